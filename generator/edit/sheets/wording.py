"""Words of a table («слова таблицы»): a finding about a file names its fields, a person sees columns."""

from __future__ import annotations

import re

from generator.edit.sheets.cells import shown_label
from generator.edit.sheets.sheet import Sheet


def in_words(text: str, sheet: Sheet) -> str:
    """Return a message or hint with the titles of columns and the labels of lists instead of their keys."""
    words: dict[str, str] = {}
    for column in reversed(sheet.columns):
        if column.field and column.path:
            words |= {str(value): shown_label(column, value) for value in column.field.labels}
    for column in reversed(sheet.columns):
        if column.field and column.path:
            words |= {column.path[-1]: column.title, ".".join(map(str, column.path)): column.title}
    keys = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    pattern = rf"(?<![\w./«-])({keys})(?![\w/»-]|\.\w)" if keys else r"(?!)"
    return re.sub(pattern, lambda found: f"«{words[found[1]]}»", text)
