"""MkDocs in, HTML out («двигатель»): the only module that knows how the theme is drawn."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.project import ProjectError
from generator.site import assets, csp

CONTENT = "content"
THEME = "site_overrides/theme"
CONFIG = "mkdocs.yml"


class FrameError(ProjectError):
    """The frames cannot be drawn; the message is Russian and says what to correct."""


#: What MkDocs complains of in the prose, and how we say it.
_COMPLAINTS = (
    (
        r"Doc file '(.+?)' contains a link '(.+?)', but the target '.+?' is not found.*",
        "content/{}: ссылка «{}» никуда не ведёт, такого файла нет. Исправьте адрес или уберите ссылку.",
    ),
    (
        r"Doc file '(.+?)' contains a link '(.+?)', but .+? anchor.*",
        "content/{}: ссылка «{}» ведёт к заголовку, которого нет. Исправьте часть после «#».",
    ),
    (
        r"A reference to '(.+?)' is included in the 'nav' configuration, which is not found.*",
        "content/{0}: файла нет, а mkdocs.yml называет его в nav. Верните файл или уберите строку из nav.",
    ),
)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the site: ``tab`` is the key of the tab that stays lit on its pages, '' for none."""

    key: str
    title: str
    path: str
    tab: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What the adapter needs of mkdocs.yml."""

    sections: tuple[Section, ...]
    styles: list[str]
    scripts: list[str]


class _Loader(yaml.SafeLoader):
    """A loader that passes over the Python tags mkdocs.yml needs for its extensions."""


_Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda loader, suffix, node: None)


def read_settings(root: Path) -> Settings:
    """Return the sections and the parts of the assets named in mkdocs.yml of ``root``."""
    extra = yaml.load((root / CONFIG).read_text(encoding="utf-8"), Loader=_Loader)["extra"]
    sections = tuple(Section(s["key"], s["title"], s["path"], s["tab"]) for s in extra["sections"])
    return Settings(sections, extra["styles"], extra["scripts"])


def draw(root: Path, settings: Settings, site_url: str, work: Path) -> Path:
    """Run MkDocs on the prose and one stub per section; return the folder of the output.

    ``work`` must be an empty folder; everything is written below it.
    """
    docs = work / "docs"
    if not (root / CONTENT).is_dir():
        raise FrameError(f"Нет папки {root / CONTENT} с текстами сайта. Верните её: git checkout {CONTENT}")
    shutil.copytree(root / CONTENT, docs)
    docs.chmod(0o755)  # the prose may be read-only, its copy gets the stubs
    for section in settings.sections:
        (docs / f"{stub(section.key)}.md").write_text(_front_matter(section), encoding="utf-8")
    bundled = assets.bundle(root / THEME, settings.styles, settings.scripts)
    config = work / "mkdocs.yml"
    # JSON is YAML, and needs no care about quotes
    config.write_text(json.dumps(_config(root, site_url, bundled), ensure_ascii=False), encoding="utf-8")
    output = work / "out"
    _run_mkdocs(config, output)
    for path, content in bundled.items():
        (output / path).write_bytes(content)
    return output


def stub(key: str) -> str:
    """Return the name of the page MkDocs draws for a section."""
    return f"frame-{key}"


def _front_matter(section: Section) -> str:
    return f"---\n{json.dumps({'frame': True, 'section': section.key}, ensure_ascii=False)}\n---\n"


def _config(root: Path, site_url: str, bundled: dict[str, bytes]) -> dict:
    theme = (root / THEME).resolve()
    return {
        "INHERIT": str((root / CONFIG).resolve()),
        "site_url": site_url,
        "docs_dir": "docs",
        "theme": {"custom_dir": str(theme)},
        "extra": {
            "styles": [assets.STYLE],
            "scripts": [assets.SCRIPT],
            "versions": {path: assets.version(content) for path, content in bundled.items()},
            "csp": csp.policy(theme),
        },
    }


def _run_mkdocs(config: Path, output: Path) -> None:
    # strict: a broken link of the prose must be said, not published
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(config), "-d", str(output)]
    fixed = {"SOURCE_DATE_EPOCH": "0", "PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        command, env=os.environ | fixed, cwd=config.parent, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise FrameError(_explained(done.stderr))


def _explained(said: str) -> str:
    """Return what MkDocs said in Russian; what we do not know follows as it is."""
    lines = [line for line in said.splitlines() if line and not line.startswith("INFO")]
    known = [text for line in lines if (text := _translated(line))]
    if known:
        return "Страницы из content/ не собраны:\n" + "\n".join(f"  {text}" for text in known)
    return "Страницы из content/ не собраны. Исправьте то, на что указывает MkDocs:\n" + "\n".join(lines)


def _translated(line: str) -> str:
    for pattern, sentence in _COMPLAINTS:
        if found := re.search(pattern, line):
            return sentence.format(*found.groups())
    return ""
