"""Every printed form of the five documents: 35 different strings, with the time they mean."""

from datetime import date

import pytest

from generator.derive.periods import Scope, understand
from generator.model.period import Period

YEAR = Scope(date(2023, 1, 1), date(2023, 12, 31))
STAGE = Scope(date(2022, 1, 1), date(2023, 12, 31))
PLAN = Scope(date(2021, 1, 1), date(2023, 12, 31))

FORMS = [
    ("Июнь", YEAR, "fixed", "2023-06", ["2023-06-01/2023-06-30"]),
    ("Август", YEAR, "fixed", "2023-08", ["2023-08-01/2023-08-31"]),
    ("Сентябрь", YEAR, "fixed", "2023-09", ["2023-09-01/2023-09-30"]),
    ("Январь", YEAR, "fixed", "2023-01", ["2023-01-01/2023-01-31"]),
    ("Октябрь", YEAR, "fixed", "2023-10", ["2023-10-01/2023-10-31"]),
    ("Ноябрь", YEAR, "fixed", "2023-11", ["2023-11-01/2023-11-30"]),
    ("Декабрь", YEAR, "fixed", "2023-12", ["2023-12-01/2023-12-31"]),
    ("Ноябрь-декабрь", YEAR, "range", "2023-11/2023-12", ["2023-11-01/2023-12-31"]),
    ("Октябрь – ноябрь", YEAR, "range", "2023-10/2023-11", ["2023-10-01/2023-11-30"]),
    ("Февраль – март", YEAR, "range", "2023-02/2023-03", ["2023-02-01/2023-03-31"]),
    ("Май – декабрь", YEAR, "range", "2023-05/2023-12", ["2023-05-01/2023-12-31"]),
    ("Март – декабрь", YEAR, "range", "2023-03/2023-12", ["2023-03-01/2023-12-31"]),
    ("Октябрь – декабрь", YEAR, "range", "2023-10/2023-12", ["2023-10-01/2023-12-31"]),
    ("Август – октябрь", YEAR, "range", "2023-08/2023-10", ["2023-08-01/2023-10-31"]),
    ("I квартал", YEAR, "range", "2023-33", ["2023-01-01/2023-03-31"]),
    ("II полугодие", YEAR, "range", "2023-41", ["2023-07-01/2023-12-31"]),
    ("Январь 2022 г. Январь 2023 г.", STAGE, "multi", "{2022-01,2023-01}", ["2022-01-01/2022-01-31", "2023-01-01/2023-01-31"]),
    ("Сентябрь 2022 г. Сентябрь 2023 г.", STAGE, "multi", "{2022-09,2023-09}", ["2022-09-01/2022-09-30", "2023-09-01/2023-09-30"]),
    ("Октябрь 2022 г. Октябрь 2023 г.", STAGE, "multi", "{2022-10,2023-10}", ["2022-10-01/2022-10-31", "2023-10-01/2023-10-31"]),
    ("Ноябрь 2022 г. Ноябрь 2023 г.", STAGE, "multi", "{2022-11,2023-11}", ["2022-11-01/2022-11-30", "2023-11-01/2023-11-30"]),
    ("Декабрь 2022 г. Декабрь 2023 г.", STAGE, "multi", "{2022-12,2023-12}", ["2022-12-01/2022-12-31", "2023-12-01/2023-12-31"]),
    ("Ежеквартально", YEAR, "quarterly", "{2023-33,2023-34,2023-35,2023-36}", ["2023-01-01/2023-03-31", "2023-04-01/2023-06-30", "2023-07-01/2023-09-30", "2023-10-01/2023-12-31"]),
    ("В течение года", YEAR, "continuous", "2023-01-01/2023-12-31", ["2023-01-01/2023-12-31"]),
    ("В течение всего периода", STAGE, "continuous", "2022-01-01/2023-12-31", ["2022-01-01/2023-12-31"]),
    ("По отдельному графику", YEAR, "external_schedule", "", []),
    ("В соответствии с учебным планом", STAGE, "external_schedule", "", []),
    ("В течение недели после проведения оценочной процедуры", STAGE, "triggered", "", []),
    ("По мере необходимости", STAGE, "as_needed", "", []),
]  # fmt: skip

YEARS = ["2021-01-01/2021-12-31", "2022-01-01/2022-12-31", "2023-01-01/2023-12-31"]
YEARLY = [
    ("Ежегодно, январь-декабрь", ""),
    ("Ежегодно, январь-декабрь (по графику)", "по графику"),
    ("Ежегодно, январь-декабрь (в соответствии с планом)", "в соответствии с планом"),
    ("Ежегодно, январь-декабрь (в соответствии с графиком достижения показателей)", "в соответствии с графиком достижения показателей"),
    ("Ежегодно, январь-декабрь (по отдельному плану)", "по отдельному плану"),
    ("Ежегодно, по графику организатора", "по графику организатора"),
    ("Ежегодно, (по отдельному плану)", "по отдельному плану"),
]  # fmt: skip


def spans(found):
    return [f"{w.start}/{w.end}" for w in found.windows]


@pytest.mark.parametrize(("raw", "scope", "kind", "edtf", "windows"), FORMS, ids=[f[0] for f in FORMS])
def test_printed_form_is_understood(raw, scope, kind, edtf, windows):
    found = understand(Period(raw=raw), scope)

    assert (found.kind, found.edtf, spans(found)) == (kind, edtf, windows)


@pytest.mark.parametrize(("raw", "schedule"), YEARLY, ids=[f[0] for f in YEARLY])
def test_yearly_form_is_once_in_every_year(raw, schedule):
    found = understand(Period(raw=raw), PLAN)

    assert (found.kind, found.edtf, spans(found), found.schedule) == (
        "annual",
        "{2021,2022,2023}",
        YEARS,
        schedule,
    )


def test_there_are_35_forms():
    assert len({f[0] for f in FORMS} | {f[0] for f in YEARLY}) == 35


def test_plan_approved_in_september_does_not_ask_for_january():
    period = Period(raw="Ежегодно, январь-декабрь", clip_from="2021-09-01")

    found = understand(period, PLAN)

    assert spans(found)[0] == "2021-09-01/2021-12-31"
    assert len(found.windows) == 3


@pytest.mark.parametrize("raw", ["к лету", "Январь", "Декабрь – март", "V квартал", "Ежегодно, весной"])
def test_doubtful_form_is_left_to_a_person(raw):
    assert understand(Period(raw=raw), STAGE) is None


def test_explicit_windows_win_over_the_printed_form():
    period = Period(raw="к лету", kind="fixed", windows=[{"start": "2023-05-25", "end": "2023-05-31"}])

    found = understand(period, YEAR)

    assert (found.kind, spans(found), found.text) == (
        "fixed",
        ["2023-05-25/2023-05-31"],
        "25 – 31 мая 2023\u00a0г.",
    )
