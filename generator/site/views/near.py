"""What stands near an activity («рядом с мероприятием»): indicators that measure it, practices that help."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import Entry
from generator.derive.related import Related, related_indicators
from generator.site.context import Context
from generator.site.links import Link
from generator.site.text import shortened

#: How many indicators or practices a page lists.
LIMIT = 12


def indicators_near(context: Context, activity: Entry) -> tuple[Link, ...]:
    """Return indicators of the same document, each with what joins it to the activity."""
    found = related_indicators(context.catalogue, context.crosswalk, activity)
    return tuple(context.link(one.entry, _why(one)) for one in found[:LIMIT])


def practices_near(context: Context, activity: Entry) -> tuple[Link, ...]:
    """Return practices that name the activity, then those on its topics, each once."""
    found: dict[str, Link] = {}
    for practice, why in _helping(context, activity):
        if practice.id not in found:
            found[practice.id] = context.link(practice, why)
        if len(found) == LIMIT:
            break
    return tuple(found.values())


def _helping(context: Context, activity: Entry) -> Iterator[tuple[Entry, str]]:
    """Yield practices with what joins each to the activity, the closest first; one may come twice."""
    catalogue = context.catalogue
    for practice in catalogue.sources(activity, "practice"):
        yield practice, "названо в практике"
    for own in context.crosswalk.of(activity):
        why = f"тема «{own.topic.record.name}»"
        for practice in catalogue.sources(own.topic, "practice"):
            yield practice, why
        for one in context.crosswalk.on(own.topic):
            if one.element.kind == "practice":
                yield one.element, why


def _why(related: Related) -> str:
    """Say what joins a pair: a result that the document names, else topics that the atlas has found."""
    if related.results:
        names = (result.record.code or shortened(result.record.text, 60) for result in related.results)
        return f"через ожидаемый результат документа: {', '.join(names)}"
    return f"общая тема: {', '.join(topic.record.name for topic in related.topics)}"
