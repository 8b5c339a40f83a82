"""What search knows of a page («зеркало»): its name, kind, place and words, nothing of its looks."""

from __future__ import annotations

from typing import NamedTuple

from generator.site.plan import Plan, SearchText
from generator.site.text import shortened

#: So much of a page is shown below its name in the results.
_SHOWN = 320
#: Titles of pages end with what the page is: «Провести форум — мероприятие 12, ХМАО – Югра 2021».
_BEHIND = " — "
_QUESTION = "что "
#: Pages whose words are bare names: the description of the page is shown instead.
_NAMES = frozenset(["Орган или организация", "Должность или команда", "Акты", "Список"])


class Mirror(NamedTuple):
    """One page as search sees it.

    ``note`` tells it from pages of the same name: its number and place. ``text`` is shown below
    the name and does not repeat it. ``words`` are all words to find it by beside the name.
    """

    path: str
    title: str
    kind: str
    place: str
    note: str
    text: str
    words: str


def mirror_of(plan: Plan) -> Mirror | None:
    """Return the mirror of a page; None when search should not find it."""
    search = plan.search
    if search is None:
        return None
    title, note = _named(plan.title, search)
    words = " ".join(search.words.split())
    told = plan.description if search.kind in _NAMES else words
    text = _without(_without(told, title), note.split(",")[0]) or plan.description
    return Mirror(
        plan.path, title, search.kind, search.territory, note, shortened(text, _SHOWN), f"{words} {note}"
    )


def _named(title: str, search: SearchText) -> tuple[str, str]:
    """Return the name of the record and its note from the title of its page."""
    name, _, behind = title.rpartition(_BEHIND)
    kind = search.kind.lower()
    if name and behind.lower().startswith(kind):
        return name, behind[len(kind) :].strip(" ,")
    if name and behind.startswith(_QUESTION):
        return name, search.territory
    return title, search.territory


def _without(words: str, said: str) -> str:
    """Return the words without what they begin or end with and the results say already."""
    if not said or words.lower() == said.lower():
        return "" if said else words
    if words.lower().startswith((f"{said.lower()} ", f"{said.lower()}:")):
        words = words[len(said) :].lstrip(" .,;:–—")
    return words.removesuffix(f" {said}")
