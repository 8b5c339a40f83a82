"""Templates and forms of the forges: alike on both, asking what the model asks; owners for every folder."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from generator.model.practice import Practice
from generator.site.views.offer import STEPS
from tests.ci.test_workflows import schema

import settings  # isort: skip

ROOT = Path(__file__).resolve().parents[2]
FORMS = ROOT / ".github" / "ISSUE_TEMPLATE"
KINDS = ["code", "data", "execution", "plan", "practice"]


def form(name: str) -> dict:
    return yaml.safe_load((FORMS / f"{name}.yml").read_text(encoding="utf-8"))


def questions(name: str) -> dict[str, dict]:
    return {one["id"]: one for one in form(name)["body"] if "id" in one}


def required(name: str) -> list[str]:
    return [id for id, one in questions(name).items() if one.get("validations", {}).get("required")]


def test_forms_hold_to_the_schema_of_the_forge():
    forms = [FORMS / f"{name}.yml" for name in ("error", "practice", "record", "source")]

    assert schema("github-issue-forms", *forms) == ""
    assert schema("github-issue-config", FORMS / "config.yml") == ""
    assert schema("dependabot", ROOT / ".github" / "dependabot.yml") == ""


def test_the_form_of_a_practice_asks_what_the_site_asks():
    asked = ["territory", *(name for _title, _lead, names in STEPS for name in names), "persons"]

    assert list(questions("practice")) == [{"title": "name"}.get(name, name) for name in asked]


def test_the_form_of_a_practice_names_and_requires_what_the_model_does():
    fields = {name: Practice.model_fields[name] for _t, _l, names in STEPS for name in names}
    asked = questions("practice")

    for name, field in fields.items():
        one = asked[{"title": "name"}.get(name, name)]
        labels = (field.json_schema_extra or {}).get("x-enum-labels") or {}
        assert one["attributes"]["label"] == field.title
        assert one["attributes"].get("options", []) == list(labels.values())
        assert one.get("validations", {}).get("required", False) == field.is_required()


def test_what_the_other_forms_cannot_do_without():
    assert required("error") == ["file", "wrong", "source"]
    assert required("source") == ["page", "shows", "publication", "url"]
    assert required("record") == ["file", "record"]


def test_every_form_asks_for_no_persons():
    for name in ("error", "practice", "record", "source"):
        consent = questions(name)["persons"]["attributes"]["options"]
        asked = " ".join(one["attributes"].get("label", "") for one in form(name)["body"])
        assert [one["required"] for one in consent] == [True]
        assert re.search(r"имя|фамили|телефон|почт|e-?mail", asked, re.IGNORECASE) is None


def test_questions_are_the_same_on_gitlab():
    text = (ROOT / ".gitlab/issue_templates/practice.md").read_text(encoding="utf-8")

    labels = [one["attributes"]["label"] for id, one in questions("practice").items() if id != "persons"]
    assert re.findall(r"^\*\*(.+?):?\*\*", text, re.MULTILINE) == labels
    for name in ("error", "source"):
        text = (ROOT / f".gitlab/issue_templates/{name}.md").read_text(encoding="utf-8")
        labels = [one["attributes"]["label"] for id, one in questions(name).items() if id != "persons"]
        assert re.findall(r"^\*\*(.+?):?\*\*", text, re.MULTILINE) == labels


def test_templates_of_a_review_are_the_same_on_both_forges():
    ours, theirs = ROOT / ".github/PULL_REQUEST_TEMPLATE", ROOT / ".gitlab/merge_request_templates"

    assert sorted(path.stem for path in ours.glob("*.md")) == KINDS
    assert sorted(path.stem for path in theirs.glob("*.md")) == ["Default", *KINDS]
    for kind in KINDS:
        assert (ours / f"{kind}.md").read_bytes() == (theirs / f"{kind}.md").read_bytes()


def test_the_default_template_leads_to_every_other():
    text = (ROOT / ".github/PULL_REQUEST_TEMPLATE.md").read_text(encoding="utf-8")

    assert sorted(re.findall(r"template=(\w+)\.md", text)) == KINDS


def test_the_files_that_follow_from_settings_are_fresh():
    stale = [name for name, text in settings.files(ROOT).items() if (ROOT / name).read_text("utf-8") != text]

    assert stale == []  # make owners


def test_every_folder_of_the_data_has_a_line():
    lines = [
        line.split()[0] for line in settings.owners("@i/atlas-", ["ugra"]).splitlines() if line[0] != "#"
    ]
    written = (ROOT / "CODEOWNERS").read_text(encoding="utf-8").split()

    assert lines[0] == "*" and lines[-1] == "/data/ugra/"
    folders = {f"/data/{path.name}/" for path in (ROOT / "data").iterdir() if path.is_dir()}
    assert folders - set(written) == set()


def test_teams_come_from_one_setting():
    named = settings.owners("@i/atlas-", ["ugra"])
    unnamed = settings.owners("", ["ugra"])

    assert "* @i/atlas-data\n" in named
    assert "/generator/ @i/atlas-code\n" in named
    assert named.endswith("/data/ugra/ @i/atlas-ugra\n")
    assert "@" not in unnamed
    assert "nobody is called to a review" in unnamed


def test_contact_links_stand_where_the_site_has_an_address(tmp_path):
    text = settings.contacts("https://atlas.example/x")
    (tmp_path / "config.yml").write_text(text, encoding="utf-8")

    assert [one["url"] for one in yaml.safe_load(text)["contact_links"]] == [
        "https://atlas.example/x/practices/offer/",
        "https://atlas.example/x/about/editing/",
        "https://atlas.example/x/codes/",
    ]
    assert schema("github-issue-config", tmp_path / "config.yml") == ""
    assert yaml.safe_load(settings.contacts("")) == {"blank_issues_enabled": False}
