"""Programmes («программы»): volumes by the rules, dates in order, one price.

Source of the volumes: order of the Ministry of Education and Science of 01.07.2013 No. 499, point 12.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalogue import Catalogue, Entry
from generator.checks.place import at
from generator.findings import Finding
from generator.model.programme import CERTIFICATES, PROGRAMME_KINDS, Programme

FEWEST_HOURS = {"advanced": 16, "retraining": 250}
CERTIFICATE_OF = {"advanced": "certificate", "retraining": "diploma"}


def check(catalogue: Catalogue, _as_of: date) -> Iterator[Finding]:
    """Yield the findings about programmes and their runs."""
    for entry in catalogue.of("programme"):
        yield from volume_is_too_small(entry)
        yield from modules_do_not_add_up(entry)
        yield from certificate_is_of_another_kind(entry)
        yield from price_contradicts_itself(entry)
        yield from register_dates_are_reversed(entry)
    for entry in catalogue.of("programme_run"):
        yield from run_is_out_of_order(entry)


def volume_is_too_small(entry: Entry) -> Iterator[Finding]:
    """Fewer hours than the rules allow for the kind."""
    record: Programme = entry.record
    fewest = FEWEST_HOURS[record.kind]
    if record.hours < fewest:
        kind = PROGRAMME_KINDS[record.kind]
        message = f"Объём {record.hours} ч меньше {fewest} ч: столько нужно для вида «{kind}»."
        yield at(entry, "PRG001", message, "Проверьте hours и kind по странице программы.", "hours")


def modules_do_not_add_up(entry: Entry) -> Iterator[Finding]:
    """Modules whose hours make another sum than the programme."""
    record: Programme = entry.record
    hours = [module.hours for module in record.modules]
    if hours and None not in hours and sum(hours) != record.hours:
        message = f"Модули вместе дают {sum(hours)} ч, а объём программы {record.hours} ч."
        yield at(entry, "PRG003", message, "Проверьте часы модулей и поле hours.", "modules")


def certificate_is_of_another_kind(entry: Entry) -> Iterator[Finding]:
    """A diploma for in-service training or a certificate for retraining."""
    record: Programme = entry.record
    given, due = record.certificate, CERTIFICATE_OF[record.kind]
    if given is not None and given != due:
        name, kind = CERTIFICATES[given].capitalize(), PROGRAMME_KINDS[record.kind]
        message = f"{name} не выдают по программе вида «{kind}»."
        yield at(
            entry, "PRG004", message, f"Замените на certificate: {due} или исправьте kind.", "certificate"
        )


def price_contradicts_itself(entry: Entry) -> Iterator[Finding]:
    """Free with a price, or paid for nothing."""
    cost = entry.record.cost
    if cost is None:
        return
    if cost.free and cost.amount:
        message = f"Программа бесплатна, а стоимость {cost.amount:g} ₽."
        yield at(entry, "PRG005", message, "Удалите amount или поставьте free: false.", "cost", "amount")
    if not cost.free and cost.amount is not None and cost.amount <= 0:
        message = f"Программа платная, а стоимость {cost.amount:g} ₽."
        yield at(entry, "PRG005", message, "Если цена неизвестна, удалите amount.", "cost", "amount")


def register_dates_are_reversed(entry: Entry) -> Iterator[Finding]:
    """An inclusion that ends before it begins."""
    found = entry.record.federal_register
    if found and found.included_on and found.valid_until and found.valid_until < found.included_on:
        message = (
            f"Включение действует до {found.valid_until}, а началось {found.included_on}."
        )
        hint = "Проверьте included_on и valid_until."
        yield at(entry, "PRG006", message, hint, "federal_register", "valid_until")


def run_is_out_of_order(entry: Entry) -> Iterator[Finding]:
    """A run that ends before it begins or after the programme lost its force."""
    run, until = entry.record, entry.parent.record.valid_until
    if run.end < run.start:
        message = f"Поток кончается {run.end}, раньше своего начала {run.start}."
        yield at(entry, "PRG002", message, "Поменяйте местами start и end.", "end")
    elif until and run.start > until:
        message = f"Поток начинается {run.start}, а программа утверждена до {until}."
        yield at(entry, "PRG007", message, "Проверьте start и valid_until.", "start")
