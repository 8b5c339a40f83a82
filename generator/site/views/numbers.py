"""Official numbers («официальные номера»): all of them in one table, a choice where several share one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.derive.requisites import Official, by_key, official_numbers
from generator.model.act import ACT_LEVELS
from generator.site.context import Context
from generator.site.links import Link
from generator.site.moved import NUMBERS
from generator.site.plan import Plan, SearchText
from generator.site.text import day, first_upper


class NumberLine(NamedTuple):
    """One number: ``address`` leads by the number, ``link`` to the record; ``order`` sorts by day."""

    number: str
    address: Link
    link: Link
    name: str
    kind: str
    level: str
    date: str
    order: str


class NumbersView(NamedTuple):
    """The table of all numbers, or of those that share one address."""

    number: str
    lines: tuple[NumberLine, ...]


def numbers_plans(context: Context) -> Iterator[Plan]:
    """Yield the table of all numbers, then a page for every number that means several records."""
    found = official_numbers(context.catalogue)
    crumbs = (Link("Концепции", "concepts/"), Link("Официальные номера", f"{NUMBERS}/"))
    yield Plan(
        f"{NUMBERS}/", "concepts", "numbers.html", "Официальные номера документов и актов",
        "Номера документов атласа и актов, на которые они ссылаются: у каждого номера свой адрес.",
        NumbersView("", tuple(_line(context, one) for one in found)), crumbs,
        search=SearchText("Список", "", " ".join(one.number for one in found)),
    )  # fmt: skip
    for key, members in by_key(found).items():
        if len({one.entry for one in members}) > 1:
            number = members[0].number
            yield Plan(
                f"{NUMBERS}/{key}/", "concepts", "numbers.html", f"Номер {number}: что имеется в виду",
                f"Номер {number} носят несколько документов и актов.",
                NumbersView(number, tuple(_line(context, one) for one in members)),
                (*crumbs, Link(f"№\u00a0{number}", "")),
            )  # fmt: skip


def _line(context: Context, one: Official) -> NumberLine:
    record = one.entry.record
    is_act = one.entry.kind == "act"
    return NumberLine(
        one.number,
        Link(one.number, f"{NUMBERS}/{one.key}/"),
        context.link(one.entry),
        record.name,
        first_upper(record.kind if is_act else record.act_kind),
        ACT_LEVELS[record.level] if is_act else "документ атласа",
        day(record.date),
        record.date.isoformat() if record.date else "",
    )
