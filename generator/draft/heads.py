"""The name of a stage or a section in a table («заголовок в плане»): its number, its words, its years."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.draft.decisions import Spot

#: «2.1. », «IV) », «3.1 » before a name.
LEADING = re.compile(
    r"(\d{1,2}(?:\.\d{1,3}){0,4}|[IVX]{1,5})[.)]\s+(?=\S)|(\d{1,2}(?:\.\d{1,3}){1,4})\s+(?=\S)"
)
_WORDED = re.compile(
    r"(?:раздел|направление|задача|блок|этап|цель)\s+№?\s*(\d{1,2}|[IVX]{1,5})\b", re.IGNORECASE
)
_YEARS = re.compile(r"(?<!\d)(20\d{2})(?!\d)")
_STAGE = re.compile(r"\bэтап", re.IGNORECASE)
_STAGE_NUMBER = re.compile(
    r"\b([IVX]+|\d{1,2})(?:-?й)?\s+этап|\bэтап\s+№?\s*([IVX]+|\d{1,2})\b", re.IGNORECASE
)
_UP_TO_STAGE = re.compile(r"^.*?\bэтап\w*(?:\s+№?\s*(?:[IVX]+|\d{1,2})\b)?[\s.:–—-]*", re.IGNORECASE)
#: «2024», «на 2024-2026 гг.»: such a row names a stage.
ONLY_YEARS = re.compile(
    r"(?:на\s+)?20\d{2}(?:\s*[-–—]\s*20\d{2})?\s*(?:г\.?|гг\.?|год[аы]?|уч\w*\.?\s*год)?\.?", re.IGNORECASE
)


@dataclass(slots=True)
class Head:
    """A stage (``years`` are given) or a section: its number and name as printed, "" for no number."""

    number: str
    name: str
    spot: Spot
    years: tuple[int, int] | None = None
    stage: bool = False
    inner: bool = False


def read_head(text: str, spot: Spot) -> Head:
    """Return the stage or section that a row with this text alone names."""
    years = sorted(int(year) for year in _YEARS.findall(text))
    span = (years[0], years[-1]) if years else None
    if ONLY_YEARS.fullmatch(text) or _STAGE.search(text):
        number = _STAGE_NUMBER.search(text)
        name = _UP_TO_STAGE.sub("", text)
        name = re.sub(r"\s*\([^()]*20\d{2}[^()]*\)\s*$", "", name) or text
        said = (number[1] or number[2]).upper() if number else ""
        return Head(said, name, spot, span, stage=True)
    leading = LEADING.match(text)
    if leading:
        return Head(leading[1] or leading[2], text[leading.end() :], spot)
    worded = _WORDED.match(text)
    if worded is None:
        return Head("", text, spot)
    return Head(worded[1], text[worded.end() :].lstrip(" .:–—-") or text, spot)


def reads_as_head(text: str) -> bool:
    """Tell whether a text begins as names of stages and sections do: «Раздел 2», «III.», «1 этап»."""
    return bool(_WORDED.match(text) or LEADING.match(text) or _STAGE.search(text))


def is_torn(above: str, text: str) -> bool:
    """Tell whether a heading goes on in the next row: it is open where it ends."""
    is_open = above.count("(") > above.count(")") or above.count("«") > above.count("»")
    return text[:1].islower() and (is_open or above.endswith((",", "-", "–")))
