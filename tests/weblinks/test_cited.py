"""Addresses in text: place, signs of the sentence, examples, history, code of a page."""

from __future__ import annotations

from generator.weblinks.cited import Cited, cited


def addresses(text, file="data/ugra/bodies.yml"):
    return [one.address for one in cited({file: text})]


def test_place_counts_from_one():
    assert cited({"data/a.yml": "a: 1\nurl: https://school.ru/x\n"}) == [
        Cited("https://school.ru/x", "data/a.yml", 2, 6)
    ]


def test_signs_of_the_sentence_stay_outside():
    text = "См. https://school.ru/a_(b), (https://school.ru/c). «https://school.ru/d» **https://school.ru/e**"

    assert addresses(text) == [
        "https://school.ru/a_(b)", "https://school.ru/c", "https://school.ru/d", "https://school.ru/e",
    ]  # fmt: skip


def test_yaml_in_one_line_and_quotes():
    text = "{url: https://school.ru/a, other: 'https://school.ru/b'}\n- \"https://school.ru/c\""

    assert addresses(text) == ["https://school.ru/a", "https://school.ru/b", "https://school.ru/c"]


def test_examples_are_nobodys_pages():
    text = "https://example.org/a https://data.example.ru/ http://forge.example/x https://localhost/ https://a.test/"

    assert addresses(text) == []


def test_releases_are_history():
    assert addresses("url: https://school.ru/", "data/releases/2026.01.01.yml") == []


def test_code_of_a_page_is_an_example():
    text = "https://school.ru/a\n```yaml\nurl: https://school.ru/b\n```\nhttps://school.ru/c\n"

    assert addresses(text, "content/about/editing.md") == ["https://school.ru/a", "https://school.ru/c"]
