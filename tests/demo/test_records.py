"""The demonstration records: as many as asked, valid, of every kind of period and status."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from generator.demo import FEWEST, PAGED
from generator.derive.periods import understand
from generator.derive.status import STATUSES, row_state, scope_of
from generator.model.period import PERIOD_KINDS
from tests.demo.projects import catalogue, loaded

DAY = date(2026, 1, 1)


def count(found):
    return sum(len(list(found.of(kind))) for kind in PAGED)


@pytest.mark.parametrize("records", [50, 300, 1000])
def test_project_has_as_many_records_as_asked(tmp_path, records):
    assert count(catalogue(tmp_path, records)) == records


def test_smallest_project_is_whole(tmp_path):
    assert count(catalogue(tmp_path, 1)) == FEWEST


def test_most_records_are_practices(tmp_path):
    practices = len(list(catalogue(tmp_path, 1000).of("practice")))

    assert 660 <= practices <= 740


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_reading_finds_nothing(tmp_path, seed):
    assert loaded(tmp_path, 300, seed).findings == []


def test_every_kind_of_period_is_printed_in_a_form_the_atlas_understands(tmp_path):
    found = catalogue(tmp_path, 50)

    kinds = Counter(understand(r.record.period, scope_of(found, r)).kind for r in found.of("activity_row"))

    assert set(kinds) == set(PERIOD_KINDS)


def test_every_status_occurs(tmp_path):
    found = catalogue(tmp_path, 1000)

    statuses = {o.status for r in found.of("activity_row") for o in row_state(found, r, DAY).occurrences}

    assert statuses == set(STATUSES)


def test_some_plans_were_changed(tmp_path):
    found = catalogue(tmp_path, 1000)

    slips = [row_state(found, row, DAY).slip_days for row in found.of("activity_row")]

    assert max(slips) > 28


def test_measured_share_is_what_its_parts_give(tmp_path):
    values = [entry.record for entry in catalogue(tmp_path, 1000).of("value") if entry.record.denominator]

    assert len(values) > 20
    assert {v.value == round(100 * v.numerator / v.denominator, 1) for v in values} == {True}


def test_some_values_are_missing_with_their_reason(tmp_path):
    reasons = {entry.record.missing for entry in catalogue(tmp_path, 1000).of("value")}

    assert reasons == {None, "no_data", "not_applicable", "not_published"}
