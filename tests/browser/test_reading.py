"""Reading: a clause is cited by keyboard, a term explains itself, a summary prints on one sheet."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

pytestmark = pytest.mark.browser
DOCUMENT, SUMMARIES = "concepts/ugra-2021/", "summary/*/index.html"


@pytest.fixture
def page(browser):
    """A page that may read and write the clipboard."""
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, permissions=["clipboard-read", "clipboard-write"]
    )
    yield context.new_page()
    context.close()


def test_a_clause_is_cited_by_keyboard(page, address):
    page.goto(address + DOCUMENT)
    block = page.locator("[id='order.4.3'] details.cite")
    block.locator("summary").focus()

    page.keyboard.press("Enter")
    block.get_by_role("status").get_by_text("Скопировано").wait_for()

    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == block.locator(".cite-text").inner_text().strip()
    assert copied.startswith("Приказ от 9")
    assert "п. 4.3 // Атлас профессионального развития педагогов" in copied
    assert f"URL: {address}{DOCUMENT}#" in copied


def test_a_citation_can_be_read_without_scripts(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "glossary/iom/")
    block = page.locator("details.cite").first
    block.locator("summary").click()

    text = block.locator(".cite-text").inner_text()

    context.close()
    assert "(пересказ). Распоряжение от" in text
    assert text.rstrip().endswith("URL: glossary/iom/#khabarovsk-2023")


def test_definitions_of_two_territories_stand_side_by_side(page, address):
    page.goto(address + "glossary/iom/")

    boxes = [section.bounding_box() for section in page.locator(".compare > section").all()]

    assert len(boxes) == 2
    assert boxes[0]["y"] == boxes[1]["y"]
    assert page.locator("details.cite").count() == 2


def test_a_term_explains_itself_on_hover_and_focus(page, address):
    page.goto(address + DOCUMENT)
    term = page.locator("a.term").first
    hint = page.get_by_role("tooltip")

    term.hover()
    assert hint.inner_text() == term.get_attribute("data-hint")
    assert term.get_attribute("aria-describedby") == "term-hint"

    hint.hover()  # the hint can be pointed at
    page.wait_for_timeout(400)
    assert hint.count() == 1

    page.keyboard.press("Escape")
    assert hint.count() == 0
    assert term.get_attribute("aria-describedby") is None

    page.mouse.move(0, 0)
    term.focus()
    assert hint.count() == 1
    page.keyboard.press("Tab")
    page.wait_for_timeout(50)
    assert page.locator("a.term[aria-describedby]").count() <= 1


def test_a_hint_stays_inside_a_narrow_screen(browser, address):
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(address + DOCUMENT)
    page.locator("a.term").nth(3).focus()

    box = page.get_by_role("tooltip").bounding_box()

    context.close()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360


def test_a_term_is_explained_once_and_never_in_a_heading_or_link(page, address):
    page.goto(address + DOCUMENT)

    paths = page.locator("a.term").evaluate_all("all => all.map(one => one.getAttribute('href'))")

    assert len(paths) == len(set(paths)) > 5
    assert page.locator(":is(h1, h2, h3, h4, a) a.term").count() == 0


def test_every_summary_prints_on_one_sheet(page, address, site):
    for file in sorted(site.glob(SUMMARIES)):
        page.goto(f"{address}summary/{file.parent.name}/")

        sheets = len(PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages)

        assert sheets == 1, file.parent.name


def test_the_pdf_is_offered_with_its_true_size(page, address, site):
    page.goto(address + DOCUMENT)
    link = page.get_by_role("link", name="Скачать PDF")

    file = site / DOCUMENT / "ugra-2021.pdf"

    assert link.get_attribute("href").endswith("concepts/ugra-2021/ugra-2021.pdf")
    assert link.inner_text() == f"Скачать PDF, {round(file.stat().st_size / 1024)} КБ"


def test_print_shows_content_and_addresses_but_no_navigation(page, address):
    page.goto(address + "activities/chelyabinsk-2023.2023.3.2.4/")

    text = "".join(one.extract_text() for one in PdfReader(BytesIO(page.pdf())).pages).replace("\n", "")

    assert "chiro74.ru" in text
    assert "На этой странице" not in text
    assert "Поиск" not in text
