"""Everything below ``admin/`` («страница форм»): the page, its own script, the configuration, the program."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from generator.catalogue import Catalogue
from generator.site.assets import slim_css, slim_js
from generator.site.forms.config import configuration, formats
from generator.site.forms.settings import Backend
from generator.site.forms.vendored import Program, vendored
from generator.site.fragments import Fragments
from generator.site.plan import Plan

FOLDER = "admin/"
_SCRIPTS = ("forms/start.js", "theme/assets/js/record-text.js", "forms/tree.js", "forms/forms.js")
_TITLE = "Формы атласа"


class FormsView(NamedTuple):
    """``missing`` says why there are no forms, "" where they are; ``forge`` names where they save, "" for
    the folder alone; ``repo`` is the repository there."""

    policy: str
    missing: str
    forge: str
    repo: str


def form_files(
    catalogue: Catalogue, backend: Backend, program: Program, overrides: Path
) -> dict[str, bytes]:
    """Return the files of the forms by their path on the site; without a program the page says why.

    ``overrides`` is the folder of the theme and the templates, it holds our own script and styles too.
    """
    view = FormsView(policy(backend), program.missing, _forge(backend), backend.config["repo"])
    page = Fragments(overrides / "pages").render(Plan(FOLDER, "", "forms.html", _TITLE, "", view))
    files = {"index.html": page.encode(), "forms.css": slim_css(_read(overrides, "forms/forms.css")).encode()}
    if program.files:
        files["forms.js"] = slim_js("".join(_read(overrides, path) for path in _SCRIPTS)).encode()
        told = {"config": configuration(catalogue, backend, _TITLE), "formats": formats()}
        files["forms.json"] = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
        files |= vendored(program.files, json.loads(_read(overrides, "forms/words.json")))
    return {FOLDER + path: content for path, content in files.items()}


def policy(backend: Backend) -> str:
    """Return what the page may load: nothing foreign but the forge of the publisher where one is set.

    The program makes its style sheets itself, hence ``unsafe-inline`` for styles, on this page alone.
    """
    connect = f"'self' data: blob: {backend.host}".strip()
    images = f"'self' data: blob: {backend.host}".strip()
    return (
        f"default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src {images}; "
        f"font-src 'self'; connect-src {connect}; base-uri 'none'; form-action 'none'"
    )


def _read(overrides: Path, path: str) -> str:
    return (overrides / path).read_text(encoding="utf-8")


def _forge(backend: Backend) -> str:
    names = {"github": "GitHub", "gitlab": "GitLab", "gitea": "Gitea или Forgejo"}
    return "" if backend.is_folder else names[backend.config["name"]]
