"""Roadmaps: stages, sections, activities with their parts, repeats and links to results."""

from __future__ import annotations

from collections.abc import Callable

from generator.derive.status import STATUSES, RowState, activity_status
from generator.model.roadmap import Activity, Repeat, Roadmap, Section, Stage
from generator.opendata.column import Column
from generator.opendata.dataset import Dataset, entries, parts, references
from generator.opendata.snapshot import Item
from generator.opendata.tables.provenance import (
    CLAUSE,
    HEAD,
    ID,
    NOTE,
    ORDER,
    OWNERS,
    SOURCE,
    lines,
    owner,
    pair_id,
    part_id,
)

STATUS_NOTE = (
    "Вычислено на день выпуска по отметкам о выполнении. «Срок истёк, подтверждения в данных нет» "
    "не означает, что не выполнено."
)


def _states(item: Item) -> list[RowState]:
    rows = item.snapshot.catalogue.children(item.entry, "activity_row")
    return [item.snapshot.states[row.id] for row in rows]


def _count(name: str, title: str, english: str, count: Callable[[RowState], int]) -> Column:
    return Column(
        name, "integer", title, f"{title}; вычислено на день выпуска.", english,
        lambda item: sum(count(state) for state in _states(item)), required=True, minimum=0,
    )  # fmt: skip


def status_column(read: Callable[[Item], str]) -> Column:
    """Return the computed status of an activity, a row or an occurrence."""
    return Column(
        "status", "string", "Состояние", STATUS_NOTE, "Status on the day of the release, computed.",
        read, required=True, labels=tuple(STATUSES.items()),
    )  # fmt: skip


ROADMAPS = Dataset(
    "roadmaps",
    "Дорожные карты",
    "Roadmaps",
    "Планы мероприятий документов: как называются, какой период охватывают и как устроены.",
    (
        ID,
        *OWNERS,
        Column.of(Roadmap, "name", "Official name."),
        Column.of(Roadmap, "title", "Short plain name."),
        Column.of(Roadmap, "summary", "How the plan is built, restated."),
        Column.of(Roadmap, "start", "First day of the plan."),
        Column.of(Roadmap, "end", "Last day of the plan."),
        *CLAUSE,
        NOTE,
    ),
    entries("roadmap"),
)
STAGES = Dataset(
    "stages",
    "Этапы дорожных карт",
    "Stages of the roadmaps",
    "Этапы или годы, на которые поделены планы мероприятий, с датами начала и конца.",
    (
        *HEAD,
        Column.of(Stage, "number", "Number as printed, as text.", missing="номера нет"),
        Column.of(Stage, "name", "Name of the stage."),
        Column.of(Stage, "start", "First day of the stage."),
        Column.of(Stage, "end", "Last day of the stage."),
        *SOURCE,
    ),
    entries("stage"),
)
SECTIONS = Dataset(
    "sections",
    "Разделы дорожных карт",
    "Sections of the roadmaps",
    "Разделы и направления, на которые поделены планы мероприятий; раздел может лежать внутри раздела.",
    (
        *HEAD,
        Column.of(Section, "number", "Number as printed, as text.", missing="номера нет"),
        Column.of(Section, "name", "Name of the section."),
        Column.of(Section, "parent", "Section one level up.", missing="верхний уровень"),
        *SOURCE,
    ),
    entries("section"),
)
ACTIVITIES = Dataset(
    "activities",
    "Мероприятия",
    "Activities",
    "Мероприятия дорожных карт с этапом, разделом и состоянием на день выпуска. Сроки и исполнители "
    "лежат в наборе activity_rows: у мероприятия может быть несколько строк.",
    (
        *HEAD,
        Column.of(Activity, "number", "Number as printed, as text."),
        Column.of(Activity, "name", "Official name."),
        Column.of(Activity, "title", "Short plain name."),
        Column.of(Activity, "summary", "What will happen, restated.", missing="ясно из названия"),
        Column.of(Activity, "stage", "Stage.", missing="план не поделён на этапы"),
        Column.of(Activity, "section", "Section."),
        Column.of(
            Activity, "results_raw", "Reference to results as printed.", missing="документ не указывает"
        ),
        status_column(lambda item: activity_status(_states(item))),
        _count("row_count", "Сколько строк у мероприятия", "Number of rows.", lambda state: 1),
        _count(
            "occurrence_count",
            "Сколько раз должно состояться",
            "How many times the activity is due.",
            lambda state: len(state.occurrences),
        ),
        _count(
            "done_count",
            "Сколько раз подтверждено",
            "How many times the activity is known to be carried out.",
            lambda state: state.done,
        ),
        *lines(Activity, "merged_from", "merged"),
        *SOURCE,
    ),
    entries("activity"),
)
ACTIVITY_PARTS = Dataset(
    "activity_parts",
    "Части мероприятий",
    "Parts of activities",
    "Пункты мероприятий, название которых состоит из перечня: одна строка на пункт, своими словами.",
    (
        part_id("part"),
        *OWNERS,
        owner("activity", "Мероприятие", "activities", "Activity."),
        ORDER,
        Column.each(Activity, "parts", "Part of the activity, restated.", name="text", title="Содержание"),
        *CLAUSE,
    ),
    parts("activity", "parts"),
)
REPEATS = Dataset(
    "repeats",
    "Повторы мероприятий",
    "Repeated activities",
    "Какие мероприятия планов повторяют или продолжают друг друга и что при этом изменилось.",
    (
        part_id("repeat"),
        *OWNERS,
        owner("activity", "Мероприятие", "activities", "Activity."),
        ORDER,
        Column.of(
            Repeat, "activity", "Activity that it is linked with.", name="other", title="С чем связано"
        ),
        Column.of(Repeat, "kind", "How they are linked."),
        Column.of(Repeat, "note", "What changed, restated.", missing="пояснения нет"),
        *CLAUSE,
    ),
    parts("activity", "repeats"),
)
RESULT_LINKS = Dataset(
    "result_links",
    "Связи мероприятий с результатами",
    "Links of activities to expected results",
    "На какие ожидаемые результаты документа работает каждое мероприятие: одна строка на пару.",
    (
        pair_id(),
        *OWNERS,
        owner("activity", "Мероприятие", "activities", "Activity."),
        Column.each(Activity, "results", "Expected result that it serves.", name="result", title="Результат"),
        *CLAUSE,
    ),
    references("activity", "results"),
)
DATASETS = (ROADMAPS, STAGES, SECTIONS, ACTIVITIES, ACTIVITY_PARTS, REPEATS, RESULT_LINKS)
