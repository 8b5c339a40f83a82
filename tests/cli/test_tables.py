"""``import`` and ``export``: shown first, judged as a whole, written all or nothing."""

from __future__ import annotations

import errno
import json
import os

import pytest

from tests.cli.conftest import atlas
from tests.edit.office import columns_of, edited
from tests.edit.plan import DOCUMENT, VALUE, VALUES, planned_in
from tests.edit.tables import PROGRAMME, csv_of, project_in

URL = "https://example.ru/klub/"
DAY = ("--as-of", "2026-06-01")


@pytest.fixture
def root(tmp_path):
    return project_in(tmp_path / "atlas")


def take(root, rows, *more):
    file = root.parent / "list.csv"
    file.write_text(csv_of(*rows), encoding="utf-8")
    return atlas("import", "programmes", file, "--territory", "region", "--project", root, *DAY, *more)


def test_a_table_is_shown_first_and_written_on_demand(root, capsys):
    target = root / "data/region/programmes/klub.yml"

    shown = take(root, [PROGRAMME])
    early, first = target.exists(), capsys.readouterr().out
    done = take(root, [PROGRAMME], "--apply")

    assert (shown, early, done) == (0, False, 0)
    assert "Таблица list.csv: добавится 1, изменится 0, без изменений 0." in first
    assert "+ region.klub: «Клуб наставников» (data/region/programmes/klub.yml)" in first
    told = f"Записать: atlas import programmes {root.parent / 'list.csv'} --territory region --project {root}"
    assert f"{told} --apply" in first
    assert target.read_text(encoding="utf-8").startswith("title: Клуб наставников\nkind: advanced\n")
    assert "Записано. Дальше: atlas check" in capsys.readouterr().out


def test_changes_are_told_in_words(root, capsys):
    take(root, [PROGRAMME], "--apply")
    capsys.readouterr()

    code = take(root, [{**PROGRAMME, "hours": "36"}])

    assert code == 0
    said = capsys.readouterr().out
    assert "изменится 1" in said
    assert "Программа «Клуб наставников»: объём, ч 72 → 36" in said


def test_the_same_table_twice_changes_nothing(root, capsys):
    take(root, [PROGRAMME], "--apply")
    capsys.readouterr()

    take(root, [PROGRAMME], "--apply")

    assert "без изменений 1.\nЗаписывать нечего." in capsys.readouterr().out


def test_rules_of_the_atlas_speak_of_cells_and_nothing_is_written(root, capsys):
    rows = [PROGRAMME, {**PROGRAMME, "id": "short", "hours": "8", "summary": "Ведёт Иванов П. С."}]

    code = take(root, rows, "--apply")

    said = capsys.readouterr().out
    assert code == 1
    assert "list.csv E3  ошибка PRG001" in said
    assert "list.csv D3  ошибка PDN001" in said
    assert "Иванов" not in said
    assert not (root / "data/region/programmes").exists()


def test_findings_as_json_name_the_cell(root, capsys):
    take(root, [{**PROGRAMME, "hours": "8"}], "--format", "json")

    (row,) = json.loads(capsys.readouterr().out)
    assert (row["code"], row["file"], row["line"], row["column"]) == ("PRG001", "list.csv E2", 2, 5)


def test_old_errors_of_other_records_do_not_stop_a_table(root, capsys):
    other = root / "data/region/programmes/old.yml"
    take(root, [PROGRAMME], "--apply")
    other.write_text(
        other.with_name("klub.yml").read_text(encoding="utf-8").replace("72", "2"), encoding="utf-8"
    )

    code = take(root, [{**PROGRAMME, "hours": "36"}])

    assert code == 0


def test_a_disk_that_refuses_leaves_everything_as_it_was(root, monkeypatch, capsys):
    take(root, [PROGRAMME], "--apply")
    before = {p: p.read_bytes() for p in (root / "data").rglob("*.yml")}
    real, calls = os.replace, []

    def failing(old, new):
        calls.append(new)
        if len(calls) == 2:
            raise OSError(errno.ENOSPC, "full")
        return real(old, new)

    monkeypatch.setattr("generator.together.os.replace", failing)
    code = take(root, [{**PROGRAMME, "hours": "36"}, {**PROGRAMME, "id": "two"}], "--apply")

    assert code == 2
    assert {p: p.read_bytes() for p in (root / "data").rglob("*.yml")} == before


def test_export_writes_a_workbook_that_imports_unchanged(root, capsys):
    take(root, [PROGRAMME], "--apply")
    file = root.parent / "out.xlsx"
    place = ("--territory", "region", "--project", root)

    made = atlas("export", "programmes", file, *place)
    code = atlas("import", "programmes", file, *place, *DAY)

    assert (made, code) == (0, 0)
    said = capsys.readouterr().out
    assert f"Готово: {file}, записей 1." in said
    assert "без изменений 1." in said


def test_export_names_the_file_and_never_writes_over_one(tmp_path, capsys, monkeypatch):
    root = planned_in(tmp_path / "atlas")
    monkeypatch.chdir(tmp_path)
    what = ("export", "activities", "--document", DOCUMENT, "--project", root)

    codes = [atlas(*what), atlas(*what), atlas(*what, "--overwrite")]

    said = capsys.readouterr()
    assert codes == [0, 2, 0]
    assert (
        "Готово: activities-region-2021.xlsx, строк: Отметки о выполнении – 1, Ещё подтверждения – 1, "
        "Мероприятия – 2, Исполнители – 2." in said.out
    )
    assert "Файл activities-region-2021.xlsx уже есть" in said.err


def test_what_stays_without_a_row_is_told_and_goes_on_demand(tmp_path, capsys):
    root, file = planned_in(tmp_path / "atlas"), tmp_path / "list.csv"
    file.write_text(csv_of({**VALUE, "missing": "нет данных"}), encoding="utf-8")
    what = ("import", "values", file, "--document", DOCUMENT, "--project", root, *DAY)

    codes = [atlas(*what), atlas(*what, "--remove", "--apply")]

    said = capsys.readouterr().out
    assert codes == [0, 0]
    assert "Таблица list.csv: добавится 1, изменится 0, без изменений 0." in said
    assert "+ Значение k1-2024: добавлена запись" in said
    assert "      ключ составлен автоматически, ячейка A2" in said
    assert (
        "Лист «Значения»: без строки осталось записей: 1 (k1-2023); они не меняются, убрать их: --remove."
        in said
    )
    assert f"Записать: atlas import values {file} --document {DOCUMENT} --project {root} --apply" in said
    assert "- Значение k1-2023: удалена запись" in said
    assert "k1-2023" not in (root / VALUES).read_text(encoding="utf-8")


def test_rules_of_the_atlas_are_told_in_the_words_of_the_table(tmp_path, capsys):
    root, file = planned_in(tmp_path / "atlas"), tmp_path / "list.csv"
    file.write_text(csv_of({**VALUE, "source.url": "", "value": "1"}), encoding="utf-8")

    code = atlas("import", "values", file, "--document", DOCUMENT, "--project", root, *DAY)

    said = capsys.readouterr().out
    assert code == 1
    assert "list.csv C2  ошибка SRC005" in said
    assert "Добавьте «Источник: адрес» публикации или «Источник: документ» и «Источник: пункт»." in said


@pytest.mark.parametrize(
    "words", [("export", "values"), ("import", "terms"), ("export", "template", "terms")]
)
def test_help_shows_examples(capsys, words):
    assert atlas(*words, "--help") == 0

    assert f"примеры:\n  atlas {' '.join(words)} " in capsys.readouterr().out


@pytest.mark.parametrize("name", ["practices", "programmes", "values"])
def test_template_is_empty_and_says_how_to_come_back(root, capsys, name):
    file = root.parent / "out.xlsx"

    code = atlas("export", "template", name, file, "--project", root)

    assert code == 0
    assert f"Загрузить обратно: atlas import {name} {file}" in capsys.readouterr().out
    assert file.stat().st_size > 5000


def test_wrong_use_is_said_in_russian(root, capsys):
    place = ("--project", root)

    codes = [
        atlas("export", "programmes", root.parent / "out.csv", *place),
        atlas("export", "programmes", root.parent / "out.xlsx", "--territory", "regoin", *place),
        atlas("import", "programmes", root.parent / "none.xlsx", *place),
        atlas("export", "values", root.parent / "out.xlsx", "--document", "region-2022", *place),
        atlas("import", "activity", root.parent / "none.xlsx", *place),
    ]

    said = capsys.readouterr().err
    assert codes == [2, 2, 2, 2, 2]
    assert "должно кончаться на .xlsx" in said
    assert "Территории «regoin» нет" in said
    assert "none.xlsx нет или его нельзя прочитать" in said
    assert "Документа «region-2022» нет" in said
    assert "значения «activity» нет" in said


def test_a_long_table_is_told_in_as_much_as_a_person_reads(root, capsys):
    rows = [{**PROGRAMME, "id": f"p{n}", "title": f"Клуб {n}", "source_url": f"{URL}{n}"} for n in range(240)]

    fine = take(root, rows)
    told = capsys.readouterr().out.splitlines()
    wrong = take(root, [{**row, "hours": "8"} for row in rows])
    found = capsys.readouterr().out

    assert (fine, wrong) == (0, 1)
    assert len(told) == 201
    assert told[-2] == "  … и ещё строк: 42; после записи все правки покажет atlas diff HEAD"
    assert told[-1].startswith("Пока ничего не записано.")
    assert found.count("ошибка PRG001") == 50
    assert found.index("list.csv E9 ") < found.index("list.csv E10 ")
    assert "Показаны первые 50 замечаний из 240." in found


def test_rows_for_the_values_of_a_year_stand_ready(tmp_path, capsys):
    root, file = planned_in(tmp_path / "atlas"), tmp_path / "year.xlsx"
    what = ("export", "values", file, "--project", root, "--year", "2024")

    codes = [
        atlas(*what),
        atlas(*what, "--document", DOCUMENT),
        atlas("import", "values", file, *what[3:5], *DAY),
    ]
    said = capsys.readouterr()

    assert codes == [2, 0, 0]
    assert "назовите документ: --document КЛЮЧ" in said.err
    assert "Незаполненных строк пропущено: 1.\nЗаписывать нечего." in said.out


def test_a_prepared_row_that_is_filled_in_becomes_a_value(tmp_path, capsys):
    root, file = planned_in(tmp_path / "atlas"), tmp_path / "year.xlsx"
    atlas("export", "values", file, "--project", root, "--year", "2024", "--document", DOCUMENT)

    def fill(book):
        columns = columns_of(book["Значения"])
        for key, value in {**VALUE, "missing": "нет данных"}.items():
            if key not in ("indicator", "year"):
                book["Значения"].cell(4, columns[key]).value = value

    file.write_bytes(edited(file.read_bytes(), fill))

    code = atlas("import", "values", file, "--project", root, *DAY, "--apply")

    assert code == 0
    assert (
        (root / VALUES)
        .read_text(encoding="utf-8")
        .endswith(
            "\n  k1-2024:\n    indicator: k1\n    year: 2024\n    missing: no_data\n    source:\n"
            "      title: Отчёт\n      url: https://example.ru/otchet\n    status: confirmed\n"
        )
    )
