"""A project of long series («ряды»): ``python series.py FOLDER [INDICATORS YEARS TERRITORIES]``.

A thousand indicators of twenty documents, and beside each of them the numbers of twenty territories for
ten years: 200,000 numbers, as in the same case of Open SDG. They are what the model calls a comparison.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random

from generator.demo import trees
from generator.demo.lexicon import Lexicon
from generator.demo.plan import DocumentPlan, Plan, TerritoryPlan
from generator.demo.written import Tree, as_yaml
from generator.write import write_tree

SEED = 1
#: Last year of the series.
LAST = 2024
#: Indicators of one document of a demonstration.
EACH = 8
DOCUMENTS = 20
#: Indicators, years, territories.
WHOLE = (1000, 10, 20)


def series_files(indicators: int, years: int, territories: int) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a project; every document has the indicators of a demonstration many times over."""
    country = TerritoryPlan(0, "country", 0, ())
    plan = Plan(20, 10, (country, *(_plan(number, years) for number in range(1, DOCUMENTS + 1))))
    keys: list[str] = []
    # without the marker of a demonstration: a marked project gets no packages
    for path, tree in trees(plan, Lexicon(Random(SEED))):
        if "indicators" in tree:
            tree["indicators"] = dict(_repeated(tree["indicators"], indicators // DOCUMENTS))
            keys = list(tree["indicators"])
        if "comparisons" in tree:
            first = next(iter(tree["comparisons"].values()))
            tree["comparisons"] = dict(_compared(first, keys, years, territories))
        yield path, as_yaml(tree)


def _plan(number: int, years: int) -> TerritoryPlan:
    id = f"demo-{number:03d}"
    document = DocumentPlan(id, number, LAST - years + 1, years, 22, EACH)
    return TerritoryPlan(number, "region", 4, (document,), 1)


def _repeated(known: Tree, count: int) -> Iterator[tuple[str, Tree]]:
    """Yield so many indicators; the first of them keep their keys."""
    marks = ("", *(f".{number}" for number in range(1, -(-count // EACH))))
    made = (
        (key + mark, {**one, "number": one["number"] + mark}) for mark in marks for key, one in known.items()
    )
    yield from islice(made, count)


def _compared(first: Tree, keys: list[str], years: int, territories: int) -> Iterator[tuple[str, Tree]]:
    """Yield one comparison for every territory beside every indicator."""
    for key in keys:
        for territory in range(1, territories + 1):
            numbers = [{"year": LAST - years + n, "value": (territory + 7 * n) % 100} for n in range(years)]
            place = f"Демонстрационный край № {territory}"
            yield f"{key}.{territory}", {**first, "indicator": key, "place": place, "years": numbers}


if __name__ == "__main__":
    folder, *numbers = sys.argv[1:]
    write_tree(Path(folder), dict(series_files(*map(int, numbers or WHOLE))))
