"""The home page: a map of all regions that agrees with its lists, questions with answers, honest times."""

from __future__ import annotations

from datetime import date

import pytest

from generator.catalogue import Catalogue
from generator.load import load
from generator.project import open_project
from generator.site.context import Context
from generator.site.fragments import Fragments
from generator.site.views.home import home_plan
from generator.site.views.tilemap import tile_map
from tests.opendata.sample import loaded, sample
from tests.site.conftest import ROOT

DAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load(open_project(ROOT)).catalogue


@pytest.fixture(scope="module")
def home(catalogue):
    return home_plan(Context(catalogue, DAY))


def drawn(plan) -> str:
    return str(Fragments(ROOT / "site_overrides/pages").render(plan))


def test_89_regions_have_89_places_codes_and_labels(catalogue):
    records = [entry.record for entry in catalogue.of("region")]

    counts = [len({getattr(one, name) for one in records}) for name in ("name", "short", "oktmo")]

    assert len(records) == 89
    assert counts == [89, 89, 89]
    assert len({(one.column, one.row) for one in records}) == 89


def test_the_map_shows_each_region_once_on_one_of_two_sheets(home):
    west, east = home.view.map.sheets
    places = {(sheet.title, t.x, t.y) for sheet in home.view.map.sheets for t in sheet.tiles}

    assert len(west.tiles) + len(east.tiles) == len(places) == 89
    assert (west.width, west.height, east.width, east.height) == (436, 436, 316, 236)


def test_covered_regions_are_linked_and_said(home):
    marked = {t.label: (t.state, t.path, t.said) for s in home.view.map.sheets for t in s.tiles if t.path}

    assert marked == {
        "Бел": (
            "some", "territories/belgorod/",
            "Белгородская область: есть документы муниципалитета: Красногвардейский район",
        ),
        "Крас": ("full", "territories/krasnoyarsk/", "Красноярский край: 1 документ"),
        "Хаб": ("full", "territories/khabarovsk/", "Хабаровский край: 1 документ"),
        "Чел": ("full", "territories/chelyabinsk/", "Челябинская область: 1 документ"),
        "Югра": ("full", "territories/ugra/", "Ханты-Мансийский автономный округ – Югра: 1 документ"),
    }  # fmt: skip


def test_every_territory_with_documents_is_on_the_map_and_in_its_list(catalogue, home):
    documented = {document.territory for document in catalogue.of("document")}

    listed = {link.path.split("/")[1] for link in home.view.map.covered}

    assert listed == documented
    assert home.view.map.off == ()
    assert len(home.view.map.missing) == 84


def test_a_territory_without_a_code_is_said_to_be_off_the_map(tmp_path):
    files = sample()
    files["data/nowhere/territory.yml"] = {
        "name": "Без <b>кода", "short_name": "Без <b>кода", "level": "municipality",
    }  # fmt: skip
    context = Context(loaded(tmp_path, files), DAY)

    text = drawn(home_plan(context))

    assert [link.title for link in tile_map(context).off] == ["Без <b>кода"]
    assert "Нет на карте, потому что код ОКТМО не указан" in text
    assert "Без &lt;b&gt;кода" in text


def test_a_label_that_is_markup_stays_text(tmp_path):
    files = sample()
    files["data/vocab/regions.yml"]["regions"]["north"] |= {"short": "<a>", "name": '"><script>x</script>'}

    text = drawn(home_plan(Context(loaded(tmp_path, files), DAY)))

    assert "&lt;a&gt;</text>" in text
    assert "<script" not in text


def test_the_questions_lead_to_pages_that_exist(home, site):
    doors = {door.question: door.link.path for door in home.view.doors}

    assert list(doors) == [
        "Что мне поможет с дефицитом?", "Когда диагностика?", "Что должны сделать муниципальные органы?",
        "Выполнена ли дорожная карта?", "Где стоят цели и кто отвечает?", "Скачать всё",
    ]  # fmt: skip
    assert doors["Когда диагностика?"] == "topics/t01/"
    assert doors["Что должны сделать муниципальные органы?"] == "bodies/russia.municipal-authorities/"
    assert [path for path in doors.values() if not (site / path / "index.html").is_file()] == []


def test_a_small_project_without_topics_has_the_same_questions(tmp_path):
    files = {path: tree for path, tree in sample().items() if "/territory.yml" in path}

    view = home_plan(Context(loaded(tmp_path, files), DAY)).view

    assert [door.link.path for door in view.doors] == [
        "practices/", "calendar/", "duties/", "roadmaps/", "summary/", "data/"
    ]  # fmt: skip
    assert view.map is None


def test_expired_is_not_called_failed_and_nothing_missing_is_zero(home):
    text = drawn(home)

    assert "Это не значит «не выполнено»" in text
    assert ">0<" not in text
    assert home.view.over_total > len(home.view.over) == 6
