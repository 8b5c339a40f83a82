"""The same records as Markdown pages («страницы сравнения»): ``python markdown.py PROJECT FOLDER``.

About the visible text of our own pages: title, every field under its Russian name, elements as lists.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from generator.catalogue import Catalogue, Entry
from generator.demo import PAGED
from generator.load import load
from generator.project import open_project
from generator.write import write_tree


def pages(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """Yield (path, bytes) of a page for every record that has one with us, and of the first page."""
    sections = [kind for kind in PAGED if any(True for _ in catalogue.of(kind))]
    links = "\n".join(f"- [{kind}]({kind}/index.md)" for kind in sections)
    yield "index.md", f"---\ntitle: Главная\n---\n\n# Главная\n\n{links}\n".encode()
    for kind in sections:
        entries = list(catalogue.of(kind))
        yield f"{kind}/index.md", _section(kind, entries)
        for entry in entries:
            yield f"{kind}/{entry.id}.md", _page(catalogue, entry)


def _section(kind: str, entries: list[Entry]) -> bytes:
    rows = "\n".join(f"- [{_title(e)}]({e.id}.md)" for e in entries)
    return f"---\ntitle: {kind}\n---\n\n# {kind}\n\n{rows}\n".encode()


def _page(catalogue: Catalogue, entry: Entry) -> bytes:
    title = _title(entry)
    back = list({id(k.source): k.source for k in catalogue.back_links(entry)}.values())[:40]
    lines = [f'---\ntitle: "{title.replace(chr(34), chr(39))}"\n---', "", f"# {title}", ""]
    lines += _fields(entry.record, 0)
    if back:
        lines += ["", "## Где упоминается", "", *(f"- {source.kind}: {_title(source)}" for source in back)]
    return ("\n".join(lines) + "\n").encode()


def _title(entry: Entry) -> str:
    record = entry.record
    found = (getattr(record, name, None) for name in ("title", "name", "label"))
    return next((text for text in found if text), entry.id)


def _fields(record: BaseModel, depth: int) -> Iterator[str]:
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        if value is None or value == () or value == {}:
            continue
        yield from _field(field.title or name, value, depth)


def _field(title: str, value: Any, depth: int) -> Iterator[str]:
    indent = "    " * depth
    if isinstance(value, dict) and depth == 0:
        yield from ("", f"## {title}", "")
        title = ""
    if isinstance(value, BaseModel):
        yield f"{indent}- **{title}**"
        yield from _fields(value, depth + 1)
    elif isinstance(value, (dict, tuple)):
        inner = depth
        if title:
            yield f"{indent}- **{title}**"
            inner = depth + 1
        pairs = value.items() if isinstance(value, dict) else enumerate(value, 1)
        for key, item in pairs:
            yield from _field(str(key), item, inner)
    else:
        yield f"{indent}- **{title}:** {value}"


if __name__ == "__main__":
    found = load(open_project(Path(sys.argv[1]))).catalogue
    write_tree(Path(sys.argv[2]), dict(pages(found)))
