"""Observed values («значения показателей»): one per year, with a number, an answer or a reason."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from generator.catalogue import Catalogue, Entry
from generator.checks.measures import impossible
from generator.checks.place import at
from generator.derive.series import same_unit
from generator.findings import Finding

#: How far a published share may lie from its quotient: it is rounded to a tenth or to a whole per cent.
TENTHS, WHOLES = 0.1, 0.5
ANSWERS = ("value", "quality", "missing")


def check(catalogue: Catalogue, as_of: date) -> Iterator[Finding]:
    """Yield the findings about observed values."""
    yield from year_is_skipped(catalogue)
    first: dict[tuple[int, int], Entry] = {}
    for entry in catalogue.of("value"):
        yield from value_is_not_one_answer(entry)
        yield from year_has_not_come(entry, as_of)
        yield from published_before_its_year(entry)
        yield from published_after_the_data(entry, as_of)
        indicator = catalogue.target(entry, "indicator")
        if indicator is None:
            continue
        other = first.setdefault((id(indicator), entry.record.year), entry)
        if other is not entry:
            yield value_repeats(entry, other, indicator)
        yield from number_is_impossible(entry, indicator.record.measure)
        yield from answer_is_of_another_measure(entry, indicator.record.measure)
        yield from unit_repeats_passport(entry, indicator.record.unit)
        yield from part_stands_alone(entry, indicator.record.measure)
        if indicator.record.measure == "share":
            yield from parts_contradict_share(entry)


def value_is_not_one_answer(entry: Entry) -> Iterator[Finding]:
    """A value without a number and a reason, or with both: unknown is never 0."""
    given = [name for name in ANSWERS if getattr(entry.record, name) is not None]
    if not given:
        message = f"У значения «{entry.key}» нет ни числа, ни ответа, ни причины пропуска."
        hint = "Добавьте value, quality или missing: no_data."
        yield at(entry, "IND007", message, hint)
    elif entry.record.value == 0 and "missing" in given:
        message = f"У значения «{entry.key}» стоит 0, хотя данных нет ({entry.record.missing})."
        yield at(entry, "IND007", message, "Удалите value: неизвестное не записывают нулём.", "value")
    elif len(given) > 1:
        message = f"У значения «{entry.key}» сразу несколько ответов: {', '.join(given)}."
        yield at(entry, "IND007", message, "Оставьте одно из этих полей.", given[-1])


def year_is_skipped(catalogue: Catalogue) -> Iterator[Finding]:
    """A year without a value between years with one: nobody said whether it is unknown or forgotten."""
    for indicator in catalogue.of("indicator"):
        values = {v.record.year: v for v in catalogue.sources(indicator, "value", "indicator")}
        years = sorted(values)
        for before, year in zip(years, years[1:], strict=False):
            if year - before > 1:
                message = f"У показателя «{indicator.key}» нет значений между {before} и {year} годом."
                hint = f"Добавьте значение за {before + 1} год; если его нет – с missing: no_data."
                yield at(values[year], "IND017", message, hint, "year")


def year_has_not_come(entry: Entry, as_of: date) -> Iterator[Finding]:
    """A value of a year that lies ahead."""
    if entry.record.year > as_of.year and entry.record.missing is None:
        message = f"Значение за {entry.record.year} год, а данные собраны на {as_of}."
        yield at(entry, "IND014", message, "Проверьте год.", "year")


def published_before_its_year(entry: Entry) -> Iterator[Finding]:
    """A value published before its year began."""
    published, year = entry.record.published_on, entry.record.year
    if published is not None and published.year < year:
        message = f"Значение за {year} год опубликовано {published}, раньше самого года."
        yield at(entry, "IND016", message, "Проверьте year и published_on.", "published_on")


def published_after_the_data(entry: Entry, as_of: date) -> Iterator[Finding]:
    """A value published after the day of the data; more than a year ahead is another rule's."""
    published = entry.record.published_on
    if published is not None and as_of < published <= as_of + timedelta(days=366):
        message = f"Значение опубликовано {published}, а данные собраны на {as_of}."
        yield at(entry, "IND021", message, "Проверьте published_on.", "published_on")


def unit_repeats_passport(entry: Entry, unit: str | None) -> Iterator[Finding]:
    """A unit that the passport already names."""
    if entry.record.unit is not None and same_unit(entry.record.unit, unit):
        message = f"Единица «{entry.record.unit}» та же, что в паспорте показателя."
        yield at(entry, "IND022", message, "Удалите unit: её пишут, только если она другая.", "unit")


def part_stands_alone(entry: Entry, measure: str) -> Iterator[Finding]:
    """A numerator or a denominator without the other, or of what is no share."""
    given = [name for name in ("numerator", "denominator") if getattr(entry.record, name) is not None]
    if given and measure != "share":
        message = f"Показатель не доля, а в значении стоит {given[0]}."
        yield at(entry, "IND023", message, "Удалите numerator и denominator.", given[0])
    elif len(given) == 1:
        other = "denominator" if given == ["numerator"] else "numerator"
        message = f"В значении есть {given[0]}, но нет {other}."
        yield at(entry, "IND023", message, f"Добавьте {other} или удалите {given[0]}.", given[0])


def value_repeats(entry: Entry, other: Entry, indicator: Entry) -> Finding:
    """Two values of one indicator for one year."""
    message = f"Значение показателя «{indicator.key}» за {entry.record.year} год уже есть: «{other.key}»."
    return at(entry, "IND011", message, "Исправьте год или удалите лишнее значение.", "year")


def number_is_impossible(entry: Entry, measure: str) -> Iterator[Finding]:
    """A share outside 0–100, a negative count, a number for a quality."""
    number = entry.record.value
    reason = impossible(measure, number) if number is not None else ""
    if reason:
        message = f"Значение {number:g} невозможно: {reason}."
        yield at(entry, "IND004", message, "Исправьте число или поле measure показателя.", "value")


def answer_is_of_another_measure(entry: Entry, measure: str) -> Iterator[Finding]:
    """A number where the question is whether something exists, or the other way round."""
    record = entry.record
    if record.value is not None and measure == "presence":
        message = f"Показатель наличия, а значение записано числом {record.value:g}."
        hint = "Замените value на quality: present, partly или absent."
        yield at(entry, "IND008", message, hint, "value")
    elif record.quality is not None and measure in ("share", "count"):
        message = f"Показатель измеряют числом, а в значении стоит quality: {record.quality}."
        hint = "Замените quality на value с числом или missing: no_data."
        yield at(entry, "IND008", message, hint, "quality")


def parts_contradict_share(entry: Entry) -> Iterator[Finding]:
    """A share that its own numerator and denominator do not give."""
    part, whole, share = entry.record.numerator, entry.record.denominator, entry.record.value
    if part is None or whole is None:
        return
    if whole <= 0 or not 0 <= part <= whole:
        message = f"Числитель {part:g} и знаменатель {whole:g} не могут дать долю."
        hint = "Числитель не больше знаменателя, знаменатель больше нуля."
        yield at(entry, "IND009", message, hint, "numerator")
    elif share is not None and abs(share - part / whole * 100) > (WHOLES if share.is_integer() else TENTHS):
        quotient = round(part / whole * 100, 1)
        message = f"Доля записана как {share:g}, а {part:g} из {whole:g} – это {quotient:g} %."
        yield at(entry, "IND010", message, "Проверьте value, numerator и denominator.", "value")
