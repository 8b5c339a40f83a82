"""Words of a table («слова таблицы»): a finding about a file names its fields, a person sees columns."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.edit.sheets.cells import shown_label
from generator.edit.sheets.sheet import Sheet
from generator.findings import Path


def in_words(text: str, sheet: Sheet, others: Iterable[Sheet], path: Path) -> str:
    """Return a message or hint about ``path`` with the titles of columns and sheets and the labels of lists
    instead of their keys; of two fields with one name, that of the same part is meant."""
    columns = [one for one in reversed(sheet.columns) if one.field and one.path]
    near = sorted(columns, key=lambda one: _is_near(one.path[:-1], path))
    words = {one.path[-1]: one.title for one in others if one.path}
    words |= {str(value): shown_label(one, value) for one in columns for value in one.field.labels}
    words |= {".".join(map(str, one.path)): one.title for one in columns}
    words |= {str(one.path[-1]): one.title for one in near}
    keys = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    pattern = rf"(?<![\w./«-])({keys})(?![\w/»-]|\.\w)" if keys else r"(?!)"
    return re.sub(pattern, lambda found: f"«{words[found[1]]}»", text)


def _is_near(part: Path, path: Path) -> bool:
    """Tell whether a way ends in a part, or in one of its fields."""
    return any(part == path[len(path) - len(part) - up : len(path) - up] for up in (0, 1)) if part else False
