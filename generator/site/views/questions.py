"""Questions of a form («вопросы»): labels, lists and limits of the fields of a model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from pydantic import BaseModel

from generator.catalogue import Entry
from generator.model import fields
from generator.model.examples import pattern_of
from generator.model.forms import FieldForm, ValueForm, field_forms
from generator.site.context import Context
from generator.site.links import label

#: A longer list nobody looks through; who is not in it is named in words.
MOST_OPTIONS = 800
#: More boxes than this open on demand.
FOLDED = 12
#: Longest texts by style, as the rules of the atlas have them.
LONGEST = {"own": 400, "official": 140}


class Choices(NamedTuple):
    """Options under one heading, "" where there is none; each is a key and a label."""

    title: str
    options: tuple[tuple[str, str], ...]


class Ask(NamedTuple):
    """One question.

    ``name`` is the way to the field. ``kind`` is text, long, lines (one item on a line), choice, many, day,
    partial, url, number, integer, or group: then ``items`` are the questions of one of its items. ``fold``:
    its boxes open on demand.
    """

    name: str
    label: str
    help: str
    kind: str
    required: bool
    longest: int = 0
    style: str = ""
    choices: tuple[Choices, ...] = ()
    items: tuple[Ask, ...] = ()
    fold: bool = False


def asks(context: Context, model: type[BaseModel], names: Iterable[str] = ()) -> tuple[Ask, ...]:
    """Return the questions about the fields of a model, about all of them without ``names``."""
    forms = {form.name: form for form in field_forms(model)}
    chosen = [forms[name] for name in names] if names else list(forms.values())
    return tuple(ask for form in chosen for ask in _asks(context, form, ()))


def _asks(context: Context, form: FieldForm, way: tuple[str, ...]) -> Iterator[Ask]:
    """Yield the question of a field, or those of the part that it is."""
    value, path = form.value, (*way, form.name)
    if value.part:
        for inner in field_forms(value.part):
            for one in _asks(context, inner, path):
                yield one._replace(label=f"{form.title}: {one.label[:1].lower()}{one.label[1:]}")
    elif value.type == "list" and value.item.part:
        items = tuple(a for inner in field_forms(value.item.part) for a in _asks(context, inner, ()))
        yield Ask(".".join(path), form.title, form.description, "group", form.required, items=items)
    else:
        one = value.item if value.type == "list" else value
        choices = tuple(_choices(context, form, one))
        yield Ask(
            ".".join(path), form.title, form.description, _kind(value, form), form.required,
            LONGEST.get(one.words, 0), one.words, choices,
            fold=sum(len(group.options) for group in choices) > FOLDED,
        )  # fmt: skip


def _kind(value: ValueForm, form: FieldForm) -> str:
    if value.type == "list":
        return "many" if value.item.ref or form.labels else "lines"
    if value.ref or form.labels:
        return "choice"
    if value.type == "text":
        return _kind_of_text(value)
    return value.type


def _kind_of_text(value: ValueForm) -> str:
    if value.pattern == pattern_of(fields.PartialDay):
        return "partial"
    if value.pattern == pattern_of(fields.Url):
        return "url"
    return "long" if value.words == "own" else "text"


def _choices(context: Context, form: FieldForm, value: ValueForm) -> Iterator[Choices]:
    if form.labels:
        yield Choices("", tuple((str(key), text) for key, text in form.labels.items()))
    elif value.ref:
        entries = context.catalogue.of(value.ref)
        yield from grouped(context, (e for e in entries if getattr(e.record, "group", "") != "cycle"))


def grouped(context: Context, entries: Iterable[Entry]) -> Iterator[Choices]:
    """Yield entries as options under the names of their territories, those of none first."""
    known = sorted(entries, key=lambda e: (_holder(e), _order(e)))
    for territory, members in groupby(known[:MOST_OPTIONS], _holder):
        holder = context.catalogue.get("territory", territory)
        title = holder.record.short_name if holder else ""
        yield Choices(title, tuple((e.id, label(e)) for e in members))


def _holder(entry: Entry) -> str:
    return "" if entry.kind == "territory" else entry.territory


def _order(entry: Entry) -> tuple[str, str]:
    return ("", entry.id) if entry.kind == "topic" else (label(entry).lower(), entry.id)
