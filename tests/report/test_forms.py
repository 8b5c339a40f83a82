"""The forms of the report: what forges demand of them, and nothing in a message breaks one."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from marko.ext.gfm import gfm

from generator.codes import register
from generator.report import FORMATS, as_markdown
from generator.report.text import as_text
from tests.report.findings import finding, nasty

WARNING = next(code.code for code in register().values() if not code.error)


def made(form, *findings, files=()):
    return FORMATS[form](list(findings), Path("nowhere"), files)


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_every_form_of_nothing_can_be_written(form):
    text = made(form, files=("data/a.yml",))

    assert isinstance(text, str)


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_every_form_of_anything_can_be_written(form):
    assert made(form, nasty()).encode(errors="backslashreplace")


def test_text_is_four_lines_whatever_the_message_holds():
    lines = as_text([nasty()], Path("nowhere")).split("\n")

    assert len(lines) == 5  # place, message, hint, empty, summary
    assert all(line.isprintable() for line in lines)
    assert not any("##[" in line or line.lstrip().startswith("::") for line in lines)


def test_text_shows_the_part_of_a_long_line_around_the_fault(tmp_path):
    (tmp_path / "a.yml").write_text(f"title: {'а' * 400}Ъ{'б' * 400}\n", encoding="utf-8")

    lines = as_text([finding(file="a.yml", line=1, column=408)], tmp_path).split("\n")

    assert lines[2][lines[3].index("^")] == "Ъ"
    assert len(lines[2]) < 180


def test_text_shows_no_orders_to_a_terminal(tmp_path):
    (tmp_path / "a.yml").write_bytes("level: \x1b[31mкрасный\x07\n".encode())

    text = as_text([finding(file="a.yml", line=1, column=8)], tmp_path)

    assert "    1 | level:  [31mкрасный" in text
    assert "\x1b" not in text


def test_github_names_errors_before_warnings():
    lines = made("github", finding(WARNING), finding("SCH001")).split("\n")

    assert [line.split(" ")[0] for line in lines] == ["::error", "::warning"]
    assert lines[0] == (
        "::error file=data/region/territory.yml,line=3,col=8,title=SCH001 Неизвестное поле"
        "::Значения «x» нет в списке.%0AЧто сделать: Напишите `y`."
    )


def test_github_says_when_a_step_cannot_show_all():
    lines = made("github", *[finding(line=n) for n in range(1, 12)]).split("\n")

    assert len(lines) == 12
    assert lines[-1].startswith("::notice title=Показаны не все замечания::Ошибок: 11, предупреждений: 0.")


def test_github_keeps_every_finding_on_one_line():
    line = made("github", nasty())

    assert line.count("\n") == 0
    head, _, said = line.partition(",title=SCH004 Значения нет в списке::")
    assert re.fullmatch(r"::error file=[^,:\r\n]*,line=3,col=8", head)
    assert "%0A%3A%3Aerror" in head
    assert "%250A" in said


def test_markdown_is_a_table_that_nothing_breaks():
    text = as_markdown([finding(WARNING), nasty()])

    rows = text.split("\n")
    assert rows[2] == "**Ошибок: 1, предупреждений: 1.**"
    assert len(rows) == 8
    page = gfm.convert(text)
    assert page.count("<td>") == 6
    assert not re.search(r"<script|<a |<img|@who|#12|http://", page)
    assert rows[7] == (
        f"| data/region/territory.yml:3<br>предупреждение {WARNING} "
        "| Значения «x» нет в списке. | Напишите <code>y</code>. |"
    )


def test_markdown_stays_below_its_limit_and_counts_the_rest():
    text = as_markdown([finding(line=n) for n in range(1, 101)], largest=5000)

    shown = text.count("| data/")
    assert len(text.encode()) <= 5000
    assert 10 < shown < 100
    assert text.endswith(f"…и ещё замечаний: {100 - shown}. Все покажет команда `atlas check`.")


def test_gitlab_has_all_that_the_widget_reads():
    blocking, other = json.loads(made("gitlab", finding(), finding(WARNING, line=0)))

    assert blocking.keys() == {"description", "check_name", "fingerprint", "severity", "location"}
    assert blocking["description"] == "Значения «x» нет в списке. Напишите `y`."
    assert (blocking["severity"], other["severity"]) == ("blocker", "minor")
    assert blocking["location"] == {"path": "data/region/territory.yml", "lines": {"begin": 3}}
    assert other["location"]["lines"] == {"begin": 1}
    assert blocking["fingerprint"] != other["fingerprint"]


def test_sarif_has_the_mandatory_properties_of_the_standard():
    log = json.loads(made("sarif", finding(), finding(WARNING), finding("SCH001"), nasty()))

    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert (log["version"], run["tool"]["driver"]["name"], run["columnKind"]) == (
        "2.1.0", "atlas", "unicodeCodePoints",
    )  # fmt: skip
    assert [rule["id"] for rule in rules] == [c for c in register() if c in {"SCH001", "SCH004", WARNING}]
    assert {rule["defaultConfiguration"]["level"] for rule in rules} == {"error", "warning"}
    for rule in rules:
        assert all(rule[name]["text"] for name in ("shortDescription", "fullDescription", "help"))
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning")
        assert result["message"]["text"].isprintable()
        (place,) = result["locations"]
        assert re.fullmatch(r"[\w./%~-]+", place["physicalLocation"]["artifactLocation"]["uri"], re.ASCII)
        assert place["physicalLocation"]["region"] == {"startLine": 3, "startColumn": 8}
        assert re.fullmatch("[0-9a-f]{32}", result["partialFingerprints"]["atlasFinding/v1"])


def test_sarif_writes_russian_names_of_files_as_addresses():
    log = json.loads(made("sarif", finding(file="data/югра/план 1.yml")))

    (result,) = log["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {
        "uri": "data/%D1%8E%D0%B3%D1%80%D0%B0/%D0%BF%D0%BB%D0%B0%D0%BD%201.yml",
        "uriBaseId": "%SRCROOT%",
    }


def test_junit_has_a_case_for_every_file():
    text = made("junit", finding(), finding("SCH001"), finding(WARNING), files=("data/region/bodies.yml",))

    suites = ET.fromstring(text)
    good, bad = suites.findall("testsuite/testcase")
    assert suites.find("testsuite").attrib == {
        "name": "atlas check", "tests": "2", "failures": "1", "errors": "0", "skipped": "0",
    }  # fmt: skip
    assert (good.get("name"), list(good)) == ("data/region/bodies.yml", [])
    assert (bad.get("classname"), bad.get("file")) == ("data.region", "data/region/territory.yml")
    assert [one.tag for one in bad] == ["failure", "system-out"]
    assert bad[0].get("message") == "строка 3: Значения «x» нет в списке. (и ещё ошибок: 1)"
    assert bad[0].text.count("Что сделать: Напишите `y`.") == 2


def test_junit_passes_a_file_with_warnings():
    suites = ET.fromstring(made("junit", finding(WARNING)))

    assert suites.get("failures") == "0"
    assert "предупреждений" not in suites.find("testsuite/testcase/system-out").text


def test_junit_is_xml_whatever_the_message_holds():
    suites = ET.fromstring(made("junit", nasty()))

    (case,) = suites.findall("testsuite/testcase")
    assert "]]> <script>alert(1)</script>" in case.find("failure").text
    assert "\ufffd[31m" in case.find("failure").get("message")
