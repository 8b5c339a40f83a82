"""How a form offers what a field may point to («ссылки»): records of the same files, else a fixed list."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from generator.catalogue import Catalogue, Entry
from generator.model.forms import ValueForm, field_form, field_forms
from generator.model.kinds import DOCUMENT_KINDS, KINDS, Kind
from generator.model.structure import element_model, elements_of
from generator.site.forms.place import COMMON, Place, folder_collection, form_name, is_many
from generator.site.links import label

#: The field of an element that holds its key: in the file it is the key of a mapping.
KEY = "key"
#: Fields that name an element, the plainest first.
_NAMES = ("short_name", "title", "label", "name", "text", "summary", "short")


class Home(NamedTuple):
    """The file and the mapping in which the elements of a kind stand."""

    kind: Kind
    field: str
    named_by: str


class Choices:
    """What references are offered, in the catalogue of one build; lists are made once for each place."""

    def __init__(self, catalogue: Catalogue):
        self._catalogue = catalogue
        self._lists: dict[tuple[str, str], list[dict[str, Any]]] = {}

    def widget(self, value: ValueForm, place: Place) -> dict[str, Any]:
        """Return what chooses one target: ``relation`` reads the files as they are now, ``select`` knows
        the records of the build; "*" and kinds without records are typed."""
        home = homes().get(value.ref)
        if home and (home.kind.name in DOCUMENT_KINDS and place.stem or "{" not in home.kind.pattern):
            return _related(home, place)
        whole = next((kind for kind in KINDS if kind.name == value.ref), None)
        if whole and is_many(whole) and "{territory}" not in whole.pattern:
            return _related_file(whole)
        options = self._options(value.ref, place.territory)
        return {"widget": "select", "options": options} if options else {"widget": "string"}

    def _options(self, kind: str, territory: str) -> list[dict[str, Any]]:
        if (kind, territory) not in self._lists:
            found = sorted(self._catalogue.of(kind), key=lambda e: (_far(e, territory), e.territory))
            self._lists[kind, territory] = [self._option(entry, territory) for entry in found]
        return self._lists[kind, territory]

    def _option(self, entry: Entry, territory: str) -> dict[str, Any]:
        near = _far(entry, territory) == 0
        holder = self._catalogue.get("territory", entry.territory)
        where = "" if near or holder is None or holder is entry else f" ({holder.record.short_name})"
        return {"label": label(entry) + where, "value": entry.key if near and entry.path else entry.id}


@cache
def homes() -> dict[str, Home]:
    """Return where the elements of each kind stand, for those at the top of a file."""
    return {
        element: Home(kind, field, named_by(element_model(kind.model, field)))
        for kind in KINDS
        if not kind.command
        for field, element in elements_of(kind.model)
    }


def _far(entry: Entry, territory: str) -> int:
    """Rank an entry: in this territory, in the whole country, elsewhere; a document owns what is in it."""
    if entry.territory == territory and not entry.document:
        return 0
    return 1 if entry.territory == "russia" else 2


def named_by(model: type) -> str:
    """Return the field that names an element: the first of the usual ones, else its first text."""
    found = (form.name for name in _NAMES if (form := field_form(model, name)) and form.required)
    texts = (form.name for form in field_forms(model) if form.value.type == "text" and form.required)
    return next(found, None) or next(texts, KEY)


def _related(home: Home, place: Place) -> dict[str, Any]:
    at, name = f"{home.field}.*.{KEY}", f"{home.field}.*.{home.named_by}"
    shown = [f"{{{{{name}}}}} ({{{{{at}}}}})"] if name != at else [at]
    return {
        "widget": "relation",
        "collection": place.territory or COMMON if "{" in home.kind.pattern else COMMON,
        "file": form_name(home.kind, place.stem if "{" in home.kind.pattern else ""),
        "value_field": at,
        "display_fields": shown,
        "search_fields": [name, at],
    }


def _related_file(kind: Kind) -> dict[str, Any]:
    name = named_by(kind.model)
    return {
        "widget": "relation",
        "collection": folder_collection(kind, ""),
        "value_field": "{{slug}}",
        "display_fields": [f"{{{{{name}}}}}"],
        "search_fields": [name],
    }
