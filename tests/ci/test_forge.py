"""The issue about addresses, the kept versions, the release: on both forges."""

from __future__ import annotations

import io
import zipfile

import pytest

from generator.weblinks.asking import Answer
from generator.weblinks.cited import cited
from generator.weblinks.issue import as_issue
from generator.weblinks.verdicts import doubtful

import forge  # isort: skip
import issue  # isort: skip
import pack  # isort: skip
import publish  # isort: skip
import versions  # isort: skip


def links(status: int) -> str:
    found = doubtful(
        cited({"data/a.yml": "url: https://school.ru/a"}), {"https://school.ru/a": Answer(status)}
    )
    return as_issue(found, "Внешних адресов: 1.")


LOST, FINE = links(404), links(200)
MINE = {"number": 4, "iid": 4, "body": "<!-- atlas-links -->\nпрежнее", "description": "<!-- atlas-links -->"}
OTHER = {"number": 3, "iid": 3, "body": None, "description": None}


@pytest.mark.parametrize(
    ("there", "text", "said", "asked"),
    [
        ([OTHER], LOST, "opened", [("POST", "/repos/o/r/issues")]),
        ([OTHER, MINE], LOST, "renewed", [("PATCH", "/repos/o/r/issues/4")]),
        ([MINE], FINE, "closed", [("PATCH", "/repos/o/r/issues/4")]),
        ([OTHER], FINE, "not needed", []),
    ],
)
def test_one_issue_follows_the_addresses(github, there, text, said, asked):
    github.answers = {"GET /repos/o/r/issues?state=open&per_page=100&page=1": there,
                      "POST /repos/o/r/issues": {}, "PATCH /repos/o/r/issues/4": {}}  # fmt: skip

    assert issue.keep(forge.forge(), text) == said
    assert [(method, path) for method, path, _body in github.changed()] == asked
    assert [body.get("state") for _method, _path, body in github.changed()] == (
        ["closed"] if said == "closed" else [None] * len(asked)
    )


def test_gitlab_closes_its_issue_by_an_event(gitlab):
    gitlab.answers = {"GET /projects/7/issues?state=opened&per_page=100&page=1": [MINE],
                      "PUT /projects/7/issues/4": {}}  # fmt: skip

    assert issue.keep(forge.forge(), FINE) == "closed"
    assert gitlab.changed()[0][2]["state_event"] == "close"


def site(folder):
    for name in ("data/datapackage.json", "data/acts/v1.0.0/acts.csv", "data/acts/latest/acts.csv"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")
    return folder


def test_versions_come_back_as_they_were_kept(gitlab, tmp_path):
    path = "/projects/7/packages/generic/published-versions/1/versions.zip"
    gitlab.answers = {f"PUT {path}": {}}
    built, archive = site(tmp_path / "site"), tmp_path / "versions.zip"

    versions.main(["pack", str(built), str(archive)])
    versions.main(["keep", str(archive)])
    gitlab.answers = {f"GET {path}": gitlab.changed()[0][2]}
    versions.main(["fetch", str(tmp_path / "previous")])

    assert set(gitlab.tokens) == {"of the job"}
    found = {p.relative_to(tmp_path / "previous").as_posix() for p in (tmp_path / "previous").rglob("*.*")}
    assert found - {"data/acts/v1.0.0"} == {"data/datapackage.json", "data/acts/v1.0.0/acts.csv"}


def test_the_first_publication_has_nothing_before_it(github, tmp_path, capsys):
    versions.main(["fetch", str(tmp_path / "previous")])

    assert not (tmp_path / "previous").exists()
    assert "nothing was published before" in capsys.readouterr().out


def test_github_keeps_one_archive(github, tmp_path):
    store = {"id": 1, "upload_url": f"{github.url}/up{{?name,label}}",
             "assets": [{"id": 2, "name": "versions.zip"}]}  # fmt: skip
    github.answers = {
        "GET /repos/o/r/releases/tags/published-versions": store,
        "DELETE /repos/o/r/releases/assets/2": {},
        "POST /up?name=versions.zip": {},
    }
    (tmp_path / "versions.zip").write_bytes(b"zip")

    versions.main(["keep", str(tmp_path / "versions.zip")])

    assert github.changed() == [
        ("DELETE", "/repos/o/r/releases/assets/2", b""), ("POST", "/up?name=versions.zip", b"zip"),
    ]  # fmt: skip


def test_an_archive_that_leads_out_is_refused(tmp_path):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("../evil.txt", "x")

    with pytest.raises(forge.ForgeError, match="leads out"):
        versions.unpack(buffer.getvalue(), tmp_path / "previous")


def test_a_release_is_shown_when_all_its_files_are_there(github, tmp_path, capsys):
    github.answers = {
        "POST /repos/o/r/releases": {"id": 1, "upload_url": f"{github.url}/up{{?name}}"},
        "POST /up?name=SHA256SUMS": {},
        "PATCH /repos/o/r/releases/1": {"html_url": "here"},
    }
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist/SHA256SUMS").write_bytes(b"sums")
    (tmp_path / "notes.md").write_text("Изменено: 1", encoding="utf-8")

    publish.main(["2026.11.22", str(tmp_path / "notes.md"), str(tmp_path / "dist")])

    assert [(method, path) for method, path, _body in github.changed()] == [
        ("POST", "/repos/o/r/releases"), ("POST", "/up?name=SHA256SUMS"), ("PATCH", "/repos/o/r/releases/1"),
    ]  # fmt: skip
    assert capsys.readouterr().out == "here\n"


def test_a_pack_has_the_same_bytes_and_true_sums(tmp_path, monkeypatch):
    monkeypatch.setattr(pack, "ROOT", tmp_path)
    (tmp_path / "data/releases").mkdir(parents=True)
    (tmp_path / "data/releases/2026.11.22.yml").write_text('version: "1.0.0"\n', encoding="utf-8")
    built = site(tmp_path / "site")
    (built / "data/atlas-1.0.0.zip").write_bytes(b"zip")

    names = pack.pack("2026.11.22", built, tmp_path / "one")
    pack.pack("2026.11.22", built, tmp_path / "two")

    sums = (tmp_path / "one/SHA256SUMS").read_text(encoding="ascii")
    assert names == ["SHA256SUMS", "atlas-1.0.0.zip", "atlas-site-2026.11.22.zip"]
    assert sums == (tmp_path / "two/SHA256SUMS").read_text(encoding="ascii")
    assert sums.startswith(
        "4a70fe9aa6436e02c2dea340fbd1e352e4ef2d8ce6ca52ad25d4b95471fc8bf2  atlas-1.0.0.zip\n"
    )


@pytest.mark.parametrize("name", ["2026.11.23", "../../etc/passwd", "published-versions"])
def test_a_tag_without_a_release_is_refused(name):
    with pytest.raises(SystemExit, match="is no release"):
        pack.previous(name)


def test_a_site_between_two_releases_is_no_release(tmp_path, monkeypatch):
    monkeypatch.setattr(pack, "ROOT", tmp_path)
    (tmp_path / "data/releases").mkdir(parents=True)
    (tmp_path / "data/releases/2026.11.22.yml").write_text('version: "1.0.0"\n', encoding="utf-8")

    with pytest.raises(SystemExit, match="Is the tag on the commit"):
        pack.pack("2026.11.22", site(tmp_path / "site"), tmp_path / "out")


def test_outside_of_a_forge_the_scripts_say_so(server):
    with pytest.raises(forge.ForgeError, match="no forge"):
        forge.forge()
