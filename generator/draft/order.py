"""A file of an order → what its plan says («чтение приказа»): tables found, columns known, rows joined."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.draft.columns import (
    CO_EXECUTORS,
    END,
    EXECUTORS,
    NAME,
    NUMBER,
    PERIOD,
    START,
    TITLES,
    Choice,
    Part,
    choose,
)
from generator.draft.decisions import Asked, Spot
from generator.draft.grid import Table, bare
from generator.draft.package import form_of
from generator.draft.periods import is_period, years_in
from generator.draft.persons import personal_codes
from generator.draft.rows import Read, Reader
from generator.edit.sheets.faults import Fault, finding
from generator.edit.sheets.faults import Spot as CellSpot
from generator.edit.sheets.grids import Unreadable
from generator.findings import Finding

NO_PLAN, NO_COLUMN = "DRF002", "DRF003"
_FORMULA = "TAB003"
#: Years that a plan may name beside those it is for («итоги 2019 года») are left to a person.
_LONGEST_PLAN = 10


@dataclass(slots=True)
class Order:
    """One order: ``read`` is None where ``findings`` stand in the way. ``skipped`` says which tables were
    left out and why; ``years`` are those the plan names, empty when it names none."""

    read: Read | None = None
    findings: tuple[Finding, ...] = ()
    caption: str = ""
    years: tuple[int, ...] = ()
    used: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)


def read_order(data: bytes, file: str, wanted: frozenset[int], given: Mapping[str, str]) -> Order:
    """Return what the plan in a file says; ``file`` is its name. See ``columns.choose`` for the rest."""
    try:
        tables = _tables(data, file)
    except Unreadable as error:
        return Order(findings=(finding(error.fault, file, CellSpot()),))
    choice = choose(tables, wanted, given)
    found = tuple(_faults(choice, tables, file, wanted))
    order = Order(findings=found, skipped=[f"{_named(table)}: {why}" for table, why in choice.skipped])
    order.used = [_named(part.table) for part in choice.parts]
    if not found:
        order.read = _read(choice)
        order.caption = next((p.table.caption for p in choice.parts if p.table.caption), "")
        order.years = _years(order.read, order.caption)
    return order


def _tables(data: bytes, file: str) -> list[Table]:
    if form_of(data, file) == "docx":
        from generator.draft.word import read_word  # reading Word is not wanted for other files

        return read_word(data)
    from generator.draft.sheet import read_sheets

    return read_sheets(data, file)


def _faults(choice: Choice, tables: list[Table], file: str, wanted: frozenset[int]) -> Iterator[Finding]:
    """Yield what keeps a file from being read as a plan."""
    if not choice.parts:
        why = "ни одна таблица на план не похожа" if tables else "таблиц в нём нет"
        if tables and wanted and max(wanted) > len(tables):
            why = f"таблицы {max(wanted)} в нём нет, всего таблиц {len(tables)}"
        hint = "Нужна таблица со столбцами «Наименование», «Срок», «Исполнитель»"
        hint += '; свои названия столбцов: --column срок="Когда".' if tables else "."
        yield _at(file, "", NO_PLAN, f"В файле не найден план: {why}.", hint)
    for part in choice.parts:
        yield from _missing(part, file)
        for row, column in part.table.wrong:
            hint = "Скопируйте ячейку и вставьте её как значение."
            yield finding(
                Fault(_FORMULA, "В ячейке формула или ошибка.", hint),
                file,
                CellSpot(part.table.name, row, column),
            )


def _missing(part: Part, file: str) -> Iterator[Finding]:
    """Yield the columns without which there is no plan."""
    heads = [
        column.text.replace("\n", " ")
        for column in part.heading.columns
        if column.text and not personal_codes(column.text)
    ]
    known = set(part.heading.roles)
    for role, found in ((NAME, NAME in known), (PERIOD, bool(known & {PERIOD, START, END}))):
        if not found:
            shown = ", ".join(f"«{head[:40]}»" for head in heads)
            message = f"Не узнан столбец «{TITLES[role]}», в таблице есть: {shown}."
            hint = f'Назовите его сами: --column {TITLES[role]}="заголовок столбца".'
            yield _at(file, part.table.name, NO_COLUMN, message, hint)


def _at(file: str, place: str, code: str, message: str, hint: str) -> Finding:
    return Finding(code, f"{file} {place}".rstrip(), message, hint, line=1, column=1)


def _read(choice: Choice) -> Read:
    reader = Reader(is_period)
    several = len({id(part.heading) for part in choice.parts}) > 1
    for part in choice.parts:
        reader.take(part, caption=several)
    read = reader.read
    read.asked[:0] = [*_about_tables(choice, several), *_about_columns(choice)]
    return read


def _about_tables(choice: Choice, several: bool) -> Iterator[Asked]:
    names = ", ".join(_named(part.table) for part in choice.parts)
    if several:
        yield Asked(
            "plan", Spot(), f"Планов в файле несколько: {names}; взяты все.", "Лишние уберите: --table 2."
        )
    for part in choice.parts:
        if part.start == 0:
            said = "Таблица без заголовка принята за продолжение плана."
            yield Asked("plan", Spot(part.table.name), said, "Сверьте, те же ли в ней столбцы.")


def _about_columns(choice: Choice) -> Iterator[Asked]:
    for part in {id(part.heading): part for part in choice.parts}.values():
        spot, known = Spot(part.table.name), set(part.heading.roles)
        for column, role in zip(part.heading.columns, part.heading.roles, strict=True):
            if not role and column.text and not personal_codes(column.text):
                said = f"Столбец «{column.text.replace(chr(10), ' ')[:60]}» не узнан и не перенесён."
                advice = "Если он нужен, скажите, что в нём: --column ЧТО=ЗАГОЛОВОК."
                yield Asked("plan", spot, said, advice)
        if not known & {EXECUTORS, CO_EXECUTORS}:
            yield Asked("plan", spot, "Столбца с исполнителями нет.", "Впишите в who, кто отвечает.")
        if NUMBER not in known:
            yield Asked("plan", spot, "Столбца с номерами нет.", "Номера взяты из названий или по порядку.")
        if known & {START, END}:
            said = "Срок собран из двух столбцов через тире."
            yield Asked("plan", spot, said, "Сверьте raw с приказом.")


def _named(table: Table) -> str:
    """Return a table with the text above it, as a person would look for it."""
    caption = table.caption if not personal_codes(table.caption) else ""
    short = caption if len(caption) <= 60 else caption[:59].rsplit(" ", 1)[0] + "…"
    return f"{table.name} («{short}»)" if short else table.name


def _years(read: Read, caption: str) -> tuple[int, ...]:
    """Return the first and last year of the plan: of its stages, else of its title, else of its periods."""
    for years in (
        [year for stage in read.stages for year in stage.years or ()],
        years_in(caption),
        [
            year
            for deed in read.deeds
            for one in deed.slices
            for year in years_in(one.text(PERIOD, START, END))
        ],
    ):
        if years and max(years) - min(years) < _LONGEST_PLAN:
            return min(years), max(years)
    return ()


def explained(columns: Mapping[str, str]) -> dict[str, str]:
    """Return roles by bare heading from what a person said: «срок» → «Когда»."""
    roles = {title: role for role, title in TITLES.items()}
    return {bare(heading.replace("№", "n")): roles[title] for title, heading in columns.items()}
