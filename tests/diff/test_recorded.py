"""A diff becomes an edit of a release: keys, short values, nobody's name."""

from __future__ import annotations

from datetime import date

from generator.diff.recorded import Source, edit_tree
from generator.model.release import Edit
from tests.checks.builders import activity, body, roadmap, territory
from tests.diff.builders import diff

COMMIT = "a" * 40
SOURCE = Source(COMMIT, date(2026, 1, 2), "[russia] record: bodies", "#12")
HOME, BODIES, PLAN = "data/russia/territory.yml", "data/russia/bodies.yml", "data/russia/roadmaps/2021.yml"


def same(text: str, _field: str) -> str:
    return text


def edit(folder, old: dict, new: dict, clean=same) -> dict | None:
    return edit_tree(diff(folder, {HOME: territory()} | old, {HOME: territory()} | new), SOURCE, clean)


def test_what_came_is_listed_by_file_and_kind(tmp_path):
    bodies = {"bodies": {"b": body(), "a": body(short_name="Другой")}}

    found = edit(tmp_path, {}, {BODIES: bodies})

    assert found == {
        "commit": COMMIT,
        "date": "2026-01-02",
        "reason": "[russia] record: bodies",
        "request": "#12",
        "added": [{"file": BODIES, "kind": "body", "ids": ["russia.b", "russia.a"]}],
    }
    assert Edit.model_validate(found).added[0].ids == ("russia.b", "russia.a")


def test_a_field_keeps_both_values_in_words(tmp_path):
    old, new = ({PLAN: roadmap({"1": activity(raw)})} for raw in ("Июнь", "Август"))

    found = edit(tmp_path, old, new)

    (changed,) = found["changed"]
    assert changed["name"] == "Мероприятие 1, строка 1"
    assert changed["inside"] == "activity/russia-2021.1"
    assert changed["fields"] == [{"field": "срок", "path": "period.raw", "old": "Июнь", "new": "Август"}]


def test_what_went_keeps_its_name(tmp_path):
    found = edit(tmp_path, {BODIES: {"bodies": {"a": body()}}}, {BODIES: {"bodies": {}}})

    (removed,) = found["removed"]
    assert removed["id"] == "russia.a"
    assert removed["name"] == "Орган или организация «Институт»"


def test_formatting_alone_is_no_edit(tmp_path):
    text = "name: Россия\nshort_name: Россия\nlevel: country\n"

    found = edit(tmp_path, {HOME: text}, {HOME: f"# то же самое\n{text}"})

    assert found is None


def test_every_text_passes_the_cleaner_with_the_name_of_its_field(tmp_path):
    seen = []

    def hidden(text: str, field: str) -> str:
        seen.append(field)
        return text.replace("Институт", "…")

    found = edit(
        tmp_path,
        {BODIES: {"bodies": {"a": body(short_name="Институт 1")}}},
        {BODIES: {"bodies": {"a": body(short_name="Институт 2")}}},
        hidden,
    )

    assert "Институт" not in str(found)
    assert {"reason", "request", "name", "field", "short_name"} == set(seen)
