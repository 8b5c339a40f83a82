"""The whole site as files («сайт»): plans → fragments → frames; what is known to be the same is left."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from pydantic_core import to_json

from generator.background import shared
from generator.site.forms.place import form_address
from generator.site.fragments import Fragments
from generator.site.frames import Frames
from generator.site.mirror import Mirror, mirror_of
from generator.site.pages import Maker
from generator.site.plan import Heading, Plan
from generator.site.stamp import Page, TocItem, output_path, stamp
from generator.store import Store, Stored


class Appearance(NamedTuple):
    """What all pages share: ``banner`` is shown on every page of a demonstration, "" elsewhere; ``as_of``
    is the day in words, ``has_forms`` tells whether records can be edited in the browser."""

    frames: Frames
    templates: Path
    banner: str
    as_of: str
    has_forms: bool = False


class Drawn(NamedTuple):
    """One page in its place; ``mirror`` is what search reads of it, None when it finds no such page."""

    path: str
    stored: Stored
    mirror: Mirror | None


def draw_pages(makers: Sequence[Maker], appearance: Appearance, store: Store) -> list[Drawn]:
    """Plan all pages and draw those that ``store`` does not hold, each written at once.

    Two processes share the work.
    """
    fragments, engine = Fragments(appearance.templates), _engine_print(appearance)
    if not store.files:
        fragments.prepare()

    def draw(make: Maker) -> list[Drawn]:
        drawn = []
        for plan in make():
            path = output_path(plan.path)
            key = hashlib.blake2b(_told(plan), key=engine, digest_size=16).hexdigest()
            stored = store.kept(path, key)
            if stored is None:
                stored = store.put(path, _page(plan, fragments, appearance), key)
            drawn.append(Drawn(path, stored, mirror_of(plan)))
        return drawn

    return [page for drawn in shared(draw, makers) for page in drawn]


def _told(plan: Plan) -> bytes:
    """Return everything a plan says as bytes: plans and views are tuples, so this is quick and exact."""
    return to_json(plan)


def _page(plan: Plan, fragments: Fragments, appearance: Appearance) -> bytes:
    page = Page(
        path=plan.path,
        section=plan.section,
        title=plan.title,
        description=plan.description,
        content_html=fragments.banner(appearance.banner)
        + fragments.render(plan)
        + fragments.downloads(plan)
        + fragments.history(plan)
        + fragments.api(plan),
        toc=_toc(plan.headings),
        breadcrumbs=(("Главная", ""), *((c.title, c.path) for c in plan.breadcrumbs[:-1]))
        if plan.path
        else (),
        json_ld=plan.linked_data,
        source_path=plan.source,
        form_path=form_address(plan.source) if appearance.has_forms else "",
        kind_label=plan.search.kind if plan.search else "",
        as_of=f"Данные на {appearance.as_of}",
    )
    return stamp(appearance.frames.frame_for(page), page)


def _toc(headings: tuple[Heading, ...]) -> tuple[TocItem, ...]:
    return tuple(TocItem(h.anchor, h.title, _toc(h.children)) for h in headings)


def _engine_print(appearance: Appearance) -> bytes:
    """Hash what every page depends on beside its plan: frames, templates, our own code, the day."""
    frames, templates, banner, as_of, has_forms = appearance
    digest = hashlib.blake2b(digest_size=32)
    digest.update(f"{banner}\0{as_of}\0{frames.site_url}\0{has_forms}".encode())
    for folder, pattern in ((templates, "*.html"), (Path(__file__).parent, "*.py")):
        for path in sorted(folder.rglob(pattern)):
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    digest.update(frames.fingerprint.encode())
    return digest.digest()
