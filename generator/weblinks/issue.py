"""The report of a round as the text of an issue («обращение»): a list that people tick off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.codes import register
from generator.markup import escaped
from generator.weblinks.cited import Cited
from generator.weblinks.verdicts import Verdict

#: Forges refuse longer texts (GitHub: 65536 letters).
LONGEST = 60_000
_RESERVE = 100


def as_issue(found: Sequence[tuple[Cited, Verdict]], summary: str) -> str:
    """Return Markdown of at most ``LONGEST`` letters: the counts, then the places by code."""
    kept, left, room = [], 0, LONGEST - _RESERVE
    for line in _lines(found, summary):
        room -= len(line) + 1
        if room >= 0 and not left:
            kept.append(line)
        else:
            left += line.startswith("- ")
    more = [f"\n…и ещё мест: {left}. Все покажет команда `atlas links --external`."] if left else []
    return "\n".join([*kept, *more])


def _lines(found: Sequence[tuple[Cited, Verdict]], summary: str) -> Iterator[str]:
    yield summary
    if not found:
        yield "\nВсе адреса, которые удалось спросить, отвечают."
    for code in sorted({verdict.code for _place, verdict in found}):
        members = [one for one in found if one[1].code == code]
        yield f"\n### {register()[code].title} ({code}): {len(members)}\n"
        same = len({verdict.hint for _place, verdict in members}) == 1
        if same:
            yield f"{escaped(members[0][1].hint)}\n"
        for place, verdict in members:
            told = verdict.message if same else f"{verdict.message} {verdict.hint}"
            where = escaped(f"{place.file}:{place.line}")
            yield f"- [ ] {where} {escaped(told)} [Открыть](<{place.address}>)"
