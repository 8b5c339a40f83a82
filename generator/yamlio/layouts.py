"""Mistakes with spaces, dashes, keys and indentation: each explained with its repair."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding
from generator.yamlio import doubts, refusals
from generator.yamlio.broken import Broken, Repair, indent
from generator.yamlio.faults import fault, shown

_LEAD = re.compile(r"[ \t-]*")
_WIDE_LEAD = re.compile(rf"[\s{doubts.WIDE}-]*(?:[\w.-]+[\s{doubts.WIDE}]*:[\s{doubts.WIDE}]*)?")
_WIDE = re.compile(f"[{doubts.WIDE}]")
_COLON_GLUED = re.compile(rf"(\s*(?:-\s+)*){doubts.COLON_GLUED_LINE.pattern}")
_DASH_GLUED = re.compile(rf"(\s*){doubts.DASH_GLUED.pattern}")
_ITEM = re.compile(r"\s*(?:-\s+)*")
_OFF_KEY = re.compile(r"( *)#([a-z_]+:)\s*")
_EMPTY_KEY = re.compile(r"(\s*(?:-\s+)*):(?=\s|$)")


def tab(line: int, column: int, lines: int) -> Finding:
    """The first tab in an indentation; ``lines`` is how many lines begin so."""
    more = f" (таких строк: {lines})" if lines > 1 else ""
    return fault(
        "YML019", line, column,
        f"Отступ сделан знаком табуляции{more}, а в YAML он делается только пробелами.",
        "Замените каждую табуляцию двумя пробелами.",
    )  # fmt: skip


def tab_in_indent(broken: Broken) -> Iterator[Repair]:
    """A tab among the leading spaces; all such lines are repaired together."""
    leads = {number: match[0] for number, line in enumerate(broken.lines) if (match := _LEAD.match(line))}
    tabbed = [number for number, lead in leads.items() if "\t" in lead and broken.lines[number].strip()]
    if not any(number in tabbed for number in broken.suspects()):
        return
    finding = tab(tabbed[0], leads[tabbed[0]].index("\t"), len(tabbed))
    for width in (2, 4, 8, 0):
        yield Repair(finding, {
            number: leads[number].expandtabs(width) + broken.lines[number][len(leads[number]) :]
            for number in tabbed
        })  # fmt: skip


def wide_space(broken: Broken) -> Iterator[Repair]:
    """A non-breaking space in the indentation or beside the colon of a key."""
    for number in broken.suspects():
        line = broken.lines[number]
        lead = _WIDE_LEAD.match(line)[0]
        if wide := _WIDE.search(lead):
            usual = _WIDE.sub(" ", lead) + line[len(lead) :]
            yield Repair(doubts.wide_space(number, wide.start()), {number: usual})


def directive(broken: Broken) -> Iterator[Repair]:
    """A line that begins with «%»."""
    for number in broken.suspects():
        if broken.lines[number].startswith("%"):
            yield Repair(refusals.directive_line(number), {number: ""})


def colon_glued(broken: Broken) -> Iterator[Repair]:
    """«title:Школа»."""
    for number in broken.suspects():
        line = broken.lines[number]
        if glued := _COLON_GLUED.match(line):
            rest = line[glued.end() :]
            finding = doubts.colon_glued(number, len(glued[1]), glued[2], rest)
            yield Repair(finding, {number: f"{glued[0]} {rest}"})


def dash_glued(broken: Broken) -> Iterator[Repair]:
    """«-Школа»."""
    for number in broken.suspects():
        line = broken.lines[number]
        if glued := _DASH_GLUED.match(line):
            finding = doubts.dash_glued(number, len(glued[1]), line.strip())
            yield Repair(finding, {number: f"{glued[0]} {line[glued.end() :]}"})


def empty_key(broken: Broken) -> Iterator[Repair]:
    """«: Школа»."""
    for number in broken.suspects():
        line = broken.lines[number]
        if empty := _EMPTY_KEY.match(line):
            finding = refusals.empty_key(number, len(empty[1]))
            yield Repair(finding, {number: f"{empty[1]}unnamed{line[len(empty[1]) :]}"})
            yield Repair(finding, {number: empty[1] + line[empty.end() :].strip()})


def key_is_off(broken: Broken) -> Iterator[Repair]:
    """«#member_of:» over «- institutes»: what a field holds was filled, its name is still a comment."""
    for number in broken.suspects():
        above = broken.above(number)
        while above >= 0 and broken.lines[above].lstrip().startswith("# "):
            above = broken.above(above)
        off = _OFF_KEY.fullmatch(broken.lines[above]) if above >= 0 else None
        if off and indent(broken.lines[number]) > len(off[1]):
            finding = fault(
                "YML035", above, len(off[1]),
                f"Поле «{off[2][:-1]}» заполнено, а его название закрыто знаком «#».",
                f"Уберите «#»: `{off[2]}`.",
            )  # fmt: skip
            yield Repair(finding, {above: off[1] + off[2]})


def wrong_indent(broken: Broken) -> Iterator[Repair]:
    """A line, with what hangs on it, begins between the levels of its neighbours."""
    if "<document start>" in broken.problem and broken.line < len(broken.lines):
        yield _moved(broken, broken.first(), indent(broken.lines[broken.line]))
    for number in dict.fromkeys((broken.line, *broken.suspects())):
        if number < len(broken.lines) and broken.lines[number].strip():
            for level in _levels(broken, number):
                yield _moved(broken, number, level)


def _moved(broken: Broken, number: int, level: int) -> Repair:
    line = broken.lines[number]
    own = indent(line)
    finding = fault(
        "YML027", number, own,
        f"Перед «{shown(line, 40)}» отступ {own}, а у соседних строк {level}.",
        f"Сделайте отступ ровно {level}: столько пробелов должно быть в начале строки.",
    )  # fmt: skip
    return Repair(finding, _shifted(broken.lines, number, level - own))


def _levels(broken: Broken, number: int) -> list[int]:
    """Return the indentations in use above (below for the first line), the nearest first."""
    own = indent(broken.lines[number])
    near = [line for line in broken.lines[max(0, number - 40) : number] if line.strip()]
    found = {indent(line) for line in near} | {_ITEM.match(line).end() for line in near}
    return sorted(found - {own}, key=lambda level: (abs(level - own), -level))


def _shifted(lines: list[str], first: int, shift: int) -> dict[int, str]:
    own, moved = indent(lines[first]), {}
    for number in range(first, len(lines)):
        line = lines[number]
        if line.strip() and number > first and indent(line) < own:
            break
        moved[number] = " " * (indent(line) + shift) + line.lstrip(" ") if line.strip() else line
    return moved


def stray_text(broken: Broken) -> Iterator[Repair]:
    """Lines of text where a key is expected."""
    for number in broken.suspects():
        last = number
        while last < len(broken.lines) and _is_stray(broken.lines[last]):
            last += 1
        if last == number:
            continue
        finding = fault(
            "YML033", number, indent(broken.lines[number]),
            f"Строка «{shown(broken.lines[number], 40)}» стоит без ключа.",
            "Начните её с имени поля и двоеточия, а если она продолжает текст выше, возьмите его в кавычки.",
        )  # fmt: skip
        yield Repair(finding, dict.fromkeys(range(number, last), ""))


def _is_stray(line: str) -> bool:
    text = line.strip()
    return bool(text) and not text.startswith(("- ", "#")) and not re.search(r":(\s|$)", text)
