"""Tables of Word: joined cells, automatic numbers, marks that nobody sees, changes of an editor."""

from __future__ import annotations

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from generator.draft.word import read_word
from tests.draft.orders import HEAD, add_table, saved, word
from tests.draft.reading import deeds, heads, order


def texts(data: bytes) -> list[list[str]]:
    (table,) = read_word(data)
    return [[cell.text for cell in line.cells] for line in table.lines]


def numbered(paragraph, id: str = "1", level: str = "0") -> None:
    """Make a paragraph an item of a list of Word."""
    place = OxmlElement("w:numPr")
    for name, value in (("w:ilvl", level), ("w:numId", id)):
        inner = OxmlElement(name)
        inner.set(qn("w:val"), value)
        place.append(inner)
    paragraph._p.get_or_add_pPr().append(place)


def with_lists(*levels: tuple[str, str]):
    """Return a document that has one list; ``levels`` are forms and texts such as («decimal», «%1.»)."""
    book = Document()
    root = book.part.numbering_part.element
    for old in list(root):
        root.remove(old)
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), "1")
    for number, (form, text) in enumerate(levels):
        level = OxmlElement("w:lvl")
        level.set(qn("w:ilvl"), str(number))
        for name, value in (("w:start", "1"), ("w:numFmt", form), ("w:lvlText", text)):
            inner = OxmlElement(name)
            inner.set(qn("w:val"), value)
            level.append(inner)
        abstract.append(level)
    one = OxmlElement("w:num")
    one.set(qn("w:numId"), "1")
    inner = OxmlElement("w:abstractNumId")
    inner.set(qn("w:val"), "1")
    one.append(inner)
    root.extend([abstract, one])
    return book


def test_cells_joined_along_and_down_have_one_text():
    data = word([("А", "Б", "В"), ("Раздел",), ("1", "Форум", "Май"), (None, None, "Июнь")])

    (table,) = read_word(data)

    assert [[(c.text, c.column, c.span, c.above) for c in line.cells] for line in table.lines] == [
        [("А", 0, 1, False), ("Б", 1, 1, False), ("В", 2, 1, False)],
        [("Раздел", 0, 3, False)],
        [("1", 0, 1, False), ("Форум", 1, 1, False), ("Май", 2, 1, False)],
        [("", 0, 1, True), ("", 1, 1, True), ("Июнь", 2, 1, False)],
    ]


def test_numbers_of_a_list_are_read_though_they_are_not_in_the_text():
    book = with_lists(("decimal", "%1."))
    table = add_table(
        book, [HEAD, ("", "Форум", "Май 2024 г.", "ИРО", ""), ("", "Съезд", "Июнь 2024 г.", "ИРО", "")]
    )
    for row in (1, 2):
        numbered(table.cell(row, 0).paragraphs[0])

    found = order(saved(book))

    assert deeds(found) == [("1", "Форум", ["Май 2024 г."]), ("2", "Съезд", ["Июнь 2024 г."])]


def test_a_list_of_two_levels_numbers_sections_and_activities():
    book = with_lists(("upperRoman", "%1."), ("decimal", "%1.%2."))
    rows = [HEAD, ("Наставничество",), ("", "Форум", "Май 2024 г.", "ИРО", "")]
    rows += [("Конкурсы",), ("", "Смотр", "Июнь 2024 г.", "ИРО", "")]
    table = add_table(book, rows)
    for row, level in ((1, "0"), (2, "1"), (3, "0"), (4, "1")):
        numbered(table.cell(row, 0).paragraphs[0], level=level)

    found = order(saved(book))

    assert heads(found) == [("I", "Наставничество"), ("II", "Конкурсы")]
    assert [deed.number for deed in found.read.deeds] == ["I.1", "II.1"]


def test_footnote_marks_soft_hyphens_and_odd_spaces_are_left_out():
    book = Document()
    cell = add_table(book, [("", "")]).cell(0, 0).paragraphs[0]
    cell.add_run("Форум\u00a0 настав\u00adников")
    cell.add_run("1").font.superscript = True
    cell.add_run(" края*, области")

    assert texts(saved(book)) == [["Форум наставников края, области", ""]]


def test_what_an_editor_deleted_is_gone_and_what_was_put_in_stays():
    book = Document()
    cell = add_table(book, [("", "")]).cell(0, 0).paragraphs[0]
    for name, text in (("w:del", "старое "), ("w:ins", "новое")):
        change, run = OxmlElement(name), cell.add_run(text)._r
        change.append(run)
        cell._p.append(change)
        if name == "w:del":
            run.find(qn("w:t")).tag = qn("w:delText")

    assert texts(saved(book)) == [["новое", ""]]


def test_a_table_knows_the_text_above_it():
    data = word([("А", "Б")], captions=["План наставничества"])

    (table,) = read_word(data)

    assert table.caption == "План наставничества"
