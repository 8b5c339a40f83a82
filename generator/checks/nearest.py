"""The nearest known key («похожий ключ») to a wrong one, within a bounded cost."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from itertools import islice

#: Comparing costs microseconds a pair: a file lost from a large project must not cost minutes.
MOST_COMPARED = 2000
MOST_ASKED = 200


class Nearest:
    """Answers the first questions of one check, then none: who broke 200 keys broke them all at once."""

    def __init__(self) -> None:
        self._asked = 0

    def to(self, wrong: str, known: Iterable[str], alike: float = 0.6) -> str:
        """Return the most similar of the known keys, "" when none is as much alike as ``alike`` (0–1)."""
        self._asked += 1
        if self._asked > MOST_ASKED:
            return ""
        found = get_close_matches(wrong, list(islice(known, MOST_COMPARED)), 1, alike)
        return found[0] if found else ""
