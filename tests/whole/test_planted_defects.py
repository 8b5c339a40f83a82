"""Twenty mistakes that editors make, planted in the real records: each is found at its line, with the
words that mend it, or is accepted on purpose and changes nothing.

The list of editors is a part of content/about/mistakes.md, which names every one of them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.edit.fmt import canonical
from tests.edit.tables import PROGRAMME, csv_of, project_in, read
from tests.whole.planting import Defect, Records, copy_of, put, swap, twice, values

ROOT = Path(__file__).resolve().parents[2]
UGRA = "data/ugra"
BODIES, TERMS, ROADMAP = f"{UGRA}/bodies.yml", f"{UGRA}/terms/2021.yml", f"{UGRA}/roadmaps/2021.yml"
VALUES, COMPARISONS = f"{UGRA}/values/2021.yml", f"{UGRA}/comparisons/2021.yml"
MAPPINGS, TERRITORY = f"{UGRA}/mappings/2021.yml", f"{UGRA}/territory.yml"
PRACTICE = f"{UGRA}/practices/expert-network.yml"
EXECUTIONS = f"{UGRA}/executions/2021.yml"
FORUM = """executions:
  forum:
    activity: "1"
    status: supporting
    date: 2021-06-10
    summary: Прошёл форум наставников.
    evidence:
      - kind: publication
        title: Сообщение о форуме
        url: https://example.org/forum
    entered_by: редакция атласа
    entered_on: 2026-11-21
"""


FOUND = {
    "duplicate row: value of one year": Defect(
        VALUES,
        put("2021  # again".join(values(2021, 2021).rsplit("2021", 1))),
        (f"IND011 {VALUES} # again",),
        "удалите лишнее значение",
    ),
    "duplicate row: execution under another key": Defect(
        EXECUTIONS,
        lambda _: twice("forum", "forum-again")(FORUM.encode()),
        (f"HIE013 {EXECUTIONS} forum-again",),
        "Удалите одну из двух",
    ),
    "duplicate row: comparison under another key": Defect(
        COMPARISONS,
        twice("saratov-trained", "saratov-again"),
        (f"HIE013 {COMPARISONS} saratov-again",),
        "Удалите одну из двух",
    ),
    "impossible year of a value": Defect(
        VALUES, put(values(20211)), (f"SCH007 {VALUES} year: 20211",), "от 1990 до 2100"
    ),
    "impossible year of a day": Defect(
        ROADMAP,
        swap("end: 2024-12-31", "end: 3024-12-31"),
        (f"SCH006 {ROADMAP} end: 3024",),
        "Проверьте год: он бывает от 1900 до 2100",
    ),
    "250 percent": Defect(
        VALUES, put(values(2022, value="250")), (f"IND004 {VALUES} value: 250",), "Исправьте"
    ),
    "250 percent in a comparison": Defect(
        COMPARISONS, swap("value: 15\n", "value: 250\n"), (f"IND004 {COMPARISONS} value: 250",), "Исправьте"
    ),
    "gap of years": Defect(
        VALUES,
        put(values(2021, 2024)),
        (f"IND017 {VALUES} year: 2024",),
        "за 2022 год; если его нет – с missing",
    ),
    "look-alike letter in a key": Defect(
        TERMS, swap("\n  iom:", "\n  iоm:"), (f"SCH005 {TERMS} iоm",), "латиницей: `iom:`"
    ),
    "look-alike letter in a reference": Defect(
        PRACTICE,
        swap("ugra-2021.11", "ugrа-2021.11"),
        (f"SCH005 {PRACTICE} ugrа",),
        "латиницей: `- ugra-2021.11`",
    ),
    "look-alike letter in a reference with its kind": Defect(
        MAPPINGS, swap("criterion/k1", "criterion/к1"), (f"SCH005 {MAPPINGS} criterion/к1",), "criterion/k1"
    ),
    "look-alike letter in the name of a field": Defect(
        TERMS, swap("clause:", "сlause:"), (f"SCH001 {TERMS} сlause",), "латиницей: `clause`"
    ),
    "look-alike letter in a word of a list": Defect(
        BODIES,
        swap("kind: ministry", "kind: ministrу"),
        (f"SCH004 {BODIES} ministrу",),
        "латиницей `ministry`",
    ),
    "look-alike letter in a code": Defect(
        TERRITORY, swap("RU-KHM", "RU-КHM"), (f"SCH010 {TERRITORY} iso:",), "iso: RU-KHM"
    ),
    "look-alike letter in a date": Defect(
        ROADMAP,
        swap("start: 2021-01-01", "start: 2О21-01-01"),
        (f"SCH006 {ROADMAP} 2О21",),
        "start: 2021-01-01",
    ),
    "look-alike letter in a number": Defect(
        COMPARISONS, swap("value: 15\n", "value: 1З\n"), (f"SCH007 {COMPARISONS} 1З",), "value: 13"
    ),
    "look-alike letter in an address": Defect(
        COMPARISONS,
        swap("docs.cntd", "dоcs.cntd"),
        (f"TXT005 {COMPARISONS} dоcs",),
        "Наберите «docs» латинскими",
    ),
    "look-alike letter in a text": Defect(
        BODIES,
        swap("Департамент", "Депаpтамент"),
        (f"TXT005 {BODIES} Депаpтамент",),
        "«Департамент» русскими",
    ),
    "look-alike letter in the name of a file": Defect(
        BODIES, lambda data: data, (f"LAY006 {UGRA}/bоdies.yml",), f"в {BODIES}", moved=f"{UGRA}/bоdies.yml"
    ),
    "unknown key": Defect(
        TERMS, swap("clause:", "claus:"), (f"SCH001 {TERMS} claus:",), "Возможно, вы имели в виду `clause`"
    ),
    "unknown word of a list": Defect(
        BODIES, swap("kind: ministry", "kind: министерство"), (f"SCH004 {BODIES} министерство",), "`ministry`"
    ),
    "missing required field": Defect(
        ROADMAP, swap("start: 2021-01-01\n", ""), (f"SCH002 {ROADMAP}",), "Добавьте строку `start: "
    ),
    "key written twice": Defect(
        ROADMAP,
        swap(
            "clause: roadmap\nstart: 2021-01-01\n", "start: 2021-01-01\nclause: roadmap\nstart: 2021-02-02\n"
        ),
        (f"YML007 {ROADMAP} start: 2021-02-02",),
        "Оставьте «start» один раз",
    ),
    "record without its pair": Defect(
        f"{UGRA}/terms/2019.yml",
        put("abbreviations:\n  cos:\n    clause: i\n    short: ЦОС\n    defined: false\n    used: true\n"),
        (f"HIE001 {UGRA}/terms/2019.yml",),
        f"Создайте {UGRA}/concepts/2019.yml",
    ),
    "reference that leads nowhere": Defect(
        PRACTICE,
        swap("ugra-2021.11", "ugra-2021.111"),
        (f"REF001 {PRACTICE} ugra-2021.111",),
        "«ugra-2021.11»",
    ),
    "reference to a misspelt key": Defect(
        TERMS, swap("notion: iom", "notion: iomm"), (f"REF001 {TERMS} iomm",), "нужен ключ «iom»"
    ),
    "misspelt name of a folder": Defect(
        TERMS,
        lambda data: data,
        (f"LAY001 {UGRA}/term/2021.yml",),
        f"в {TERMS}",
        moved=f"{UGRA}/term/2021.yml",
    ),
    "misspelt name of a file": Defect(
        "data/topics.yml",
        lambda data: data,
        ("LAY001 data/topic.yml",),
        "в data/topics.yml",
        moved="data/topic.yml",
    ),
    "wrong ending of a file": Defect(
        TERMS,
        lambda data: data,
        (f"LAY002 {UGRA}/terms/2021.yaml",),
        f"в {TERMS}",
        moved=f"{UGRA}/terms/2021.yaml",
    ),
    "trailing space within quotes": Defect(
        TERRITORY,
        swap("short_name: ХМАО – Югра", 'short_name: "ХМАО – Югра "'),
        (f"TXT004 {TERRITORY} short_name",),
        "Удалите его",
    ),
    "decimal comma": Defect(
        COMPARISONS, swap("value: 15\n", "value: 15,5\n"), (f"SCH007 {COMPARISONS} 15,5",), "value: 15.5"
    ),
    "CSV instead of a record": Defect(
        f"{UGRA}/values/2021.csv",
        put("год;значение\n2021;12,5\n"),
        (f"LAY002 {UGRA}/values/2021.csv",),
        f"Перенесите сведения в {VALUES}",
    ),
    "file in Windows-1251": Defect(
        TERRITORY,
        lambda data: data.decode().encode("cp1251", "replace"),
        (f"YML004 {TERRITORY}",),
        "Сохраните файл заново в кодировке UTF-8",
    ),
    "syntax error": Defect(
        TERRITORY,
        swap("short_name: ХМАО – Югра", "short_name: ХМАО: Югра"),
        (f"YML025 {TERRITORY} short_name",),
        'short_name: "ХМАО: Югра"',
    ),
    "broken indent": Defect(
        ROADMAP, swap("  i:\n    clause", "  i:\n   clause"), (f"YML027 {ROADMAP}     lines: [710",), "отступ"
    ),
    "Russian date": Defect(
        ROADMAP,
        swap("start: 2021-01-01", "start: 01.01.2021"),
        (f"SCH006 {ROADMAP} 01.01.2021",),
        "2021-01-01",
    ),
}

#: Mistakes that cannot change what a record says: accepted, and put right by ``atlas fmt``.
ACCEPTED = {
    "trailing spaces outside of quotes": lambda data: data.replace(b"\n", b"   \n", 3),
    "Windows line ends": lambda data: data.replace(b"\n", b"\r\n"),
    "byte order mark": lambda data: b"\xef\xbb\xbf" + data,
}


@pytest.fixture(scope="module")
def records(tmp_path_factory) -> Records:
    return copy_of(ROOT, tmp_path_factory.mktemp("planted"), "acts", "russia", "ugra", "vocab", "topics.yml")


def test_the_records_are_sound_before(records):
    assert {(one.code, one.file) for one in records.known} <= {("REF001", "data/russia/bodies.yml")}


@pytest.mark.parametrize("defect", FOUND.values(), ids=FOUND)
def test_a_planted_defect_is_found_at_its_line_with_its_cure(records, defect):
    with records.planted(defect):
        found = records.findings()
        expected = [records.line_of(place) for place in defect.found]

    assert [(one.code, one.file, one.line) for one in found] == expected
    assert defect.hint in found[0].hint


@pytest.mark.parametrize("edit", ACCEPTED.values(), ids=ACCEPTED)
def test_a_harmless_one_is_accepted_with_the_same_data_and_put_right(records, edit):
    data, before = (records.root / TERRITORY).read_bytes(), records.values()

    with records.planted(Defect(TERRITORY, edit, (), "")):
        found, after, spoilt = records.findings(), records.values(), (records.root / TERRITORY).read_bytes()

    assert found == []
    assert after == before
    assert canonical(spoilt, TERRITORY).data == data


def test_no_is_a_name_like_any_other(records):
    with records.planted(Defect(TERRITORY, swap("short_name: ХМАО – Югра", "short_name: no"), (), "")):
        found = records.findings()
        (name,) = [one[3].short_name for one in records.values() if one[:2] == ("territory", "ugra")]

    assert (found, name) == ([], "no")


CSV = {
    "semicolons": (lambda text: text.encode(), "72"),
    "commas": (lambda text: text.replace(";", ",").encode(), "72"),
    "Windows-1251": (lambda text: text.encode("cp1251"), "72"),
    "Windows line ends": (lambda text: text.replace("\n", "\r\n").encode(), "72"),
    "byte order mark": (lambda text: b"\xef\xbb\xbf" + text.encode(), "72"),
    "decimal comma": (lambda text: text.encode(), '"72,0"'),
    "trailing spaces": (lambda text: text.replace("Клуб наставников", "Клуб наставников  ").encode(), "72"),
}


@pytest.mark.parametrize(("save", "hours"), CSV.values(), ids=CSV)
def test_a_table_as_a_russian_program_saves_it_gives_the_same_record(tmp_path, save, hours):
    root = project_in(tmp_path / "atlas")
    expected = read(root, csv_of(PROGRAMME).encode(), "list.csv").records

    table = read(root, save(csv_of({**PROGRAMME, "hours": hours})), "list.csv")

    assert table.findings == ()
    assert table.records == expected
    assert expected[0].data.startswith("title: Клуб наставников\n".encode())


def test_a_repeated_row_of_a_table_is_found_at_its_cell(tmp_path):
    table = read(project_in(tmp_path / "atlas"), csv_of(PROGRAMME, PROGRAMME).encode(), "list.csv")

    (found,) = table.findings
    assert (found.code, found.file, found.line) == ("TAB008", "list.csv A3", 3)


def test_every_defect_is_explained_to_editors():
    page = (ROOT / "content" / "about" / "mistakes.md").read_text(encoding="utf-8")

    codes = {place.split(" ")[0] for defect in FOUND.values() for place in defect.found}

    assert {code for code in codes if f"codes/{code}/" not in page} == set()
