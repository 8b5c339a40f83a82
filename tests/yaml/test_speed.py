"""The budget of the loader, as a ratio of one run: absolute times depend on the machine."""

from __future__ import annotations

import time

import yaml

from generator.yamlio import parse
from tests.yaml.test_mutations import RECORDS

DATA = (RECORDS[0] + RECORDS[1]).encode()


def seconds(read) -> float:
    start = time.process_time()
    for _ in range(60):
        read()
    return time.process_time() - start


def test_parsing_costs_at_most_1_15_of_the_plain_c_loader():
    rounds = range(7)

    plain = min(seconds(lambda: yaml.load(DATA, yaml.CSafeLoader)) for _ in rounds)
    ours = min(seconds(lambda: parse(DATA, "f.yml")) for _ in rounds)

    assert ours / plain < 1.15
