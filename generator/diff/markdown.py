"""A diff as a comment under a pull request: nothing in the data can format it, link or call anybody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.diff.names import upper_first
from generator.diff.outline import Group, groups, summary, unread_line
from generator.diff.sides import Diff
from generator.diff.wording import said
from generator.markup import escaped

#: GitHub refuses comments of more than 65536 letters.
LONGEST = 60_000
_RESERVE = 100


def as_markdown(diff: Diff) -> str:
    """Return the changes as Markdown of at most ``LONGEST`` letters, the counts first."""
    kept, left, room = [], 0, LONGEST - _RESERVE
    for line in _lines(diff):
        room -= len(line) + 1
        if room >= 0 and not left:
            kept.append(line)
        else:
            left += 1
    more = [f"\n…и ещё строк: {left}. Все покажет команда `atlas diff`."] if left else []
    return "\n".join([*kept, *more])


def _lines(diff: Diff) -> Iterator[str]:
    yield "### Что изменилось в записях"
    yield f"\n{escaped(f'Было: {diff.old}. Стало: {diff.new}.')}\n\n**{summary(diff)}**"
    territory = None
    for group in groups(diff):
        if group.territory != territory:
            territory = group.territory
            yield f"\n#### {escaped(territory)}"
        yield from _group(group)
    yield from _listed("Изменилось только оформление", diff.formatting)
    yield from _listed("Не удалось сравнить", [unread_line(one) for one in diff.unread])


def _group(group: Group) -> Iterator[str]:
    yield f"\n**{escaped(group.document)}** ({escaped(group.id)})\n" if group.document else ""
    for row in group.rows:
        label = escaped(upper_first(row.change.label))
        yield f"- **{label}:** {escaped(said(row.change, row.inner))}"


def _listed(heading: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"\n#### {heading}\n"
        yield from (f"- {escaped(line)}" for line in lines)
