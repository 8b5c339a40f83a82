"""The canonical form of a text, for tests."""

from __future__ import annotations

from generator.edit.fmt import canonical

TERRITORY = "data/region/territory.yml"
BODIES = "data/region/bodies.yml"


def pretty(text: str, file: str = TERRITORY) -> str:
    done = canonical(text.encode(), file)
    assert done.findings == ()
    assert canonical(done.data, file).data == done.data
    return done.data.decode()
