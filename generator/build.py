"""The whole job («сборка»): load, check, packages, pages, search, write — one pass, one direction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.background import in_background
from generator.cache import ParseCache
from generator.checks import run_checks
from generator.codes import is_error
from generator.findings import Finding, in_order
from generator.load import Loaded, load, locate_all
from generator.opendata.build import BuiltPackages, build_packages
from generator.outputs import Outputs
from generator.project import Project
from generator.site.abbreviations import PATH as SHORT_FORMS
from generator.site.abbreviations import abbreviations
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

    @property
    def failed(self) -> bool:
        """Tell whether errors in the data stopped the build."""
        return any(is_error(f.code) for f in self.findings)


def check(project: Project, as_of: date) -> Built:
    """Load the project and run every rule; findings are located and in order."""
    loaded = _load(project)
    return Built(loaded, _judged(project, loaded, as_of))


def build(project: Project, as_of: date, out: Path, site_url: str, step: Callable[[str], None]) -> Built:
    """Make the site and the packages in ``out``; ``step`` is told what goes on, in Russian.

    The rules run beside the drawing; when one of them finds an error, nothing is written.
    """
    step("Читаю записи")
    loaded = _load(project)
    judged = in_background(lambda: _judged(project, loaded, as_of))
    if any(is_error(f.code) for f in loaded.findings):
        return Built(loaded, judged())
    step("Собираю пакеты данных")
    catalogue = loaded.catalogue
    frames = build_frames(project.prose_root, project.cache, site_url)
    packages = BuiltPackages.none() if project.is_demo else build_packages(catalogue, as_of, site_url)
    step("Собираю страницы и поиск")
    context = Context(catalogue, as_of, packages.datasets, packages.files, site_url)
    pages = list(plans(context))
    index = SearchIndex(project.cache / "search")
    running = index.start(mirror(pages))
    outputs = Outputs(out, project.cache)
    banner = DEMO_BANNER if project.is_demo else ""
    rendered = render_site(pages, frames, project.templates, banner, day(as_of), outputs.is_same)
    built = Built(loaded, judged(), None, len(pages), len(packages.datasets))
    indexed = index.finish(running)
    if not built.failed:
        step("Записываю")
        files = {**frames.prose, **packages.files, **rendered.files, SHORT_FORMS: abbreviations(catalogue)}
        built.written = outputs.write(files | context.calendars, rendered, indexed)
    return built


def _load(project: Project) -> Loaded:
    return load(project, ParseCache(project.cache / "parsed", engine_version()))


def _judged(project: Project, loaded: Loaded, as_of: date) -> list[Finding]:
    """Return all findings of a run, located and in order."""
    return in_order([*loaded.findings, *locate_all(project, run_checks(loaded.catalogue, as_of))])
