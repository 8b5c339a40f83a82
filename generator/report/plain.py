"""Letters that a terminal, a log or a form would read as orders («управляющие знаки»), made harmless."""

from __future__ import annotations

#: What the runner of GitHub obeys: wherever it stands in a line of the log, and where a line begins with it.
_ANYWHERE, _AT_START = "##[", "::"


def one_line(text: str) -> str:
    """Return the text on one line of equal length: what cannot be printed (line ends, colours of a
    terminal, marks of direction, halves of letters) becomes a space."""
    return text if text.isprintable() else "".join(one if one.isprintable() else " " for one in text)


def for_log(text: str) -> str:
    """Return one line of a log that no runner takes for an order to itself."""
    line = one_line(text).replace(_ANYWHERE, "## [")
    return line.replace(_AT_START, ": :", 1) if line.lstrip().startswith(_AT_START) else line
