"""Addresses of entries («адреса записей»): which file declares what, and which id was probably meant."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel

from generator.catalogue import Catalogue, Link
from generator.checks.nearest import Nearest
from generator.model.kinds import KINDS
from generator.model.structure import element_model, elements_of

#: Kinds of entries whose ids begin the ids of others.
_SCOPES = ("document", "territory")


class Addresses:
    """Answers about ids of one catalogue; equal questions are answered once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._nearest = Nearest()
        self._answers: dict[tuple[str, str, str, str], str] = {}
        self._ids: dict[str, dict[str, str]] = {}

    def knows(self, kind: str) -> bool:
        """Tell whether there is such a kind of entry."""
        return kind in declared_kinds()

    def title(self, kind: str) -> str:
        """Return the Russian name of a kind."""
        return declared_kinds()[kind].title

    def hint(self, link: Link) -> str:
        """Return what to type instead of a broken reference: the nearest id, else where to declare it."""
        prefix, _, name = link.value.rpartition("/")
        question = (link.kind, name, link.source.document, link.source.territory)
        if question not in self._answers:
            self._answers[question] = self._near(*question)
        near = self._answers[question]
        if near:
            return f"Вероятно, нужен ключ «{prefix}/{near}»." if prefix else f"Вероятно, нужен ключ «{near}»."
        return f"Исправьте ключ или добавьте запись в {self._file(link, name)}."

    def hint_for_kind(self, link: Link) -> str:
        """Return the nearest kind of entry, else examples of them."""
        near = self._nearest.to(link.kind, declared_kinds())
        if near:
            return f"Вероятно, нужна ссылка «{near}/{link.value.rpartition('/')[2]}»."
        return "Напишите вид и ключ через косую черту, например indicator/k3.5 или activity/16."

    def _near(self, kind: str, name: str, document: str, territory: str) -> str:
        """Return the id as it must be written in the asking file: short in its own scope, else whole."""
        known = self._known(kind)
        if (elsewhere := known.get(name)) is not None:
            return elsewhere
        ids = list(self._catalogue.ids(kind))
        if scope := self._scope_of(name):
            # a long name of the document would make any two keys of it alike
            near = self._nearest.to(name.removeprefix(f"{scope}."), _within(scope, ids), 0.7)
            return f"{scope}.{near}" if near else ""
        own = [key for scope in (document, territory) if scope for key in _within(scope, ids)]
        return self._nearest.to(name, [*own, *ids], 0.8)

    def _scope_of(self, name: str) -> str:
        """Return the document or territory that a whole id begins with, "" for a short key."""
        parts = name.split(".")
        scopes = (".".join(parts[:count]) for count in range(len(parts) - 1, 0, -1))
        return next((s for s in scopes for kind in _SCOPES if self._catalogue.get(kind, s)), "")

    def _known(self, kind: str) -> dict[str, str]:
        """Return the ids of a kind by their last part: a key used in another document lacks its prefix."""
        if kind not in self._ids:
            self._ids[kind] = {entry.key: entry.id for entry in self._catalogue.of(kind)}
        return self._ids[kind]

    def _file(self, link: Link, name: str) -> str:
        """Return the file that would declare the entry, as far as its id and the asking file tell."""
        pattern, source = declared_kinds()[link.kind].pattern, link.source
        scope, dot, _ = name.partition(".")
        other = self._catalogue.get("document", scope) if dot else None
        owner = other.territory if other else source.territory
        id = other.id if other else source.document
        if dot and not other and self._catalogue.get("territory", scope):
            owner = scope
        territory = owner or "<территория>"
        document = id.removeprefix(f"{territory}-") or "<имя>"
        match link.kind:
            case "territory":
                territory = name
            case "act" | "practice":
                document = name
            case "document":
                territory = self._territory_of(name) or territory
                document = name.removeprefix(f"{territory}-")
        return pattern.replace("{territory}", territory).replace("{name}", document)

    def _territory_of(self, document: str) -> str:
        """Return the territory whose id begins the id of a document, the longest of several."""
        starts = (id for id in self._catalogue.ids("territory") if document.startswith(f"{id}-"))
        return max(starts, key=len, default="")


def _within(scope: str, ids: list[str]) -> list[str]:
    start = f"{scope}."
    return [id[len(start) :] for id in ids if id.startswith(start)]


@dataclass(frozen=True, slots=True)
class Declared:
    """A kind of entry: its Russian title, the pattern of the file that declares it, its model."""

    title: str
    pattern: str
    model: type[BaseModel]


@cache
def declared_kinds() -> dict[str, Declared]:
    """Return every kind of entry by its name."""
    found: dict[str, Declared] = {}
    for kind in KINDS:
        if kind.own_id:
            found[kind.name] = Declared(kind.title, kind.pattern, kind.model)
        _collect(kind.model, kind.pattern, found)
    return found


def kinds_with(field: str) -> tuple[str, ...]:
    """Return the kinds of entries that have a field of this name."""
    return tuple(name for name, kind in declared_kinds().items() if field in kind.model.model_fields)


def _collect(model: type[BaseModel], pattern: str, found: dict[str, Declared]) -> None:
    for field, element in elements_of(model):
        inner = element_model(model, field)
        found.setdefault(element, Declared(model.model_fields[field].title or element, pattern, inner))
        _collect(inner, pattern, found)
