"""What changed between two states of the records («что изменилось»), by keys and fields, never by lines."""

from generator.diff.change import Change, FieldChange
from generator.diff.compare import compare
from generator.diff.sides import Diff, Side, Unread, compare_sides
from generator.diff.wording import describe

__all__ = [
    "Change",
    "Diff",
    "FieldChange",
    "Side",
    "Unread",
    "compare",
    "compare_sides",
    "describe",
]
