"""The files of the search index: what they hold, that they never differ, how little an edit changes."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from generator.site.mirror import Mirror, mirror_of
from generator.site.plan import Plan, SearchText
from generator.site.search.index import search_files
from generator.site.search.leaves import SIZE, base36, leaf_name, leaves, packed
from generator.site.search.weights import weigher
from tests.site.conftest import ROOT

SHORT = {"ИОМ": ("Индивидуальный образовательный маршрут",)}


def mirror(path="glossary/iom/", title="Маршрут", kind="Понятие", place="", words="") -> Mirror:
    return Mirror(path, title, kind, place, place, words, words)


def weights(page: Mirror) -> dict[str, int]:
    return {term: weight for term, _, weight in weigher(SHORT)(page)}


def plan(title: str, search: SearchText | None) -> Plan:
    return Plan("activities/x.1/", "activities", "activity.html", title, "Описание", None, search=search)


def many(count: int) -> list[Mirror]:
    words = ("педагог", "школа", "маршрут", "тьютор", "диагностика", "форум", "план")
    return [
        mirror(
            f"practices/p-{n:05}/",
            f"Практика № {n}",
            "Практика",
            f"Край {n % 7}",
            f"{words[n % 7]} {words[n % 3]} слово{n}",
        )
        for n in range(count)
    ]


def test_a_name_weighs_more_than_a_text_and_a_short_one_more_than_a_long_one():
    short, long = (
        mirror(title="Маршрут", words="Путь педагога, путь"),
        mirror(title="Маршрут учителя и школы"),
    )

    assert weights(short) == {"маршрут": 9, "педагог": 2, "пут": 3}
    assert weights(long)["маршрут"] == 7


def test_short_forms_and_full_names_find_each_other():
    full = weights(mirror(title="Строить маршрут", words="Индивидуальных образовательных маршрутов нет"))
    short = weights(mirror(title="Строить ИОМ"))

    assert full["иом"] == 2
    assert {term: short[term] for term in ("индивидуальн", "образовательн", "маршрут")} == {
        "индивидуальн": 1,
        "образовательн": 1,
        "маршрут": 1,
    }


def test_a_mirror_tells_name_number_and_place_apart_and_does_not_repeat_the_name():
    search = SearchText("Мероприятие", "Югра", "Провести форум Собрать тьюторов. 12")

    made = mirror_of(plan("Провести форум — мероприятие 12, Югра 2021", search))

    assert (made.title, made.note, made.text) == ("Провести форум", "12, Югра 2021", "Собрать тьюторов.")
    assert mirror_of(plan("Поиск", None)) is None


def test_pages_of_a_term_are_packed():
    assert packed([(0, 1), (1, 2), (40, 9), (41, 3)]) == "AB13IC"
    assert base36(35) + base36(36) == "z10"
    assert leaf_name("да") == "434-430"


def test_leaves_split_where_they_are_full_and_every_term_is_in_one():
    long = "A" * SIZE
    terms = {"да": long, "дом": "A", "дома": long, "еж": "A"}

    assert leaves(terms) == {
        "да": {"да": long},
        "дом": {"дом": "A"},
        "дома": {"дома": long},
        "е": {"еж": "A"},
    }
    assert leaves({}) == {}


def test_the_first_file_tells_kinds_places_and_runs(tmp_path):
    pages = [mirror(), mirror("practices/a/", "Форум", "Практика", "Югра")]

    start = json.loads(search_files(pages, {}, tmp_path / "memo")["search/index.json"])

    assert start["kinds"] == [["Понятие", "glossary", 1.4], ["Практика", "practices", 1]]
    assert (start["places"], start["runs"]) == (["", "Югра"], [1, 0, 0, 1, 1, 1])
    assert start["leaves"] == ["м", "ф", "ю"]


def test_no_page_is_fine(tmp_path):
    assert list(search_files([], {}, tmp_path / "memo")) == ["search/index.json"]


def test_the_order_of_pages_and_the_memo_change_nothing(tmp_path):
    pages = many(60)

    first = search_files(pages, SHORT, tmp_path / "memo")
    again = search_files(pages[::-1], SHORT, tmp_path / "memo")
    without = search_files(pages, SHORT, tmp_path / "nowhere" / "memo")

    assert first == again == without


def test_a_memo_of_other_rules_is_not_used(tmp_path):
    page = mirror(title="Строить ИОМ")

    search_files([page], {}, tmp_path / "memo")
    files = search_files([page], SHORT, tmp_path / "memo")

    assert files == search_files([page], SHORT, tmp_path / "other")


def test_an_edit_changes_few_files_and_equals_a_new_index(tmp_path):
    pages = many(400)
    before = search_files(pages, SHORT, tmp_path / "memo")
    edited = [*pages[:200], pages[200]._replace(title="Практика с новинкой"), *pages[201:]]

    after = search_files(edited, SHORT, tmp_path / "memo")

    changed = [path for path in after if before.get(path) != after[path]]
    assert after == search_files(edited, SHORT, tmp_path / "other")
    assert "search/index.json" in changed and "search/pages/25.json" in changed
    assert len(changed) <= 6 < len(after)


def test_a_place_that_cannot_be_written_only_costs_time(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("это файл, а не папка")

    assert search_files([mirror()], {}, blocked / "memo") == search_files([mirror()], {}, tmp_path / "memo")


def test_two_seeds_of_hashes_give_the_same_bytes(tmp_path):
    code = (
        "import hashlib, pathlib\n"
        "from tests.site.test_search_index import SHORT, many, search_files\n"
        f"files = search_files(many(100), SHORT, pathlib.Path({str(tmp_path)!r}) / 'none' / 'x' / 'memo')\n"
        "print(hashlib.sha256(repr(sorted(files.items())).encode()).hexdigest())"
    )

    said = {
        subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed},
            check=True, capture_output=True, text=True,
        ).stdout
        for seed in ("1", "77")
    }  # fmt: skip

    assert len(said) == 1
