"""Every page of the built site: headings, tables, pictures, links and scripts as law and policy ask."""

from __future__ import annotations

import gzip
import re
from itertools import pairwise
from pathlib import Path
from statistics import median

import pytest

from generator.site import csp
from tests.whole.markup import Node, read

ROOT = Path(__file__).resolve().parents[2]
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
#: Texts of a link that say nothing without the words around it.
EMPTY_WORDS = re.compile(
    r"(здесь|тут|там|сюда|ссылка|по ссылке|эта страница|подробнее|подробно|далее|дальше|ещё|больше"
    r"|читать( далее)?|смотреть|см\.?|открыть|перейти|показать( все| ещё)?|скачать|файл|страница"
    r"|click|here|more|https?://\S*)?[\s.…→»]*",
    re.IGNORECASE,
)
KILOBYTES = 1000


@pytest.fixture(scope="module")
def pages(site) -> dict[str, Node]:
    """Return every page as a tree by its path."""
    return {
        str(path.relative_to(site)): read(path.read_text(encoding="utf-8"))
        for path in sorted(site.rglob("*.html"))
    }


def guilty(pages: dict[str, Node], faults) -> dict[str, list]:
    """Return what ``faults`` finds on the pages where it finds something."""
    return {path: found for path, root in pages.items() if (found := list(faults(root)))}


def packed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 6))


def test_one_h1_and_no_level_is_skipped(pages):
    def faults(root: Node) -> list[str]:
        levels = [node.name for node in root.all(*HEADINGS)]
        jumps = [f"{a} → {b}" for a, b in pairwise(["h0", *levels]) if int(b[1]) > int(a[1]) + 1]
        return jumps + ([f"h1: {levels.count('h1')}"] if levels.count("h1") != 1 else [])

    assert guilty(pages, faults) == {}


def test_no_heading_is_empty(pages):
    assert guilty(pages, lambda root: [node.name for node in root.all(*HEADINGS) if not node.text]) == {}


def test_pictures_have_words_or_are_hidden(pages):
    def faults(root: Node) -> list[str]:
        unnamed = [str(image.given) for image in root.all("img") if "alt" not in image.given]
        return unnamed + [str(drawing.given) for drawing in root.all("svg") if not drawing_is_named(drawing)]

    assert guilty(pages, faults) == {}


def drawing_is_named(drawing: Node) -> bool:
    """Tell whether a drawing has a role and a name, or is hidden from screen readers."""
    if any(node.given.get("aria-hidden") == "true" for node in [drawing, *drawing.above()]):
        return True
    names = drawing.given.get("aria-labelledby", "").split()
    titles = {node.given.get("id") for node in drawing.all() if node.text}
    named = bool(drawing.given.get("aria-label")) or (bool(names) and set(names) <= titles)
    return named and drawing.given.get("role") in ("img", "group")


def test_tables_have_heads_and_names(pages):
    def faults(root: Node) -> list[str]:
        return [f"{table.text[:60]}" for table in root.all("table") if not table_is_told(table)]

    assert guilty(pages, faults) == {}


def table_is_told(table: Node) -> bool:
    """Tell whether a table has head cells that know their direction and a name, its own or its region's."""
    heads = table.all("th")
    known = all("scope" in head.given or "thead" in [node.name for node in head.above()] for head in heads)
    around = [table, *(node for node in table.above() if node.given.get("role") == "region")]
    named = any(node.given.get("aria-label") or node.given.get("aria-labelledby") for node in around)
    return bool(heads) and known and (named or any(caption.text for caption in table.all("caption")))


def test_what_scrolls_can_be_scrolled_by_keyboard(pages):
    def faults(root: Node) -> list[str]:
        return [str(node.given) for node in root.all("div") if scrolls(node) and not reachable(node)]

    assert guilty(pages, faults) == {}


def scrolls(node: Node) -> bool:
    return bool({"table-wrap", "scroll"} & set(node.given.get("class", "").split()))


def reachable(node: Node) -> bool:
    given = node.given
    return given.get("tabindex") == "0" and given.get("role") == "region" and bool(given.get("aria-label"))


def test_links_say_where_they_lead(pages):
    def faults(root: Node) -> list[str]:
        # the contents of a page repeat its headings
        links = (link for link in root.all("a") if not link.given.get("href", "#").startswith("#"))
        return [link.given["href"] for link in links if EMPTY_WORDS.fullmatch(words(link))]

    assert guilty(pages, faults) == {}


def words(link: Node) -> str:
    return (link.given.get("aria-label") or link.text).strip(" «»")


@pytest.mark.parametrize("text", ["здесь", "Подробнее", "подробнее →", "", "https://example.org/a"])
def test_such_links_would_be_seen(text):
    link = read(f'<a href="x">{text}</a>').all("a")[0]

    assert EMPTY_WORDS.fullmatch(words(link))


def test_fields_have_labels(pages):
    def faults(root: Node) -> list[str]:
        labelled = {label.given.get("for") for label in root.all("label")}
        fields = (one for one in root.all("input", "select", "textarea") if one.given.get("type") != "hidden")
        return [str(one.given) for one in fields if not field_is_named(one, labelled)]

    assert guilty(pages, faults) == {}


def field_is_named(one: Node, labelled: set) -> bool:
    inside = any(node.name == "label" for node in one.above())
    return inside or one.given.get("id") in labelled or bool(one.given.get("aria-label"))


def test_nothing_runs_but_what_the_theme_ships(site, pages):
    allowed = set(csp.inline_hashes(ROOT / "site_overrides/theme"))
    inline = re.compile(r"<script>(.*?)</script>", re.DOTALL)

    def faults(root: Node) -> list[str]:
        nodes = root.all()
        handlers = [name for node in nodes for name in node.given if name.startswith("on") or name == "style"]
        return handlers + ["<style>" for node in nodes if node.name == "style"]

    strangers = {
        path: scripts
        for path in pages
        if (scripts := set(inline.findall((site / path).read_text(encoding="utf-8"))))
        and {csp.script_hash(script) for script in scripts} != allowed
    }

    assert guilty(pages, faults) == {}
    assert strangers == {}


def test_nothing_is_loaded_from_another_host(pages):
    loads = dict.fromkeys(("script", "img", "iframe", "source"), "src") | {"form": "action", "link": "href"}

    def faults(root: Node) -> list[str]:
        found = (node.given.get(loads[node.name], "") for node in root.all(*loads))
        return [address for address in found if re.match(r"(https?:)?//", address)]

    assert guilty(pages, faults) == {}


def test_a_page_says_what_it_is_about(pages):
    def faults(root: Node) -> list[str]:
        metas = {node.given.get("name"): node.given.get("content", "") for node in root.all("meta")}
        if metas.get("robots") == "noindex":  # a short address that only leads on
            return []
        return [] if 10 <= len(metas.get("description", "")) <= 320 else [metas.get("description", "")]

    assert guilty(pages, faults) == {}


def test_a_usual_page_is_light_and_the_script_small(site, pages):
    sizes = sorted(packed(site / path) for path in pages)

    assert median(sizes) <= 15 * KILOBYTES, f"typical page: {median(sizes)} bytes"
    assert sizes[-1] <= 60 * KILOBYTES
    assert packed(site / "assets/atlas.js") <= 60 * KILOBYTES
    assert packed(site / "assets/atlas.css") <= 30 * KILOBYTES
