"""Stems and numbers: what they are, and that the script in the browser reads texts as the build does."""

from __future__ import annotations

import json
import re

import pytest

from generator.site.search.stemmer import stem
from generator.site.search.terms import terms
from tests.site.conftest import ROOT

SCRIPT = "site_overrides/theme/assets/js/search-words.js"
ENDINGS = (
    "", "а", "ов", "ами", "ях", "ость", "остью", "ивши", "ывшись", "ающий", "ующая", "енный", "анного",
    "ейший", "ейшему", "аться", "ится", "ешь", "ила", "нно", "ием", "ию", "ья", "ь", "и",
)  # fmt: skip


def found(text: str) -> list[str]:
    return [term for term, _ in terms(text)]


def texts() -> list[str]:
    """Every line of the records and of the prose."""
    files = [*sorted((ROOT / "data").rglob("*.yml")), *sorted((ROOT / "content").rglob("*.md"))]
    return [line for file in files for line in file.read_text(encoding="utf-8").splitlines() if line]


@pytest.mark.parametrize(
    ("word", "stemmed"),
    [
        ("маршрутов", "маршрут"),
        ("диагностикой", "диагностик"),
        ("наставничеством", "наставничеств"),
        ("проводившийся", "провод"),
        ("развивающего", "развива"),
        ("компетентностью", "компетентн"),
        ("важнейшие", "важн"),
        ("обученный", "обучен"),
        ("готовность", "готовн"),
        ("иом", "иом"),
        ("цнппм", "цнппм"),
        ("план", "план"),
    ],
)
def test_stems(word, stemmed):
    assert stem(word) == stemmed


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("№ 10 – П – 1000", ["10-p-1000", "10", "1000"]),
        ("10-P-1000", ["10-p-1000", "10", "1000"]),
        ("10‑Р‑1000", ["10-p-1000", "10", "1000"]),
        ("№08 - 99", ["08-99", "08", "99"]),
        ("приказ 544Н", ["приказ", "544h"]),
        ("п. 4.2", ["4.2", "4", "2"]),
        ("Учёный совет", ["учен", "совет"]),
        ("научно-методический", ["научн", "методическ"]),
        ("и в на по", []),
    ],
)
def test_words_of_a_text(text, words):
    assert found(text) == words


@pytest.fixture(scope="module")
def script(browser):
    page = browser.new_page()
    page.add_script_tag(content=(ROOT / SCRIPT).read_text(encoding="utf-8"))
    yield page
    page.close()


@pytest.mark.browser
def test_the_script_stems_thousands_of_words_alike(script):
    known = sorted(set(re.findall("[а-я]+", " ".join(texts()).lower().replace("ё", "е"))))
    words = known + [word + ending for word in known[::4] for ending in ENDINGS]

    theirs = script.evaluate("(words) => words.map(atlas.words.stem)", words)

    assert len(words) > 10_000
    assert [pair for pair in zip(words, map(stem, words), theirs, strict=True) if pair[1] != pair[2]] == []


@pytest.mark.browser
def test_the_script_takes_texts_apart_alike(script):
    lines = [*texts(), "№ 10 – П – 1000", "10‑Р‑1000", "08 - 99", "250Н, 250n", "Ёлка 2021–2024", "<b>İ</b>"]

    theirs = script.evaluate(
        "(texts) => texts.map((text) => atlas.words.terms(text).map((one) => one.term))", lines
    )

    ours = [found(line) for line in lines]
    assert json.dumps(ours, ensure_ascii=False) == json.dumps(theirs, ensure_ascii=False)
