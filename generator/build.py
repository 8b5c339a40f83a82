"""The whole job («сборка»): load, check, packages, pages, search, write — one pass, one direction."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.cache import ParseCache
from generator.checks import run_checks
from generator.codes import is_error
from generator.findings import Finding, in_order
from generator.load import Loaded, load, locate_all
from generator.opendata.build import BuiltPackages, build_packages
from generator.outputs import Outputs
from generator.project import Project
from generator.site.context import Context
from generator.site.frames import build_frames
from generator.site.pages import plans
from generator.site.search import SearchIndex, mirror
from generator.site.site import render_site
from generator.site.text import day
from generator.versions import engine_version
from generator.write import Written

DEMO_BANNER = "Демонстрационные данные: территории, документы и практики на этой странице вымышлены."


@dataclass(slots=True)
class Built:
    """What a build gave; ``written`` is None when errors in the data stopped it."""

    loaded: Loaded
    findings: list[Finding]
    written: Written | None = None
    pages: int = 0
    packages: int = 0
    search: bool = field(default=False)

    @property
    def failed(self) -> bool:
        """Tell whether errors in the data stopped the build."""
        return any(is_error(f.code) for f in self.findings)


def check(project: Project, as_of: date) -> Built:
    """Load the project and run every rule; findings are located and in order."""
    cache = ParseCache(project.cache / "parsed", engine_version())
    loaded = load(project, cache)
    found = [*loaded.findings, *locate_all(project, run_checks(loaded.catalogue, as_of))]
    return Built(loaded, in_order(found))


def build(project: Project, as_of: date, out: Path, site_url: str, step: Callable[[str], None]) -> Built:
    """Make the site and the packages in ``out``; ``step`` is told what goes on, in Russian."""
    step("Читаю и проверяю записи")
    built = check(project, as_of)
    if built.failed:
        return built
    catalogue = built.loaded.catalogue
    step("Рисую рамы страниц")
    frames = build_frames(project.prose_root, project.cache, site_url)
    step("Собираю пакеты данных")
    packages = BuiltPackages.none() if project.is_demo else build_packages(catalogue, as_of, site_url)
    context = Context(catalogue, as_of, packages.datasets, packages.files)
    pages = list(plans(context))
    step("Строю поиск")
    index = SearchIndex(project.cache / "search")
    running = index.start(mirror(pages))
    step("Собираю страницы")
    outputs = Outputs(out, project.cache)
    rendered = render_site(
        pages, frames, project.templates, DEMO_BANNER if project.is_demo else "", day(as_of), outputs.is_same
    )
    step("Записываю")
    files = {**frames.prose, **packages.files, **rendered.files}
    written = outputs.write(files, rendered, index.finish(running))
    return Built(
        built.loaded, built.findings, written, len(pages), len(packages.datasets), running is not None
    )


def build_sentence(built: Built) -> Iterable[str]:
    """Return the summary of a build, a line each."""
    entries = len(built.loaded.catalogue.entries)
    yield f"Записей: {entries} в {len(built.loaded.files)} файлах."
    yield f"Страниц: {built.pages}, наборов данных: {built.packages}."
