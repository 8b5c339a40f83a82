"""What stands where a number is due (SCH007)."""

from __future__ import annotations

import re

from generator.explain.problem import Problem, Verdict, subject, typed, written
from generator.letters import numeral
from generator.model.examples import example
from generator.model.forms import field_form
from generator.notation import scalar

_SPACES = re.compile(r"[\s\u00a0\u2009\u202f]")
_NUMBER = re.compile(r"[-+−]?\d+(?:[.,]\d+)?")
_UNIT = re.compile(r"(%|процент\w*|г\.?|год\w*|чел\.?|человек\w*|шт\.?|ед\.?|лет)$")
_ABSENT = frozenset(("-", "–", "—", "нет", "нет данных", "н/д", "нд", "n/a", "x", "х", "?", "неизвестно"))


def wrong_number(problem: Problem) -> Verdict:
    """Recognise the decimal comma, units, quotes, spaces, a dash for «no data», a number out of range."""
    value = problem.input
    if isinstance(value, (int, float)) and not isinstance(value, bool) and problem.form.type == "integer":
        return _out_of_range(problem) if isinstance(value, int) or value.is_integer() else _broken(problem)
    message = f"{subject(problem)}: {written(value)} — не число."
    text = value.strip().lower() if isinstance(value, str) else ""
    if text in _ABSENT:
        return Verdict("SCH007", message, _absent(problem))
    bare = _UNIT.sub("", _SPACES.sub("", text))
    if not _NUMBER.fullmatch(bare) and _NUMBER.fullmatch(numeral(bare)):
        hint = f"Наберите цифрами: `{typed(problem, numeral(bare).replace(',', '.').replace('−', '-'))}`."
        return Verdict("SCH007", f"{message[:-1]}: в нём буквы.", hint)
    if not _NUMBER.fullmatch(bare):
        return Verdict("SCH007", message, f"Напишите число цифрами: `{typed(problem, _sample(problem))}`.")
    if text == bare and "," not in bare:
        message = f"{subject(problem)}: {written(value)} в кавычках читается как текст, а нужно число."
    number = bare.replace(",", ".").replace("−", "-").removeprefix("+")
    return Verdict("SCH007", message, f"{_advice(text, bare)}: `{typed(problem, number)}`.")


def _advice(text: str, bare: str) -> str:
    if _UNIT.search(text):
        return "Оставьте одно число, единица указана отдельно"
    if "," in bare:
        return "Дробную часть отделяйте точкой"
    return "Уберите кавычки" if text == bare else "Уберите пробелы и кавычки"


def _absent(problem: Problem) -> str:
    model = problem.models[-1] if problem.models else None
    if model and problem.field and problem.field.name == "value" and field_form(model, "missing"):
        return "Удалите строку и назовите причину: `missing: no_data`."
    return "Если числа нет, удалите строку: неизвестное не пишут ни нулём, ни прочерком."


def _broken(problem: Problem) -> Verdict:
    message = f"{subject(problem)}: {scalar(problem.input)} — не целое число."
    return Verdict("SCH007", message, f"Напишите целое число: `{typed(problem, _sample(problem))}`.")


def _out_of_range(problem: Problem) -> Verdict:
    form, value = problem.form, problem.input
    if isinstance(value, float):
        message = f"{subject(problem)}: {scalar(value)} записано с дробной частью."
        return Verdict("SCH007", message, f"Напишите целое число: `{typed(problem, str(int(value)))}`.")
    if form.le is None:
        return Verdict(
            "SCH007",
            f"{subject(problem)}: {scalar(value)} меньше {form.ge}.",
            f"Напишите целое число не меньше {form.ge}.",
        )
    message = f"{subject(problem)}: {scalar(value)} не входит в промежуток от {form.ge} до {form.le}."
    return Verdict("SCH007", message, f"Напишите целое число от {form.ge} до {form.le}.")


def _sample(problem: Problem) -> str:
    return scalar(example(problem.form))
