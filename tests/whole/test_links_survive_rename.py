"""A record gets another id; the addresses and the numbers that people saved keep leading to it."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from tests.copies import copy_caches, copy_forms, copy_project, copy_results
from tests.whole.test_same_bytes import build

ALIASES = """\
aliases:
  notion/iom:
    now: notion/route
    note: Ключ стал понятным словом.

  document/khabarovsk-2022:
    now: document/khabarovsk-2023

  act/ukaz-204:
    now: act/ukaz-204-2018
"""


@pytest.fixture(scope="module")
def files(tmp_path_factory, real_build, made) -> dict[str, bytes]:
    """The site of a copy of the project in which the notion «iom» became «route» after the last build."""
    project = copy_project(tmp_path_factory.mktemp("renamed") / "atlas")
    copy_forms(project)
    copy_caches(made, project / ".cache")
    copy_results(made, project / "build" / "site", project / ".cache")
    for path in (project / "data").rglob("*.yml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"notion: iom\b", "notion: route", text), encoding="utf-8")
    notions = project / "data/vocab/notions.yml"
    renamed = notions.read_text(encoding="utf-8").replace("  iom:\n", "  route:\n")
    notions.write_text(renamed, encoding="utf-8")
    (project / "data/aliases.yml").write_text(ALIASES, encoding="utf-8")
    return build(project)


def leads(files: dict[str, bytes], path: str) -> str:
    """Return where the page at ``path`` leads without scripts."""
    page = files[f"{path}index.html"].decode()
    (target,) = re.findall(r'http-equiv="refresh" content="0; url=([^"]*)"', page)
    assert f'<a href="{target}">' in page
    assert '<meta name="robots" content="noindex">' in page
    assert f'rel="canonical" href="{target}"' in page
    return str(Path(path, target.partition("#")[0]).as_posix())


def test_the_old_address_of_a_record_leads_to_the_new_page(files):
    assert leads(files, "glossary/iom/") == "glossary/iom/../../glossary/route"
    assert b"glossary/iom/" not in files["glossary/index.html"]
    assert "Индивидуальный образовательный маршрут" in files["glossary/route/index.html"].decode()


def test_the_alias_of_a_document_covers_its_pages(files):
    assert leads(files, "concepts/khabarovsk-2022/").endswith("concepts/khabarovsk-2023")
    assert leads(files, "discrepancies/khabarovsk-2022.d01/").endswith("discrepancies/khabarovsk-2023.d01")


def test_a_renamed_act_keeps_its_anchor(files):
    assert b'<span id="ukaz-204"></span>' in files["acts/index.html"]


def test_official_numbers_lead_to_documents_and_acts(files):
    assert leads(files, "n/1433/").endswith("concepts/khabarovsk-2023")
    assert leads(files, "n/10-p-1000/").endswith("acts")
    assert 'href="../n/10-p-1000/"' in files["n/index.html"].decode()


def test_small_pages_are_under_the_policy_of_all_pages_and_run_nothing_inline(files):
    page = files["glossary/iom/index.html"].decode()

    assert "default-src &#39;none&#39;" in page
    assert re.findall(r"<script(?![^>]* src=)", page) == []
    assert "assets/moved.js" in files


def test_the_table_of_former_names_is_a_dataset(files):
    rows = {
        row["id"]: (row["dataset"], row["record"])
        for row in csv.DictReader(files["data/aliases/latest/aliases.csv"].decode("utf-8-sig").splitlines())
    }

    assert rows["notion/iom"] == ("notions", "route")
    assert rows["act/ukaz-204"] == ("acts", "ukaz-204-2018")
    assert rows["document/khabarovsk-2022"] == ("documents", "khabarovsk-2023")
