"""Two long texts cut down to where they differ («выдержка»)."""

from __future__ import annotations

#: Letters of an excerpt, and of what is kept around the difference.
LONGEST, AROUND = 90, 24


def shortened(text: str, length: int = LONGEST) -> str:
    """Return at most ``length`` letters, cut at a word, with «…»."""
    if len(text) <= length:
        return text
    return text[: length - 1].rsplit(" ", 1)[0].rstrip(" ,;:—–-") + "…"


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
    first = 0 if start <= AROUND else text.rfind(" ", 0, start - AROUND) + 1
    last = len(text) if len(text) - end <= AROUND else _word_end(text, end + AROUND)
    middle = text[first:last]
    if len(middle) > 2 * LONGEST:
        middle = f"{shortened(middle, LONGEST)} {_tail(middle, LONGEST // 2)}"
    return f"{'…' if first else ''}{middle}{'…' if last < len(text) else ''}"


def _word_end(text: str, position: int) -> int:
    found = text.find(" ", position)
    return len(text) if found < 0 else found


def _tail(text: str, length: int) -> str:
    return text[-length:].partition(" ")[2]
