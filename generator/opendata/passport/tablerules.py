"""Rules of a register and of a structure with its data («правила list и structure»)."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

from generator.findings import Finding
from generator.opendata.passport import rules
from generator.opendata.passport.reading import Read, finding

_FORMAT = re.compile(r"string|integer|float|varchar\(\d+\)")
#: How much of a data file is read for its first row, in bytes.
_HEAD = 200_000


def list_findings(file: str, read: Read) -> Iterator[Finding]:
    """Yield what is wrong with a register by itself, the passports it names aside."""
    first = next((line for line in read.lines if line.cells[0] == "standardversion"), None)
    odd = next((line for line in read.lines if rules.right_name(line.cells[0]) == "standardversion"), None)
    if odd:
        message = f"Свойства «{odd.cells[0]}» в реестре не бывает."
        yield finding("PAS006", file, odd.line, message, "Замените на standardversion")
    said = first or odd
    if said is None:
        yield finding(
            "PAS007", file, 1, "Нет строки standardversion («Версия методических рекомендаций»).",
            "Добавьте вторую строку файла: standardversion,Версия методических рекомендаций,"
            "http://opendata.gosmonitor.ru/standard/3.0,",
        )  # fmt: skip
    else:
        yield from rules.standard(file, said.line, (*said.cells, "", "", "")[2])
    if read.ordered and said is not None and said is not read.lines[0]:
        message = "Строка standardversion стоит не первой."
        yield finding("PAS008", file, said.line, message, "Перенесите её сразу под шапку.")
    yield from rules.repeated(file, read.lines, "Набор")
    for line in read.lines:
        if line not in (first, odd):
            identifier, title, value, form = (*line.cells, "", "", "", "")[:4]
            yield from rules.identifier(file, line.line, identifier)
            for text, what in ((title, "названия набора"), (value, "адреса паспорта"), (form, "формата")):
                if not text:
                    message = f"У набора «{identifier}» нет {what}."
                    yield finding("PAS019", file, line.line, message, "Впишите это значение.")
            ending = value.rsplit("/", 1)[-1].rpartition(".")[2].lower()
            if form and value and ending in ("csv", "xml", "json") and form.lower() != ending:
                message = f"Формат «{form}» не совпадает с адресом, который кончается на .{ending}."
                yield finding("PAS022", file, line.line, message, f"Впишите формат {ending}.")


def structure_findings(file: str, read: Read) -> Iterator[Finding]:
    """Yield what is wrong with the description of the fields."""
    yield from rules.repeated(file, read.lines, "Поле")
    for line in read.lines:
        name, english, russian, form = (*line.cells, "", "", "", "")[:4]
        for text, what in ((english, "английского"), (russian, "русского")):
            if not text:
                message = f"У поля «{name}» нет {what} описания."
                yield finding("PAS018", file, line.line, message, "Опишите поле на обоих языках.")
        if not _FORMAT.fullmatch(form):
            message = f"Формата «{form}» у поля «{name}» не бывает."
            yield finding("PAS018", file, line.line, message, "Форматы: string, integer, float, varchar(n).")


def header_findings(file: str, data: Path, structure: Read) -> Iterator[Finding]:
    """Yield what differs between the head of a data file and the structure that describes it."""
    with data.open("rb") as opened:
        text = opened.read(_HEAD).decode("utf-8-sig", errors="replace")
    delimiter = ";" if ";" in text.split("\n", 1)[0] and "," not in text.split("\n", 1)[0] else ","
    head = [cell.strip() for cell in next(csv.reader(io.StringIO(text), delimiter=delimiter), [])]
    asked = [line.cells[0] for line in structure.lines]
    if head == asked:
        return
    for number, (there, wanted) in enumerate(zip([*head, ""], [*asked, ""], strict=False), 1):
        if there != wanted:
            message = f"Графа {number} названа «{there}», а в структуре на этом месте «{wanted}»."
            hint = "Приведите шапку данных и файл structure к одному виду."
            yield finding("PAS017", file, 1, message, hint)
            return
