"""Statements about things («тройки RDF») and their two spellings, Turtle and JSON-LD.

Source: https://www.w3.org/TR/turtle/ and https://www.w3.org/TR/json-ld11/
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_STRING = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_UNSAFE_TEXT = re.compile(r'[\\"\x00-\x1f\x7f]')
_UNSAFE_IRI = re.compile(r'[\x00-\x20<>"{}|^`\\\x7f]')


class Iri(NamedTuple):
    """The address of a thing, full or relative to the file."""

    value: str


class Text(NamedTuple):
    """A text in a language or of a type such as «xsd:date»."""

    value: str
    lang: str = ""
    type: str = ""


class Thing(NamedTuple):
    """A thing of a type with what is said of it: pairs of a prefixed name and a value, Iri or Text.

    Everything has an address: graphs without blank nodes are compared and merged as plain sets.
    """

    iri: str
    type: str
    said: tuple[tuple[str, Iri | Text], ...]


def turtle(things: Iterable[Thing]) -> bytes:
    """Return the statements in Turtle, UTF-8."""
    head = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
    body = "".join(f"\n{_iri(thing.iri)}{_said(thing)} .\n" for thing in things)
    return (head + body).encode()


def json_ld(things: Iterable[Thing]) -> bytes:
    """Return the same statements in JSON-LD; the prefixes lie inside, nothing has to be fetched."""
    content = {"@context": PREFIXES, "@graph": [_object(thing) for thing in things]}
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _said(thing: Thing) -> str:
    return " ;\n  ".join([f" a {thing.type}", *(f"{name} {_value(value)}" for name, value in thing.said)])


def _value(value: Iri | Text) -> str:
    if isinstance(value, Iri):
        return _iri(value.value)
    text = _UNSAFE_TEXT.sub(_escaped_text, value.value)
    if value.lang:
        return f'"{text}"@{value.lang}'
    return f'"{text}"^^{value.type}' if value.type else f'"{text}"'


def _escaped_text(found: re.Match[str]) -> str:
    return _STRING.get(found[0]) or f"\\u{ord(found[0]):04X}"


def _iri(value: str) -> str:
    return f"<{_plain_iri(value)}>"


def _plain_iri(value: str) -> str:
    """Percent-encode what an address may not hold: in both spellings it must be the same address."""
    return _UNSAFE_IRI.sub(lambda found: f"%{ord(found[0]):02X}", value)


def _object(thing: Thing) -> dict[str, Any]:
    content: dict[str, Any] = {"@id": _plain_iri(thing.iri), "@type": thing.type}
    for name, group in _grouped(thing.said):
        content[name] = group[0] if len(group) == 1 else group
    return content


def _grouped(said: Iterable[tuple[str, Any]]) -> Iterator[tuple[str, list[Any]]]:
    groups: dict[str, list[Any]] = {}
    for name, value in said:
        groups.setdefault(name, []).append(_json_value(value))
    yield from groups.items()


def _json_value(value: Iri | Text) -> dict[str, str]:
    if isinstance(value, Iri):
        return {"@id": _plain_iri(value.value)}
    if value.lang:
        return {"@value": value.value, "@language": value.lang}
    return {"@value": value.value, "@type": value.type} if value.type else {"@value": value.value}
