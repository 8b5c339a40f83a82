"""The catalogue by DCAT-AP 3: two spellings of one graph, what the profile makes mandatory, escaping."""

from __future__ import annotations

from datetime import date

import pytest
from rdflib import DCAT, DCTERMS, FOAF, RDF, XSD, Graph, Literal, Namespace, URIRef
from rdflib.compare import isomorphic

from generator.opendata.describe.rdf import Iri, Text, Thing, json_ld, turtle
from tests.opendata.sample import loaded, made, sample

AS_OF = date(2026, 11, 21)
SITE = "https://atlas.example/x/"
PLACE = f"{SITE}data/catalog.ttl"
SPDX = Namespace("http://spdx.org/rdf/terms#")
AUTHORITY = "http://publications.europa.eu/resource/authority/"

#: What the profile makes mandatory, class by class, with the greatest number where it sets one.
MANDATORY = {
    DCAT.Catalog: ((DCTERMS.title, None), (DCTERMS.description, None), (DCTERMS.publisher, 1)),
    DCAT.Dataset: ((DCTERMS.title, None), (DCTERMS.description, None)),
    DCAT.Distribution: ((DCAT.accessURL, None),),
    FOAF.Agent: ((FOAF.name, None),),
    SPDX.Checksum: ((SPDX.algorithm, 1), (SPDX.checksumValue, 1)),
}
#: Properties that may be said at most once, and what they must hold.
SINGLE = {
    DCTERMS.issued: XSD.date,
    DCTERMS.modified: XSD.date,
    DCAT.byteSize: XSD.nonNegativeInteger,
    DCAT.startDate: XSD.date,
    DCAT.endDate: XSD.date,
    SPDX.checksumValue: XSD.hexBinary,
}
LISTED = {
    DCAT.theme: f"{AUTHORITY}data-theme/",
    DCTERMS.language: f"{AUTHORITY}language/",
    DCTERMS.spatial: f"{AUTHORITY}country/",
    DCTERMS.accrualPeriodicity: f"{AUTHORITY}frequency/",
    DCTERMS.format: f"{AUTHORITY}file-type/",
    DCAT.mediaType: "https://www.iana.org/assignments/media-types/",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Return what was built with an address of the site, and the files without one."""
    catalogue = loaded(tmp_path_factory.mktemp("dcat"), sample())
    return *made(catalogue, AS_OF, base_url=SITE), made(catalogue, AS_OF)[1]


@pytest.fixture(scope="module")
def graph(built) -> Graph:
    return Graph().parse(data=built[1]["data/catalog.ttl"], format="turtle")


def test_turtle_and_json_ld_are_one_graph(built, graph):
    other = Graph().parse(data=built[1]["data/catalog.jsonld"], format="json-ld")

    assert len(graph) > 3000
    assert isomorphic(graph, other)


@pytest.mark.parametrize(
    ("path", "form"), [("data/catalog.ttl", "turtle"), ("data/catalog.jsonld", "json-ld")]
)
def test_relative_addresses_mean_the_same_where_the_file_is_taken_from(built, graph, path, form):
    relative = built[2][path]

    found = Graph().parse(data=relative, format=form, publicID=PLACE)

    assert b"atlas.example" not in relative
    assert isomorphic(found, graph)


def test_what_is_mandatory_is_there(graph):
    missing = [
        (thing, property)
        for kind, properties in MANDATORY.items()
        for thing in graph.subjects(RDF.type, kind)
        for property, most in properties
        if not 1 <= len(set(graph.objects(thing, property))) <= (most or 99)
    ]

    assert missing == []
    assert all(any(graph.subjects(RDF.type, kind)) for kind in MANDATORY)


def test_single_values_are_single_and_of_their_type(graph):
    wrong = [
        (thing, property)
        for property, type_ in SINGLE.items()
        for thing in set(graph.subjects(property))
        if [value.datatype for value in graph.objects(thing, property)] != [type_]
    ]

    assert wrong == []
    assert all(value.value >= 0 for value in graph.objects(None, DCAT.byteSize))


def test_closed_lists_are_those_of_the_profile(graph):
    strange = [
        str(value)
        for property, start in LISTED.items()
        for value in graph.objects(None, property)
        if not str(value).startswith(start)
    ]

    assert strange == []


def test_everything_named_is_described(graph):
    named = {
        *graph.objects(None, DCAT.dataset), *graph.objects(None, DCAT.distribution),
        *graph.objects(None, DCTERMS.publisher),
    }  # fmt: skip

    assert {thing for thing in named if (thing, RDF.type, None) not in graph} == set()
    assert all(str(thing).startswith(SITE) for thing in named)


def test_every_file_of_every_dataset_is_a_distribution(built, graph):
    files = {f"{SITE}{file.path}": file for one in built[0].datasets for file in one.files}

    said = {
        str(graph.value(one, DCAT.downloadURL)): (
            int(graph.value(one, DCAT.byteSize)),
            str(graph.value(graph.value(one, SPDX.checksum), SPDX.checksumValue)),
        )
        for one in graph.subjects(RDF.type, DCAT.Distribution)
    }

    assert said == {path: (file.size, file.sha256) for path, file in files.items()}


def test_the_period_of_a_dataset_is_that_of_its_dates(graph):
    documents = URIRef(f"{SITE}data/documents/")

    period = graph.value(documents, DCTERMS.temporal)

    assert graph.value(period, DCAT.startDate) == Literal("2021-02-09", datatype=XSD.date)
    assert graph.value(URIRef(f"{SITE}data/topics/"), DCTERMS.temporal) is None


NASTY = 'кавычка " черта \\ строка\nвторая\tтаб \r нуль \x01 конец </script> «ё» 🎓'


def test_no_text_and_no_address_breaks_a_spelling():
    iri = 'https://x.example/a b<c>"d"{e}|f^g`h\\i'
    said = ("dct:title", Text(NASTY, "ru")), ("dct:title", Text("x")), ("foaf:page", Iri(iri))
    things = [Thing(iri, "dcat:Dataset", said)]

    first = Graph().parse(data=turtle(things), format="turtle")
    second = Graph().parse(data=json_ld(things), format="json-ld")

    assert isomorphic(first, second)
    assert Literal(NASTY, lang="ru") in set(first.objects(None, DCTERMS.title))
    assert list(first.objects(None, FOAF.page)) == [
        URIRef("https://x.example/a%20b%3Cc%3E%22d%22%7Be%7D%7Cf%5Eg%60h%5Ci")
    ]
