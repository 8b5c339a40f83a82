"""Terms and abbreviations («термины и сокращения») of a demonstration document."""

from __future__ import annotations

from generator.demo.scene import Scene
from generator.demo.vocabularies import MARK
from generator.demo.written import Tree

_SHORT = (
    ("ЛПР", "личный план развития"), ("КЗ", "карта затруднений"), ("ПС", "парная стажировка"),
    ("СК", "сетевая кафедра"), ("ОР", "общая рубрика"), ("НП", None),
)  # fmt: skip


def terms(scene: Scene) -> Tree:
    """Place and return the terms; every notion occurs at most once in a document."""
    lexicon, known, source = scene.lexicon, scene.known, scene.source
    with source.clause("v", "heading", "Термины и сокращения", "V"):
        found = {notion.removeprefix("demo-"): notion for notion in lexicon.some(tuple(known.notions), 4, 12)}
        return {
            "note": MARK,
            "terms": {key: _term(scene, notion) for key, notion in found.items()},
            "abbreviations": {
                f"a{n}": {
                    **source.place(),
                    "short": short,
                    "full": full,
                    "defined": full is not None,
                    "used": lexicon.chance(0.8),
                }
                for n, (short, full) in enumerate(_SHORT, 1)
            },
            "inherited": {"federal": {"clause": "v", "act": lexicon.one(known.acts)}},
        }


def _term(scene: Scene, notion: str) -> Tree:
    lexicon = scene.lexicon
    return {
        **scene.source.place(2),
        "label": scene.known.notions[notion],
        "definition": lexicon.text(
            "Способ работы, при котором {who} {do} {how}.",
            "Порядок, который нужен там, где {trouble}.",
            "Совокупность шагов, после которых {gain}.",
        ),
        "notion": notion,
        "differs": lexicon.text("Здесь речь только о том, как {who} {do}.") if lexicon.chance(0.2) else None,
        "inherited_from": lexicon.one(scene.known.acts) if lexicon.chance(0.15) else None,
    }
