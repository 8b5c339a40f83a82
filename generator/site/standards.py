"""The standards that the atlas keeps («стандарты») and what proves it: content of the page of conformance.

A version of a checker is that of the lock of the project, a test that of the repository: tests hold both.
"""

from __future__ import annotations

from typing import NamedTuple


class Standard(NamedTuple):
    """One standard. ``key`` is its anchor and names the figures of a build; ``checkers`` are a name and a
    version, "" for a check of our own; ``tests`` are «file::name» in the repository."""

    key: str
    title: str
    about: str
    checked: str
    checkers: tuple[tuple[str, str], ...]
    tests: tuple[str, ...]


class Gate(NamedTuple):
    """One check that ``make site`` itself ends with («проверка сборки»).

    ``checker`` is a name and a version, "" for a check of our own; ``figures`` is the key of the standard
    whose figures say how much there was to check, "" for the records.
    """

    checker: tuple[str, str]
    checked: str
    figures: str


_FRICTIONLESS = ("frictionless", "5.21.0")
_JSONSCHEMA = ("jsonschema", "4.26.0")
_RDFLIB = ("rdflib", "7.6.0")
_OWN = ("своя проверка", "")

STANDARDS = (
    Standard(
        "data-package", "Data Package 2", "Описание пакета наборов: datapackage.json.",
        "Точный профиль, имена, размеры и суммы файлов, замкнутость ссылок между наборами.",
        (_FRICTIONLESS, _JSONSCHEMA, _OWN),
        ("tests/opendata/test_package.py::test_the_descriptor_keeps_the_rules_of_the_standard",
         "tests/opendata/test_verify.py::test_a_fault_in_the_descriptor_is_named"),
    ),
    Standard(
        "table-schema", "Table Schema 2", "Описание граф каждой таблицы.",
        "Типы, обязательность, списки значений, первичные и внешние ключи, причины пустых ячеек.",
        (_FRICTIONLESS, _OWN),
        ("tests/opendata/test_package.py::test_the_schema_of_a_table",
         "tests/opendata/test_verify.py::test_a_fault_in_a_table_is_named"),
    ),
    Standard(
        "csv", "CSV, RFC 4180", "Основной вид таблиц.",
        "Кодировка UTF-8 без BOM, одна строка заголовка, кавычки, одинаковое число ячеек.",
        (_FRICTIONLESS, _OWN),
        ("tests/opendata/test_csvfile.py::test_any_text_comes_back",
         "tests/opendata/test_csvfile.py::test_there_is_no_bom_and_only_line_feeds"),
    ),
    Standard(
        "dcat", "DCAT-AP 3.0.1", "Каталог наборов для порталов данных: catalog.ttl и catalog.jsonld.",
        "Обязательные свойства, закрытые списки, одинаковый смысл двух записей каталога.",
        (_RDFLIB, _OWN),
        ("tests/opendata/test_dcat.py::test_what_is_mandatory_is_there",
         "tests/opendata/test_dcat.py::test_turtle_and_json_ld_are_one_graph"),
    ),
    Standard(
        "schema-org", "schema.org, Dataset", "Разметка страниц наборов для поисковых машин.",
        "Известные свойства, длина описания, лицензия, версия, файлы с адресом и форматом.",
        (_OWN,),
        ("tests/opendata/test_jsonld.py::test_only_known_terms_are_used",
         "tests/opendata/test_jsonld.py::test_every_dataset_says_what_search_engines_ask_for"),
    ),
    Standard(
        "passport", "Паспорт открытых данных, методические рекомендации 3.0",
        "Реестр list.csv, паспорта meta.csv и структуры наборов.",
        "Порядок и состав строк, даты и метки версий, описания полей на двух языках, адреса файлов.",
        (("atlas passport check", ""),),
        ("tests/opendata/test_passport.py::test_a_sound_tree_passes",
         "tests/opendata/test_passport.py::test_a_broken_tree_gets_exactly_its_report"),
    ),
    Standard(
        "json-schema", "JSON Schema 2020-12", "Схемы записей для редакторов и схемы ответов API.",
        "Схемы сами верны, каждая запись им отвечает, а сломанная – нет.",
        (_JSONSCHEMA,),
        ("tests/schema/test_dictionary.py::test_schema_is_a_schema",
         "tests/schema/test_dictionary.py::test_every_record_of_the_repository_fits_its_schema",
         "tests/api/test_served.py::test_every_answer_keeps_its_schema_and_says_nothing_more"),
    ),
    Standard(
        "ics", "iCalendar, RFC 5545", "Календари сроков.",
        "Обязательные свойства событий, экранирование, перенос строк по 75 байт.",
        (("icalendar", "7.3.0"),),
        ("tests/whole/test_calendar_files.py::test_every_event_has_what_the_standard_and_a_reader_ask_for",
         "tests/site/test_ics.py::test_a_long_line_is_folded_between_characters"),
    ),
    Standard(
        "atom", "Atom, RFC 4287", "Ленты изменений.",
        "Обязательные элементы, постоянные номера, экранирование.",
        (_OWN,),
        ("tests/site/test_atom.py::test_a_feed_is_valid",
         "tests/site/test_atom.py::test_ids_stay_when_a_release_is_added"),
    ),
    Standard(
        "pdf", "PDF/UA-1", "Сводки и планы для печати.",
        "Заголовки, таблицы, язык, название и встроенные шрифты; полной машинной проверки стандарта нет.",
        (("pypdf", "7.1.0"), _OWN),
        ("tests/site/test_pdf.py::test_a_pdf_declares_what_pdf_ua_asks_for",
         "tests/site/test_pdf.py::test_headings_tables_and_figures_are_whole"),
    ),
    Standard(
        "wcag", "WCAG 2.2, уровень AA", "Доступность страниц.",
        "По странице каждого вида: цвета, подписи, порядок, имена; что программой не проверить – на "
        "странице «Доступность».",
        (("axe-playwright-python", "0.1.8"), ("lighthouse", "12.8.2")),
        ("tests/browser/test_accessible.py::test_axe_finds_nothing",),
    ),
    Standard(
        "html", "HTML", "Все страницы сайта.",
        "Разметка без ошибок; сломанную страницу обе проверки замечают.",
        (("vnu-jar", "26.9.27"), ("html-validate", "9.7.1")),
        ("tests/web/test_valid.py::test_the_nu_checker_finds_nothing",
         "tests/web/test_valid.py::test_html_validate_finds_nothing",
         "tests/web/test_valid.py::test_both_see_a_broken_page"),
    ),
)  # fmt: skip

#: SQLite is that of the machine, 3.37 is the first one with STRICT tables.
GATES = (
    Gate(("atlas check", ""), "Записи: все правила атласа.", ""),
    Gate(("строгая модель атласа", ""), "Описание пакета, размеры и суммы файлов, каждая ячейка.", "csv"),
    Gate(("SQLite", "3.37 или новее"), "Те же таблицы заново: типы STRICT, ключи, списки значений.", "csv"),
    Gate(_FRICTIONLESS, "Пакет чужой библиотекой: профиль, заголовки, типы, ключи, суммы.", "table-schema"),
    Gate(("atlas passport check", ""), "Реестр, паспорта и структуры наборов.", "passport"),
)  # fmt: skip

#: Where standards or their tools disagree, and what the atlas does.
DISAGREEMENTS = (
    ("Профиль пакета включает вторую версию правил, а неизвестный профиль библиотека пропускает молча.",
     "Атлас сверяет адрес профиля дословно."),
    ("Соответствие граф заголовку (fieldsMatch) стандарт, его профиль и библиотека понимают по-разному.",
     "Свойство не пишется; заголовок сверяется полностью."),
    ("Категории значений хранятся, но не проверяются, уникальность набора граф – тоже.",
     "Категории повторены списком значений, уникальность проверяет база SQLite."),
    ("Сумму SHA-512 библиотека не проверяет и не говорит об этом.", "Всюду SHA-256."),
    ("Разделитель, если его не назвать, угадывается, и чужой файл проходит.", "Разделитель назван всегда."),
    ("XLSX и SQLite вторая версия описывает, а библиотека их описаний не читает.",
     "В пакете только CSV, остальные файлы лежат рядом."),
    ("Российский паспорт знает четыре типа полей, Table Schema – больше.",
     "Даты, списки и признаки в структуре паспорта стали строками; точный тип – в datapackage.json."),
    ("Метки времени в паспортах на практике пишут четырьмя способами.",
     "Пишется один, из рекомендаций; читаются все четыре."),
    ("DCAT-AP и паспорт требуют издателя, а паспорт – ещё ИНН, телефон и почту.",
     "Пока издатель не назван в настройках, стоит явная пометка, и проверка о ней предупреждает."),
    ("Даты: паспорту нужны восемь цифр подряд, остальным – запись через дефис.",
     "Источник один, каждая запись – по своему правилу."),
)  # fmt: skip
