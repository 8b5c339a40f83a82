"""Waivers: they hide exactly one finding or one kind of finding of a file, and are checked themselves."""

import pytest

from generator.catalogue import build_catalogue
from generator.checks import waivers
from generator.findings import Finding
from tests.checks.builders import AS_OF, BODIES, body, catalogue, line, territory

NOTE = Finding(
    "TXT001", "data/russia/bodies.yml", "Текст длинный.", "Сократите.", ("bodies", "institute", "note")
)
OTHER = Finding(
    "TXT001", "data/russia/bodies.yml", "Текст длинный.", "Сократите.", ("bodies", "centre", "note")
)
REGION = {
    "data/ugra/territory.yml": territory(short_name="Югра", level="region", parent="russia"),
    "data/ugra/bodies.yml": {"bodies": {"centre": body()}},
}


def waived(**changes):
    """A catalogue with one waiver of the finding NOTE."""
    waiver = {
        "code": "TXT001",
        "file": "data/russia/bodies.yml",
        "place": "bodies.institute.note",
        "reason": "Полное название важно читателям.",
        "until": "2026-12-31",
    }
    return catalogue(
        REGION
        | {BODIES: {"bodies": {"institute": body()}}, "waivers.yml": {"waivers": {"w1": waiver | changes}}}
    )


def left(known, findings):
    return [line(finding) for finding in waivers.apply(known, AS_OF, findings)]


def test_waiver_hides_the_finding_at_its_place_only():
    assert waivers.apply(waived(), AS_OF, [NOTE, OTHER]) == [OTHER]


def test_star_hides_every_finding_of_the_code_in_the_file():
    assert waivers.apply(waived(place="*"), AS_OF, [NOTE, OTHER]) == []


def test_waiver_works_on_its_last_day():
    assert waivers.apply(waived(until="2026-01-01"), AS_OF, [NOTE]) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {"until": "2025-12-31"},
            "WVR002 waivers.yml.waivers.w1.until: "
            "Исключение из TXT001 действовало до 2025-12-31, а данные собраны на 2026-01-01.",
        ),
        ({"code": "TXT999"}, "WVR003 waivers.yml.waivers.w1.code: Правила «TXT999» нет."),
        ({"code": "PDN001"}, "WVR004 waivers.yml.waivers.w1.code: Правило PDN001 не знает исключений."),
        ({"code": "REF001"}, "WVR004 waivers.yml.waivers.w1.code: Правило REF001 не знает исключений."),
        ({"code": "WVR001"}, "WVR004 waivers.yml.waivers.w1.code: Правило WVR001 не знает исключений."),
        (
            {"file": "data/russia/body.yml"},
            "WVR005 waivers.yml.waivers.w1.file: Записей из файла «data/russia/body.yml» нет.",
        ),
        (
            {"file": "data/ugra/bodies.yml"},
            "WVR005 waivers.yml.waivers.w1.file: Файл «data/ugra/bodies.yml» принадлежит другой территории.",
        ),
    ],
)
def test_faulty_waiver_hides_nothing_and_is_reported(changes, expected):
    found = left(waived(**changes), [NOTE])

    assert found == ["TXT001 bodies.yml.bodies.institute.note: Текст длинный.", expected]


def test_unused_waiver_is_an_error():
    assert left(waived(), []) == [
        "WVR001 waivers.yml.waivers.w1: Исключение из TXT001 больше не нужно: такого замечания нет."
    ]


def test_waiver_is_not_called_unused_while_broken_files_hide_findings():
    broken = build_catalogue(waived().entries, {"term"})

    assert left(broken, []) == []
