"""The home page («главная»): search, questions people come with, territories, what is due or over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.site.context import Context
from generator.site.links import Link
from generator.site.plan import Plan
from generator.site.text import grouped, plural
from generator.site.views.changes import Latest, latest_changes
from generator.site.views.due import DueLine, due_line
from generator.site.views.records import document_name
from generator.site.views.territory import TerritoryCard, territory_cards
from generator.site.views.tilemap import MapView, tile_map

#: How many times of each kind the page lists.
LISTED = 6


class Door(NamedTuple):
    """A question with the page that answers it; ``ways`` are narrower pages."""

    question: str
    link: Link
    ways: tuple[Link, ...]


class HomeView(NamedTuple):
    """The home page. ``next`` and ``over`` are the first of so many times as their totals say,
    ``latest`` the newest releases.
    """

    doors: tuple[Door, ...]
    totals: tuple[tuple[str, str, str], ...]
    map: MapView | None
    territories: tuple[TerritoryCard, ...]
    next: tuple[DueLine, ...]
    next_total: int
    over: tuple[DueLine, ...]
    over_total: int
    latest: tuple[Latest, ...]
    others: tuple[Link, ...]


def home_plan(context: Context) -> Plan:
    """Return the home page."""
    dated = [due for due in context.dues if due.occurrence.window]
    coming = [due for due in dated if due.occurrence.status in ("ahead", "running")]
    over = [due for due in reversed(dated) if due.occurrence.status == "expired"]
    view = HomeView(
        doors=tuple(_doors(context)),
        totals=tuple(_totals(context)),
        map=tile_map(context),
        territories=territory_cards(context),
        next=tuple(due_line(context, due) for due in coming[:LISTED]),
        next_total=len(coming),
        over=tuple(due_line(context, due) for due in over[:LISTED]),
        over_total=len(over),
        latest=latest_changes(context),
        others=(
            Link("Календарь", "calendar/", "сроки по месяцам и файлы для своего календаря"),
            Link("Темы", "topics/", "что каждый документ говорит об одном и том же"),
            Link("Сравнение", "compare/", "документы рядом, пробелы названы словами"),
            Link("Показатели", "indicators/", "чем измеряют успех, цели по годам"),
            Link("Глоссарий", "glossary/", "что значит слово и кто так его определил"),
            Link("Расхождения", "discrepancies/", "где документ себе противоречит"),
            Link("Официальные номера", "n/", "найти документ или акт по номеру"),
        ),
    )
    return Plan(
        "", "home", "home.html", "Атлас профессионального развития педагогов",
        "Концепции, дорожные карты и показатели профессионального развития педагогов: документы территорий "
        "простыми словами, каждый факт со ссылкой на пункт, данные для скачивания.",
        view,
    )  # fmt: skip


def _doors(context: Context) -> Iterator[Door]:
    """Yield the questions; where the records lack a page that answers one, a wider page does."""
    known = context.catalogue
    bank = Link("Банк практик", "practices/", "что уже делают и чем это подтверждено")
    chosen = Link("По виду дефицита", "deficits/", "практики, программы и что обещают документы")
    first, *rest = (chosen, bank) if any(known.of("deficit")) else (bank,)
    yield Door("Что мне поможет с дефицитом?", first, (*rest, *_topics(context, "t02", "t09")))
    asked = _topics(context, "t01")
    calendar = Link("Календарь", "calendar/", "сроки всех планов по месяцам")
    yield Door("Когда диагностика?", asked[0] if asked else calendar, (calendar,) if asked else ())
    all_duties = Link("Кому и что поручено", "duties/", "все поручения с отбором")
    group = known.get("body", "russia.municipal-authorities")
    offices = context.link(group) if group else all_duties
    ways = (all_duties,) if group else ()
    yield Door("Что должны сделать муниципальные органы?", offices, ways)
    maps = Link("Дорожные карты", "roadmaps/", "состояние мероприятий на дату")
    plans = tuple(context.links(known.of("roadmap")))
    yield Door("Выполнена ли дорожная карта?", maps, plans if len(plans) < LISTED else ())
    briefs = tuple(Link(document_name(context, d), f"summary/{d.id}/") for d in known.of("document"))
    sheets = Link("На одной странице", "summary/", "сводка каждого документа, её можно напечатать")
    yield Door("Где стоят цели и кто отвечает?", sheets, briefs if len(briefs) < LISTED else ())
    everything = Link("Открытые данные", "data/", "таблицы, описание полей, контрольные суммы")
    yield Door("Скачать всё", everything, _archive(context))


def _archive(context: Context) -> tuple[Link, ...]:
    return tuple(Link(f"Архив, {a.size}", a.path) for a in context.archive if a.format == "ZIP")


def _topics(context: Context, *ids: str) -> tuple[Link, ...]:
    found = (context.catalogue.get("topic", id) for id in ids)
    return tuple(context.link(topic) for topic in found if topic)


def _totals(context: Context) -> Iterator[tuple[str, str, str]]:
    """Yield number, noun and the list of what there is; what is not there yet is not counted."""
    nouns = (
        ("document", ("документ", "документа", "документов"), "concepts/"),
        ("activity", ("мероприятие", "мероприятия", "мероприятий"), "activities/"),
        ("indicator", ("показатель", "показателя", "показателей"), "indicators/"),
        ("practice", ("практика", "практики", "практик"), "practices/"),
        ("programme", ("программа", "программы", "программ"), "programmes/"),
        ("term", ("определение", "определения", "определений"), "glossary/"),
        ("body", ("орган или организация", "органа или организации", "органов и организаций"), "bodies/"),
        ("topic", ("тема и шаг цикла", "темы и шага цикла", "тем и шагов цикла"), "topics/"),
        ("act", ("акт", "акта", "актов"), "acts/"),
        ("discrepancy", ("расхождение", "расхождения", "расхождений"), "discrepancies/"),
    )
    for kind, forms, path in nouns:
        number = sum(1 for _ in context.catalogue.of(kind))
        if number:
            yield grouped(number), plural(number, *forms), path
