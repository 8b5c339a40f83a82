"""What search engines read of the datasets: known terms of schema.org only, nothing left out."""

from __future__ import annotations

from datetime import date

import pytest

from tests.opendata.sample import loaded, made, sample

AS_OF = date(2026, 11, 21)
SITE = "https://atlas.example/x/"
#: Terms of schema.org that the atlas uses, by type; inherited ones stand with the type that uses them.
TERMS = {
    "DataCatalog": {
        "name", "description", "url", "inLanguage", "version", "license", "isAccessibleForFree", "creator",
        "publisher", "dateModified", "keywords", "dataset",
    },
    "Dataset": {
        "name", "description", "url", "inLanguage", "version", "license", "isAccessibleForFree", "creator",
        "publisher", "alternateName", "identifier", "datePublished", "dateModified", "keywords",
        "spatialCoverage", "temporalCoverage", "includedInDataCatalog", "variableMeasured", "distribution",
    },
    "DataDownload": {"name", "contentUrl", "encodingFormat", "contentSize", "sha256"},
    "PropertyValue": {"name", "description"},
    "Organization": {"name"},
}  # fmt: skip


@pytest.fixture(scope="module")
def packages(tmp_path_factory):
    catalogue = loaded(tmp_path_factory.mktemp("jsonld"), sample())
    return made(catalogue, AS_OF, base_url=SITE)[0], made(catalogue, AS_OF)[0]


def nodes(value):
    """Yield every object inside a record."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from nodes(inner)


def test_only_known_terms_are_used(packages):
    strange = {
        (node.get("@type"), term)
        for record in packages[0].described.linked.values()
        for node in nodes(record)
        for term in set(node) - {"@context", "@type", "@id"} - TERMS.get(node.get("@type"), set())
    }

    assert strange == set()


def test_every_dataset_says_what_search_engines_ask_for(packages):
    asked = TERMS["Dataset"] - {"temporalCoverage"}
    short = {
        name: sorted(asked - set(record))
        for name, record in packages[0].described.linked.items()
        if name and not (asked <= set(record) and 50 <= len(record["description"]) <= 5000)
    }

    assert short == {}


def test_one_dataset_in_full(packages):
    record = packages[0].described.linked["terms"]

    assert record["@context"] == "https://schema.org"
    assert (record["@id"], record["identifier"]) == (f"{SITE}data/terms/", "terms")
    assert record["license"] == [
        "https://creativecommons.org/licenses/by/4.0/", f"{SITE}about/terms/",
    ]  # fmt: skip
    assert record["isAccessibleForFree"] is True
    assert record["variableMeasured"][0]["name"] == "id"
    assert record["distribution"][0]["contentUrl"] == f"{SITE}data/terms/latest/terms.csv"
    assert record["distribution"][0]["encodingFormat"] == "text/csv"


def test_without_an_address_links_are_relative_to_the_page(packages):
    whole, terms = packages[1].described.linked[""], packages[1].described.linked["terms"]

    assert (whole["@id"], whole["dataset"][0]["url"]) == ("./", "territories/")
    assert (terms["@id"], terms["includedInDataCatalog"]["@id"]) == ("./", "../../data/")
    assert terms["distribution"][0]["contentUrl"] == "latest/terms.csv"
    assert terms["license"][1] == "../../about/terms/"
