"""Dates in other shapes than 2021-02-09 (SCH006)."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from generator.explain.problem import Problem, Verdict, subject, typed, written
from generator.letters import numeral
from generator.model.fields import FIRST_YEAR, LAST_YEAR
from generator.notation import scalar

_STEMS = ("янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек")
_IN = (
    "в январе", "в феврале", "в марте", "в апреле", "в мае", "в июне",
    "в июле", "в августе", "в сентябре", "в октябре", "в ноябре", "в декабре",
)  # fmt: skip
_YEAR_FIRST = re.compile(r"(\d{4})([-./ ])(\d{1,2})\2(\d{1,2})(?:[t ].*)?")
_GLUED = re.compile(r"(\d{4})(\d\d)(\d\d)")
_DAY_FIRST = re.compile(r"(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4}|\d{2})\s*(?:г\.?|года)?")
_IN_WORDS = re.compile(r"«?(\d{1,2})»?\s+([а-яё]+)\.?\s+(\d{4})\s*(?:г\.?|года)?")
_MONTH = re.compile(r"(\d{4})[-./](\d{1,2})")
_MONTH_FIRST = re.compile(r"(\d{1,2})[-./](\d{4})")
_MONTH_IN_WORDS = re.compile(r"([а-яё]+)\.?\s+(\d{4})\s*(?:г\.?|года)?")
_YEAR = re.compile(r"(\d{4})\s*(?:г\.?|год|года)?")


def wrong_day(problem: Problem) -> Verdict:
    """Say how the date is typed; a day that the calendar does not have is said so."""
    text = str(problem.input).strip().lower()
    partial = problem.form.type == "text"
    found = _day(text)
    if found and not FIRST_YEAR <= found[0] <= LAST_YEAR:
        return _wrong_year(problem, found[0])
    if found and (impossible := _impossible(*found)):
        return Verdict("SCH006", f"{subject(problem)}: дня {written(problem.input)} не бывает.", impossible)
    if found:
        return _retyped(problem, date(*found).isoformat())
    if (month := _month(text)) and partial:
        return _retyped(problem, month)
    if month:
        return _retyped(problem, f"{month}-ДД", "Допишите день: ")
    if partial and (year := _YEAR.fullmatch(text)):
        if not FIRST_YEAR <= int(year[1]) <= LAST_YEAR:
            return _wrong_year(problem, int(year[1]))
        return _retyped(problem, scalar(year[1]))
    rule = "год, год и месяц или весь день" if partial else "год-месяц-день"
    return _retyped(problem, "2021-02-09", f"Напишите {rule} цифрами через дефис: ")


def _wrong_year(problem: Problem, year: int) -> Verdict:
    message = f"{subject(problem)}: {written(problem.input)} – такого года в записях не бывает: {year}."
    return Verdict("SCH006", message, f"Проверьте год: он бывает от {FIRST_YEAR} до {LAST_YEAR}.")


def _retyped(problem: Problem, value: str, advice: str = "Напишите: ") -> Verdict:
    message = f"{subject(problem)}: {written(problem.input)} — не дата вида ГГГГ-ММ-ДД."
    return Verdict("SCH006", message, f"{advice}`{typed(problem, value)}`.")


def _day(text: str) -> tuple[int, int, int] | None:
    digits = numeral(text) if re.search(r"\d", text) else text
    if found := _YEAR_FIRST.fullmatch(digits):
        return int(found[1]), int(found[3]), int(found[4])
    if found := _GLUED.fullmatch(digits):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _DAY_FIRST.fullmatch(digits):
        year = int(found[3])
        return (year + 2000 if year < 100 else year), int(found[2]), int(found[1])
    if (found := _IN_WORDS.fullmatch(text)) and (month := _named(found[2])):
        return int(found[3]), month, int(found[1])
    return None


def _month(text: str) -> str:
    found = _MONTH.fullmatch(text)
    year, month = (int(found[1]), int(found[2])) if found else (0, 0)
    if found := _MONTH_FIRST.fullmatch(text):
        year, month = int(found[2]), int(found[1])
    if found := _MONTH_IN_WORDS.fullmatch(text):
        year, month = int(found[2]), _named(found[1])
    return f"{year}-{month:02}" if 1 <= month <= 12 else ""


def _named(word: str) -> int:
    """Return the number of a month by its Russian name in any case, or 0."""
    return next((n for n, stem in enumerate(_STEMS, 1) if word.startswith(stem)), 0)


def _impossible(year: int, month: int, day: int) -> str:
    """Explain why there is no such day, "" when there is one."""
    if not 1 <= month <= 12:
        return f"Проверьте месяц: {month} — такого номера месяца нет."
    days = monthrange(year, month)[1] if year else 31
    if not year or not 1 <= day <= days:
        return f"Проверьте день: {_IN[month - 1]} {year} года {days} дней."
    return ""
