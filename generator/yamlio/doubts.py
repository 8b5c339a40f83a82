"""Text that parses, yet surely means something else than its author wanted.

Typographic quotes: “…”, „…“ and ‘…’ around a whole value are refused, for they stand where straight
quotes were meant; «…» are accepted, since a Russian name may consist of them. When a value that begins
with any of them breaks the file, the quotes are named as the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.findings import Finding
from generator.yamlio import refusals
from generator.yamlio.encoding import INVISIBLE, invisible_character
from generator.yamlio.faults import fault, quoted, shown, typed

CURLY = frozenset("“„‘‚”’")
WIDE = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000"
DASH_GLUED = re.compile(r"-(?=[^\W\d_]|[«\"'“„])")
# «kind:roadmap» may be a text (doi:10.1/x), «kind:Дорожная» may not.
COLON_GLUED = re.compile(rf"([a-z_][a-z0-9_]*):(?=[А-Яа-яЁё\"'«“„{WIDE}])")
COLON_GLUED_LINE = re.compile(
    rf"(?!(?:doi|urn|isbn|issn|tel|mailto):)([a-z_][a-z0-9_]*):(?=[\w\"'«“„{WIDE}])"
)
_WIDE_SPACE = re.compile(f"[{WIDE}]")
_WIDE_ENDS = re.compile(rf"^\s*[{WIDE}]|[{WIDE}](?=\s*$)")
_HASH = re.compile(r"\s+#(?=[^\s#])")


def dash_glued(line: int, column: int, text: str) -> Finding:
    """A dash without a space; ``text`` begins with the dash."""
    return fault(
        "YML023", line, column,
        f"После дефиса нет пробела: «{shown(text, 40)}» не станет пунктом списка.",
        f"Поставьте пробел: {typed('- ' + text[1:])}.",
    )  # fmt: skip


def colon_glued(line: int, column: int, key: str, rest: str) -> Finding:
    """A colon without a space, or with a space that YAML does not see, after what must be a key."""
    after = column + len(key) + 1
    if _WIDE_SPACE.match(rest):
        return wide_space(line, after)
    return fault(
        "YML024", line, after - 1,
        f"После двоеточия нет пробела: «{shown(f'{key}:{rest}', 40)}» не станет полем «{key}».",
        f"Поставьте пробел: {typed(f'{key}: {rest}')}.",
    )  # fmt: skip


def wide_space(line: int, column: int) -> Finding:
    """A space that looks like one and is another character."""
    return fault(
        "YML020", line, column,
        "Вместо обычного пробела стоит неразрывный: в отступе и у двоеточия он не работает.",
        "Сотрите этот пробел и наберите обычный.",
    )  # fmt: skip


def odd_quotes(line: int, column: int, text: str) -> Finding:
    """Typographic quotes that are meant as the quotes of YAML; «ёлочки» may belong to the text."""
    whole = text[1:-1] if text[0] in CURLY and text[-1] in CURLY else text
    return fault(
        "YML021", line, column,
        f"Значение «{shown(text, 40)}» выделено типографскими кавычками, а YAML понимает только прямые.",
        f"Возьмите значение в прямые кавычки: {typed(quoted(whole))}.",
    )  # fmt: skip


def doubts_about_key(event: Any, lines: list[str]) -> Iterator[Finding]:
    """Yield what is wrong with a key that is not a plain word."""
    key, line, column = event.value, event.start_mark.line, event.start_mark.column
    if not key.strip():
        yield refusals.empty_key(line, column)
    elif event.style:
        yield from doubts_about_escapes(event)
    elif key == "<<":
        yield refusals.merge_key(event)
    elif DASH_GLUED.match(key):
        yield dash_glued(line, column, lines[line][column:])
    elif wide := _WIDE_ENDS.search(key):
        yield wide_space(line, column + wide.end() - 1)
    elif glued := COLON_GLUED_LINE.match(key):
        yield colon_glued(line, column, glued[1], key[glued.end() :])
    elif key[0] in CURLY or key[0] == "«":
        yield odd_quotes(line, column, key)


def doubts_about_escapes(event: Any) -> Iterator[Finding]:
    """Yield the first invisible character that an escape in double quotes stands for."""
    if event.style == '"' and (hidden := INVISIBLE.search(event.value)):
        yield invisible_character(hidden.group(), event.start_mark.line, event.start_mark.column)


def doubts_about_start(event: Any, lines: list[str]) -> Iterator[Finding]:
    """Yield a dash without a space and typographic quotes around a whole plain text."""
    text, line, column = event.value, event.start_mark.line, event.start_mark.column
    if DASH_GLUED.match(text):
        yield dash_glued(line, column, lines[line][column:])
    elif text[0] in CURLY and text[-1] in CURLY and not CURLY.intersection(text[1:-1]):
        yield odd_quotes(line, column, text)


def doubts_about_text(event: Any, lines: list[str]) -> Iterator[Finding]:
    """Yield what the source lines of a plain scalar show and its value hides."""
    start, end = event.start_mark, event.end_mark
    if glued := COLON_GLUED.match(event.value):
        yield colon_glued(start.line, start.column, glued[1], event.value[glued.end() :])
    for number in range(start.line + 1, end.line + 1):
        yield from _doubts_about_line(number, lines[number])
    if cut := _HASH.match(lines[end.line], end.column):
        yield _cut_by_hash(end.line, cut.end() - 1, lines[end.line])


def _doubts_about_line(number: int, line: str) -> Iterator[Finding]:
    text = line.lstrip(" ")
    column = len(line) - len(text)
    if text.startswith("- "):
        yield fault(
            "YML027", number, column,
            f"Пункт «{shown(text, 40)}» сдвинут вправо и приклеится к тексту строкой выше.",
            "Поставьте дефис под дефисом соседнего пункта, а текст с тире возьмите в кавычки целиком.",
        )  # fmt: skip
    elif DASH_GLUED.match(text):
        yield dash_glued(number, column, text)
    elif glued := COLON_GLUED_LINE.match(text):
        yield colon_glued(number, column, glued[1], text[glued.end() :])


def _cut_by_hash(line: int, column: int, text: str) -> Finding:
    cut = shown(text[column:], 40)
    return fault(
        "YML031", line, column,
        f"Знак «#» после пробела начинает примечание, и «{cut}» пропадёт.",
        "Возьмите всё значение в кавычки, а если это примечание, поставьте после «#» пробел.",
    )  # fmt: skip
