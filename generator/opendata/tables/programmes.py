"""Programmes, their runs, modules, reviews and links."""

from __future__ import annotations

from generator.model.programme import Expertise, Module, Programme, Run
from generator.opendata.column import Column
from generator.opendata.dataset import Dataset, entries, parts
from generator.opendata.tables.linked import PROGRAMME_SIDES, links_dataset
from generator.opendata.tables.listed import listed_dataset
from generator.opendata.tables.provenance import ID, NOTE, ORDER, TERRITORY, around, owner, part_id

UNSAID = "источник не сообщает"
NOT_LISTED = "о реестре не сообщают"
OWNER = owner("programme", "Программа", "programmes", "Programme.")


def _field(path: str, english: str, **changes) -> Column:
    return Column.of(Programme, path, english, missing=changes.pop("missing", UNSAID), **changes)


PROGRAMMES = Dataset(
    "programmes",
    "Программы ДПП",
    "Programmes of further professional education",
    "Программы повышения квалификации и переподготовки: объём, форма, кто проводит, состояние в "
    "федеральном реестре, стоимость. Пустой набор значит, что списки программ ещё не загружены.",
    (
        ID,
        TERRITORY,
        Column.of(Programme, "title", "Official name."),
        _field("code", "Code of the programme as printed."),
        Column.of(Programme, "kind", "In-service training or retraining."),
        Column.of(Programme, "summary", "What is taught, restated."),
        Column.of(Programme, "hours", "Volume in academic hours."),
        Column.of(Programme, "mode", "Mode of study."),
        Column.of(Programme, "provider", "Body that runs the programme."),
        _field("developer", "Body that developed it.", missing="разработал тот же орган или не сказано"),
        _field("final_product", "Final work of the learner."),
        _field("certificate", "Document issued to learners."),
        _field("cost.free", "Whether learners pay nothing.", name="free"),
        _field("cost.amount", "Price for one learner in roubles.", name="cost"),
        _field("cost.funding", "Source of funding.", name="funding"),
        _field(
            "federal_register.state",
            "State in the federal register.",
            name="register_state",
            missing=NOT_LISTED,
        ),
        _field(
            "federal_register.number", "Number in the register.", name="register_number", missing=NOT_LISTED
        ),
        _field("federal_register.included_on", "Day of inclusion.", name="included_on", missing=NOT_LISTED),
        _field(
            "federal_register.valid_until",
            "Inclusion is valid until.",
            name="included_until",
            missing=NOT_LISTED,
        ),
        _field("valid_until", "The programme is approved until.", title="Утверждена до"),
        _field("reviewed_on", "Day when the record was checked against its source."),
        Column.of(Programme, "source_url", "Address of the page of the programme."),
        Column.of(Programme, "source_date", "When it was published or read."),
        NOTE,
    ),
    entries("programme"),
)
PROGRAMME_RUNS = Dataset(
    "programme_runs",
    "Потоки программ",
    "Runs of programmes",
    "Когда и где проходит каждая программа: даты, место, формат, число мест и адрес записи.",
    (
        ID,
        TERRITORY,
        around("programme", "Программа", "programmes", "Programme that is run."),
        Column.of(Run, "start", "First day."),
        Column.of(Run, "end", "Last day."),
        Column.of(Run, "mode", "How it is held.", missing=UNSAID),
        Column.of(Run, "place", "Where it is held.", missing=UNSAID),
        Column.of(Run, "seats", "Number of seats.", missing=UNSAID),
        Column.of(Run, "url", "Address of the enrolment.", missing=UNSAID),
        NOTE,
    ),
    entries("programme_run"),
)
PROGRAMME_MODULES = Dataset(
    "programme_modules",
    "Модули программ",
    "Modules of programmes",
    "Части программ по порядку с объёмом в часах: одна строка на модуль.",
    (
        part_id("module"),
        OWNER,
        ORDER,
        Column.of(Module, "title", "Name of the module."),
        Column.of(Module, "hours", "Volume in academic hours.", missing=UNSAID),
    ),
    parts("programme", "modules"),
)
PROGRAMME_EXPERTISE = Dataset(
    "programme_expertise",
    "Экспертиза программ",
    "Reviews of programmes",
    "Кто и когда проверял программы и к какому выводу пришёл: одна строка на экспертизу.",
    (
        part_id("expertise"),
        OWNER,
        ORDER,
        Column.of(Expertise, "kind", "Kind of the review."),
        Column.of(Expertise, "by", "Body that reviewed."),
        Column.of(Expertise, "date", "When it reviewed."),
        Column.of(Expertise, "result", "What it concluded, restated."),
    ),
    parts("programme", "expertise"),
)
PROGRAMME_DETAILS = listed_dataset(
    "programme",
    "programme_details",
    "Подробности программ",
    "Details of programmes",
    "Особенности, уровни образования, компетенции и результаты обучения: одна строка на значение.",
    Programme,
    ("features", "education_levels", "competencies", "outcomes"),
)
PROGRAMME_LINKS = links_dataset("programme", "программ", "Программа", "programme", PROGRAMME_SIDES)
DATASETS = (
    PROGRAMMES, PROGRAMME_RUNS, PROGRAMME_MODULES, PROGRAMME_EXPERTISE, PROGRAMME_DETAILS, PROGRAMME_LINKS,
)  # fmt: skip
