"""Printed periods («сроки») of every kind, with the windows they mean."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from generator.demo.lexicon import Lexicon
from generator.demo.written import Tree

_MONTHS = (
    "январь", "февраль", "март", "апрель", "май", "июнь",
    "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
)  # fmt: skip
_GENITIVE = (
    "января", "февраля", "марта", "апреля", "мая", "июня",
    "июля", "августа", "сентября", "октября", "ноября", "декабря",
)  # fmt: skip
_ROMAN = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class Due:
    """One time that a row is due; ``occurrence`` names it where there are several."""

    start: date
    end: date
    occurrence: str | None = None


@dataclass(frozen=True, slots=True)
class Printed:
    """A period as the record says it; ``staged`` periods belong to the one year of a stage."""

    tree: Tree
    dues: tuple[Due, ...] = ()
    staged: bool = True


@dataclass(frozen=True, slots=True)
class Span:
    """The years a form may use: ``year`` of its stage, ``first`` and ``last`` of the whole roadmap."""

    year: int
    first: int
    last: int
    lexicon: Lexicon
    trigger: str | None

    @property
    def years(self) -> range:
        return range(self.first, self.last + 1)


def print_period(number: int, span: Span) -> Printed:
    """Return the period of the activity ``number``: the forms take turns, so all of them occur."""
    return _FORMS[number % len(_FORMS)](span)


def print_second_period(first: Printed, span: Span) -> Printed:
    """Return the period of a second row of the same activity."""
    return _month(span) if first.staged else _several(span)


def _due(year: int, first: int, last: int, occurrence: str | None = None) -> Due:
    return Due(date(year, first, 1), date(year, last, monthrange(year, last)[1]), occurrence)


def _month(span: Span) -> Printed:
    month = span.lexicon.number(1, 12)
    return Printed({"raw": _MONTHS[month - 1].capitalize()}, (_due(span.year, month, month),))


def _months(span: Span) -> Printed:
    first = span.lexicon.number(1, 10)
    last = span.lexicon.number(first + 1, 12)
    dash = span.lexicon.one((" – ", "-"))
    raw = f"{_MONTHS[first - 1].capitalize()}{dash}{_MONTHS[last - 1]}"
    return Printed({"raw": raw}, (_due(span.year, first, last),))


def _quarter(span: Span) -> Printed:
    number = span.lexicon.number(1, 4)
    raw = f"{_ROMAN[number - 1]} квартал"
    return Printed({"raw": raw}, (_due(span.year, number * 3 - 2, number * 3),))


def _half(span: Span) -> Printed:
    number = span.lexicon.number(1, 2)
    return Printed({"raw": f"{_ROMAN[number - 1]} полугодие"}, (_due(span.year, number * 6 - 5, number * 6),))


def _quarterly(span: Span) -> Printed:
    dues = tuple(_due(span.year, m, m + 2, f"{span.year}-{m:02d}") for m in (1, 4, 7, 10))
    return Printed({"raw": "Ежеквартально"}, dues)


def _year(span: Span) -> Printed:
    return Printed({"raw": "В течение года"}, (_due(span.year, 1, 12),))


def _deadline(span: Span) -> Printed:
    day, month = span.lexicon.number(10, 28), span.lexicon.number(2, 12)
    due = Due(date(span.year, 1, 1), date(span.year, month, day))
    tree = {
        "raw": f"До {day} {_GENITIVE[month - 1]}",
        "kind": "fixed",
        "windows": [{"start": due.start, "end": due.end}],
        "assumption": "Начало срока не названо, взят первый день года.",
    }
    return Printed(tree, (due,))


def _schedule(span: Span) -> Printed:
    return Printed({"raw": span.lexicon.one(("По отдельному графику", "В соответствии с учебным планом"))})


def _triggered(span: Span) -> Printed:
    tree = {"raw": "В течение недели после проведения диагностики", "after": span.trigger, "offset": "P7D"}
    return Printed(tree)


def _as_needed(_span: Span) -> Printed:
    return Printed({"raw": "По мере необходимости"})


def _yearly(span: Span) -> Printed:
    first = span.lexicon.number(1, 9)
    raw = f"Ежегодно, {_MONTHS[first - 1]}-{_MONTHS[first + 1]}"
    dues = tuple(_due(year, first, first + 2, str(year)) for year in span.years)
    return Printed({"raw": raw}, dues, staged=False)


def _yearly_by_schedule(span: Span) -> Printed:
    raw = span.lexicon.one(("Ежегодно, январь-декабрь (по графику)", "Ежегодно, по графику организатора"))
    dues = tuple(_due(year, 1, 12, str(year)) for year in span.years)
    return Printed({"raw": raw}, dues, staged=False)


def _several(span: Span) -> Printed:
    month, years = span.lexicon.number(1, 12), (span.first, span.first + 1)
    raw = " ".join(f"{_MONTHS[month - 1].capitalize()} {year} г." for year in years)
    dues = tuple(_due(year, month, month, f"{year}-{month:02d}") for year in years)
    return Printed({"raw": raw}, dues, staged=False)


def _whole(span: Span) -> Printed:
    due = Due(date(span.first, 1, 1), date(span.last, 12, 31))
    return Printed({"raw": "В течение всего периода"}, (due,), staged=False)


def _clipped(span: Span) -> Printed:
    first = date(span.first, 3, 1)
    tree = {
        "raw": "Ежегодно, январь-декабрь",
        "clip_from": first,
        "assumption": "В первый год срок начинается с марта: раньше план не действовал.",
    }
    dues = (
        Due(first, date(span.first, 12, 31), f"{span.first}"),
        *(_due(year, 1, 12, str(year)) for year in span.years[1:]),
    )
    return Printed(tree, dues, staged=False)


_FORMS: tuple[Callable[[Span], Printed], ...] = (
    _month, _yearly, _months, _year, _quarter, _several, _schedule, _month, _whole, _quarterly,
    _deadline, _triggered, _months, _as_needed, _yearly_by_schedule, _half, _clipped,
)  # fmt: skip
