"""Asking many addresses («обход»): one request at a time per site, a pause after each, few sites at once."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from generator.weblinks.asking import Answer, Line, ask
from generator.weblinks.cited import host_of

UNASKED = Answer(fault="unasked")
#: After such an answer a site wants to be left alone; the next round comes in a week.
_ENOUGH = frozenset({429, 503})
_SILENT = frozenset({"timeout", "refused"})


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast: ``pause`` and ``seconds`` (of the whole round) are seconds, ``hosts`` sites at once.

    ``most`` addresses are asked in all, ``most_of_host`` of one site.
    """

    pause: float = 1.0
    hosts: int = 4
    most: int = 2000
    most_of_host: int = 200
    seconds: float = 2700.0


def ask_all(
    addresses: Iterable[str], line: Line, pace: Pace, told: Callable[[int], None] = lambda _done: None
) -> dict[str, Answer]:
    """Return the answer of every address; what a limit, the time or a tired site left out is ``UNASKED``.

    ``told`` hears how many were asked. Nothing is asked twice but HEAD and GET of one address.
    """
    answers = dict.fromkeys(sorted(set(addresses)), UNASKED)
    queue = deque(_by_host(list(answers)[: pace.most]))
    until = time.monotonic() + pace.seconds

    def work() -> None:
        while True:
            try:
                members = queue.popleft()
            except IndexError:
                return
            for address, answer in _of_host(members[: pace.most_of_host], line, pace.pause, until):
                answers[address] = answer
                told(sum(one is not UNASKED for one in list(answers.values())))

    workers = [threading.Thread(target=work, daemon=True) for _ in range(min(pace.hosts, len(queue)))]
    for worker in workers:
        worker.start()
    for worker in workers:  # a server that drips letters for hours does not hold the report
        worker.join(max(0.0, until - time.monotonic()) + line.timeout)
    return dict(answers)


def _by_host(addresses: list[str]) -> list[list[str]]:
    groups: dict[str, list[str]] = {}
    for address in addresses:
        groups.setdefault(host_of(address), []).append(address)
    return [groups[host] for host in sorted(groups)]


def _of_host(addresses: list[str], line: Line, pause: float, until: float):
    """Yield address and answer until the site has enough of us."""
    line = replace(line, wait=_pauses(pause))
    silent = 0
    for number, address in enumerate(addresses):
        if time.monotonic() > until:
            return
        answer = ask(address, line)
        yield address, answer
        if answer.fault == "name" and not answer.end:
            yield from ((other, answer) for other in addresses[number + 1 :])
            return
        silent = silent + 1 if answer.fault in _SILENT else 0
        if silent == 2 or answer.status in _ENOUGH:
            return


def _pauses(pause: float) -> Callable[[], None]:
    """Return a wait that keeps ``pause`` seconds between two requests."""
    last = 0.0

    def wait() -> None:
        nonlocal last
        left = last + pause - time.monotonic()
        if last and left > 0:
            time.sleep(left)
        last = time.monotonic()

    return wait
