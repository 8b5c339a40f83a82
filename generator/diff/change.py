"""A change («изменение») of one entry and of one of its fields, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from generator.findings import Path

Action = Literal["added", "removed", "changed", "renamed", "moved"]
FieldAction = Literal["changed", "added", "removed", "reordered"]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field with another value, one item of a list that came or went, or a list in another order.

    ``path`` leads from the entry to the place; it ends with a number where it is about an item (its
    position in the new record, in the old one when removed). ``title`` is the title of the field in
    the model, ``place`` names the parts around it. ``old`` and ``new`` are the values of the model,
    None where there is none; for «reordered» they are the whole lists, or the common keys of a
    mapping. ``old_text`` and ``new_text`` are the same in words: labels instead of codes, names
    instead of keys, on one line and uncut.
    """

    path: Path
    title: str
    action: FieldAction
    old: Any
    new: Any
    old_text: str = ""
    new_text: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """One entry that came, went, or is not what it was.

    ``label`` names the entry by its number or key with what lies around it, ``title`` by its own words
    ("" where the label does so already). ``key`` is its key in the file. ``old_id``, ``old_key`` and
    ``old_file`` are given where they differ. ``inside`` is kind and id of the entry around it, of the
    whole file where there is none. ``territory`` and ``document`` are ids or "". ``told`` is what an entry
    that came or went says, fact by fact, for the kinds that no title tells.
    """

    action: Action
    kind: str
    id: str
    key: str
    label: str
    title: str
    territory: str
    document: str
    file: str
    fields: tuple[FieldChange, ...] = ()
    old_id: str = ""
    old_key: str = ""
    old_file: str = ""
    inside: tuple[str, str] = ("", "")
    told: tuple[str, ...] = ()
