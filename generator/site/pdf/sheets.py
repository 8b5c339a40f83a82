"""What is printed («листы»): the plan of every PDF, from the same views as the pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from generator.site.context import Context
from generator.site.pdf.limits import too_large
from generator.site.pdf.timetable import rows_of, timetable
from generator.site.plan import Plan
from generator.site.text import day
from generator.site.views.concept import concept_plan
from generator.site.views.outline import size_of
from generator.site.views.summary import summary_plan


class Sheet(NamedTuple):
    """One PDF: ``v`` is its view; ``site_url`` is "" when the site does not know its address.

    ``kind`` stands in the head of every page; ``as_of`` is the day in words, ``created`` in ISO form.
    """

    v: Any
    kind: str
    description: str
    site_url: str
    as_of: str
    created: str


def sheets(context: Context) -> Iterator[Plan]:
    """Yield the plan of every PDF; its path is that of the file. What is too large is left out."""
    if too_large(0, context.document_count):
        return
    for entry in context.catalogue.of("document"):
        plan = concept_plan(context, entry)
        if not too_large(size_of(plan.view.parts), context.document_count):
            yield _sheet(context, plan, f"{plan.path}{entry.id}.pdf", "Документ по пунктам", "document.html")
        brief = summary_plan(context, entry)
        yield _sheet(context, brief, f"{brief.path}{entry.id}-summary.pdf", "Сводка", "summary.html")
    for entry in context.catalogue.of("roadmap"):
        if not too_large(rows_of(context, entry), context.document_count):
            path, record = f"roadmaps/{entry.id}/{entry.id}.pdf", entry.record
            view = timetable(context, entry)
            plan = Plan(path, "", "", record.title, record.summary, view)
            yield _sheet(context, plan, path, "Дорожная карта", "roadmap.html")


def _sheet(context: Context, plan: Plan, path: str, kind: str, template: str) -> Plan:
    as_of = context.as_of
    sheet = Sheet(plan.view, kind, plan.description, context.site_url, day(as_of), as_of.isoformat())
    return plan._replace(path=path, template=template, view=sheet)
