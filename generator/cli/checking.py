"""The command ``check``."""

from __future__ import annotations

import argparse
from collections.abc import Collection, Sequence
from pathlib import Path

from generator.cli.baseline import LAST_RELEASE, amended
from generator.cli.progress import Progress
from generator.cli.reports import append_summary, write_reports
from generator.cli.today import as_of
from generator.codes import is_error
from generator.findings import Finding, in_order
from generator.judgement import check as check_project
from generator.project import open_project
from generator.report import FORMATS


def add_base(command: argparse.ArgumentParser) -> None:
    """Let a person name an earlier state: plans edited since then without a revision are warned about."""
    command.add_argument(
        "--base",
        nargs="?",
        const=LAST_RELEASE,
        metavar="БЫЛО",
        help="версия git, выпуск или папка: какие планы изменены с тех пор без записи об изменении; "
        "без значения – последний выпуск",
    )


def check(options: argparse.Namespace) -> int:
    """Check the records and print the findings; 1 when one of them is an error."""
    project = open_project(options.project)
    progress = Progress()
    progress.step("Читаю и проверяю записи")
    built = check_project(project, as_of(project, options.as_of))
    if options.base is not None:
        progress.step("Сравниваю планы с прежними")
        built.findings = in_order([*built.findings, *amended(project, built.loaded, options.base)])
    progress.done()
    show(built.findings, options.format, project.root, built.loaded.files)
    if options.format == "text":
        entries, files = len(built.loaded.catalogue.entries), len(built.loaded.files)
        print(f"Записей: {entries}, файлов: {files}, секунд: {progress.seconds:.1f}.")
    write_reports(options.report, built.findings, project.root, built.loaded.files)
    return int(built.failed)


def show(findings: Sequence[Finding], form: str, root: Path, files: Collection[str] = ()) -> None:
    """Print the findings in one of the forms of the report; for GitHub write its summary too."""
    text = FORMATS[form](list(findings), root, files)
    if text:
        print(text)
    if form == "github":
        append_summary(findings)


def only_errors(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings that block."""
    return [f for f in findings if is_error(f.code)]
