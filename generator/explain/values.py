"""Values of the wrong kind or size: a number for a text, a list for a record (SCH003, SCH008, SCH011)."""

from __future__ import annotations

import re
from typing import Any

from generator.explain.keys import below, first_field, first_line, opening, sample
from generator.explain.problem import Problem, Verdict, plural, subject, typed, written
from generator.model.examples import example_key
from generator.model.fields import SLUG
from generator.model.forms import ValueForm
from generator.notation import quoted, scalar

_WANTED = {
    "text": "нужен текст",
    "day": "нужна дата",
    "integer": "нужно целое число",
    "number": "нужно число",
    "flag": "нужно true или false",
    "choice": "нужно одно слово из списка",
    "list": "нужен список",
    "mapping": "нужны записи с ключами",
    "part": "нужны поля с отступом",
}
_YES = frozenset(("true", "да", "yes", "y", "on", "1", "истина", "+", "есть"))
_NO = frozenset(("false", "нет", "no", "n", "off", "0", "ложь", "-"))


def wrong_kind(problem: Problem) -> Verdict:
    """Nothing, a single value, a list or fields where the model wants another of them."""
    match problem.input:
        case None:
            return _nothing(problem)
        case list():
            given, hint = "здесь список", _instead_of_list(problem)
        case dict():
            given, hint = "здесь вложенные поля", _instead_of_fields(problem)
        case str():
            given, hint = f"здесь текст {written(problem.input)}", _instead_of_text(problem)
        case _:
            given, hint = f"здесь одно значение {written(problem.input)}", _instead_of_text(problem)
    return Verdict("SCH003", f"{subject(problem)}: {given}, а {_WANTED[problem.form.type]}.", hint)


def unquoted(problem: Problem) -> Verdict:
    """A number or a truth value where the model wants a text or a code."""
    value = scalar(problem.input)
    if not isinstance(problem.input, (int, float)):
        return Verdict(
            "SCH003", f"{subject(problem)}: в тексте есть нечитаемые знаки.", "Наберите текст заново."
        )
    kind = "«да» или «нет»" if isinstance(problem.input, bool) else "число"
    message = f"{subject(problem)}: {value} без кавычек читается как {kind}, а нужен текст."
    advice = "Возьмите значение в кавычки"
    if isinstance(problem.input, float):
        advice += ", как оно напечатано, со всеми нулями"
    return Verdict("SCH003", message, f"{advice}: `{typed(problem, quoted(value))}`.")


def _nothing(problem: Problem) -> Verdict:
    message = f"{subject(problem)}: значение не вписано."
    if problem.path and isinstance(problem.path[-1], int):
        return Verdict("SCH003", message, "Впишите значение после дефиса или удалите эту строку.")
    if problem.form.part and problem.path:
        return Verdict("SCH003", message, f"Впишите ниже с отступом поля: `{first_line(problem.form.part)}`.")
    line = typed(problem, _sample(problem)).rstrip() if problem.path else ""
    rest = below(problem.form)
    choice = "" if problem.field and problem.field.required else " или удалите строку"
    return Verdict("SCH003", message, f"Впишите значение: `{line}`{rest}{choice}.")


def _instead_of_list(problem: Problem) -> str:
    if problem.form.type == "mapping":
        return f"Вместо дефиса дайте каждой записи ключ: `{example_key(problem.form)}:`."
    if problem.form.type == "part":
        return f"Уберите дефис: здесь одна запись с полями, первое — `{first_line(problem.form.part)}`."
    return f"Оставьте одно значение без дефиса: `{typed(problem, _sample(problem))}`."


def _instead_of_fields(problem: Problem) -> str:
    if problem.form.type == "list":
        part = problem.form.item.part
        line = first_line(part) if part else _sample(problem)
        return f"Поставьте дефис перед каждым пунктом: `- {line}`."
    if problem.form.type == "text":
        whole = typed(problem, quoted("…: …"))
        return f"Текст с двоеточием возьмите в кавычки целиком: `{whole}`."
    return f"Оставьте одно значение: `{typed(problem, _sample(problem))}`."


def _instead_of_text(problem: Problem) -> str:
    form, value = problem.form, scalar(problem.input)
    if form.type == "mapping":
        return f"Начните с новой строки с отступом и ключа: `{example_key(form)}:`."
    if form.type == "part":
        first = first_field(form.part)
        line = f"{first.name}: {value}" if _fits(first.value, problem.input) else first_line(form.part)
        if isinstance(problem.path[-1], int):
            return f"Назовите поле после дефиса: `- {line}`."
        return f"Начните с новой строки с отступом: `{line}`."
    if form.item.part:
        return f"Начните с новой строки с дефиса: `- {first_line(form.item.part)}`."
    if form.min_length == 2:
        return f"Напишите два числа в квадратных скобках: `{typed(problem, _sample(problem))}`."
    return f"Поставьте значение на новую строку после дефиса: `- {value}`."


def _fits(form: ValueForm, value: Any) -> bool:
    """Tell whether a value given without its field may be what the field wants: a text, a key."""
    return bool(form.words) or (bool(form.ref) and re.fullmatch(SLUG, str(value)) is not None)


def _sample(problem: Problem) -> str:
    return sample(problem.form, problem.field.name if problem.field else "")


def empty_text(problem: Problem) -> Verdict:
    """A text of no letters (SCH008)."""
    return Verdict("SCH008", f"{subject(problem)}: текст пуст.", "Впишите текст или удалите строку.")


def wrong_length(problem: Problem) -> Verdict:
    """A list or mapping with too few or too many items (SCH008)."""
    size, least = len(problem.input), problem.form.min_length or 0
    if size == 0 and least == 1:
        hint = f"Добавьте ниже с отступом хотя бы одну: `{opening(problem.form)}`."
        return Verdict("SCH008", f"{subject(problem)}: нет ни одной записи.", hint)
    count = plural(size, "значение", "значения", "значений")
    message = f"{subject(problem)}: {count} вместо двух."
    return Verdict("SCH008", message, f"Напишите первое и последнее: `{typed(problem, _sample(problem))}`.")


def wrong_flag(problem: Problem) -> Verdict:
    """Anything but true or false (SCH011)."""
    message = f"{subject(problem)}: {written(problem.input)} — не true и не false."
    word = str(problem.input).strip().lower()
    if word in ("true", "false"):
        message = f"{subject(problem)}: {written(problem.input)} в кавычках читается как текст."
    if word in _YES | _NO:
        answer = "true" if word in _YES else "false"
        return Verdict("SCH011", message, f"Напишите без кавычек: `{typed(problem, answer)}`.")
    return Verdict("SCH011", message, "Напишите `true` (да) или `false` (нет), без кавычек.")
