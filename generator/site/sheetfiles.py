"""Empty tables to fill in («заготовки таблиц»), beside the pages of their kinds."""

from __future__ import annotations

from generator.catalogue import Catalogue
from generator.edit.sheets.names import Names
from generator.edit.sheets.outline import TABLES, outline
from generator.edit.sheets.workbook import workbook


def sheet_path(name: str) -> str:
    """Return the path of a template on the site; ``name`` is a key of ``TABLES``."""
    return f"{name}/template.xlsx"


def sheet_files(catalogue: Catalogue) -> dict[str, bytes]:
    """Return the template of every table that adds new pages by its path; lists offer what there is."""
    names = Names(catalogue)
    wholes = (outline(name) for name in TABLES)
    return {sheet_path(one.name): workbook(one, names) for one in wholes if not one.by_document}
