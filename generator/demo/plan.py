"""How many of what a demonstration project holds («план наполнения»)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.demo.lexicon import Lexicon

#: Kinds of entries that get a page of their own; a «record» of a demonstration project is one of them.
PAGED = ("territory", "document", "roadmap", "activity", "indicator", "body", "notion", "practice")
#: The smallest project that still shows every kind of period.
FEWEST = 45
_PRACTICE_SHARE = 0.7
_FIRST_YEAR = 2021


@dataclass(frozen=True, slots=True)
class DocumentPlan:
    """One document: its roadmap covers ``years`` calendar years from ``year`` on."""

    territory: str
    number: int
    year: int
    years: int
    activities: int
    indicators: int
    supersedes: str = ""

    @property
    def id(self) -> str:
        return f"{self.territory}-{self.year}"

    @property
    def pages(self) -> int:
        """Count the document, its roadmap, activities and indicators."""
        return 2 + self.activities + self.indicators


@dataclass(frozen=True, slots=True)
class TerritoryPlan:
    """One territory; the last of ``documents`` is the one in force. Number 0 is the empty country."""

    number: int
    level: str
    bodies: int
    documents: tuple[DocumentPlan, ...]
    practices: int = 0

    @property
    def id(self) -> str:
        return f"demo-{self.number:03d}"

    @property
    def pages(self) -> int:
        """Count the territory, its bodies and documents, without practices."""
        return 1 + self.bodies + sum(d.pages for d in self.documents)


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole project."""

    notions: int
    acts: int
    territories: tuple[TerritoryPlan, ...]


def plan_project(records: int, lexicon: Lexicon) -> Plan:
    """Return a plan of exactly ``records`` records, or of ``FEWEST`` when fewer are asked for.

    About 70 % are practices; small projects have fewer, because one territory takes some forty records.
    """
    records = max(records, FEWEST)
    notions = min(40, max(4, records // 40))
    budget = round(records * (1 - _PRACTICE_SHARE)) - notions
    territories: list[TerritoryPlan] = []
    while not territories or budget > 22:
        territory = _territory(len(territories) + 1, lexicon, small=budget < 40)
        territories.append(territory)
        budget -= territory.pages
    country = TerritoryPlan(0, "country", 0, ())
    practices = records - notions - country.pages - sum(t.pages for t in territories)
    each, rest = divmod(practices, len(territories))
    shared = (replace(t, practices=each + (i < rest)) for i, t in enumerate(territories))
    return Plan(notions, min(200, 4 + len(territories)), (country, *shared))


def _territory(number: int, lexicon: Lexicon, small: bool) -> TerritoryPlan:
    level = "municipality" if number % 7 == 0 else "region"
    bodies = 4 if small else lexicon.number(5, 9)
    id, year = f"demo-{number:03d}", _FIRST_YEAR + number % 4
    if number % 5:
        return TerritoryPlan(number, level, bodies, (_document(id, number, year, lexicon, small),))
    older = replace(_document(id, number, _FIRST_YEAR - 1, lexicon, small), years=2)
    newer = replace(_document(id, number, year + 1, lexicon, small), supersedes=older.id)
    return TerritoryPlan(number, level, bodies, (older, newer))


def _document(territory: str, number: int, year: int, lexicon: Lexicon, small: bool) -> DocumentPlan:
    activities = 22 if small else lexicon.number(22, 38)
    return DocumentPlan(
        territory, number, year, lexicon.number(2, 4), activities, 4 if small else lexicon.number(5, 8)
    )
