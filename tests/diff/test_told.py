"""What a new report or change of a plan says: a reviewer reads it without opening the file."""

from __future__ import annotations

from generator.diff.forms import as_text
from tests.checks import builders as make
from tests.diff.builders import diff, sentences

PLAIN = "name: Россия\nshort_name: Россия\nlevel: country\n"
HOME = "data/russia/"


def plan(**revisions):
    rows = {"1": make.row("Октябрь 2022 г.") | {"revisions": revisions}}
    return {make.ROADMAP: make.roadmap({"1": make.activity(rows=rows)})}


def revision(day, raw, reason):
    return {"date": day, "reason": reason, "period": {"raw": raw}}


FIRST = revision("2022-09-01", "Ноябрь 2022 г.", "Сменилась площадка.")


def test_a_moved_deadline_is_told_with_its_reason():
    assert sentences(plan(), plan(r1=FIRST)) == [
        "[russia-2021] Мероприятие 1, строка 1, изменение плана r1: добавлена запись; "
        "срок «Октябрь 2022 г.» → «Ноябрь 2022 г.»; дата изменения 2022-09-01; причина «Сменилась площадка.»"
    ]


def test_a_second_move_starts_from_the_first():
    second = revision("2022-10-01", "Декабрь 2022 г.", "Площадку закрыли на ремонт.")

    (found,) = sentences(plan(r1=FIRST), plan(r1=FIRST, r2=second))

    assert "срок «Ноябрь 2022 г.» → «Декабрь 2022 г.»" in found


def test_a_report_in_a_new_file_is_told_by_itself(tmp_path):
    old = {
        f"{HOME}territory.yml": PLAIN,
        HOME + make.CONCEPT: make.document(),
        HOME + make.ROADMAP: make.roadmap(),
    }
    new = old | {HOME + make.EXECUTIONS: {"executions": {"forum": make.execution()}}}

    found = as_text(diff(tmp_path, old, new)).splitlines()

    assert found[-1] == (
        "    Отметка о выполнении forum: добавлена запись «Форум прошёл в Москве.»; "
        "мероприятие «Форум наставников»; статус выполнено; дата события 2022-06-20"
    )
    assert found[-2] == "    Файл «Отметки о выполнении»: добавлен"
