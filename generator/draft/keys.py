"""Keys, numbers and clauses of a draft («ключи»): as the document numbers its rows, made unique."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from generator.diff.excerpt import shortened
from generator.draft.decisions import Asked
from generator.draft.grid import bare
from generator.draft.heads import Head
from generator.draft.persons import personal_codes
from generator.draft.rows import Deed, Read
from generator.letters import suggested_key

_LONGEST_KEY = 40
_DIGITS = re.compile(r"\d+(?:\.\d+)*")


class Keys:
    """The keys of one draft.

    ``stages`` and ``sections`` are keys by the position of the heading that is written (a heading said
    again, as in another stage, has the key of the first). ``activities`` are activity, key and number.
    """

    def __init__(self, read: Read, clause: str):
        self._read, self._clause = read, clause
        self.asked: list[Asked] = []
        self.parents: dict[str, str] = {}
        self._stage_keys = self._of_stages()
        self._section_keys = self._of_sections()
        self.stages = _firsts(self._stage_keys)
        self.sections = _firsts(self._section_keys)
        self.common = next(k for k in ("plan", "plan-2", "plan-3") if k not in self.sections.values())
        self._numbers = list(self._numbered())
        self.activities = list(self._of_activities())

    def stage_of(self, deed: Deed) -> str | None:
        """Return the key of the stage of an activity."""
        return self._stage_keys[deed.stage] if deed.stage >= 0 else None

    def section_of(self, deed: Deed) -> str:
        """Return the key of the section of an activity."""
        return self._section_keys[deed.section] if deed.section >= 0 else self.common

    def clause(self, number: str) -> str:
        """Return the place of a row in the document: the clause of the plan and the number of the row."""
        return f"{self._clause}.{number}" if _DIGITS.fullmatch(number) else self._clause

    def _of_stages(self) -> list[str]:
        keys: list[str] = []
        for stage in self._read.stages:
            years = "-".join(str(year) for year in dict.fromkeys(stage.years or ()))
            keys.append(_free(suggested_key(stage.number or years) or "stage", keys))
        return keys

    def _of_sections(self) -> list[str]:
        keys: list[str] = []
        names: dict[str, Head] = {}
        last_at_level = ""
        for position, head in enumerate(self._read.sections):
            known = self._said_before(head, names, keys[position - 1] if head.inner else "")
            key = known or _free(self._key(head, keys[position - 1] if head.inner else ""), names)
            if known and bare(names[key].name) != bare(head.name):
                self._ask_about_names(head, names[key], key)
            names.setdefault(key, head)
            keys.append(key)
            if not known:
                self._parent(head, key, last_at_level if head.inner else "", names)
            last_at_level = key if not head.inner else last_at_level
        return keys

    def _said_before(self, head: Head, names: dict[str, Head], above: str) -> str:
        """Return the key of a section said before: the same number, or the same name without one."""
        for key, other in names.items():
            same = head.number == other.number if head.number else bare(head.name) == bare(other.name)
            if same and bool(head.number) == bool(other.number) and (head.number or self._under(key, above)):
                return key
        return ""

    def _under(self, key: str, above: str) -> bool:
        return not above or self.parents.get(key, above) == above

    @staticmethod
    def _key(head: Head, above: str) -> str:
        if head.number:
            return suggested_key(head.number)
        if personal_codes(head.name):  # a key is a name too, in Latin letters
            return "section"
        words = re.split(r"[.-]", suggested_key(head.name))
        fitting = [n for n in range(1, 5) if len("-".join(words[:n])) <= _LONGEST_KEY]
        own = "-".join(words[: max(fitting, default=1)])[:_LONGEST_KEY] or "section"
        return f"{above}.{own}" if above else own

    def _parent(self, head: Head, key: str, above: str, names: dict[str, Head]) -> None:
        outer, _, last = head.number.rpartition(".")
        if outer and last and outer in names:
            self.parents[key] = outer
        elif head.inner and not head.number and above and above != key:
            self.parents[key] = above

    def _ask_about_names(self, head: Head, first: Head, key: str) -> None:
        shown = (name if not personal_codes(name) else "…" for name in (first.name, head.name))
        names = " и ".join(f"«{shortened(name, 60)}»" for name in shown)
        said = f"Раздел {head.number} назван по-разному: {names}."
        advice = "Оставьте верное название или разделите их."
        self.asked.append(Asked("section", head.spot, said, advice, ("sections", key, "name")))

    def _numbered(self) -> Iterator[str]:
        """Yield the number of each activity; one without a number gets its place in the plan."""
        missing = [deed for deed in self._read.deeds if not deed.number]
        if missing:
            said = f"Номеров нет у мероприятий: {len(missing)}; стоит порядковый номер."
            self.asked.append(Asked("number", missing[0].spot, said, "Сверьте number с приказом."))
        for place, deed in enumerate(self._read.deeds, 1):
            yield shortened(deed.number, 40) or str(place)

    def _of_activities(self) -> Iterator[tuple[Deed, str, str]]:
        """Yield the activities; the key holds as much of stage and section as tells them apart."""
        deeds = list(zip(self._read.deeds, self._numbers, strict=True))
        keys = next(
            (
                found
                for form in self._forms()
                if len(set(found := [form(*one) for one in deeds])) == len(found)
            ),
            None,
        )
        if keys is None:
            keys = self._made_unique([self._full(*one) for one in deeds])
        yield from ((deed, key, number) for (deed, number), key in zip(deeds, keys, strict=True))

    def _forms(self) -> tuple[Callable[[Deed, str], str], ...]:
        return (
            lambda deed, number: _slug(number),
            lambda deed, number: f"{self.stage_of(deed) or 'plan'}.{_slug(number)}",
            lambda deed, number: f"{self.section_of(deed)}.{_slug(number)}",
            self._full,
        )

    def _full(self, deed: Deed, number: str) -> str:
        stage = self.stage_of(deed)
        own = f"{self.section_of(deed)}.{_slug(number)}"
        return f"{stage}.{own}" if stage else own

    def _made_unique(self, keys: list[str]) -> list[str]:
        counts, found = Counter(keys), []
        for deed, key in zip(self._read.deeds, keys, strict=True):
            if counts[key] > 1 and key in found:
                said = f"Номер {deed.number} повторяется в одном разделе."
                self.asked.append(
                    Asked("number", deed.spot, said, "Сверьте номер с приказом.", code="HIE009")
                )
                key = _free(key, found)
            found.append(key)
        return found


def _slug(number: str) -> str:
    return suggested_key(number)[:40].strip("-.") or "x"


def _free(key: str, taken: object) -> str:
    """Return a key that nobody has, with a figure behind it where it must be."""
    if key not in taken:
        return key
    return next(f"{key}-{n}" for n in range(2, 10_000) if f"{key}-{n}" not in taken)


def _firsts(keys: list[str]) -> dict[int, str]:
    """Return every key once, by the position of its first heading."""
    found: dict[str, int] = {}
    for position, key in enumerate(keys):
        found.setdefault(key, position)
    return {position: key for key, position in found.items()}
