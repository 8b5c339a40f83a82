"""Entries that came, went, changed, got another key or another place."""

from __future__ import annotations

from generator.diff import compare, describe
from tests.checks import builders as make
from tests.diff.builders import changes, only, sentences

TASK = make.statement(text="Создать условия для непрерывного обучения педагогов и управленцев региона.")
OTHER = make.statement(text="Поддержать молодых педагогов в первые три года работы.")


def with_statements(**statements):
    return {make.CONCEPT: make.document(statements=statements)}


def with_activity(**fields):
    return {make.ROADMAP: make.roadmap({"7": make.activity(number="7", **fields)})}


def test_equal_records_have_no_changes():
    assert changes(with_statements(t1=TASK), with_statements(t1=TASK)) == []


def test_a_period_is_reported_at_its_row():
    change = only(with_activity(raw="Июнь"), with_activity(raw="Сентябрь"))

    assert (change.action, change.kind, change.id) == ("changed", "activity_row", "russia-2021.7.1")
    assert (change.territory, change.document) == ("russia", "russia-2021")
    assert change.file == "data/russia/roadmaps/2021.yml"
    assert change.inside == ("activity", "russia-2021.7")
    (field,) = change.fields
    assert (field.path, field.title) == (("period", "raw"), "Срок")
    assert (field.old, field.new) == ("Июнь", "Сентябрь")


def test_a_changed_row_is_a_sentence():
    assert sentences(with_activity(raw="Июнь"), with_activity(raw="Сентябрь")) == [
        "[russia-2021] Мероприятие 7, строка 1: срок «Июнь» → «Сентябрь»"
    ]


def test_an_added_statement():
    change = only(with_statements(t1=TASK), with_statements(t1=TASK, t2=OTHER))

    assert (change.action, change.kind, change.id, change.key) == (
        "added", "statement", "russia-2021.t2", "t2",
    )  # fmt: skip
    assert (change.label, change.title) == ("положение t2", OTHER["text"])
    assert change.fields == ()


def test_a_long_name_is_cut_inside_its_quotes():
    acts = {"data/acts/fz-1.yml": make.act(name="О " + "порядке аттестации " * 6 + "педагогов")}

    assert sentences(acts, {}) == [
        "[общие записи] Акт «О порядке аттестации порядке аттестации порядке аттестации порядке аттестации "
        "порядке…»: удалена запись"
    ]


def test_a_removed_statement():
    assert sentences(with_statements(t1=TASK, t2=OTHER), with_statements(t1=TASK)) == [
        "[russia-2021] Положение t2: удалена запись «Поддержать молодых педагогов в первые три года работы.»"
    ]


def test_another_key_with_the_same_content_is_a_renamed_record():
    change = only(with_statements(t1=TASK), with_statements(z1=TASK))

    assert (change.action, change.old_id, change.id) == ("renamed", "russia-2021.t1", "russia-2021.z1")


def test_a_renamed_record_may_differ_a_little():
    nearly = TASK | {"text": TASK["text"].replace("региона", "округа")}

    assert sentences(with_statements(t1=TASK), with_statements(z1=nearly)) == [
        "[russia-2021] Положение z1: переименована запись: t1 → z1; содержание «Создать условия для "
        "непрерывного обучения педагогов и управленцев региона.» → «Создать условия для непрерывного "
        "обучения педагогов и управленцев округа.»"
    ]


def test_another_key_with_another_content_is_another_record():
    found = changes(with_statements(t1=TASK), with_statements(z1=OTHER))

    assert [(c.action, c.key) for c in found] == [("added", "z1"), ("removed", "t1")]


def test_targets_of_other_years_are_not_one_target():
    def of(**years):
        return {make.INDICATORS: make.indicators(targets=make.targets(**years))}

    found = changes(of(y2022=25), of(y2023=25))

    assert [(c.action, c.id) for c in found] == [
        ("added", "russia-2021.k1.2023"),
        ("removed", "russia-2021.k1.2022"),
    ]


def test_the_same_content_in_another_document_is_not_a_renamed_record():
    older, newer = "concepts/2020.yml", "concepts/2022.yml"
    filled, empty = make.document(statements={"t1": TASK}), make.document(number="5")

    found = changes({older: filled, newer: empty}, {older: filled | {"statements": {}},
                                                    newer: empty | {"statements": {"z1": TASK}}})  # fmt: skip

    assert [(c.action, c.id) for c in found] == [
        ("removed", "russia-2020.t1"),
        ("added", "russia-2022.z1"),
    ]


def test_what_lies_in_a_renamed_record_is_not_reported():
    old = {make.ROADMAP: make.roadmap({"7": make.activity("Июнь"), "8": make.activity("Май", title="Слёт")})}
    new = {make.ROADMAP: make.roadmap({"a7": make.activity("Июнь"), "8": make.activity("Май", title="Слёт")})}

    change = only(old, new)

    assert (change.action, change.kind, change.old_key, change.key) == ("renamed", "activity", "7", "a7")


def test_a_change_inside_a_renamed_record_is_reported_beside_it():
    old = {make.ROADMAP: make.roadmap({"7": make.activity("Июнь")})}
    new = {make.ROADMAP: make.roadmap({"a7": make.activity("Июль")})}

    found = changes(old, new)

    assert [(c.action, c.old_id, c.id) for c in found] == [
        ("renamed", "russia-2021.7", "russia-2021.a7"),
        ("changed", "russia-2021.7.1", "russia-2021.a7.1"),
    ]


def test_a_renamed_document_takes_its_files_along():
    def year(name, unit="проценты"):
        return {
            make.CONCEPT: None,
            f"concepts/{name}.yml": make.document(statements={"t1": TASK}),
            f"roadmaps/{name}.yml": make.roadmap(),
            f"indicators/{name}.yml": make.indicators(unit=unit),
        }

    found = changes(year("2021"), year("2022", unit="человек"))

    assert [(c.action, c.kind, c.id) for c in found] == [
        ("renamed", "document", "russia-2022"),
        ("changed", "indicator", "russia-2022.k1"),
    ]
    assert found[0].old_file == "data/russia/concepts/2021.yml"


def test_a_practice_moved_to_another_territory():
    practice = make.practice(body=None, problem="Новичкам не у кого спросить совета.")
    region = {"data/ugra/territory.yml": make.territory(name="Югра", short_name="Югра")}

    change = only(
        {**region, "practices/klub.yml": practice}, {**region, "data/ugra/practices/klub.yml": practice}
    )

    assert (change.action, change.old_id, change.id) == ("moved", "russia.klub", "ugra.klub")
    assert (change.old_file, change.file) == (
        "data/russia/practices/klub.yml",
        "data/ugra/practices/klub.yml",
    )


def test_a_body_moved_to_another_territory_keeps_its_key():
    region = {"data/ugra/territory.yml": make.territory(name="Югра", short_name="Югра")}
    centre = {"centre": make.body(name="Центр мастерства педагогов", short_name="Центр")}
    bodies = {"institute": make.body()}

    change = only(
        {**region, make.BODIES: {"bodies": bodies | centre}, "data/ugra/bodies.yml": {"bodies": {}}},
        {**region, make.BODIES: {"bodies": bodies}, "data/ugra/bodies.yml": {"bodies": centre}},
    )

    assert describe(change) == (
        "[ugra] Орган или организация «Центр»: "
        "перенесена запись: data/russia/bodies.yml → data/ugra/bodies.yml"
    )


def test_a_row_of_another_activity_is_no_moved_row():
    old = {make.ROADMAP: make.roadmap({"7": make.activity("Июнь")})}
    new = {
        make.ROADMAP: make.roadmap(
            {"8": make.activity("Июнь", title="Слёт", name="Слёт вожатых", number="8")}
        )
    }

    found = changes(old, new)

    assert sorted({change.action for change in found}) == ["added", "removed"]


def test_an_added_territory_with_everything_in_it():
    new = {
        "data/ugra/territory.yml": make.territory(name="Югра", short_name="Югра"),
        "data/ugra/bodies.yml": {"bodies": {"iro": make.body()}},
    }

    found = changes({}, new)

    assert [(c.action, c.kind, c.id, c.territory) for c in found] == [
        ("added", "territory", "ugra", "ugra"),
        ("added", "bodies", "data/ugra/bodies.yml", "ugra"),
        ("added", "body", "ugra.iro", "ugra"),
    ]
    assert found[2].inside == ("bodies", "data/ugra/bodies.yml")


def test_another_order_of_records_is_said_once_by_what_holds_them():
    change = only(with_statements(t1=TASK, t2=OTHER), with_statements(t2=OTHER, t1=TASK))

    assert (change.kind, change.id) == ("document", "russia-2021")
    (field,) = change.fields
    assert (field.path, field.action) == (("statements",), "reordered")
    assert (field.old, field.new) == (("t1", "t2"), ("t2", "t1"))


def test_a_record_between_others_does_not_change_their_order():
    change = only(with_statements(t1=TASK, t3=TASK), with_statements(t1=TASK, t2=OTHER, t3=TASK))

    assert (change.action, change.id) == ("added", "russia-2021.t2")


def test_files_left_out_are_left_out_on_both_sides():
    old, new = with_statements(t1=TASK), with_statements(t2=OTHER)
    assert (
        compare(make.catalogue(old), make.catalogue(new), frozenset({"data/russia/concepts/2021.yml"})) == []
    )
