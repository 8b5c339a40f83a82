"""Numbers of activities: as printed where that is enough, longer where it is not."""

from __future__ import annotations

from generator.derive.numbers import activity_numbers
from tests.derive.builders import plan, row


def test_printed_number_is_enough_when_it_is_there_once():
    catalogue = plan({"1": {"rows": {"1": row("Июнь")}}, "2": {"rows": {"1": row("Июнь")}}})

    numbers = activity_numbers(catalogue, catalogue.get("roadmap", "x-2021"))

    assert numbers == {"x-2021.1": "1", "x-2021.2": "2"}


def test_numbers_of_every_real_roadmap_are_unique(real_build):
    catalogue = real_build[0].loaded.catalogue

    numbers = {r.id: activity_numbers(catalogue, r) for r in catalogue.of("roadmap")}

    assert {id: len(set(n.values())) for id, n in numbers.items()} == {
        id: len(n) for id, n in numbers.items()
    }
    assert numbers["chelyabinsk-2023"]["chelyabinsk-2023.2023.3.2.4"] == "2023/3.2/4"
    assert numbers["ugra-2021"]["ugra-2021.16"] == "16"
