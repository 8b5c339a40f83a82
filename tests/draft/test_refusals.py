"""Files that are no orders: a Russian finding each, never a traceback. The folders tests/faults/DRF… too."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.draft.orders import HEAD, word, workbook
from tests.draft.reading import order

FAULTS = sorted((Path(__file__).parents[1] / "faults").glob("DRF*"))
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PLAN = word([HEAD, ("1", "Форум", "Май", "ИРО", "")])


def packed(parts: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, content)
    return data.getvalue()


def with_part(name: str, content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(PLAN)) as book:
        return packed({**{one: book.read(one) for one in book.namelist()}, name: content})


#: Texts of cells that look like numbers, headings, periods and pieces of words.
CELLS = st.text(alphabet="1I.Б- май2024«(", max_size=8)
BOMB = b'<!DOCTYPE a [<!ENTITY b "bbbbbbbb">]><a>&b;</a>'


@pytest.mark.parametrize(
    ("data", "file", "why"),
    [
        (b"", "a.docx", "он пуст"),
        (b"text", "a.docx", "это не файл .docx или он повреждён"),
        (PLAN[:-200], "a.docx", "это не файл .docx или он повреждён"),
        (OLD + b"\0" * 600, "a.docx", "внутри старый формат .doc"),
        (OLD + "EncryptedPackage".encode("utf-16-le"), "a.docx", "он защищён паролем"),
        (b"x", "a.doc", "старый формат Word .doc атлас не читает"),
        (b"x", "a.pdf", "формат .pdf атлас не читает"),
        (b"x", "a.zip", "такие файлы атлас не читает"),
        (packed({"a.txt": b"x"}), "a.docx", "внутри не .docx"),
        (workbook([("а",)]), "a.docx", "внутри не .docx"),
        (packed({"word/document.xml": b"<a/>"}), "a.docx", "файл повреждён"),
        (with_part("word/vbaProject.bin", b"x"), "a.docx", "в нём макросы"),
        (with_part("word/document.xml", BOMB), "a.docx", "в нём посторонние объявления XML"),
        (packed({"word/document.xml": b" " * 61_000_000}), "a.docx", "в распакованном виде он слишком велик"),
    ],
)
def test_a_file_that_is_no_order_is_refused_with_its_reason(data, file, why):
    (found,) = order(data, file).findings

    assert (found.code, found.message) == ("DRF001", f"Файл не удалось прочитать: {why}.")
    assert found.hint


def test_a_table_that_is_not_there_is_told_with_their_number():
    (found,) = order(PLAN, tables=(9,)).findings

    assert found.message == "В файле не найден план: таблицы 9 в нём нет, всего таблиц 1."


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(PLAN) - 1), st.binary(min_size=1, max_size=40))
def test_a_damaged_file_is_read_or_refused(place, noise):
    found = order(PLAN[:place] + noise + PLAN[place + len(noise) :])

    assert found.findings or found.read.deeds


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.lists(st.text(alphabet="1I.Б- май2024«(", max_size=8), min_size=1, max_size=5), max_size=6)
)
def test_any_rows_below_a_heading_are_read(rows):
    text = "\n".join([";".join(HEAD), *(";".join(row) for row in rows)])

    found = order(text.encode(), "plan.csv")

    assert found.findings == () or {one.code for one in found.findings} <= {"TAB001", "TAB003"}


@pytest.mark.parametrize("folder", FAULTS, ids=lambda folder: folder.name)
def test_the_report_is_exactly_the_expected_one(folder):
    file = next(folder.glob("plan.*"))

    found = order(file.read_bytes(), file.name).findings

    said = "".join(f"{f.file} {f.code} {f.message} | {f.hint}\n" for f in found)
    assert said == (folder / "expected.txt").read_text(encoding="utf-8")
