"""External acts and the citations of them."""

from __future__ import annotations

from generator.model.act import Act, Citation
from generator.opendata.column import Column
from generator.opendata.dataset import Dataset, entries
from generator.opendata.snapshot import Item
from generator.opendata.tables.provenance import HEAD, ID, NOTE, SOURCE


def _dated_after(item: Item) -> bool | None:
    """Tell whether the act or the edition named is younger than the document that cites it."""
    catalogue, entry = item.snapshot.catalogue, item.entry
    act, document = catalogue.target(entry, "act"), catalogue.get("document", entry.document)
    days = [day for day in (act and act.record.date, item.record.edition_date) if day]
    return max(days) > document.record.date if days and document else None


ACTS = Dataset(
    "acts",
    "Внешние акты",
    "External acts",
    "Законы, приказы, письма и другие источники, на которые ссылаются документы. Каждый акт записан "
    "один раз, даже если его называют несколько документов.",
    (
        ID,
        Column.of(Act, "name", "Official name."),
        Column.of(Act, "kind", "Kind: decree, law, order, letter, minutes, book."),
        Column.of(Act, "level", "Who adopted it: federal, regional, institute or none."),
        Column.of(Act, "issuer", "Body that adopted the act."),
        Column.of(Act, "date", "Day of adoption."),
        Column.of(Act, "number", "Number as printed, as text.", description="Номер, как напечатан."),
        Column.of(
            Act,
            "approved_by",
            "Act that approved this one; date and number are on it.",
            description="Акт, который утвердил этот: дата и номер стоят на нём. Код строки из набора «acts».",
            missing="утверждающий акт не назван",
        ),
        Column.of(Act, "superseded_by", "Act that replaced this one.", missing="сведений о замене нет"),
        Column.of(Act, "url", "Address of the published text."),
        NOTE,
    ),
    entries("act"),
)
CITATIONS = Dataset(
    "citations",
    "Ссылки на акты",
    "Citations of acts",
    "Каждое упоминание внешнего акта в документах: где, зачем и в какой редакции. Видно, где документ "
    "ссылается на акт, принятый позже него.",
    (
        *HEAD,
        Column.of(
            Citation,
            "act",
            "Act that is cited.",
            description="Акт. Код строки из набора «acts».",
        ),
        Column.of(Citation, "role", "Role of the citation in the document."),
        Column.of(
            Citation,
            "edition_date",
            "Date of the amendments that the document names.",
            missing="редакция не названа",
        ),
        Column.of(
            Citation,
            "edition_number",
            "Number of the amending act, as text.",
            missing="номер изменений не назван",
        ),
        Column(
            "dated_after_document",
            "boolean",
            "Позже документа",
            "Акт или названная редакция моложе документа, который на них ссылается; вычислено по датам.",
            "The act or its edition is younger than the document that cites it; computed from the dates.",
            _dated_after,
            missing="дата акта неизвестна",
        ),
        *SOURCE,
    ),
    entries("citation"),
)
DATASETS = (ACTS, CITATIONS)
