"""Values published elsewhere, shown for comparison; never among the targets and values of the documents."""

from __future__ import annotations

from generator.model.comparison import Comparison, YearValue
from generator.opendata.column import Column
from generator.opendata.dataset import Dataset, entries, parts
from generator.opendata.tables.provenance import ID, NOTE, ORDER, OWNERS, owner, part_id

COMPARISONS = Dataset(
    "comparisons",
    "Для сравнения",
    "Values elsewhere, for comparison",
    "Что о том же предмете опубликовано в других местах. Это не цели и не значения показателей документа: "
    "названы иначе, считаются по-своему и в наборы targets и values не входят.",
    (
        ID,
        *OWNERS,
        Column.of(Comparison, "indicator", "Indicator beside which it is shown."),
        Column.of(Comparison, "place", "Region or country that the publication is about."),
        Column.of(Comparison, "name", "Name of the indicator in the publication."),
        Column.of(Comparison, "kind", "Target or fact."),
        Column.of(Comparison, "unit", "Unit of measure."),
        Column.of(Comparison, "difference", "Why the numbers cannot be set against the indicator."),
        Column.of(
            Comparison, "source.title", "What publication it is.", name="source_title", title="Публикация"
        ),
        Column.of(
            Comparison, "source.place", "Place in the publication.", name="source_place",
            title="Место в публикации", missing="не указано",
        ),
        Column.of(
            Comparison, "source.url", "Address of the publication.", name="source_url",
            title="Адрес публикации",
        ),
        Column.of(
            Comparison, "source.date", "Date of the publication or of its edition.", name="source_date",
            title="Дата публикации",
        ),
        NOTE,
    ),
    entries("comparison"),
)  # fmt: skip
COMPARISON_VALUES = Dataset(
    "comparison_values",
    "Для сравнения: числа по годам",
    "Values elsewhere by year",
    "Числа по годам для каждой строки набора comparisons: одна строка на год.",
    (
        part_id("year"),
        *OWNERS,
        owner("comparison", "Для сравнения", "comparisons", "What is compared."),
        ORDER,
        Column.of(YearValue, "year", "Year of the number.", type="year"),
        Column.of(YearValue, "value", "Number as published."),
    ),
    parts("comparison", "years"),
)
DATASETS = (COMPARISONS, COMPARISON_VALUES)
