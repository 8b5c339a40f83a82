"""Two long texts cut down to where they differ («выдержка»)."""

from __future__ import annotations

#: Letters of an excerpt, of what is kept around the difference, and how far the end of a word may be.
LONGEST, AROUND, REACH = 90, 24, 16


def shortened(text: str, length: int = LONGEST) -> str:
    """Return at most ``length`` letters, cut at a word where one ends nearby, with «…»."""
    if len(text) <= length:
        return text
    return text[: _word_end_before(text, length - 1)].rstrip(" ,;:—–-") + "…"


def excerpts(old: str, new: str) -> tuple[str, str]:
    """Return both texts; where one is long, only the words around the first and the last difference."""
    if max(len(old), len(new)) <= LONGEST:
        return old, new
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    return _cut(old, start, len(old) - end), _cut(new, start, len(new) - end)


def _common(old: str, new: str) -> int:
    """Count the letters that both texts begin with."""
    pairs = zip(old, new, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(old), len(new)))


def _cut(text: str, start: int, end: int) -> str:
    """Return the stretch with some whole words around; a long stretch keeps its two ends."""
    first = _word_start(text, start - AROUND) if start > AROUND + REACH else 0
    last = _word_end(text, end + AROUND) if len(text) - end > AROUND + REACH else len(text)
    middle = text[first:last]
    if len(middle) > 2 * LONGEST:
        tail = len(middle) - LONGEST // 2
        middle = f"{shortened(middle)} {middle[_word_start(middle, tail) :]}"
    return f"{'…' if first else ''}{middle}{'…' if last < len(text) else ''}"


def _word_start(text: str, position: int) -> int:
    """Return where the word at a position begins, the position itself where that is far away."""
    return text.rfind(" ", max(position - REACH, 0), position) + 1 or position


def _word_end_before(text: str, position: int) -> int:
    """Return the last end of a word up to a position, the position itself where there is none nearby."""
    found = text.rfind(" ", max(position - REACH, 0), position + 1)
    return position if found < 0 else found


def _word_end(text: str, position: int) -> int:
    """Return where the word at a position ends, the position itself where that is far away."""
    found = text.find(" ", position, position + REACH)
    return position if found < 0 else found
