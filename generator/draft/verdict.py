"""What the rules say about a draft («проверка черновика»): every finding becomes a decision with its code."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.codes import register
from generator.draft.decisions import Asked, Spot
from generator.findings import Finding
from generator.yamlio import locator

#: So many findings of one code are told one by one; more are counted.
_FEW = 5


def judged(asked: Iterable[Asked], findings: Iterable[Finding], data: bytes, file: str) -> list[Asked]:
    """Return the decisions with their lines in the draft, and one for everything a check would say that
    none of them is about. ``findings`` are those that the draft brings, ``file`` its place in the project."""
    look = locator(data)
    own = [replace(one, line=look(one.path)[0] if one.path else 0) for one in asked]
    covered = {(one.code, one.path) for one in own if one.code}
    by_code: dict[tuple[str, bool], list[Finding]] = defaultdict(list)
    for one in findings:
        if (one.code, one.path) not in covered and not _inside(one, covered):
            by_code[one.code, one.file == file].append(one)
    for (code, is_own), members in sorted(by_code.items()):
        own += _told(code, members, look) if is_own else _elsewhere(code, members)
    return own


def _inside(found: Finding, covered: set[tuple[str, tuple]]) -> bool:
    """Tell whether a decision with this code is about a place inside that of the finding."""
    return any(
        code == found.code and path[: len(found.path)] == found.path for code, path in covered if found.path
    )


def _told(code: str, members: list[Finding], look) -> Iterator[Asked]:
    if len(members) > _FEW:
        first = min(look(one.path)[0] if one.path else one.line for one in members)
        said = f"{register()[code].title}, мест: {len(members)}. Первое: {members[0].message}"
        yield Asked("check", Spot(), said, members[0].hint, members[0].path, code, first)
        return
    for one in members:
        line = look(one.path, one.on_key)[0] if one.path else one.line
        yield Asked("check", Spot(), one.message, one.hint, one.path, code, line)


def _elsewhere(code: str, members: list[Finding]) -> Iterator[Asked]:
    """Yield one decision for what other files will say."""
    files = sorted({one.file for one in members})
    more = f" и ещё {len(files) - 1}" if len(files) > 1 else ""
    said = f"В файле {files[0]}{more}, мест: {len(members)}. Первое: {members[0].message}"
    yield Asked("check", Spot(), said, members[0].hint, (), code)
