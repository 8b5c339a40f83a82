"""The whole job («сборка»): load, check, packages, pages, search, write — one pass, one direction."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from generator.background import in_background
from generator.cache import cache_in
from generator.codes import is_error
from generator.findings import Finding
from generator.inputs import inputs_key
from generator.judgement import judged as judge
from generator.load import Loaded, load, read_data
from generator.memory import give_back
from generator.opendata.table import fill_tables
from generator.project import Project, ProjectError, setting
from generator.publishing import (
    Published,
    Work,
    digests_of,
    offer_forms,
    print_sheets,
    publish,
    put_all,
    serve_records,
)
from generator.site.abbreviations import abbreviations
from generator.site.atom import Site, feeds
from generator.site.context import Context
from generator.site.frames import Frames, build_frames
from generator.site.moved import moved_pages
from generator.site.pages import makers
from generator.site.search.index import search_files
from generator.site.selectables import selectable_files
from generator.site.site import Appearance, draw_pages
from generator.site.sitemap import crawler_files, last_changes
from generator.site.text import day
from generator.store import Store, Stored
from generator.write import Written

DEMO_BANNER = "Демонстрационные данные: территории, документы и практики на этой странице вымышлены."


@dataclass(frozen=True, slots=True)
class Counts:
    """What a build worked on and what it gave."""

    entries: int
    files: int
    warnings: int
    pages: int
    packages: int


@dataclass(slots=True)
class Built:
    """What a build gave.

    ``written`` and ``counts`` are None when errors in the data stopped it; ``loaded`` is None when
    nothing had changed since the last build and so nothing was read. ``missing`` says in Russian why there
    are no PDFs, "" when they are there; ``formless`` says the same of the browser forms.
    """

    findings: list[Finding]
    loaded: Loaded | None = None
    written: Written | None = None
    counts: Counts | None = None
    missing: str = ""
    formless: str = ""

    @property
    def failed(self) -> bool:
        """Tell whether errors in the data stopped the build."""
        return any(is_error(f.code) for f in self.findings)


def build(
    project: Project,
    as_of: date,
    out: Path,
    site_url: str,
    step: Callable[[str], None],
    shown: Callable[[], None] = lambda: None,
    pdf: bool = True,
    previous: Mapping[str, bytes] | None = None,
) -> Built:
    """Make the site and the packages in ``out``; ``step`` is told what goes on, in Russian.

    Nothing is done when all inputs are those of the last build and nobody touched its results.
    Nothing is written when a rule finds an error. ``shown`` is called when the pages are there and
    only the search is still being made. Without ``pdf`` the PDFs stay as they are.
    ``previous`` are files of versions published before, by path: they stand again as they were.
    """
    step("Читаю записи")
    store, contents = _results(project, out), read_data(project)
    key = inputs_key(project, {**contents, **(previous or {})}, as_of, site_url)
    key += "" if pdf else " without PDF"
    if (last := _last(store, key)) is not None:
        return Built([], None, Written(0, len(store.files), 0), last)
    loaded, digests = load(project, cache_in(project.cache), contents), digests_of(contents)
    del contents  # as much memory as the records themselves
    give_back()
    if any(is_error(f.code) for f in loaded.findings):
        return Built(judge(project, loaded, as_of), loaded)
    judged = in_background(lambda: judge(project, loaded, as_of))
    drawn = in_background(lambda: build_frames(project.prose_root, project.cache, site_url))
    step("Собираю пакеты данных")
    tables = [] if project.is_demo else fill_tables(loaded.catalogue, as_of)
    frames, built = drawn(), Built(judged(), loaded)
    if built.failed:
        return built
    store.open()
    work = Work(project, loaded.catalogue, as_of, site_url, store)
    printed = in_background(lambda: print_sheets(work, pdf))
    published = publish(work, tables, previous or {})
    tables.clear()  # their rows take a quarter of all memory, and pages do not need them
    give_back()
    step("Набираю PDF")
    pdfs, built.missing = printed()
    step("Собираю страницы")
    files, pages = _draw(work, published, pdfs, frames, built, digests, shown, step)
    packages = len(published.packages.datasets)
    built.counts = Counts(
        len(loaded.catalogue.entries), len(loaded.files), len(built.findings), pages, packages
    )
    # what is missing today may be there tomorrow without any change of ours
    about = {"key": "" if built.missing else key, **asdict(built.counts)}
    built.written = store.close(files, about)
    return built


def _draw(
    work: Work,
    published: Published,
    pdfs: Mapping[str, Stored],
    frames: Frames,
    built: Built,
    digests: Mapping[str, str],
    shown: Callable[[], None],
    step: Callable[[str], None],
) -> tuple[dict[str, Stored], int]:
    """Make the pages and what is made of them; return all files of the site and the number of pages."""
    project, catalogue, packages = work.project, work.catalogue, published.packages
    context = Context(
        catalogue, work.as_of, packages.datasets, packages.archives, work.site_url,
        commit_url=_commit_url(project), described=packages.described,
        pdfs={path: stored.size for path, stored in pdfs.items()}, numbers=published.numbers,
    )
    forms, built.formless = offer_forms(work)
    banner = DEMO_BANNER if project.is_demo else ""
    has_forms = bool(forms) and not built.formless
    appearance = Appearance(frames, project.templates, banner, day(work.as_of), has_forms)
    pages = draw_pages(makers(context), appearance, work.store)
    served = in_background(lambda: serve_records(work, context, digests))
    others = _beside(project, context, appearance, [page.path for page in pages]) | forms
    files = {**pdfs, **published.files, **put_all(others, work.store)}
    files |= {page.path: page.stored for page in pages}
    shown()
    give_back()
    step("Собираю указатель поиска")
    mirrors = [page.mirror for page in pages if page.mirror]
    index = search_files(mirrors, abbreviations(catalogue), project.cache / "search-terms")
    files |= put_all(index, work.store) | served()
    return files, len(pages)


def _beside(
    project: Project, context: Context, appearance: Appearance, pages: list[str]
) -> dict[str, bytes]:
    """Return the files that are no pages of records, by path; ``pages`` are the files of those."""
    prose = appearance.frames.prose
    files = {**prose, **context.calendars, **context.sheets, **selectable_files(context)}
    files |= crawler_files(context.site_url, (*pages, *prose), last_changes(context.history))
    files |= feeds(context.catalogue, context.history, Site(context.site_url, context.as_of))
    return files | moved_pages(
        context, project.templates, project.prose_root, (*pages, *prose), appearance.banner
    )


def _commit_url(project: Project) -> str:
    """Return what stands before the number of a commit in its address, "" where the forge is not set."""
    repo = (setting(project, "extra") or {}).get("repo") or {}
    url = repo.get("commit") or ""
    if url and not str(url).startswith(("https://", "http://")):
        raise ProjectError(f"extra.repo.commit в mkdocs.yml: адрес «{url}» должен начинаться с https://")
    return url


def _results(project: Project, out: Path) -> Store:
    name = hashlib.blake2b(str(out.resolve()).encode(), digest_size=8).hexdigest()
    return Store(out, project.cache / f"outputs-{name}.json")


def _last(store: Store, key: str) -> Counts | None:
    """Return the counts of the last build when it had these inputs and its results are still there."""
    if not store.about or store.about["key"] != key or not store.untouched:
        return None
    return Counts(**{name: value for name, value in store.about.items() if name != "key"})
