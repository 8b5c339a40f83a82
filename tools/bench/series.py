"""A project of long series («ряды»): ``python series.py FOLDER [TERRITORIES INDICATORS YEARS]``.

Forty documents with five hundred indicators of ten years each have 200,000 observed values, as twenty
with a thousand would: the values of one document lie in one file, and no file is longer than 2 MB.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

from generator.demo import _trees
from generator.demo.lexicon import Lexicon
from generator.demo.plan import DocumentPlan, Plan, TerritoryPlan
from generator.demo.written import Tree, as_yaml
from generator.write import write_tree

SEED = 1
#: Last year of the series.
LAST = 2024
#: Indicators of one document of a demonstration.
EACH = 8
#: Territories, indicators, years.
WHOLE = (40, 500, 10)


def series_files(territories: int, indicators: int, years: int) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a project; every document has the indicators of a demonstration many times over."""
    country = TerritoryPlan(0, "country", 0, ())
    plan = Plan(20, 10, (country, *(_plan(number, years) for number in range(1, territories + 1))))
    copies = -(-indicators // EACH)
    # without the marker of a demonstration: a marked project gets no packages
    for path, tree in _trees(plan, Lexicon(Random(SEED))):
        yield path, as_yaml(_repeated(tree, copies))


def _plan(number: int, years: int) -> TerritoryPlan:
    id = f"demo-{number:03d}"
    document = DocumentPlan(id, number, LAST - years + 1, years, 22, EACH)
    return TerritoryPlan(number, "region", 4, (document,), 1)


def _repeated(tree: Tree, copies: int) -> Tree:
    """Return a tree with its indicators and their values repeated; the first of each keep their keys."""
    found, marks = dict(tree), ["", *(f".{n}" for n in range(1, copies))]
    if "indicators" in tree:
        found["indicators"] = {
            key + mark: {**one, "number": one["number"] + mark}
            for mark in marks
            for key, one in tree["indicators"].items()
        }
    if "values" in tree:
        found["values"] = {
            f"{one['indicator']}{mark}-{one['year']}": {**one, "indicator": one["indicator"] + mark}
            for mark in marks
            for one in tree["values"].values()
        }
    return found


if __name__ == "__main__":
    folder, *numbers = sys.argv[1:]
    write_tree(Path(folder), dict(series_files(*map(int, numbers or WHOLE))))
