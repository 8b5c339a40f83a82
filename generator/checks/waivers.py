"""Waivers («исключения»): taken into account last, and checked themselves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches

from generator.catalogue import Catalogue, Entry
from generator.checks.place import at
from generator.codes import register
from generator.findings import Finding

#: Families without exceptions: broken files, broken links, personal data, releases, the waivers themselves.
NEVER_WAIVED = frozenset({"YML", "SCH", "LAY", "REF", "PDN", "REL", "WVR"})


def apply(catalogue: Catalogue, as_of: date, findings: list[Finding]) -> list[Finding]:
    """Return the findings without the waived ones, with those about the waivers added."""
    in_force: list[Entry] = []
    faults: list[Finding] = []
    owners = {entry.file: entry.territory for entry in catalogue.entries}
    for waiver in catalogue.of("waiver"):
        found = list(_faults(catalogue, waiver, as_of, owners))
        faults.extend(found)
        if not found:
            in_force.append(waiver)
    waived = {_key(waiver): waiver for waiver in in_force}
    left, used = [], set()
    for finding in findings:
        match = next((key for key in _keys(finding) if key in waived), None)
        if match is None:
            left.append(finding)
        else:
            used.add(match)
    unused = [waiver for waiver in in_force if _key(waiver) not in used]
    return [*left, *faults, *waiver_is_unused(catalogue, unused)]


def _key(waiver: Entry) -> tuple[str, str, str]:
    return waiver.record.code, waiver.record.file, waiver.record.place


def _keys(finding: Finding) -> Iterator[tuple[str, str, str]]:
    yield finding.code, finding.file, ".".join(map(str, finding.path))
    yield finding.code, finding.file, "*"


def _faults(catalogue: Catalogue, waiver: Entry, as_of: date, owners: dict[str, str]) -> Iterator[Finding]:
    yield from code_is_unknown(waiver)
    yield from rule_has_no_exceptions(waiver)
    yield from waiver_is_expired(waiver, as_of)
    if not catalogue.lost_kinds or waiver.record.file in owners:
        yield from file_is_not_of_the_territory(waiver, owners)


def code_is_unknown(waiver: Entry) -> Iterator[Finding]:
    """A waiver of a rule that does not exist."""
    code = waiver.record.code
    if code not in register():
        near = get_close_matches(code, register(), 1)
        hint = f"Вероятно, нужен код «{near[0]}»." if near else "Возьмите код из сообщения проверки."
        yield at(waiver, "WVR003", f"Правила «{code}» нет.", hint, "code")


def rule_has_no_exceptions(waiver: Entry) -> Iterator[Finding]:
    """A waiver of a rule that protects people or the data as a whole."""
    code = waiver.record.code
    if code[:3] in NEVER_WAIVED and code in register():
        message = f"Правило {code} не знает исключений."
        yield at(waiver, "WVR004", message, "Исправьте запись и удалите исключение.", "code")


def waiver_is_expired(waiver: Entry, as_of: date) -> Iterator[Finding]:
    """A waiver whose last day is over."""
    until = waiver.record.until
    if as_of > until:
        message = f"Исключение из {waiver.record.code} действовало до {until}, а данные собраны на {as_of}."
        yield at(
            waiver, "WVR002", message, "Исправьте запись и удалите исключение или продлите until.", "until"
        )


def file_is_not_of_the_territory(waiver: Entry, owners: dict[str, str]) -> Iterator[Finding]:
    """A waiver for a file that is not there, or that another territory answers for."""
    file, own = waiver.record.file, waiver.territory
    owner = owners.get(file)
    if owner is None:
        near = get_close_matches(file, [name for name in owners if owners[name] == own], 1)
        hint = f"Вероятно, нужен файл «{near[0]}»." if near else f"Путь начинается с data/{own}/."
        yield at(waiver, "WVR005", f"Записей из файла «{file}» нет.", hint, "file")
    elif owner not in ("", own):
        message = f"Файл «{file}» принадлежит другой территории."
        yield at(waiver, "WVR005", message, f"Запишите исключение в data/{owner}/waivers.yml.", "file")


def waiver_is_unused(catalogue: Catalogue, unused: list[Entry]) -> Iterator[Finding]:
    """A waiver of a finding that is gone; not judged while files with errors hide their findings."""
    if catalogue.lost_kinds:
        return
    for waiver in unused:
        yield at(
            waiver,
            "WVR001",
            f"Исключение из {waiver.record.code} больше не нужно: такого замечания нет.",
            "Удалите исключение; если замечание есть, проверьте place.",
            on_key=True,
        )
