"""References («ссылки между записями»): every one leads somewhere, none leads in a circle."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue, Entry, Link
from generator.checks.addresses import Addresses
from generator.checks.place import at
from generator.findings import Finding

#: Fields that lead from an entry to another of the same kind and may never come back to it.
CHAINS = (
    ("territory", "parent"),
    ("body", "parent"),
    ("statement", "parent"),
    ("expected_result", "parent"),
    ("section", "parent"),
    ("act", "superseded_by"),
    ("act", "approved_by"),
    ("document", "supersedes"),
)

#: Fields of what is written down about a document: they name entries of that document only.
PROOFS = {"execution": ("activity", "point"), "value": ("indicator",), "comparison": ("indicator",)}


def check(catalogue: Catalogue, _as_of: date) -> Iterator[Finding]:
    """Yield the findings of the family."""
    addresses, lost = Addresses(catalogue), catalogue.lost_kinds | orphaned_kinds(catalogue)
    for entry in catalogue.entries:
        links = catalogue.links(entry)
        if not links:
            continue
        yield from reference_is_broken(links, addresses, lost)
        yield from entry_is_named_twice(links)
    yield from chain_comes_back(catalogue)
    yield from responsible_names_nobody(catalogue)
    yield from row_is_unknown(catalogue)
    yield from execution_is_not_about_one_thing(catalogue)
    yield from proof_of_another_document(catalogue)
    yield from mapping_repeats(catalogue)


def orphaned_kinds(catalogue: Catalogue) -> frozenset[str]:
    """Return the kinds of entries that lie in files of no document, probably named after a wrong year:
    references miss them only because of the name, which is reported by itself."""
    known = set(catalogue.ids("document"))
    return frozenset(e.kind for e in catalogue.entries if e.document and e.document not in known)


def reference_is_broken(
    links: tuple[Link, ...], addresses: Addresses, lost: frozenset[str]
) -> Iterator[Finding]:
    """A reference to an entry, or to a kind of entry, that does not exist."""
    for link in links:
        if link.target is not None or link.kind in lost:
            continue
        if addresses.knows(link.kind):
            message = f"Записи «{link.value}» нет, вид: «{addresses.title(link.kind)}»."
            yield at(link.source, "REF001", message, addresses.hint(link), *link.path)
        else:
            message = f"Вида записей «{link.kind}» нет, а ссылка начинается с него: «{link.value}»."
            yield at(link.source, "REF002", message, addresses.hint_for_kind(link), *link.path)


def chain_comes_back(catalogue: Catalogue) -> Iterator[Finding]:
    """Entries that contain, replace or continue each other in a circle."""
    for kind, field in CHAINS:
        walked: set[int] = set()
        for entry in catalogue.of(kind):
            circle = _circle(catalogue, entry, field, walked)
            if circle:
                names = " → ".join(f"«{step.key}»" for step in [*circle, circle[0]])
                yield at(
                    circle[0],
                    "REF003",
                    f"Поле {field} ведёт по кругу: {names}.",
                    f"Исправьте или удалите поле {field} у одной из этих записей.",
                    field,
                )


def _circle(catalogue: Catalogue, entry: Entry, field: str, walked: set[int]) -> list[Entry]:
    """Return the entries of the circle that the chain from ``entry`` runs into, if it is a new one."""
    chain: dict[int, Entry] = {}
    step: Entry | None = entry
    while step is not None and id(step) not in walked:
        walked.add(id(step))
        chain[id(step)] = step
        step = catalogue.target(step, field)
    if step is None or id(step) not in chain:
        return []
    steps = list(chain.values())
    return steps[steps.index(step) :]


def entry_is_named_twice(links: tuple[Link, ...]) -> Iterator[Finding]:
    """One entry twice in one list of references."""
    seen: set[tuple[str | int, int]] = set()
    for link in links:
        if len(link.path) != 2 or link.target is None:
            continue
        field = link.path[0]
        if (field, id(link.target)) in seen:
            message = f"Запись «{link.value}» названа в списке {field} дважды."
            yield at(link.source, "REF004", message, "Удалите повтор.", *link.path)
        seen.add((field, id(link.target)))


def responsible_names_nobody(catalogue: Catalogue) -> Iterator[Finding]:
    """An executor without a body and without a role."""
    for kind in ("activity_row", "revision"):
        for entry in catalogue.of(kind):
            responsible = entry.record.responsible
            for number, one in enumerate(responsible.who if responsible else ()):
                if one.body is None and one.role is None:
                    yield at(
                        entry,
                        "REF005",
                        f"У исполнителя № {number + 1} не указаны ни орган, ни должность.",
                        "Добавьте body: ключ органа или role: ключ должности, иначе удалите этот пункт.",
                        "responsible",
                        "who",
                        number,
                    )


def row_is_unknown(catalogue: Catalogue) -> Iterator[Finding]:
    """An execution of a row that its activity does not have."""
    for entry in catalogue.of("execution"):
        activity, row = catalogue.target(entry, "activity"), entry.record.row
        if activity is None or row is None or row in activity.record.rows:
            continue
        known = ", ".join(f"«{key}»" for key in activity.record.rows)
        yield at(
            entry,
            "REF006",
            f"У мероприятия «{activity.key}» нет строки «{row}».",
            f"Укажите одну из строк: {known}; если строка одна, поле row не нужно.",
            "row",
        )


def execution_is_not_about_one_thing(catalogue: Catalogue) -> Iterator[Finding]:
    """An execution of nothing, or of an activity and a point of the order at once."""
    for entry in catalogue.of("execution"):
        activity, point = entry.record.activity, entry.record.point
        if activity is None and point is None:
            message = f"Отметка «{entry.key}» не говорит, что выполнено."
            yield at(entry, "REF007", message, "Добавьте activity: ключ мероприятия или point: ключ пункта.")
        elif activity is not None and point is not None:
            message = f"Отметка «{entry.key}» сразу о мероприятии «{activity}» и о пункте «{point}»."
            yield at(entry, "REF007", message, "Сделайте из неё две отметки.", "point")


def proof_of_another_document(catalogue: Catalogue) -> Iterator[Finding]:
    """An execution or a value in the file of one document about an entry of another."""
    for kind, fields in PROOFS.items():
        for entry in catalogue.of(kind):
            for field in fields:
                target = catalogue.target(entry, field)
                if target is not None and target.document != entry.document:
                    yield at(
                        entry,
                        "REF009",
                        f"Запись «{entry.key}» лежит у документа «{entry.document}», "
                        f"а «{target.key}» – из документа «{target.document}».",
                        f"Перенесите её в файл документа «{target.document}» или исправьте ключ.",
                        field,
                    )


def mapping_repeats(catalogue: Catalogue) -> Iterator[Finding]:
    """One record on one topic by two mappings."""
    first: dict[tuple[int, int], Entry] = {}
    for entry in catalogue.of("mapping"):
        element, topic = catalogue.target(entry, "element"), catalogue.target(entry, "topic")
        if element is None or topic is None:
            continue
        other = first.setdefault((id(element), id(topic)), entry)
        if other is not entry:
            message = f"Запись «{entry.record.element}» уже отнесена к теме «{topic.key}»: «{other.key}»."
            yield at(entry, "REF008", message, "Удалите одно из двух соответствий.", "element")
