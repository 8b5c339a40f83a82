"""``CITATION.cff``: keys of the format, quoting, the address only where it is known."""

from __future__ import annotations

from datetime import date

import yaml

from generator.opendata.describe.citation import citation
from generator.opendata.descriptor import Release

#: What Citation File Format 1.2 knows at the top, as far as the atlas uses it.
KEYS = ("cff-version", "message", "type", "title", "abstract", "authors", "version", "date-released",
        "license", "keywords", "url")  # fmt: skip


def test_the_citation_of_a_release():
    content = yaml.safe_load(citation(Release("2026.11.21", date(2026, 11, 21), "https://atlas.example/")))

    assert tuple(content) == KEYS
    assert (content["cff-version"], content["type"], content["license"]) == ("1.2.0", "dataset", "CC-BY-4.0")
    assert (content["version"], content["date-released"]) == ("2026.11.21", "2026-11-21")
    assert content["authors"] == [{"name": "Атлас профессионального развития педагогов"}]
    assert content["url"] == "https://atlas.example/data/"


def test_without_an_address_there_is_none():
    content = yaml.safe_load(citation(Release("2026.11.21", date(2026, 11, 21))))

    assert tuple(content) == KEYS[:-1]


def test_a_name_cannot_break_the_file():
    name = 'Центр "Рост": #1\nversion: 9'

    content = yaml.safe_load(citation(Release("1", date(2026, 1, 1), "", name)))

    assert (content["authors"], content["version"]) == ([{"name": name}], "1")
