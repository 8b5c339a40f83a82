"""The comparison («сравнение»): the same records as Markdown through plain MkDocs-Material and Hugo."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from atlas import COLD, Case
from measure import output, repeated, run

MATERIAL, NO_SEARCH, HUGO = "Material", "Material без поиска", "Hugo"
_SECTIONS = ("territory", "document", "roadmap", "activity", "indicator", "body", "notion", "practice")
_LAYOUT = Path(__file__).with_name("hugo")


def peer_cases(project: Path, times: int, hugo: Path) -> Iterator[tuple[str, Case]]:
    """Yield (name of the engine, its cold build) for the records of a project."""
    folder = project.parent / "peers"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    pages = [sys.executable, Path(__file__).with_name("markdown.py"), project, folder / "content"]
    run(pages, project, folder / "pages.log")
    for name, plugins in ((MATERIAL, ["search"]), (NO_SEARCH, [])):
        config = folder / f"mkdocs-{len(plugins)}.yml"
        config.write_text(json.dumps(_mkdocs(plugins), ensure_ascii=False))
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", config]
        yield name, _cold(command, folder, folder / "site", 1 if len(plugins) else times)
    _prepare_hugo(folder)
    command = [hugo, "--quiet", "--noBuildLock", "--cacheDir", folder / "cache", "--destination", "hugo"]
    yield HUGO, _cold(command, folder, folder / "hugo", times)


def _cold(command: list[str | Path], folder: Path, out: Path, times: int) -> Case:
    def once(_: int) -> object:
        for old in (out, folder / "cache"):
            shutil.rmtree(old, ignore_errors=True)
        return run(command, folder, folder / "peer.log")

    return Case(COLD, repeated(times, once), output(out))


def _mkdocs(plugins: list[str]) -> dict[str, object]:
    """Configure MkDocs as it comes, with the pages of records out of the nav."""
    return {
        "site_name": "Сравнение",
        "docs_dir": "content",
        "site_dir": "site",
        "theme": {"name": "material", "language": "ru", "font": False},
        "plugins": plugins,
        "nav": [{"Главная": "index.md"}, *({name: f"{name}/index.md"} for name in _SECTIONS)],
        "not_in_nav": "\n".join(f"/{name}/*" for name in _SECTIONS),
        "markdown_extensions": ["tables", {"toc": {"permalink": True}}],
    }


def _prepare_hugo(folder: Path) -> None:
    """Give Hugo the same pages: an ``index.md`` of a section is ``_index.md`` there."""
    content = folder / "hugo-content"
    shutil.copytree(folder / "content", content)
    for page in content.rglob("index.md"):
        page.rename(page.with_name("_index.md"))
    shutil.copytree(_LAYOUT, folder / "layouts" / "_default")
    config = {
        "title": "Сравнение",
        "contentDir": "hugo-content",
        "languageCode": "ru",
        "disableKinds": ["taxonomy", "term", "RSS"],
        "params": {"sections": list(_SECTIONS)},
    }
    (folder / "hugo.json").write_text(json.dumps(config, ensure_ascii=False))
