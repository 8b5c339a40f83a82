"""Decisions («решения»): what a person must settle before a draft is a record, as plain data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from generator.edit.sheets.faults import letters
from generator.findings import Path

#: Kinds of decisions in the order of the list, and what they are called.
KINDS: dict[str, str] = {
    "personal": "Имена и другие личные сведения (в черновик не попали)",
    "plan": "План в целом",
    "row": "Строки, которые трудно отнести",
    "section": "Этапы и разделы",
    "number": "Номера",
    "period": "Сроки, которые не разобраны",
    "executor": "Исполнители, которых атлас не знает",
    "result": "Ожидаемые результаты",
    "title": "Короткие названия",
    "check": "Что ещё скажет проверка",
}


#: So many lines of a decision that is due in many places are named in the terminal.
_FEW = 8


class Spot(NamedTuple):
    """A place of the order: table, row (0: the whole table), heading and number of the column if known."""

    table: str = ""
    row: int = 0
    column: str = ""
    number: int = 0

    @property
    def name(self) -> str:
        """Return «таблица 2, строка 14, столбец «Срок»», or «лист «План», ячейка C14»."""
        if not self.row:
            return self.table
        if self.number:
            return f"{self.table}, ячейка {letters(self.number)}{self.row}"
        column = f", столбец «{self.column}»" if self.column else ""
        return f"{self.table}, строка {self.row}{column}"


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing to decide: where the order says it, what is unclear, what to do.

    ``path`` is the place in the draft (empty: the whole file), ``line`` its line there, 0 for none;
    ``code`` that of the finding which ``atlas check`` gives until it is decided, "" for none. ``text`` is
    what the order says at length, for whoever decides.
    """

    kind: str
    spot: Spot
    said: str
    advice: str
    path: Path = ()
    code: str = ""
    line: int = 0
    text: str = ""


def in_list(asked: Sequence[Asked]) -> list[Asked]:
    """Return the decisions as the list shows them: by kind, then by their lines."""
    order = list(KINDS)
    return sorted(asked, key=lambda one: (order.index(one.kind), one.line, one.spot.row, one.said))


def grouped(asked: Sequence[Asked]) -> list[tuple[Asked, ...]]:
    """Return the decisions that are the same in many places together, each group at its first place."""
    groups: dict[tuple[str, ...], list[Asked]] = {}
    for one in in_list(asked):
        groups.setdefault((one.kind, one.said, one.advice, one.code, one.text), []).append(one)
    return [tuple(group) for group in groups.values()]


def as_table(asked: Sequence[Asked], most: int = 40) -> str:
    """Return the list for the terminal, at most ``most`` groups of it; long texts are left to the file."""
    groups = grouped([replace(one, text="") for one in asked])
    lines = [f"Решить человеку: {len(asked)}." if asked else "Решать нечего: всё разобрано."]
    kind = ""
    for number, group in enumerate(groups[:most], 1):
        one = group[0]
        if one.kind != kind:
            kind = one.kind
            lines.append(f"\n{KINDS[kind]}: {sum(a.kind == kind for a in asked)}")
        code = f" [{one.code}]" if one.code else ""
        lines.append(f"{number:>4}. {one.said}{code}")
        lines.append(f"      {_places(group)}")
        lines.append(f"      {one.advice}")
    if len(groups) > most:
        lines.append(f"\n…и ещё {len(groups) - most}: весь список в файле рядом с черновиком.")
    return "\n".join(lines)


def _places(group: tuple[Asked, ...]) -> str:
    """Return where a decision is due: line of the draft and place in the order, or the lines of many."""
    lines = [str(one.line) for one in group if one.line]
    if len(group) == 1:
        draft = f"Строка {lines[0]} черновика" if lines else "Весь файл"
        return f"{draft}; {group[0].spot.name}." if group[0].spot.name else f"{draft}."
    more = f" и ещё {len(lines) - _FEW}" if len(lines) > _FEW else ""
    return f"Мест: {len(group)}, строки черновика {', '.join(lines[:_FEW])}{more}."


def as_markdown(asked: Sequence[Asked], title: str, about: Sequence[str]) -> str:
    """Return the whole list as Markdown, ``about`` above it; what the order says shows as it is."""
    lines = [f"# {_plain(title)}", "", *(f"- {_plain(one)}" for one in about), ""]
    lines.append(f"Решить человеку: {len(asked)}." if asked else "Решать нечего: всё разобрано.")
    kind = ""
    for number, group in enumerate(grouped(asked), 1):
        if group[0].kind != kind:
            kind = group[0].kind
            lines += ["", f"## {KINDS[kind]}", "", *_HEAD]
        lines.append(f"| {number} | {' | '.join(_plain(cell) for cell in _cells(group))} |")
    return "\n".join([*lines, ""])


_HEAD = ("| № | Строка черновика | Где в приказе | Что неясно | Что сделать |", "|--:|--:|---|---|---|")


def _cells(group: tuple[Asked, ...]) -> Iterator[str]:
    one = group[0]
    yield ", ".join(str(each.line) for each in group if each.line) or "–"
    yield "; ".join(dict.fromkeys(each.spot.name for each in group if each.spot.name)) or "–"
    yield one.said + (f" [{one.code}]" if one.code else "")
    yield f"{one.advice} В приказе: «{one.text}»." if one.text else one.advice


def _plain(text: str) -> str:
    """Return a text that Markdown shows as it is, on one line."""
    signs = "".join(f"\\{sign}" if sign in "\\`*_[]|<>~" else sign for sign in " ".join(text.split()))
    return signs.replace("&", "&amp;")
