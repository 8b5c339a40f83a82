"""Which sheets and columns a kind of record has («состав таблицы»): everything follows from its model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel

from generator.model.forms import FieldForm, ValueForm, field_form, field_forms
from generator.model.kinds import KINDS, Kind

#: Kinds that people fill in as a table, by the word of the command line.
TABLES: dict[str, tuple[str, str]] = {
    "practices": ("practice", "Практики"),
    "programmes": ("programme", "Программы ДПП"),
}
#: Columns that say where a row belongs; an at sign keeps them apart from fields.
ID, TERRITORY, RECORD, KEY, ORDER, VALUE = "@id", "@territory", "@record", "@key", "@order", "@value"
_JOINED = frozenset({"choice", "integer", "number"})


@dataclass(frozen=True, slots=True)
class Column:
    """One column: ``key`` is what row 2 holds, ``path`` leads to the field inside a record or item.

    ``value`` is the form of one value; ``many``: several of them in a cell, between semicolons, or on
    lines of their own where ``lines``. ``field`` is None for columns that are no field. ``required``:
    never empty in a row.
    """

    key: str
    title: str
    description: str
    value: ValueForm
    path: tuple[str, ...] = ()
    field: FieldForm | None = None
    required: bool = False
    many: bool = False
    lines: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: of the records themselves (``path`` empty), or of a list or mapping inside them.

    ``path`` names the fields from the record; ``address`` are the columns that say where a row belongs,
    the last of them its own key or number; ``extra`` are columns that are read but not offered.
    """

    path: tuple[str, ...]
    title: str
    description: str
    address: tuple[Column, ...]
    columns: tuple[Column, ...]
    keyed: bool = False
    extra: tuple[Column, ...] = ()

    @property
    def key(self) -> str:
        """Return what its address columns begin with in row 2."""
        return ".".join(self.path)

    @property
    def all(self) -> tuple[Column, ...]:
        """Return the columns in their order on the sheet."""
        return (*self.address, *self.columns)


@dataclass(frozen=True, slots=True)
class Outline:
    """All sheets of a kind, that of the records first."""

    name: str
    kind: Kind
    sheets: tuple[Sheet, ...]

    @property
    def main(self) -> Sheet:
        """Return the sheet with one row for a record."""
        return self.sheets[0]


@cache
def outline(name: str) -> Outline:
    """Return the sheets of a table, a key of ``TABLES``."""
    known, title = TABLES[name]
    kind = next(one for one in KINDS if one.name == known)
    fields, nested = _columns(kind.model), _nested(kind.model)
    lines = tuple(
        Column(
            _key(path), _title(path, kind.model), field.description, field.value.item, path, field, many=True,
            lines=True,
        )
        for path, field in nested
        if not field.value.item.part
    )  # fmt: skip
    main = Sheet((), title, "", tuple(_own_address(kind)), fields, True, lines)
    inner = (sheet for path, field in nested for sheet in _sheets(path, field, (), kind.model))
    return Outline(name, kind, (main, *inner))


def _own_address(kind: Kind) -> Iterator[Column]:
    if "{territory}" in kind.pattern:
        form = ValueForm("text", ref="territory")
        yield Column(TERRITORY, "Территория", "Чья запись. Можно не заполнять, если указать в команде.", form)
    words = "Имя файла латиницей; если пусто, составим по названию. После публикации не меняется."
    yield Column(ID, "Ключ", words, ValueForm("text"))


def _columns(model: type[BaseModel], path: tuple[str, ...] = (), due: bool = True) -> tuple[Column, ...]:
    """Return the columns of everything that stays in one row; ``due``: the part around is required."""
    found: list[Column] = []
    for field in sorted(field_forms(model), key=lambda one: one.name == "note"):
        way, form = (*path, field.name), field.value
        required = due and field.required
        if form.part:
            found += _inner(_columns(form.part, way, required), field)
        elif form.type == "list" and _is_joined(form):
            found.append(_column(way, field, form.item, required, many=True))
        elif form.type not in ("list", "mapping"):
            found.append(_column(way, field, form, required))
    return tuple(found)


def _inner(columns: tuple[Column, ...], field: FieldForm) -> Iterator[Column]:
    """Yield the columns of a part, each with the title of the part before its own."""
    for one in columns:
        title = f"{field.title}: {one.title[:1].lower()}{one.title[1:]}"
        yield Column(one.key, title, one.description, one.value, one.path, one.field, one.required, one.many)


def _column(path, field: FieldForm, value: ValueForm, required: bool, many: bool = False) -> Column:
    return Column(_key(path), field.title, field.description, value, path, field, required, many)


def _is_joined(form: ValueForm) -> bool:
    """Tell whether the items of a list are short enough to stand in one cell."""
    return bool(form.item.ref) or form.item.type in _JOINED


def _nested(
    model: type[BaseModel], path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], FieldForm]]:
    """Return the lists and mappings that need sheets of their own."""
    found = []
    for field in field_forms(model):
        form = field.value
        if form.part:
            found += _nested(form.part, (*path, field.name))
        elif form.type == "mapping" or (form.type == "list" and not _is_joined(form)):
            found.append(((*path, field.name), field))
    return tuple(found)


def _sheets(path, field: FieldForm, around: tuple[Column, ...], model: type[BaseModel]) -> Iterator[Sheet]:
    """Yield the sheet of a list or mapping and those of what lies inside its items."""
    item, keyed = field.value.item, field.value.type == "mapping"
    name = "Ключ" if keyed else "№ по порядку"
    words = "Ключ латиницей, не повторяется." if keyed else "Номер по порядку: 1, 2, 3."
    form = field.value.key if keyed else ValueForm("integer", ge=1)
    own = Column(KEY if keyed else ORDER, name, words, form, required=keyed)
    words_of_record = "Ключ или название записи с первого листа."
    first = Column(RECORD, "К какой записи", words_of_record, ValueForm("text"), required=True)
    address = (*(around or (first,)), own)
    columns = _columns(item.part) if item.part else (_value_column(field, item),)
    yield Sheet(path, field.title, field.description, address, columns, keyed)
    if item.part:
        title = f"{field.title}: {name[:1].lower()}{name[1:]}"
        outer = (*address[:-1], Column(f"@{_key(path)}", title, words, form, required=True))
        for inner, inner_field in _nested(item.part):
            yield from _sheets((*path, *inner), inner_field, outer, item.part)


def _value_column(field: FieldForm, item: ValueForm) -> Column:
    return Column(VALUE, field.title, field.description, item, (), field, required=True)


def _key(path: tuple[str, ...]) -> str:
    return ".".join(path)


def _title(path: tuple[str, ...], model: type[BaseModel]) -> str:
    return field_form(model, path[-1]).title if len(path) == 1 else _key(path)
