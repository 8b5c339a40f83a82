"""Calendar files of a small project: who gets one, what an event says, how it changes with the plan."""

from __future__ import annotations

from datetime import date

from icalendar import Calendar

from generator.site.context import Context
from tests.checks.builders import BODIES, ROADMAP, activity, body, catalogue, document, roadmap, row

ALL = "calendar/all.ics"


def files(given, as_of="2026-01-01", site_url=""):
    context = Context(catalogue(given), date.fromisoformat(as_of), site_url=site_url)
    return context.calendars


def planned(*raws, **changes):
    rows = {str(n): activity(number=str(n), rows={"1": row(raw, **changes)}) for n, raw in enumerate(raws, 1)}
    return {ROADMAP: roadmap(rows)}


def events(data: bytes) -> list:
    return Calendar.from_ical(data).walk("VEVENT")


def test_territory_document_and_body_get_a_file_each():
    assert list(files(planned("Июнь 2022 г."))) == [
        ALL,
        "calendar/russia-2021.ics",
        "calendar/russia.ics",
        "calendar/russia.institute.ics",
    ]


def test_without_a_date_there_is_no_file():
    assert files(planned("По отдельному графику")) == {}


def test_an_undated_row_stays_out_of_every_file():
    found = files(planned("Июнь 2022 г.", "По мере необходимости"))

    assert {path: [str(e["UID"]) for e in events(data)] for path, data in found.items()} == dict.fromkeys(
        found, ["russia-2021.1.1.1@atlas"]
    )


def test_an_event_says_period_state_who_and_clause():
    (event,) = events(files(planned("Июнь 2022 г."), site_url="https://atlas.example/site")[ALL])

    assert str(event["SUMMARY"]) == "Форум наставников (Россия)"
    assert str(event["DESCRIPTION"]).split("\n") == [
        "Срок в документе: Июнь 2022 г.",
        "Как понято: июнь 2022",
        "Состояние на 1 января 2026\u00a0г.: срок истёк, подтверждения в данных нет",
        "Кто отвечает: Институт",
        "Откуда: Развитие педагогов, 2021–2023, мероприятие 1, приложение, позиция 1",
    ]
    assert event["URL"] == "https://atlas.example/site/activities/russia-2021.1/"
    assert event["CATEGORIES"].cats == ["Россия", "Дорожная карта"]


def test_a_whole_period_stands_on_its_last_day():
    (event,) = events(files(planned("В течение всего периода"))[ALL])

    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (date(2023, 12, 31), date(2024, 1, 1))
    assert str(event["SUMMARY"]) == "Последний день: Форум наставников (Россия)"
    assert "Весь срок: 1 января 2021\u00a0г. – 31 декабря 2023\u00a0г." in event["DESCRIPTION"]


def test_a_change_of_the_plan_moves_the_event_and_its_sequence_but_not_its_uid():
    change = {"r1": {"date": "2022-05-01", "reason": "Перенос.", "period": {"raw": "Август 2022 г."}}}
    given = planned("Июнь 2022 г.", revisions=change)

    (before,), (after,) = (events(files(given, day)[ALL]) for day in ("2022-04-30", "2022-05-01"))

    assert before["UID"] == after["UID"] == "russia-2021.1.1.1@atlas"
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)
    assert (before.decoded("DTSTART"), after.decoded("DTSTART")) == (date(2022, 6, 1), date(2022, 8, 1))
    assert "Срок в документе: Август 2022 г." in after["DESCRIPTION"]


def test_a_group_and_a_body_get_what_their_members_and_posts_must_do():
    bodies = {"institute": body(member_of=["institutes"]), "institutes": body(kind="class")}
    roles = {"head": {"name": "Заведующий кафедрой", "kind": "post", "body": "institute"}}
    who = {"who": [{"role": "head"}]}

    found = files(planned("Июнь 2022 г.", responsible=who) | {BODIES: {"bodies": bodies, "roles": roles}})

    assert found["calendar/russia.institutes.ics"].count(b"BEGIN:VEVENT") == 1
    assert found["calendar/russia.institute.ics"].count(b"BEGIN:VEVENT") == 1
    assert found["calendar/russia.head.ics"].count(b"BEGIN:VEVENT") == 1


def test_a_body_and_a_post_with_one_id_keep_their_files_apart():
    roles = {"institute": {"name": "Руководитель института", "kind": "post", "body": "institute"}}
    who = {"who": [{"role": "institute"}]}

    found = files(
        planned("Июнь 2022 г.", responsible=who) | {BODIES: {"bodies": {"institute": body()}, "roles": roles}}
    )

    assert {"calendar/russia.institute.ics", "calendar/role-russia.institute.ics"} <= set(found)


def test_events_of_a_replaced_plan_are_cancelled():
    later = document(date="2021-12-01", supersedes="russia-2021")

    (event,) = events(files(planned("Июнь 2022 г.") | {"concepts/2022.yml": later})[ALL])

    assert event["STATUS"] == "CANCELLED"
