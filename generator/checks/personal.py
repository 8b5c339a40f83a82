"""Personal data («персональные данные»): roles and bodies only, in every text of every record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.catalogue import Catalogue
from generator.checks.place import at
from generator.findings import Finding, Path

_INITIAL = r"[А-ЯЁ]\.\s?"
_SURNAME = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
_PATRONYMIC = (
    r"(?!Царев|Королев|Основ|Духов|Верхов|Церков|Уголов|Условн|Безуслов|Родослов|Любов|Дневн|Ежедневн|"
    r"Повседневн|Душевн|Древн|Деревн)[А-ЯЁ][а-яё]+"
    r"(?:(?:ович|евич|ьич|[кмт]ич)(?:а|у|ем|е)?|(?:овн|евн|иничн)(?:а|ы|е|у|ой))\b"
)
_PRIVATE_MAIL = (
    r"(?:mail|inbox|list|bk|internet|yandex|ya|rambler|gmail|hotmail|outlook|live|icloud|yahoo)\.(?:ru|com)"
)
_BIRTH = r"(?:дат[аыеу] рождения|родил(?:ся|ась))"


@dataclass(frozen=True, slots=True)
class Pattern:
    """One kind of personal data; ``honours``: allowed in the name of an institution («им. М. Горького»)."""

    code: str
    regex: re.Pattern[str]
    what: str
    hint: str
    honours: bool = False


PATTERNS = (
    Pattern(
        "PDN001",
        re.compile(
            rf"(?<![А-ЯЁа-яё]){_INITIAL}{_INITIAL}{_SURNAME}|(?<![А-ЯЁа-яё]){_SURNAME}\s{_INITIAL}[А-ЯЁ]\.(?!\s?[А-ЯЁ][а-яё])"
        ),
        "фамилию с инициалами",
        "Оставьте должность или роль, имя удалите.",
        honours=True,
    ),
    Pattern(
        "PDN002",
        re.compile(rf"{_SURNAME}\s{_PATRONYMIC}(?:\s{_SURNAME})?"),
        "имя с отчеством",
        "Оставьте должность или роль, имя удалите.",
        honours=True,
    ),
    Pattern(
        "PDN003",
        re.compile(
            r"(?<![\w/.-])(?:\+7|8)(?:[\s()-]{0,2}\d){10}(?![\w-])"
            r"|\(\d{3,5}\)\s?\d{1,3}-\d{2}-\d{2}|\b[Тт]ел(?:ефон)?\.?:?\s?\d[\d -]{4,}"
        ),
        "номер телефона",
        "Удалите номер: записывают только адрес официального сайта.",
    ),
    Pattern(
        "PDN004",
        re.compile(rf"[\w.+-]+@{_PRIVATE_MAIL}\b", re.IGNORECASE),
        "личную почту",
        "Удалите адрес или замените его служебным, на домене организации.",
    ),
    Pattern(
        "PDN005",
        re.compile(
            r"\b\d{3}-\d{3}-\d{3}[ -]\d{2}\b|паспорт\w*\W+(?:серия\W+)?\d{2}\s?\d{2}\W{1,4}\d{6}",
            re.IGNORECASE,
        ),
        "номер личного документа",
        "Удалите номер.",
    ),
    Pattern(
        "PDN006",
        re.compile(
            rf"{_BIRTH}\D{{0,15}}\d|\d{{1,2}}[. ](?:\d{{2}}|[а-я]{{3,8}})[. ]\d{{4}}\s?(?:г\.|года)?\s?рожд"
            r"|\d{4}\s?г\.\s?р\.",
            re.IGNORECASE,
        ),
        "дату рождения",
        "Удалите дату рождения.",
    ),
)

_GIVEN = (
    "Александр Алексей Анатолий Андрей Антон Аркадий Артём Артем Борис Вадим Валентин Валерий Василий Виктор "
    "Виталий Владимир Владислав Вячеслав Геннадий Георгий Глеб Григорий Даниил Денис Дмитрий Евгений Егор "
    "Иван Игорь Илья Кирилл Константин Леонид Максим Марат Михаил Никита Николай Олег Павел Пётр Петр Роман "
    "Руслан Сергей Станислав Степан Тимур Фёдор Федор Юрий Ярослав "
    "Александра Алина Алла Альбина Анастасия Анна Антонина Валентина Валерия Вера Виктория Галина Дарья "
    "Диана Евгения Екатерина Елена Елизавета Жанна Зинаида Зоя Инна Ирина Ксения Лариса Лидия Любовь Людмила "
    "Маргарита Марина Мария Надежда Наталия Наталья Нина Оксана Ольга Полина Раиса Регина Римма Светлана "
    "София Софья Тамара Татьяна Ульяна Юлия Яна"
)


def _forms(name: str) -> str:
    """Return the pattern of a given name in all its cases."""
    if name in ("Павел", "Пётр"):
        return f"{name}|{name.replace('ве', 'в').replace('ё', 'е')}(?:а|у|ом|е)"
    endings = {"а": "аыиеуой", "я": "яиеюй", "й": "йяюеми", "ь": "ьяюеми"}.get(name[-1])
    return f"{name[:-1]}[{endings}]{{1,2}}" if endings else f"{name}(?:а|у|ом|ем|е)?"


_NAME = f"(?:{'|'.join(_forms(name) for name in _GIVEN.split())})"
_FAMILY = (
    r"(?:[А-ЯЁ][а-яё]+-)?[А-ЯЁ][а-яё]+"
    r"(?:(?:[оеё]в|[иы]н)(?:а|у|ым|ой|е)?|[сц]к(?:ий|ая|ого|ому|им|ой|ую)|енко|ук|[иы]х)"
)

#: Fields that say who signed, compared or entered: a role, where two names in a row are a person.
ROLES = frozenset({"entered_by", "author", "signer_post", "post"})
ROLE_PATTERNS = (
    Pattern(
        "PDN001",
        re.compile(rf"\b{_FAMILY}\s[А-ЯЁ]\.(?!\s?[Оо]\.)|(?<![А-ЯЁа-яё]){_INITIAL}{_FAMILY}\b"),
        "фамилию с инициалом",
        "Оставьте должность или роль, имя удалите.",
        honours=True,
    ),
    Pattern(
        "PDN002",
        re.compile(rf"\b{_FAMILY}\s{_NAME}\b|\b{_NAME}\s{_SURNAME}|^{_SURNAME}\s{_NAME}$"),
        "имя и фамилию",
        "Оставьте должность или роль, имя удалите.",
        honours=True,
    ),
)

#: «…имени К. Д. Ушинского», «…им. дважды Героя Советского Союза А. В. Алелюхина».
_HONOUR = re.compile(r"(?:\bим\.|\bимени|\bпамяти)(?:\s[^.;,()]{0,60})?\s?$")
_ADDRESS = re.compile(r"https?://\S+")

# Most records hold nothing of the kind: a few signs are looked for in the whole record at once. Each begins
# with a letter or a sign, not with a choice, which is ten times faster.
_WORDS = ("@", "+7", "аспорт", "рожд", "одилс", "одилас")
_SIGNS = tuple(
    re.compile(sign)
    for sign in (
        r"[А-ЯЁ](?:\.\s?[А-ЯЁ]\.|[а-яё]+\s[А-ЯЁ][а-яё]+(?:ич|вн|чн))",
        r"8(?:[\s()-]{0,2}[0-9]){10}",
        r"\([0-9]{3,5}\)",
        r"тел(?:ефон)?\.?:?\s?[0-9]",
        r"Тел(?:ефон)?\.?:?\s?[0-9]",
        r"-[0-9]{3}-(?<=[0-9]{3}-[0-9]{3}-)[0-9]{3}",
        r"г\.\s?р\.",
        r'"(?:entered_by|author|signer_post|post)":"[^"]*[А-ЯЁ](?:[а-яё]+\s|\.\s?)[А-ЯЁ]',
    )
)


def check(catalogue: Catalogue, _as_of: date) -> Iterator[Finding]:
    """Yield the findings of the family."""
    for entry in catalogue.entries:
        if not entry.path and may_hold(entry.record.model_dump_json()):
            for path, text in _texts(entry.record.model_dump()):
                role = bool(path) and path[-1] in ROLES
                for pattern, value in personal_data(text, role=role) if role or may_hold(text) else ():
                    message = f"Похоже на {pattern.what}: «{masked(value)}»."
                    yield at(entry, pattern.code, message, pattern.hint, *path)


def may_hold(whole: str) -> bool:
    """Tell whether a record, written as one text, or one of its texts needs a closer look."""
    return any(word in whole for word in _WORDS) or any(sign.search(whole) for sign in _SIGNS)


def personal_data(text: str, *, role: bool = False) -> Iterator[tuple[Pattern, str]]:
    """Yield every piece of personal data in a text, outside web addresses; ``role``: it names a role."""
    plain = _ADDRESS.sub(" ", text) if "://" in text else text
    found = list(_matches(PATTERNS, plain))
    yield from found or (_matches(ROLE_PATTERNS, plain) if role else ())


def _matches(patterns: tuple[Pattern, ...], plain: str) -> Iterator[tuple[Pattern, str]]:
    for pattern in patterns:
        for found in pattern.regex.finditer(plain):
            if not (pattern.honours and _HONOUR.search(plain[: found.start()])):
                yield pattern, found[0]


def masked(value: str) -> str:
    """Return the first letters only: a report is public and must not repeat what it forbids."""
    return value[:3] + "…"


def _texts(value: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, child in value.items():
            yield from _texts(child, (*path, key))
    elif isinstance(value, (list, tuple)):
        for number, child in enumerate(value):
            yield from _texts(child, (*path, number))
