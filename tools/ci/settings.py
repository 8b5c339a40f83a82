"""Files of the forge that follow from mkdocs.yml and from the folders of `data/`.

settings.py             writes CODEOWNERS and .github/ISSUE_TEMPLATE/config.yml
settings.py --check     changes nothing; 1 when one of them is stale

One setting names the teams: `extra.repo.teams`, for example '@institute/atlas-'. A territory belongs to the
team of its folder, '@institute/atlas-ugra'; the program to '@institute/atlas-code', everything else to
'@institute/atlas-data'. Without the setting nobody is called, and the file says so.
"""

from __future__ import annotations

import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
#: Folders of `data/` that are no territory: all territories read them.
SHARED = ("acts", "releases", "vocab")
_PROGRAM = (
    "/.github/", "/.gitlab/", "/.gitlab-ci.yml", "/CODEOWNERS", "/Makefile", "/generator/", "/pyproject.toml",
    "/requirements/", "/schemas/", "/site_overrides/", "/tests/", "/tools/",
)  # fmt: skip
_NOBODY = """# No team is named yet: extra.repo.teams in mkdocs.yml is empty, so nobody is called to a review.
# Name the prefix of your teams there and run `make owners`.
"""
_TEAMS = """# The teams come from extra.repo.teams in mkdocs.yml; each of them has to exist on the forge.
"""


class _Loader(yaml.SafeLoader):
    """Passes over the Python tags of mkdocs.yml."""


_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda _loader, _suffix, _node: None)


def main(arguments: list[str]) -> int:
    """Write the files or compare them."""
    wanted = files(ROOT)
    stale = [name for name, text in wanted.items() if _present(ROOT / name) != text]
    for name in stale:
        if arguments == ["--check"]:
            print(f"{name}: устарел, выполните make owners")
        else:
            (ROOT / name).write_text(wanted[name], encoding="utf-8")
            print(f"{name}: обновлён")
    return int(bool(stale) and arguments == ["--check"])


def files(root: Path) -> dict[str, str]:
    """Return the text of every file by its path."""
    settings = yaml.load((root / "mkdocs.yml").read_text(encoding="utf-8"), Loader=_Loader)
    territories = sorted(p.name for p in (root / "data").iterdir() if p.is_dir() and p.name not in SHARED)
    return {
        "CODEOWNERS": owners(settings["extra"]["repo"].get("teams") or "", territories),
        ".github/ISSUE_TEMPLATE/config.yml": contacts(settings.get("site_url") or ""),
    }


def owners(teams: str, territories: list[str]) -> str:
    """Return CODEOWNERS; ``teams`` is the prefix of their names. GitHub and GitLab read the same lines."""

    def line(path: str, team: str) -> str:
        return f"{path} {teams}{team}" if teams else path

    lines = [
        "# Written by `make owners`. The last line that fits a file wins.",
        (_TEAMS if teams else _NOBODY).rstrip(),
        line("*", "data"),
        *(line(path, "code") for path in _PROGRAM),
        *(line(f"/data/{name}/", "data") for name in SHARED),
        *(line(f"/data/{name}/", name) for name in territories),
    ]
    return "\n".join(lines) + "\n"


def contacts(site: str) -> str:
    """Return the settings of the issue forms; without the address of the site there is nothing to link to."""
    lines = ["# Written by `make owners` from site_url in mkdocs.yml.", "blank_issues_enabled: false"]
    if site:
        lines.append("contact_links:")
        for path, name, about in (
            (
                "practices/offer/",
                "Предложить практику на сайте",
                "Вопросы по порядку, ответы проверяются сразу.",
            ),
            ("about/editing/", "Как исправить и дополнить", "Где лежат записи и как их изменить."),
            ("codes/", "Что значит замечание", "Список кодов с примерами."),
        ):
            url = f"{site.rstrip('/')}/{path}"
            lines += [f"  - name: {name}", f"    url: {url}", f"    about: {about}"]
    return "\n".join(lines) + "\n"


def _present(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
