"""Executions with their evidence, and revisions of the plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.derive.periods import understand
from generator.derive.status import scope_of
from generator.model.execution import Evidence, Execution
from generator.model.roadmap import Revision
from generator.opendata.column import Column
from generator.opendata.dataset import Dataset, entries, parts
from generator.opendata.snapshot import Item, Snapshot
from generator.opendata.tables.provenance import HEAD, ID, NOTE, ORDER, OWNERS, around, owner, part_id
from generator.opendata.tables.rows import responsible_columns, text


def _row(item: Item) -> str | None:
    """Return the row named by an execution: a key inside its activity."""
    activity, row = item.snapshot.target(item.entry, ("activity",)), item.record.row
    return f"{activity}.{row}" if row else None


EXECUTIONS = Dataset(
    "executions",
    "Отметки о выполнении",
    "Executions",
    "Сведения о том, что мероприятие состоялось: когда, что произошло и кто внёс отметку. У каждой отметки "
    "есть подтверждение в наборе execution_evidence.",
    (
        ID,
        *OWNERS,
        Column.of(
            Execution, "activity", "Activity that was carried out.", missing="отметка о пункте приказа"
        ),
        Column.of(
            Execution, "point", "Point of the order that was carried out.", missing="отметка о мероприятии"
        ),
        Column(
            "row",
            "string",
            "Строка мероприятия",
            "Строка, если отметка только о ней. Код строки из набора «activity_rows».",
            "Row of the activity, if the execution is about one row.",
            _row,
            dataset="activity_rows",
            missing="обо всех строках",
        ),
        Column.of(
            Execution, "occurrence", "Which occurrence: year or month.", missing="срок один или не назван"
        ),
        Column.of(Execution, "status", "Complete, partial, disputed or supporting."),
        Column.of(Execution, "date", "When it happened."),
        Column.of(Execution, "summary", "What happened, restated."),
        Column.of(Execution, "entered_by", "Role of who entered it; no name."),
        Column.of(Execution, "entered_on", "When it was entered."),
        NOTE,
    ),
    entries("execution"),
)
EXECUTION_EVIDENCE = Dataset(
    "execution_evidence",
    "Подтверждения выполнения",
    "Evidence of executions",
    "Документы и публикации, которыми подтверждена каждая отметка о выполнении, с адресом и датой.",
    (
        part_id("evidence"),
        owner("execution", "Отметка", "executions", "Execution that is proved."),
        ORDER,
        Column.of(Evidence, "kind", "Kind of proof."),
        Column.of(Evidence, "title", "Name of the document or publication."),
        Column.of(Evidence, "url", "Where it is published.", missing="адреса нет"),
        Column.of(Evidence, "date", "Date of the document or publication: year, month or day."),
        Column.of(Evidence, "publisher", "Body that published it."),
    ),
    parts("execution", "evidence"),
)


def _proofs(snapshot: Snapshot) -> Iterator[Item]:
    for state in snapshot.states.values():
        for occurrence in state.occurrences:
            for number, execution in enumerate(occurrence.executions, 1):
                yield Item(snapshot, execution, occurrence, number)


OCCURRENCE_EXECUTIONS = Dataset(
    "occurrence_executions",
    "Какие отметки к какому сроку",
    "Executions of occurrences",
    "Какие отметки о выполнении учтены в состоянии каждого срока на день выпуска: одна строка на пару.",
    (
        Column(
            "id",
            "string",
            "Код строки",
            "Код строки: код срока и код отметки.",
            "Identifier: occurrence and execution.",
            lambda item: f"{item.record.id}/{item.entry.id}",
            required=True,
            unique=True,
        ),
        Column(
            "occurrence",
            "string",
            "Срок",
            "Срок мероприятия. Код строки из набора «occurrences».",
            "Occurrence.",
            lambda item: item.record.id,
            required=True,
            dataset="occurrences",
        ),
        owner("execution", "Отметка", "executions", "Execution."),
    ),
    _proofs,
)


def _revised(name: str) -> Callable[[Item], str | None]:
    """Return the reader of the new period, as understood."""

    def read(item: Item) -> str | None:
        if item.record.period is None:
            return None
        found = understand(item.record.period, scope_of(item.snapshot.catalogue, item.entry.parent))
        return getattr(found, name, None) or None

    return read


REVISIONS = Dataset(
    "revisions",
    "Изменения плана",
    "Revisions of the plan",
    "Датированные изменения дорожных карт: каким актом и почему изменены срок, название или исполнители. "
    "Первоначальный план остаётся в наборе activity_rows.",
    (
        *HEAD,
        around("row", "Строка мероприятия", "activity_rows", "Row that was changed."),
        Column.of(Revision, "date", "Day of the change."),
        Column.of(Revision, "reason", "Why the plan was changed, restated."),
        Column.of(Revision, "act", "Act that changed the plan.", missing="акт не назван"),
        Column.of(
            Revision,
            "period.raw",
            "New period as printed.",
            name="period_raw",
            title="Новый срок, как напечатан",
            missing="срок не изменён",
        ),
        text(
            "edtf",
            "Новый срок по EDTF",
            "Новый срок по ISO 8601-2.",
            "New period, ISO 8601-2.",
            _revised("edtf"),
        ),
        text(
            "meaning",
            "Новый срок словами",
            "Как атлас понял новый срок.",
            "New period in words.",
            _revised("text"),
        ),
        Column.of(Revision, "name", "New wording of the name.", missing="название не изменено"),
        Column.of(
            Revision,
            "responsible.raw",
            "New column of executors as printed.",
            name="responsible_raw",
            title="Новые исполнители, как напечатано",
            missing="исполнители не изменены",
        ),
        NOTE,
    ),
    entries("revision"),
)
REVISION_RESPONSIBILITIES = Dataset(
    "revision_responsibilities",
    "Исполнители после изменений",
    "Responsibilities after revisions",
    "Новые исполнители строк дорожной карты после изменений плана: одна строка на исполнителя.",
    (
        part_id("who"),
        owner("revision", "Изменение", "revisions", "Revision of the plan."),
        *responsible_columns(),
    ),
    parts("revision", "responsible", "who"),
)
DATASETS = (
    EXECUTIONS,
    EXECUTION_EVIDENCE,
    OCCURRENCE_EXECUTIONS,
    REVISIONS,
    REVISION_RESPONSIBILITIES,
)
