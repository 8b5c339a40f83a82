"""Every code that a check can report is explained, and every explained code can be reported."""

import re
from pathlib import Path

import generator
from generator.codes import FAMILIES, family_codes, register

ROOT = Path(generator.__file__).parent
LITERAL = re.compile(r"\"([A-Z]{3}[0-9]{3})\"")
PREFIXES = {
    "yaml": "YML", "schema": "SCH", "layout": "LAY", "references": "REF", "periods": "PER", "sources": "SRC",
    "hierarchy": "HIE", "indicators": "IND", "wording": "TXT", "personal": "PDN", "waivers": "WVR",
    "inventory": "INV", "practices": "PRA", "programmes": "PRG", "releases": "REL",
    "wayfinding": "WAY", "tables": "TAB", "drafts": "DRF", "passport": "PAS", "weblinks": "WEB",
}  # fmt: skip


def emitted():
    """Codes in quotes anywhere in the package but in the register itself and in examples of fields."""
    sources = [path for path in ROOT.rglob("*.py") if path.parent.name not in ("codes", "model")]
    return {code for path in sources for code in LITERAL.findall(path.read_text(encoding="utf-8"))}


def test_codes_that_can_be_reported_are_those_that_are_explained():
    assert sorted(emitted()) == sorted(register())


def test_codes_of_a_family_are_numbered_from_one_without_gaps():
    numbered = {family: [code.code for code in family_codes(family)] for family in FAMILIES}

    assert numbered == {
        family: [f"{PREFIXES[family]}{number:03}" for number in range(1, len(codes) + 1)]
        for family, codes in numbered.items()
    }


def test_every_code_is_explained_in_full():
    empty = [c.code for c in register().values() if not all((c.title, c.why, c.fix, c.wrong, c.right))]

    assert empty == []
