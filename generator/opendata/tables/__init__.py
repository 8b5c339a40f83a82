"""The register of datasets («наборы данных»), in the order in which people read them."""

from __future__ import annotations

from generator.opendata.dataset import Dataset
from generator.opendata.tables import (
    acts,
    discrepancies,
    documents,
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
    *roadmaps.DATASETS,
    *rows.DATASETS,
    *executions.DATASETS,
    *practices.DATASETS,
    *topics.DATASETS,
    *discrepancies.DATASETS,
    *inventory.DATASETS,
    *vocabularies.DATASETS,
)
