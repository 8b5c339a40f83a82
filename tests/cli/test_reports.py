"""``check --report`` and the summary of a CI step: one run gives every form."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET

import pytest

from tests.cli.conftest import atlas
from tests.cli.test_check import DAY, break_level


def test_one_run_writes_several_reports_beside_the_text(project, capsys):
    break_level(project)
    out = project / "out"

    code = atlas(
        "check", "--project", project, *DAY,
        "--report", f"sarif={out}/a.sarif", "--report", f"junit={out}/a.xml",
        "--report", f"json={out}/a.json",
    )  # fmt: skip

    assert code == 1
    assert "data/region/territory.yml:3:8  ошибка SCH004" in capsys.readouterr().out
    assert json.loads((out / "a.sarif").read_bytes())["runs"][0]["results"][0]["ruleId"] == "SCH004"
    assert json.loads((out / "a.json").read_bytes())[0]["code"] == "SCH004"
    assert ET.parse(out / "a.xml").getroot().get("failures") == "1"


def test_reports_of_sound_records_are_written_too(project):
    code = atlas("check", "--project", project, *DAY, "--report", f"junit={project}/a.xml")

    assert code == 0
    assert ET.parse(project / "a.xml").getroot().attrib == {
        "name": "atlas check", "tests": "1", "failures": "0", "errors": "0",
    }  # fmt: skip


def test_a_report_that_cannot_be_written_does_not_keep_back_the_others(project, capsys):
    (project / "busy").write_text("x", encoding="utf-8")

    code = atlas(
        "check", "--project", project, *DAY,
        "--report", f"sarif={project}/busy/a", "--report", f"json={project}/a.json",
    )  # fmt: skip

    assert code == 2
    assert "Не удалось записать" in capsys.readouterr().err
    assert (project / "a.json").read_text(encoding="utf-8") == "[]\n"


@pytest.mark.parametrize("given", ["sarif", "sarif=", "pdf=a.pdf"])
def test_a_report_without_form_or_file_is_refused(given, capsys):
    code = atlas("check", "--report", given)

    assert code == 2
    assert f"«{given}» – не отчёт; напишите вид и файл, например sarif=out.sarif" in capsys.readouterr().err


def test_the_summary_of_a_step_is_added_to_what_stands_there(project, capsys, monkeypatch):
    break_level(project)
    summary = project / "summary.md"
    summary.write_text("Было раньше\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))

    atlas("check", "--project", project, "--format", "github", *DAY)

    assert summary.read_text(encoding="utf-8").startswith(
        "Было раньше\n### Проверка записей\n\n**Ошибок: 1, предупреждений: 0.**\n\n| Где |"
    )
    assert "| data/region/territory.yml:3<br>ошибка SCH004 |" in summary.read_text(encoding="utf-8")


def test_the_summary_keeps_below_one_megabyte_with_what_stands_there(project, monkeypatch):
    break_level(project)
    summary = project / "summary.md"
    summary.write_bytes(b"x" * 999_700)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))

    atlas("check", "--project", project, "--format", "github", *DAY)

    text = summary.read_text(encoding="utf-8")
    assert len(text.encode()) < 1_000_000
    assert text.endswith("…и ещё замечаний: 1. Все покажет команда `atlas check`.\n")


def test_a_name_that_is_no_utf8_is_reported_in_every_form(project):
    (project / "data" / "region").joinpath("bad\udcff.yml").write_text("a: 1\n", encoding="utf-8")
    forms = ("text", "github", "gitlab", "sarif", "junit", "json", "markdown")
    wanted = [part for form in forms for part in ("--report", f"{form}={project}/a.{form}")]

    code = atlas("check", "--project", project, *DAY, *wanted)

    assert code == 1
    assert all((project / f"a.{form}").read_bytes().decode() for form in forms)
    assert json.loads((project / "a.json").read_bytes())[0]["file"] == "data/region/bad\udcff.yml"


def test_a_report_never_replaces_a_record(project, capsys):
    file = project / "data" / "region" / "territory.yml"
    before = file.read_bytes()

    code = atlas("check", "--project", project, *DAY, "--report", f"gitlab={file}")

    assert (code, file.read_bytes()) == (2, before)
    assert "в папке data лежат исходные файлы проекта" in capsys.readouterr().err
