"""The inventory («опись») of a document: how many facts of each sort its text holds, counted by a person."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from generator.model.act import CITATION_ROLES
from generator.model.document import CLAUSE_KINDS
from generator.model.fields import (
    BodyRef,
    ClauseKey,
    Count,
    CriterionRef,
    Elements,
    Flag,
    Own,
    SectionRef,
    Slug,
    StageRef,
    StatementRef,
    info,
)
from generator.model.indicator import CRITERION_KINDS, LEVELS, MEASURES
from generator.model.record import Element, Record
from generator.model.statement import AUDIENCES, STATEMENT_KINDS

COUNTED_KINDS = {
    "operative_point": "пункты приказа",
    "clause": "структурные единицы",
    "citation": "ссылки на акты",
    "statement": "положения",
    "term": "термины",
    "abbreviation": "сокращения",
    "inherited_vocabulary": "перенятые словари",
    "expected_result": "ожидаемые результаты",
    "effect": "эффекты",
    "function": "функции участников",
    "criterion": "критерии",
    "indicator": "показатели",
    "target": "цели по годам",
    "stage": "этапы",
    "section": "разделы плана",
    "activity": "мероприятия",
    "activity_row": "строки мероприятий",
    "result_claim": "результаты мероприятий",
    "discrepancy": "расхождения",
}
THINGS = {
    "entries": "сами записи",
    "result_links": "связи мероприятий с результатами",
    "repeats": "связи с повторами",
    "periods": "разные сроки, как напечатаны",
    "executor_texts": "разные тексты графы исполнителей",
    "executor_lists": "разные составы исполнителей",
    "executors": "разные исполнители",
    "actors": "разные участники",
}

#: What can be counted beside the entries themselves, by the kind of entry that has it.
THINGS_OF: dict[str, frozenset[str]] = {
    "activity": frozenset({"result_links", "repeats"}),
    "activity_row": frozenset({"periods", "executor_texts", "executor_lists", "executors"}),
    "function": frozenset({"actors"}),
}
#: Filter → kinds of entries it suits → the field of theirs that it compares; "" compares no field:
#: ``nested``, ``numbered`` and ``clause`` ask where the entry stands.
FILTERS: dict[str, dict[str, str]] = {
    "clause": {kind: "" for kind in COUNTED_KINDS if kind != "discrepancy"},
    "statement_kind": {"statement": "kind"},
    "citation_role": {"citation": "role"},
    "clause_kind": {"clause": "kind"},
    "criterion_kind": {"criterion": "kind"},
    "measure": {"indicator": "measure"},
    "level": {"indicator": "level"},
    "audience": {"effect": "audience"},
    "parent": {"statement": "parent"},
    "actor": {"statement": "actor", "function": "actor"},
    "criterion": {"indicator": "criterion"},
    "stage": {"activity": "stage"},
    "section": {"activity": "section"},
    "main": {"expected_result": "main"},
    "defined": {"abbreviation": "defined"},
    "used": {"abbreviation": "used"},
    "nested": {kind: "" for kind in ("operative_point", "clause", "statement", "expected_result", "section")},
    "numbered": {"clause": ""},
}

CountedKind = Literal[*COUNTED_KINDS]
Thing = Literal[*THINGS]
StatementKind = Literal[*STATEMENT_KINDS]
CitationRole = Literal[*CITATION_ROLES]
ClauseKind = Literal[*CLAUSE_KINDS]
CriterionKind = Literal[*CRITERION_KINDS]
Measure = Literal[*MEASURES]
Level = Literal[*LEVELS]
Audience = Literal[*AUDIENCES]


def only(title: str, description: str, labels: dict[str, str] | None = None) -> Any:
    """Describe a filter: empty, it lets everything through."""
    return info(f"Только {title}", description, labels=labels, default=None)


class InventoryCount(Element):
    """One count; every filter given narrows what is counted."""

    title: Own = info("Что посчитано", "Название строки, например «Принципы»; у одного ключа всегда одно.")
    kind: CountedKind = info("Вид записей", "Какие записи считать.", labels=COUNTED_KINDS)
    things: Thing = info(
        "Что считать", "Сами записи или то, что в них названо.", labels=THINGS, default="entries"
    )
    expected: Count = info("Сколько в документе", "Посчитано по тексту документа; 0, если там этого нет.")
    clause: ClauseKey | None = only("в пункте", "Считать сказанное в этом месте документа.")
    statement_kind: StatementKind | None = only("положения вида", "Для kind: statement.", STATEMENT_KINDS)
    citation_role: CitationRole | None = only("ссылки с ролью", "Для kind: citation.", CITATION_ROLES)
    clause_kind: ClauseKind | None = only("единицы вида", "Для kind: clause.", CLAUSE_KINDS)
    criterion_kind: CriterionKind | None = only("критерии вида", "Для kind: criterion.", CRITERION_KINDS)
    measure: Measure | None = only("показатели с измерением", "Для kind: indicator.", MEASURES)
    level: Level | None = only("показатели уровня", "Для kind: indicator.", LEVELS)
    audience: Audience | None = only("эффекты", "Для kind: effect: для кого эффект.", AUDIENCES)
    parent: StatementRef | None = only(
        "внутри положения", "Для kind: statement: ключ положения, частью которого они являются."
    )
    actor: BodyRef | None = only("одного участника", "Для kind: statement и function: ключ органа.")
    criterion: CriterionRef | None = only("показатели критерия", "Для kind: indicator: ключ критерия.")
    stage: StageRef | None = only("этапа", "Для kind: activity: ключ этапа.")
    section: SectionRef | None = only("раздела", "Для kind: activity: ключ раздела.")
    main: Flag | None = only("основные", "Для kind: expected_result: true – основные, false – остальные.")
    defined: Flag | None = only(
        "расшифрованные", "Для kind: abbreviation: true – с расшифровкой, false – без неё."
    )
    used: Flag | None = only(
        "используемые", "Для kind: abbreviation: true – встречаются в тексте, false – нет."
    )
    nested: Flag | None = only("вложенные", "true – внутри другой записи, false – верхний уровень.")
    numbered: Flag | None = only("с номером", "Для kind: clause: true – с номером, false – без номера.")


class Inventory(Record):
    """The inventory of one document."""

    counts: Annotated[dict[Slug, InventoryCount], Elements("inventory_count")] = info(
        "Подсчёты", "Ключ: что и сколько раз есть в документе.", min_length=1
    )
