"""The register of datasets («наборы данных»), in the order in which people read them."""

from __future__ import annotations

from generator.opendata.dataset import Dataset
from generator.opendata.tables import (
    achievements,
    acts,
    comparisons,
    discrepancies,
    documents,
    duties,
    executions,
    indicators,
    inventory,
    practices,
    programmes,
    regions,
    releases,
    reviews,
    roadmaps,
    rows,
    statements,
    terms,
    territories,
    topics,
    vocabularies,
)

DATASETS: tuple[Dataset, ...] = (
    *territories.DATASETS,
    *documents.DATASETS,
    *acts.DATASETS,
    *terms.DATASETS,
    *statements.DATASETS,
    *indicators.DATASETS,
    *achievements.DATASETS,
    *comparisons.DATASETS,
    *roadmaps.DATASETS,
    *rows.DATASETS,
    *executions.DATASETS,
    *duties.DATASETS,
    *practices.DATASETS,
    *reviews.DATASETS,
    *programmes.DATASETS,
    *topics.DATASETS,
    *discrepancies.DATASETS,
    *inventory.DATASETS,
    *vocabularies.DATASETS,
    *releases.DATASETS,
    *regions.DATASETS,
)
