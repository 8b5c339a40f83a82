"""The whole site as files («сайт»): plans → fragments → frames; what is known to be the same is left."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, is_dataclass
from pathlib import Path

from generator.site.fragments import Fragments
from generator.site.frames import Frames
from generator.site.plan import Heading, Plan
from generator.site.stamp import Page, TocItem, output_path, stamp


@dataclass(slots=True)
class Rendered:
    """``files`` are new or changed pages, ``kept`` those that the folder holds already.

    ``prints`` maps every page file to the fingerprint of all it was made of.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)
    prints: dict[str, str] = field(default_factory=dict)


def render_site(
    plans: Iterable[Plan],
    frames: Frames,
    templates: Path,
    banner: str,
    as_of: str,
    is_same: Callable[[str, str], bool],
) -> Rendered:
    """Render the pages whose fingerprint ``is_same`` does not know.

    ``is_same(path, fingerprint)`` tells that the output folder holds this very page. ``banner`` is
    shown on every page of a demonstration, "" elsewhere.
    """
    fragments = Fragments(templates)
    engine = _engine_print(frames, templates, banner, as_of)
    result = Rendered()
    for plan in plans:
        path = output_path(plan.path)
        mark = hashlib.blake2b(_told(plan), key=engine, digest_size=16).hexdigest()
        result.prints[path] = mark
        if is_same(path, mark):
            result.kept.add(path)
        else:
            result.files[path] = _page(plan, fragments, frames, banner, as_of)
    return result


def _told(plan: Plan) -> bytes:
    """Return everything a plan says as bytes: plans and views are tuples, so this is quick and exact."""
    return json.dumps(plan, ensure_ascii=False, separators=(",", ":"), default=_plain).encode()


def _plain(value: object) -> object:
    if is_dataclass(value):
        return repr(value)
    raise TypeError(f"a view holds {type(value).__name__}, which has no fixed form")


def _page(plan: Plan, fragments: Fragments, frames: Frames, banner: str, as_of: str) -> bytes:
    page = Page(
        path=plan.path,
        section=plan.section,
        title=plan.title,
        description=plan.description,
        content_html=fragments.banner(banner) + fragments.render(plan) + fragments.downloads(plan),
        toc=_toc(plan.headings),
        breadcrumbs=(("Главная", ""), *((c.title, c.path) for c in plan.breadcrumbs[:-1]))
        if plan.path
        else (),
        source_path=plan.source,
        kind_label=plan.search.kind if plan.search else "",
        as_of=f"Данные на {as_of}",
    )
    return stamp(frames.frame_for(page), page)


def _toc(headings: tuple[Heading, ...]) -> tuple[TocItem, ...]:
    return tuple(TocItem(h.anchor, h.title, _toc(h.children)) for h in headings)


def _engine_print(frames: Frames, templates: Path, banner: str, as_of: str) -> bytes:
    """Hash what every page depends on beside its plan: frames, templates, our own code, the day."""
    digest = hashlib.blake2b(digest_size=32)
    digest.update(f"{banner}\0{as_of}\0{frames.site_url}".encode())
    for folder, pattern in ((templates, "*.html"), (Path(__file__).parent, "*.py")):
        for path in sorted(folder.rglob(pattern)):
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    digest.update(frames.fingerprint.encode())
    return digest.digest()
