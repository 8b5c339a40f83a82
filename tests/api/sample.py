"""The API of the small invented project, in memory."""

from __future__ import annotations

import json
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from generator.catalogue import Catalogue
from generator.opendata.api.build import build_api
from generator.opendata.api.envelope import Edition
from generator.opendata.api.record import Shown
from generator.publishing import digests_of
from generator.site.context import Context
from generator.site.links import label, shown_at
from tests.memory import Memory, contents
from tests.opendata.sample import loaded

DAY = date(2022, 6, 1)


def shown(catalogue: Catalogue, day: date = DAY) -> Shown:
    return Shown(label, partial(shown_at, catalogue), Context(catalogue, day).source)


def files(root: Path, trees: dict[str, dict], base_url: str = "") -> dict[str, bytes]:
    """Return every file of the API of a project written into ``root``."""
    catalogue = loaded(root, trees)
    sources = digests_of({path: (root / path).read_bytes() for path in trees})
    return contents(build_api(catalogue, Edition(DAY, base_url), shown(catalogue), sources, Memory()))


def read(files: dict[str, bytes], name: str) -> dict[str, Any]:
    """Return one file below «api/v1»."""
    return json.loads(files[f"api/v1/{name}.json"])
