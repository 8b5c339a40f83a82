"""The catalogue of the datasets by DCAT-AP 3 («каталог наборов»).

Source: https://semiceu.github.io/DCAT-AP/releases/3.0.1/ — values of closed lists are those of the
EU Vocabularies it names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from generator.opendata.describe.about import About, address
from generator.opendata.describe.rdf import Iri, Text, Thing
from generator.opendata.descriptor import DESCRIPTION, SCHEMA_PROFILE, TITLE, Release
from generator.opendata.formats import CSV
from generator.opendata.licence import CC_BY, TERMS_PAGE, TERMS_TITLE

_EU = "http://publications.europa.eu/resource/authority/"
_MEDIA = "https://www.iana.org/assignments/media-types/"
_RUSSIAN = ("dct:language", Iri(f"{_EU}language/RUS"))
_RUSSIA = ("dct:spatial", Iri(f"{_EU}country/RUS"))
#: Endings of files that have an entry in the list of file types.
_FILE_TYPES = {"csv": "CSV", "json": "JSON", "xlsx": "XLSX", "parquet": "PARQUET", "zip": "ZIP"}


def catalog(release: Release, sets: Iterable[About]) -> Iterator[Thing]:
    """Yield the catalogue, the publisher, every dataset and its files.

    Addresses are full where the site knows its own, else relative to the folder ``data``.
    """
    every = tuple(sets)
    yield Thing(
        address(release, "data/"),
        "dcat:Catalog",
        (
            *_named(TITLE, DESCRIPTION),
            ("dct:publisher", Iri(_publisher(release))),
            ("dct:issued", _day(min((one.dates.created for one in every), default=release.as_of))),
            ("dct:modified", _day(release.as_of)),
            ("dcat:version", Text(release.version)),
            ("dct:license", Iri(CC_BY)),
            _RUSSIAN,
            _RUSSIA,
            ("dcat:themeTaxonomy", Iri(f"{_EU}data-theme")),
            ("foaf:homepage", Iri(address(release, ""))),
            *(("dcat:dataset", Iri(address(release, one.page))) for one in every),
        ),
    )
    yield Thing(_publisher(release), "foaf:Agent", (("foaf:name", Text(release.publisher, "ru")),))
    terms = address(release, TERMS_PAGE)
    yield Thing(terms, "dct:RightsStatement", (("dct:title", Text(TERMS_TITLE, "ru")),))
    for one in every:
        yield _dataset(release, one)
        yield from _period(release, one)
        for file in one.files:
            yield _distribution(release, one, file)
            yield _checksum(release, one, file)


def _dataset(release: Release, one: About) -> Thing:
    return Thing(
        address(release, one.page),
        "dcat:Dataset",
        (
            *_named(one.dataset.title, one.dataset.description),
            ("dct:title", Text(one.dataset.english, "en")),
            ("dct:identifier", Text(one.name)),
            ("dct:publisher", Iri(_publisher(release))),
            ("dct:issued", _day(one.dates.created)),
            ("dct:modified", _day(one.dates.modified)),
            ("dcat:version", Text(one.version)),
            ("dcat:theme", Iri(f"{_EU}data-theme/EDUC")),
            *(("dcat:keyword", Text(word, "ru")) for word in one.keywords),
            _RUSSIAN,
            _RUSSIA,
            *((("dct:temporal", Iri(_part(release, one, "period"))),) if one.period else ()),
            ("dct:accrualPeriodicity", Iri(f"{_EU}frequency/IRREG")),
            ("dcat:landingPage", Iri(address(release, one.page))),
            *(("dcat:distribution", Iri(_part(release, one, file.format.name))) for file in one.files),
        ),
    )


def _distribution(release: Release, one: About, file: Any) -> Thing:
    type_ = _FILE_TYPES.get(file.format.ending)
    return Thing(
        _part(release, one, file.format.name),
        "dcat:Distribution",
        (
            ("dct:title", Text(file.format.title, "ru")),
            ("dcat:accessURL", Iri(address(release, one.page))),
            ("dcat:downloadURL", Iri(address(release, file.path))),
            *((("dct:format", Iri(f"{_EU}file-type/{type_}")),) if type_ else ()),
            ("dcat:mediaType", Iri(_MEDIA + file.format.mediatype)),
            ("dcat:byteSize", Text(str(file.size), type="xsd:nonNegativeInteger")),
            ("spdx:checksum", Iri(_part(release, one, f"{file.format.name}-sha256"))),
            ("dct:license", Iri(CC_BY)),
            ("dct:rights", Iri(address(release, TERMS_PAGE))),
            ("dct:issued", _day(one.dates.created)),
            ("dct:modified", _day(one.dates.modified)),
            _RUSSIAN,
            ("dcatap:availability", Iri(f"{_EU}planned-availability/STABLE")),
            *((("dct:conformsTo", Iri(SCHEMA_PROFILE)),) if file.format is CSV else ()),
        ),
    )


def _named(title: str, description: str) -> tuple[tuple[str, Text], ...]:
    return ("dct:title", Text(title, "ru")), ("dct:description", Text(description, "ru"))


def _publisher(release: Release) -> str:
    return address(release, "about/") + "#publisher"


def _part(release: Release, one: About, name: str) -> str:
    """Return the address of something that belongs to a dataset."""
    return f"{address(release, one.page)}#{name}"


def _checksum(release: Release, one: About, file: Any) -> Thing:
    algorithm = Iri("http://spdx.org/rdf/terms#checksumAlgorithm_sha256")
    digest = Text(file.sha256, type="xsd:hexBinary")
    said = ("spdx:algorithm", algorithm), ("spdx:checksumValue", digest)
    return Thing(_part(release, one, f"{file.format.name}-sha256"), "spdx:Checksum", said)


def _period(release: Release, one: About) -> Iterator[Thing]:
    if one.period:
        said = ("dcat:startDate", _day(one.period.start)), ("dcat:endDate", _day(one.period.end))
        yield Thing(_part(release, one, "period"), "dct:PeriodOfTime", said)


def _day(day: date) -> Text:
    return Text(day.isoformat(), type="xsd:date")
