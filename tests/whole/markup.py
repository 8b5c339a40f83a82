"""A built page as a tree of the few things the tests ask about."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")


@dataclass
class Node:
    """An element: its name, attributes, parent and children; texts are children too."""

    name: str
    given: dict[str, str]
    parent: Node | None = None
    inside: list[Node | str] = field(default_factory=list)

    def all(self, *names: str) -> list[Node]:
        """Return this element's descendants of these names in order."""
        found = []
        for child in self.inside:
            if isinstance(child, Node):
                found += [child] if child.name in names or not names else []
                found += child.all(*names)
        return found

    @property
    def text(self) -> str:
        parts = (child if isinstance(child, str) else child.text for child in self.inside)
        return " ".join("".join(parts).split())

    def above(self) -> list[Node]:
        """Return the elements around this one, the nearest first."""
        return [self.parent, *self.parent.above()] if self.parent else []


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = self.here = Node("", {})

    def handle_starttag(self, tag, attrs):
        node = Node(tag, {name: value or "" for name, value in attrs}, self.here)
        self.here.inside.append(node)
        if tag not in VOID:
            self.here = node

    def handle_startendtag(self, tag, attrs):
        self.here.inside.append(Node(tag, {name: value or "" for name, value in attrs}, self.here))

    def handle_endtag(self, tag):
        found = next((node for node in [self.here, *self.here.above()] if node.name == tag), None)
        if found is not None and found.parent is not None:
            self.here = found.parent

    def handle_data(self, data):
        self.here.inside.append(data)


def read(text: str) -> Node:
    """Return the root of a page; the text is ours, so every element that must be closed is."""
    reader = _Reader()
    reader.feed(text)
    return reader.root
