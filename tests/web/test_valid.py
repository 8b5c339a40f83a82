"""One page of every kind is valid HTML by two checkers that know different rules."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from tempfile import NamedTemporaryFile

import pytest

from tests.browser.pages import PAGES
from tests.web.checkers import HTML_VALIDATE, NU, RULES, require

#: A run of seconds: what the machine would compile and collect in the background costs more than it saves.
JAVA = ("-Xss8m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
BROKEN = """<!doctype html><html lang="ru"><head><title>Проба</title></head>
<body><h1>Проба</h1><p><div>Блок</div></p><img src="x.png"></body></html>"""


@pytest.fixture(scope="module")
def files(site) -> list[Path]:
    return [site / "404.html", site / "admin/index.html", *(site / path / "index.html" for path in PAGES)]


def html_validate(files: list[Path]) -> list[str]:
    """Return what html-validate finds: address of the place, rule and sentence."""
    require("node", HTML_VALIDATE)
    with NamedTemporaryFile(suffix=".json") as report:  # it does not wait for a full pipe to be read
        subprocess.run(
            ["node", HTML_VALIDATE, "--config", RULES, "--formatter", f"json={report.name}", *files],
            capture_output=True, check=False,
        )  # fmt: skip
        reports = json.loads(Path(report.name).read_text(encoding="utf-8"))
    return [
        f"{one['filePath']}:{fault['line']}: {fault['ruleId']}: {fault['message']}"
        for one in reports
        for fault in one["messages"]
    ]


def nu(files: list[Path]) -> list[str]:
    """Return the errors of the Nu checker (the one of validator.w3.org)."""
    require("java", NU)
    done = subprocess.run(
        ["java", *JAVA, "-jar", NU, "--errors-only", "--format", "json", *files],
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    found = json.loads(done.stderr)["messages"]
    return [f"{one.get('url')}:{one.get('lastLine')}: {one['message']}" for one in found]


def test_html_validate_finds_nothing(files):
    assert html_validate(files) == []


def test_the_nu_checker_finds_nothing(files):
    assert nu(files) == []


@pytest.mark.parametrize("check", [html_validate, nu])
def test_both_see_a_broken_page(tmp_path, check):
    page = tmp_path / "page.html"
    page.write_text(BROKEN, encoding="utf-8")

    said = check([page])

    assert len(said) >= 2
    assert any("alt" in line for line in said)


def test_the_lock_of_the_checkers_names_no_server():
    lock = json.loads((RULES.parent / "package-lock.json").read_text(encoding="utf-8"))

    packages = [package for name, package in lock["packages"].items() if name]

    assert len(packages) > 100
    assert [one for one in packages if "resolved" in one] == []
    assert all(one["integrity"].startswith("sha512-") for one in packages)
