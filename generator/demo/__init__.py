"""A synthetic project («демонстрационные данные») of any size: to try the atlas and to measure it.

Everything is invented and says so: territories are numbered, ids begin with ``demo-``, addresses lie
on reserved domains, every file carries a note, and the file ``DEMO`` marks the whole project.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from generator.demo.document import concept, order, requisites
from generator.demo.executions import executions
from generator.demo.indicators import comparisons, indicators, values
from generator.demo.lexicon import Lexicon
from generator.demo.plan import FEWEST, PAGED, Plan, plan_project
from generator.demo.practices import practice_files
from generator.demo.programmes import programme_files
from generator.demo.remarks import discrepancies, mappings
from generator.demo.roadmap import Planned, roadmap
from generator.demo.scene import LAST_DAY, Scene
from generator.demo.terms import terms
from generator.demo.territory import territory_files
from generator.demo.vocabularies import MARK, shelf, vocabulary_files
from generator.demo.written import Tree, as_yaml

__all__ = ["FEWEST", "MARKER", "PAGED", "demo_files", "trees"]

#: The file at the root of a project whose data are invented.
MARKER = "DEMO"


def demo_files(records: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """Yield (path below the project, bytes) of a project of ``records`` records and of its marker.

    A record is what gets a page of its own, see ``PAGED``; fewer than ``FEWEST`` give ``FEWEST``.
    Same numbers, same bytes.
    """
    lexicon = Lexicon(Random(seed))
    plan = plan_project(records, lexicon)
    yield MARKER, f"{MARK} Состояние на {LAST_DAY.isoformat()}.\n".encode()
    for path, tree in trees(plan, lexicon):
        yield path, as_yaml(tree)


def trees(plan: Plan, lexicon: Lexicon) -> Iterator[tuple[str, Tree]]:
    """Yield (path, content) of every file of a plan; the indicators of a document come before what tells
    of them."""
    known = shelf(plan)
    yield from vocabulary_files(known, lexicon)
    for territory in plan.territories:
        yield from territory_files(territory, lexicon)
        for document in territory.documents:
            yield from _document_files(Scene(territory, document, known, lexicon))
        yield from practice_files(territory, known, lexicon)
        yield from programme_files(territory, known, lexicon)


def _document_files(scene: Scene) -> Iterator[tuple[str, Tree]]:
    """Yield the files of one document; the order is that of the imaginary text behind it."""
    planned: list[Planned] = []
    said = {**order(scene), **concept(scene)}
    yield scene.path("terms"), terms(scene)
    measured = indicators(scene)
    yield scene.path("indicators"), measured
    yield scene.path("roadmaps"), roadmap(scene, planned)
    yield scene.path("concepts"), {**requisites(scene), "clauses": scene.source.clauses, **said}
    yield scene.path("values"), values(scene, measured["indicators"])
    yield scene.path("comparisons"), comparisons(scene, measured["indicators"])
    yield scene.path("discrepancies"), discrepancies(scene)
    yield scene.path("mappings"), mappings(scene)
    reports = executions(scene, planned)
    if reports:
        yield scene.path("executions"), reports
