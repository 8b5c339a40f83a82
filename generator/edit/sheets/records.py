"""Tables with one row for a file («записи по строке»): which file a row is, and which one inner rows mean."""

from __future__ import annotations

from generator.edit.sheets.binding import TWICE, Bound
from generator.edit.sheets.cells import REFUSED, tidy, value_of
from generator.edit.sheets.faults import Fault, Spot
from generator.edit.sheets.grids import Cell
from generator.edit.sheets.intake import MISSING, ORPHAN, Intake, Taken, missing, plain_text, short_key
from generator.edit.sheets.sheet import ID, RECORD, TERRITORY, Sheet
from generator.letters import suggested_key
from generator.model.kinds import kind_of


class Records:
    """The files that the first sheet of a table names; rows that name no territory are of ``territory``."""

    def __init__(self, intake: Intake, territory: str):
        self._intake = intake
        self._territory = territory
        self._known: dict[str, list[Taken]] = {}

    def take(self, bound: Bound) -> None:
        """Take the sheet with one row for a record."""
        for row in bound.rows:
            if any(cell.column in bound.columns for cell in row):
                self._record(bound, row)

    def owner(self, sheet: Sheet, cells: dict[str, Cell], spot: Spot) -> Taken | Fault:
        """Return the record that a row of an inner sheet belongs to."""
        if RECORD not in cells:
            title = sheet.address[0].title
            return Fault(MISSING, f"Не заполнен столбец «{title}».", "Впишите ключ.")
        text = plain_text(cells, RECORD)
        owners = self._known.get(text) or self._known.get(text.lower()) or []
        if len(owners) == 1:
            return owners[0]
        return _several(text) if owners else _unknown(text)

    def _record(self, bound: Bound, row: tuple[Cell, ...]) -> None:
        intake, kind, spot = self._intake, bound.sheet.kind, Spot(bound.name, row[0].row, row[0].column)
        cells = intake.cells(bound, row)
        territory, name = self._address(bound, cells, spot)
        proposed = not name
        title = tidy(str(cells["title"].value)) if "title" in cells else ""
        name = name or short_key(title).replace(".", "-")
        if not name:
            intake.wrong.append((missing(bound.sheet.address[-1].title), spot))
            return
        file = kind.pattern.format(territory=territory, name=name)
        if kind_of(file) is None or ("{territory}" in kind.pattern and not territory):
            intake.wrong.append((_bad_address(name, territory), spot))
            return
        old = intake.existing(file)
        if file in intake.records or (proposed and old and old.get("title") != title):
            intake.wrong.append((_doubled(name, intake.records.get(file)), spot))
            return
        taken = intake.open(file, kind, (territory,), name, spot, proposed)
        taken.rows[()] = proposed
        for known in {name, f"{territory}.{name}", title.lower()}:
            self._known.setdefault(known, []).append(taken)
        intake.fill(taken, taken.value, (), bound, cells, spot)

    def _address(self, bound: Bound, cells: dict[str, Cell], spot: Spot) -> tuple[str, str]:
        """Return the territory and the key that a row gives, "" for what it does not say."""
        territory, _, short = plain_text(cells, ID).rpartition(".")
        if not territory and TERRITORY in cells:
            cell, column = cells[TERRITORY], bound.sheet.address[0]
            found = value_of(cell.value, column, self._intake.names, ())
            if isinstance(found, Fault):
                self._intake.wrong.append((found, spot._replace(row=cell.row, column=cell.column)))
            territory = self._territory if isinstance(found, Fault) else found
        return territory or self._territory, short


def _bad_address(name: str, territory: str) -> Fault:
    if not territory:
        hint = "Заполните столбец «Территория» или добавьте к команде --territory КЛЮЧ."
        return Fault(MISSING, "Не сказано, какой территории запись.", hint)
    key = suggested_key(name).replace(".", "-")
    hint = f"Напишите: {key}." if key else "Очистите ячейку: ключ составим по названию."
    return Fault(REFUSED, f"Ключ «{name}» не подходит: нужны строчные латинские буквы, цифры, дефисы.", hint)


def _doubled(name: str, other: Taken | None) -> Fault:
    if other is None:
        message = f"Ключ «{name}» составлен по названию, но его уже носит другая запись."
        return Fault(TWICE, message, "Впишите в столбец «Ключ» другой ключ, латиницей.")
    message = f"Запись «{name}» стоит в таблице дважды, впервые в строке {other.spot.row}."
    return Fault(TWICE, message, "Оставьте одну строку или дайте записям разные ключи.")


def _unknown(text: str) -> Fault:
    hint = "Впишите ключ или название записи с первого листа."
    return Fault(ORPHAN, f"Записи «{text[:60]}» на первом листе нет.", hint)


def _several(text: str) -> Fault:
    message = f"Записей «{text[:60]}» на первом листе несколько."
    return Fault(ORPHAN, message, "Впишите ключ вместе с территорией, например ugra.klub.")
