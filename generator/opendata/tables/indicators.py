"""Criteria, indicators with their sources and targets, observed values."""

from __future__ import annotations

from generator.model.indicator import Criterion, Indicator, Observation, Target
from generator.opendata.column import Column
from generator.opendata.dataset import Dataset, entries, parts
from generator.opendata.tables.provenance import (
    CLAUSE,
    HEAD,
    ID,
    NOTE,
    ORDER,
    OWNERS,
    SOURCE,
    around,
    owner,
    part_id,
    place,
)

UNSAID = "документ не указывает"

CRITERIA = Dataset(
    "criteria",
    "Критерии",
    "Criteria",
    "Критерии, по которым документы оценивают работу системы; показатели сгруппированы по ним.",
    (
        *HEAD,
        Column.of(Criterion, "number", "Number as printed, as text.", missing="номера нет"),
        Column.of(Criterion, "name", "Official name."),
        Column.of(Criterion, "kind", "Performance, efficiency or quality."),
        *SOURCE,
    ),
    entries("criterion"),
)
INDICATORS = Dataset(
    "indicators",
    "Показатели",
    "Indicators",
    "Паспорта показателей: что измеряется, в каких единицах, на каком уровне и кто ведёт. Чего документ "
    "не сообщает, остаётся пустым.",
    (
        *HEAD,
        Column.of(Indicator, "criterion", "Criterion of the indicator.", missing="вне критериев"),
        Column.of(Indicator, "number", "Number as printed or as cited, as text.", missing="номера нет"),
        Column.of(Indicator, "name", "Official name."),
        Column.of(Indicator, "title", "Short plain name."),
        Column.of(Indicator, "definition", "Sense of the indicator, restated."),
        Column.of(Indicator, "measure", "Share, count, presence or qualitative."),
        Column.of(Indicator, "unit", "Unit of measure.", missing="без единицы"),
        Column.of(Indicator, "numerator", "What or who is counted.", missing=UNSAID),
        Column.of(Indicator, "denominator", "What the share is taken of.", missing=UNSAID),
        Column.of(Indicator, "population", "Whom or what the indicator is about.", missing=UNSAID),
        Column.of(Indicator, "level", "Level at which it is measured."),
        Column.of(Indicator, "direction", "Whether growth or decline is success."),
        Column.of(Indicator, "formula", "Formula, if the document gives one.", missing=UNSAID),
        Column.of(Indicator, "method", "How the atlas computes achievement."),
        Column.of(
            Indicator,
            "method_reason",
            "Why this method, or why achievement is not computed.",
            missing="не сказано",
        ),
        Column.of(Indicator, "periodicity", "How often it is measured.", missing=UNSAID),
        Column.of(Indicator, "owner", "Body that keeps the indicator.", missing=UNSAID),
        Column.of(
            Indicator,
            "threshold.raw",
            "Threshold in the wording, as printed.",
            name="threshold_raw",
            missing="порога нет",
        ),
        Column.of(
            Indicator,
            "threshold.op",
            "Comparison.",
            name="threshold_op",
            title="Порог: сравнение",
            missing="порога нет",
        ),
        Column.of(
            Indicator,
            "threshold.value",
            "Value of the threshold.",
            name="threshold_value",
            title="Порог: число",
            missing="порога нет",
        ),
        Column.of(
            Indicator,
            "threshold.unit",
            "Unit of the threshold.",
            name="threshold_unit",
            title="Порог: единица",
            missing="порога нет",
        ),
        Column.of(Indicator, "ambiguity", "What is ambiguous in the wording.", missing="не отмечена"),
        *SOURCE,
    ),
    entries("indicator"),
)
INDICATOR_SOURCES = Dataset(
    "indicator_sources",
    "Источники данных показателей",
    "Data sources of indicators",
    "Откуда, по документу, берут значения каждого показателя: одна строка на источник.",
    (
        part_id("source"),
        *OWNERS,
        owner("indicator", "Показатель", "indicators", "Indicator."),
        ORDER,
        Column.each(Indicator, "sources", "Source of the data.", name="source", title="Источник данных"),
        *CLAUSE,
    ),
    parts("indicator", "sources"),
)
TARGETS = Dataset(
    "targets",
    "Целевые значения",
    "Targets",
    "Целевые значения показателей по годам. Нет строки – документ не назначил цели на этот год.",
    (
        *HEAD,
        around("indicator", "Показатель", "indicators", "Indicator that the target belongs to."),
        Column(
            "year",
            "year",
            "Год",
            "Год, на который назначена цель.",
            "Year of the target.",
            lambda item: int(item.entry.key),
            required=True,
        ),
        Column.of(Target, "value", "Target value."),
        Column.of(Target, "op", "Equal, not less or not greater."),
        *SOURCE,
    ),
    entries("target"),
)
VALUES = Dataset(
    "values",
    "Значения показателей",
    "Observed values of indicators",
    "Опубликованные значения показателей по годам с источником. Если значения нет, графа пуста, а причина "
    "названа в графе missing: неизвестное никогда не записано нулём.",
    (
        ID,
        *OWNERS,
        Column.of(Observation, "indicator", "Indicator that is measured."),
        Column.of(Observation, "year", "Year of the value.", type="year"),
        Column.of(Observation, "value", "Value.", missing="причина названа в графе missing"),
        Column.of(Observation, "quality", "For indicators of presence.", missing="не показатель наличия"),
        Column.of(Observation, "missing", "Why there is no value.", missing="значение есть"),
        Column.of(Observation, "numerator", "Numerator, if published.", missing="не опубликовано"),
        Column.of(Observation, "denominator", "Denominator, if published.", missing="не опубликовано"),
        Column.of(Observation, "status", "Preliminary or confirmed."),
        Column.of(Observation, "published_on", "Day of publication."),
        Column.of(
            Observation, "unit", "Unit of measure, if not that of the indicator.", missing="как у показателя"
        ),
        Column.of(
            Observation, "edition", "Edition of the document by which it is measured.", missing="не названа"
        ),
        Column.of(
            Observation, "source.title", "What publication it is.", name="source_title", title="Публикация"
        ),
        Column.of(
            Observation,
            "source.url",
            "Address of the publication.",
            name="source_url",
            title="Адрес публикации",
        ),
        Column.of(
            Observation,
            "source.date",
            "Date of the publication.",
            name="source_date",
            title="Дата публикации",
        ),
        *place("source", prefix="source_"),
        NOTE,
    ),
    entries("value"),
)
DATASETS = (CRITERIA, INDICATORS, INDICATOR_SOURCES, TARGETS, VALUES)
