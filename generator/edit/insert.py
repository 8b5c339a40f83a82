"""A piece put into a file («вставка»): every byte that was there stays where it was."""

from __future__ import annotations

from typing import Any

from generator.edit.fmt import canonical, written
from generator.edit.tree import Branch, Item, Leaf, Tree, read_tree
from generator.findings import Path
from generator.yamlio.encoding import read_text


class NoRoom(Exception):
    """The file is written in a way that nothing can be put into without changing it."""


def inserted(data: bytes, path: Path, name: str, key: str, value: dict[str, Any], file: str) -> bytes:
    """Return the file with ``name: {key: value}`` inside the mapping at ``path``, after all it holds.

    Where the mapping has ``name`` already, only the key is added to it, the last. ``data`` is what
    ``generator.yamlio.parse`` accepts; raises NoRoom for mappings in braces. The new lines are in canonical
    form when the whole file is.
    """
    text, _ = read_text(data)
    branch = _branch_at(read_tree(text).root, path)
    known = next((item.value for item in branch.items if item.key == name), None)
    if known is None:
        holder, piece = branch, {name: {key: value}}
    elif isinstance(known, Branch) and known.keyed and not known.flow and known.items:
        holder, piece = known, {key: value}
    else:
        raise NoRoom
    done = _with_lines(data, holder, piece)
    if canonical(data, file).data == data:
        return canonical(done, file).data or done
    return done


def _branch_at(branch: Branch, path: Path) -> Branch:
    for step in path:
        branch = next(item.value for item in branch.items if item.key == step)
    if not isinstance(branch, Branch) or not branch.keyed or branch.flow or not branch.items:
        raise NoRoom
    return branch


def _with_lines(data: bytes, holder: Branch, piece: dict[str, Any]) -> bytes:
    """Put the lines of a piece below the last one of a mapping, indented as it is."""
    lines = data.splitlines(keepends=True)
    last = min(_last_line(holder), len(lines) - 1)
    while last > 0 and not lines[last].strip():
        last -= 1
    end = b"\r\n" if lines[last].endswith(b"\r\n") or lines[0].endswith(b"\r\n") else b"\n"
    if not lines[last].endswith((b"\n", b"\r")):
        lines[last] += end
    indent = b" " * holder.items[0].column
    body = written(Tree(_new(piece), {}), [], "").rstrip(b"\n").split(b"\n")
    new = [indent + line + end if line else end for line in body if line]
    return b"".join([*lines[: last + 1], *new, *lines[last + 1 :]])


def _last_line(branch: Branch) -> int:
    value = branch.items[-1].value
    return max((item.value.last for item in branch.items), default=value.last)


def _new(value: Any) -> Leaf | Branch:
    if isinstance(value, dict):
        return Branch(True, False, 0, 0, 0, [Item(0, 0, _new(v), k) for k, v in value.items()])
    if isinstance(value, list):
        return Branch(False, False, 0, 0, 0, [Item(0, 0, _new(one)) for one in value])
    return Leaf(value, repr(value), 0, 0)
