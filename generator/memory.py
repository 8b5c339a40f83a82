"""Memory that nobody needs any more («память») goes back to the system."""

from __future__ import annotations

import ctypes
from functools import cache
from typing import Any


def give_back() -> None:
    """Let the C library return what was freed; where it cannot, nothing happens.

    A build frees in heaps what the next step takes in large pieces: without this a third of the memory of a
    big project is held and not used. Source: malloc_trim(3) of the GNU C library.
    """
    if trim := _trim():
        trim(0)


@cache
def _trim() -> Any:
    try:
        return ctypes.CDLL(None).malloc_trim
    except (OSError, AttributeError, TypeError):  # another system, another library
        return None
