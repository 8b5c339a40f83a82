"""Small pages that lead on: folders without a page, texts that stay texts."""

from __future__ import annotations

from datetime import date

from generator.site.context import Context
from generator.site.moved import folders, moved_pages
from tests.opendata.sample import loaded, sample
from tests.site.conftest import ROOT


def test_a_folder_without_a_page_leads_to_the_page_above():
    files = ["index.html", "a/index.html", "a/by/kit/x/index.html", "b/c/index.html", "404.html", "d/e.css"]

    found = {move.path: move.target.path for move in folders(files)}

    assert found == {"a/by/": "a/", "a/by/kit/": "a/", "b/": ""}


def test_a_title_that_is_markup_stays_text(tmp_path):
    files = sample()
    files["data/vocab/notions.yml"]["notions"]["mentoring"]["name"] = '"><script>alert(1)</script>'
    context = Context(loaded(tmp_path, files), date(2026, 11, 21), site_url="https://atlas.example/")

    pages = moved_pages(context, ROOT / "site_overrides/pages", ROOT, [])
    text = pages["glossary/tutoring/index.html"].decode()

    assert text.count("<script") == 1
    assert "&lt;script&gt;alert(1)" in text
    assert 'rel="canonical" href="https://atlas.example/glossary/mentoring/"' in text
    assert 'content="0; url=../../glossary/mentoring/"' in text
