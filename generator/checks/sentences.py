"""Sentences («предложения»): counted as a reader would, abbreviations do not end one."""

from __future__ import annotations

import re

_END = re.compile(r"([.!?…]+)[»\")\]]*\s+(?=[«\"(]*[А-ЯЁA-Z0-9])")
#: A single letter («г.», «и т. д.», an initial) or a known short form in front of a full stop.
_SHORT = re.compile(
    r"(?<![А-Яа-яЁёA-Za-z])(?:[А-Яа-яЁёA-Za-z]|абз|акад|англ|вв|гг|гл|доц|др|ед|зам|им|искл|вкл|канд|кв|коп|"
    r"лат|мес|мин|млн|млрд|напр|нач|нед|обл|орг|отв|пос|пп|пр|прил|проф|разд|ред|рис|руб|рук|см|сокр|ср|ст|"
    r"стр|табл|тел|тыс|ул|чел|экз|эл|янв|февр?|апр|авг|сент?|окт|нояб?|дек)$",
    re.IGNORECASE,
)


def sentence_count(text: str) -> int:
    """Return the number of sentences; a doubtful end, such as that of «и т. д.», is not counted."""
    return 1 + sum(not _is_short_form(text, end) for end in _END.finditer(text))


def _is_short_form(text: str, end: re.Match[str]) -> bool:
    """Tell whether the full stop belongs to a short form or to the number of a list item."""
    before = text[: end.start()]
    return end[1] == "." and (before.isdigit() or _SHORT.search(before) is not None)
