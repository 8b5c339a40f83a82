"""A record with new values («слияние»): its comments, and the spelling of what stays, are kept."""

from __future__ import annotations

from typing import Any

from generator.edit.fmt import read_record, written
from generator.edit.sheets.cells import tidy
from generator.edit.tree import Branch, Item, Leaf, Tree


def merged(value: dict[str, Any], old: bytes | None, file: str) -> bytes:
    """Return the file with these values; the very bytes of ``old`` when it says the same already.

    ``old`` is a file that ``generator.yamlio.parse`` accepts, None for a new one. Values are plain:
    texts, numbers, truth values, lists, mappings.
    """
    if old is None:
        return written(Tree(_new(value), {}), [], file)
    tree, head = read_record(old)
    if _same(tree.root, value):
        return old
    tree.root = _merged(tree.root, value)
    return written(tree, head, file)


def _same(node: Leaf | Branch, value: Any) -> bool:
    """Tell whether a piece of a file says the same; spaces in a text and fields without a value do not
    count, an export cannot show them."""
    if isinstance(node, Leaf):
        return _same_leaf(node.value, value)
    if node.keyed != isinstance(value, dict):
        return False
    if node.keyed:
        said = {item.key: item.value for item in node.items if not _is_nothing(item.value)}
        given = {key: one for key, one in value.items() if one is not None and one not in ([], {})}
        return said.keys() == given.keys() and all(_same(said[key], given[key]) for key in said)
    return (
        isinstance(value, list)
        and len(node.items) == len(value)
        and all(_same(item.value, one) for item, one in zip(node.items, value, strict=True))
    )


def alike(old: Any, new: Any) -> bool:
    """Tell whether two plain values say the same, spaces in texts and empty fields aside."""
    if isinstance(old, dict) and isinstance(new, dict):
        old, new = ({k: v for k, v in one.items() if v not in (None, [], {})} for one in (old, new))
        return old.keys() == new.keys() and all(alike(old[key], new[key]) for key in old)
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(map(alike, old, new))
    return _same_leaf(old, new)


def _same_leaf(old: Any, new: Any) -> bool:
    if isinstance(old, str) and isinstance(new, str):
        return tidy(old) == tidy(new)
    return isinstance(old, bool) == isinstance(new, bool) and old == new


def _is_nothing(node: Leaf | Branch) -> bool:
    return node.value is None if isinstance(node, Leaf) else not node.items


def _merged(node: Leaf | Branch, value: Any) -> Leaf | Branch:
    """Return a piece of a file with a new value, as much of the old one in it as says the same."""
    if _same(node, value):
        return node
    if isinstance(node, Branch) and node.keyed and isinstance(value, dict):
        old = {item.key: item for item in node.items}
        items = [_keyed(old.get(key), key, one) for key, one in value.items() if one is not None]
        return Branch(True, False, 0, 0, 0, items, node.after)
    if isinstance(node, Branch) and not node.keyed and isinstance(value, list):
        return Branch(False, False, 0, 0, 0, _listed(node.items, value), node.after)
    return _new(value)


def _keyed(old: Item | None, key: str, value: Any) -> Item:
    if old is None:
        return Item(0, 0, _new(value), key)
    old.value = _merged(old.value, value)
    return old


def _listed(old: list[Item], value: list[Any]) -> list[Item]:
    """Return the items of a list; one that says the same as before takes its comments along."""
    left, found = list(old), []
    for one in value:
        same = next((item for item in left if _same(item.value, one)), None)
        if same is not None:
            left.remove(same)
        found.append(same or Item(0, 0, _new(one)))
    return found


def _new(value: Any) -> Leaf | Branch:
    if isinstance(value, dict):
        return Branch(
            True, False, 0, 0, 0, [Item(0, 0, _new(v), k) for k, v in value.items() if v is not None]
        )
    if isinstance(value, list):
        return Branch(False, False, 0, 0, 0, [Item(0, 0, _new(one)) for one in value])
    return Leaf(value, repr(value), 0, 0)
