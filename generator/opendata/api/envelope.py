"""What stands around the data in every file of the API («конверт»)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic_core import to_json

from generator.derive.interface import FOLDER, VERSION, schema_path
from generator.opendata.descriptor import PUBLISHER
from generator.opendata.licence import CC_BY


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of the API: the day of the data and the address of the site, "" when it is unknown."""

    as_of: date
    base_url: str = ""

    def url(self, target: str, path: str) -> str:
        """Return how the file at ``path`` names ``target``, both below the site root.

        The full address where that of the site is known, else the way from one to the other.
        """
        return (self.base_url.rstrip("/") + "/" if self.base_url else "../" * path.count("/")) + target

    def file(self, path: str, schema: str, data: Any, moved_to: str = "") -> bytes:
        """Return the file at ``path``; ``moved_to`` is the address of the record now, "" where it is here."""
        return written({
            "$schema": self.url(schema_path(schema), path),
            "version": VERSION,
            "as_of": self.as_of.isoformat(),
            "licence": {"name": "CC-BY-4.0", "url": CC_BY},
            "source": {"title": PUBLISHER, "url": self.url("", path)},
            **({"moved_to": moved_to} if moved_to else {}),
            "data": data,
        })  # fmt: skip


def record_place() -> str:
    """Return an address as deep as those of all records: they name other files in the same way."""
    return f"{FOLDER}/kind/id.json"


def written(content: Any) -> bytes:
    """Return JSON in one line, keys in the order given, without a sign that could begin markup."""
    # several times as fast as the json of Python, and there are tens of megabytes of it
    return to_json(content).replace(b"<", b"\\u003c") + b"\n"
