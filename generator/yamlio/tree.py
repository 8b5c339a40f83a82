"""Events of the C parser → plain values, with findings for what a record must not hold."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import yaml
from yaml import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)
from yaml.cyaml import CParser

from generator.findings import Finding
from generator.yamlio import doubts, refusals
from generator.yamlio.encoding import LINE_END
from generator.yamlio.scalars import FIRST, resolve

DEEPEST = 32
_CHECKED = FIRST | doubts.CURLY


class _Stop(Exception):
    """The rest of the file cannot be read with any sense."""


@dataclass(slots=True)
class Tree:
    """What the events gave: ``value`` is None when there is an error or a finding."""

    value: Any = None
    findings: list[Finding] = field(default_factory=list)
    error: yaml.MarkedYAMLError | None = None


def build(text: str) -> Tree:
    """Read one document; a syntax error is kept, not raised, with the findings before it."""
    reader = _Reader(text)
    try:
        value = reader.document()
    except _Stop:
        return Tree(None, reader.findings)
    except yaml.MarkedYAMLError as error:
        return Tree(None, reader.findings, error)
    return Tree(None if reader.findings else value, reader.findings)


class _Reader:
    """Walks the events of one text once; nesting is bounded, so is the recursion."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.next = CParser(text).get_event
        self.findings: list[Finding] = []
        self.has_hash = " #" in text
        self.has_backslash = "\\" in text

    @cached_property
    def lines(self) -> list[str]:
        return LINE_END.split(self.text)

    def document(self) -> Any:
        self.next()
        start = self.next()
        if type(start) is StreamEndEvent:
            self.stop(refusals.empty_file())
        if start.version or start.tags:
            self.findings.append(refusals.directive(start))
        root = self.next()
        value = self.node(root, 1)
        self.next()
        after = self.next()
        if type(after) is DocumentStartEvent:
            self.stop(refusals.second_document(after))
        if value is None and not self.findings:
            self.stop(refusals.empty_file())
        if type(value) is not dict and not self.findings:
            self.stop(refusals.root_not_mapping(root, value))
        return value

    def stop(self, finding: Finding) -> None:
        self.findings.append(finding)
        raise _Stop

    def node(self, event: Any, depth: int) -> Any:
        kind = type(event)
        if kind is ScalarEvent:
            return self.scalar(event)
        if kind is AliasEvent:
            return self.findings.append(refusals.alias(event))
        if event.anchor is not None or event.tag is not None:
            self.findings.extend(refusals.properties(event))
        if depth > DEEPEST:
            self.stop(refusals.too_deep(event, DEEPEST))
        return self.mapping(depth) if kind is MappingStartEvent else self.sequence(depth)

    def mapping(self, depth: int) -> dict[str, Any]:
        value: dict[str, Any] = {}
        firsts: dict[str, Any] = {}
        take = self.next
        while type(event := take()) is not MappingEndEvent:
            key = self.key(event, depth)
            if key in firsts and key:
                self.findings.append(refusals.duplicate_key(event, firsts[key]))
            else:
                firsts[key] = event
            event = take()
            value[key] = self.scalar(event) if type(event) is ScalarEvent else self.node(event, depth + 1)
        return value

    def sequence(self, depth: int) -> list[Any]:
        value = []
        take = self.next
        while type(event := take()) is not SequenceEndEvent:
            value.append(self.node(event, depth + 1))
        return value

    def key(self, event: Any, depth: int) -> str:
        if type(event) is not ScalarEvent:
            before = len(self.findings)
            self.node(event, depth + 1)
            self.findings[before:] = [refusals.complex_key(event)]
            return ""
        if event.anchor is not None or event.tag is not None:
            self.findings.extend(refusals.properties(event))
        key = event.value
        if not key.isidentifier():
            self.findings.extend(doubts.doubts_about_key(event, self.lines))
        return key

    def scalar(self, event: Any) -> Any:
        if event.anchor is not None or event.tag is not None:
            self.findings.extend(refusals.properties(event))
        text = event.value
        if event.style:
            if self.has_backslash:
                self.findings.extend(doubts.doubts_about_escapes(event))
            return text
        if self.has_hash or ":" in text or event.end_mark.line != event.start_mark.line:
            self.findings.extend(doubts.doubts_about_text(event, self.lines))
        return self.typed(event) if text[:1] in _CHECKED else text

    def typed(self, event: Any) -> Any:
        value, refusal = resolve(event.value)
        if refusal:
            self.findings.append(refusals.number(event, refusal))
        elif type(value) is str:
            self.findings.extend(doubts.doubts_about_start(event, self.lines))
        return value
