"""Many addresses: limits, tired sites, the end of the time, the same answers in any order."""

from __future__ import annotations

import time
from dataclasses import replace

from generator.weblinks.asking import Answer
from generator.weblinks.rounds import UNASKED, Pace, ask_all

FAST = Pace(pause=0.0)


def of(host, *pages):
    return [f"http://{host}.ru/{page}" for page in pages]


def test_every_address_gets_its_answer_and_is_asked_once(site, line):
    addresses = [*of("school", "fine", "gone"), *of("kindergarten", "fine"), *of("school", "fine")]

    answers = ask_all(addresses, line, FAST)

    assert answers == {
        "http://kindergarten.ru/fine": Answer(200),
        "http://school.ru/fine": Answer(200),
        "http://school.ru/gone": Answer(404),
    }
    assert sorted(address for _method, address, _agent in site.asked) == sorted(
        ["http://kindergarten.ru/fine", "http://school.ru/fine", *of("school", "gone", "gone")]
    )


def test_a_site_that_asks_to_wait_is_left_alone(site, line):
    answers = ask_all(of("school", "busy", "fine", "gone"), line, FAST)

    assert list(answers.values()) == [Answer(429), UNASKED, UNASKED]
    assert len(site.asked) == 1


def test_a_site_that_is_silent_twice_is_left_alone(line):
    line = replace(line, timeout=0.3)

    answers = ask_all(of("school", "slow", "slow?2", "slow?3"), line, FAST)

    assert list(answers.values()) == [Answer(0, "timeout"), Answer(0, "timeout"), UNASKED]


def test_limits_leave_the_rest_unasked(line):
    addresses = [*of("a", "1", "2", "3"), *of("b", "1")]

    assert sum(a != UNASKED for a in ask_all(addresses, line, replace(FAST, most=2)).values()) == 2
    assert [a != UNASKED for a in ask_all(addresses, line, replace(FAST, most_of_host=1)).values()] == [
        True, False, False, True,
    ]  # fmt: skip
    assert set(ask_all(addresses, line, replace(FAST, seconds=-1.0)).values()) == {UNASKED}


def test_a_pause_stands_between_two_requests_to_a_site(line):
    start = time.monotonic()

    ask_all(of("school", "1", "2", "3"), line, replace(FAST, pause=0.2))

    assert time.monotonic() - start >= 0.4


def test_progress_counts_what_was_asked(line):
    told = []

    ask_all(of("school", "1", "2"), line, FAST, told.append)

    assert told == [1, 2]
