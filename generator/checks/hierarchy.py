"""Order and nesting («порядок и вложенность»): what lies in what, what comes after what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue, Entry
from generator.checks.place import at, is_published
from generator.checks.repeats import fact_is_written_twice
from generator.derive.bodies import groups
from generator.findings import Finding

#: The level that a territory lies in.
LEVEL_ABOVE = {"country": None, "region": "country", "municipality": "region"}
LEVEL_NAMES = {"country": "страну", "region": "регион"}
#: Statements that are always a part: the kinds that may hold them, the usual one first.
KINDS_ABOVE = {"subtask": ("task", "subtask"), "direction_item": ("direction", "direction_item")}
KIND_NAMES = {"task": "задачу", "direction": "направление"}

#: Kinds whose entries lie in one another and are shown in the order of their file.
NESTED = ("statement", "expected_result", "section")


def check(catalogue: Catalogue, _as_of: date) -> Iterator[Finding]:
    """Yield the findings of the family."""
    yield from part_has_no_document(catalogue)
    yield from folder_has_no_territory(catalogue)
    yield from territory_level_is_wrong(catalogue)
    yield from short_name_repeats(catalogue)
    yield from supersedes_a_later_document(catalogue)
    yield from statement_has_wrong_whole(catalogue)
    yield from whole_comes_after_its_part(catalogue)
    yield from part_is_about_another_body(catalogue)
    yield from group_is_no_group(catalogue)
    yield from fact_is_written_twice(catalogue)
    for roadmap in catalogue.of("roadmap"):
        yield from stages_overlap(catalogue, roadmap)
        yield from number_repeats(catalogue, roadmap)
    for activity in catalogue.of("activity"):
        yield from activity_repeats_itself(catalogue, activity)


def part_has_no_document(catalogue: Catalogue) -> Iterator[Finding]:
    """Terms, indicators or a roadmap of a document that nobody described."""
    if "document" in catalogue.lost_kinds:
        return
    files = {e.file: e for e in catalogue.entries if e.document and e.kind != "document"}
    for file, entry in files.items():
        if catalogue.get("document", entry.document) is None:
            folder, _, name = file.rpartition("/")
            territory = folder.rpartition("/")[0]
            yield Finding(
                "HIE001",
                file,
                f"Файл относится к документу «{entry.document}», а такого документа нет.",
                f"Создайте {territory}/concepts/{name} или исправьте имя файла.",
            )


def folder_has_no_territory(catalogue: Catalogue) -> Iterator[Finding]:
    """A folder of records without the record of its territory."""
    if "territory" in catalogue.lost_kinds:
        return
    first: dict[str, Entry] = {}
    for entry in catalogue.entries:
        if entry.territory:
            first.setdefault(entry.territory, entry)
    for territory, entry in first.items():
        if catalogue.get("territory", territory) is None:
            yield Finding(
                "HIE002",
                entry.file,
                f"В папке «{territory}» нет описания территории.",
                f"Создайте data/{territory}/territory.yml или исправьте имя папки.",
            )


def territory_level_is_wrong(catalogue: Catalogue) -> Iterator[Finding]:
    """A municipality not in a region, a region not in a country, a country inside something."""
    for territory in catalogue.of("territory"):
        record, parent = territory.record, catalogue.target(territory, "parent")
        above = LEVEL_ABOVE[record.level]
        if above is None and record.parent is not None:
            message, hint = f"Страна «{territory.id}» входит в «{record.parent}».", "Удалите parent."
        elif above is not None and record.parent is None:
            message = f"Не сказано, куда входит территория «{territory.id}»."
            known = [t.id for t in catalogue.of("territory") if t.record.level == above]
            hint = f"Добавьте parent: {known[0] if len(known) == 1 else f'ключ территории уровня {above}'}."
        elif parent is not None and parent.record.level != above:
            inside = f"«{parent.id}» уровня {parent.record.level}"
            message = f"Территория «{territory.id}» уровня {record.level} входит в {inside}."
            hint = f"Укажите в parent {LEVEL_NAMES[above]} или исправьте level."
        else:
            continue
        yield at(territory, "HIE003", message, hint, *(("parent",) if record.parent else ("level",)))


def short_name_repeats(catalogue: Catalogue) -> Iterator[Finding]:
    """Two territories that menus and tables would show under one name."""
    first: dict[str, Entry] = {}
    for territory in catalogue.of("territory"):
        name = territory.record.short_name
        other = first.setdefault(name.casefold(), territory)
        if other is not territory:
            message = f"Короткое название «{name}» уже у территории «{other.id}»."
            yield at(
                territory, "HIE010", message, "Дайте территориям разные короткие названия.", "short_name"
            )


def supersedes_a_later_document(catalogue: Catalogue) -> Iterator[Finding]:
    """A document that replaces a newer one."""
    for document in catalogue.of("document"):
        old = catalogue.target(document, "supersedes")
        if old is not None and old is not document and old.record.date > document.record.date:
            yield at(
                document,
                "HIE011",
                f"Документ от {document.record.date} заменяет более поздний: {old.id} от {old.record.date}.",
                "Проверьте даты или перенесите supersedes в новый документ.",
                "supersedes",
            )


def statement_has_wrong_whole(catalogue: Catalogue) -> Iterator[Finding]:
    """A subtask without its task, an item of a direction without its direction."""
    for statement in catalogue.of("statement"):
        record, whole = statement.record, catalogue.target(statement, "parent")
        above = KINDS_ABOVE.get(record.kind)
        if above and (record.parent is None or (whole is not None and whole.record.kind not in above)):
            yield at(
                statement,
                "HIE004",
                f"Положение «{statement.key}» вида {record.kind} не входит в {KIND_NAMES[above[0]]}.",
                f"Укажите в parent ключ положения вида {above[0]}.",
                "parent" if record.parent else "kind",
            )


def whole_comes_after_its_part(catalogue: Catalogue) -> Iterator[Finding]:
    """A part written down before what it lies in: the site keeps the order of the file."""
    for kind in NESTED:
        order = {id(entry): number for number, entry in enumerate(catalogue.of(kind))}
        for part, whole in _nested(catalogue, kind):
            if whole.file == part.file and order[id(whole)] > order[id(part)]:
                yield at(
                    part,
                    "HIE005",
                    f"Запись «{part.key}» стоит раньше записи «{whole.key}», в которую входит.",
                    f"Перенесите её ниже «{whole.key}».",
                    "parent",
                )


def part_is_about_another_body(catalogue: Catalogue) -> Iterator[Finding]:
    """A part said of one body inside a statement said of another."""
    for statement, whole in _nested(catalogue, "statement"):
        actor, other = catalogue.target(statement, "actor"), catalogue.target(whole, "actor")
        if actor is not None and other is not None and actor is not other:
            message = f"Положение о «{actor.key}» входит в положение о «{other.key}»."
            yield at(statement, "HIE006", message, "Проверьте actor и parent.", "actor")


def group_is_no_group(catalogue: Catalogue) -> Iterator[Finding]:
    """A member of a single body, or a group inside itself: duties of members could not be gathered."""
    for body in catalogue.of("body"):
        if body in groups(catalogue, body):
            message = f"Группа «{body.key}» входит сама в себя."
            yield at(body, "HIE012", message, "Исправьте или удалите member_of.", "member_of")
            continue
        for number in range(len(body.record.member_of)):
            group = catalogue.target(body, "member_of", number)
            if group is not None and group.record.kind != "class":
                message = f"«{body.key}» входит в «{group.key}», а это не группа: kind: {group.record.kind}."
                hint = "Часть органа запишите через parent; у группы поставьте kind: class."
                yield at(body, "HIE012", message, hint, "member_of", number)


def _nested(catalogue: Catalogue, kind: str) -> Iterator[tuple[Entry, Entry]]:
    for part in catalogue.of(kind):
        whole = catalogue.target(part, "parent")
        if whole is not None:
            yield part, whole


def stages_overlap(catalogue: Catalogue, roadmap: Entry) -> Iterator[Finding]:
    """Stages out of order or on top of each other."""
    stages = catalogue.children(roadmap, "stage")
    for before, stage in zip(stages, stages[1:], strict=False):
        if stage.record.start <= before.record.end:
            yield at(
                stage,
                "HIE007",
                f"Этап «{stage.key}» начат {stage.record.start}, а предыдущий идёт до {before.record.end}.",
                "Исправьте даты или запишите этапы по порядку.",
                "start",
            )


def activity_repeats_itself(catalogue: Catalogue, activity: Entry) -> Iterator[Finding]:
    """An activity said to repeat itself."""
    for number, repeat in enumerate(activity.record.repeats):
        if catalogue.target(activity, "repeats", number, "activity") is activity:
            message = f"Мероприятие «{activity.key}» названо повтором самого себя."
            hint = "Укажите другое мероприятие или удалите пункт."
            yield at(activity, "HIE008", message, hint, "repeats", number, "activity")
        elif repeat.activity in [other.activity for other in activity.record.repeats[:number]]:
            message = f"Повтор «{repeat.activity}» указан дважды."
            yield at(activity, "HIE008", message, "Удалите лишний пункт.", "repeats", number, "activity")


def number_repeats(catalogue: Catalogue, roadmap: Entry) -> Iterator[Finding]:
    """Two activities with one number in one section of one stage."""
    numbered: dict[tuple[str | None, str, str], list[Entry]] = defaultdict(list)
    for activity in catalogue.children(roadmap, "activity"):
        record = activity.record
        numbered[record.stage, record.section, record.number].append(activity)
    for first, *others in numbered.values():
        for other in others:
            if not is_published(catalogue, other, frozenset({"numbering", "duplicate"})):
                yield at(
                    other,
                    "HIE009",
                    f"Номер «{other.record.number}» в этом разделе уже у мероприятия «{first.key}».",
                    "Исправьте номер; если так в документе, опишите расхождение вида numbering.",
                    "number",
                )
