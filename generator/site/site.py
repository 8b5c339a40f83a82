"""The whole site as files («сайт»): plans → fragments → frames; what is known to be the same is left."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import is_dataclass
from pathlib import Path

from generator.background import shared
from generator.site.fragments import Fragments
from generator.site.frames import Frames
from generator.site.plan import Heading, Plan
from generator.site.stamp import Page, TocItem, output_path, stamp
from generator.store import Store, Stored


def draw_pages(
    plans: Sequence[Plan], frames: Frames, templates: Path, banner: str, as_of: str, store: Store
) -> dict[str, Stored]:
    """Draw the pages that ``store`` does not hold, each written at once; return the files of all plans.

    ``banner`` is shown on every page of a demonstration, "" elsewhere.
    """
    fragments, engine = Fragments(templates), _engine_print(frames, templates, banner, as_of)
    keys = shared(lambda plan: hashlib.blake2b(_told(plan), key=engine, digest_size=16).hexdigest(), plans)
    paths = [output_path(plan.path) for plan in plans]
    files = {path: store.kept(path, key) for path, key in zip(paths, keys, strict=True)}
    new = [(plan, key) for plan, path, key in zip(plans, paths, keys, strict=True) if files[path] is None]
    fragments.prepare({plan.template for plan, _ in new})

    def draw(item: tuple[Plan, str]) -> Stored:
        plan, key = item
        return store.put(output_path(plan.path), _page(plan, fragments, frames, banner, as_of), key)

    for (plan, _), stored in zip(new, shared(draw, new), strict=True):
        files[output_path(plan.path)] = stored
    return files


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
