"""A second core for one piece of work («рядом»): a forked copy of the process computes it."""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, TypeVar

Result = TypeVar("Result")


def in_background(work: Callable[[], Result]) -> Callable[[], Result]:
    """Start ``work`` on a copy of the present memory; return a function that waits for its result.

    Where a copy is not safe (other threads run) or not to be had, the work is done at once. What
    ``work`` raises is raised by the returned function.
    """
    if "fork" not in multiprocessing.get_all_start_methods() or threading.active_count() > 1:
        result = work()
        return lambda: result
    here, there = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_send, args=(there, work), daemon=True)
    process.start()
    there.close()
    return lambda: _receive(here, process)


def _send(there: Connection, work: Callable[[], Any]) -> None:
    try:
        there.send((work(), None))
    except Exception as error:  # noqa: BLE001 - whatever it is, the waiting process must learn of it
        there.send((None, error))


def _receive(here: Connection, process: Any) -> Any:
    result, error = here.recv()
    process.join()
    if error is not None:
        raise error
    return result
