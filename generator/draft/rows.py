"""Rows of a table → stages, sections and activities («строки плана»): what pages tore is joined."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from generator.draft.columns import END, NAME, NUMBER, PERIOD, START, Heading, Part
from generator.draft.decisions import Asked, Spot
from generator.draft.grid import Line, joined
from generator.draft.heads import LEADING, ONLY_YEARS, Head, is_torn, read_head, reads_as_head
from generator.draft.persons import personal_codes

#: «1.», «2.1», «IV», «3.1.2)» alone in its cell.
_ALONE = re.compile(r"№?\s*((?:\d{1,4}(?:[.-]\d{1,4})*|[IVXLC]{1,6}))[.)]?")
_STARTS_ANEW = re.compile(r"[А-ЯЁA-Z«\"\d]")


@dataclass(slots=True)
class Slice:
    """One row of an activity: the texts of its cells by what their columns hold."""

    texts: dict[str, str]
    spot: Spot
    places: dict[str, Spot]

    def place(self, *roles: str) -> Spot:
        """Return where the first of these columns has its text, else where the row is."""
        return next((self.places[role] for role in roles if role in self.places), self.spot)

    def text(self, *roles: str) -> str:
        """Return the texts of columns on one line, "" where they are empty."""
        return joined(*(self.texts.get(role, "") for role in roles))


@dataclass(slots=True)
class Deed:
    """An activity with the stage and the section above it, positions in their lists, -1 for none."""

    number: str
    name: str
    spot: Spot
    stage: int
    section: int
    slices: list[Slice] = field(default_factory=list)


@dataclass(slots=True)
class Read:
    """All that the tables of a plan say."""

    stages: list[Head] = field(default_factory=list)
    sections: list[Head] = field(default_factory=list)
    deeds: list[Deed] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)


class Reader:
    """Reads the parts of a plan one after another; ``is_period`` tells whether a text alone is a period."""

    def __init__(self, is_period: Callable[[str], bool]):
        self.read = Read()
        self._is_period = is_period
        self._stage = self._section = -1
        self._after_head = False

    def take(self, part: Part, caption: bool) -> None:
        """Read one table; with ``caption`` the text above it is a section where it has none of its own."""
        self._part, lines = part, part.table.lines[part.start :]
        if caption and part.table.caption and not any(self._heads(line) for line in lines[:2]):
            self._add_head(Head("", part.table.caption, self._spot(lines[0] if lines else None)))
        for line in lines:
            if line.texts and not part.heading.is_repeated(line):
                self._line(line)

    def _spot(self, line: Line | None, role: str = "") -> Spot:
        table, heading = self._part.table, self._part.heading
        column = next((c for c, own in zip(heading.columns, heading.roles, strict=True) if own == role), None)
        return Spot(
            table.name,
            line.number if line else 0,
            heading.title(role) if role else "",
            column.column + 1 if column and table.letters else 0,
        )

    def _line(self, line: Line) -> None:
        head = self._heads(line)
        if head is not None:
            self._add_head(head)
            return
        texts = self._part.heading.texts(line)
        last = self.read.deeds[-1] if self.read.deeds and not self._after_head else None
        if self._begins(texts):
            self._begin(line, texts)
        elif last is None:
            self._unplaced(line, texts)
        elif self._is_another_row(line, texts, last):
            last.slices.append(self._slice(line, texts))
        else:
            self._go_on(line, texts, last)

    def _begins(self, texts: dict[str, str]) -> bool:
        """Tell whether a row begins an activity: it has a number, or a name where there are no numbers."""
        if NUMBER in self._part.heading.roles:
            return bool(_ALONE.fullmatch(texts.get(NUMBER, ""))) or (NUMBER in texts and NAME in texts)
        name = texts.get(NAME, "")
        return bool(name) and (bool(LEADING.match(name)) or self._is_period(joined(self._period(texts))))

    def _begin(self, line: Line, texts: dict[str, str]) -> None:
        number, name = texts.get(NUMBER, ""), joined(texts.get(NAME, ""))
        alone = _ALONE.fullmatch(joined(number))
        number = alone[1] if alone else joined(number).rstrip(".)")
        number = "" if personal_codes(number) else number
        if not number and (leading := LEADING.match(name)):
            number, name = leading[1] or leading[2], name[leading.end() :]
        deed = Deed(number, name, self._spot(line), self._stage, self._section)
        deed.slices.append(self._slice(line, texts))
        self.read.deeds.append(deed)
        self._after_head = False

    def _slice(self, line: Line, texts: dict[str, str]) -> Slice:
        return Slice(texts, self._spot(line), {role: self._spot(line, role) for role in texts})

    @staticmethod
    def _period(texts: dict[str, str]) -> str:
        return "\n".join(texts[role] for role in (PERIOD, START, END) if role in texts)

    def _is_another_row(self, line: Line, texts: dict[str, str], deed: Deed) -> bool:
        """Tell whether a row without number and name is a second row of its activity: a period of its own,
        not the end of the one above."""
        own, above = joined(self._period(texts)), joined(self._period(deed.slices[-1].texts))
        if not own or NAME in texts or not self._is_period(own):
            return False
        merged = any(cell.above and self._part.heading.role(cell) in (NAME, NUMBER) for cell in line.cells)
        return merged or self._is_period(above) or not self._is_period(f"{above} {own}")

    def _go_on(self, line: Line, texts: dict[str, str], deed: Deed) -> None:
        """Add a row torn off by the end of a page to what it continues."""
        if NAME in texts and _is_anew(texts[NAME], deed.name) and set(texts) != {NAME}:
            what = f"продолжение мероприятия {deed.number}: «{_start(texts[NAME])}»"
            said = f"Строка без номера принята за {what}."
            advice = "Если это другое мероприятие, отделите его и дайте номер."
            self.read.asked.append(Asked("row", self._spot(line), said, advice))
        deed.name = joined(deed.name, texts.get(NAME, ""))
        last = deed.slices[-1].texts
        for role, text in texts.items():
            last[role] = f"{last[role]}\n{text}" if role in last else text

    def _unplaced(self, line: Line, texts: dict[str, str]) -> None:
        said = f"Строка ни к чему не относится: «{_start(joined(*texts.values()))}»."
        self.read.asked.append(
            Asked("row", self._spot(line), said, "Если это мероприятие, допишите его сами.")
        )

    def _heads(self, line: Line) -> Head | None:
        """Return the stage or section that a row names: one text across the table, or alone in its row."""
        cells = [cell for cell in line.cells if cell.text]
        if not 1 <= len(cells) <= 2 or any(cell.above for cell in line.cells):
            return None
        heading, text = self._part.heading, joined(*(cell.text for cell in cells))
        roles = [heading.role(cell) for cell in cells]
        if len(cells) == 2 and not (roles == [NUMBER, NAME] and _covers(cells[1].end, heading)):
            return None
        wide = len(cells) == 1 and cells[0].span >= max(2, len(heading.columns) - 1)
        first = roles == [NUMBER] and not _ALONE.fullmatch(text) or bool(ONLY_YEARS.fullmatch(text))
        named = roles == [NAME] and self._reads_as_head(cells[0].bold, text)
        if not (wide or first or named or len(cells) == 2):
            return None
        return read_head(text, self._spot(line))

    def _reads_as_head(self, bold: bool, text: str) -> bool:
        deeds = self.read.deeds
        torn = bool(deeds) and not self._after_head and not _is_anew(text, deeds[-1].name)
        return not torn and (bold or reads_as_head(text))

    def _add_head(self, head: Head) -> None:
        last = self.read.sections[self._section] if self._section >= 0 else None
        if self._after_head and last and not head.number and is_torn(last.name, head.name):
            last.name = joined(last.name, head.name)
            return
        head.name = head.name or head.number
        if head.stage:
            self.read.stages.append(head)
            self._stage, self._section = len(self.read.stages) - 1, -1
        else:
            head.inner = self._after_head and self._section >= 0
            self.read.sections.append(head)
            self._section = len(self.read.sections) - 1
        self._after_head = True


def _covers(end: int, heading: Heading) -> bool:
    return end >= max(column.end for column in heading.columns)


def _is_anew(text: str, above: str) -> bool:
    """Tell whether a text looks like a beginning and what stands above it like an end."""
    return bool(_STARTS_ANEW.match(text)) and not above.endswith(
        (",", "-", "–", "(", "«", " и", " в", " по", " на")
    )


def _start(text: str) -> str:
    line = joined(text)
    return line if len(line) <= 60 else line[:59].rsplit(" ", 1)[0] + "…"
