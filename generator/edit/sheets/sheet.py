"""What a table consists of («состав таблицы»): columns, sheets, and the outline that holds them all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.findings import Path
from generator.model.forms import FieldForm, ValueForm
from generator.model.kinds import Kind

#: Columns that say where a row belongs; an at sign keeps them apart from fields.
ID, TERRITORY, RECORD, KEY, ORDER, VALUE = "@id", "@territory", "@record", "@key", "@order", "@value"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: ``key`` is what row 2 holds, ``path`` leads to the field inside a record or item.

    ``value`` is the form of one value; ``many``: several of them in a cell, between semicolons, or on
    lines of their own where ``lines``. ``field`` is None for columns that are no field. ``required``:
    never empty in a row. ``ahead`` is the way of the item that stands in the row of what it lies in,
    () for an own field. ``default`` is what an empty cell of an address means, None for nothing.
    """

    key: str
    title: str
    description: str
    value: ValueForm
    path: Path = ()
    field: FieldForm | None = None
    required: bool = False
    many: bool = False
    lines: bool = False
    ahead: Path = ()
    default: Any = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: of the records themselves (``path`` empty), or of a list or mapping inside them.

    ``path`` names the fields from the record; ``address`` are the columns that say where a row belongs,
    the last of them its own key or number; ``extra`` are columns that are read but not offered.
    ``ahead`` is the key or number of the item that stands in the row of what it lies in, None where no item
    does. ``naming`` are the columns that a key is proposed from; ``prepared`` is the one of them that an
    export may fill in ahead with all that it can name, "" for none.
    """

    kind: Kind
    path: tuple[str, ...]
    title: str
    description: str
    address: tuple[Column, ...]
    columns: tuple[Column, ...]
    keyed: bool = False
    extra: tuple[Column, ...] = ()
    ahead: Any = None
    naming: tuple[str, ...] = ()
    prepared: str = ""

    @property
    def key(self) -> str:
        """Return what its address columns begin with in row 2."""
        return ".".join(self.path)

    @property
    def all(self) -> tuple[Column, ...]:
        """Return the columns in their order on the sheet."""
        return (*self.address, *self.columns)

    @property
    def asked(self) -> Column | None:
        """Return the column whose value a person gives for all prepared rows, None where there are none."""
        rest = [one for one in self.columns if one.key in self.naming and one.key != self.prepared]
        return rest[0] if self.prepared else None


@dataclass(frozen=True, slots=True)
class Outline:
    """All sheets of a table, the most wanted first; ``name`` is the word of the command line."""

    name: str
    title: str
    sheets: tuple[Sheet, ...]

    @property
    def main(self) -> Sheet:
        """Return the sheet that a file with one sheet is taken for."""
        return self.sheets[0]

    @property
    def by_document(self) -> bool:
        """Tell whether rows belong to documents; else each row of the first sheet is a file of its own."""
        return bool(self.main.path)

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """Return the kinds of files behind the sheets, each once."""
        return tuple(dict.fromkeys(sheet.kind for sheet in self.sheets))
