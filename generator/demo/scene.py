"""What the files of one demonstration document share («обстановка»)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from generator.demo.lexicon import Lexicon
from generator.demo.plan import DocumentPlan, TerritoryPlan
from generator.demo.source import Source
from generator.demo.territory import body_keys
from generator.demo.vocabularies import Shelf

RESULTS = 6
TASKS = 4
#: The demonstration knows no event after this day.
LAST_DAY = date(2025, 12, 31)


@dataclass(frozen=True, slots=True)
class Scene:
    """One document with its territory, the shared lists and the text that its facts are placed in."""

    territory: TerritoryPlan
    plan: DocumentPlan
    known: Shelf
    lexicon: Lexicon
    source: Source = field(default_factory=Source)

    @property
    def bodies(self) -> tuple[str, ...]:
        """Return the keys of the bodies that may be responsible."""
        return body_keys(self.territory)

    @property
    def start(self) -> date:
        """Return the first day of the period of the document."""
        return date(self.plan.year, 1, 1)

    @property
    def end(self) -> date:
        """Return the last day of the period of the document."""
        return date(self.plan.year + self.plan.years - 1, 12, 31)

    def path(self, folder: str) -> str:
        """Return the path of the file of this document in a folder of the territory."""
        return f"data/{self.territory.id}/{folder}/{self.plan.year}.yml"


def indicator_keys(plan: DocumentPlan) -> list[str]:
    """Return the keys of the indicators: three to a criterion, «k1.1» first."""
    return [f"k{n // 3 + 1}.{n % 3 + 1}" for n in range(plan.indicators)]
