"""Rules of one passport («правила meta»): its rows, their order and values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.findings import Finding
from generator.opendata.passport import rules
from generator.opendata.passport.line import Line
from generator.opendata.passport.numbers import PLACEHOLDER
from generator.opendata.passport.reading import Read, finding
from generator.opendata.passport.stamps import is_day, version
from generator.opendata.passport.terms import META

_MAILBOX = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_DIGITS = re.compile(r"\d")
#: Rows that may be empty as long as nobody has said who the publisher is.
_UNTOLD = ("valid", "publishername", "publisherphone", "publishermbox")


def meta_findings(file: str, read: Read) -> Iterator[Finding]:
    """Yield what is wrong with a passport by itself, files it names aside."""
    yield from _names(file, read)
    said = values(read)
    told = not said.get("identifier", Line(("", ""), 1)).cells[1].startswith(PLACEHOLDER)
    for name, title in META.items():
        if name not in said:
            message = f"Нет строки {name} («{title}»)."
            yield finding("PAS007", file, 1, message, f"Добавьте строку: {name},значение")
        elif not said[name].cells[1] and (told or name not in _UNTOLD):
            message = f"Значение {name} («{title}») пустое."
            yield finding("PAS019", file, said[name].line, message, "Впишите его.")
    yield from rules.repeated(file, read.lines, "Свойство")
    yield from _order(file, read)
    yield from _values(file, {name: line for name, line in said.items() if line.cells[1]})
    yield from _versions(file, read)
    yield from rules.stamped(file, read.lines)


def values(read: Read) -> dict[str, Line]:
    """Return the rows by their right names, misspelt ones too."""
    found: dict[str, Line] = {}
    for line in read.lines:
        name = line.cells[0]
        cells = (*line.cells, "")[:2]
        found.setdefault(name if name in META else rules.right_name(name) or name, Line(cells, line.line))
    return found


def _names(file: str, read: Read) -> Iterator[Finding]:
    for line in read.lines:
        name = line.cells[0]
        if name in META or version(name):
            continue
        right = rules.right_name(name)
        hint = f"Замените на {right}" if right else f"Свойства паспорта: {', '.join(META)}."
        yield finding("PAS006", file, line.line, f"Свойства «{name}» в паспорте не бывает.", hint)


def _order(file: str, read: Read) -> Iterator[Finding]:
    if not read.ordered:
        return
    places = list(META)
    given = [line for line in read.lines if line.cells[0] in META]
    for before, line in zip(given, given[1:], strict=False):
        if places.index(line.cells[0]) < places.index(before.cells[0]):
            message = f"Строка {line.cells[0]} стоит после {before.cells[0]}, а должна раньше."
            hint = f"Порядок строк: {', '.join(places)}."
            yield finding("PAS008", file, line.line, message, hint)
            return
    late = next((line for line in given if _after_version(read, line)), None)
    if late:
        message = f"Строка {late.cells[0]} стоит после версий данных, а должна раньше."
        hint = "Версии data-… и structure-… перечислите последними."
        yield finding("PAS008", file, late.line, message, hint)


def _after_version(read: Read, line: Line) -> bool:
    first = next((other.line for other in read.lines if version(other.cells[0])), None)
    return first is not None and first < line.line


def _values(file: str, said: Mapping[str, Line]) -> Iterator[Finding]:
    for name, line in said.items():
        value, place = line.cells[1], line.line
        if name == "standardversion":
            yield from rules.standard(file, place, value)
        elif name == "identifier":
            yield from rules.identifier(file, place, value)
        elif name in ("created", "modified") and not is_day(value):
            message = f"Дата {name} записана как «{value}»."
            yield finding("PAS013", file, place, message, "Запишите дату как ГГГГММДД, например 20260131.")
        elif name == "valid" and not is_day(value):
            yield finding(
                "PAS014", file, place, f"Срок актуальности «{value}» – не дата.",
                "Запишите день, до которого данные актуальны, как ГГГГММДД, например 20271231.",
            )  # fmt: skip
        elif name == "publishermbox" and not _MAILBOX.fullmatch(value):
            message = f"«{value}» – не адрес почты."
            yield finding("PAS019", file, place, message, "Пример: opendata@example.ru")
        elif name == "publisherphone" and len(_DIGITS.findall(value)) < 5:
            message = f"«{value}» – не номер телефона."
            yield finding("PAS019", file, place, message, "Впишите номер с кодом города.")
    yield from _dates_in_order(file, said)


def _dates_in_order(file: str, said: Mapping[str, Line]) -> Iterator[Finding]:
    dates = {name: said[name] for name in ("created", "modified", "valid") if name in said}
    known = {name: line for name, line in dates.items() if is_day(line.cells[1])}
    if {"created", "modified"} <= set(known) and known["modified"].cells[1] < known["created"].cells[1]:
        line = known["modified"]
        message = f"Последнее изменение {line.cells[1]} раньше первой публикации {known['created'].cells[1]}."
        yield finding("PAS013", file, line.line, message, "Сверьте даты created и modified.")


def _versions(file: str, read: Read) -> Iterator[Finding]:
    """Yield data without their structure; a passport needs at least one version of the data."""
    known = [(line, found) for line in read.lines if (found := version(_right(line.cells[0])))]
    structures = {found.structure for _, found in known if not found.data}
    data = [(line, found) for line, found in known if found.data]
    if not data:
        yield finding(
            "PAS007", file, 1, "Нет ни одной версии данных.",
            "Добавьте строку: data-20260131T0900-structure-20260131T0900.csv,адрес файла",
        )  # fmt: skip
    for line, found in data:
        if found.structure not in structures:
            message = f"Версия «{line.cells[0]}» ссылается на структуру, которой в паспорте нет."
            hint = f"Добавьте строку: structure-{found.structure}.csv,адрес файла"
            yield finding("PAS021", file, line.line, message, hint)


def _right(name: str) -> str:
    return rules.right_name(name) or name
