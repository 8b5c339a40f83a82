"""The building block of the loader's findings: a located finding that does not know its file yet."""

from __future__ import annotations

from generator.findings import Finding


def fault(code: str, line: int, column: int, message: str, hint: str) -> Finding:
    """Return a finding at a 0-based line and column, as the marks of the parser count them."""
    return Finding(code, "", message, hint, line=line + 1, column=column + 1)


def shown(text: str, limit: int = 60) -> str:
    """Return the text as a message may show it: on one line, nothing invisible, shortened with «…»."""
    line = " ".join("".join(one if one.isprintable() else " " for one in text[: 20 * limit]).split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def typed(text: str, limit: int = 80) -> str:
    """Return the text as a hint shows what is to be typed; of a long one both ends, for the quotes."""
    line = shown(text, len(text) + 1)
    return f"`{line if len(line) <= limit else f'{line[: limit - 21]}…{line[-20:]}'}`"


def quoted(text: str) -> str:
    """Return the text as a YAML scalar in straight quotes, double ones when nothing needs escaping."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'
