"""Rules over the whole catalogue, one family per module, each ``check(catalogue, as_of)``.

A rule yields findings without line numbers; ``located`` of ``generator.load`` adds them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from generator.background import in_background
from generator.catalogue import Catalogue
from generator.checks import (
    hierarchy,
    indicators,
    inventory,
    layout,
    periods,
    personal,
    practices,
    programmes,
    references,
    releases,
    sources,
    waivers,
    wayfinding,
    wording,
)
from generator.findings import Finding

Check = Callable[[Catalogue, date], Iterator[Finding]]

FAMILIES: tuple[Check, ...] = (
    references.check,
    periods.check,
    sources.check,
    hierarchy.check,
    indicators.check,
    practices.check,
    programmes.check,
    wording.check,
    layout.check,
    personal.check,
    inventory.check,
    releases.check,
    wayfinding.check,
)

_LONGEST = wording.check
#: Fewer entries are checked in a moment.
_MANY = 5_000


def run_checks(catalogue: Catalogue, as_of: date) -> list[Finding]:
    """Return every finding of every family, less those with a waiver in force."""

    def run(families: Sequence[Check]) -> list[list[Finding]]:
        return [list(check(catalogue, as_of)) for check in families]

    if len(catalogue.entries) < _MANY:
        found = run(FAMILIES)
    else:  # the longest family is as long as all others: it gets a copy of the process
        place = FAMILIES.index(_LONGEST)
        aside = in_background(lambda: run([_LONGEST]))
        found = run([family for family in FAMILIES if family is not _LONGEST])
        found[place:place] = aside()
    return waivers.apply(catalogue, as_of, [finding for some in found for finding in some])
