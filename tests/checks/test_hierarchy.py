"""Order and nesting of records."""

import pytest

from generator.catalogue import build_catalogue
from generator.checks import hierarchy
from tests.checks.builders import (
    AS_OF,
    BODIES,
    CONCEPT,
    DISCREPANCIES,
    ROADMAP,
    activity,
    body,
    catalogue,
    discrepancy,
    document,
    found,
    roadmap,
    stage,
    statement,
    territory,
)

REGION = {"data/ugra/territory.yml": territory(short_name="Югра", level="region", parent="russia")}


def district(**changes):
    record = territory(short_name="Район", level="municipality", parent="ugra") | changes
    return REGION | {"data/district/territory.yml": record}


def said(**statements):
    return {CONCEPT: document(statements={key.replace("_", "."): one for key, one in statements.items()})}


def told_of(whole, part):
    return {BODIES: {"bodies": {"institute": body(), "centre": body(name="Центр")}}} | said(
        goal=statement(kind="mission", actor=whole), task=statement(parent="goal", actor=part)
    )


def numbered(*numbers, **changes):
    return {
        ROADMAP: roadmap({f"a{n}": activity(number=number) | changes for n, number in enumerate(numbers)})
    }


FAULTS = {
    "terms of no document": (
        {
            "terms/2022.yml": {
                "abbreviations": {"cos": {"clause": "i", "short": "ЦОС", "defined": False, "used": True}}
            }
        },
        ["HIE001 terms/2022.yml: Файл относится к документу «russia-2022», а такого документа нет."],
    ),
    "folder of no territory": (
        {"data/ugra/bodies.yml": {"bodies": {"centre": body()}}},
        ["HIE002 data/ugra/bodies.yml: В папке «ugra» нет описания территории."],
    ),
    "country inside a country": (
        {"data/moon/territory.yml": territory(short_name="Луна", parent="russia")},
        ["HIE003 data/moon/territory.yml.parent: Страна «moon» входит в «russia»."],
    ),
    "region in nothing": (
        {"data/ugra/territory.yml": territory(short_name="Югра", level="region")},
        ["HIE003 data/ugra/territory.yml.level: Не сказано, куда входит территория «ugra»."],
    ),
    "municipality in a country": (
        district(parent="russia"),
        [
            "HIE003 data/district/territory.yml.parent: "
            "Территория «district» уровня municipality входит в «russia» уровня country."
        ],
    ),
    "subtask of nothing": (
        said(sub=statement(kind="subtask")),
        ["HIE004 concepts/2021.yml.statements.sub.kind: Положение «sub» вида subtask не входит в задачу."],
    ),
    "item of a goal": (
        said(goal=statement(kind="goal"), item=statement(kind="direction_item", parent="goal")),
        [
            "HIE004 concepts/2021.yml.statements.item.parent: "
            "Положение «item» вида direction_item не входит в направление."
        ],
    ),
    "part before the whole": (
        said(sub=statement(kind="subtask", parent="task"), task=statement()),
        [
            "HIE005 concepts/2021.yml.statements.sub.parent: "
            "Запись «sub» стоит раньше записи «task», в которую входит."
        ],
    ),
    "section before the one around it": (
        {
            ROADMAP: roadmap(
                sections={
                    "a": {"clause": "plan", "name": "Обучение", "parent": "b"},
                    "b": {"clause": "plan", "name": "Развитие"},
                }
            )
        },
        ["HIE005 roadmaps/2021.yml.sections.a.parent: Запись «a» стоит раньше записи «b», в которую входит."],
    ),
    "part about another body": (
        told_of("institute", "centre"),
        [
            "HIE006 concepts/2021.yml.statements.task.actor: "
            "Положение о «centre» входит в положение о «institute»."
        ],
    ),
    "stages on one day": (
        {
            ROADMAP: roadmap(
                stages={"i": stage("2021-01-01", "2022-01-01"), "ii": stage("2022-01-01", "2023-12-31")}
            )
        },
        [
            "HIE007 roadmaps/2021.yml.stages.ii.start: "
            "Этап «ii» начат 2022-01-01, а предыдущий идёт до 2022-01-01."
        ],
    ),
    "repeats itself": (
        {ROADMAP: roadmap({"1": activity(repeats=[{"activity": "1", "kind": "repeats"}])})},
        [
            "HIE008 roadmaps/2021.yml.activities.1.repeats.0.activity: "
            "Мероприятие «1» названо повтором самого себя."
        ],
    ),
    "repeats one activity twice": (
        {
            ROADMAP: roadmap(
                {
                    "1": activity(),
                    "2": activity(number="2", repeats=[{"activity": "1", "kind": "repeats"}] * 2),
                }
            )
        },
        ["HIE008 roadmaps/2021.yml.activities.2.repeats.1.activity: Повтор «1» указан дважды."],
    ),
    "number taken": (
        numbered("4", "4"),
        ["HIE009 roadmaps/2021.yml.activities.a1.number: Номер «4» в этом разделе уже у мероприятия «a0»."],
    ),
    "short name taken": (
        {"data/ugra/territory.yml": territory(short_name="россия", level="region", parent="russia")},
        ["HIE010 data/ugra/territory.yml.short_name: Короткое название «россия» уже у территории «russia»."],
    ),
    "replaces a newer one": (
        {"concepts/2020.yml": document(date="2020-02-09", supersedes="russia-2021")},
        [
            "HIE011 concepts/2020.yml.supersedes: "
            "Документ от 2020-02-09 заменяет более поздний: russia-2021 от 2021-02-09."
        ],
    ),
}

SOUND = {
    "municipality in a region in a country": district(),
    "subtask of a subtask": said(
        task=statement(),
        task_1=statement(kind="subtask", parent="task"),
        task_1_1=statement(kind="subtask", parent="task.1"),
    ),
    "part about the same body": told_of("institute", "institute"),
    "part about a body of a whole about nobody": told_of(None, "centre"),
    "stages in turn": {
        ROADMAP: roadmap(
            stages={"i": stage("2021-01-01", "2021-12-31"), "ii": stage("2022-01-01", "2023-12-31")}
        )
    },
    "numbers that differ": numbered("4", "5"),
    "number repeated in the document": numbered("4", "4")
    | {DISCREPANCIES: {"discrepancies": {"d1": discrepancy("numbering", elements=["activity/a1"])}}},
    "replaces an older one": {"concepts/2023.yml": document(date="2023-02-09", supersedes="russia-2021")},
}


@pytest.mark.parametrize(("files", "expected"), FAULTS.values(), ids=FAULTS)
def test_fault_is_found(files, expected):
    assert found(hierarchy.check, files) == expected


@pytest.mark.parametrize("files", SOUND.values(), ids=SOUND)
def test_sound_record_is_left_alone(files):
    assert found(hierarchy.check, files) == []


@pytest.mark.parametrize("fault", ["terms of no document", "folder of no territory"])
def test_what_a_broken_file_would_declare_is_not_missed(fault):
    whole = catalogue(FAULTS[fault][0])
    broken = build_catalogue(whole.entries, {"document", "territory"})

    assert list(hierarchy.check(broken, AS_OF)) == []
