"""Closed lists, topics and acts («справочники, темы, акты») that the demonstration territories share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.demo.lexicon import Lexicon
from generator.demo.plan import Plan
from generator.demo.written import Tree

MARK = "Демонстрационные данные: запись придумана программой и ничего не говорит о настоящих регионах."
_AUDIENCES = ("Педагоги", "Молодые педагоги", "Наставники", "Методисты", "Руководители", "Тьюторы")
_DEFICITS = ("Предметные", "Методические", "Коммуникативные", "Управленческие", "Цифровые")
_SUBJECTS = ("Математика", "Физика", "История", "География", "Музыка", "Информатика")
_ARTEFACTS = (
    "Приказ", "Протокол", "План", "База данных", "Публикация", "Соглашение", "Отчёт", "Запись обучения",
)  # fmt: skip
_TOPICS = (
    "Диагностика", "Личные маршруты", "Курсы", "Обновление программ", "Команды школ", "Методический актив",
    "Начало профессии", "Наставничество", "Сообщества", "Кадры", "Забота о силах педагога", "Конкурсы",
    "Банк практик", "Цифровая среда", "Престиж профессии", "Аттестация", "Мониторинг", "Информирование",
)  # fmt: skip
_NOTIONS = (
    "Адресная поддержка", "Взаимное наблюдение", "Внутренний наставник", "Горизонтальная учёба",
    "Диагностическая сессия", "Дневник открытий", "Единые требования", "Зона роста", "Карта затруднений",
    "Кадровый запас", "Кафедра без стен", "Командный разбор", "Круг доверия", "Личный план развития",
    "Малая школа", "Методический актив", "Методическая находка", "Мягкий вход", "Наставническая пара",
    "Обратная связь", "Общая рубрика", "Опорная площадка", "Открытый урок", "Парная стажировка",
    "Педагогический эксперимент", "Поле затруднений", "Портрет мастерства", "Предметная комиссия",
    "Проба приёма", "Профессиональное сообщество", "Разбор записи", "Сетевая кафедра", "Сквозная тема",
    "Сопровождение", "Стажёрская неделя", "Тьюторский час", "Управленческая команда", "Учебный след",
    "Цифровой след", "Экспертный круг",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Shelf:
    """The keys that territories may refer to."""

    notions: dict[str, str]
    topics: tuple[str, ...]
    audiences: tuple[str, ...]
    deficits: tuple[str, ...]
    subjects: tuple[str, ...]
    artefacts: tuple[str, ...]
    acts: tuple[str, ...]


def shelf(plan: Plan) -> Shelf:
    """Return the keys of everything ``vocabulary_files`` writes for the plan."""
    return Shelf(
        dict(zip(_keys("notion", plan.notions), _NOTIONS, strict=False)),
        _keys("topic", len(_TOPICS)),
        _keys("audience", len(_AUDIENCES)),
        _keys("deficit", len(_DEFICITS)),
        _keys("subject", len(_SUBJECTS)),
        _keys("artefact", len(_ARTEFACTS)),
        tuple(f"demo-act-{number:03d}" for number in range(1, plan.acts + 1)),
    )


def vocabulary_files(known: Shelf, lexicon: Lexicon) -> Iterator[tuple[str, Tree]]:
    """Yield (path, tree) of the closed lists, the topics and the acts."""
    lists = (
        ("notions", known.notions, tuple(known.notions.values())),
        ("artefacts", known.artefacts, _ARTEFACTS),
        ("deficits", known.deficits, _DEFICITS),
        ("audiences", known.audiences, _AUDIENCES),
        ("subjects", known.subjects, _SUBJECTS),
    )
    for name, keys, labels in lists:
        words = {k: _word(label, lexicon) for k, label in zip(keys, labels, strict=True)}
        yield f"data/vocab/{name}.yml", {"note": MARK, name: words}
    topics = {
        key: {**_word(name, lexicon), "number": f"ДТ{number:02d}"}
        for number, (key, name) in enumerate(zip(known.topics, _TOPICS, strict=True), 1)
    }
    yield "data/topics.yml", {"note": MARK, "topics": topics}
    for number, key in enumerate(known.acts, 1):
        yield f"data/acts/{key}.yml", _act(number, known, lexicon)


def _keys(kind: str, count: int) -> tuple[str, ...]:
    return tuple(f"demo-{kind}-{number:02d}" for number in range(1, count + 1))


def _word(label: str, lexicon: Lexicon) -> Tree:
    summary = lexicon.text("Так называют случаи, когда {who} {do} {how}.", "{Who} {do} {how}, {why}.")
    return {"name": label, "summary": summary}


def _act(number: int, known: Shelf, lexicon: Lexicon) -> Tree:
    """Describe an act older than every demonstration document; the second is replaced by the third."""
    return {
        "note": MARK,
        "name": lexicon.text("О порядке поддержки {noun_of}", "О развитии {noun_of} для {whom}"),
        "kind": lexicon.one(("Приказ", "Распоряжение", "Письмо")),
        "level": lexicon.one(("federal", "regional")),
        "issuer": f"Демонстрационное ведомство № {number}",
        "date": date(2012, 1, 9) + timedelta(days=number * 11),
        "number": f"Д-{number}",
        "superseded_by": known.acts[2] if number == 2 else None,
        "url": f"https://example.org/acts/{number}",
    }
