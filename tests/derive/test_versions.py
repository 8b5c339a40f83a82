"""The version that follows from each kind of change, by the recipe of Data Package."""

import pytest

from generator.derive.shapes import Shape, read_shape
from generator.derive.versions import bumped, differences, numbered, package_bump
from generator.model.version import DatasetVersion

ID = "id string required unique"
NAME = "name string"


def dataset(*columns: str, name: str = "terms", keys: str = "AAAABBBB", csv: str = "a", **said):
    """A released dataset of two rows; ``csv`` is the digit its sum is made of."""
    return DatasetVersion(
        dataset=name,
        version=said.get("version", "1.2.3"),
        rows=len(keys) // 4,
        csv=csv * 64,
        schema_sum=said.get("schema", "5") * 64,
        columns=columns or (ID, NAME),
        keys=keys,
    )


CHANGES = [
    ("nothing", dataset(), "1.2.3", []),
    ("column renamed", dataset(ID, "label string", csv="b"), "2.0.0",
     ["удалена или переименована графа «name»", "добавлена графа «label»"]),
    ("column removed", dataset(ID, csv="b"), "2.0.0", ["удалена или переименована графа «name»"]),
    ("column added", dataset(ID, NAME, "note string", csv="b"), "2.0.0", ["добавлена графа «note»"]),
    ("columns reordered", dataset(NAME, ID, csv="b"), "2.0.0", ["изменён порядок граф"]),
    ("type changed", dataset(ID, "name integer"), "2.0.0",
     ["графа «name»: вид значений был string, стал integer"]),
    ("now required", dataset(ID, "name string required"), "2.0.0", ["графа «name»: теперь обязательна"]),
    ("now unique", dataset(ID, "name string unique"), "2.0.0", ["графа «name»: теперь не повторяется"]),
    ("closed list", dataset(ID, "name string values=a|b"), "2.0.0", ["графа «name»: список значений сужен"]),
    ("minimum", dataset(ID, "name string minimum=1"), "2.0.0", ["графа «name»: наименьшее значение выше"]),
    ("pattern", dataset(ID, "name string pattern=^a b$"), "2.0.0", ["графа «name»: правило записи изменено"]),
    ("reference", dataset(ID, "name string to=topics"), "2.0.0", ["графа «name»: стала ссылкой"]),
    ("key no longer required", dataset("id string unique", NAME), "1.3.0",
     ["графа «id»: больше не всегда обязательна"]),
    ("row added", dataset(keys="AAAABBBBCCCC", csv="b"), "1.3.0", ["добавлены строки: 1"]),
    ("row removed", dataset(keys="AAAA", csv="b"), "1.3.0", ["удалены строки: 1"]),
    ("one row more with the same print", dataset(keys="AAAABBBBBBBB", csv="b"), "1.3.0",
     ["добавлены строки: 1"]),
    ("cell corrected", dataset(csv="b"), "1.2.4", ["исправлены сведения в прежних строках"]),
    ("description corrected", dataset(schema="6"), "1.2.4", ["уточнено описание граф"]),
    ("column and rows", dataset(ID, keys="AAAACCCC", csv="b"), "2.0.0",
     ["удалена или переименована графа «name»", "удалены строки: 1", "добавлены строки: 1"]),
]  # fmt: skip


@pytest.mark.parametrize(("new", "version", "said"), [c[1:] for c in CHANGES], ids=[c[0] for c in CHANGES])
def test_each_kind_of_change_moves_the_version(new, version, said):
    old = dataset()

    (made,) = numbered({"terms": old}, [new])

    assert made.version == version
    assert [reason.text for reason in differences(old, new)] == said


LOOSENED = [
    ("name string required", "name string", "графа «name»: больше не всегда обязательна"),
    ("name string unique", "name string", "графа «name»: больше не всегда не повторяется"),
    ("name string values=a|b", "name string values=b|a|c", "графа «name»: список значений расширен"),
    ("name string values=a|b", "name string", "графа «name»: список значений расширен"),
    ("name string minimum=1", "name string minimum=0", "графа «name»: наименьшее значение ниже"),
    ("name string pattern=^a$", "name string", "графа «name»: правило записи снято"),
    ("name string to=topics", "name string", "графа «name»: ссылка ведёт в другой набор или снята"),
]


@pytest.mark.parametrize(("before", "after", "said"), LOOSENED)
def test_a_loosened_rule_moves_the_middle_number(before, after, said):
    old, new = dataset(ID, before), dataset(ID, after)

    (made,) = numbered({"terms": old}, [new])

    assert made.version == "1.3.0"
    assert [reason.text for reason in differences(old, new)] == [said]


def test_a_list_in_another_order_is_the_same_list():
    old, new = dataset(ID, "name string values=a|b"), dataset(ID, "name string values=b|a", schema="6")

    assert [reason.text for reason in differences(old, new)] == ["уточнено описание граф"]


def test_a_row_that_others_refer_to_is_not_removed_quietly():
    gone, holder = dataset(keys="AAAA", csv="b"), dataset(ID, "term string to=terms", name="notes")

    made = numbered({"terms": dataset(), "notes": holder}, [gone, holder])

    assert [(one.dataset, one.version) for one in made] == [("terms", "2.0.0"), ("notes", "1.2.3")]


def test_a_new_dataset_begins_with_one():
    (made,) = numbered({}, [dataset(version="9.9.9")])

    assert made.version == "1.0.0"


PACKAGES = [
    ([dataset()], 0),
    ([dataset(csv="b")], 1),
    ([dataset(), dataset(name="topics")], 2),
    ([dataset(csv="b"), dataset(name="topics")], 2),
    ([dataset(ID, csv="b"), dataset(name="topics")], 3),
    ([dataset(name="topics")], 3),
]


@pytest.mark.parametrize(("now", "bump"), PACKAGES)
def test_the_package_moves_as_far_as_its_farthest_dataset(now, bump):
    assert package_bump({"terms": dataset()}, now) == bump


@pytest.mark.parametrize(("bump", "version"), [(0, "1.2.3"), (1, "1.2.4"), (2, "1.3.0"), (3, "2.0.0")])
def test_a_move_resets_the_numbers_after_it(bump, version):
    assert bumped("1.2.3", bump) == version


def test_a_column_is_written_on_a_line_and_read_again():
    shape = Shape("year", "integer", True, True, -5, ("2020", "2021"), "topics", r"^[0-9] to=x required$")

    assert shape.line == (
        "year integer required unique minimum=-5 values=2020|2021 to=topics pattern=^[0-9] to=x required$"
    )
    assert read_shape(shape.line) == shape


def test_words_that_nobody_wrote_are_passed_over():
    assert read_shape("year integer minimum=many bold") == Shape("year", "integer")
