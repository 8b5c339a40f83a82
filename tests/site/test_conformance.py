"""The page of conformance tells what is there: tests by name, checkers by their locked version."""

import json
import re
from pathlib import Path

import pytest

from generator.site.standards import GATES, STANDARDS
from generator.site.views.conformance import conformance_plan
from tests.site.plans import context_of

ROOT = Path(__file__).resolve().parents[2]
#: SQLite is that of the machine; what is told of it is the oldest that will do.
CHECKERS = sorted(
    {checker for one in STANDARDS for checker in one.checkers if checker[1]}
    | {gate.checker for gate in GATES if gate.checker[1] and gate.checker[0] != "SQLite"}
)


@pytest.mark.parametrize("test", [test for one in STANDARDS for test in one.tests])
def test_a_named_test_exists(test):
    file, name = test.split("::")

    assert re.search(rf"^def {name}\(", (ROOT / file).read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize(("name", "version"), CHECKERS)
def test_a_checker_is_the_locked_one(name, version):
    lock = (ROOT / "requirements/lock.txt").read_text(encoding="utf-8")
    web = json.loads((ROOT / "tests/web/package.json").read_text(encoding="utf-8"))["devDependencies"]

    assert f"\n{name}=={version} " in lock or web.get(name) == version


def test_every_standard_of_the_plan_is_told_once():
    keys = [one.key for one in STANDARDS]

    assert keys == [
        "data-package", "table-schema", "csv", "dcat", "schema-org", "passport", "json-schema", "ics", "atom",
        "pdf", "wcag", "html",
    ]  # fmt: skip


def test_every_gate_of_the_build_stands_with_its_version():
    view = conformance_plan(context_of({})).view

    assert [(one.name, one.version, one.figures) for one in view.gates] == [
        ("atlas check", "своя", "12 записей"),
        ("строгая модель атласа", "своя", "0 наборов, 0 строк"),
        ("SQLite", "3.37 или новее", "0 наборов, 0 строк"),
        ("frictionless", "5.21.0", "0 граф, 0 ссылок между наборами"),
        ("atlas passport check", "своя", "0 паспортов"),
    ]


def test_figures_are_those_of_the_build():
    view = conformance_plan(context_of({})).view

    figures = {part.key: part.figures for part in view.parts}
    assert figures["data-package"] == "0 наборов"
    assert figures["wcag"] == ""


def test_the_page_counts_what_was_built_and_is_linked(site):
    text = (site / "conformance/index.html").read_text(encoding="utf-8")

    assert "<dd>80\u00a0наборов</dd>" in text or "<dd>80 наборов</dd>" in text
    for page in ("data", "quality", "about"):
        assert "conformance/" in (site / page / "index.html").read_text(encoding="utf-8")
