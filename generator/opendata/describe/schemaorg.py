"""Datasets as search engines read them («разметка schema.org»), for the pages of the data.

Source: https://schema.org/Dataset
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.opendata.column import Column
from generator.opendata.describe.about import About, address
from generator.opendata.descriptor import DESCRIPTION, KEYWORDS, TITLE, Release
from generator.opendata.licence import CC_BY, TERMS_PAGE

_CONTEXT = "https://schema.org"


def data_catalog(release: Release, sets: Iterable[About]) -> dict[str, Any]:
    """Return the record for the page with all datasets."""
    return {
        "@context": _CONTEXT,
        "@type": "DataCatalog",
        "@id": address(release, "data/"),
        **_shared(release, TITLE, DESCRIPTION, "data/", "data/"),
        "dateModified": release.as_of.isoformat(),
        "keywords": list(KEYWORDS),
        "dataset": [
            {
                "@type": "Dataset",
                "@id": address(release, one.page),
                "name": one.dataset.title,
                "description": one.dataset.description,
                "url": address(release, one.page),
                "license": CC_BY,
            }
            for one in sets
        ],
    }


def dataset(release: Release, one: About) -> dict[str, Any]:
    """Return the record for the page of one dataset; addresses are full or relative to that page."""
    here = one.page
    return {
        "@context": _CONTEXT,
        "@type": "Dataset",
        "@id": address(release, here, here),
        **_shared(release, one.dataset.title, one.dataset.description, here, here),
        "version": one.version,
        "alternateName": one.dataset.english,
        "identifier": one.name,
        "datePublished": one.dates.created.isoformat(),
        "dateModified": one.dates.modified.isoformat(),
        "keywords": list(one.keywords),
        "spatialCoverage": "Россия",
        **({"temporalCoverage": f"{one.period.start}/{one.period.end}"} if one.period else {}),
        "includedInDataCatalog": {
            "@type": "DataCatalog", "@id": address(release, "data/", here), "name": TITLE,
        },
        "variableMeasured": [_variable(column) for column in one.dataset.columns],
        "distribution": [_download(release, file, here) for file in one.files],
    }  # fmt: skip


def _shared(release: Release, title: str, description: str, path: str, here: str) -> dict[str, Any]:
    publisher = {"@type": "Organization", "name": release.publisher}
    return {
        "name": title,
        "description": description,
        "url": address(release, path, here),
        "inLanguage": "ru",
        "version": release.version,
        "license": [CC_BY, address(release, TERMS_PAGE, here)],
        "isAccessibleForFree": True,
        "creator": publisher,
        "publisher": publisher,
    }


def _variable(column: Column) -> dict[str, str]:
    return {"@type": "PropertyValue", "name": column.name, "description": column.title}


def _download(release: Release, file: Any, here: str) -> dict[str, str]:
    return {
        "@type": "DataDownload",
        "name": file.path.rsplit("/", 1)[-1],
        "contentUrl": address(release, file.path, here),
        "encodingFormat": file.format.mediatype,
        "contentSize": f"{file.size} B",
        "sha256": file.sha256,
    }
