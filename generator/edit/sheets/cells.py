"""What a person typed into a cell → the value of a field («значение ячейки»)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from difflib import get_close_matches
from typing import Any

from generator.edit.sheets.faults import Fault
from generator.edit.sheets.names import Names, Scopes, folded
from generator.edit.sheets.sheet import Column
from generator.letters import latinised, numeral, suggested_key
from generator.model import fields
from generator.model.examples import example, pattern_of

REFUSED, UNKNOWN = "TAB006", "TAB007"
_DAY = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})(?: ?г\.?)?")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTH = re.compile(r"(\d{1,2})[./](\d{4})")
_NUMBER = re.compile(r"[-+]?\d+(?:[.,]\d+)?")
_YES = frozenset(("да", "true", "yes", "1", "истина", "+", "есть"))
_NO = frozenset(("нет", "false", "no", "0", "ложь", "-"))
#: Days of the calendar that a spreadsheet counts from, and the numbers that are days of our time.
_EPOCH, _DAYS = date(1899, 12, 30), range(20_000, 80_000)
_PARTIAL = pattern_of(fields.PartialDay)
Given = str | int | float | bool | date


def value_of(given: Given, column: Column, names: Names, scopes: Scopes) -> Any:
    """Return the value of a cell that is not empty, a list where the column holds many; or a Fault.

    ``scopes`` are the document and the territory of the record: their entries may be named by short keys.
    """
    if column.many:
        parts = [tidy(part) for part in re.split("\n" if column.lines else "[;\n]", text_of(given) or "")]
        found = [_one(part, column, names, scopes) for part in parts if part]
        return next((one for one in found if isinstance(one, Fault)), found)
    return _one(given, column, names, scopes)


def tidy(text: str) -> str:
    """Return a text without spaces at its ends, two in a row, or line breaks."""
    return " ".join(text.replace("\u00ad", "").split())


def text_of(given: Given) -> str | None:
    """Return a cell as text, None where the text it stood for can only be guessed."""
    match given:
        case str():
            return given
        case bool():
            return "да" if given else "нет"
        case int():
            return str(given)
        case float() if given.is_integer():
            return str(int(given))
    return None


def _one(given: Given, column: Column, names: Names, scopes: Scopes) -> Any:
    form = column.value
    if isinstance(given, str):
        given = tidy(given)
    if form.ref:
        return _entry(given, column, names, scopes)
    if column.field and column.field.labels:
        return _labelled(given, column)
    return _READERS[form.type](given, column)


def _entry(given: Given, column: Column, names: Names, scopes: Scopes) -> str | Fault:
    text, kind = text_of(given), column.value.ref
    if text is None:
        return _refuse(
            column, given, "нужен ключ или название из списка", "Выберите запись из списка в ячейке."
        )
    key = names.key(kind, text, scopes)
    if key is not None:
        return key
    near = names.nearest(kind, text) or names.key(kind, latinised(text), scopes)
    hint = (
        f"Возможно, это «{near}»." if near else "Выберите запись из списка или сначала добавьте её в атлас."
    )
    return Fault(UNKNOWN, f"Столбец «{column.title}»: записи «{_short(text)}» в атласе нет.", hint)


def _labelled(given: Given, column: Column) -> Any:
    known, text = _labels(column), folded(text_of(given) or "")
    if text in known:
        return known[text]
    shown = [shown_label(column, value) for value in column.field.labels]
    near = get_close_matches(text, known, 1, 0.6)
    hint = (
        f"Возможно, это «{shown_label(column, known[near[0]])}»."
        if near
        else f"Выберите: {'; '.join(shown)}."
    )
    return _refuse(column, given, "такого значения нет в списке", hint)


def _labels(column: Column) -> dict[str, Any]:
    """Return the values of a closed list by everything that a person may write for them."""
    known: dict[str, Any] = {}
    for value, label in column.field.labels.items():
        known |= {folded(one): value for one in (str(value), label, f"{value}: {label}")}
    return known


def listed_in(given: Given, columns: Iterable[Column]) -> Column | None:
    """Return the column whose closed list has what a cell says, None when none has it."""
    text = folded(given) if isinstance(given, str) else ""
    return next((one for one in columns if one.field and text in _labels(one)), None)


def shown_label(column: Column, value: Any) -> str:
    """Return how a value of a closed list stands in a cell."""
    label = column.field.labels[value]
    return f"{value}: {label}" if isinstance(value, int) else label


def _text(given: Given, column: Column) -> str | Fault:
    if column.value.pattern == _PARTIAL:
        return _partial(given, column)
    text = text_of(given)
    if text is None:
        hint = "Задайте ячейке текстовый формат и наберите значение заново: программа могла изменить его."
        return _refuse(column, given, "здесь число или дата, а нужен текст", hint)
    return _formed(text, column)


def _formed(text: str, column: Column) -> str | Fault:
    form = column.value
    if form.max_length and len(text) > form.max_length:
        return _refuse(column, text, f"длиннее {form.max_length} знаков", "Сократите.")
    if form.pattern is None or re.search(form.pattern, text):
        return text
    if form.pattern == pattern_of(fields.Url):
        hint = "Скопируйте адрес из строки браузера целиком, вместе с https://."
        return _refuse(column, text, "это не адрес страницы", hint)
    if form.pattern == fields.SLUG and (key := suggested_key(text)):
        return _refuse(column, text, "нужны строчные латинские буквы, цифры и дефисы", f"Напишите: {key}.")
    return _refuse(column, text, "значение не того вида", f"Напишите, например, {example(form, 'x')}.")


def _partial(given: Given, column: Column) -> str | Fault:
    """Return a year, a month or a day: «2024», «2024-09», «2024-09-01»."""
    text = tidy(text_of(given) or "").removesuffix(" г.").removesuffix(" год")
    if month := _MONTH.fullmatch(text):
        text = f"{month[2]}-{int(month[1]):02}"
    if re.fullmatch(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?", text):
        return text
    day = day_of(text or given)
    if day is not None:
        return day.isoformat()
    hint = _in_digits(given) or "Напишите 2024, 2024-09 или 2024-09-01."
    return _refuse(column, given, "это не год, не месяц и не день", hint)


def day_of(given: Given) -> date | None:
    """Return the day that a cell holds: a date, «31.12.2025», «2025-12-31», or a number of days."""
    if isinstance(given, date):
        return given.date() if isinstance(given, datetime) else given
    if isinstance(given, (int, float)):
        return _EPOCH + timedelta(days=int(given)) if int(given) in _DAYS else None
    text = tidy(given)
    found = _DAY.fullmatch(text)
    iso = f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else text
    try:
        return date.fromisoformat(iso) if _ISO.fullmatch(iso) else None
    except ValueError:
        return None


def _day(given: Given, column: Column) -> str | Fault:
    day = None if isinstance(given, bool) else day_of(given)
    if day is None:
        hint = _in_digits(given) or "Напишите день, месяц и год: 31.12.2025."
        return _refuse(column, given, "это не дата", hint)
    return day.isoformat()


def _number(given: Given, column: Column) -> int | float | Fault:
    number = given
    if isinstance(given, str):
        text = re.sub(r"(?<=\d)[\s\u00a0](?=\d)", "", given).replace("−", "-")
        number = float(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None
    if isinstance(number, bool) or not isinstance(number, (int, float)):
        sample = "72" if column.value.type == "integer" else "12,5"
        hint = _in_digits(given) or f"Напишите одно число, без слов, например {sample}."
        return _refuse(column, given, "это не число", hint)
    return int(number) if float(number).is_integer() and abs(number) < 2**53 else number


def _in_digits(given: Given) -> str:
    """Return a hint where letters stand for digits («7З», «2О26»), "" for everything else."""
    text = tidy(given) if isinstance(given, str) else ""
    typed = numeral(text)
    return (
        f"Наберите цифрами, без букв: {typed}." if text != typed and re.fullmatch(r"[\d.,/-]+", typed) else ""
    )


def _integer(given: Given, column: Column) -> int | Fault:
    number = _number(given, column)
    form = column.value
    if isinstance(number, Fault):
        return number
    if not isinstance(number, int):
        return _refuse(column, given, "нужно целое число", "Напишите число без дробной части.")
    if (form.ge is not None and number < form.ge) or (form.le is not None and number > form.le):
        least, most = form.ge, form.le
        bounds = f"от {least} до {most}" if most is not None else f"не меньше {least}"
        return _refuse(column, given, f"нужно число {bounds}", "Исправьте число.")
    return number


def _flag(given: Given, column: Column) -> bool | Fault:
    text = tidy(text_of(given) or "").lower()
    if text in _YES | _NO:
        return text in _YES
    return _refuse(column, given, "нужно «да» или «нет»", "Напишите да или нет.")


_READERS: dict[str, Callable[[Given, Column], Any]] = {
    "text": _text, "day": _day, "number": _number, "integer": _integer, "flag": _flag, "choice": _text,
}  # fmt: skip


def _refuse(column: Column, given: Given, why: str, hint: str) -> Fault:
    day = day_of(given) if isinstance(given, date) else None
    text = day.strftime("%d.%m.%Y") if day else str(given)
    return Fault(REFUSED, f"Столбец «{column.title}»: «{_short(text)}» – {why}.", hint)


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
