"""The comment under a review: which one it goes to, one for every review, never where the branch moved on."""

from __future__ import annotations

import json

import pytest

from tests.ci import pretended  # noqa: F401  (puts tools/ci on the path)

import comment  # isort: skip

PULLS = "GET /repos/o/r/pulls?state=open&per_page=100&head=fork%3Afix%26x"
LIST = "/repos/o/r/issues/12/comments"
RUN = {"head_sha": "abc", "head_branch": "fix&x",
       "head_repository": {"full_name": "fork/r", "owner": {"login": "fork"}}}  # fmt: skip


def pull(number=12, sha="abc", repository="fork/r"):
    return {"number": number, "head": {"sha": sha, "repo": {"full_name": repository}}}


@pytest.fixture
def report(tmp_path, monkeypatch):
    (tmp_path / "event.json").write_text(json.dumps({"workflow_run": RUN}), encoding="utf-8")
    monkeypatch.setenv("GITHUB_EVENT_PATH", str(tmp_path / "event.json"))
    file = tmp_path / "diff.md"
    file.write_text("Изменено: 1\n", encoding="utf-8")
    return str(file)


def test_the_first_report_is_added(github, report):
    github.answers = {PULLS: [pull()], f"GET {LIST}?per_page=100&page=1": [], f"POST {LIST}": {}}

    assert comment.main([report]) == 0
    assert github.changed() == [("POST", LIST, {"body": "<!-- atlas-diff -->\nИзменено: 1\n"})]


def test_the_next_one_renews_our_comment_and_no_other(github, report):
    comments = [
        {"id": 1, "body": "<!-- atlas-diff -->\nпохоже", "user": {"type": "User"}},
        {"id": 2, "body": "<!-- atlas-diff -->\nпрежний", "user": {"type": "Bot"}},
    ]
    one = "/repos/o/r/issues/comments/2"
    github.answers = {PULLS: [pull()], f"GET {LIST}?per_page=100&page=1": comments, f"PATCH {one}": {}}

    comment.main([report])

    assert github.changed() == [("PATCH", one, {"body": "<!-- atlas-diff -->\nИзменено: 1\n"})]


@pytest.mark.parametrize(
    "pulls",
    [[], [pull(sha="newer")], [pull(repository="other/r")], [pull(1), pull(2)]],
    ids=["closed", "branch moved on", "other fork", "two"],
)
def test_no_comment_where_the_review_is_not_certain(github, report, pulls):
    github.answers = {PULLS: pulls}

    assert comment.main([report]) == 0
    assert github.changed() == []


def test_the_token_goes_to_the_forge(github, report):
    github.answers = {PULLS: []}

    comment.main([report])

    assert github.tokens == ["Bearer secret"]


def test_gitlab_notes_stand_under_every_open_request(gitlab, capsys):
    open_ = [{"iid": 1, "sha": "abc"}, {"iid": 2, "sha": "def"}, {"iid": 3, "sha": "fed"}]
    jobs = [{"id": 5, "name": "diff", "status": "success"}]
    gitlab.answers = {
        "GET /projects/7/merge_requests?state=opened&per_page=100&page=1": open_,
        "GET /projects/7/merge_requests/1/pipelines": [{"id": 9, "sha": "abc", "project_id": 8}],
        "GET /projects/7/merge_requests/2/pipelines": [{"id": 10, "sha": "older", "project_id": 7}],
        "GET /projects/7/merge_requests/3/pipelines": [{"id": 11, "sha": "fed", "project_id": 7}],
        "GET /projects/8/pipelines/9/jobs?per_page=100": jobs,
        "GET /projects/7/pipelines/11/jobs?per_page=100": jobs,
        "GET /projects/8/jobs/5/artifacts/build/reports/diff.md": "Изменено: 1".encode(),
        "GET /projects/7/jobs/5/artifacts/build/reports/diff.md": b"\x00",
        "GET /projects/7/merge_requests/1/notes?per_page=100&page=1": [],
        "POST /projects/7/merge_requests/1/notes": {},
    }

    assert comment.main([]) == 1
    assert gitlab.changed() == [
        ("POST", "/projects/7/merge_requests/1/notes", {"body": "<!-- atlas-diff -->\nИзменено: 1"})
    ]
    assert set(gitlab.tokens) == {"of the project"}
    assert "Merge request 3: " in capsys.readouterr().err
