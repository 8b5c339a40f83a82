"""Plain scalars by the core schema of YAML 1.2: what an unquoted value means."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import Any

# The first characters of everything that may not be a string ('' is the empty value).
FIRST = frozenset("0123456789-+.~nNtTfF") | {""}

_WORDS = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_INTEGER = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_LEADING_ZERO = re.compile(r"[-+]?0[0-9]")
# Above it a reader of our JSON in a browser gets another number than the one written.
_LARGEST = 2**53 - 1
_LONGEST = 400

LEADING_ZERO, NOT_FINITE, TOO_LARGE = "YML016", "YML017", "YML018"


@lru_cache(maxsize=10_000)  # years and small numbers come again and again
def resolve(text: str) -> tuple[Any, str]:
    """Return the value of a plain scalar and the code of its refusal («» when it is accepted).

    Source: YAML 1.2.2, section 10.3.2; refused beyond it are numbers that would not survive.
    """
    if text in _WORDS:
        return _WORDS[text], ""
    if _FLOAT.fullmatch(text):
        return (None, LEADING_ZERO) if _LEADING_ZERO.match(text) else _number(text)
    if _BASED.fullmatch(text):
        return _within(int(text, 0)) if len(text) < _LONGEST else (None, TOO_LARGE)
    if _NOT_FINITE.fullmatch(text):
        return None, NOT_FINITE
    return text, ""


def _number(text: str) -> tuple[Any, str]:
    if not _INTEGER.fullmatch(text):
        return _within(float(text))
    return _within(int(text)) if len(text) < _LONGEST else (None, TOO_LARGE)


def _within(number: int | float) -> tuple[Any, str]:
    fits = math.isfinite(number) if isinstance(number, float) else abs(number) <= _LARGEST
    return (number, "") if fits else (None, TOO_LARGE)
