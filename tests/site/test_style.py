"""The style sheet: contrast of the tokens, one dark scheme, documented classes that exist."""

from __future__ import annotations

import re

import pytest

from tests.site.conftest import ROOT

CSS = ROOT / "site_overrides/theme/assets/css"
TOKENS = (CSS / "tokens.css").read_text(encoding="utf-8")
GROUNDS = ["bg", "surface", "sunken", "accent-soft"]
TEXTS = ["text", "muted", "link", "link-hover", "accent", "good", "warm", "alert", "info", "odd"]
TINTED = ["good", "warm", "alert", "info", "odd"]


def schemes() -> list[dict[str, str]]:
    """Return the colours of light, dark by system and dark by choice."""
    bodies = re.findall(r":root\S*\s*\{(.*?)\}", TOKENS.split("*/", 1)[1], re.DOTALL)
    return [dict(re.findall(r"--a-([\w-]+):\s*(#\w{6});", body)) for body in bodies]


def luminance(colour: str) -> float:
    """Return the relative luminance of #rrggbb (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, two: str) -> float:
    low, high = sorted((luminance(one), luminance(two)))
    return (high + 0.05) / (low + 0.05)


def pairs(scheme: dict[str, str]) -> list[tuple[str, str, float]]:
    """Return (colour, ground, ratio it needs) for everything the style sheet puts together."""
    texts = [(text, ground, 4.5) for text in TEXTS for ground in GROUNDS]
    tinted = [(name, f"{name}-soft", 4.5) for name in TINTED] + [("text", "mark", 4.5)]
    band = [(name, "band", 4.5) for name in ("on-band", "band-quiet", "amber")]
    shapes = [(name, ground, 3) for name in ("line-strong", "focus") for ground in GROUNDS]
    return texts + tinted + band + shapes + [("on-accent", "accent", 4.5)]


def test_contrast_of_known_colours():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_colours_meet_aa_in_both_schemes():
    light, dark, _ = schemes()
    for scheme in (light, light | dark):
        weak = [(a, b) for a, b, need in pairs(scheme) if contrast(scheme[a], scheme[b]) < need]

        assert weak == []


def test_dark_by_system_and_dark_by_choice_are_one():
    _, system, chosen = schemes()

    assert system == chosen
    assert len(system) > 20


def test_documented_classes_exist():
    guide = TOKENS.split("*/", 1)[0]
    styles = "".join(
        path.read_text(encoding="utf-8").split("*/", 1)[-1] for path in sorted(CSS.glob("*.css"))
    )

    named = {name for name in re.findall(r"(?<![\w/])\.([a-z][\w-]*)", guide) if name not in ("yml", "css")}
    missing = {name for name in named if f".{name}" not in styles}

    assert missing == set()
    assert {"lead", "facts", "badge", "table-wrap", "outline", "note--warn"} <= named
