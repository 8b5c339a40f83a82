"""Records as JSON: one object a line, keys in order, unknown is null."""

import json
from datetime import date

from generator.opendata.column import Column
from generator.opendata.jsonfile import json_file, json_lines

COLUMNS = [
    Column(name, type, name, name, name, lambda item: None)
    for name, type in [("id", "string"), ("x", "number"), ("day", "date"), ("ok", "boolean")]
]


def test_one_object_a_line():
    data = json_file(json_lines(COLUMNS, [("007", 10.0, date(2021, 2, 9), True), ("б\n", 0.5, None, None)]))

    assert data.decode() == (
        '[\n{"id":"007","x":10,"day":"2021-02-09","ok":true},\n'
        '{"id":"б\\n","x":0.5,"day":null,"ok":null}\n]\n'
    )


def test_no_rows_are_an_empty_array():
    assert json.loads(json_file(json_lines(COLUMNS, []))) == []
