"""Rules that hold for registers and passports alike («общие правила паспорта»)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.findings import Finding
from generator.opendata.passport.line import Line
from generator.opendata.passport.numbers import PLACEHOLDER, is_inn, is_ogrn
from generator.opendata.passport.reading import finding
from generator.opendata.passport.stamps import ASKED, asked, form_of, forms, version
from generator.opendata.passport.terms import STANDARD

_IDENTIFIER = re.compile(r"(\d+)-([A-Za-z0-9][A-Za-z0-9_-]*)")
_STRUCTURE = re.compile(r"struc?rure|struture|sructure", re.IGNORECASE)
#: Spellings of properties met in the wild → what they must be.
MISSPELT = {
    "standard version": "standardversion",
    "standart version": "standardversion",
    "standartversion": "standardversion",
    "publisher name": "publishername",
    "publisher phone": "publisherphone",
    "publisher mbox": "publishermbox",
    "publisheremail": "publishermbox",
    "publishermail": "publishermbox",
    "email": "publishermbox",
    "mbox": "publishermbox",
    "phone": "publisherphone",
    "keywords": "subject",
}


def right_name(property: str) -> str:
    """Return the property that was meant, the same one where it is right, "" where nothing comes near."""
    name = property.strip()
    if _STRUCTURE.search(name):
        return _STRUCTURE.sub("structure", name)
    return MISSPELT.get(name.lower(), "")


def standard(file: str, line: int, value: str) -> Iterator[Finding]:
    """Yield what is wrong with the version of the recommendations."""
    if value != STANDARD:
        yield finding(
            "PAS009", file, line, f"Версия методических рекомендаций указана как «{value}».",
            f"Впишите точно: {STANDARD}",
        )  # fmt: skip


def identifier(file: str, line: int, value: str) -> Iterator[Finding]:
    """Yield what is wrong with «ИНН-имя»."""
    found = _IDENTIFIER.fullmatch(value)
    if found is None:
        yield finding(
            "PAS010", file, line, f"Номер набора «{value}» записан не как ИНН, дефис и имя латиницей.",
            "Запишите так: 7707083893-schools",
        )  # fmt: skip
    elif found[1] == PLACEHOLDER:
        yield finding(
            "PAS012", file, line, f"Издатель не указан: вместо ИНН стоит условный номер {PLACEHOLDER}.",
            "Укажите ИНН, телефон и почту издателя; в атласе – в extra.publisher файла mkdocs.yml.",
        )  # fmt: skip
    elif is_ogrn(found[1]):
        yield finding(
            "PAS011", file, line, f"В номере набора стоит ОГРН {found[1]}, а нужен ИНН.",
            f"Замените {found[1]} на ИНН издателя из 10 цифр.",
        )  # fmt: skip
    elif not is_inn(found[1]):
        message = f"«{found[1]}» – не ИНН: {_why(found[1])}."
        yield finding("PAS011", file, line, message, "Сверьте ИНН издателя и исправьте цифры.")


def _why(number: str) -> str:
    if len(number) not in (10, 12):
        return f"цифр {len(number)}, а нужно 10"
    return "контрольное число не сходится"


def repeated(file: str, lines: Iterable[Line], what: str) -> Iterator[Finding]:
    """Yield every row whose first cell was there before."""
    seen: dict[str, int] = {}
    for line in lines:
        name = line.cells[0]
        if name in seen:
            yield finding(
                "PAS020", file, line.line, f"{what} «{name}» уже есть в строке {seen[name]}.",
                "Оставьте одну из двух строк.",
            )  # fmt: skip
        seen.setdefault(name, line.line)


def stamped(file: str, lines: Iterable[Line]) -> Iterator[Finding]:
    """Yield one finding when names of versions hold stamps of other forms, or mixed, or of no day."""
    given = [(line, stamp) for line in lines if (v := version(line.cells[0])) for stamp in v.stamps]
    for line, stamp in given:
        if not form_of(stamp):
            yield finding(
                "PAS013", file, line.line, f"Отметка времени «{stamp}» в имени файла не читается как дата.",
                f"Запишите её в виде {ASKED}, например 20260131T0900.",
            )  # fmt: skip
    met = forms(stamp for _, stamp in given)
    odd = next(((line, stamp) for line, stamp in given if form_of(stamp) not in ("", ASKED)), None)
    if odd and len(met) > 1:
        message = f"Отметки времени записаны по-разному: {', '.join(met)}."
        yield finding("PAS015", file, odd[0].line, message, f"Запишите все в виде {ASKED}: {asked(odd[1])}.")
    elif odd:
        message = f"Отметки времени в именах файлов записаны как {met[0]}."
        yield finding("PAS015", file, odd[0].line, message, f"Запишите в виде {ASKED}: {asked(odd[1])}.")
