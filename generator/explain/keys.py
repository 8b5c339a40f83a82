"""Fields that a record does not know and fields that it lacks (SCH001, SCH002)."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from pydantic import BaseModel

from generator.explain.problem import Problem, Verdict, inside
from generator.letters import cyrillic, latinised
from generator.model.examples import example, example_key
from generator.model.forms import FieldForm, ValueForm, field_form, field_forms, innermost
from generator.notation import scalar
from generator.yamlio.faults import shown


def unknown_field(problem: Problem) -> Verdict:
    """A key that the model does not have."""
    key, model = problem.key, problem.form.part
    message = f"{inside(problem)} не бывает поля «{shown(key)}»."
    near = nearest_field(model, key)
    if near and latinised(key).lower() == near and cyrillic(key):
        message = f"{inside(problem)} не бывает поля «{shown(key)}»: {named_letters(key)}."
        return Verdict("SCH001", message, f"Наберите латиницей: `{near}`.")
    if near:
        return Verdict("SCH001", message, f"Возможно, вы имели в виду `{near}`.")
    return Verdict("SCH001", message, _elsewhere(problem) or _known(model))


def _elsewhere(problem: Problem) -> str:
    """Notice a field of another level: its indentation is wrong."""
    key = problem.key
    if any(field_form(outer, key) for outer in problem.models):
        return f"Поле `{key}` бывает уровнем выше: уменьшите отступ."
    for form in field_forms(problem.form.part):
        part = innermost(form.value).part
        if part is not None and field_form(part, key):
            return f"Поле `{key}` бывает внутри `{form.name}`: увеличьте отступ."
    return ""


def _known(model: type[BaseModel]) -> str:
    names = ", ".join(f"`{form.name}`" for form in field_forms(model))
    return f"Уберите его или выберите из списка: {names}."


def nearest_field(model: type[BaseModel], key: str) -> str:
    """Return the field that a wrong key most likely means: by its title or by likeness, or ""."""
    titles = {form.title.lower(): form.name for form in field_forms(model)}
    return titles.get(key.strip().lower()) or nearest(key, [form.name for form in field_forms(model)])


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word that is most like the given one, or ""."""
    tidy = latinised(word.strip()).lower().replace(" ", "_").replace("-", "_")
    near = get_close_matches(tidy, list(known), 1, 0.7)
    return near[0] if near else ""


def named_letters(text: str) -> str:
    """Name the Cyrillic letters of a text one by one, or say that the whole text is Cyrillic."""
    letters = cyrillic(text)
    if len(letters) > 5:
        return "слово написано кириллицей"
    names = ", ".join(f"«{letter}»" for letter in letters)
    return f"буква {names} кириллическая" if len(letters) == 1 else f"буквы {names} кириллические"


def missing_field(problem: Problem) -> Verdict:
    """A required field is absent."""
    field = field_form(problem.form.part, problem.key)
    message = f"{inside(problem)} нет обязательного поля «{field.title}»."
    return Verdict("SCH002", message, f"Добавьте строку {line_of(field)}.")


def line_of(field: FieldForm) -> str:
    """Return the line that fills a field with an example, and what stands below it."""
    return f"`{f'{field.name}: {sample(field.value, field.name)}'.rstrip()}`{below(field.value)}"


def sample(form: ValueForm, name: str) -> str:
    """Return an example of a value on one line, "" where the value needs lines of its own."""
    value = example(form, name)
    if isinstance(value, list):
        return "" if value == [None] else f"[{', '.join(scalar(item, flow=True) for item in value)}]"
    return "" if value is None else scalar(value)


def below(form: ValueForm) -> str:
    """Say what stands under the line of a value that needs several lines, "" for the others."""
    return f", под ней с отступом `{opening(form)}`" if opening(form) else ""


def opening(form: ValueForm) -> str:
    """Return the first line inside a value that needs several lines, "" for the others."""
    if form.type == "mapping":
        return f"{example_key(form)}:"
    if form.type == "list" and form.item.part:
        return f"- {first_line(form.item.part)}"
    return first_line(form.part) if form.part else ""


def first_line(part: type[BaseModel]) -> str:
    """Return the first line of a record with an example."""
    first = first_field(part)
    return f"{first.name}: {sample(first.value, first.name)}".rstrip()


def first_field(part: type[BaseModel]) -> FieldForm:
    """Return the first required field of a record, the first one where none is required."""
    forms = field_forms(part)
    return next((form for form in forms if form.required), forms[0])
