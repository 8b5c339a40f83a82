"""One source, every standard: all descriptors of a dataset say the same."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from datetime import date
from html import unescape
from types import SimpleNamespace

import pytest
import yaml
from rdflib import DCAT, DCTERMS, Graph, Namespace, URIRef

from generator.model.release import Release
from generator.opendata.describe.about import Dates, address, dates, dates_of
from generator.opendata.descriptor import Release as Published
from generator.opendata.passport.check import check_passports
from generator.opendata.passport.publisher import Publisher
from tests.opendata.sample import loaded, made, sample, written

AS_OF = date(2026, 11, 21)
SITE = "https://atlas.example/"
SPDX = Namespace("http://spdx.org/rdf/terms#")
CC_BY = "https://creativecommons.org/licenses/by/4.0/"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    catalogue = loaded(tmp_path_factory.mktemp("agreement"), sample())
    return made(catalogue, AS_OF, base_url=SITE, version="1.4.2", versions={"terms": "1.0.3"})


def told(title, description, created, modified, licence, version, sha256):
    return {
        "title": str(title), "description": str(description), "created": str(created).replace("-", ""),
        "modified": str(modified).replace("-", ""), "licence": str(licence), "version": str(version),
        "sha256": str(sha256),
    }  # fmt: skip


def from_package(files, name):
    package = json.loads(files["data/datapackage.json"])
    found = next(resource for resource in package["resources"] if resource["name"] == name)
    return told(found["title"], found["description"], found["created"], found["modified"],
                package["licenses"][0]["path"], found["version"], found["hash"][7:])  # fmt: skip


def from_graph(graph, name):
    one, file = URIRef(f"{SITE}data/{name}/"), URIRef(f"{SITE}data/{name}/#csv")
    (title,) = (text for text in graph.objects(one, DCTERMS.title) if text.language == "ru")
    return told(
        title, graph.value(one, DCTERMS.description), graph.value(one, DCTERMS.issued),
        graph.value(one, DCTERMS.modified), graph.value(file, DCTERMS.license),
        graph.value(one, DCAT.version),
        graph.value(graph.value(file, SPDX.checksum), SPDX.checksumValue),
    )  # fmt: skip


def from_page(record):
    return told(record["name"], record["description"], record["datePublished"], record["dateModified"],
                record["license"][0], record["version"], record["distribution"][0]["sha256"])  # fmt: skip


def from_passport(files, name, licence, version):
    """The passport knows no licence and no version: those of the terms page and of the dataset stand in."""
    folder = f"opendata/0000000000-{name}"
    rows = dict(csv.reader(io.StringIO(files[f"{folder}/meta.csv"].decode())))
    data = next(key for key in rows if key.startswith("data-"))
    digest = hashlib.sha256(files[f"{folder}/{rows[data].rsplit('/', 1)[-1]}"]).hexdigest()
    return told(
        rows["title"], rows["description"], rows["created"], rows["modified"], licence, version, digest
    )


def test_all_descriptors_of_every_dataset_agree(built):
    packages, files = built
    turtle = Graph().parse(data=files["data/catalog.ttl"], format="turtle")
    tree = Graph().parse(data=files["data/catalog.jsonld"], format="json-ld")

    different = {}
    for one in packages.datasets:
        first = from_package(files, one.name)
        others = {
            "catalog.ttl": from_graph(turtle, one.name),
            "catalog.jsonld": from_graph(tree, one.name),
            "schema.org": from_page(packages.described.linked[one.name]),
            "passport": from_passport(files, one.name, CC_BY, one.version),
        }
        different |= {(one.name, form): said for form, said in others.items() if said != first}

    assert different == {}
    assert len(packages.datasets) >= 56
    assert {one.name: one.version for one in packages.datasets if one.version != "1.4.2"} == {
        "terms": "1.0.3"
    }


def test_descriptors_of_the_whole_agree(built):
    packages, files = built
    package = json.loads(files["data/datapackage.json"])
    citation = yaml.safe_load(files["data/CITATION.cff"])
    catalog = packages.described.linked[""]
    graph, whole = Graph().parse(data=files["data/catalog.ttl"], format="turtle"), URIRef(f"{SITE}data/")

    said = [
        (package["title"], package["description"], package["version"], package["created"][:10]),
        (citation["title"], citation["abstract"], citation["version"], citation["date-released"]),
        (catalog["name"], catalog["description"], catalog["version"], catalog["dateModified"]),
        tuple(str(graph.value(whole, name)) for name in (
            DCTERMS.title, DCTERMS.description, DCAT.version, DCTERMS.modified,
        )),
    ]  # fmt: skip

    assert len(set(said)) == 1
    assert said[0][2:] == ("1.4.2", "2026-11-21")


def test_pages_say_what_descriptors_say(site):
    package = json.loads((site / "data/datapackage.json").read_bytes())
    different = {}
    for resource in package["resources"]:
        page = (site / "data" / resource["name"] / "index.html").read_text(encoding="utf-8")
        record = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)[1])
        shown = unescape(page)
        same = (
            (record["name"], record["description"]) == (resource["title"], resource["description"])
            and record["version"] == resource["version"]
            and f", версия {resource['version']}</p>" in shown
            and record["dateModified"] == resource["modified"]
            and f">{resource['title']}</h1>" in shown
            and f'property="dc:description">{resource["description"]}<' in shown
            and f'property="dc:modified">{resource["modified"].replace("-", "")}<' in shown
            and resource["hash"][7:] in page
        )
        different |= {} if same else {resource["name"]: record}

    assert different == {}


def test_our_own_passports_pass_with_one_warning(tmp_path, built):
    folder = written(tmp_path, built[1]).parent / "opendata"

    judged = check_passports(folder)

    assert [one.code for one in judged.findings] == ["PAS012"]
    assert judged.passports == len(built[0].datasets)


def test_a_publisher_who_is_told_leaves_no_warning(tmp_path):
    publisher = Publisher("7707083893", "Центр «Рост»", "Отдел данных", "+7 4212 00-00-00", "a@example.ru",
                          date(2027, 12, 31))  # fmt: skip
    files = made(loaded(tmp_path / "records", sample()), AS_OF, publisher=publisher)[1]

    judged = check_passports(written(tmp_path / "site", files).parent / "opendata")

    assert judged.findings == []
    rows = dict(csv.reader(io.StringIO(files["opendata/7707083893-terms/meta.csv"].decode())))
    assert (rows["creator"], rows["valid"]) == ("Центр «Рост»", "20271231")
    assert "Центр «Рост»".encode() in files["data/catalog.ttl"]


def release(day, title, *kinds):
    record = Release.model_construct(
        date=day, title=title, tally=[SimpleNamespace(kind=kind) for kind in kinds]
    )
    return SimpleNamespace(id=f"{day:%Y.%m.%d}", record=record)


def test_dates_come_from_the_releases():
    first = release(date(2026, 3, 1), "Первая", "term", "document")
    second = release(date(2026, 5, 2), "Сроки", "document")
    catalogue = SimpleNamespace(of=lambda _kind: [second, first])

    known = dates(catalogue, AS_OF)

    assert dates_of(known, "terms", AS_OF) == Dates(
        date(2026, 3, 1), date(2026, 3, 1), "Выпуск 2026.03.01: Первая"
    )
    assert dates_of(known, "documents", AS_OF) == Dates(
        date(2026, 3, 1), date(2026, 5, 2), "Выпуск 2026.05.02: Сроки"
    )
    assert dates_of(known, "responsibilities", AS_OF).modified == date(2026, 5, 2)
    assert dates_of(known, "practices", AS_OF) == Dates(AS_OF, AS_OF, "Первая публикация набора")


@pytest.mark.parametrize(
    ("path", "folder", "relative"),
    [
        ("data/", "data/", "./"), ("data/terms/", "data/", "terms/"), ("", "data/", "../"),
        ("about/terms/", "data/", "../about/terms/"), ("data/", "data/terms/", "../../data/"),
    ],
)  # fmt: skip
def test_an_address_is_full_or_relative_to_its_file(path, folder, relative):
    assert address(Published("1", AS_OF), path, folder) == relative
    assert address(Published("1", AS_OF, SITE), path, folder) == SITE + path
