"""What YAML allows and a record does not: one finding for each event that must not be there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.findings import Finding
from generator.yamlio.faults import fault, quoted, shown, typed
from generator.yamlio.scalars import LEADING_ZERO, NOT_FINITE

_IN_QUOTES = "а если это обычный текст, возьмите его в кавычки"


def _at(event: Any, code: str, message: str, hint: str) -> Finding:
    mark = event.start_mark
    return fault(code, mark.line, mark.column, message, hint)


def empty_file() -> Finding:
    """No document, or a document with nothing in it."""
    return fault(
        "YML002", 0, 0,
        "Файл пуст: в нём нет ни одного поля.",
        "Запишите поля вида «ключ: значение» или удалите файл.",
    )  # fmt: skip


def root_not_mapping(event: Any, value: Any) -> Finding:
    """The record is a list or one text."""
    found = "список" if type(value) is list else f"текст «{shown(str(value))}»"
    return _at(
        event, "YML003",
        f"Запись начинается не с полей: вместо строк «ключ: значение» в файле {found}.",
        "Начните каждую строку верхнего уровня с имени поля, двоеточия и пробела: `title: Название`.",
    )  # fmt: skip


def duplicate_key(event: Any, first: Any) -> Finding:
    """The second of two equal keys of one mapping."""
    key, before, here = shown(event.value), first.start_mark.line + 1, event.start_mark.line + 1
    return _at(
        event, "YML007",
        f"Ключ «{key}» повторён: первый раз он записан в строке {before}.",
        f"Оставьте «{key}» один раз: удалите лишнее в строке {before} или {here}.",
    )  # fmt: skip


def alias(event: Any) -> Finding:
    """A reference to an anchor."""
    name = f"*{event.anchor}"
    return _at(
        event, "YML009",
        f"Ссылка «{shown(name)}» на другое место файла: в записях такие ссылки не применяются.",
        f"Повторите здесь само значение, {_IN_QUOTES}: {typed(quoted(shown(name)))}.",
    )  # fmt: skip


def properties(event: Any) -> Iterator[Finding]:
    """An anchor and a type before a value."""
    if event.anchor is not None:
        name = shown(f"&{event.anchor}")
        yield _at(
            event, "YML008",
            f"Метка «{name}» перед значением: в записях метки YAML не применяются.",
            f"Уберите «{name}», {_IN_QUOTES}.",
        )  # fmt: skip
    if event.tag is not None:
        tag = shown(event.tag.replace("tag:yaml.org,2002:", "!!"))
        yield _at(
            event, "YML011",
            f"Указание типа «{tag}» перед значением: в записях типы YAML не применяются.",
            f"Уберите «{tag}», {_IN_QUOTES}.",
        )  # fmt: skip


def merge_key(event: Any) -> Finding:
    """The key «<<»."""
    return _at(
        event, "YML010",
        "Ключ слияния «<<» в записях не применяется.",
        "Уберите строку с «<<» и запишите нужные поля здесь полностью.",
    )  # fmt: skip


def second_document(event: Any) -> Finding:
    """A further «---» in the file."""
    return _at(
        event, "YML012",
        "Строка «---» начинает в файле вторую запись, а в файле может быть только одна.",
        "Удалите эту строку, а вторую запись перенесите в отдельный файл.",
    )  # fmt: skip


def directive(event: Any) -> Finding:
    """A line «%YAML …» or «%TAG …» before the record."""
    return directive_line(event.start_mark.line)


def directive_line(line: int) -> Finding:
    """The same by its 0-based line."""
    return fault(
        "YML013", line, 0,
        "Строка со знаком «%» в начале — служебное указание YAML, в записях такие указания не применяются.",
        "Удалите эту строку.",
    )  # fmt: skip


def too_deep(event: Any, deepest: int) -> Finding:
    """The first mapping or list below the limit."""
    return _at(
        event, "YML014",
        f"Вложенность больше {deepest} уровней: столько полей одно в другом в записи не бывает.",
        "Проверьте отступы и скобки выше этого места.",
    )  # fmt: skip


def complex_key(event: Any) -> Finding:
    """A list or a mapping in the place of a key."""
    return _at(
        event, "YML015",
        "Ключом стоит список или набор полей, а ключ может быть только словом.",
        "Запишите ключ одним словом: `title: Название`.",
    )  # fmt: skip


def empty_key(line: int, column: int) -> Finding:
    """A colon with nothing before it, by its 0-based place."""
    return fault(
        "YML015", line, column,
        "Перед двоеточием нет имени поля.",
        "Впишите имя поля перед двоеточием: `title: Название`.",
    )  # fmt: skip


def number(event: Any, code: str) -> Finding:
    """An unquoted number that would not keep its value."""
    text = shown(event.value)
    if code == NOT_FINITE:
        return _at(
            event, code,
            f"Значение «{text}» — не число, которое можно показать или сложить.",
            "Впишите само число, а если оно неизвестно, уберите поле и укажите причину пропуска.",
        )  # fmt: skip
    if code == LEADING_ZERO:
        return _at(
            event, code,
            f"Число «{text}» начинается с нуля: без кавычек начальный ноль пропадёт.",
            f"Код пишется в кавычках: {typed(quoted(text))}, а количество — без нуля в начале.",
        )  # fmt: skip
    return _at(
        event, code,
        f"Число «{text}» слишком велико: последние знаки без кавычек пропадут.",
        f"Код пишется в кавычках: {typed(quoted(text))}.",
    )  # fmt: skip
