"""The command ``import``: a table is judged as a whole, shown as a change, written all or nothing."""

from __future__ import annotations

import argparse
import sys
from difflib import get_close_matches
from pathlib import Path

from generator.cache import cache_in
from generator.catalogue import Catalogue
from generator.cli.checking import only_errors
from generator.cli.edition import brought, given_bytes
from generator.cli.preview import told_lines
from generator.cli.progress import Progress
from generator.cli.today import as_of
from generator.codes import is_error, register
from generator.diff import Side, compare_sides
from generator.edit.sheets.outline import outline
from generator.edit.sheets.table import Table, read_table
from generator.findings import Finding, in_order
from generator.letters import suggested_key
from generator.load import Loaded, load, read_data
from generator.project import Project, ProjectError, open_project
from generator.report import FORMATS, summary
from generator.together import write_together

#: More findings, and more lines of a preview, than a person reads at once.
MOST_SHOWN, MOST_LINES = 50, 200


def take_table(options: argparse.Namespace) -> int:
    """Show what a table would change; with ``--apply`` write it; 1 when it has errors."""
    progress, project = Progress(), open_project(options.project)
    check_territory(project, options.territory)
    progress.step("Читаю записи")
    contents, data = read_data(project), given_bytes(options.file)
    before = load(project, cache_in(project.cache), contents)
    check_document(before.catalogue, options.document)
    progress.step("Читаю таблицу")
    table = read_table(
        data, options.file.name, outline(options.table), before.catalogue, contents, options.territory,
        options.document, options.remove,
    )  # fmt: skip
    progress.step("Проверяю, что получится")
    after = contents | {record.file: record.data for record in table.records}
    loaded = load(project, cache_in(project.cache), after) if table.records else before
    findings = list(table.findings) or _judged(project, options, table, before, loaded)
    progress.done()
    _show(findings, options.format, project.root)
    if any(is_error(finding.code) for finding in findings):
        print("Ничего не записано: сначала исправьте ошибки в таблице.", file=sys.stderr)
        return 1
    sides = (Side("сейчас", before.catalogue, contents), Side("по таблице", loaded.catalogue, after))
    told = list(told_lines(options, table, contents, compare_sides(*sides)))
    if options.apply:
        write_together(project.root, {record.file: record.data for record in table.records})
    if options.format == "text":
        print("\n".join(_shortened(told)))
    return 0


def check_territory(project: Project, territory: str) -> None:
    """Raise ProjectError when a territory is given and the project has none of this key."""
    if territory and not (project.data / territory / "territory.yml").is_file():
        raise ProjectError(f"Территории «{territory}» нет; {_advice(project, territory)}")


def _advice(project: Project, territory: str) -> str:
    """Return the key that was probably meant, else how to add the territory."""
    known = sorted(path.parent.name for path in project.data.glob("*/territory.yml"))
    key = suggested_key(territory)
    if near := get_close_matches(key, known, 1, 0.7):
        return f"возможно, {near[0]}."
    return f"сначала: atlas new territory --territory {key or 'КЛЮЧ'}"


def check_document(catalogue: Catalogue, document: str) -> None:
    """Raise ProjectError when a document is given and there is none of this key."""
    known = list(catalogue.ids("document"))
    if document and document not in known:
        near = get_close_matches(document, known, 1, 0.5)
        advice = f"возможно, {near[0]}" if near else f"есть: {', '.join(sorted(known)[:10])}"
        raise ProjectError(f"Документа «{document}» нет; {advice}.")


def _judged(
    project: Project, options: argparse.Namespace, table: Table, before: Loaded, after: Loaded
) -> list[Finding]:
    """Return what the rules of the atlas say about the catalogue as it will be: findings of the table at
    their cells, and errors elsewhere that were not there before."""
    files = {record.file for record in table.records}
    found = brought(before, after, as_of(project, options.as_of), files)
    own = [table.at_cell(f) for f in found if f.file in files]
    own.sort(key=lambda f: (f.file.rpartition("!")[0], f.line, f.column, f.code))
    return [*own, *in_order(only_errors([f for f in found if f.file not in files]))]


def _show(findings: list[Finding], form: str, root: Path) -> None:
    if form != "text":
        print(FORMATS[form](findings, root))
    elif findings:
        blocks = [_block(finding) for finding in findings[:MOST_SHOWN]]
        rest = f"Показаны первые {len(blocks)} замечаний из {len(findings)}." if findings[MOST_SHOWN:] else ""
        print("\n\n".join(filter(None, [*blocks, rest, summary(findings)])))


def _shortened(told: list[str]) -> list[str]:
    """Return the lines of a preview, the last of them always, so many that a person reads them."""
    more = len(told) - MOST_LINES
    if more <= 0:
        return told
    return [
        *told[: MOST_LINES - 1],
        f"  … и ещё строк: {more}; после записи все правки покажет atlas diff HEAD",
        told[-1],
    ]


def _block(finding: Finding) -> str:
    word = "ошибка" if is_error(finding.code) else "предупреждение"
    title = register()[finding.code].title
    head = f"{finding.file}  {word} {finding.code} ({title})"
    return f"{head}\n  {finding.message}\n  Что сделать: {finding.hint}"
