"""The canonical form of a record («единый вид»): same values, same comments, one way to write them.

Fields in the order of the model, two spaces, an empty line between the elements of top-level mappings,
quotes only where needed, long texts folded, short lists of numbers on one line.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.edit.comments import all_comments, attach
from generator.edit.folding import WIDTH, block
from generator.edit.tree import Branch, Item, Leaf, Tree, read_tree
from generator.findings import Finding
from generator.model.forms import ValueForm, field_form, field_forms
from generator.model.kinds import kind_of
from generator.notation import key, scalar
from generator.yamlio import parse
from generator.yamlio.encoding import read_text


@dataclass(frozen=True, slots=True)
class Canonical:
    """The bytes in canonical form, or None and the findings that stand in the way."""

    data: bytes | None
    findings: tuple[Finding, ...] = ()


def canonical(data: bytes, file: str) -> Canonical:
    """Put the bytes of one file into canonical form; ``file`` tells the kind and so the order of fields."""
    parsed = parse(data, file)
    if parsed.findings:
        return Canonical(None, parsed.findings)
    tree, head = read_record(data)
    done = written(tree, head, file)
    kept = _same(parse(done, file).value, parsed.value) and _words(*read_record(done)) == _words(tree, head)
    return Canonical(done) if kept else Canonical(None, (_refused(file),))


def written(tree: Tree, head: list[str], file: str) -> bytes:
    """Return a record in canonical form, ``head`` above it; ``file`` tells the kind."""
    found = kind_of(file)
    form = ValueForm("part", part=found[0].model) if found else None
    body = _branch_lines(tree.root, 0, form, 0) if tree.root.items else ["{}", *tree.root.after]
    return "\n".join([*head, *([""] if head else []), *body, ""]).encode()


def read_record(data: bytes) -> tuple[Tree, list[str]]:
    """Return the record with its comments and the comments at the head of the file; ``data`` is what
    ``generator.yamlio.parse`` accepts."""
    text, _ = read_text(data)
    tree = read_tree(text)
    return tree, attach(text, tree)


def _words(tree: Tree, head: list[str]) -> list[str]:
    """Return what all comments say, sorted: their places and the space after the sign may differ."""
    return sorted(text.lstrip("# ") for text in (*head, *all_comments(tree.root)) if text)


def _refused(file: str) -> Finding:
    return Finding(
        "SCH012",
        file,
        "Файл не удалось привести к единому виду без потерь, он оставлен как был.",
        "Упростите запись: уберите скобки и кавычки со сложными знаками, затем повторите atlas fmt.",
        line=1,
        column=1,
    )


def _same(one: Any, other: Any) -> bool:
    """Compare two trees; 1, 1.0 and true differ, the order of keys does not."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(_same(one[name], other[name]) for name in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(_same, one, other))
    return one == other


def _branch_lines(branch: Branch, indent: int, form: ValueForm | None, level: int) -> list[str]:
    """Return the lines of a mapping or list; ``level`` counts mappings from the root."""
    lines: list[str] = []
    previous: Item | None = None
    for item in _ordered(branch, form):
        if previous and _apart(previous, item, level):
            lines.append("")
        lines += _item_lines(item, indent, _inner_form(form, item), level if branch.keyed else 2)
        previous = item
    if branch.after and previous and (level == 0 or (level == 1 and _is_record(previous))):
        lines.append("")
    return lines + _comment_lines(branch.after, indent)


def _apart(previous: Item, item: Item, level: int) -> bool:
    """Tell whether an empty line stands between two neighbours."""
    records = _is_record(previous) or _is_record(item)
    return records if level == 1 else level == 0 and (records or bool(_above(item)))


def _is_record(item: Item) -> bool:
    return (
        item.key is not None
        and isinstance(item.value, Branch)
        and item.value.keyed
        and bool(item.value.items)
    )


def _ordered(branch: Branch, form: ValueForm | None) -> list[Item]:
    """Return the items in the order of the model, unknown fields last; keys of elements stay as they are."""
    if form is None or form.part is None or not branch.keyed:
        return branch.items
    order = {field.name: position for position, field in enumerate(field_forms(form.part))}
    return sorted(branch.items, key=lambda item: order.get(item.key, len(order)))


def _inner_form(form: ValueForm | None, item: Item) -> ValueForm | None:
    if form is None or form.part is None:
        return form.item if form else None
    field = field_form(form.part, item.key or "")
    return field.value if field else None


def _item_lines(item: Item, indent: int, form: ValueForm | None, level: int) -> list[str]:
    lines = _comment_lines(_above(item), indent)
    side = _side(item)
    lead = " " * indent + ("-" if item.key is None else f"{key(item.key)}:")
    if isinstance(item.value, Leaf):
        first, *rest = _leaf_lines(item.value, lead, indent + 2)
        return [*lines, first + side, *rest]
    if _on_one_line(item.value):
        return [*lines, f"{lead} {_flow(item.value)}{side}"]
    inner = _branch_lines(item.value, indent + 2, form, level + 1)
    if item.key is not None:
        return [*lines, lead + side, *inner]
    return lines + _dashed(inner, indent)


def _above(item: Item) -> list[str]:
    """Return the comments above an item, with those at its side that cannot stay there."""
    inside = all_comments(item.value) if isinstance(item.value, Branch) and _on_one_line(item.value) else []
    return [*item.before, *inside, *(item.side[:-1] if _has_own_line(item) else item.side)]


def _side(item: Item) -> str:
    """Return the comment at the end of the first line of an item, with a space after its sign."""
    if not item.side or not _has_own_line(item):
        return ""
    text = item.side[-1]
    return f"  {text}" if text[1:2] in ("", " ") else f"  # {text[1:]}"


def _has_own_line(item: Item) -> bool:
    return item.key is not None or isinstance(item.value, Leaf) or _on_one_line(item.value)


def _comment_lines(comments: list[str], indent: int) -> list[str]:
    return [" " * indent + text if text else "" for text in comments]


def _dashed(inner: list[str], indent: int) -> list[str]:
    """Put a dash before the first line that is no comment; the comments above it move left to it."""
    count = next(number for number, line in enumerate(inner) if line.strip() and line.lstrip()[0] != "#")
    above = [line[2:] for line in inner[:count]]
    return [*above, f"{' ' * indent}- {inner[count][indent + 2 :]}", *inner[count + 1 :]]


def _leaf_lines(leaf: Leaf, lead: str, indent: int) -> list[str]:
    value = leaf.value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return [f"{lead} {leaf.spelling}"]
    line = f"{lead} {scalar(value)}"
    if not isinstance(value, str) or (len(line) <= WIDTH and "\n" not in value):
        return [line]
    found = block(value, indent)
    if found is None or ("\n" not in value and len(found[1]) == 1 and len(found[1][0]) > WIDTH):
        return [line]
    return [f"{lead} {found[0]}", *found[1]]


def _on_one_line(branch: Branch) -> bool:
    """Tell whether a branch is empty or a list of numbers, such as the lines of a clause."""
    numbers = all(isinstance(i.value, Leaf) and type(i.value.value) in (int, float) for i in branch.items)
    return not branch.items or (not branch.keyed and numbers)


def _flow(branch: Branch) -> str:
    if branch.keyed:
        return "{}"
    return f"[{', '.join(item.value.spelling for item in branch.items)}]"
