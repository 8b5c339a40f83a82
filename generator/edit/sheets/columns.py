"""Columns and sheets from the models («столбцы»): what stays in a row, and what needs a sheet of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from pydantic import BaseModel

from generator.edit.sheets.sheet import ID, KEY, ORDER, RECORD, TERRITORY, VALUE, Column, Sheet
from generator.findings import Path
from generator.model.forms import FieldForm, ValueForm, field_forms
from generator.model.kinds import KINDS, Kind

_JOINED = frozenset({"choice", "integer", "number"})
#: Fields that a person looks at last.
_LAST = frozenset({"clause", "lines", "note"})
_Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """What a table shows of one kind of file; fields are named by their way, «activities.rows».

    ``without`` are fields that are left as they are in the file, also by their bare name at any depth.
    ``ahead`` names the item of a list or mapping that stands in the row of what it lies in: its number or
    key, and what its columns begin with. ``naming`` are the columns that keys are proposed from,
    ``titles`` the names of sheets where the title of the field does not tell enough, ``prepared`` the
    columns that an export may fill in ahead.
    """

    kind: str
    without: frozenset[str] = frozenset()
    ahead: Mapping[str, tuple[Any, str]] = field(default_factory=dict)
    naming: Mapping[str, _Names] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)
    prepared: Mapping[str, str] = field(default_factory=dict)

    @property
    def file(self) -> Kind:
        """Return the kind of file."""
        return next(kind for kind in KINDS if kind.name == self.kind)

    def shows(self, names: _Names) -> bool:
        """Tell whether a field has a place in the table."""
        return names[-1] not in self.without and ".".join(names) not in self.without


def record_sheets(share: Share, title: str) -> Iterator[Sheet]:
    """Yield the sheet with one row for a file, then those of what lies inside."""
    kind = share.file
    nested = tuple(_nested(kind.model, share))
    lines = tuple(
        Column(".".join(path), one.title, one.description, one.value.item, path, one, many=True, lines=True)
        for path, one in nested
        if not one.value.item.part
    )
    columns = _columns(kind.model, share)
    yield Sheet(kind, (), title, "", tuple(_own_address(kind)), columns, True, lines)
    words = "Ключ или название записи с первого листа."
    owner = Column(RECORD, "К какой записи", words, ValueForm("text"), required=True)
    for path, one in nested:
        yield from _sheets(path, one, (owner,), share)


def element_sheets(share: Share) -> Iterator[Sheet]:
    """Yield the sheets of the elements in the files of documents, those inside them behind each."""
    words = "Ключ или название документа; если документ один, можно не заполнять."
    owner = Column(RECORD, "Документ", words, ValueForm("text", ref="document"))
    for path, one in _nested(share.file.model, share):
        yield from _sheets(path, one, (owner,), share)


def _own_address(kind: Kind) -> Iterator[Column]:
    if "{territory}" in kind.pattern:
        form = ValueForm("text", ref="territory")
        yield Column(TERRITORY, "Территория", "Чья запись. Можно не заполнять, если указать в команде.", form)
    words = "Имя файла латиницей; если пусто, составим по названию. После публикации не меняется."
    yield Column(ID, "Ключ", words, ValueForm("text"))


def _columns(
    model: type[BaseModel], share: Share, names: _Names = (), path: Path = (), due: bool = True
) -> tuple[Column, ...]:
    """Return the columns of everything that stays in one row.

    ``names`` are the fields from the record, ``path`` the way inside the row; ``due``: the part around
    is required.
    """
    found: list[Column] = []
    for one in sorted(field_forms(model), key=lambda one: one.name in _LAST):
        inner, way, form = (*names, one.name), (*path, one.name), one.value
        required = due and one.required
        if not share.shows(inner):
            continue
        if form.part:
            found += _prefixed(_columns(form.part, share, inner, way, required), one.title)
        elif ".".join(inner) in share.ahead:
            taken = {other.title.lower() for other in field_forms(model)}
            found += _ahead(one, share, inner, way, due, taken)
        elif form.type == "list" and _is_joined(form):
            found.append(_column(way, one, form.item, required, many=True))
        elif form.type == "list" and names and not form.item.part:
            found.append(replace(_column(way, one, form.item, required, many=True), lines=True))
        elif form.type not in ("list", "mapping"):
            found.append(_column(way, one, form, required))
    return tuple(found)


def _prefixed(columns: tuple[Column, ...], title: str) -> Iterator[Column]:
    """Yield the columns of a part, each with the title of the part before its own."""
    for one in columns:
        yield replace(one, title=f"{title}: {one.title[:1].lower()}{one.title[1:]}")


def _ahead(
    one: FieldForm, share: Share, names: _Names, way: Path, due: bool, taken: set[str]
) -> Iterator[Column]:
    """Yield the columns of the one item that stands in this row, titles without a twin as they are."""
    key, title = share.ahead[".".join(names)]
    place, due = (*way, key), due and bool(one.value.min_length)
    for column in _columns(one.value.item.part, share, names, place, due):
        column = column if column.ahead else replace(column, ahead=place)
        alone = not title and column.title.lower() not in taken
        yield column if alone else next(_prefixed((column,), title or one.title))


def _column(path: Path, one: FieldForm, value: ValueForm, required: bool, many: bool = False) -> Column:
    key = ".".join(str(step + 1) if isinstance(step, int) else step for step in path)
    return Column(key, one.title, one.description, value, path, one, required, many)


def _is_joined(form: ValueForm) -> bool:
    """Tell whether the items of a list are short enough to stand in one cell."""
    return bool(form.item.ref) or form.item.type in _JOINED


def _is_apart(form: ValueForm, inside: bool) -> bool:
    """Tell whether a list has a sheet of its own."""
    return bool(form.item.part) or not (inside or _is_joined(form))


def _nested(
    model: type[BaseModel], share: Share, names: _Names = (), path: _Names = ()
) -> Iterator[tuple[_Names, FieldForm]]:
    """Yield the lists and mappings that need sheets of their own; inside items, plain lists need none."""
    for one in field_forms(model):
        inner, way, form = (*names, one.name), (*path, one.name), one.value
        if not share.shows(inner):
            continue
        if form.part:
            yield from _nested(form.part, share, inner, way)
        elif form.type == "mapping" or (form.type == "list" and _is_apart(form, bool(names))):
            yield way, one


def _sheets(path: _Names, one: FieldForm, around: tuple[Column, ...], share: Share) -> Iterator[Sheet]:
    """Yield the sheet of a list or mapping and those of what lies inside its items."""
    item, keyed, dotted = one.value.item, one.value.type == "mapping", ".".join(path)
    naming, title = share.naming.get(dotted, ()), share.titles.get(dotted, one.title)
    name = "Ключ" if keyed else "№ по порядку"
    words = "Ключ латиницей, не повторяется." if keyed else "Номер по порядку: 1, 2, 3."
    words += " Если пусто, составим сами." if naming else ""
    form = one.value.key if keyed else ValueForm("integer", ge=1)
    own = Column(KEY if keyed else ORDER, name, words, form, required=keyed and not naming)
    address = (*around, own)
    columns = _columns(item.part, share, path) if item.part else (_value_column(one, item),)
    ahead, _ = share.ahead.get(dotted, (None, ""))
    yield Sheet(
        share.file, path, title, one.description, address, columns, keyed, ahead=ahead, naming=naming,
        prepared=share.prepared.get(dotted, ""),
    )  # fmt: skip
    if item.part:
        outer = _outer_column(path, one, share, form, keyed)
        for inner, inner_field in _nested(item.part, share, path):
            yield from _sheets((*path, *inner), inner_field, (*around, outer), share)


def _outer_column(path: _Names, one: FieldForm, share: Share, form: ValueForm, keyed: bool) -> Column:
    """Return the column in which inner sheets name an item of this one."""
    dotted = ".".join(path)
    default = share.ahead[dotted][0] if keyed and dotted in share.ahead else None
    words = "Ключ с листа этих записей." if keyed else "Номер по порядку: 1, 2, 3."
    words += f" Если пусто – «{default}»." if default else ""
    title = f"{one.title}: {'ключ' if keyed else '№ по порядку'}"
    return Column(f"@{dotted}", title, words, form, required=default is None, default=default)


def _value_column(one: FieldForm, item: ValueForm) -> Column:
    return Column(VALUE, one.title, one.description, item, (), one, required=True)
