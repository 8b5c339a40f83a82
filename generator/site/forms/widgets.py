"""A field of a model as a field of a form («поле формы»)."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from generator.model.forms import FieldForm, ValueForm, field_forms
from generator.site.forms.place import Place
from generator.site.forms.references import KEY, Choices, named_by

_YES_NO = [{"label": "да", "value": True}, {"label": "нет", "value": False}]
_KEY_HELP = "Строчные латинские буквы, цифры, дефис и точка. Ключ входит в адрес записи: готовый не меняйте."
_ITEM = "элемент"
_KEYED_HELP = "У каждой строки свой ключ и свои поля."


class Widgets:
    """The fields of the forms of one place."""

    def __init__(self, choices: Choices, place: Place):
        self._choices = choices
        self._place = place

    def fields(self, model: type[BaseModel]) -> list[dict[str, Any]]:
        """Return the fields of a model in its order; the note for editors, first there, comes last."""
        made = [self._field(form) for form in field_forms(model)]
        return sorted(made, key=lambda field: field["name"] == "note")

    def _field(self, form: FieldForm) -> dict[str, Any]:
        value = form.value
        at_least = value.min_length or 0 if value.type in ("list", "mapping") else 1
        return {
            "name": form.name,
            "label": form.title,
            "hint": form.description,
            "required": form.required and at_least > 0,
            **self._widget(form),
        }

    def _widget(self, form: FieldForm) -> dict[str, Any]:
        value = form.value
        if form.labels:
            return self._select(form)
        if value.type == "list":
            return self._list(form)
        if value.type == "mapping":
            return self._keyed(form)
        return self._single(value)

    def _select(self, form: FieldForm) -> dict[str, Any]:
        options = [{"label": text, "value": one} for one, text in form.labels.items()]
        only = {"default": options[0]["value"]} if form.required and len(options) == 1 else {}
        return {"widget": "select", "options": options, **only, **_many(form.value)}

    def _list(self, form: FieldForm) -> dict[str, Any]:
        item = form.value.item
        if item.ref and (chosen := self._choices.widget(item, self._place))["widget"] != "string":
            return {**chosen, **_many(form.value)}
        if item.part:
            return self._parts(form, item.part, self.fields(item.part))
        one = {"name": "item", "label": form.title, **self._single(item)}
        return {"widget": "list", "field": one, "label_singular": _ITEM, **_limits(form.value)}

    def _keyed(self, form: FieldForm) -> dict[str, Any]:
        key = {
            "name": KEY, "label": "Ключ", "hint": _KEY_HELP, "widget": "string",
            "pattern": [form.value.key.pattern, _KEY_HELP],
        }  # fmt: skip
        part = form.value.item.part
        return {**self._parts(form, part, [key, *self.fields(part)]), "hint": _KEYED_HELP}

    def _parts(self, form: FieldForm, part: type[BaseModel], fields: list[dict[str, Any]]) -> dict[str, Any]:
        name = named_by(part)
        keyed = f"{{{{fields.{KEY}}}}}" if form.value.type == "mapping" else ""
        named = f"{{{{fields.{name}}}}}" if name != KEY else ""
        return {
            "widget": "list", "fields": fields, "collapsed": "auto", "label_singular": _ITEM,
            "summary": " · ".join(one for one in (keyed, named) if one),
            **_limits(form.value),
        }  # fmt: skip

    def _single(self, value: ValueForm) -> dict[str, Any]:
        if value.part:
            return {"widget": "object", "fields": self.fields(value.part)}
        if value.ref:
            return self._choices.widget(value, self._place)
        if value.type in ("integer", "number"):
            kind = {"value_type": "int"} if value.type == "integer" else {"value_type": "float", "step": 0.01}
            return {"widget": "number", **kind, **_told(min=value.ge, max=value.le)}
        if value.type == "flag":
            return {"widget": "select", "options": _YES_NO} if value.nullable else {"widget": "boolean"}
        if value.type == "day":
            return {"widget": "datetime", "format": "YYYY-MM-DD", "time_format": False}
        return _text(value)


def _text(value: ValueForm) -> dict[str, Any]:
    made: dict[str, Any] = {"widget": "text" if value.words == "own" else "string"}
    if value.max_length:
        made["maxlength"] = value.max_length
    if value.pattern:
        made["pattern"] = [value.pattern, "Так записать нельзя: посмотрите подсказку под полем."]
    return made


def _many(value: ValueForm) -> dict[str, Any]:
    return {"multiple": True} if value.type == "list" else {}


def _limits(value: ValueForm) -> dict[str, Any]:
    return _told(min=value.min_length, max=value.max_length)


def _told(**limits: int | None) -> dict[str, int]:
    return {name: one for name, one in limits.items() if one is not None}
