"""Indicators: numbers that can be true, one answer a year, unknown is never 0."""

import pytest

from generator.checks import indicators as checks
from tests.checks.builders import INDICATORS, VALUES, found, indicator, indicators, targets, value

K1 = "indicators/2021.yml.indicators.k1"
V1 = "values/2021.yml.values.v1"
PRESENCE = {"measure": "presence", "unit": None, "denominator": None}
QUALITY = {"measure": "qualitative", "unit": None, "denominator": None}
AT_MOST = {"clause": "i.1", "value": 40, "op": "le"}
COUNT = {"measure": "count", "unit": "человек", "denominator": None}


def aimed(direction="up", **values):
    return {INDICATORS: indicators(direction=direction, targets=targets(**values))}


def observed(changes, **measure):
    return {INDICATORS: indicators(**measure), VALUES: {"values": {"v1": value(**changes)}}}


def threshold(number, unit):
    return {
        INDICATORS: indicators(threshold={"raw": "более 60 %", "op": "gt", "value": number, "unit": unit})
    }


FAULTS = {
    "share of what": (
        {INDICATORS: indicators(denominator=None)},
        [f"IND001 {K1}.measure: Показатель «k1» – доля, но не указано: denominator."],
    ),
    "share in what": (
        {INDICATORS: indicators(unit=None)},
        [f"IND001 {K1}.measure: Показатель «k1» – доля, но не указано: unit."],
    ),
    "count in per cent": (
        {INDICATORS: indicators(measure="count")},
        [f"IND002 {K1}.unit: Единица «проценты» не подходит к measure: count."],
    ),
    "share in people": (
        {INDICATORS: indicators(unit="человек")},
        [f"IND002 {K1}.unit: Единица «человек» не подходит к measure: share."],
    ),
    "target of no year": (aimed(first=25), [f"IND003 {K1}.targets.first: Ключ цели «first» – не год."]),
    "target over the whole": (
        aimed(y2023=250),
        [f"IND004 {K1}.targets.2023.value: Цель 250 на 2023 год невозможна: доля бывает от 0 до 100."],
    ),
    "value over the whole": (
        observed({"value": 100.5}),
        [f"IND004 {V1}.value: Значение 100.5 невозможно: доля бывает от 0 до 100."],
    ),
    "fewer than nobody": (
        observed({"value": -1}, **COUNT),
        [f"IND004 {V1}.value: Значение -1 невозможно: количество не бывает меньше нуля."],
    ),
    "number for a quality": (
        observed({"value": 5}, **QUALITY),
        [f"IND004 {V1}.value: Значение 5 невозможно: качественный показатель не измеряют числом."],
    ),
    "years out of order": (
        aimed(y2023=50, y2022=25),
        [f"IND005 {K1}.targets.2022: Цель на 2022 год стоит после цели на 2023 год."],
    ),
    "target falls": (
        aimed(y2022=50, y2023=25),
        [f"IND006 {K1}.targets.2023.value: Цель меняется с 50 на 25, хотя direction: up."],
    ),
    "target grows": (
        aimed("down", y2022=25, y2023=50),
        [f"IND006 {K1}.targets.2023.value: Цель меняется с 25 на 50, хотя direction: down."],
    ),
    "no answer": (
        observed({}),
        [f"IND007 {V1}: У значения «v1» нет ни числа, ни ответа, ни причины пропуска."],
    ),
    "unknown as zero": (
        observed({"value": 0, "missing": "no_data"}),
        [f"IND007 {V1}.value: У значения «v1» стоит 0, хотя данных нет (no_data)."],
    ),
    "number and reason": (
        observed({"value": 12, "missing": "no_data"}),
        [f"IND007 {V1}.missing: У значения «v1» сразу несколько ответов: value, missing."],
    ),
    "number for presence": (
        observed({"value": 1}, **PRESENCE),
        [f"IND008 {V1}.value: Показатель наличия, а значение записано числом 1."],
    ),
    "presence for a number": (
        observed({"quality": "present"}),
        [f"IND008 {V1}.quality: Показатель измеряют числом, а в значении стоит quality: present."],
    ),
    "part over the whole": (
        observed({"value": 100, "numerator": 120, "denominator": 80}),
        [f"IND009 {V1}.numerator: Числитель 120 и знаменатель 80 не могут дать долю."],
    ),
    "whole of nothing": (
        observed({"missing": "no_data", "numerator": 0, "denominator": 0}),
        [f"IND009 {V1}.numerator: Числитель 0 и знаменатель 0 не могут дать долю."],
    ),
    "share of other parts": (
        observed({"value": 33.5, "numerator": 1, "denominator": 3}),
        [f"IND010 {V1}.value: Доля записана как 33.5, а 1 из 3 – это 33.3 %."],
    ),
    "two values of a year": (
        {INDICATORS: indicators(), VALUES: {"values": {"v0": value(value=10), "v1": value(value=11)}}},
        [f"IND011 {V1}.year: Значение показателя «k1» за 2023 год уже есть: «v0»."],
    ),
    "targets without a direction": (
        aimed("none", y2023=50),
        [f"IND012 {K1}.direction: У показателя «k1» есть цели, а направление не задано."],
    ),
    "threshold over the whole": (
        threshold(600, "проценты"),
        [f"IND013 {K1}.threshold.value: Порог «более 60 %» записан числом 600: доля бывает от 0 до 100."],
    ),
    "value of a year to come": (
        observed({"value": 10, "year": 2027}),
        [f"IND014 {V1}.year: Значение за 2027 год, а данные собраны на 2026-01-01."],
    ),
    "target beyond the document": (
        aimed(y2024=50),
        [f"IND015 {K1}.targets.2024: Цель на 2024 год, а документ действует с 2021 по 2023 год."],
    ),
    "published too early": (
        observed({"value": 10, "published_on": "2022-12-31"}),
        [f"IND016 {V1}.published_on: Значение за 2023 год опубликовано 2022-12-31, раньше самого года."],
    ),
    "year between": (
        {
            INDICATORS: indicators(),
            VALUES: {"values": {"v0": value(value=10, year=2020), "v1": value(value=11, year=2023)}},
        },
        [f"IND017 {V1}.year: У показателя «k1» нет значений между 2020 и 2023 годом."],
    ),
    "rate without a direction": (
        {INDICATORS: indicators(method="compound_rate", direction="none")},
        [f"IND019 {K1}.method: Способ «compound_rate» ничего не вычислит: не задано, рост или снижение "
         "считать успехом."],
    ),
    "path without targets": (
        {INDICATORS: indicators(method="linear_path")},
        [f"IND019 {K1}.method: Способ «linear_path» ничего не вычислит: целей по годам документ не "
         "назначил."],
    ),
    "share of words": (
        {INDICATORS: indicators(method="share_of_target", **PRESENCE)},
        [f"IND019 {K1}.method: Способ «share_of_target» ничего не вычислит: показатель отвечает словами, а "
         "не числом."],
    ),
    "target against the direction": (
        {INDICATORS: indicators(method="share_of_target", targets={"2023": AT_MOST})},
        [f"IND020 {K1}.targets.2023.op: Условие цели op: le, а direction: up."],
    ),
    "published after the data": (
        observed({"value": 10, "published_on": "2026-02-15"}),
        [f"IND021 {V1}.published_on: Значение опубликовано 2026-02-15, а данные собраны на 2026-01-01."],
    ),
    "unit of the passport": (
        observed({"value": 10, "unit": "%"}),
        [f"IND022 {V1}.unit: Единица «%» та же, что в паспорте показателя."],
    ),
    "part without its whole": (
        observed({"value": 10, "numerator": 5}),
        [f"IND023 {V1}.numerator: В значении есть numerator, но нет denominator."],
    ),
    "whole without its part": (
        observed({"value": 10, "denominator": 50}),
        [f"IND023 {V1}.denominator: В значении есть denominator, но нет numerator."],
    ),
    "part of a count": (
        observed({"value": 10, "numerator": 5, "denominator": 50}, **COUNT),
        [f"IND023 {V1}.numerator: Показатель не доля, а в значении стоит numerator."],
    ),
}  # fmt: skip

SOUND = {
    "year after year": {
        INDICATORS: indicators(),
        VALUES: {"values": {"v0": value(missing="no_data", year=2022), "v1": value(value=11, year=2023)}},
    },
    "share of nobody knows what": {
        INDICATORS: indicators(denominator=None, ambiguity="От чего доля, не сказано.")
    },
    "share in the sign": {INDICATORS: indicators(unit="%")},
    "targets that grow": aimed(y2021=0, y2022=25, y2023=100),
    "targets that stand": aimed("down", y2022=25, y2023=25),
    "share that is nought": observed({"value": 0}),
    "unknown with a reason": observed({"missing": "not_published"}),
    "unknown of a year to come": observed({"missing": "no_data", "year": 2027}),
    "presence": observed({"quality": "absent"}, **PRESENCE),
    "share rounded to a tenth": observed({"value": 33.3, "numerator": 1, "denominator": 3}),
    "share rounded to a whole": observed({"value": 67, "numerator": 2, "denominator": 3}),
    "count over a hundred": observed({"value": 250}, **COUNT),
    "two indicators of a year": {
        INDICATORS: {"indicators": {"k1": indicator(), "k2": indicator()}},
        VALUES: {"values": {"v0": value(value=10), "v1": value(value=11, indicator="k2")}},
    },
    "threshold in years": threshold(350, "лет"),
    "published within its year": observed({"value": 10, "published_on": "2023-06-01"}),
    "published on the day of the data": observed({"value": 10, "published_on": "2026-01-01"}),
    "value in another unit": observed({"value": 10, "unit": "тысяч человек"}, **COUNT),
    "rate with all it needs": {
        INDICATORS: indicators(method="compound_rate", direction="down", targets={"2023": AT_MOST})
    },
}


@pytest.mark.parametrize(("files", "expected"), FAULTS.values(), ids=FAULTS)
def test_fault_is_found(files, expected):
    assert found(checks.check, files) == expected


@pytest.mark.parametrize("files", SOUND.values(), ids=SOUND)
def test_sound_record_is_left_alone(files):
    assert found(checks.check, files) == []
