"""The imaginary text («источник») behind a demonstration document: clauses and line numbers that agree."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from generator.demo.written import Tree


class Source:
    """A text that grows while facts are placed in it; ``clauses`` is the structure of the document."""

    def __init__(self) -> None:
        self.clauses: dict[str, Tree] = {}
        self.line = 1
        self.key = ""
        self.items = 0

    @contextmanager
    def clause(self, key: str, kind: str, name: str, number: str | None = None) -> Iterator[None]:
        """Open a clause; facts placed inside become its numbered items."""
        outer, before = self.key, self.items
        first = self.line
        self.clauses[key] = clause = {"kind": kind, "number": number, "name": name}
        self.key, self.items, self.line = key, 0, first + 1
        yield
        clause["lines"] = [first, self.line]
        self.key, self.items, self.line = outer, before, self.line + 1

    def place(self, size: int = 1) -> Tree:
        """Return clause and lines of the next item of the open clause, ``size`` lines long."""
        self.items += 1
        first = self.line + 1
        self.line += size
        return {"clause": f"{self.key}.{self.items}", "lines": [first, self.line]}
