"""Closed lists: notions, artefacts, deficits, audiences, subjects, and the synonyms of all of them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.vocabulary import Word
from generator.opendata.column import Column
from generator.opendata.dataset import Dataset, entries
from generator.opendata.names import DATASET_OF
from generator.opendata.snapshot import Item, Snapshot
from generator.opendata.tables.provenance import ID, NOTE, ORDER, part_id

WORDS = ("notion", "artefact", "deficit", "audience", "subject")
_COLUMNS = (
    ID,
    ORDER,
    Column.of(Word, "name", "Name shown on the site."),
    Column.of(Word, "summary", "What it means."),
    NOTE,
)


def _vocabulary(kind: str, title: str, english: str, description: str) -> Dataset:
    return Dataset(DATASET_OF[kind], title, english, description, _COLUMNS, entries(kind))


def _synonyms(snapshot: Snapshot) -> Iterator[Item]:
    for kind in WORDS:
        for entry in snapshot.catalogue.of(kind):
            for number, text in enumerate(entry.record.aliases, 1):
                yield Item(snapshot, entry, text, number)


def _word(kind: str, title: str, english: str) -> Column:
    dataset = DATASET_OF[kind]
    return Column(
        kind, "string", title, f"Слово справочника, если строка о нём. Код строки из набора «{dataset}».",
        english, lambda item: item.entry.id if item.entry.kind == kind else None, dataset=dataset,
        missing="строка о другом справочнике",
    )  # fmt: skip


SYNONYMS = Dataset(
    "synonyms",
    "Синонимы справочников",
    "Synonyms of vocabulary entries",
    "Другие написания и сокращения слов из справочников понятий, подтверждений, дефицитов, аудиторий и "
    "предметов. В каждой строке заполнена одна из пяти ссылок.",
    (
        part_id("alias"),
        _word("notion", "Понятие", "Notion, if the row is about one."),
        _word("artefact", "Подтверждение", "Kind of proof, if the row is about one."),
        _word("deficit", "Дефицит", "Kind of deficit, if the row is about one."),
        _word("audience", "Аудитория", "Audience, if the row is about one."),
        _word("subject", "Предмет", "School subject, if the row is about one."),
        ORDER,
        Column.each(Word, "aliases", "Other spelling or abbreviation.", name="text", title="Синоним"),
    ),
    _synonyms,
)
DATASETS = (
    _vocabulary(
        "notion",
        "Понятия",
        "Notions",
        "Общие понятия, к которым сведены термины разных документов: по ним видно, что разные документы "
        "говорят об одном и том же.",
    ),
    _vocabulary(
        "artefact",
        "Виды подтверждений",
        "Kinds of proof",
        "Виды документов и событий, которыми подтверждается результат мероприятия: приказ, протокол, "
        "публикация и другие.",
    ),
    _vocabulary(
        "deficit",
        "Виды профессиональных дефицитов",
        "Kinds of professional deficits",
        "Виды профессиональных затруднений педагогов и руководителей, которыми размечены практики.",
    ),
    _vocabulary(
        "audience",
        "Аудитории",
        "Audiences",
        "Группы педагогов и руководителей, для которых предназначены практики и программы.",
    ),
    _vocabulary(
        "subject",
        "Предметы",
        "School subjects",
        "Учебные предметы, которыми размечены практики и программы; пустая разметка значит «любой предмет».",
    ),
    SYNONYMS,
)
