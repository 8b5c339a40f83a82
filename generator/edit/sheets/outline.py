"""Which tables there are («таблицы»), and what each of them shows: the rest follows from the models."""

from __future__ import annotations

from functools import cache

from generator.edit.sheets.columns import Share, element_sheets, record_sheets
from generator.edit.sheets.sheet import Outline

#: Tables by the word of the command line: the title and what is shown of which kinds of files.
TABLES: dict[str, tuple[str, tuple[Share, ...]]] = {
    "practices": ("Практики", (Share("practice"),)),
    "programmes": ("Программы ДПП", (Share("programme"),)),
    "activities": (
        "Мероприятия и их выполнение",
        (
            Share(
                "executions",
                ahead={"executions.evidence": (0, "Подтверждение")},
                naming={"executions": ("activity", "point", "date")},
                titles={"executions": "Отметки о выполнении", "executions.evidence": "Ещё подтверждения"},
            ),
            Share(
                "roadmap",
                without=frozenset((
                    "stages", "sections", "lines", "merged_from", "activities.repeats",
                    "activities.rows.period.windows", "activities.rows.revisions.period.windows",
                    "activities.rows.revisions.responsible",
                )),
                ahead={"activities.rows": ("1", ""), "activities.rows.results": ("1", "Результат")},
                naming={"activities": ("number",), "activities.rows.revisions": ("date",)},
                titles={
                    "activities.rows": "Другие строки",
                    "activities.rows.responsible.who": "Исполнители",
                    "activities.rows.results": "Другие результаты",
                },
            ),
        ),
    ),
    "values": (
        "Значения показателей",
        (Share("values", naming={"values": ("indicator", "year")}, prepared={"values": "indicator"}),),
    ),
    "terms": (
        "Термины и сокращения",
        (
            Share(
                "terms",
                without=frozenset(("lines",)),
                naming={"terms": ("label",), "abbreviations": ("short",), "inherited": ("act",)},
            ),
        ),
    ),
}  # fmt: skip


@cache
def outline(name: str) -> Outline:
    """Return the sheets of a table, a key of ``TABLES``."""
    title, shares = TABLES[name]
    if shares[0].file.own_id == "path":
        return Outline(name, title, tuple(record_sheets(shares[0], title)))
    return Outline(name, title, tuple(sheet for share in shares for sheet in element_sheets(share)))
