"""Short forms for the search box."""

from __future__ import annotations

import json

from generator.catalogue import Entry, build_catalogue
from generator.model.term import Abbreviation
from generator.model.vocabulary import Word
from generator.site.abbreviations import abbreviations


def test_notions_come_first_and_only_capital_forms_count():
    route = Word(name="Индивидуальный образовательный маршрут", aliases=["ИОМ", "маршрут"])
    other = Abbreviation(clause="i.1", short="ИОМ", full="Другое", defined=True, used=True)
    lone = Abbreviation(clause="i.2", short="СПО", defined=False, used=True)
    centre = Abbreviation(clause="i.3", short="ЦНППМ", full="Центр мастерства", defined=True, used=True)
    entries = [Entry("abbreviation", f"x.{n}", r, "t.yml") for n, r in enumerate((other, lone, centre))]

    made = abbreviations(build_catalogue([*entries, Entry("notion", "iom", route, "n.yml")]))

    assert json.loads(made) == {"ИОМ": "Индивидуальный образовательный маршрут", "ЦНППМ": "Центр мастерства"}
