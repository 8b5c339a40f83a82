"""Personal data in the cells of an order («личные сведения»): found here, never carried over."""

from __future__ import annotations

import re

from generator.checks.personal import personal_data
from generator.draft.grid import joined

#: Two capital letters with dots beside a word: pages tear surnames, initials stay.
_INITIALS = re.compile(r"(?<![А-ЯЁа-яё])(?!И\.\s?О\.)[А-ЯЁ]\.\s?[А-ЯЁ](?:\.|\b)")
#: «…имени дважды Героя А. Б. Фамилия» is an institution, not a person.
_HONOUR = re.compile(
    r"\b(?:им\.|имени|памяти)\s+(?:[^.;,()]{0,60}\s)?(?:[А-ЯЁ]\.\s?){1,2}[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
)


def personal_codes(text: str) -> list[tuple[str, str]]:
    """Return code and kind («фамилию с инициалами») of all that looks like personal data in a text."""
    line = _HONOUR.sub(" ", joined(text))
    found = {pattern.code: pattern.what for pattern, _ in personal_data(line, role=True)}
    if not found and _INITIALS.search(line):
        found["PDN001"] = "фамилию с инициалами"
    return sorted(found.items())
