"""Rules over the whole catalogue, one family per module, each ``check(catalogue, as_of)``.

A rule yields findings without line numbers; ``located`` of ``generator.load`` adds them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

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


def run_checks(catalogue: Catalogue, as_of: date) -> list[Finding]:
    """Return every finding of every family, less those with a waiver in force."""
    found = [finding for check in FAMILIES for finding in check(catalogue, as_of)]
    return waivers.apply(catalogue, as_of, found)
