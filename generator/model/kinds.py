"""The register of kinds («виды записей»): where a file lives, which model reads it, what it is called."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from generator.model.act import Act
from generator.model.alias import Aliases
from generator.model.comparison import Comparisons
from generator.model.discrepancy import Discrepancies
from generator.model.document import Document
from generator.model.execution import Executions
from generator.model.indicator import Indicators, Values
from generator.model.inventory import Inventory
from generator.model.practice import Practice
from generator.model.programme import Programme
from generator.model.record import Record
from generator.model.region import Regions
from generator.model.release import FOLDER, TAG, Release
from generator.model.roadmap import Roadmap
from generator.model.term import Terms
from generator.model.territory import Bodies, Territory
from generator.model.topic import Mappings, Topics
from generator.model.vocabulary import Artefacts, Audiences, Deficits, Notions, Subjects
from generator.model.waiver import Waivers

_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file.

    ``pattern`` is the path below the project; ``{territory}`` and ``{name}`` stand for a slug,
    the latter for whatever ``names`` allows.
    ``own_id`` tells how the file itself becomes an entry: «territory», «name», «document» (both
    joined by a hyphen), «path» (both joined by a dot) or None: then the file has no page and no
    dataset of its own, its id is its path, and its elements stand for themselves. ``command`` writes
    such files, "" where people do.
    """

    name: str
    title: str
    pattern: str
    model: type[Record]
    own_id: str | None = None
    command: str = ""
    names: str = _SLUG

    def match(self, path: str) -> dict[str, str] | None:
        """Return the slugs in ``path``, or None when the path is not of this kind."""
        found = _regex(self.pattern, self.names).fullmatch(path)
        return found.groupdict() if found else None


@cache
def _regex(pattern: str, names: str) -> re.Pattern[str]:
    return re.compile(
        re.escape(pattern)
        .replace(r"\{territory\}", f"(?P<territory>{_SLUG})")
        .replace(r"\{name\}", f"(?P<name>{names})")
    )


KINDS: tuple[Kind, ...] = (
    Kind("notions", "Справочник понятий", "data/vocab/notions.yml", Notions),
    Kind("artefacts", "Справочник подтверждений", "data/vocab/artefacts.yml", Artefacts),
    Kind("deficits", "Справочник дефицитов", "data/vocab/deficits.yml", Deficits),
    Kind("audiences", "Справочник аудиторий", "data/vocab/audiences.yml", Audiences),
    Kind("subjects", "Справочник предметов", "data/vocab/subjects.yml", Subjects),
    Kind("regions", "Субъекты и плитки карты", "data/vocab/regions.yml", Regions),
    Kind("aliases", "Прежние адреса", "data/aliases.yml", Aliases),
    Kind("topics", "Сквозные темы", "data/topics.yml", Topics),
    Kind("act", "Внешний акт", "data/acts/{name}.yml", Act, "name"),
    Kind("territory", "Территория", "data/{territory}/territory.yml", Territory, "territory"),
    Kind("bodies", "Органы и роли", "data/{territory}/bodies.yml", Bodies),
    Kind("waivers", "Исключения из правил", "data/{territory}/waivers.yml", Waivers),
    Kind("document", "Концепция или план", "data/{territory}/concepts/{name}.yml", Document, "document"),
    Kind("terms", "Термины документа", "data/{territory}/terms/{name}.yml", Terms),
    Kind("indicators", "Показатели документа", "data/{territory}/indicators/{name}.yml", Indicators),
    Kind("roadmap", "Дорожная карта", "data/{territory}/roadmaps/{name}.yml", Roadmap, "document"),
    Kind(
        "discrepancies", "Расхождения документа", "data/{territory}/discrepancies/{name}.yml", Discrepancies
    ),
    Kind("mappings", "Соответствия темам", "data/{territory}/mappings/{name}.yml", Mappings),
    Kind("executions", "Отметки о выполнении", "data/{territory}/executions/{name}.yml", Executions),
    Kind("inventory", "Опись документа", "data/{territory}/inventory/{name}.yml", Inventory),
    Kind("values", "Значения показателей", "data/{territory}/values/{name}.yml", Values),
    Kind("comparisons", "Для сравнения", "data/{territory}/comparisons/{name}.yml", Comparisons),
    Kind("practice", "Практика", "data/{territory}/practices/{name}.yml", Practice, "path"),
    Kind("programme", "Программа ДПП", "data/{territory}/programmes/{name}.yml", Programme, "path"),
    Kind(
        "release",
        "Выпуск данных",
        FOLDER + "/{name}.yml",
        Release,
        "name",
        command="atlas release",
        names=TAG,
    ),
)

#: Folders whose file name is the name of a document: their elements belong to that document.
DOCUMENT_KINDS = frozenset(
    {
        "document",
        "terms",
        "indicators",
        "roadmap",
        "discrepancies",
        "mappings",
        "executions",
        "inventory",
        "values",
        "comparisons",
    }
)


@cache
def _kinds_in(folder: str) -> tuple[Kind, ...]:
    """Return the kinds whose files lie in a folder of this name, a territory's own folder included."""
    parents = ((kind, kind.pattern.rsplit("/", 2)[-2]) for kind in KINDS)
    return tuple(kind for kind, parent in parents if parent in (folder, "{territory}"))


def kind_of(path: str) -> tuple[Kind, dict[str, str]] | None:
    """Return the kind of a file below the project and the slugs of its path, or None."""
    if "/" not in path:
        return None
    for kind in _kinds_in(path.rsplit("/", 2)[-2]):
        slugs = kind.match(path)
        if slugs is not None:
            return kind, slugs
    return None
