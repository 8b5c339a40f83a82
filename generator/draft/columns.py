"""Which column of a table holds what («столбцы»), by its headings; which tables are plans at all."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.draft.grid import Cell, Line, Table, bare

NUMBER, NAME, PERIOD, EXECUTORS, CO_EXECUTORS, RESULTS, LINKS = (
    "number", "name", "period", "executors", "co_executors", "results", "links",
)  # fmt: skip
START, END = "start", "end"
#: What a person calls a column, on the command line and in messages.
TITLES: dict[str, str] = {
    NUMBER: "номер",
    NAME: "наименование",
    PERIOD: "срок",
    START: "начало",
    END: "окончание",
    EXECUTORS: "исполнитель",
    CO_EXECUTORS: "соисполнитель",
    RESULTS: "результат",
    LINKS: "результаты концепции",
}
#: The first form that fits a heading tells its column: «Срок реализации мероприятия» is a period.
_FORMS = (
    (PERIOD, re.compile(r"начал.*(?:оконч|заверш)")),
    (START, re.compile(r"(?:дат|срок).{0,40}начал|^начал")),
    (END, re.compile(r"(?:дат|срок).{0,40}(?:оконч|заверш)|^(?:оконч|заверш)")),
    (PERIOD, re.compile(r"срок|период|дат[аы]|когда")),
    (CO_EXECUTORS, re.compile(r"^соисполнител|^участник")),
    (EXECUTORS, re.compile(r"ответств|исполнител")),
    (LINKS, re.compile(r"результатыконцепции|номеррезультата|ссылканарезультат")),
    (RESULTS, re.compile(r"результат|виддокумент|подтвержда|итоговыйдокумент|продукт")),
    (NUMBER, re.compile(r"^(?:n|no|номер)?(?:пп|пункта|мероприятия|задачи)?$")),
    (NAME, re.compile(r"наименован|названи|мероприят|содержание|направлен|задач|действи|шаг")),
)
#: A heading stands within so many rows of the beginning of a table; above it may be a title.
_DEEPEST = 12
#: Letters of a heading that a person would still call one.
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a table: rows ``first`` to ``last`` (positions, both included).

    ``columns`` are the texts over each column, ``roles`` what each of them holds, "" for unknown.
    """

    first: int
    last: int
    columns: tuple[Cell, ...]
    roles: tuple[str, ...]

    def role(self, cell: Cell) -> str:
        """Return what the column holds that a cell stands in: the one it shares most with."""
        best, found = 0, ""
        for column, role in zip(self.columns, self.roles, strict=True):
            shared = min(column.end, cell.end) - max(column.column, cell.column)
            if shared > best:
                best, found = shared, role or f"?{column.column}"
        return found

    def texts(self, line: Line) -> dict[str, str]:
        """Return the texts of a row by what their columns hold; unknown ones as «?» with the column."""
        found: dict[str, str] = {}
        for cell in line.cells:
            if cell.text:
                role = self.role(cell)
                found[role] = f"{found[role]}\n{cell.text}" if role in found else cell.text
        return found

    def title(self, role: str) -> str:
        """Return the heading over a column, as printed."""
        for column, own in zip(self.columns, self.roles, strict=True):
            if role in (own, f"?{column.column}"):
                return column.text.replace("\n", " ") or f"столбец {column.column + 1}"
        return ""

    def is_repeated(self, line: Line) -> bool:
        """Tell whether a row is the heading once more, as on the next page, or its columns counted."""
        texts = [bare(text) for text in line.texts]
        if len(texts) >= 3 and texts == [str(number) for number in range(1, len(texts) + 1)]:
            return True
        own = {bare(column.text) for column in self.columns if column.text}
        known = sum(text in own for text in texts)
        return known >= 2 and known * 2 >= len(texts)


@dataclass(frozen=True, slots=True)
class Part:
    """One table that is a plan or a piece of one: its heading, and the position of its first row."""

    table: Table
    heading: Heading
    start: int


@dataclass(slots=True)
class Choice:
    """The tables that make the plan, and why each of the others was left out."""

    parts: list[Part] = field(default_factory=list)
    skipped: list[tuple[Table, str]] = field(default_factory=list)


def choose(tables: list[Table], wanted: frozenset[int], given: Mapping[str, str]) -> Choice:
    """Find the plan among the tables; ``wanted`` are numbers of tables a person has named, none for all.

    ``given`` are headings that a person has explained: role by bare heading.
    """
    choice = Choice()
    for number, table in enumerate(tables, 1):
        if wanted and number not in wanted:
            choice.skipped.append((table, "не выбрана: --table"))
            continue
        heading = find_heading(table, given)
        if heading is not None and (wanted or is_plan(heading)):
            choice.parts.append(Part(table, heading, heading.last + 1))
        elif heading is None and choice.parts and _goes_on(choice.parts[-1], table, tables):
            choice.parts.append(Part(table, choice.parts[-1].heading, 0))
        else:
            choice.skipped.append((table, _reason(heading)))
    return choice


def find_heading(table: Table, given: Mapping[str, str]) -> Heading | None:
    """Return the first row where two headings are known, with the rows it is joined with."""
    for position, line in enumerate(table.lines[:_DEEPEST]):
        cells = [cell for cell in line.cells if cell.text and len(cell.text) <= _LONGEST]
        roles = [role_of(cell.text, given) for cell in cells]
        known = {role for role in roles if role}
        if len(known) >= 2 and len(cells) >= 2 and not _is_text(cells):
            return _whole(table, position, given)
    return None


def role_of(heading: str, given: Mapping[str, str]) -> str:
    """Return what a column with this heading holds, "" when nobody can tell."""
    text = bare(heading.replace("№", "n"))
    if not text or text in given:
        return given.get(text, "")
    return next((role for role, form in _FORMS if form.search(text)), "")


def is_plan(heading: Heading) -> bool:
    """Tell whether a table says what is to be done, and when or by whom."""
    roles = set(heading.roles)
    dated = bool(roles & {PERIOD, START, END})
    return (NAME in roles and (dated or EXECUTORS in roles)) or (dated and EXECUTORS in roles)


def _is_text(cells: list[Cell]) -> bool:
    """Tell whether a row holds sentences and not headings."""
    return sum(cell.text.endswith(".") and len(cell.text) > 40 for cell in cells) * 2 > len(cells)


def _whole(table: Table, first: int, given: Mapping[str, str]) -> Heading:
    """Return a heading of one row, or of all rows that its cells reach down to."""
    last = first
    while last + 1 < len(table.lines) and last < first + 3:
        below = table.lines[last + 1].cells
        if not (any(cell.above for cell in below) and any(cell.text for cell in below)):
            break
        last += 1
    columns = _columns(table.lines[first : last + 1])
    roles = [role_of(column.text, given) for column in columns]
    for position, role in enumerate(roles):
        if role and role in roles[:position] and role not in (RESULTS, EXECUTORS):
            roles[position] = ""
    return Heading(first, last, columns, tuple(roles))


def _columns(lines: tuple[Line, ...]) -> tuple[Cell, ...]:
    """Return a cell for each column of a heading, with all texts over it; the deepest row divides it."""
    found = []
    for column in sorted({cell.column for line in lines for cell in line.cells}):
        covering = [cell for line in lines for cell in line.cells if cell.column <= column < cell.end]
        end = min([cell.end for cell in covering], default=column + 1)
        found.append(Cell(column, end - column, "\n".join(cell.text for cell in covering if cell.text)))
    return tuple(found)


def _goes_on(part: Part, table: Table, tables: list[Table]) -> bool:
    """Tell whether a table without a heading is the next page of the plan: right after it, as wide."""
    near = tables.index(table) == tables.index(part.table) + 1
    widest = max((len(line.cells) for line in part.table.lines), default=0)
    return near and max((len(line.cells) for line in table.lines), default=0) == widest


def _reason(heading: Heading | None) -> str:
    if heading is None:
        return "не похожа на план: нет столбцов со сроком и исполнителем"
    known = ", ".join(TITLES[role] for role in heading.roles if role)
    return f"не похожа на план: узнаны только столбцы ({known})"
