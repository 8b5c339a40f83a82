"""Activities and indicators of one document: joined by an expected result or by a near topic, both ways."""

from __future__ import annotations

import pytest

from generator.derive.crosswalk import build_crosswalk
from generator.derive.related import related_activities, related_indicators
from tests.checks.builders import (
    CONCEPT,
    INDICATORS,
    MAPPINGS,
    ROADMAP,
    activity,
    catalogue,
    document,
    indicator,
    roadmap,
)


def project(relations: dict[str, str], joined: bool):
    """One topic; ``relations`` say how near to it the activities a and b and the indicator k1 are."""
    result = {"r1": {"clause": "i.1", "text": "Педагоги обучены.", "indicators": ["k1"] if joined else []}}
    mapped = {
        key: {"element": element, "topic": "t1", "relation": relation, "rationale": "Так.",
              "author": "редакция", "date": "2026-01-01"}
        for key, element, relation in (
            (key, f"{'indicator' if key == 'k1' else 'activity'}/{key}", relation)
            for key, relation in relations.items()
        )
    }  # fmt: skip
    return catalogue(
        {
            CONCEPT: document(expected_results=result),
            ROADMAP: roadmap({"a": activity(), "b": activity(results=["r1"])}),
            INDICATORS: {"indicators": {"k1": indicator()}},
            MAPPINGS: {"mappings": mapped},
            "data/topics.yml": {"topics": {"t1": {"number": "1", "name": "Тема", "summary": "О чём."}}},
        }
    )


def told(found) -> list[tuple]:
    return [
        (one.entry.key, [r.key for r in one.results], [t.key for t in one.topics], one.apart) for one in found
    ]


def test_the_expected_result_comes_before_the_topic():
    known = project({"a": "exact", "k1": "exact"}, joined=True)

    found = related_activities(known, build_crosswalk(known), known.get("indicator", "russia-2021.k1"))

    assert told(found) == [("b", ["r1"], [], 0), ("a", [], ["t1"], 0)]


def test_a_pair_far_from_its_topic_is_left_out():
    known = project({"a": "close", "b": "exact", "k1": "close"}, joined=False)

    found = related_activities(known, build_crosswalk(known), known.get("indicator", "russia-2021.k1"))

    assert told(found) == [("b", [], ["t1"], 1)]


@pytest.mark.parametrize("joined", [True, False])
def test_both_sides_tell_the_same(joined):
    known = project({"a": "exact", "b": "close", "k1": "exact"}, joined)
    crosswalk = build_crosswalk(known)
    indicator = known.get("indicator", "russia-2021.k1")

    pairs = {one.entry.key: one.apart for one in related_activities(known, crosswalk, indicator)}
    back = {
        activity.key: one.apart
        for activity in known.of("activity")
        for one in related_indicators(known, crosswalk, activity)
    }

    assert pairs == back == {"a": 0, "b": 0 if joined else 1}
