"""What all tables of one build share («снимок»): the catalogue on one day, with states and clauses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from generator.catalogue import Catalogue, Entry
from generator.derive.periods import Understood, understand
from generator.derive.status import RowState, row_state, scope_of
from generator.findings import Path
from generator.opendata.clausetree import ClauseNode, clause_tree


@dataclass(frozen=True)
class Snapshot:
    """The catalogue on the day ``as_of``; what is expensive is computed once."""

    catalogue: Catalogue
    as_of: date

    @cached_property
    def states(self) -> dict[str, RowState]:
        """Return the state of every row of every roadmap by the id of the row."""
        rows = self.catalogue.of("activity_row")
        return {row.id: row_state(self.catalogue, row, self.as_of) for row in rows}

    @cached_property
    def baselines(self) -> dict[str, Understood | None]:
        """Return the period of every row as the document gave it, None where it is not understood."""
        rows = self.catalogue.of("activity_row")
        return {row.id: understand(row.record.period, scope_of(self.catalogue, row)) for row in rows}

    @cached_property
    def clauses(self) -> tuple[ClauseNode, ...]:
        """Return the clauses of every document, declared ones and items that facts point to."""
        return clause_tree(self.catalogue)

    def target(self, entry: Entry, path: Path) -> str | None:
        """Return the id named at ``path`` of an entry; None when empty.

        A broken reference gives the text as written, so that its foreign key visibly fails.
        """
        for link in self.catalogue.links(entry):
            if link.path == path:
                return link.target.id if link.target else link.value
        return None


class Item(NamedTuple):
    """One row before its columns are read.

    ``record`` is what the columns of a model read: the record of ``entry``, a part of it at
    ``path`` or a derived thing. ``order`` is its position in the file, from 1.
    """

    snapshot: Snapshot
    entry: Entry
    record: Any
    order: int
    path: Path = ()
