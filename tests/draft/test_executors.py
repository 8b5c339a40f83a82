"""Executors: known by an exact name only, the others are named with what is alike."""

from __future__ import annotations

from generator.draft.executors import Executors, Known
from tests.checks.builders import BODIES, body, catalogue, territory

LOCAL = {
    "data/south/territory.yml": territory(
        name="Южный край", short_name="Край", level="region", parent="russia"
    ),
    "data/south/bodies.yml": {
        "bodies": {
            "department": body(name="Департамент образования Южного края", short_name="Департамент"),
            "centre": body(name="Центр мастерства", short_name="ЦМ", aliases=[{"text": "Центр «Вершина»"}]),
            "first": body(name="Школа № 1", short_name="Школа"),
            "second": body(name="Школа № 2", short_name="Школа"),
        },
        "roles": {"heads": {"name": "Заведующие кафедрами", "kind": "post"}},
    },
    BODIES: {
        "bodies": {"institute": body(aliases=[{"text": "ИРО"}]), "department": body(name="Департамент")}
    },
}


def read(text: str) -> list[Known]:
    return Executors(catalogue(LOCAL), "south").read(text)


def keys(text: str) -> list[str]:
    return [one.key for one in read(text)]


def test_names_are_exact_but_for_case_and_quotes():
    assert keys('департамент; Центр "Вершина", ЗАВЕДУЮЩИЕ КАФЕДРАМИ') == ["department", "centre", "heads"]


def test_the_own_territory_comes_before_the_country():
    assert keys("Департамент, ИРО") == ["department", "russia.institute"]


def test_a_name_may_be_torn_by_a_line_and_hold_a_comma():
    assert keys("Департамент образования\nЮжного края\nЦМ") == ["department", "centre"]


def test_names_that_nothing_divides_are_told_apart_when_no_word_is_left():
    assert keys("Департамент Центр «Вершина»") == ["department", "centre"]
    assert keys("Департамент и Центр «Вершина»") == [""]


def test_an_unknown_name_comes_with_names_alike():
    (found,) = read("Департамент образования Южной области")

    assert found.near[0] == "Департамент (department)"


def test_a_name_of_two_bodies_is_nobody():
    (found,) = read("Школа")

    assert (found.key, found.several) == ("", ("first", "second"))
