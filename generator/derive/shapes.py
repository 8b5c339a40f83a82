"""The rules of a column on one line («вид графы»): what a release remembers of it.

A line is «name type», then any of «required», «unique», «minimum=N», «values=a|b», «to=dataset», and last
«pattern=…» to the end of the line.
"""

from __future__ import annotations

from typing import NamedTuple

_PATTERN = " pattern="


class Shape(NamedTuple):
    """A column as far as programs depend on it; ``values`` are empty where any value will do."""

    name: str
    type: str
    required: bool = False
    unique: bool = False
    minimum: int | None = None
    values: tuple[str, ...] = ()
    dataset: str = ""
    pattern: str = ""

    @property
    def line(self) -> str:
        """Return the column on one line."""
        words = [self.name, self.type]
        words += ["required"] if self.required else []
        words += ["unique"] if self.unique else []
        words += [] if self.minimum is None else [f"minimum={self.minimum}"]
        words += [f"values={'|'.join(self.values)}"] if self.values else []
        words += [f"to={self.dataset}"] if self.dataset else []
        return " ".join(words) + (_PATTERN + self.pattern if self.pattern else "")


def read_shape(line: str) -> Shape:
    """Return the column that a line tells of; words it does not know are passed over."""
    head, _, pattern = line.partition(_PATTERN)
    name, kind, *words = head.split(" ")
    said = dict(word.split("=", 1) for word in words if "=" in word)
    number = said.get("minimum", "")
    return Shape(
        name,
        kind,
        "required" in words,
        "unique" in words,
        int(number) if number.lstrip("-").isdigit() else None,
        tuple(said["values"].split("|")) if "values" in said else (),
        said.get("to", ""),
        pattern,
    )
