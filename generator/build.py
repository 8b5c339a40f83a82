"""The whole job («сборка»): load, check, packages, pages, search, write — one pass, one direction."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from pathlib import Path

from generator.background import in_background
from generator.cache import ParseCache
from generator.catalogue import Catalogue
from generator.checks import run_checks
from generator.codes import is_error
from generator.findings import Finding, in_order
from generator.inputs import inputs_key
from generator.load import Loaded, load, locate_all, read_data
from generator.opendata.api.build import build_api
from generator.opendata.api.envelope import Edition
from generator.opendata.api.record import Shown
from generator.opendata.build import BuiltPackages, build_packages
from generator.opendata.numbers import Numbers, count_versions, version_files
from generator.opendata.passport.publisher import read_publisher
from generator.opendata.table import fill_tables
from generator.project import Project, ProjectError, setting
from generator.site.abbreviations import abbreviations
from generator.site.atom import Site, feeds
from generator.site.context import Context
from generator.site.forms.files import form_files
from generator.site.forms.settings import read_backend
from generator.site.forms.vendored import read_program
from generator.site.frames import build_frames
from generator.site.links import label, shown_at
from generator.site.moved import moved_pages
from generator.site.pages import makers
from generator.site.pdf.press import Pressed, kept_pdfs, press
from generator.site.pdf.sheets import sheets
from generator.site.search.index import search_files
from generator.site.selectables import selectable_files
from generator.site.site import Appearance, draw_pages
from generator.site.sitemap import crawler_files, last_changes
from generator.site.text import day
from generator.store import Store, Stored
from generator.versions import engine_version
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


def check(project: Project, as_of: date) -> Built:
    """Load the project and run every rule; findings are located and in order."""
    loaded = load(project, _parsed(project))
    return Built(_judged(project, loaded, as_of), loaded)


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
    loaded = load(project, _parsed(project), contents)
    if any(is_error(f.code) for f in loaded.findings):
        return Built(_judged(project, loaded, as_of), loaded)
    judged = in_background(lambda: _judged(project, loaded, as_of))
    drawn = in_background(lambda: build_frames(project.prose_root, project.cache, site_url))
    step("Собираю пакеты данных")
    tables = [] if project.is_demo else fill_tables(loaded.catalogue, as_of)
    frames, built = drawn(), Built(judged(), loaded)
    if built.failed:
        return built
    store.open()
    catalogue, packages, numbers = loaded.catalogue, BuiltPackages.none(), Numbers("", {})
    printed = in_background(lambda: _printed(project, catalogue, as_of, site_url, store, pdf))
    if not project.is_demo:
        numbers = count_versions(catalogue, tables, as_of)
        publisher = read_publisher((setting(project, "extra") or {}).get("publisher"))
        packages = build_packages(catalogue, tables, as_of, store, site_url, numbers.package, publisher)
    step("Набираю PDF")
    pdfs, built.missing = printed()
    step("Собираю страницы")
    context = Context(
        catalogue, as_of, packages.datasets, packages.archives, site_url, commit_url=_commit_url(project),
        described=packages.described,
        pdfs={path: stored.size for path, stored in pdfs.items()}, numbers=numbers,
    )
    forms, built.formless = _forms(project, catalogue)
    banner = DEMO_BANNER if project.is_demo else ""
    has_forms = bool(forms) and not built.formless
    appearance = Appearance(frames, project.templates, banner, day(as_of), has_forms)
    pages = draw_pages(makers(context), appearance, store)
    others = _beside(project, context, appearance, [page.path for page in pages]) | forms
    files = pdfs | packages.files | _api(project, context, contents, store)
    files |= {page.path: page.stored for page in pages} | _put_all(others, store)
    if not project.is_demo:
        files |= _put_all({**(previous or {}), **version_files(catalogue, tables, as_of)}, store)
    shown()
    step("Собираю указатель поиска")
    mirrors = [page.mirror for page in pages if page.mirror]
    files |= _put_all(search_files(mirrors, abbreviations(catalogue), project.cache / "search-terms"), store)
    built.counts = Counts(
        len(catalogue.entries), len(loaded.files), len(built.findings), len(pages), len(packages.datasets)
    )
    # what is missing today may be there tomorrow without any change of ours
    about = {"key": "" if built.missing else key, **asdict(built.counts)}
    built.written = store.close(files, about)
    return built


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


def _forms(project: Project, catalogue: Catalogue) -> tuple[dict[str, bytes], str]:
    """Return the files of the browser forms and why there are none, "" where they are; nobody edits invented
    records."""
    if project.is_demo:
        return {}, ""
    backend = read_backend((setting(project, "extra") or {}).get("forms"))
    program = read_program(project.forms)
    return form_files(catalogue, backend, program, project.templates.parent), program.missing


def _api(
    project: Project, context: Context, contents: Mapping[str, bytes], store: Store
) -> dict[str, Stored]:
    """Make the API; invented records are not published as data."""
    if project.is_demo:
        return {}
    catalogue, edition = context.catalogue, Edition(context.as_of, context.site_url)
    shown = Shown(label, partial(shown_at, catalogue), context.source)
    return build_api(catalogue, edition, shown, contents, store)


def _commit_url(project: Project) -> str:
    """Return what stands before the number of a commit in its address, "" where the forge is not set."""
    repo = (setting(project, "extra") or {}).get("repo") or {}
    url = repo.get("commit") or ""
    if url and not str(url).startswith(("https://", "http://")):
        raise ProjectError(f"extra.repo.commit в mkdocs.yml: адрес «{url}» должен начинаться с https://")
    return url


def _parsed(project: Project) -> ParseCache:
    return ParseCache(project.cache / "parsed", engine_version())


def _results(project: Project, out: Path) -> Store:
    name = hashlib.blake2b(str(out.resolve()).encode(), digest_size=8).hexdigest()
    return Store(out, project.cache / f"outputs-{name}.json")


def _last(store: Store, key: str) -> Counts | None:
    """Return the counts of the last build when it had these inputs and its results are still there."""
    if not store.about or store.about["key"] != key or not store.untouched:
        return None
    return Counts(**{name: value for name, value in store.about.items() if name != "key"})


def _judged(project: Project, loaded: Loaded, as_of: date) -> list[Finding]:
    """Return all findings of a run, located and in order."""
    return in_order([*loaded.findings, *locate_all(project, run_checks(loaded.catalogue, as_of))])


def _printed(
    project: Project, catalogue: Catalogue, as_of: date, site_url: str, store: Store, pdf: bool
) -> Pressed:
    """Make the PDFs; those of invented documents are not worth their time."""
    if project.is_demo:
        return Pressed({}, "")
    if not pdf:
        return Pressed(kept_pdfs(store), "")
    context = Context(catalogue, as_of, site_url=site_url)
    return press(sheets(context), project.templates.parent / "pdf", store)


def _put_all(contents: Mapping[str, bytes], store: Store) -> dict[str, Stored]:
    keys = {path: hashlib.blake2b(content, digest_size=16).hexdigest() for path, content in contents.items()}
    return {path: store.kept(path, key) or store.put(path, contents[path], key) for path, key in keys.items()}
