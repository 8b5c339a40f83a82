"""The records under all rules («суждение»): what is wrong with them; no page is made for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.cache import cache_in
from generator.checks import run_checks
from generator.codes import is_error
from generator.findings import Finding, in_order
from generator.load import Loaded, load, locate_all
from generator.project import Project


@dataclass(slots=True)
class Judged:
    """Records with what the rules say about them, located and in order."""

    findings: list[Finding]
    loaded: Loaded

    @property
    def failed(self) -> bool:
        """Tell whether one of the findings is an error."""
        return any(is_error(f.code) for f in self.findings)


def check(project: Project, as_of: date) -> Judged:
    """Load the project and run every rule."""
    loaded = load(project, cache_in(project.cache))
    return Judged(judged(project, loaded, as_of), loaded)


def judged(project: Project, loaded: Loaded, as_of: date) -> list[Finding]:
    """Return all findings about loaded records, located and in order."""
    return in_order([*loaded.findings, *locate_all(project, run_checks(loaded.catalogue, as_of))])
