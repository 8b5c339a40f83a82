"""Practices of the bank with their links, adoptions and short lists."""

from __future__ import annotations

from generator.derive.lifecycle import REVIEW_STATUSES, review_status
from generator.model.practice import Adoption, ExternalStatus, Outcome, Practice, Publication, Roadblock
from generator.opendata.column import Column
from generator.opendata.dataset import Dataset, entries, parts
from generator.opendata.tables.linked import PRACTICE_SIDES, links_dataset
from generator.opendata.tables.listed import listed_dataset
from generator.opendata.tables.provenance import ID, NOTE, ORDER, TERRITORY, around, owner, part_id, place

UNSAID = "источник не сообщает"
OWNER = owner("practice", "Практика", "practices", "Practice.")

PRACTICES = Dataset(
    "practices",
    "Практики",
    "Practices",
    "Банк практик: что делают, какую проблему решают, насколько доказан результат. Чего источники не "
    "сообщают, остаётся пустым.",
    (
        ID,
        TERRITORY,
        Column.of(Practice, "title", "Name of the practice."),
        Column.of(Practice, "form", "What it is."),
        Column.of(Practice, "origin", "Whether a document or its author describes it."),
        Column.of(Practice, "summary", "What is done, in one sentence."),
        Column.of(Practice, "problem", "Problem that it solves.", missing=UNSAID),
        Column.of(Practice, "body", "Organisation whose practice it is.", missing=UNSAID),
        Column.of(Practice, "started", "Year, month or day of the start.", missing=UNSAID),
        Column.of(Practice, "young", "Why it is here though younger than a year.", missing="не требуется"),
        Column.of(Practice, "effort", "How much it costs in time and money.", missing=UNSAID),
        Column.of(Practice, "evidence.level", "Level of evidence, 0 to 5.", name="evidence_level"),
        Column.of(Practice, "evidence.scheme", "Version of the scale.", name="evidence_scheme"),
        Column.of(Practice, "evidence.assigned_by", "Role that set the level.", name="evidence_assigned_by"),
        Column.of(Practice, "evidence.assigned_on", "Day when it was set.", name="evidence_assigned_on"),
        Column.of(
            Practice,
            "evidence.review_body",
            "Body that reviewed it.",
            name="review_body",
            missing="не проверял никто",
        ),
        Column(
            "review_status",
            "string",
            "Экспертиза",
            "К чему пришла экспертиза: выводится из решений о карточке.",
            "What the review has come to.",
            lambda item: review_status(item.record),
            required=True,
            labels=tuple(REVIEW_STATUSES.items()),
        ),
        Column.of(Practice, "transfer", "Whether it can be repeated elsewhere."),
        Column.of(Practice, "transfer_note", "What success elsewhere depends on.", missing=UNSAID),
        Column.of(Practice, "internship", "Where to train.", missing=UNSAID),
        Column.of(Practice, "contact", "Post to turn to.", missing=UNSAID),
        NOTE,
    ),
    entries("practice"),
)
PRACTICE_MENTIONS = Dataset(
    "practice_mentions",
    "Где названы практики",
    "Mentions of practices",
    "Пункты документов, которые называют практику: одна строка на упоминание.",
    (part_id("mention"), TERRITORY, OWNER, ORDER, *place()),
    parts("practice", "mentions"),
)
PRACTICE_DETAILS = listed_dataset(
    "practice",
    "practice_details",
    "Подробности практик",
    "Details of practices",
    "Уровни, типы организаций, шаги, условия и ресурсы практик: одна строка на значение.",
    Practice,
    ("levels", "organisations", "steps", "requirements", "resources"),
)
PRACTICE_ROADBLOCKS = Dataset(
    "practice_roadblocks",
    "Помехи практикам",
    "Roadblocks of practices",
    "Что мешает повторить практику и что с этим делать: одна строка на помеху.",
    (
        part_id("roadblock"),
        OWNER,
        ORDER,
        Column.of(Roadblock, "risk", "What gets in the way."),
        Column.of(Roadblock, "remedy", "How to pass it."),
    ),
    parts("practice", "roadblocks"),
)
PRACTICE_RESULTS = Dataset(
    "practice_results",
    "Результаты практик",
    "Results of practices",
    "Что получилось у тех, кто ведёт практику, как это измерено и где опубликовано.",
    (
        part_id("result"),
        OWNER,
        ORDER,
        Column.of(Outcome, "claim", "Result, restated."),
        Column.of(Outcome, "value", "Measured number.", missing="измерено не числом"),
        Column.of(Outcome, "unit", "Unit of the number.", missing="измерено не числом"),
        Column.of(Outcome, "participants", "How many people or organisations were measured.", missing=UNSAID),
        Column.of(Outcome, "design", "How it was measured."),
        Column.of(Outcome, "period", "Period of the measurement.", missing=UNSAID),
        Column.of(Outcome, "source.title", "Publication.", name="source"),
        Column.of(Outcome, "source.url", "Address of the publication.", name="source_url", missing=UNSAID),
        Column.of(Outcome, "source.date", "Date of the publication.", name="source_date", missing=UNSAID),
    ),
    parts("practice", "results"),
)
PRACTICE_STATUSES = Dataset(
    "practice_statuses",
    "Статусы практик в других банках",
    "Statuses of practices given by others",
    "Как практику оценили другие банки и конкурсы: их слова стоят рядом с нашим уровнем, а не вместо него.",
    (
        part_id("status"),
        OWNER,
        ORDER,
        Column.of(ExternalStatus, "bank", "Bank or contest."),
        Column.of(ExternalStatus, "status", "Status in its own words."),
        Column.of(ExternalStatus, "url", "Where it is published.", missing=UNSAID),
        Column.of(ExternalStatus, "date", "When it was given.", missing=UNSAID),
    ),
    parts("practice", "external_statuses"),
)
PRACTICE_KIT = Dataset(
    "practice_kit",
    "Наборы для повтора практик",
    "Replication kits of practices",
    "Файлы и материалы, по которым практику можно повторить: одна строка на материал.",
    (
        part_id("kit"),
        OWNER,
        ORDER,
        Column.of(Publication, "title", "Name of the material."),
        Column.of(Publication, "url", "Where it is published.", missing=UNSAID),
        Column.of(Publication, "date", "When it was published.", missing=UNSAID),
    ),
    parts("practice", "kit"),
)
ADOPTIONS = Dataset(
    "adoptions",
    "Внедрения практик",
    "Adoptions of practices",
    "Кто внедрил практику у себя, что изменил и что из этого вышло. Каждое внедрение названо в публикации.",
    (
        ID,
        around("practice", "Практика", "practices", "Practice that was adopted."),
        Column.of(Adoption, "territory", "Territory of the adoption."),
        Column.of(Adoption, "body", "Body that adopted it.", missing="органа нет в справочнике"),
        Column.of(
            Adoption,
            "organisation",
            "Its name, when it is no body of the atlas.",
            missing="орган есть в справочнике",
        ),
        Column.of(Adoption, "since", "Beginning of the adoption."),
        Column.of(Adoption, "adapted", "What was changed.", missing=UNSAID),
        Column.of(Adoption, "outcome", "What came of it.", missing=UNSAID),
        Column.of(Adoption, "source.title", "Publication.", name="source"),
        Column.of(Adoption, "source.url", "Address of the publication.", name="source_url", missing=UNSAID),
        Column.of(Adoption, "source.date", "Date of the publication.", name="source_date", missing=UNSAID),
        NOTE,
    ),
    entries("adoption"),
)
PRACTICE_LINKS = links_dataset("practice", "практик", "Практика", "practice", PRACTICE_SIDES)
DATASETS = (
    PRACTICES, PRACTICE_MENTIONS, PRACTICE_DETAILS, PRACTICE_ROADBLOCKS, PRACTICE_RESULTS, PRACTICE_STATUSES,
    PRACTICE_KIT, ADOPTIONS, PRACTICE_LINKS,
)  # fmt: skip
