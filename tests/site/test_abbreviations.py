"""Short forms that search knows."""

from __future__ import annotations

from generator.catalogue import Entry, build_catalogue
from generator.model.term import Abbreviation
from generator.model.vocabulary import Word
from generator.site.abbreviations import abbreviations


def test_only_capital_forms_count_and_all_their_names():
    route = Word(name="Индивидуальный образовательный маршрут", aliases=["ИОМ", "маршрут"])
    other = Abbreviation(clause="i.1", short="ИОМ", full="Другое", defined=True, used=True)
    lone = Abbreviation(clause="i.2", short="СПО", defined=False, used=True)
    centre = Abbreviation(clause="i.3", short="ЦНППМ", full="Центр мастерства", defined=True, used=True)
    entries = [Entry("abbreviation", f"x.{n}", r, "t.yml") for n, r in enumerate((other, lone, centre))]

    made = abbreviations(build_catalogue([*entries, Entry("notion", "iom", route, "n.yml")]))

    assert made == {
        "ИОМ": ("Другое", "Индивидуальный образовательный маршрут"),
        "ЦНППМ": ("Центр мастерства",),
    }
