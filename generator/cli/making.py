"""The commands ``build`` and ``demo``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.build import Built
from generator.build import build as build_project
from generator.cli.checking import only_errors, show
from generator.cli.previous import previous_versions
from generator.cli.progress import Progress
from generator.cli.today import as_of
from generator.project import SOURCES, Project, ProjectError, open_project, setting
from generator.report import as_line
from generator.write import WriteError, write_tree

_NO_URL = "Адрес сайта не задан (site_url): карты sitemap.xml нет, адреса в описаниях данных относительные"


def build(options: argparse.Namespace) -> int:
    """Build the site and the packages; print what came out and where to look."""
    project = open_project(options.project)
    out = output_folder(project, options.out)
    progress = Progress()
    with _half_done_is_said(out):
        built = build_project(
            project, as_of(project, options.as_of), out, site_url(project, options), progress.step,
            previous=previous_versions(project, options.previous) if options.previous else None,
        )  # fmt: skip
    problems = _verify(out, project, progress) if options.verify and not built.failed else []
    progress.done()
    if built.failed:
        show(built.findings, options.format, project.root)
        print("Сайт не собран: сначала исправьте ошибки.", file=sys.stderr)
        return 1
    verified = options.verify and not project.is_demo
    for line in _summary(built, out, progress.seconds, verified, problems, site_url(project, options)):
        print(line)
    return 1 if problems else 0


def demo(options: argparse.Namespace) -> int:
    """Write a synthetic project."""
    from generator.demo import demo_files

    if not 10 <= options.records <= 1_000_000:
        raise ProjectError("Число записей должно быть от 10 до 1000000: --records 300.")
    with _half_done_is_said(options.out):
        written = write_tree(options.out, dict(demo_files(options.records, options.seed)))
    print(f"Вымышленный проект записан в {options.out}: новых файлов {written.written}.")
    print(f"Собрать: atlas build --project {options.out} --out ПАПКА")
    return 0


@contextmanager
def _half_done_is_said(out: Path) -> Iterator[None]:
    """Add to a refusal to write that the folder holds new files beside old ones, each of them whole."""
    try:
        yield
    except WriteError as error:
        raise ProjectError(
            f"{error} Папка {out} обновлена не полностью, каждый файл в ней целый: прежний или новый. "
            "Устраните причину и повторите команду."
        ) from error


def output_folder(project: Project, given: Path | None) -> Path:
    """Return the folder of the site: given, else ``build/site`` of the project; never among its sources."""
    out = (given or project.root / "build" / "site").resolve()
    for name in SOURCES:
        if out.is_relative_to(project.root / name):
            raise ProjectError(
                f"Сайт нельзя собрать в {out}: в папке {name} лежат исходные файлы проекта. "
                "Укажите другую, например --out build/site."
            )
    return out


def site_url(project: Project, options: argparse.Namespace) -> str:
    """Return the public address: given, else that of mkdocs.yml, "" when none is set."""
    url = options.site_url if options.site_url is not None else setting(project, "site_url")
    if url and not url.startswith(("https://", "http://")):
        raise ProjectError(f"Адрес сайта «{url}» должен начинаться с https://")
    return url.rstrip("/") + "/" if url else ""


def _verify(out: Path, project: Project, progress: Progress) -> list[str]:
    if project.is_demo:
        return []
    from generator.opendata.passport.check import check_passports
    from generator.opendata.verify import verify

    progress.step("Проверяю пакет данных")
    problems = verify(out / "data")
    progress.step("Проверяю паспорта наборов")
    found = only_errors(check_passports(out / "opendata").findings)
    return problems + [f"Паспорт: {as_line(one)}" for one in found]


def _summary(
    built: Built, out: Path, seconds: float, verified: bool, problems: list[str], url: str
) -> Iterator[str]:
    written, counts = built.written, built.counts
    yield f"Записей: {counts.entries}, файлов с записями: {counts.files}"
    yield f"Замечаний: ошибок 0, предупреждений {counts.warnings} (список: atlas check)"
    yield f"Страниц: {counts.pages}, наборов данных: {counts.packages}"
    yield f"Файлов: новых и изменённых {written.written}, прежних {written.same}, удалено {written.removed}"
    if built.missing:
        yield built.missing
    if built.formless:
        yield f"Форм в браузере (admin/) нет: {built.formless}"
    if not url:
        yield _NO_URL
    if verified:
        yield "Пакет данных: " + ("проверен, ошибок нет" if not problems else f"ошибок {len(problems)}")
        yield from (f"  {problem}" for problem in problems)
    yield f"Секунд: {seconds:.1f}"
    yield f"Сайт: {out}"
    yield f"Посмотреть: atlas serve, или python3 -m http.server --directory {out}"
