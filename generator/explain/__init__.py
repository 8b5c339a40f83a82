"""Errors of pydantic → findings in Russian («объяснение ошибок»): no text of the library gets out."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import ValidationError

from generator.explain.keys import nearest_field
from generator.explain.problem import Problem, read_problem
from generator.explain.table import judge
from generator.findings import Finding
from generator.model.record import Record

__all__ = ["explain"]


def explain(error: ValidationError, model: type[Record], file: str) -> list[Finding]:
    """Return one unlocated finding per mistake; a misspelt required field is one mistake, not two."""
    problems = [read_problem(one, model) for one in error.errors(include_url=False)]
    problems = [problem for problem in problems if not _follows(problem)]
    meant = {(problem.path, near) for problem, near in _misspelt(problems)}
    return [
        _finding(problem, file)
        for problem in problems
        if problem.type != "missing" or (problem.path, problem.key) not in meant
    ]


def _follows(problem: Problem) -> bool:
    """Tell whether a list is too short only because its wrong items, which have findings, do not count."""
    return problem.type == "too_short" and len(problem.input) >= (problem.form.min_length or 0)


def _misspelt(problems: list[Problem]) -> Iterator[tuple[Problem, str]]:
    for problem in problems:
        if problem.type == "extra_forbidden" and (near := nearest_field(problem.form.part, problem.key)):
            yield problem, near


def _finding(problem: Problem, file: str) -> Finding:
    verdict = judge(problem)
    unknown = problem.type == "extra_forbidden"
    path = (*problem.path, problem.key) if unknown else problem.path
    on_key = unknown or problem.on_key or (problem.type == "missing" and bool(path))
    return Finding(verdict.code, file, verdict.message, verdict.hint, path, on_key)
