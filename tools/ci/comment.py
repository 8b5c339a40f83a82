"""Put what a branch changes under its review: one comment, renewed by every push.

    comment.py FILE         GitHub, after the run named by the event: FILE is its report
    comment.py              GitLab, in a protected job: the reports of all open merge requests

Never runs or reads code of the branch. Which review it is comes from the forge, not from the report.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote

from forge import Forge, ForgeError, forge
from incoming import Refused, read_text

MARK = "<!-- atlas-diff -->"
_REPORT = "build/reports/diff.md"
_JOB = "diff"


def main(arguments: list[str]) -> int:
    """Post and say what was done; 1 when a report was refused."""
    here = forge(speaks=True)
    if here.kind == "gitlab":
        return _gitlab(here)
    event = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text(encoding="utf-8"))
    number = pull_request(here, event["workflow_run"])
    if number is None:
        print("No open pull request stands at this commit: it was renewed or closed.")
        return 0
    text = read_text(Path(arguments[0]))
    print(f"Pull request {number}: {put(here, f'issues/{number}/comments', 'issues/comments', text)}")
    return 0


def pull_request(here: Forge, run: dict) -> int | None:
    """Return the number of the open pull request whose head is the commit of the run.

    The event names none for forks, so the forge is asked by branch and commit.
    """
    source = run["head_repository"]
    if not source:  # the fork is gone
        return None
    head = quote(f"{source['owner']['login']}:{run['head_branch']}", safe="")
    found = [
        one["number"]
        for one in here.ask("GET", f"pulls?state=open&per_page=100&head={head}")
        if one["head"]["sha"] == run["head_sha"]
        and (one["head"]["repo"] or {}).get("full_name") == source["full_name"]
    ]
    return found[0] if len(found) == 1 else None


def put(here: Forge, listed: str, one: str, text: str) -> str:
    """Renew our comment in the list or add it; say which."""
    body = {"body": f"{MARK}\n{text}"}
    for comment in here.pages(listed):
        author = comment.get("user") or comment.get("author") or {}
        ours = author.get("type") == "Bot" or here.kind == "gitlab"
        if ours and comment["body"].startswith(MARK):
            method = "PATCH" if here.kind == "github" else "PUT"
            here.ask(method, f"{one}/{comment['id']}", body)
            return "renewed"
    here.ask("POST", listed, body)
    return "added"


def _gitlab(here: Forge) -> int:
    refused = 0
    for request in here.pages("merge_requests?state=opened"):
        notes = f"merge_requests/{request['iid']}/notes"
        try:
            report = _report(here, request)
            if report is not None:
                print(f"Merge request {request['iid']}: {put(here, notes, notes, _checked(report))}")
        except Refused as error:
            refused = 1
            print(f"Merge request {request['iid']}: {error}", file=sys.stderr)
    return refused


def _report(here: Forge, request: dict) -> bytes | None:
    """Return the report of the newest pipeline that stands at the head of the request, None without one."""
    pipelines = here.ask("GET", f"merge_requests/{request['iid']}/pipelines")
    newest = next((one for one in pipelines if one["sha"] == request["sha"]), None)
    if newest is None:
        return None
    place = f"{here.api}/projects/{int(newest['project_id'])}"
    jobs = json.loads(here.send("GET", f"{place}/pipelines/{int(newest['id'])}/jobs?per_page=100", None, {}))
    job = next((one["id"] for one in jobs if one["name"] == _JOB and one["status"] == "success"), None)
    if job is None:
        return None
    return here.send("GET", f"{place}/jobs/{int(job)}/artifacts/{_REPORT}", None, {})


def _checked(report: bytes) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "diff.md"
        path.write_bytes(report)
        return read_text(path)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (ForgeError, Refused) as error:
        sys.exit(str(error))
