"""How records are named and counted on pages that show many kinds at once («записи рядом»)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.catalogue import Entry
from generator.model.statement import STATEMENT_KINDS
from generator.site.context import Context
from generator.site.links import KIND_LABELS, Link
from generator.site.text import counted, day, first_upper
from generator.site.views.outline import act_title

RECORDS = ("запись", "записи", "записей")
DOCUMENTS = ("документ", "документа", "документов")
#: Forms of a noun after a number; kinds that are not here are counted as records.
KIND_FORMS: dict[str, tuple[str, str, str]] = {
    "activity": ("мероприятие", "мероприятия", "мероприятий"),
    "indicator": ("показатель", "показателя", "показателей"),
    "criterion": ("критерий", "критерия", "критериев"),
    "statement": ("положение", "положения", "положений"),
    "expected_result": ("результат", "результата", "результатов"),
    "effect": ("эффект", "эффекта", "эффектов"),
    "function": ("функция", "функции", "функций"),
    "operative_point": ("пункт приказа", "пункта приказа", "пунктов приказа"),
    "term": ("термин", "термина", "терминов"),
    "citation": ("ссылка на акт", "ссылки на акты", "ссылок на акты"),
    "section": ("раздел плана", "раздела плана", "разделов плана"),
    "document": ("документ целиком", "документа целиком", "документов целиком"),
    "practice": ("практика", "практики", "практик"),
}


def document_name(context: Context, document: Entry) -> str:
    """Return «Югра, 2021»: the territory and the year, short enough for the head of a column."""
    territory = context.territory_of(document)
    place = territory.record.short_name if territory else document.territory
    return f"{place}, {document.record.date.year}"


def ended_text(context: Context, document: Entry | None) -> str:
    """Say that the period of a document is over, or "" while it lasts."""
    if document is None:
        return ""
    end = document.record.end
    if end is None and (roadmap := context.catalogue.get("roadmap", document.id)):
        over = roadmap.record.end < context.as_of
        ended = f"План документа закончился {day(roadmap.record.end)}, срок самого документа не назван"
        return ended if over else ""
    return f"Период документа закончился {day(end)}" if end and end < context.as_of else ""


def kind_name(entry: Entry) -> str:
    """Return what a record is, as near as its document tells: «задача», «показатель»."""
    kind = STATEMENT_KINDS[entry.record.kind] if entry.kind == "statement" else KIND_LABELS.get(entry.kind)
    return first_upper(kind or "запись")


def named(context: Context, entry: Entry) -> Link:
    """Return the link to a record under a name that says something without its page."""
    link = context.link(entry)
    if entry.kind == "activity":
        return link._replace(title=f"№\u00a0{context.number(entry)}. {link.title}")
    if entry.kind == "citation":
        act = context.catalogue.target(entry, "act")
        return link._replace(title=act_title(act)) if act else link
    return link


def counts_by_kind(entries: Iterable[Entry]) -> str:
    """Return «5 показателей, 4 мероприятия», the commonest kind first."""
    counts = Counter(entry.kind for entry in entries).most_common()
    return ", ".join(counted(number, *KIND_FORMS.get(kind, RECORDS)) for kind, number in counts)
