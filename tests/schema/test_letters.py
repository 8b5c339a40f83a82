"""Cyrillic letters in keys are named and replaced."""

from __future__ import annotations

import pytest

from generator.letters import cyrillic, latinised, suggested_key


def test_letters_are_named_once_in_order():
    assert cyrillic("деpaртамент e") == ("д", "е", "р", "т", "а", "м", "н")
    assert cyrillic("roadmap") == ()


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("рlan", "plan"),
        ("план", "plan"),
        ("nоtе", "note"),
        ("Щука", "schuka"),
        ("k3.5", "k3.5"),
    ],
)
def test_a_mixed_word_is_replaced_by_looks_a_russian_one_by_sound(text, latin):
    assert latinised(text) == latin


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Мероприятие 1", "meropriyatie-1"),
        ("K_3.5", "k-3.5"),
        (".1.1.", "1.1"),
        ("a--b", "a-b"),
        ("a.-b", "a.b"),
        ("«»", ""),
        ("x" * 90, "x" * 80),
    ],
)
def test_the_suggested_key_is_allowed(text, key):
    assert suggested_key(text) == key
