"""One refused place («нестыковка») with what the model wanted there, and words to name it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from pydantic import BaseModel

from generator.findings import Path
from generator.model.forms import FieldForm, ValueForm, field_form
from generator.notation import scalar
from generator.yamlio.faults import shown

_ABOUT_A_KEY = frozenset({"missing", "extra_forbidden", "invalid_key"})


@dataclass(frozen=True, slots=True)
class Problem:
    """What pydantic refused: ``type`` is its name of the error, ``path`` leads to ``input``.

    ``form`` is what the model expects at the place, ``models`` the models around it from the root,
    ``field`` the nearest field at or above it (None: the root), ``rest`` the way from that field.
    For a missing or unknown field the place is the record and ``key`` the name of the field.
    """

    type: str
    path: Path
    input: Any
    form: ValueForm
    models: tuple[type[BaseModel], ...] = ()
    field: FieldForm | None = None
    rest: Path = ()
    on_key: bool = False
    key: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What to say about a problem: the code of the finding, its sentence, its hint."""

    code: str
    message: str
    hint: str


Judge = Callable[[Problem], Verdict]


def read_problem(error: dict[str, Any], model: type[BaseModel]) -> Problem:
    """Follow the place of an error of pydantic through the forms of the model."""
    place, key = tuple(error["loc"]), ""
    if error["type"] in _ABOUT_A_KEY:
        place, key = place[:-1], str(place[-1])
    problem = Problem(error["type"], (), error["input"], ValueForm("part", part=model), key=key)
    for index, step in enumerate(place):
        if problem.form.type == "mapping" and place[index + 1 :] == ("[key]",):
            return replace(_entered(problem, step), form=problem.form.key, on_key=True, input=step)
        problem = _entered(problem, step)
    return problem


def _entered(problem: Problem, step: str | int) -> Problem:
    path = (*problem.path, step)
    if problem.form.part is None:
        return replace(problem, path=path, form=problem.form.item, rest=(*problem.rest, step))
    part = problem.form.part
    field = field_form(part, step)
    return replace(problem, path=path, form=field.value, field=field, rest=(), models=(*problem.models, part))


def subject(problem: Problem) -> str:
    """Name a value: «Поле «Дата»», «Пункт 2 поля «Шаги»», «Запись «16» поля «Мероприятия»»."""
    if problem.field is None:
        return "Файл"
    title = f"«{problem.field.title}»"
    if not problem.rest:
        return f"Поле {title}"
    last = problem.rest[-1]
    if isinstance(last, int):
        return f"Пункт {last + 1} поля {title}"
    return f"Запись «{shown(last, 40)}» поля {title}"


def inside(problem: Problem) -> str:
    """Name the record at a place: «В записи «16»», «В поле «Срок»», «В пункте 2 поля «Где»», «В файле»."""
    if problem.field is None:
        return "В файле"
    if not problem.rest:
        return f"В поле «{problem.field.title}»"
    last = problem.rest[-1]
    if isinstance(last, int):
        return f"В пункте {last + 1} поля «{problem.field.title}»"
    return f"В записи «{shown(last, 40)}»"


def written(value: Any) -> str:
    """Return the value as the message shows it: text in «», numbers as they are."""
    match value:
        case str():
            return f"«{shown(value)}»"
        case list():
            return "список"
        case dict():
            return "набор полей"
    return scalar(value)


def typed(problem: Problem, value: str) -> str:
    """Return what an editor types at the place: ``date: 2021-02-09``, ``- 2021-02-09`` in a list."""
    if problem.on_key:
        return f"{value}:"
    last = problem.path[-1]
    return f"- {value}" if isinstance(last, int) else f"{last}: {value}"


def plural(number: int, one: str, few: str, many: str) -> str:
    """Return a number with the Russian form of its noun."""
    if number % 10 == 1 and number % 100 != 11:
        return f"{number} {one}"
    if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14):
        return f"{number} {few}"
    return f"{number} {many}"
