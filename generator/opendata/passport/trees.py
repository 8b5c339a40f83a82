"""Passports in XML and JSON as the rows of the same passport in CSV («паспорт деревом»)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any
from xml.parsers import expat

from generator.opendata.passport.line import Line, Unreadable

#: List of the recommendations → what one item of it is called in XML.
_ITEMS = {"meta": "item", "data": "dataversion", "structure": "structureversion"}
_DEPTH = 20


def json_lines(text: str, kind: str) -> list[Line]:
    """Return a list or a passport in JSON as rows; Unreadable when it is none."""
    try:
        tree = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Unreadable(getattr(error, "lineno", 1), "это не JSON") from None
    if not isinstance(tree, dict):
        raise Unreadable(1, "снаружи должен быть объект с полем standardversion")
    starts = text.split("\n")

    def line_of(value: str) -> int:
        said = json.dumps(value, ensure_ascii=False)
        return next((number for number, line in enumerate(starts, 1) if said in line), 1)

    return _lines(tree, kind, line_of)


def xml_lines(text: str, kind: str) -> list[Line]:
    """Return a list or a passport in XML as rows; Unreadable when it is none."""
    places: dict[str, int] = {}
    return _lines(_tree(text, kind, places), kind, lambda value: places.get(value, 1))


def _tree(text: str, kind: str, places: dict[str, int]) -> dict[str, Any]:
    """Return the elements as mappings and lists; entities are refused, lines go to ``places``."""
    parser = expat.ParserCreate("utf-8")
    stack: list[tuple[str, Any, list[str]]] = [("", {}, [])]

    def start(tag: str, _attributes: Any) -> None:
        if len(stack) > _DEPTH:
            raise Unreadable(parser.CurrentLineNumber, "элементы вложены слишком глубоко")
        stack.append((tag, {}, []))

    def end(_tag: str) -> None:
        tag, inner, words = stack.pop()
        said = "".join(words).strip()
        if not inner:
            places.setdefault(said, parser.CurrentLineNumber)
        above = stack[-1][1]
        above.setdefault(tag, []).append(inner or said)

    def refuse(*_arguments: Any) -> None:
        raise Unreadable(parser.CurrentLineNumber, "в паспорте не бывает DOCTYPE и сущностей")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = lambda said: stack[-1][2].append(said)
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(text.encode(), True)
    except expat.ExpatError as error:
        raise Unreadable(error.lineno, "это не XML") from None
    root = stack[0][1].get(kind, [None])[0]
    if not isinstance(root, dict):
        raise Unreadable(1, f"внешний элемент – не <{kind}>")
    return {tag: _plain(tag, values) for tag, values in root.items()}


def _plain(tag: str, values: list[Any]) -> Any:
    """Return the value of an element; lists of the recommendations stay lists."""
    first = values[0]
    if not isinstance(first, dict):
        return first
    if tag not in _ITEMS:
        return _firsts(first)
    return [_firsts(item) for item in first.get(_ITEMS[tag], []) if isinstance(item, dict)]


def _firsts(item: dict[str, list[Any]]) -> dict[str, Any]:
    return {key: values[0] for key, values in item.items()}


def _lines(tree: dict[str, Any], kind: str, line_of: Callable[[str], int]) -> list[Line]:
    """Return the rows that the same passport has as a table."""
    pairs = _list_rows(tree) if kind == "list" else _meta_rows(tree)
    return [Line(cells, line_of(next((c for c in reversed(cells[:3]) if c), ""))) for cells in pairs]


def _list_rows(tree: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    for key, value in tree.items():
        if key == "meta":
            for item in _objects(value):
                yield tuple(str(item.get(name) or "") for name in ("identifier", "title", "link", "format"))
        else:
            yield (str(key), "", str(value or ""), "")


def _meta_rows(tree: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    versions = _objects(tree.get("data"))
    newest = versions[0] if versions else {}
    for key, value in tree.items():
        if key == "publisher":
            person = value if isinstance(value, dict) else {}
            yield from ((f"publisher{name}", str(said or "")) for name, said in person.items())
        elif key in ("data", "structure"):
            for item in _objects(value):
                source = str(item.get("source") or "")
                yield source.rsplit("/", 1)[-1], source
        else:
            yield str(key), str(value or "")
    yield from ((name, str(newest.get(name) or "")) for name in ("provenance", "valid"))


def _objects(value: Any) -> list[dict[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
