"""The files of all catalogues to choose from («подборки»), for the script of their pages."""

from __future__ import annotations

from generator.site.context import Context
from generator.site.facets import facet_files
from generator.site.views.bank import bank
from generator.site.views.programmes import programmes


def selectable_files(context: Context) -> dict[str, bytes]:
    """Return the files of the catalogues that have rows, by path."""
    files: dict[str, bytes] = {}
    for chosen in (context.once(bank), context.once(programmes)):
        if chosen.rows:
            files |= facet_files(chosen)
    return files
