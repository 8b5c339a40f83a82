"""A read table → the values of a roadmap file («черновик плана») and what a person must decide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from generator.catalogue import Catalogue
from generator.derive.periods import Scope
from generator.diff.excerpt import shortened
from generator.draft.cells import Carrier
from generator.draft.columns import END, LINKS, NAME, PERIOD, RESULTS, START
from generator.draft.decisions import Asked, Spot
from generator.draft.executors import Executors
from generator.draft.heads import Head
from generator.draft.keys import Keys
from generator.draft.persons import personal_codes
from generator.draft.rows import Deed, Read, Slice
from generator.findings import Path

LONGEST_NAME, LONGEST_TITLE = 140, 90
_PLAN_WORDS = ("план", "карта", "комплекс", "мероприят")


@dataclass(frozen=True, slots=True)
class Aim:
    """What the draft is for: document and territory by their ids, years of the plan, clause of its table."""

    document: str
    territory: str
    years: tuple[int, int]
    clause: str


@dataclass(slots=True)
class Draft:
    """The values of the file, comments by path, decisions."""

    value: dict[str, Any]
    notes: dict[Path, list[str]] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)

    def ask(self, one: Asked, note: str = "") -> None:
        """Add a decision, with a comment at its place."""
        self.asked.append(one)
        if note and one.path:
            self.notes.setdefault(one.path, []).append(note)


def make_draft(read: Read, catalogue: Catalogue, aim: Aim, caption: str) -> Draft:
    """Return the draft of a roadmap; nothing in it is guessed."""
    draft = Draft({}, asked=[one for one in read.asked if not personal_codes(one.said)])
    draft.asked += [_hidden(one) for one in read.asked if personal_codes(one.said)]
    _Plan(read, catalogue, aim, draft).write(caption)
    return draft


def _hidden(one: Asked) -> Asked:
    """Return a decision whose words would repeat a name, without them."""
    return Asked(
        one.kind, one.spot, f"{one.said.partition(':')[0]}; в строке есть имя, текст не показан.", one.advice
    )


class _Plan:
    """Writes one draft."""

    def __init__(self, read: Read, catalogue: Catalogue, aim: Aim, draft: Draft):
        self._read, self._catalogue, self._aim, self._draft = read, catalogue, aim, draft
        self._carrier = Carrier(draft.ask, Executors(catalogue, aim.territory), catalogue, aim)
        self._keys = Keys(read, aim.clause)

    def write(self, caption: str) -> None:
        value = self._draft.value
        value |= self._head(caption)
        stages, sections = self._stages(), self._sections()
        if stages:
            value["stages"] = stages
        value["sections"] = sections
        value["activities"] = dict(self._activities())
        self._ask_about_titles()

    def _head(self, caption: str) -> dict[str, Any]:
        first, last = self._aim.years
        territory = self._catalogue.get("territory", self._aim.territory)
        place = territory.record.short_name if territory else self._aim.territory
        deeds, sections = len(self._read.deeds), len(self._keys.sections) or 1
        return {
            "name": self._name(caption),
            "title": f"Дорожная карта: {place}, {first}–{last}"
            if first != last
            else f"План: {place}, {first}",
            "summary": f"Мероприятий в плане: {deeds}, разделов: {sections}.",
            "clause": self._aim.clause,
            "start": f"{first}-01-01",
            "end": f"{last}-12-31",
        }

    def _name(self, caption: str) -> str:
        named = any(word in caption.lower() for word in _PLAN_WORDS) and not personal_codes(caption)
        said = (
            "Название плана взято из строк над таблицей." if named else "Название плана в файле не найдено."
        )
        spot = Spot()
        self._draft.ask(
            Asked("plan", spot, said, "Сверьте name, title и summary с приказом.", ("name",)),
            "сверьте название, короткое название и суть плана с приказом",
        )
        return shortened(caption, LONGEST_NAME) if named else "План мероприятий"

    def _stages(self) -> dict[str, Any]:
        found = {}
        for position, key in self._keys.stages.items():
            stage = self._read.stages[position]
            first, last = stage.years or self._aim.years
            path = ("stages", key, "start")
            if stage.years is None:
                said = f"У этапа «{shortened(stage.name, 60)}» не названы годы; стоят годы всего плана."
                advice = "Впишите start и end этапа."
                self._draft.ask(
                    Asked("section", stage.spot, said, advice, path), "первый и последний день этапа"
                )
            found[key] = {
                "clause": self._aim.clause,
                "number": stage.number or None,
                "name": self._carrier.heading(stage, ("stages", key, "name")),
                "start": f"{first}-01-01",
                "end": f"{last}-12-31",
            }
        return found

    def _sections(self) -> dict[str, Any]:
        found = {}
        for position, key in self._keys.sections.items():
            section = self._read.sections[position]
            found[key] = {
                "clause": self._keys.clause(section.number),
                "number": section.number or None,
                "name": self._carrier.heading(section, ("sections", key, "name")),
                "parent": self._keys.parents.get(key),
            }
        if any(deed.section < 0 for deed in self._read.deeds):
            path = ("sections", self._keys.common, "name")
            said = "У части мероприятий нет раздела." if found else "Разделов в таблице нет."
            asked = Asked("section", Spot(), said, "Назовите раздел, в котором они стоят.", path)
            self._draft.ask(asked, "как называется раздел")
            found[self._keys.common] = {"clause": self._aim.clause, "name": "Мероприятия плана"}
        for one in self._keys.asked:
            self._draft.ask(one, one.advice[:1].lower() + one.advice[1:].rstrip("."))
        return found

    def _activities(self) -> Iterator[tuple[str, dict[str, Any]]]:
        for deed, key, number in self._keys.activities:
            path: Path = ("activities", key)
            first = deed.slices[0]
            name = self._carrier.text(deed.name, first.place(NAME), (*path, "name"))
            name = name or f"Мероприятие {number}"
            name = shortened(name.rstrip(" ;,:").removesuffix("."), LONGEST_NAME)
            stage = self._keys.stage_of(deed)
            where = first.place(LINKS)
            links = self._carrier.text(joined_links(deed), where, (*path, "results_raw"))
            yield (
                key,
                {
                    "clause": self._keys.clause(number),
                    "number": number,
                    "name": name,
                    "title": shortened(name, LONGEST_TITLE),
                    "stage": stage,
                    "section": self._keys.section_of(deed),
                    "results_raw": links or None,
                    "results": self._carrier.links(links, where, (*path, "results_raw")) or None,
                    "rows": self._rows(deed, number, path),
                },
            )

    def _rows(self, deed: Deed, number: str, path: Path) -> dict[str, Any]:
        stage = self._read.stages[deed.stage] if deed.stage >= 0 else None
        scope = self._scope(stage)
        rows = {}
        for count, one in enumerate(deed.slices, 1):
            place = (*path, "rows", str(count))
            several = len(deed.slices) > 1
            clause = self._keys.clause(f"{number}.{count}" if several else number)
            rows[str(count)] = {"clause": clause} | self._row(one, place, scope)
        return rows

    def _row(self, one: Slice, path: Path, scope: Scope) -> dict[str, Any]:
        period = one.text(PERIOD)
        if START in one.texts or END in one.texts:
            period = " – ".join(filter(None, (one.text(START), one.text(END)))) or period
        return {
            "period": self._carrier.period(period, one.place(PERIOD, START, END), (*path, "period"), scope),
            "responsible": self._carrier.responsible(one, (*path, "responsible")),
            "results": self._carrier.results(one.texts.get(RESULTS, ""), one.place(RESULTS), path) or None,
        }

    def _scope(self, stage: Head | None) -> Scope:
        first, last = (stage.years if stage else None) or self._aim.years
        return Scope(date(first, 1, 1), date(last, 12, 31))

    def _ask_about_titles(self) -> None:
        for key, activity in self._draft.value["activities"].items():
            if len(activity["name"]) > LONGEST_TITLE:
                path = ("activities", key, "title")
                said = "Короткого названия нет: взято начало полного."
                spot = next(deed.spot for deed, own, _ in self._keys.activities if own == key)
                self._draft.ask(Asked("title", spot, said, "Назовите главное несколькими словами.", path),
                                "короткое понятное название")  # fmt: skip


def joined_links(deed: Deed) -> str:
    """Return the references of an activity to results of the concept, as printed."""
    return "; ".join(dict.fromkeys(text for one in deed.slices if (text := one.text(LINKS))))
