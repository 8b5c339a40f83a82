"""A second core («рядом»): a forked copy of the process takes part of the work."""

from __future__ import annotations

import gc
import multiprocessing
import os
import pickle
import struct
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

#: Fewer items are not worth a copy.
FEW = 16
#: Items are handed out in at most so many portions; their numbers fit into the buffer of a pipe.
_PORTIONS = 256
_NUMBER = struct.Struct("I")


def in_background(work: Callable[[], Result]) -> Callable[[], Result]:
    """Start ``work`` on a copy of the present memory; return a function that waits for its result.

    Where a copy is not safe (other threads run) or not to be had, as in a copy, the work is done at
    once. What ``work`` raises is raised by the returned function.
    """
    if not _may_copy():
        result = work()
        return lambda: result
    here, there = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_send, args=(there, work), daemon=True)
    process.start()
    there.close()
    return lambda: _receive(here, process)


def shared(work: Callable[[Item], Result], items: Sequence[Item]) -> list[Result]:
    """Return ``work`` of every item, in order; this process and a copy of it take turns as they are free.

    What ``work`` changes in memory is lost when the copy did it: only the results count.
    """
    if len(items) < FEW:
        return [work(item) for item in items]
    queue, uncollected = _queue(len(items)), not gc.isenabled()
    if uncollected:
        gc.freeze()  # what is there stays: neither process need walk it or copy the memory it lies in

    def drain() -> list[tuple[int, Result]]:
        found = []
        for portion in _taken(queue, len(items)):
            found += [(number, work(items[number])) for number in portion]
            if uncollected:
                gc.collect(0)  # drawing leaves cycles: only those of this portion
        return found

    try:
        others = in_background(drain)
        results = dict(drain())
        results.update(others())
    finally:
        os.close(queue)
    return [results[number] for number in range(len(items))]


def _may_copy() -> bool:
    """Tell whether a copy may be made: not beside other threads, and not by a copy."""
    has_fork = "fork" in multiprocessing.get_all_start_methods()
    return has_fork and threading.active_count() == 1 and not multiprocessing.current_process().daemon


def _queue(count: int) -> int:
    """Return the reading end of a pipe that holds the first number of every portion and then ends."""
    reader, writer = os.pipe()
    os.write(writer, b"".join(map(_NUMBER.pack, range(0, count, _portion(count)))))
    os.close(writer)
    return reader


def _taken(queue: int, count: int) -> Iterator[range]:
    """Yield the numbers of the items that this process gets: one reading is one portion."""
    size = _portion(count)
    while token := os.read(queue, _NUMBER.size):
        (start,) = _NUMBER.unpack(token)
        yield range(start, min(start + size, count))


def _portion(count: int) -> int:
    return -(-count // _PORTIONS)


def _send(there: Connection, work: Callable[[], Any]) -> None:
    with suppress(BrokenPipeError):  # nobody waits any more: the other process has failed
        try:
            there.send((work(), None))
        except Exception as error:  # noqa: BLE001 - whatever it is, the waiting process must learn of it
            there.send((None, _portable(error)))


def _portable(error: Exception) -> Exception:
    """Return the error with its traceback told, or what it says when it cannot leave its process."""
    error.add_note(f"In a copy of the process:\n{traceback.format_exc()}")
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:  # noqa: BLE001 - errors of libraries may need more than their text
        return RuntimeError(f"{type(error).__name__}: {error}\n{traceback.format_exc()}")
    return error


def _receive(here: Connection, process: Any) -> Any:
    try:
        result, error = here.recv()
    except EOFError:
        process.join()
        raise ChildProcessError(f"a copy of the process ended with {process.exitcode}") from None
    process.join()
    if error is not None:
        raise error
    return result
