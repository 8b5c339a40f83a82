"""Fields of one record: values in words, parts, lists compared by content."""

from __future__ import annotations

from tests.checks import builders as make
from tests.diff.builders import changes, only, sentences

FORUM = {
    "kind": "order",
    "title": "Приказ о форуме",
    "url": "https://example.ru/prikaz",
    "date": "2022-06-01",
}
REPORT = {"kind": "publication", "title": "Отчёт о форуме", "url": "https://example.ru/otchet"}
SYSTEM = {
    "data/vocab/artefacts.yml": {"artefacts": {"order": {"name": "Приказ"}, "minutes": {"name": "Протокол"}}}
}


def executed(*evidence, **fields):
    return {
        make.EXECUTIONS: {"executions": {"e1": make.execution(evidence=list(evidence), **fields)}},
        **SYSTEM,
    }


def said(old, new) -> str:
    """Return what is said about the only change, without its document and entry."""
    (sentence,) = sentences(old, new)
    return sentence.partition(": ")[2]


def fields(old, new):
    return [(f.path, f.action) for f in only(old, new).fields]


def test_evidence_added():
    old, new = executed(FORUM), executed(FORUM, REPORT)

    (field,) = only(old, new).fields
    assert (field.path, field.action, field.old) == (("evidence", 1), "added", None)
    assert field.new.title == "Отчёт о форуме"
    assert said(old, new) == "добавлено подтверждение «Отчёт о форуме»"


def test_evidence_added_before_others_changes_only_itself():
    assert fields(executed(FORUM), executed(REPORT, FORUM)) == [(("evidence", 0), "added")]


def test_evidence_removed():
    old, new = executed(FORUM, REPORT), executed(REPORT)

    assert fields(old, new) == [(("evidence", 0), "removed")]
    assert said(old, new) == "удалено подтверждение «Приказ о форуме»"


def test_evidence_in_another_order():
    old, new = executed(FORUM, REPORT), executed(REPORT, FORUM)

    assert fields(old, new) == [(("evidence",), "reordered")]
    assert said(old, new) == "подтверждения: изменён порядок"


def test_a_field_of_evidence():
    old, new = executed(FORUM, REPORT), executed(FORUM | {"date": "2022-06-02"}, REPORT)

    assert fields(old, new) == [(("evidence", 0, "date"), "changed")]
    assert said(old, new) == "подтверждение «Приказ о форуме», дата 2022-06-01 → 2022-06-02"


def test_evidence_that_moved_and_changed():
    old, new = executed(FORUM, REPORT), executed(REPORT, FORUM | {"date": "2022-06-02"})

    assert fields(old, new) == [(("evidence", 1, "date"), "changed"), (("evidence",), "reordered")]


def test_evidence_that_took_the_place_of_another_changes_no_order():
    other = {"kind": "minutes", "title": "Протокол совета", "url": "https://example.ru/9"}
    third = {"kind": "letter", "title": "Письмо школам", "date": "2023"}

    found = fields(executed(third, REPORT, FORUM), executed(FORUM, other))

    assert found == [(("evidence", 1), "changed"), (("evidence", 0), "removed")]


def test_evidence_with_the_same_title_is_the_same_evidence():
    old = executed({"kind": "order", "title": "Приказ", "url": "https://example.ru/1", "date": "2021"})
    new = executed({"kind": "minutes", "title": "Приказ", "url": "https://example.ru/2", "date": "2022"})

    assert said(old, new) == (
        "подтверждение «Приказ», вид «Приказ» → «Протокол»; "
        "подтверждение «Приказ», адрес «https://example.ru/1» → «https://example.ru/2»; "
        "подтверждение «Приказ», дата 2021 → 2022"
    )


def test_evidence_replaced_by_another():
    other = {"kind": "minutes", "title": "Протокол совета", "url": "https://example.ru/9"}

    assert said(executed(FORUM), executed(other)) == "подтверждение «Приказ о форуме» → «Протокол совета»"


def test_a_status_is_shown_by_its_label():
    assert (
        said(executed(FORUM), executed(FORUM, status="partial"))
        == "статус «выполнено» → «выполнено частично»"
    )


def test_a_day():
    assert said(executed(FORUM), executed(FORUM, date="2022-06-21")) == "дата события 2022-06-20 → 2022-06-21"


def test_a_note_added_and_removed():
    plain, noted = executed(FORUM), executed(FORUM, note="Сверено с приказом.")

    assert said(plain, noted) == "заметка: добавлено «Сверено с приказом.»"
    assert said(noted, plain) == "заметка: удалено «Сверено с приказом.»"


def test_several_fields_are_one_sentence():
    found = said(executed(FORUM), executed(FORUM, status="partial", summary="Форум прошёл в Туле."))

    assert found == (
        "статус «выполнено» → «выполнено частично»; "
        "что произошло «Форум прошёл в Москве.» → «Форум прошёл в Туле.»"
    )


def test_invisible_differences_are_named():
    assert said(executed(FORUM), executed(FORUM, summary="Форум\u00a0прошёл в Москве.")) == (
        "что произошло «Форум прошёл в Москве.»: изменились только пробелы или невидимые знаки"
    )


def bodies(**iro):
    centre = make.body(short_name="Центр", name="Центр мастерства", kind="centre")
    return {make.BODIES: {"bodies": {"institute": make.body(**iro), "centre": centre}}}


def test_an_executor_is_shown_by_name():
    def led(body):
        responsible = {"raw": "Кто-то", "who": [{"body": body}]}
        return bodies() | {
            make.ROADMAP: make.roadmap({"7": make.activity(rows={"1": make.row(responsible=responsible)})})
        }

    assert fields(led("institute"), led("centre")) == [(("responsible", "who", 0), "changed")]
    assert said(led("institute"), led("centre")) == "исполнитель «Институт» → «Центр»"


def test_a_reference_written_in_another_way_is_shown_as_written():
    def parent(key):
        practice = make.practice(body=key)
        return {"practices/klub.yml": practice}

    assert said(parent("institute"), parent("russia.institute")) == "чья «institute» → «russia.institute»"


def test_another_name_added_and_the_own_one_corrected():
    new = bodies(name="Институт образования", aliases=[{"text": "ИРО"}])

    assert said(bodies(), new) == (
        "полное название «Институт развития образования» → «Институт образования»; "
        "добавлено другое название «ИРО»"
    )


def activity(**fields):
    return {make.ROADMAP: make.roadmap({"7": make.activity(**fields)})}


def test_a_step_with_another_wording_is_the_same_step():
    old = activity(parts=["Подготовить программу форума.", "Провести форум."])
    new = activity(parts=["Подготовить программу форума наставников.", "Провести форум."])

    assert fields(old, new) == [(("parts", 0), "changed")]


def test_hundreds_of_rewritten_steps_are_compared_place_by_place():
    old = activity(parts=[f"Подготовить школу № {number}." for number in range(300)])
    new = activity(parts=[f"Обучить школу № {number}." for number in range(300)])

    assert fields(old, new) == [(("parts", number), "changed") for number in range(300)]


def test_lines_are_one_value():
    assert said(activity(lines=[10, 20]), activity(lines=[10, 25])) == "строки источника 10–20 → 10–25"


def test_understanding_of_a_period():
    old = activity(raw="До конца учебного года")
    new = activity(
        raw="До конца учебного года",
        period={"kind": "range", "windows": [{"start": "2022-01-01", "end": "2022-05-31"}]},
    )

    assert fields(old, new) == [(("period", "kind"), "added"), (("period", "windows", 0), "added")]
    assert said(old, new) == (
        "срок, вид срока: добавлено «промежуток»; добавлен промежуток «2022-01-01, 2022-05-31»"
    )


def test_a_number_and_a_flag():
    def value(number):
        return {make.INDICATORS: make.indicators(targets=make.targets(y2023=number))}

    def main(flag):
        result = {"clause": "i.1", "text": "Педагоги учатся.", "main": flag}
        return {make.CONCEPT: make.document(expected_results={"r1": result})}

    assert said(value(12.5), value(13)) == "значение 12,5 → 13"
    assert said(main(False), main(True)) == "основной «нет» → «да»"


def test_a_whole_part_added():
    point = {"clause": "i.1", "number": "1", "action": "instruct", "text": "Разработать план."}
    with_deadline = point | {"deadline": {"raw": "в течение месяца"}}

    assert (
        said(
            {make.CONCEPT: make.document(operative_points={"1": point})},
            {make.CONCEPT: make.document(operative_points={"1": with_deadline})},
        )
        == "срок: добавлено «в течение месяца»"
    )


def test_a_default_written_out_is_no_change():
    assert changes(activity(), activity(parts=[])) == []
