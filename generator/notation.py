"""How a single value is written in YAML («запись значения»): plain where nobody misreads it, else quoted."""

from __future__ import annotations

import re
from typing import Any

from generator.yamlio.scalars import resolve

ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# A code, a number, a time: other readers and spreadsheets take such text for a number or a date.
_LIKE_NUMBER = re.compile(r"[-+.]?[0-9][0-9.,:_/-]*")
# Words that readers of YAML 1.1 take for truth values or for nothing.
_WORDS = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null", "~", "="])
_START = frozenset("-?:,[]{}#&*!|>'\"%@`=<“”„‘’‚")
_BREAKS = re.compile(r":(?=\s|$)|\s#|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
# «kind:Роль» looks like a field without its space, an address does not.
_GLUED = re.compile(r"[A-Za-z_]\w*:(?!//)")
_KEY = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")
_FLOW = re.compile(r"[,\[\]{}]")
_ESCAPES = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}
_HIDDEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\"\\]")


def scalar(value: Any, flow: bool = False) -> str:
    """Return a text, number, truth value or None on one line; ``flow``: inside square brackets."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    return value if is_plain(value, flow) else quoted(value)


def key(text: str) -> str:
    """Return the key of a mapping, in quotes unless it is a plain Latin word."""
    return text if _KEY.fullmatch(text) and is_plain(text) else quoted(text)


def is_plain(text: str, flow: bool = False) -> bool:
    """Tell whether a text may stand without quotes and be read as the same text by everyone."""
    if not text or text[0] in _START or text != text.strip() or text.lower() in _WORDS:
        return False
    if _BREAKS.search(text) or _GLUED.match(text) or (flow and _FLOW.search(text)):
        return False
    if _LIKE_NUMBER.fullmatch(text):
        return bool(ISO_DAY.fullmatch(text))
    return resolve(text) == (text, "")


def quoted(text: str) -> str:
    """Return a text in double quotes, in single ones where that saves escaping."""
    hidden = set(_HIDDEN.findall(text))
    if hidden and hidden <= {'"', "\\"}:
        return "'" + text.replace("'", "''") + "'"
    return '"' + _HIDDEN.sub(lambda found: _escaped(found[0]), text) + '"'


def _escaped(letter: str) -> str:
    return _ESCAPES.get(letter) or f"\\u{ord(letter):04X}"
