"""Nothing in a record can run: payloads in every text of every record stay text in every sink."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from pydantic import BaseModel

from generator.catalogue import Catalogue, Entry, build_catalogue
from generator.load import load
from generator.model.fields import Words
from generator.model.structure import marked
from generator.opendata.build import build_packages
from generator.opendata.table import fill_tables
from generator.project import open_project
from generator.site.context import Context
from generator.site.frames import Frames, build_frames
from generator.site.pages import makers
from generator.site.site import Appearance, Drawn, draw_pages
from tests.memory import Memory, contents

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2026, 11, 21)
PAYLOADS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</script><script>alert(1)</script>",
    "</title><svg onload=alert(1)>",
    "[щелчок](javascript:alert(1)) ![x](javascript:alert(1))",
    "{{ 7*7 }}{% raw %}",
    '=HYPERLINK("http://evil.example")',
]


class Danger(HTMLParser):
    """What could run on a page: scripts, event attributes, addresses with a scheme that runs."""

    def __init__(self, text: str):
        super().__init__()
        self.scripts: list[tuple] = []
        self.found: list[tuple] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        if tag == "script":
            self.scripts.append(tuple(attrs))
        for name, value in attrs:
            runs = (value or "").strip().lower().startswith(("javascript:", "vbscript:", "data:text"))
            if name.startswith("on") or (name in ("href", "src", "action", "formaction") and runs):
                self.found.append((tag, name, value))
        if tag in ("iframe", "object", "embed", "base"):
            self.found.append((tag, "", ""))


def poisoned(record: BaseModel, payload: str) -> BaseModel:
    """Return a copy in which every free text ends with the payload; references stay whole."""
    tree = record.model_dump()
    for path, _, value in marked(record, Words):
        holder = tree
        for key in path[:-1]:
            if isinstance(holder[key], tuple):
                holder[key] = list(holder[key])
            holder = holder[key]
        holder[path[-1]] = f"{value} {payload}"
    return type(record).model_construct(**_rebuilt(record, tree))


def _rebuilt(record: BaseModel, tree: dict) -> dict:
    """Keep nested models as models: only texts were changed."""
    return {name: _value(getattr(record, name), tree[name]) for name in type(record).model_fields}


def _value(old, new):
    if isinstance(old, BaseModel):
        return type(old).model_construct(**_rebuilt(old, new))
    if isinstance(old, tuple):
        return tuple(_value(a, b) for a, b in zip(old, new, strict=True))
    if isinstance(old, dict):
        return {key: _value(old[key], new[key]) for key in old}
    return new


def poisoned_catalogue(entries: Sequence[Entry], payload: str) -> Catalogue:
    fresh: dict[int, Entry] = {}
    for entry in entries:
        parent = fresh.get(id(entry.parent))
        fresh[id(entry)] = Entry(
            entry.kind, entry.id, poisoned(entry.record, payload), entry.file, entry.path, entry.territory,
            entry.document, parent,
        )  # fmt: skip
    return build_catalogue(fresh.values())


@pytest.fixture(scope="module")
def entries() -> Sequence[Entry]:
    return load(open_project(ROOT)).catalogue.entries


@pytest.fixture(scope="module")
def frames(tmp_path_factory):
    return build_frames(ROOT, tmp_path_factory.mktemp("cache"), "")


def drawn(context: Context, frames: Frames) -> list[Drawn]:
    appearance = Appearance(frames, ROOT / "site_overrides/pages", "", "")
    return draw_pages(makers(context), appearance, Memory())


@pytest.mark.parametrize("payload", PAYLOADS)
def test_payload_stays_text_on_every_page(entries, frames, payload):
    catalogue = poisoned_catalogue(entries, payload)
    packages = build_packages(catalogue, fill_tables(catalogue, DAY), DAY, Memory())
    context = Context(catalogue, DAY, packages.datasets, packages.archives)

    pages = drawn(context, frames)
    files = contents({page.path: page.stored for page in pages})

    clean = Danger(files["search/index.html"].decode())
    for path, data in files.items():
        seen = Danger(data.decode())
        assert seen.found == [], path
        assert len(seen.scripts) == len(clean.scripts), path


def test_a_payload_reaches_the_pages_at_all(entries, frames):
    catalogue = poisoned_catalogue(entries, "<script>alert(1)</script>")

    pages = drawn(Context(catalogue, DAY), frames)
    files = contents({page.path: page.stored for page in pages})

    assert b"&lt;script&gt;alert(1)&lt;/script&gt;" in files["activities/ugra-2021.16/index.html"]
