"""The palette of high contrast: its copies are one, every text stands at 7:1 on every ground."""

from __future__ import annotations

import re

import pytest

from tests.site.test_style import CSS, GROUNDS, TEXTS, contrast, schemes

SHEET = (CSS / "reading.css").read_text(encoding="utf-8")


def palettes() -> list[dict[str, str]]:
    """Return the colours of every block that sets the ground: light twice, then dark four times."""
    bodies = re.findall(r"\{ (--a-bg: [^}]*)\}", SHEET)
    return [dict(re.findall(r"--a-([\w-]+): (#\w{6});", body)) for body in bodies]


def test_copies_for_choice_and_system_are_equal():
    found = palettes()

    assert [one["bg"] for one in found] == ["#ffffff"] * 2 + ["#000000"] * 4
    assert found[0] == found[1]
    assert found[2] == found[3] == found[4] == found[5]


@pytest.mark.parametrize("dark", [False, True])
def test_texts_stand_at_seven_to_one(dark):
    light, darker, _ = schemes()
    colours = (light | darker if dark else light) | palettes()[2 if dark else 0]

    weak = [
        (text, ground, round(ratio, 2))
        for text in TEXTS
        for ground in GROUNDS
        if (ratio := contrast(colours[text], colours[ground])) < 7
    ]

    assert weak == []
    assert contrast(colours["on-accent"], colours["accent"]) >= 7
    assert contrast(colours["focus"], colours["bg"]) >= 4.5
