"""A catalogue to choose from: members, bits, orders, shards."""

import base64
import json
from datetime import date

from generator.demo import demo_files
from generator.load import load
from generator.project import open_project
from generator.site.context import Context
from generator.site.facets import (
    SHARD,
    Facet,
    Question,
    Row,
    Selectable,
    Value,
    facet_files,
    gather,
    order,
)
from generator.site.links import Link
from generator.site.views.bank import bank
from generator.site.views.chosen import Shelf, list_makers

COLOURS = Question(
    "colour", "Цвет", {"red": "Красный", "blue": "Синий", "green": "Зелёный"}, lambda thing: thing
)


def selectable(count, facets=(), orders=()):
    rows = tuple(Row(f"things/{n}/", f"Вещь {n}", "Что это", ("место",)) for n in range(count))
    return Selectable("things/", rows, facets, orders)


def test_things_are_gathered_by_value_in_the_order_of_the_labels():
    facets = gather([COLOURS], [["blue"], ["red", "blue"], [], ["red", "red"]])

    assert facets == (
        Facet(
            "colour",
            "Цвет",
            (
                Value("red", "Красный", (1, 3)),
                Value("blue", "Синий", (0, 1)),
                Value("unknown", "не указано", (2,)),
            ),
        ),
    )


def test_equals_keep_the_order_of_the_rows():
    assert order("size", "по размеру", [3, 1, 3, 1], lambda thing: thing).numbers == (1, 3, 0, 2)


def test_bits_start_with_the_lowest_of_the_first_byte():
    facet = Facet("colour", "Цвет", (Value("red", "Красный", (0, 9)),))
    files = facet_files(selectable(10, (facet,), (order("title", "", [], len),)))

    index = json.loads(files["things/facets.json"])

    assert index["count"] == 10
    assert index["shard"] == SHARD
    assert index["facets"][0][:2] == ["colour", "Цвет"]
    assert base64.b64decode(index["facets"][0][2][0][2]) == bytes([1, 2])


def test_rows_lie_in_pieces_and_orders_apart():
    orders = (order("title", "", range(60), lambda n: n), order("back", "", range(60), lambda n: -n))
    files = facet_files(selectable(60, (), orders))

    first, last = json.loads(files["things/rows/0.json"]), json.loads(files["things/rows/1.json"])
    back = base64.b64decode(json.loads(files["things/orders/back.json"]))

    assert sorted(files) == [
        "things/facets.json",
        "things/orders/back.json",
        "things/rows/0.json",
        "things/rows/1.json",
    ]
    assert (len(first), len(last)) == (50, 10)
    assert last[9] == ["things/59/", "Вещь 59", "Что это", ["место"]]
    assert int.from_bytes(back[:4], "little") == 59


def test_plain_pages_show_every_row_once_and_the_facets_on_the_first():
    red = Facet("colour", "Цвет", (Value("red", "Красный", tuple(range(0, 600, 2))),))
    shelf = Shelf("things", "things.html", "Вещи", "Все вещи.", Link("Вещи", "things/"), "extra")

    plans = {plan.path: plan for make in list_makers(selectable(600, (red,)), shelf) for plan in make()}
    some = [plans[f"things/by/colour/red/{page}"].view for page in ("", "page-2/", "page-3/")]

    assert [(view.first, len(view.rows), view.after) for view in some] == [
        (1, 50, "things/by/colour/red/page-2/"),
        (51, 200, "things/by/colour/red/page-3/"),
        (251, 50, ""),
    ]
    assert [row.title for view in some for row in view.rows] == [f"Вещь {n}" for n in range(0, 600, 2)]
    assert [[g.choices for g in view.groups] for view in some] == [
        [(("Красный", "colour/red/", 300, True),)],
        [],
        [],
    ]
    assert [view.extra for view in some] == ["extra", None, None]
    assert {view.start for view in some} == {"things/by/colour/red/"}


def test_withdrawn_practices_stand_last_in_every_order(tmp_path):
    for path, data in demo_files(700, 1):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    catalogue = load(open_project(tmp_path)).catalogue

    found = bank(Context(catalogue, date(2026, 1, 1)))

    over = [any(mark in ("отозвана", "в архиве") for mark in row.marks) for row in found.rows]
    assert 0 < sum(over) < len(over)
    for one in found.orders:
        assert [over[number] for number in one.numbers] == sorted(over)
