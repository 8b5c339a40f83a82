"""Stamps in the names of files («отметки времени»): four forms are met, one is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

#: Form in words → what it looks like; the first one is that of the recommendations.
FORMS = {
    "ГГГГММДДTччмм": re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(?:\d\d)?"),
    "ГГГГММДД": re.compile(r"(\d{4})(\d\d)(\d\d)"),
    "ГГГГ-ММ-ДД": re.compile(r"(\d{4})-(\d\d)-(\d\d)"),
    "ГГГГ-ММ-ДДTчч-мм": re.compile(r"(\d{4})-(\d\d)-(\d\d)T(\d\d)-(\d\d)(?:-\d\d)?"),
}
ASKED = next(iter(FORMS))

_DATA = re.compile(r"data-(?P<data>[\dT-]+?)-structure-(?P<structure>[\dT-]+?)(?:\.[a-z]+)?")
_STRUCTURE = re.compile(r"structure-(?P<structure>[\dT-]+?)(?:\.[a-z]+)?")


class Version(NamedTuple):
    """The stamps in a name; ``data`` is "" for a structure."""

    structure: str
    data: str = ""

    @property
    def stamps(self) -> tuple[str, ...]:
        """Return the stamps that are there."""
        return tuple(stamp for stamp in (self.data, self.structure) if stamp)


def version(name: str) -> Version | None:
    """Return the stamps of «data-…-structure-….csv» or «structure-….csv», None for another name."""
    found = _DATA.fullmatch(name) or _STRUCTURE.fullmatch(name)
    return Version(**found.groupdict()) if found else None


def form_of(stamp: str) -> str:
    """Return the form of a stamp, "" when it has none of the four or names no day."""
    for form, pattern in FORMS.items():
        if found := pattern.fullmatch(stamp):
            return form if is_moment(*map(int, found.groups())) else ""
    return ""


def is_moment(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> bool:
    """Tell whether the numbers name a moment of the calendar."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return hour < 24 and minute < 60


def is_day(text: str) -> bool:
    """Tell whether a text is a day as ГГГГММДД."""
    return form_of(text) == "ГГГГММДД"


def asked(stamp: str) -> str:
    """Return a stamp in the form that is asked for, the start of the day where no time is known."""
    digits = re.sub(r"\D", "", stamp)
    return f"{digits[:8]}T{(digits[8:12] or '0000')}"


def forms(stamps: Iterable[str]) -> list[str]:
    """Return the different forms of stamps, in the order of the register."""
    given = {form_of(stamp) for stamp in stamps}
    return [form for form in FORMS if form in given]
