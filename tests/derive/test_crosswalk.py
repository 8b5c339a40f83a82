"""What other documents say on the same: nearest first, documents in turn, never the own document."""

from __future__ import annotations

import pytest

from generator.catalogue import Entry, build_catalogue
from generator.derive.crosswalk import build_crosswalk
from generator.model.statement import Effect
from generator.model.topic import Mapping, Topic


def catalogue(*mapped: tuple[str, str, str]):
    """Return a catalogue where each (document.effect, topic, relation) is one mapping."""
    effects = dict.fromkeys(element for element, _, _ in mapped)
    topics = dict.fromkeys(topic for _, topic, _ in mapped)
    entries = [Entry("topic", t, Topic(name=t, summary="О чём.", number=t), "t.yml") for t in topics]
    for id in effects:
        record = Effect(clause="i.1", text="Эффект.", audience="workers")
        document = id.split(".")[0]
        entries.append(Entry("effect", id, record, f"{document}.yml", (), document, document))
    for number, (element, topic, relation) in enumerate(mapped):
        document = element.split(".")[0]
        record = Mapping(
            element=f"effect/{element}", topic=topic, relation=relation, rationale="Так.",
            author="редакция", date="2026-11-21",
        )  # fmt: skip
        entries.append(Entry("mapping", f"m{number}", record, "m.yml", (), document, document))
    return build_catalogue(entries)


def alike(known, id: str, limit: int = 8) -> list[str]:
    found = build_crosswalk(known).alike(known.get("effect", id), limit)
    return [near.placed.element.id for near in found]


def test_exact_comes_before_close_and_the_own_document_is_left_out():
    known = catalogue(
        ("a.1", "t1", "exact"), ("a.2", "t1", "exact"), ("b.1", "t1", "close"), ("b.2", "t1", "exact"),
    )  # fmt: skip

    assert alike(known, "a.1") == ["b.2", "b.1"]


def test_documents_take_turns():
    known = catalogue(
        ("a.1", "t1", "exact"), ("b.1", "t1", "exact"), ("b.2", "t1", "exact"), ("c.1", "t1", "exact"),
    )  # fmt: skip

    assert alike(known, "a.1") == ["b.1", "c.1", "b.2"]


def test_more_shared_topics_count_more_and_each_record_is_there_once():
    known = catalogue(
        ("a.1", "t1", "exact"), ("a.1", "t2", "exact"),
        ("b.1", "t1", "exact"), ("c.1", "t1", "exact"), ("c.1", "t2", "exact"),
    )  # fmt: skip

    assert alike(known, "a.1") == ["c.1", "b.1"]


@pytest.mark.parametrize(
    ("mine", "other", "same"),
    [
        ("exact", "broader", True),
        ("narrower", "close", True),
        ("narrower", "narrower", False),
        ("close", "broader", False),
    ],
)
def test_two_loose_relations_are_not_the_same(mine, other, same):
    known = catalogue(("a.1", "t1", mine), ("b.1", "t1", other))

    assert alike(known, "a.1") == (["b.1"] if same else [])


def test_the_list_ends_at_the_limit():
    known = catalogue(("a.1", "t1", "exact"), *((f"b.{n}", "t1", "exact") for n in range(9)))

    assert alike(known, "a.1", 3) == ["b.0", "b.1", "b.2"]


def test_a_topic_knows_its_documents_and_its_gaps():
    known = catalogue(("a.1", "t1", "close"), ("b.1", "t2", "exact"), ("a.2", "t1", "exact"))
    topic, crosswalk = known.get("topic", "t1"), build_crosswalk(known)

    within = [placed.element.id for placed in crosswalk.within(topic, "a")]

    assert within == ["a.2", "a.1"]
    assert crosswalk.within(topic, "b") == ()
    assert crosswalk.documents(topic) == 1


def test_a_mapping_that_leads_nowhere_is_left_to_the_rules():
    known = build_catalogue(e for e in catalogue(("a.1", "t1", "exact")).entries if e.kind != "effect")

    crosswalk = build_crosswalk(known)

    assert crosswalk.on(known.get("topic", "t1")) == ()
