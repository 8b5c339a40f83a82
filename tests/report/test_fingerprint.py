"""Fingerprints: the same while lines move, different for different findings, unique in a report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.report.fingerprint import with_fingerprints
from tests.report.findings import finding, nasty


def prints(*findings):
    return [fingerprint for _, fingerprint in with_fingerprints(findings)]


@pytest.mark.parametrize(
    "moved",
    [
        {"line": 30, "column": 1},
        {"path": ("terms", "iom", 7)},
        {"message": "Ключ «a» повторён: первый раз он записан в строке 40."},
    ],
)
def test_a_moved_finding_keeps_its_print(moved):
    first = finding(path=("terms", "iom", 2), message="Ключ «a» повторён: первый раз он записан в строке 4.")

    assert prints(first) == prints(replace(first, **moved))


@pytest.mark.parametrize(
    "other",
    [
        {"code": "SCH001"},
        {"file": "data/ugra/territory.yml"},
        {"message": "Значения «z» нет в списке."},
        {"path": ("terms", "ioms")},
    ],
)
def test_another_finding_has_another_print(other):
    first = finding(path=("terms", "iom"))

    assert prints(first) != prints(replace(first, **other))


def test_equal_findings_of_a_file_have_their_own_prints_in_order():
    twice = prints(finding(line=3), finding(line=9))

    assert len(set(twice)) == 2
    assert prints(finding(line=5), finding(line=11)) == twice


def test_a_print_is_32_digits_whatever_the_texts():
    (one,) = prints(nasty())

    assert len(one) == 32
    assert int(one, 16)
