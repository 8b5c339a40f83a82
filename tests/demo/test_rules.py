"""The demonstration project keeps every rule."""

from __future__ import annotations

from datetime import date

import pytest

from generator.checks import run_checks
from tests.demo.projects import catalogue


@pytest.mark.parametrize(("records", "seed"), [(50, 1), (300, 1), (300, 2), (3000, 3)])
def test_rules_find_nothing(tmp_path, records, seed):
    assert run_checks(catalogue(tmp_path, records, seed), date(2026, 1, 1)) == []
