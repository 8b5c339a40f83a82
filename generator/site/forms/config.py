"""The configuration of the forms («настройка форм»), whole, from the models and the catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from generator.catalogue import Catalogue
from generator.model.fields import SLUG
from generator.model.forms import FieldForm, field_forms, part_models
from generator.model.kinds import Kind
from generator.site.forms.place import (
    COMMON,
    Form,
    Place,
    common_forms,
    editable,
    folder_collection,
    is_many,
    territory_forms,
)
from generator.site.forms.references import Choices, named_by
from generator.site.forms.settings import Backend
from generator.site.forms.widgets import Widgets

_FILE_NAME = "Имя файла латиницей: строчные буквы, цифры и дефис. Оно войдёт в адрес записи."


def configuration(catalogue: Catalogue, backend: Backend, title: str) -> dict[str, Any]:
    """Return what the program is told; it conforms to the JSON Schema that the program ships."""
    reviewed = {"publish_mode": "editorial_workflow"} if backend.is_reviewed else {}
    return {
        "load_config_file": False,
        "backend": backend.config,
        **reviewed,
        "app_title": title,
        "logo": {"src": "../assets/mark.svg"},
        "media_folder": "build/media",  # no field holds files, the program asks for it all the same
        "media_libraries": {"default": False},
        "show_preview_links": False,
        "editor": {"preview": False},
        "output": {"omit_empty_optional_fields": True},
        "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": 50},
        "collections": list(_collections(catalogue)),
    }


def formats() -> dict[str, Any]:
    """Return how files are read and written: kind → model, model → its fields in order, each with its
    name, its shape (keyed, list, part, flag, value), the model inside and whether it stands even when empty
    («no» for a flag)."""
    models = {model for kind in editable() for model in part_models(kind.model)}
    told = {
        _name(model): [_shape(form) for form in field_forms(model)] for model in sorted(models, key=_name)
    }
    return {"kinds": {kind.name: _name(kind.model) for kind in editable()}, "models": told}


def _name(model: type[BaseModel]) -> str:
    """Return the name of a model with that of its module: two modules may have models of one name."""
    return f"{model.__module__.rpartition('.')[2]}.{model.__name__}"


def format_name(kind: Kind) -> str:
    """Return the name under which the page registers the format of a kind."""
    return f"atlas-{kind.name}"


def _shape(form: FieldForm) -> list[Any]:
    value = form.value
    inner = value.item if value.type in ("list", "mapping") else value
    shape = {"mapping": "keyed", "list": "list", "part": "part", "flag": "flag"}.get(value.type, "value")
    stands = form.required or (value.type == "flag" and form.default is not False)
    return [form.name, shape, _name(inner.part) if inner.part else "", stands]


def _collections(catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    choices = Choices(catalogue)
    for territory in catalogue.of("territory"):
        name = territory.record.short_name
        forms = territory_forms(catalogue, territory.id)
        yield {
            "name": territory.id,
            "label": name,
            "icon": "location_on",
            "description": "Органы, документы, планы, показатели и отметки о выполнении.",
            "files": [_file(choices, form) for form in forms],
        }
        for kind in _folders(in_territory=True):
            yield _folder(choices, kind, territory.id, f"{kind.title}, {name}")
        yield {"name": f"after-{territory.id}", "divider": True}
    for kind in _folders(in_territory=False):
        yield _folder(choices, kind, "", kind.title)
    yield {
        "name": COMMON,
        "label": "Справочники",
        "icon": "menu_book",
        "description": "Списки, общие для всех территорий.",
        "files": [_file(choices, form) for form in common_forms()],
    }


def _folders(in_territory: bool) -> list[Kind]:
    return [kind for kind in editable() if is_many(kind) and ("{territory}" in kind.pattern) == in_territory]


def _file(choices: Choices, form: Form) -> dict[str, Any]:
    return {
        "name": form.name,
        "label": f"{form.place.stem}. {form.kind.title}" if form.place.stem else form.kind.title,
        "file": form.file,
        "format": format_name(form.kind),
        "fields": Widgets(choices, form.place).fields(form.kind.model),
    }


def _folder(choices: Choices, kind: Kind, territory: str, title: str) -> dict[str, Any]:
    named = named_by(kind.model)
    return {
        "name": folder_collection(kind, territory),
        "label": title,
        "label_singular": kind.title,
        "icon": "description",
        "folder": kind.pattern.format(territory=territory, name="").rpartition("/")[0],
        "extension": "yml",
        "delete": False,  # an address once published stays; a practice is archived by a decision
        "format": format_name(kind),
        "identifier_field": named,
        "slug": {
            "template": f"{{{{fields.{named}}}}}", "editable": ["create"], "hint": _FILE_NAME,
            "pattern": [SLUG, _FILE_NAME],
        },
        "sortable_fields": [named],
        "fields": Widgets(choices, Place(territory)).fields(kind.model),
    }  # fmt: skip
