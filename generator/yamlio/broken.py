"""What a recogniser of mistakes gets (a syntax error) and gives (an explanation with its repair)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from generator.findings import Finding

_NAME = r"[A-Za-z0-9_][A-Za-z0-9_.-]*"
_ANY_KEY = r"\"[^\"]*\"|'[^']*'|[^\s:#\-?\"'\[\]{}&*!|>%@`,][^:]*?"
# In a list only an ASCII word is surely a key: «- Срок: октябрь» may be a text.
_ENTRY = re.compile(rf"(\s*(?:(?:-\s+)+(?:{_NAME}\s*:\s+)?|(?:{_ANY_KEY})\s*:\s+)?)(.*)")
# Nobody writes longer lines by hand, and the patterns need time by the square of the length.
_LONGEST_LINE = 3000


@dataclass(frozen=True, slots=True)
class Broken:
    """A syntax error by 0-based lines: where its token begins and where the parser gave up."""

    problem: str
    context: str
    start: tuple[int, int]
    line: int
    lines: list[str]

    def suspects(self) -> Iterator[int]:
        """Yield the lines to look at: of the error, then the nearest filled ones above them."""
        near = dict.fromkeys((self.start[0], self.line))
        for number in (*near, *(self.above(one) for one in near)):
            if 0 <= number < len(self.lines) and len(self.lines[number]) <= _LONGEST_LINE:
                yield number

    def above(self, number: int) -> int:
        """Return the nearest filled line above, -1 when there is none."""
        number = min(number, len(self.lines)) - 1
        while number >= 0 and not self.lines[number].strip():
            number -= 1
        return number

    def first(self) -> int:
        """Return the first line that is neither empty nor a comment."""
        filled = (number for number, line in enumerate(self.lines) if line.strip())
        return next(number for number in filled if self.lines[number].strip()[0] != "#")


@dataclass(frozen=True, slots=True)
class Repair:
    """An explanation and, to prove it, the lines as they should be (by 0-based number)."""

    finding: Finding
    lines: dict[int, str]


def broken_by(error: yaml.MarkedYAMLError, lines: list[str]) -> Broken:
    """Return the error of the parser in our terms."""
    mark = error.problem_mark
    # A scanner begins at the faulty token, a parser at the collection that may be a page long.
    scanned = isinstance(error, yaml.scanner.ScannerError) and error.context_mark
    start = error.context_mark if scanned or "flow" in (error.context or "") else mark
    return Broken(error.problem or "", error.context or "", (start.line, start.column), mark.line, lines)


def entry(line: str) -> tuple[str, str]:
    """Split a line into dashes with a key, and the value, both as written."""
    if len(line) > _LONGEST_LINE:
        return "", line
    match = _ENTRY.match(line.rstrip())
    return match[1], match[2]


def indent(line: str) -> int:
    """Count the leading spaces."""
    return len(line) - len(line.lstrip(" "))
