"""What changed: pages of releases and the history of every record."""

from __future__ import annotations

import pytest

from generator.checks.releases import check
from generator.site.context import Context
from generator.site.fragments import Fragments
from generator.site.pages import plans
from generator.site.plan import Plan
from generator.site.views import release
from generator.site.views.changes import changes_plans, latest_changes
from tests.site.conftest import ROOT
from tests.site.releases import DAY, FIRST, first, project, second

PAYLOAD = '<script>alert(1)</script>"onmouseover='


@pytest.fixture(scope="module")
def context() -> Context:
    return Context(project(first(), second()), DAY)


@pytest.fixture(scope="module")
def pages(context) -> dict[str, Plan]:
    return {plan.path: plan for plan in plans(context)}


def html(plan: Plan) -> str:
    fragments = Fragments(ROOT / "site_overrides/pages")
    return str(fragments.render(plan) + fragments.history(plan))


def test_the_releases_of_the_tests_are_sound():
    assert list(check(project(first(), second()), DAY)) == []


def test_releases_stand_newest_first_with_their_counts(pages):
    lines = pages["changes/"].view.releases

    assert [(one.link.path, one.day, one.title) for one in lines] == [
        ("changes/2026.02.01/", "1 февраля 2026\u00a0г.", "Срок и орган"),
        ("changes/2026.01.10/", "10 января 2026\u00a0г.", "Первая публикация"),
    ]
    assert [one.count[1:] for one in lines] == [("", "1", "1"), ("10", "", "")]
    assert lines[0].territories == "Россия"


def test_a_release_says_what_it_differs_from_and_leads_to_its_neighbours(pages):
    older, newer = pages["changes/2026.01.10/"].view, pages["changes/2026.02.01/"].view

    assert (older.previous, older.next.path) == (None, "changes/2026.02.01/")
    assert (newer.previous.title, newer.next) == ("2026.01.10", None)
    assert "Отличия от выпуска <a" in html(pages["changes/2026.02.01/"])


def test_a_change_is_a_sentence_beside_the_record(pages):
    rows = pages["changes/2026.02.01/"].view.rows

    told = [(row.line.link.title, row.line.link.path, row.line.said, row.marks) for row in rows]
    assert told == [
        ("Орган «Прежний»", "", ("запись удалена",), ("russia", "body", "removed")),
        (
            "Мероприятие 1, строка 1",
            "activities/russia-2021.1/",
            ("срок «Июнь» → «Август»",),
            ("russia", "activity_row", "changed"),
        ),
    ]


def test_what_came_inside_a_new_record_is_counted_there(pages):
    rows = {row.line.link.path: row.line.said for row in pages["changes/2026.01.10/"].view.rows}

    assert rows == {
        "": ("запись добавлена",),
        "territories/russia/": ("запись добавлена",),
        "bodies/russia.institute/": ("запись добавлена",),
        "concepts/russia-2021/": ("запись добавлена; внутри: структура – 2",),
        "roadmaps/russia-2021/": ("запись добавлена; внутри: разделы – 1",),
        "activities/russia-2021.1/": ("запись добавлена; внутри: строки – 1",),
    }


def test_a_record_that_is_gone_keeps_its_name_in_older_releases(pages):
    rows = pages["changes/2026.01.10/"].view.rows

    assert [row.line.link.title for row in rows if not row.line.link.path] == ["Орган «Прежний»"]


def test_every_record_tells_since_when_it_is_here_and_what_happened_to_it(pages):
    told = pages["activities/russia-2021.1/"].history

    (moment,) = told.moments
    assert (told.since, told.release.path) == ("10 января 2026\u00a0г.", "changes/2026.01.10/")
    assert moment.said == ("Мероприятие 1, строка 1: срок «Июнь» → «Август»",)
    assert (moment.source.commit, moment.source.request, moment.source.lang) == ("bbbbbbb", "#7", "en")
    assert told.file == "data/russia/roadmaps/2021.yml"


def test_the_history_of_a_record_is_on_its_page(pages):
    text = html(pages["activities/russia-2021.1/"])

    assert "<summary>История записи</summary>" in text
    assert "В атласе с 10 января 2026\u00a0г." in text
    assert '<span lang="en">[russia] roadmap: periods</span> (#7)' in text


def test_a_page_of_no_record_has_no_history(pages):
    assert [path for path in ("", "roadmaps/", "changes/2026.01.10/") if pages[path].history] == []


def test_a_renamed_record_keeps_its_history():
    renamed = {
        "file": "data/russia/bodies.yml", "kind": "body", "id": "russia.institute", "name": "Институт",
        "old_id": "russia.gone",
    }  # fmt: skip
    later = second()
    later["edits"][0] |= {"changed": [renamed], "removed": []}
    earlier = first()
    earlier["edits"][0]["added"][1]["ids"] = ["russia.gone"]

    history = Context(project(earlier, later), DAY).history

    told = history.page("bodies/russia.institute/", "data/russia/bodies.yml")
    assert told.release.path == "changes/2026.01.10/"
    assert told.moments[0].said == ("номер записи russia.gone → russia.institute",)


def test_links_to_the_forge_come_from_the_settings():
    source = Context(project(first()), DAY, commit_url="https://forge.example/c/").history
    lines = source.lines["2026.01.10"]

    assert lines[0].source.url == f"https://forge.example/c/{'a' * 40}"


def test_a_long_release_is_cut_by_territory(monkeypatch):
    monkeypatch.setattr(release, "LONGEST", 4)

    found = {plan.path: plan for plan in changes_plans(Context(project(first(), second()), DAY))}

    whole = found["changes/2026.01.10/"].view
    assert whole.rows == ()
    assert [part.path for part in whole.parts] == [
        "changes/2026.01.10/russia/", "changes/2026.01.10/russia/2/",
    ]  # fmt: skip
    assert [len(found[part.path].view.rows) for part in whole.parts] == [4, 2]
    assert whole.territories[0].link.path == "changes/2026.01.10/russia/"
    assert "Показано" not in html(found["changes/2026.01.10/"])


def test_without_a_release_the_page_says_so_and_records_have_no_history():
    found = {plan.path: plan for plan in plans(Context(project(), DAY))}

    assert "Выпусков ещё нет" in html(found["changes/"])
    assert '<details class="history"' not in html(found["territories/russia/"])
    assert "Выпусков ещё нет." in html(found[""])


def test_the_home_page_names_the_newest_releases(context):
    latest = latest_changes(context, 1)

    assert [(one.day, one.link.title, one.link.path) for one in latest] == [
        ("1 февраля 2026\u00a0г.", "Срок и орган", "changes/2026.02.01/")
    ]


def test_a_payload_in_a_release_stays_text():
    later = second(old=f"Июнь {PAYLOAD}", reason=f"Правка {PAYLOAD}", title=f"Срок {PAYLOAD}")

    found = {plan.path: plan for plan in plans(Context(project(first(), later), DAY))}

    for path in ("", "changes/", "changes/2026.02.01/", "activities/russia-2021.1/"):
        assert "<script>alert" not in html(found[path]), path
        assert '"onmouseover' not in html(found[path]), path
    assert "&lt;script&gt;alert(1)" in html(found["activities/russia-2021.1/"])


def test_values_that_came_or_went_or_changed_places_are_said():
    later = second()
    later["edits"][0]["changed"][0]["fields"] = [
        {"field": "подтверждение", "path": "evidence.0", "new": "Приказ"},
        {"field": "допущение", "path": "period.assumption", "old": "Весь год"},
        {"field": "исполнители", "path": "who"},
        {"field": "конец", "path": "period.end", "old": "2022-12", "new": "2023-03"},
        {"field": "название", "path": "title", "old": "Форум", "new": "Форум"},
    ]

    _, line = Context(project(first(), later), DAY).history.lines["2026.02.01"]

    assert line.said == (
        "добавлено: подтверждение «Приказ»",
        "удалено: допущение «Весь год»",
        "исполнители: изменён порядок",
        "конец 2022-12 → 2023-03",
        "название «Форум»: изменились только пробелы или невидимые знаки",
    )


def test_the_file_of_a_release_is_the_source_of_its_page(pages):
    assert pages["changes/2026.01.10/"].source == FIRST
