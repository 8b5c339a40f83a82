"""The filters of a roadmap («отбор мероприятий»): every value in the order of the plan, with its number."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from generator.catalogue import Entry
from generator.derive.changes import answering
from generator.derive.status import STATUSES
from generator.model.period import PERIOD_KINDS
from generator.site.context import Context
from generator.site.links import label
from generator.site.text import first_upper
from generator.site.views.planline import EVIDENCE, NONE, UNDATED, PlanLine, holder_key
from generator.site.views.selection import Known, Selection, selections


def plan_selections(context: Context, roadmap: Entry, lines: Sequence[PlanLine]) -> Iterator[Selection]:
    """Yield the filters of the page of a roadmap."""
    return selections([(line.record, line.marks) for line in lines], _known(context, roadmap, lines))


def _known(context: Context, roadmap: Entry, lines: Sequence[PlanLine]) -> Iterator[Known]:
    catalogue = context.catalogue
    holders = {
        holder_key(holder): label(holder)
        for activity in catalogue.children(roadmap, "activity")
        for row in catalogue.children(activity, "activity_row")
        for holder in catalogue.targets(answering(catalogue, row, context.as_of), "responsible")
    }
    results = catalogue.of_document(roadmap.document, "expected_result")
    years = sorted({year for line in lines for year in line.marks.year.split()})
    yield "body", "Кто отвечает", dict(sorted(holders.items(), key=lambda one: one[1]))
    yield "year", "Год", {year: "без даты" if year == UNDATED else year for year in years}
    yield "stage", "Этап", _with_none(catalogue.children(roadmap, "stage"), "без этапа", _stage)
    yield "section", "Раздел", {s.key: _numbered(s) for s in catalogue.children(roadmap, "section")}
    yield "result", "Результат концепции", _with_none(results, "не назван", _numbered)
    topics = {t.id: f"{t.record.number}. {t.record.name}" for t in catalogue.of("topic")}
    yield "topic", "Тема", topics | {NONE: "без темы"}
    yield "status", "Состояние", {status: first_upper(words) for status, words in STATUSES.items()}
    yield "kind", "Вид срока", PERIOD_KINDS | {NONE: "не понят"}
    yield "evidence", "Подтверждение", EVIDENCE


def _with_none(entries: Sequence[Entry], none: str, name: Callable[[Entry], str]) -> dict[str, str]:
    return {entry.key: name(entry) for entry in entries} | {NONE: none}


def _stage(stage: Entry) -> str:
    number = f"{stage.record.number} этап: " if stage.record.number else ""
    return f"{number}{stage.record.name}"


def _numbered(entry: Entry) -> str:
    """Return the name of a section or of an expected result after its number, where it has one."""
    record = entry.record
    number = getattr(record, "number", None) or getattr(record, "code", None) or ""
    text = getattr(record, "name", None) or record.text
    return f"{number.rstrip('.')}. {text}" if number else text
