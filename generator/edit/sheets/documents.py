"""Tables of the elements of documents («записи документа»): which file a row goes into."""

from __future__ import annotations

from collections.abc import Iterable

from generator.edit.sheets.binding import Bound
from generator.edit.sheets.cells import value_of
from generator.edit.sheets.faults import Fault, Spot
from generator.edit.sheets.grids import Cell
from generator.edit.sheets.intake import MISSING, ORPHAN, Intake, Taken, plain_text
from generator.edit.sheets.sheet import RECORD, Sheet
from generator.model.forms import field_forms
from generator.model.kinds import kind_of


class Documents:
    """The files that rows go into; ``document`` is the one that the command names, "" for none.

    A row that names no document belongs to that one, else to the one that the workbook was written for,
    else to the only one that the column names.
    """

    def __init__(self, intake: Intake, document: str, bounds: Iterable[Bound]):
        self._intake = intake
        self._given = document
        self._known: dict[tuple[str, str], Taken | Fault] = {}
        self._default = document or _only(bounds)

    def owner(self, sheet: Sheet, cells: dict[str, Cell], spot: Spot) -> Taken | Fault:
        """Return the file that a row goes into."""
        text = plain_text(cells, RECORD) or self._default
        known = (sheet.kind.name, text)
        if known not in self._known:
            self._known[known] = self._open(sheet, text, spot)
        return self._known[known]

    def _open(self, sheet: Sheet, text: str, spot: Spot) -> Taken | Fault:
        if not text:
            hint = "Заполните столбец «Документ» или добавьте к команде --document КЛЮЧ."
            return Fault(MISSING, "Не сказано, какого документа строка.", hint)
        names, kind = self._intake.names, sheet.kind
        id = value_of(text, sheet.address[0], names, ())
        if isinstance(id, Fault):
            return id
        if self._given and id != self._given:
            message = f"Строка документа «{id}», а загружают «{self._given}»."
            return Fault(ORPHAN, message, "Удалите строку или уберите из команды --document.")
        entry = next(one for one in names.documents() if one.id == id)
        slugs = kind_of(entry.file)[1]
        file = kind.pattern.format(**slugs)
        needed = [one.title for one in field_forms(kind.model) if one.required and one.name != sheet.path[0]]
        if needed and self._intake.existing(file) is None:
            parts = f"--territory {slugs['territory']} --name {slugs['name']}"
            message = f"Файла {file} ещё нет, и для него не хватает: {', '.join(needed).lower()}."
            return Fault(ORPHAN, message, f"Сначала создайте его: atlas new {kind.name} {parts}.")
        if file not in self._intake.records:
            self._intake.open(file, kind, (id, slugs["territory"]), slugs["name"], spot)
        return self._intake.records[file]


def _only(bounds: Iterable[Bound]) -> str:
    """Return the document that the workbook was written for, or the only one that its rows name."""
    marks, named = set(), set()
    for bound in bounds:
        numbers = [number for number, column in bound.columns.items() if column.key == RECORD]
        marks.add(bound.mark)
        named |= {str(cell.value) for row in bound.rows for cell in row if cell.column in numbers}
    marks.discard("")
    return marks.pop() if len(marks) == 1 else named.pop() if len(named) == 1 else ""
