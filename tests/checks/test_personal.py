"""Personal data: persons are found, institutions named after persons are not. All names are invented."""

import pytest

from generator.checks import personal
from generator.findings import Finding
from generator.report import as_text
from tests.checks.builders import (
    BODIES,
    CONCEPT,
    ROADMAP,
    activity,
    body,
    document,
    found,
    practice,
    roadmap,
    row,
)

SUMMARY = "practices/klub.yml.summary"


def told(text):
    return {"practices/klub.yml": practice(summary=text)}


FAULTS = {
    "initials first": (
        {CONCEPT: document(signer_post="Министр А. Б. Иванова")},
        ["PDN001 concepts/2021.yml.signer_post: Похоже на фамилию с инициалами: «А. …»."],
    ),
    "initials glued": (
        told("Ведёт А.Б.Сидоров-Петров"),
        [f"PDN001 {SUMMARY}: Похоже на фамилию с инициалами: «А.Б…»."],
    ),
    "surname first": (
        told("Ведёт Сидоров А.Б."),
        [f"PDN001 {SUMMARY}: Похоже на фамилию с инициалами: «Сид…»."],
    ),
    "deep in a record": (
        {ROADMAP: roadmap({"1": activity(rows={"1": row(responsible={"raw": "Иванова А.Б.", "who": []})})})},
        [
            "PDN001 roadmaps/2021.yml.activities.1.rows.1.responsible.raw: "
            "Похоже на фамилию с инициалами: «Ива…»."
        ],
    ),
    "in a note of a body": (
        {BODIES: {"bodies": {"institute": body(note="Руководит Пётр Иванович Сидоров.")}}},
        ["PDN002 bodies.yml.bodies.institute.note: Похоже на имя с отчеством: «Пёт…»."],
    ),
    "name in another case": (
        told("Вручено Анне Петровне"),
        [f"PDN002 {SUMMARY}: Похоже на имя с отчеством: «Анн…»."],
    ),
    "surname before the name": (
        told("Сидорова Анна Ильинична"),
        [f"PDN002 {SUMMARY}: Похоже на имя с отчеством: «Анн…»."],
    ),
    "telephone of a town": (
        told("Звоните: 8 (4212) 00-00-00."),
        [f"PDN003 {SUMMARY}: Похоже на номер телефона: «8 (…»."],
    ),
    "telephone in one row": (
        told("Звоните +79000000000"),
        [f"PDN003 {SUMMARY}: Похоже на номер телефона: «+79…»."],
    ),
    "telephone without a code": (
        told("Справки: тел. 00-00-00"),
        [f"PDN003 {SUMMARY}: Похоже на номер телефона: «тел…»."],
    ),
    "telephone at the start": (
        told("Тел. 12-34-56"),
        [f"PDN003 {SUMMARY}: Похоже на номер телефона: «Тел…»."],
    ),
    "private mail": (
        told("Пишите на ivanov.85@mail.ru"),
        [f"PDN004 {SUMMARY}: Похоже на личную почту: «iva…»."],
    ),
    "insurance number": (
        told("СНИЛС 000-000-000 00"),
        [f"PDN005 {SUMMARY}: Похоже на номер личного документа: «000…»."],
    ),
    "passport": (
        told("Паспорт, серия 00 00 № 000000"),
        [f"PDN005 {SUMMARY}: Похоже на номер личного документа: «Пас…»."],
    ),
    "birthday": (told("Дата рождения: 01.01.1970"), [f"PDN006 {SUMMARY}: Похоже на дату рождения: «Дат…»."]),
    "year of birth": (told("Наставник 1970 г. р."), [f"PDN006 {SUMMARY}: Похоже на дату рождения: «197…»."]),
}

SOUND = {
    "institute named after a person": told("Институт имени К. Д. Ушинского ведёт клуб"),
    "college named after a person": told("Клуб ведёт КПК № 1 им. М. Горького"),
    "school named after a hero": told("Школа им. дважды Героя Советского Союза А. В. Петрова"),
    "university named after a teacher": told("Университет имени Антона Семёновича Макаренко"),
    "office mail": told("Пишите на info@iro-example.ru"),
    "address of a page": {
        "practices/klub.yml": practice(note="Сайт https://example.ru/8-800-000-00-00/A.B.Ivanov")
    },
    "numbers of acts": told("Приказы 01/3057, № 10-17-104 и 8 пунктов от 09.02.2021"),
    "adjectives": told("Федеральная Основной Школы и Духовной Культуры программа"),
    "fairy tale": told("Спектакль «Иван Царевич и Серый Волк»"),
    "field about birth": told("Дата рождения не собирается"),
    "big numbers": told("Бюджет 8 500 000 000 рублей, 80 000 педагогов"),
    "country and city": told("Россия, г. Ханты-Мансийск, п. Горноправдинск. РФ. Школа."),
}


@pytest.mark.parametrize(("files", "expected"), FAULTS.values(), ids=FAULTS)
def test_fault_is_found(files, expected):
    assert found(personal.check, files) == expected


@pytest.mark.parametrize("files", SOUND.values(), ids=SOUND)
def test_sound_text_is_left_alone(files):
    assert found(personal.check, files) == []


@pytest.mark.parametrize("pattern", personal.PATTERNS, ids=lambda pattern: pattern.what)
def test_quick_look_misses_nothing_that_the_rules_find(pattern):
    texts = [
        files["practices/klub.yml"]["summary"]
        for files, _ in FAULTS.values()
        if "practices/klub.yml" in files
    ]
    caught = [text for text in texts if pattern.regex.search(text)]

    assert caught
    assert all(personal.may_hold(f'{{"summary":"{text}"}}') for text in caught)
    assert all(personal.may_hold(text) for text in caught)


PERSONS = {
    "Иванова Мария": "PDN002",
    "Мария Иванова": "PDN002",
    "методист Ольга Ким": "PDN002",
    "Заверено Петровским Иваном": "PDN002",
    "Министр Сидоров А.": "PDN001",
    "методист М. Иванова": "PDN001",
}
POSTS = (
    "редакция атласа",
    "Министр",
    "Директор Департамента",
    "И.о. ректора, проректор по методической и организационной работе",
    "Первый заместитель министра образования Красноярского края",
    "Заместитель Губернатора Ханты-Мансийского автономного округа – Югры",
    "Проректор И. о. директора Института развития",
    "Ректор университета имени Антона Макаренко",
)


@pytest.mark.parametrize(("post", "code"), PERSONS.items(), ids=PERSONS)
def test_person_is_found_where_a_role_is_asked(post, code):
    findings = found(personal.check, {CONCEPT: document(signer_post=post)})

    assert [finding.split(" ")[0] for finding in findings] == [code]


def test_report_does_not_repeat_the_line(tmp_path):
    (tmp_path / "klub.yml").write_text("summary: Мария Иванова", encoding="utf-8")
    finding = Finding("PDN002", "klub.yml", "Похоже на имя.", "Удалите.", line=1, column=10)

    assert "Иванова" not in as_text([finding], tmp_path)


@pytest.mark.parametrize("post", POSTS)
def test_post_is_no_person(post):
    assert found(personal.check, {CONCEPT: document(signer_post=post)}) == []
