"""Files: mere formatting, files with errors on one side, what came together."""

from __future__ import annotations

from generator.diff import Unread
from generator.diff.forms import as_text
from generator.diff.outline import groups
from tests.checks import builders as make
from tests.diff.builders import diff

TERRITORY, BODIES = "data/ugra/territory.yml", "data/ugra/bodies.yml"
PLAIN = "name: Югра\nshort_name: Югра\nlevel: country\n"
BROKEN = "name: Югра\nshort_name: Югра\nlevel: oblast\n"


def test_other_bytes_with_the_same_content_are_formatting(tmp_path):
    quoted = "# имя\n" + PLAIN.replace("name: Югра", 'name: "Югра"')

    found = diff(tmp_path, {TERRITORY: PLAIN}, {TERRITORY: quoted})

    assert found.changes == ()
    assert found.formatting == (TERRITORY,)


def test_another_order_of_fields_is_formatting(tmp_path):
    turned = "level: country\nshort_name: Югра\nname: Югра\n"

    assert diff(tmp_path, {TERRITORY: PLAIN}, {TERRITORY: turned}).formatting == (TERRITORY,)


def test_another_order_of_records_is_a_change(tmp_path):
    first, second = make.body(), make.body(short_name="Центр")
    old = {BODIES: {"bodies": {"a": first, "b": second}}}
    new = {BODIES: {"bodies": {"b": second, "a": first}}}

    found = diff(tmp_path, old, new)

    assert found.formatting == ()
    assert [(c.kind, c.id) for c in found.changes] == [("bodies", BODIES)]
    assert "Файл «Органы и роли»: органы и организации: изменён порядок" in as_text(found)


def test_an_error_on_the_new_side_is_told_and_nothing_is_lost(tmp_path):
    found = diff(tmp_path, {TERRITORY: PLAIN}, {TERRITORY: BROKEN})

    assert found.changes == ()
    assert found.unread == (Unread(TERRITORY, "стало", 3, "Поле «Уровень»: значения «oblast» нет в списке."),)


def test_an_error_on_the_old_side_hides_what_the_file_holds_now(tmp_path):
    found = diff(
        tmp_path, {TERRITORY: "name: [\n"}, {TERRITORY: PLAIN, BODIES: {"bodies": {"a": make.body()}}}
    )

    assert [one.side for one in found.unread] == ["было"]
    assert [c.id for c in found.changes] == [BODIES, "ugra.a"]


def test_the_same_error_on_both_sides_is_no_difference(tmp_path):
    found = diff(tmp_path, {TERRITORY: BROKEN}, {TERRITORY: BROKEN})

    assert (found.changes, found.unread) == ((), ())


def test_a_file_where_no_records_are_is_told(tmp_path):
    found = diff(tmp_path, {TERRITORY: PLAIN}, {TERRITORY: PLAIN, "data/ugra/plan.docx": "Word"})

    (unread,) = found.unread
    assert (unread.file, unread.side) == ("data/ugra/plan.docx", "стало")


def test_what_came_together_is_one_line(tmp_path):
    new = {TERRITORY: PLAIN, BODIES: {"bodies": {"a": make.body(), "b": make.body(short_name="Центр")}}}

    found = diff(tmp_path, {}, new)

    assert as_text(found) == (
        "Было: было. Стало: стало.\n"
        "Добавлено: 4.\n"
        "\n"
        "Югра\n"
        "  Территория «Югра»: добавлена запись\n"
        "  Файл «Органы и роли»: добавлен; внутри: органы и организации – 2"
    )


def test_a_record_added_to_a_known_file_has_its_own_line(tmp_path):
    old = {TERRITORY: PLAIN, BODIES: {"bodies": {"a": make.body()}}}
    new = {TERRITORY: PLAIN, BODIES: {"bodies": {"a": make.body(), "b": make.body(short_name="Центр")}}}

    (group,) = groups(diff(tmp_path, old, new))

    assert (group.territory, group.document) == ("Югра", "")
    assert [(row.change.id, row.inner) for row in group.rows] == [("ugra.b", {})]


def test_no_difference_is_said(tmp_path):
    assert as_text(diff(tmp_path, {TERRITORY: PLAIN}, {TERRITORY: PLAIN})).endswith("Записи не изменились.")


def test_files_that_nobody_could_compare_are_listed(tmp_path):
    text = as_text(diff(tmp_path, {TERRITORY: PLAIN}, {TERRITORY: BROKEN}))

    assert text.splitlines()[1:] == [
        "Файлов, которые не удалось сравнить: 1.",
        "",
        "Не удалось сравнить:",
        f"  {TERRITORY}, стало, строка 3: Поле «Уровень»: значения «oblast» нет в списке.",
    ]
