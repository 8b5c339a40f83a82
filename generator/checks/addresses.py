"""Addresses of entries («адреса записей»): which file declares what, and which id was probably meant."""

from __future__ import annotations

from functools import cache

from pydantic import BaseModel

from generator.catalogue import Catalogue, Link
from generator.checks.nearest import Nearest
from generator.model.kinds import KINDS, Kind
from generator.model.structure import element_model, elements_of


class Addresses:
    """Answers about ids of one catalogue; equal questions are answered once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._nearest = Nearest()
        self._answers: dict[tuple[str, str, str, str], str] = {}
        self._ids: dict[str, dict[str, str]] = {}

    def knows(self, kind: str) -> bool:
        """Tell whether there is such a kind of entry."""
        return kind in _declared()

    def title(self, kind: str) -> str:
        """Return the Russian name of a kind."""
        return _declared()[kind][0]

    def hint(self, link: Link) -> str:
        """Return what to type instead of a broken reference: the nearest id, else where to declare it."""
        prefix, _, name = link.value.rpartition("/")
        question = (link.kind, name, link.source.document, link.source.territory)
        if question not in self._answers:
            self._answers[question] = self._near(*question)
        near = self._answers[question]
        if near:
            return f"Вероятно, нужен ключ «{prefix}/{near}»." if prefix else f"Вероятно, нужен ключ «{near}»."
        return f"Исправьте ключ или добавьте запись в {_file(link, name)}."

    def hint_for_kind(self, link: Link) -> str:
        """Return the nearest kind of entry, else examples of them."""
        near = self._nearest.to(link.kind, _declared())
        if near:
            return f"Вероятно, нужна ссылка «{near}/{link.value.rpartition('/')[2]}»."
        return "Напишите вид и ключ через косую черту, например indicator/k3.5 или activity/16."

    def _near(self, kind: str, name: str, document: str, territory: str) -> str:
        """Return the id as it must be written in the asking file: short in its own scope, else whole."""
        known = self._known(kind)
        if (elsewhere := known.get(name)) is not None:
            return elsewhere
        own: list[str] = []
        for scope in (document, territory):
            start = f"{scope}."
            own.extend(id[len(start) :] for id in known.values() if scope and id.startswith(start))
        return self._nearest.to(name, [*own, *known.values()], 0.8)

    def _known(self, kind: str) -> dict[str, str]:
        """Return the ids of a kind by their last part: a key used in another document lacks its prefix."""
        if kind not in self._ids:
            self._ids[kind] = {entry.key: entry.id for entry in self._catalogue.of(kind)}
        return self._ids[kind]


@cache
def _declared() -> dict[str, tuple[str, str]]:
    """Return (Russian title, pattern of the file) of every kind of entry."""
    found: dict[str, tuple[str, str]] = {}
    for kind in KINDS:
        if kind.own_id:
            found[kind.name] = (kind.title, kind.pattern)
        _collect(kind.model, kind, found)
    return found


def _collect(model: type[BaseModel], kind: Kind, found: dict[str, tuple[str, str]]) -> None:
    for field, element in elements_of(model):
        found.setdefault(element, (model.model_fields[field].title or element, kind.pattern))
        _collect(element_model(model, field), kind, found)


def _file(link: Link, name: str) -> str:
    """Return the file that would declare the entry, as far as the asking file tells."""
    pattern, source = _declared()[link.kind][1], link.source
    territory = source.territory or "<территория>"
    document = source.document.removeprefix(f"{territory}-") or "<имя>"
    match link.kind:
        case "territory":
            territory = name
        case "act" | "practice":
            document = name
        case "document":
            document = name.removeprefix(f"{territory}-")
    return pattern.replace("{territory}", territory).replace("{name}", document)
