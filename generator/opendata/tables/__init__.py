"""The register of datasets («наборы данных»), in the order in which people read them."""

from __future__ import annotations

from generator.opendata.dataset import Dataset
from generator.opendata.tables import (
    acts,
    comparisons,
    discrepancies,
    documents,
    duties,
    executions,
    indicators,
    inventory,
    practices,
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
    *comparisons.DATASETS,
    *roadmaps.DATASETS,
    *rows.DATASETS,
    *executions.DATASETS,
    *duties.DATASETS,
    *practices.DATASETS,
    *topics.DATASETS,
    *discrepancies.DATASETS,
    *inventory.DATASETS,
    *vocabularies.DATASETS,
)
