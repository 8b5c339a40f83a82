"""Former names lead to living records, through each other and for everything inside what was renamed."""

from __future__ import annotations

from generator.derive.aliases import moved
from generator.derive.requisites import by_key, official_numbers
from generator.derive.tiles import Tiles
from tests.opendata.sample import loaded, sample


def names(root, aliases):
    catalogue = loaded(root, {**sample(), "data/aliases.yml": {"aliases": aliases}})
    return {f"{one.kind}/{one.id}": f"{one.entry.kind}/{one.entry.id}" for one in moved(catalogue)}


def test_a_former_name_leads_through_another(tmp_path):
    found = names(
        tmp_path, {"notion/help": {"now": "notion/tutoring"}, "notion/tutoring": {"now": "notion/mentoring"}}
    )

    assert found == {"notion/help": "notion/mentoring", "notion/tutoring": "notion/mentoring"}


def test_a_renamed_document_takes_everything_inside_along(tmp_path):
    found = names(tmp_path, {"document/north-2020": {"now": "document/north-2021"}})

    assert found["document/north-2020"] == "document/north-2021"
    assert found["roadmap/north-2020"] == "roadmap/north-2021"
    assert found["activity/north-2020.1"] == "activity/north-2021.1"


def test_the_alias_of_a_record_wins_over_that_of_its_document(tmp_path):
    found = names(
        tmp_path,
        {
            "document/north-2020": {"now": "document/north-2021"},
            "activity/north-2020.1": {"now": "activity/north-2021.2"},
        },
    )

    assert found["activity/north-2020.1"] == "activity/north-2021.2"


def test_a_renamed_territory_takes_its_documents_and_bodies_along(tmp_path):
    found = names(tmp_path, {"territory/pole": {"now": "territory/north"}})

    assert found["document/pole-2021"] == "document/north-2021"
    assert found["body/pole.institute"] == "body/north.institute"


def test_a_living_or_lost_name_and_a_circle_lead_nowhere(tmp_path):
    found = names(
        tmp_path,
        {
            "notion/mentoring": {"now": "topic/t01"},
            "notion/a": {"now": "notion/lost"},
            "notion/b": {"now": "notion/c"},
            "notion/c": {"now": "notion/b"},
        },
    )

    assert found == {}


def test_numbers_become_addresses(tmp_path):
    files = sample()
    files["data/acts/order.yml"] = {
        "name": "Приказ",
        "kind": "приказ",
        "level": "regional",
        "number": "10-П-1000",
    }
    files["data/acts/letter.yml"] = {
        "name": "Письмо",
        "kind": "письмо",
        "level": "federal",
        "number": "ВК-1032/06",
    }
    files["data/acts/other.yml"] = {
        "name": "Другое",
        "kind": "письмо",
        "level": "federal",
        "number": "вк 1032/06",
    }

    found = by_key(official_numbers(loaded(tmp_path, files)))

    assert {key: [one.entry.id for one in members] for key, members in found.items()} == {
        "0273": ["law"],
        "0277071467": ["north-2021"],
        "10-p-1000": ["order"],
        "vk-1032-06": ["letter", "other"],
    }


def test_the_tile_of_a_district_is_not_that_of_the_region_around_it(tmp_path):
    files = sample()
    place = {"column": 1, "name": "Округ"}
    files["data/vocab/regions.yml"] = {
        "regions": {
            "around": {**place, "short": "Обл", "oktmo": "71000000", "row": 1},
            "inside": {**place, "short": "Окр", "oktmo": "71800000", "row": 2},
        }
    }
    base = {"name": "Место", "short_name": "Место", "level": "municipality"}
    files["data/town/territory.yml"] = {**base, "oktmo": "71876000"}
    files["data/village/territory.yml"] = {**base, "oktmo": "71622000"}
    files["data/hamlet/territory.yml"] = {**base, "parent": "village"}
    files["data/nowhere/territory.yml"] = base
    catalogue = loaded(tmp_path, files)
    tiles = Tiles(catalogue)

    found = {t.id: tile.id for t in catalogue.of("territory") if (tile := tiles.region(t))}

    assert found == {"town": "inside", "village": "around", "hamlet": "around"}
