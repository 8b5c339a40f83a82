"""Mistakes with quotes, brackets and signs that begin a value: each explained with its repair."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.findings import Finding
from generator.yamlio.broken import Broken, Repair, entry, indent
from generator.yamlio.doubts import odd_quotes
from generator.yamlio.faults import fault, quoted, shown, typed

_SIGNS = re.compile(r"[@`%&*!|>\[\]{},]|[-?](?:\s|$)")
_BLOCK_HEADER = re.compile(r"[|>][-+]?[1-9]?[-+]?(?:\s+#.*)?")
_CLOSED = re.compile(r"(\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')\s*(\S.*)")
_COLON = re.compile(r":(?=\s|$)")
_SINGLE_BACKSLASH = re.compile(r"\\(\\|\")|\\")
_STRAY_SIGN = re.compile(r"(\s*(?:-\s+)*)([\"'`@&*%!|>\[\]{},]+)(?=\s*(?:-\s|[\w.-]+\s*:(?:\s|$)|$))")
_PAIRS = {"[": "]", "{": "}"}


def unknown_escape(broken: Broken) -> Iterator[Repair]:
    """«"C:\\папка"»: the backslash in double quotes begins an escape."""
    if "escape" not in broken.problem and "hexdecimal" not in broken.problem:
        return
    line = broken.lines[broken.line]
    doubled = _SINGLE_BACKSLASH.sub(lambda match: match[0] if match[1] else "\\\\", line)
    column = line.find("\\")
    sample = shown(line[column : column + 2])
    finding = fault(
        "YML032", broken.line, column,
        f"В двойных кавычках обратная черта начинает особый знак, а «{sample}» такого знака не значит.",
        f"Напишите обратную черту дважды: {typed(doubled)}.",
    )  # fmt: skip
    yield Repair(finding, {broken.line: doubled})


def unclosed_quote(broken: Broken) -> Iterator[Repair]:
    """«title: "Школа» without the second quote; a later quote may have hidden it."""
    number = broken.start[0] + 1
    for _ in range(12):
        number = broken.above(number)
        if number < 0:
            return
        prefix, value = entry(broken.lines[number])
        mark = value[:1]
        if prefix.strip() and mark in ('"', "'") and value.replace("\\" + mark, "").count(mark) % 2:
            closed = f"{prefix}{value}{mark}"
            finding = fault(
                "YML026", number, len(prefix),
                f"Кавычка {mark} открыта и не закрыта: «{shown(value, 40)}».",
                f"Закройте кавычку: {typed(closed)}.",
            )  # fmt: skip
            yield Repair(finding, {number: closed})


def text_after_quote(broken: Broken) -> Iterator[Repair]:
    """«title: "Школа" № 5»: the quotes close before the text ends."""
    for number in broken.suspects():
        prefix, value = entry(broken.lines[number])
        closed = _CLOSED.fullmatch(value)
        if not closed:
            continue
        whole = prefix + quoted(value)
        finding = fault(
            "YML029", number, len(prefix) + closed.start(2),
            f"После закрывающей кавычки остался текст «{shown(closed[2], 40)}».",
            f"Возьмите в кавычки всё значение: {typed(whole)}.",
        )  # fmt: skip
        yield Repair(finding, {number: whole})


def unclosed_bracket(broken: Broken) -> Iterator[Repair]:
    """«topics: [T08, T09» without the second bracket."""
    first, column = broken.start
    mark = broken.lines[first][column : column + 1] if first < len(broken.lines) else ""
    if "flow" not in broken.context or mark not in _PAIRS:
        return
    for number in dict.fromkeys((broken.above(broken.line), first)):
        if number < first:
            continue
        line = broken.lines[number].rstrip()
        closed = line.rstrip(",") + _PAIRS[mark]
        finding = fault(
            "YML030", first, column,
            f"Скобка «{mark}» открыта и не закрыта.",
            f"Закройте скобку: {typed(closed)}, а обычный текст возьмите в кавычки.",
        )  # fmt: skip
        yield Repair(finding, {number: closed})


def sign_at_start(broken: Broken) -> Iterator[Repair]:
    """«share: >60 %»: the first sign means something to YAML."""
    for number in broken.suspects():
        prefix, value = entry(broken.lines[number])
        if not prefix.strip() or not _SIGNS.match(value) or _BLOCK_HEADER.fullmatch(value):
            continue
        whole = prefix + quoted(value)
        finding = fault(
            "YML028", number, len(prefix),
            f"Текст «{shown(value, 40)}» начинается со знака «{value[0]}», который в YAML служебный.",
            f"Возьмите текст в кавычки: {typed(whole)}.",
        )  # fmt: skip
        yield Repair(finding, {number: whole})


def stray_sign(broken: Broken) -> Iterator[Repair]:
    """«'title: Школа»: a sign was left before the key, or alone on its line."""
    for number in broken.suspects():
        line = broken.lines[number]
        if not (stray := _STRAY_SIGN.match(line)):
            continue
        cleaned = line[: stray.start(2)] + line[stray.end(2) :]
        finding = fault(
            "YML028", number, stray.start(2),
            f"Строка «{shown(line, 40)}» начинается с лишнего знака «{stray[2]}».",
            f"Сотрите его: {typed(cleaned)}." if cleaned.strip() else "Удалите эту строку.",
        )  # fmt: skip
        yield Repair(finding, {number: cleaned})


def colon_in_text(broken: Broken) -> Iterator[Repair]:
    """«text: Срок: октябрь», and the same after typographic quotes."""
    for number in broken.suspects():
        prefix, value = entry(broken.lines[number])
        colon = _COLON.search(value)
        if not colon or not prefix.strip() or value[0] in "\"'[{|>":
            continue
        whole = prefix + quoted(value)
        if value[0] in "«“„‘":
            finding = odd_quotes(number, len(prefix), value)
        else:
            finding = _colon(number, len(prefix) + colon.start(), value, whole)
        yield Repair(finding, {number: whole})


def colon_in_second_line(broken: Broken) -> Iterator[Repair]:
    """A text on several lines has a colon not in the first of them."""
    number = broken.line
    first = broken.above(number)
    if first < 0 or number >= len(broken.lines):
        return
    line = broken.lines[number]
    if indent(line) <= indent(broken.lines[first]):
        return
    colon = _COLON.search(line)
    prefix, value = entry(broken.lines[first])
    if not colon or line[: colon.start()].strip().isascii() or not value or value[0] in "\"'[{|>":
        return
    last = number
    while last + 1 < len(broken.lines) and indent(broken.lines[last + 1]) > indent(broken.lines[first]):
        last += 1
    block = [prefix + "'" + value.replace("'", "''")]
    block += [one.replace("'", "''") for one in broken.lines[first + 1 : last + 1]]
    block[-1] = block[-1].rstrip() + "'"
    finding = _colon(number, colon.start(), line, (prefix + quoted(value + "…")).strip())
    yield Repair(finding, dict(enumerate(block, first)))


def _colon(number: int, column: int, value: str, whole: str) -> Finding:
    return fault(
        "YML025", number, column,
        f"В тексте «{shown(value, 40)}» есть двоеточие с пробелом, и он читается как ещё одно поле.",
        f"Возьмите весь текст в кавычки: {typed(whole)}.",
    )  # fmt: skip
