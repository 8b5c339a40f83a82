"""One cell of the plan → values of the draft («ячейки»): what is certain is written, the rest is asked."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Protocol

from generator.catalogue import Catalogue
from generator.derive.periods import Scope
from generator.diff.excerpt import shortened
from generator.diff.names import upper_first
from generator.draft.columns import CO_EXECUTORS, EXECUTORS
from generator.draft.decisions import Asked, Spot
from generator.draft.executors import Executors, Known, plain
from generator.draft.grid import joined
from generator.draft.heads import Head
from generator.draft.periods import read_period
from generator.draft.persons import personal_codes
from generator.draft.rows import Slice
from generator.findings import Path

_LONGEST_RAW, _SHOWN = 600, 240


class Target(Protocol):
    """What the draft is for."""

    document: str
    clause: str


class Carrier:
    """Carries the texts of cells over, except for what names a person."""

    def __init__(self, ask: Callable[..., None], executors: Executors, catalogue: Catalogue, aim: Target):
        self._ask, self._executors, self._catalogue, self._aim = ask, executors, catalogue, aim
        self._artefacts = {
            plain(name): entry.key
            for entry in catalogue.of("artefact")
            for name in (entry.record.name, *entry.record.aliases)
        }
        results = catalogue.of_document(aim.document, "expected_result")
        self._results = {re.sub(r"\D", "", entry.record.code or ""): entry.key for entry in results}

    def text(self, text: str, spot: Spot, path: Path) -> str:
        """Return a text without changes, "" where it holds personal data: then that is asked about."""
        for code, what in personal_codes(text):
            said = f"Ячейка похожа на {what}; её текст в черновик не перенесён."
            asked = Asked("personal", spot, said, "Впишите должность или роль, без имени.", path, code)
            self._ask(asked, "здесь было имя: впишите должность или роль")
            return ""
        return text

    def heading(self, head: Head, path: Path) -> str:
        """Return the name of a stage or section, cut where it is long."""
        name = head.name.strip(" ;:,").removesuffix(".")
        return shortened(self.text(name, head.spot, path), 140) or f"Раздел {head.number}".strip()

    def period(self, raw: str, spot: Spot, path: Path, scope: Scope) -> dict[str, Any]:
        """Return a period: as understood where that is certain, else as printed."""
        if not raw:
            asked = Asked(
                "period", spot, "Срок не указан.", "Впишите срок из приказа.", (*path, "raw"), "PER001"
            )
            self._ask(asked, "какой срок; в таблице ячейка пуста")
            return {"raw": "не указан"}
        if not self.text(raw, spot, (*path, "raw")):
            return {"raw": "не указан"}
        found = read_period(raw, scope)
        if found.doubt:
            said = f"Срок не разобран: «{shortened(raw, 90)}», {found.doubt}."
            advice = (
                f"Если срок идёт с начала плана, добавьте под raw {found.proposed}."
                if found.proposed
                else "Добавьте под raw вид kind и промежутки windows с датами."
            )
            asked = Asked("period", spot, said, advice, (*path, "raw"), "PER001")
            self._ask(asked, f"срок не разобран ({found.doubt})")
        return found.period

    def responsible(self, one: Slice, path: Path) -> dict[str, Any]:
        """Return the executors; a column of co-executors tells who is what."""
        main, others = one.texts.get(EXECUTORS, ""), one.texts.get(CO_EXECUTORS, "")
        told = {EXECUTORS: "executor" if others else None, CO_EXECUTORS: "co_executor"}
        raws, who = [], []
        for role, text in ((EXECUTORS, main), (CO_EXECUTORS, others)):
            clean, named = self._who(text, one.place(role), path)
            raws.append(clean)
            who += [entry | ({"kind": told[role]} if told[role] else {}) for entry in named]
        raw = "; ".join(filter(None, raws))
        if not main and not others:
            asked = Asked(
                "executor", one.spot, "Исполнитель не указан.", "Впишите в who, кто отвечает.", path
            )
            self._ask(asked, "кто отвечает; в таблице ячейка пуста")
        return {"raw": shortened(raw, _LONGEST_RAW) or None, "who": who}

    def _who(self, text: str, spot: Spot, path: Path) -> tuple[str, list[dict[str, str]]]:
        """Return a cell as printed, "" where it names a person, and the bodies and posts it names."""
        if not text:
            return "", []
        clean = self.text(text, spot, (*path, "who"))
        found: list[dict[str, str]] = []
        for known in self._executors.read(text):
            if known.key and {known.field: known.key} not in found:
                found.append({known.field: known.key})
            elif not known.key and clean:  # beside a name, unknown words may be a piece of it
                said = shortened(known.text.replace("\n", " "), 80)
                self._ask(self._unknown(known, spot, path), f"кто это: «{said}»")
        return joined(clean) if not _listed(clean) else "; ".join(clean.split("\n")), found

    @staticmethod
    def _unknown(known: Known, spot: Spot, path: Path) -> Asked:
        text = shortened(known.text.replace("\n", " "), 90)
        if known.several:
            said = f"Исполнитель «{text}» – имя нескольких записей: {', '.join(known.several)}."
            return Asked("executor", spot, said, "Добавьте в who ту, о которой речь.", (*path, "who"))
        near = f"Похожие: {'; '.join(known.near)}. " if known.near else "Похожих нет. "
        advice = f"{near}Впишите ключ в who или добавьте запись в bodies.yml."
        return Asked("executor", spot, f"Исполнителя «{text}» атлас не знает.", advice, (*path, "who"))

    def results(self, text: str, spot: Spot, path: Path) -> dict[str, Any]:
        """Return the expected results that are nothing but kinds of proof («Приказ»); others are asked."""
        if not text or not self.text(text, spot, (*path, "responsible")):
            return {}
        key = self._artefacts.get(plain(text))
        clause = self._aim.clause
        if key:
            return {
                "1": {"clause": clause, "text": upper_first(joined(text).rstrip(".")) + ".", "artefact": key}
            }
        line = joined(text)
        first = next((own for name, own in self._artefacts.items() if plain(line).startswith(f"{name} ")), "")
        kind = f" Похоже, artefact: {first}." if first else ""
        advice = f"Добавьте в results текст своими словами и вид artefact.{kind}"
        asked = Asked(
            "result", spot, "Ожидаемый результат не перенесён.", advice, path, text=shortened(line, _SHOWN)
        )
        self._ask(asked, "ожидаемый результат своими словами и его вид (artefact)")
        return {}

    def links(self, raw: str, spot: Spot, path: Path) -> list[str]:
        """Return the results of the concept that «Результат 3, 4» names; all of them or none."""
        if not raw:
            return []
        numbers = re.findall(r"\d+", raw)
        if numbers and all(number in self._results for number in numbers):
            return list(dict.fromkeys(self._results[number] for number in numbers))
        said = f"Результаты концепции не найдены: «{shortened(raw, 60)}»."
        asked = Asked("result", spot, said, "Впишите в results их ключи из записи документа.", path)
        self._ask(asked, "какие это результаты концепции (results)")
        return []


def _listed(text: str) -> bool:
    """Tell whether each line of a cell is an executor: a line that begins anew after one that has ended."""
    lines = text.split("\n")
    return len(lines) > 1 and all(line[:1].isupper() and not line.endswith((",", "-")) for line in lines)
