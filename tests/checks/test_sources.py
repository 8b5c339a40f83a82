"""Sources: places exist, facts can be looked up, faults of the document are told apart from ours."""

import pytest

from generator.catalogue import build_catalogue
from generator.checks import sources
from tests.checks.builders import (
    AS_OF,
    BODIES,
    CONCEPT,
    DISCREPANCIES,
    EXECUTIONS,
    INDICATORS,
    ROADMAP,
    TERMS,
    VALUES,
    act,
    activity,
    body,
    catalogue,
    discrepancy,
    document,
    execution,
    found,
    indicators,
    practice,
    roadmap,
    statement,
    value,
)

ARTEFACTS = {"data/vocab/artefacts.yml": {"artefacts": {"order": {"name": "Приказ"}}}}
LETTER = {"data/acts/letter.yml": act(date="2021-05-25")}
CLAUSES = {"i": {"kind": "heading", "lines": [10, 99]}, "i.list": {"kind": "list", "lines": [20, 30]}}


def said(**changes):
    return {CONCEPT: document(statements={"task-1": statement(**changes)})}


def structured(clauses, *points):
    statements = {f"s{number}": statement(clause=clause) for number, clause in enumerate(points)}
    return {CONCEPT: document(clauses=clauses, statements=statements)}


def aliased(**alias):
    return {BODIES: {"bodies": {"institute": body(aliases=[{"text": "Институт"} | alias])}}}


def measured(**source):
    return {
        INDICATORS: indicators(),
        VALUES: {"values": {"v1": value(value=10, source={"title": "Отчёт"} | source)}},
    }


def proved(**evidence):
    proof = {"kind": "order", "title": "Приказ о форуме"} | evidence
    return {ROADMAP: roadmap(), EXECUTIONS: {"executions": {"e1": execution(evidence=[proof])}}} | ARTEFACTS


def cited(**changes):
    return {
        CONCEPT: document(citations={"c1": {"clause": "i.4", "act": "letter", "role": "footnote"} | changes})
    } | LETTER


def abbreviated(**changes):
    return {TERMS: {"abbreviations": {"cos": {"clause": "i.1", "short": "ЦОС", "used": True} | changes}}}


def origin(**changes):
    return {CONCEPT: document(origin={"file": "kontseptsiya.txt", "sha256": "0" * 64} | changes)}


FAULTS = {
    "clause that is not there": (
        said(clause="ii.7"),
        [
            "SRC001 concepts/2021.yml.statements.task-1.clause: "
            "Пункта «ii.7» нет в структуре документа «russia-2021»."
        ],
    ),
    "words after the declared clause": (
        said(clause="i.terms"),
        [
            "SRC001 concepts/2021.yml.statements.task-1.clause: "
            "Пункта «i.terms» нет в структуре документа «russia-2021»."
        ],
    ),
    "place of an alias that is not there": (
        aliased(document="russia-2021", clause="order.2"),
        [
            "SRC001 bodies.yml.bodies.institute.aliases.0.clause: "
            "Пункта «order.2» нет в структуре документа «russia-2021»."
        ],
    ),
    "place of a discrepancy that is not there": (
        {DISCREPANCIES: {"discrepancies": {"d1": discrepancy("date", clause="ix")}}},
        [
            "SRC001 discrepancies/2021.yml.discrepancies.d1.places.0.clause: "
            "Пункта «ix» нет в структуре документа «russia-2021»."
        ],
    ),
    "lines the wrong way round": (
        said(lines=[40, 30]),
        ["SRC002 concepts/2021.yml.statements.task-1.lines: Первая строка 40 больше последней 30."],
    ),
    "torn row the wrong way round": (
        {ROADMAP: roadmap({"1": activity(merged_from=[140, 130])})},
        ["SRC002 roadmaps/2021.yml.activities.1.merged_from: Первая строка 140 больше последней 130."],
    ),
    "lines of another clause": (
        said(lines=[98, 100]),
        [
            "SRC003 concepts/2021.yml.statements.task-1.lines: "
            "Строки 98–100 лежат вне пункта «i», он занимает строки 10–99."
        ],
    ),
    "no structure": (
        structured({}),
        ["SRC004 concepts/2021.yml.clauses: У документа «russia-2021» не описана структура."],
    ),
    "value without a source": (
        measured(document="russia-2021"),
        [
            "SRC005 values/2021.yml.values.v1.source: "
            "Источник «Отчёт» нельзя проверить: нет ни адреса, ни места в документе."
        ],
    ),
    "evidence without a source": (
        proved(publisher="Институт"),
        [
            "SRC006 executions/2021.yml.executions.e1.evidence.0: "
            "Подтверждение «Приказ о форуме» нельзя найти: нет ни адреса, ни издателя с датой."
        ],
    ),
    "forgotten list": (
        structured(CLAUSES, "i.3"),
        ["SRC007 concepts/2021.yml.clauses.i.list: На пункт «i.list» не ссылается ни одна запись."],
    ),
    "practice from nowhere": (
        {"practices/klub.yml": practice(body=None)},
        ["SRC008 practices/klub.yml: У практики «Клуб наставников» не указано, чья она и где названа."],
    ),
    "act later than the document": (
        cited(),
        [
            "SRC009 concepts/2021.yml.citations.c1.act: "
            "Документ от 2021-02-09 ссылается на более поздний акт: 2021-05-25."
        ],
    ),
    "edition later than the document": (
        cited(edition_date="2021-08-20") | {"data/acts/letter.yml": act(date="2019-12-31")},
        [
            "SRC009 concepts/2021.yml.citations.c1.edition_date: "
            "Документ от 2021-02-09 ссылается на более позднюю редакцию акта: 2021-08-20."
        ],
    ),
    "clause of no document": (
        aliased(clause="order.2"),
        ["SRC010 bodies.yml.bodies.institute.aliases.0.clause: Пункт «order.2» указан, а документ нет."],
    ),
    "gap of a whole text": (
        origin(complete=True, gap="Нет рисунка 1."),
        [
            "SRC011 concepts/2021.yml.origin.gap: "
            "Текст назван полным (complete: true), но сказано, чего в нём не хватает."
        ],
    ),
    "gap that nobody names": (
        origin(complete=False),
        [
            "SRC011 concepts/2021.yml.origin.complete: "
            "Текст назван неполным (complete: false), но не сказано, чего не хватает."
        ],
    ),
    "no number and no reason": (
        {CONCEPT: document(number=None)},
        ["SRC012 concepts/2021.yml: У документа от 2021-02-09 нет номера, и не сказано почему."],
    ),
    "expanded without an expansion": (
        abbreviated(defined=True),
        [
            "SRC013 terms/2021.yml.abbreviations.cos.defined: "
            "Сокращение «ЦОС» названо расшифрованным, а расшифровки нет."
        ],
    ),
    "expansion of another origin": (
        abbreviated(defined=False, full="цифровая среда"),
        [
            "SRC013 terms/2021.yml.abbreviations.cos.defined: "
            "Сокращение «ЦОС» названо нерасшифрованным, а расшифровка «цифровая среда» есть."
        ],
    ),
    "open and settled": (
        {DISCREPANCIES: {"discrepancies": {"d1": discrepancy("date", resolved_on="2024-05-01")}}},
        [
            "SRC014 discrepancies/2021.yml.discrepancies.d1.resolved_on: "
            "Расхождение D01 открыто, но разрешено 2024-05-01."
        ],
    ),
}

SOUND = {
    "item of a declared clause": said(clause="i.7"),
    "item of an item": said(clause="i.7.2"),
    "lines inside the clause": said(clause="i.7", lines=[10, 99]),
    "value from a document": measured(document="russia-2021", clause="i.7"),
    "evidence with publisher and day": proved(publisher="Институт", date="2022-06-20"),
    "list with an item": structured(CLAUSES, "i.list.2"),
    "list around a clause with another key": structured(
        CLAUSES | {"i.inner": {"kind": "list", "lines": [22, 25]}}, "i.inner.1"
    ),
    "heading that nobody cites": structured({"i": {"kind": "heading"}, "ii": {"kind": "heading"}}),
    "practice that a document names": {
        "practices/klub.yml": practice(body=None, mentions=[{"document": "russia-2021", "clause": "i.7"}])
    },
    "act before the document": cited() | {"data/acts/letter.yml": act(date="2021-02-09")},
    "anachronism that is published": cited()
    | {DISCREPANCIES: {"discrepancies": {"d1": discrepancy("anachronism", clause="i.4")}}},
    "no number and the reason": {CONCEPT: document(number=None, note="Документ утверждён грифом.")},
    "gap that is named": origin(complete=False, gap="Нет рисунка 1."),
    "expanded": abbreviated(defined=True, full="цифровая среда"),
}


@pytest.mark.parametrize(("files", "expected"), FAULTS.values(), ids=FAULTS)
def test_fault_is_found(files, expected):
    assert found(sources.check, files) == expected


@pytest.mark.parametrize("files", SOUND.values(), ids=SOUND)
def test_sound_record_is_left_alone(files):
    assert found(sources.check, files) == []


def test_nearest_clause_is_offered():
    (finding,) = sources.check(catalogue(said(clause="plam.7.12")), AS_OF)

    assert finding.hint == "Вероятно, нужен пункт «plan»."


def test_clauses_are_not_forgotten_while_broken_files_hide_their_entries():
    whole = catalogue(structured(CLAUSES, "i.3"))
    broken = build_catalogue(whole.entries, {"term"})

    assert list(sources.check(broken, AS_OF)) == []
