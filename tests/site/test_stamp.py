"""A page in its frame: every slot is filled, nothing in a slot can run."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from markupsafe import Markup

from generator.site.frame import Frame, Slot, cut
from generator.site.stamp import Page, TocItem, output_path, script_json, stamp

PLAIN = Page("roadmaps/ugra-2021/", "roadmaps", "Югра", "О карте", Markup("<h1>Карта</h1>"))
ATTACKS = ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "' onclick='alert(1)", "</title>"]


def stamped(frames, page: Page) -> str:
    return stamp(frames.frame_for(page), page).decode()


def test_cut_finds_slots_and_regions():
    text = "a⟦title⟧b⟦toc:⟧<nav>⟦toc⟧</nav>⟦:toc⟧c"

    head, slots = cut(text)

    assert head == "a"
    assert slots == (Slot("title", ("", ""), "b"), Slot("toc", ("<nav>", "</nav>"), "c"))


def test_region_with_a_foreign_slot_is_a_fault_of_the_theme():
    with pytest.raises(ValueError, match="toc"):
        cut("⟦toc:⟧⟦title⟧⟦:toc⟧")


def test_empty_slot_takes_its_region_along():
    head, slots = cut("⟦toc:⟧<nav>⟦toc⟧</nav>⟦:toc⟧⟦content⟧")
    frame = Frame("home", "./", "", "", head, slots)

    page = stamp(frame, PLAIN)

    assert page == b"<h1>\xd0\x9a\xd0\xb0\xd1\x80\xd1\x82\xd0\xb0</h1>"


def test_slot_tokens_in_content_stay_text(frames):
    page = replace(PLAIN, content_html=Markup("<p>⟦title⟧ ⟦base⟧</p>"))

    assert "<p>⟦title⟧ ⟦base⟧</p>" in stamped(frames, page)


def test_every_token_of_a_frame_is_filled(frames):
    html = stamped(frames, PLAIN)

    assert "⟦" not in html
    assert "<title>Югра — Атлас профессионального развития</title>" in html
    assert '<meta name="description" content="О карте">' in html
    assert '<link rel="canonical" href="https://atlas.example/site/roadmaps/ugra-2021/">' in html


@pytest.mark.parametrize("attack", ATTACKS)
def test_text_slots_are_escaped(frames, attack):
    html = stamped(
        frames,
        replace(
            PLAIN,
            title=attack,
            description=attack,
            kind_label=attack,
            as_of=attack,
            source_path=attack,
            toc=(TocItem(attack, attack, (TocItem("b", attack),)),),
            breadcrumbs=((attack, attack),),
        ),
    )

    assert attack not in html.replace("</title>", "", 1)


def test_json_ld_cannot_leave_its_script(frames):
    data = {"name": "</script><script>alert(1)</script>", "note": "a&b\u2028"}

    html = stamped(frames, replace(PLAIN, json_ld=data))

    body = re.search(r'<script type="application/ld\+json">(.*?)</script>', html).group(1)
    assert json.loads(body) == data
    assert not re.search(r"[<>&\u2028]", body)


def test_json_ld_is_sorted_and_readable():
    assert script_json({"b": 1, "a": "ё"}) == '{"a":"ё","b":1}'


def test_toc_nests(frames):
    toc = (TocItem("п-1", "Первый", (TocItem("b", "Второй"),)),)

    html = stamped(frames, replace(PLAIN, toc=toc))

    assert '<ul><li><a href="#%D0%BF-1">Первый</a><ul><li><a href="#b">Второй</a></li></ul></li></ul>' in html


def test_breadcrumbs_lead_from_the_depth_of_the_page(frames):
    html = stamped(frames, replace(PLAIN, breadcrumbs=(("Главная", ""), ("Карты", "roadmaps/"))))

    assert '<li><a href="../../">Главная</a></li><li><a href="../../roadmaps/">Карты</a></li>' in html


def test_source_is_named_when_no_forge_is_configured(frames):
    html = stamped(frames, replace(PLAIN, source_path="data/ugra/roadmaps/2021.yml"))

    assert "Файл записи: <code>data/ugra/roadmaps/2021.yml</code>" in html


def test_page_without_extras_has_no_empty_parts(frames):
    html = stamped(frames, replace(PLAIN, description=""))

    assert 'class="toc"' not in html
    assert 'class="crumbs"' not in html
    assert 'class="source"' not in html
    assert 'name="description"' not in html
    assert "ld+json" not in html


@pytest.mark.parametrize(("path", "current"), [("roadmaps/", "page"), ("roadmaps/ugra-2021/", "true")])
def test_tab_of_the_section_is_current(frames, path, current):
    html = stamped(frames, replace(PLAIN, path=path))

    assert re.findall(r'<a href="([^"]*)" aria-current="([^"]*)">([^<]*)', html) == [
        ("../" * path.count("/") + "roadmaps/", current, "Дорожные карты")
    ]


@pytest.mark.parametrize(
    ("path", "file"), [("", "index.html"), ("a/b/", "a/b/index.html"), ("404.html", "404.html")]
)
def test_output_path(path, file):
    assert output_path(path) == file
