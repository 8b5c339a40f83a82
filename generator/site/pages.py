"""Every page of the site, in order («состав сайта»)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import pairwise

from generator.codes import FAMILIES, family_codes
from generator.site.context import Context
from generator.site.plan import Plan
from generator.site.served import record_json
from generator.site.views import (
    activities,
    activity,
    acts,
    api,
    bank,
    bodies,
    body,
    calendar,
    changes,
    compare,
    concept,
    conformance,
    dataset,
    deficits,
    discrepancy,
    duties,
    glossary,
    grouped,
    home,
    indicator,
    indicator_topics,
    indicators,
    lists,
    matrix,
    numbers,
    offer,
    passports,
    practice,
    programme,
    programmes,
    quality,
    roadmap,
    roadmaps,
    roles,
    sidebyside,
    summaries,
    summary,
    territory,
    topic,
)

#: Datasets offered below the pages whose own view offers none, by template.
OFFERED: dict[str, tuple[str, ...]] = {
    "territories.html": ("territories",),
    "territory.html": ("documents", "bodies"),
    "concepts.html": ("documents",),
    "roadmap_grouped.html": ("activities", "activity_rows"),
    "activities.html": ("activities", "activity_rows"),
    "roles.html": ("roles", "responsibilities"),
    "roadmaps.html": ("roadmaps", "activities", "activity_rows"),
    "indicators.html": ("criteria", "indicators", "targets", "values", "achievements"),
    "indicators_by_topic.html": ("indicators", "mappings"),
    "glossary.html": ("terms", "abbreviations"),
    "bodies.html": ("bodies", "roles", "responsibilities"),
    "acts.html": ("acts", "citations"),
    "topics.html": ("topics", "mappings"),
    "practices.html": ("practices", "practice_links", "adoptions"),
    "practice.html": ("practices",),
    "programmes.html": ("programmes", "programme_runs"),
    "programme.html": ("programmes", "programme_runs"),
    "deficits.html": ("deficits",),
    "discrepancy.html": ("discrepancies",),
}


#: Makes the plans of one page or of a few that belong together.
Maker = Callable[[], Iterable[Plan]]


def plans(context: Context) -> Iterator[Plan]:
    """Yield the plan of every page, with the files it offers and its history."""
    for make in makers(context):
        yield from make()


def makers(context: Context) -> list[Maker]:
    """Return what makes all plans, in small pieces of work that two processes can share."""
    context.settle()
    return [partial(_offering, context, make) for make in _makers(context)]


def _offering(context: Context, make: Maker) -> Iterator[Plan]:
    for plan in make():
        offered = OFFERED.get(plan.template, ())
        told = context.history.page(plan.path, plan.source) if plan.source else None
        api = record_json(context.catalogue, plan.path) if context.datasets else ""
        yield plan._replace(downloads=context.downloads(*offered), history=told, api=api)


def _makers(context: Context) -> Iterator[Maker]:
    for several in (
        deficits.deficit_plans,
        matrix.matrix_plans,
        discrepancy.discrepancies_plans,
        activities.activities_plans,
        duties.duties_plans,
        calendar.calendar_plans,
        changes.changes_plans,
        indicators.indicators_plans,
        indicator_topics.by_topic_plans,
        numbers.numbers_plans,
        dataset.dataset_plans,
        api.api_plans,
        offer.offer_plans,
    ):
        yield partial(several, context)
    yield from bank.bank_makers(context)
    yield from programmes.programmes_makers(context)
    for one in (home.home_plan, *_INDEXES):
        yield partial(_single, one, context)
    yield from _records(context)
    yield _codes
    yield _search


def _single(make: Callable[..., Plan], *arguments: object) -> tuple[Plan]:
    return (make(*arguments),)


def _search() -> Iterator[Plan]:
    yield Plan(
        "search/",
        "search",
        "search.html",
        "Поиск",
        "Поиск по документам, мероприятиям, показателям и понятиям.",
        None,
    )


_INDEXES = (
    territory.territories_plan,
    concept.concepts_plan,
    roadmaps.roadmaps_plan,
    glossary.glossary_plan,
    bodies.bodies_plan,
    roles.roles_plan,
    compare.compare_plan,
    sidebyside.sidebyside_plan,
    acts.acts_plan,
    quality.quality_plan,
    conformance.conformance_plan,
    passports.register_plan,
    topic.topics_plan,
    summaries.summaries_plan,
)


def _records(context: Context) -> Iterator[Maker]:
    makers = {
        "territory": territory.territory_plan,
        "document": concept.concept_plan,
        "roadmap": roadmap.roadmap_plan,
        "indicator": indicator.indicator_plan,
        "notion": glossary.notion_plan,
        "body": body.body_plan,
        "role": body.body_plan,
        "discrepancy": discrepancy.discrepancy_plan,
        "topic": topic.topic_plan,
        "practice": practice.practice_plan,
        "programme": programme.programme_plan,
    }
    for kind, make in makers.items():
        for entry in context.catalogue.of(kind):
            yield partial(_single, make, context, entry)
    for document in context.catalogue.of("document"):
        yield partial(_single, summary.summary_plan, context, document)
    for one in context.catalogue.of("roadmap"):
        yield partial(grouped.grouped_plans, context, one)
        members = (None, *context.catalogue.children(one, "activity"), None)
        for (before, entry), (_, after) in pairwise(pairwise(members)):
            yield partial(_single, activity.activity_plan, context, entry, before, after)


def _codes() -> Iterator[Plan]:
    yield lists.codes_plan()
    for family in FAMILIES:
        for code in family_codes(family):
            yield lists.code_plan(family, code)
