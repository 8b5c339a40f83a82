"""Old addresses and addresses by number («переадресация»): small pages that lead on, without the frame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from generator.derive.aliases import moved
from generator.derive.requisites import by_key, official_numbers
from generator.site import csp, engine
from generator.site.context import Context
from generator.site.fragments import Fragments
from generator.site.links import PAGES, Link
from generator.site.plan import Plan
from generator.site.stamp import output_path

#: The folder of addresses by official number.
NUMBERS = "n"


class Move(NamedTuple):
    """An address without a page of its own and where it leads; ``reason`` is the title of the small page."""

    path: str
    reason: str
    target: Link


class MoveView(NamedTuple):
    """The whole page; ``canonical`` is the full address where the address of the site is known."""

    reason: str
    target: Link
    canonical: str
    policy: str
    banner: str


def moves(context: Context) -> Iterator[Move]:
    """Yield every former address of a page and every official number that means one record."""
    for one in moved(context.catalogue):
        folder = PAGES.get(one.kind)
        if folder:
            link = context.link(one.entry)
            yield Move(f"{folder}/{one.id}/", f"Адрес изменился: {link.title}, было {one.id}", link)
    for key, found in by_key(official_numbers(context.catalogue)).items():
        if len({one.entry for one in found}) == 1:
            link = context.link(found[0].entry)
            yield Move(f"{NUMBERS}/{key}/", f"№\u00a0{found[0].number}: {link.title}", link)


def folders(files: Iterable[str]) -> Iterator[Move]:
    """Yield every folder between pages that has no page of its own; it leads to the page above.

    ``files`` are those of all pages, home among them.
    """
    pages = {PurePosixPath(file).parent for file in files if PurePosixPath(file).name == "index.html"}
    between = {folder for page in pages for folder in page.parents} - pages
    for folder in sorted(between):
        above = next((f"{one}/" for one in folder.parents if one in pages and one.name), "")
        title = f"раздел {above}" if above else "главная страница"
        yield Move(f"{folder}/", f"В папке {folder}/ нет своей страницы", Link(title, above))


def moved_pages(
    context: Context, templates: Path, root: Path, pages: Iterable[str], banner: str = ""
) -> dict[str, bytes]:
    """Return the small pages by their file; the theme in ``root`` gives the policy of all pages.

    ``pages`` are the files of all others; ``banner`` is the notice of a demonstration, "" elsewhere.
    """
    fragments, policy = Fragments(templates), csp.policy(root / engine.THEME)
    made = {}
    for move in (*moves(context), *folders(pages)):
        canonical = context.site_url.rstrip("/") + "/" + move.target.path if context.site_url else ""
        view = MoveView(move.reason, move.target, canonical, policy, banner)
        plan = Plan(move.path, "", "moved.html", move.reason, "", view)
        made[output_path(move.path)] = fragments.render(plan).encode()
    return made
