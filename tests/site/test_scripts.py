"""Our own scripts in a real browser: what they add, and that pages stay whole without them."""

from __future__ import annotations

import functools
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from axe_playwright_python.sync_playwright import Axe
from markupsafe import Markup

from generator.site.mirror import Mirror
from generator.site.search.index import search_files
from generator.site.stamp import Page, TocItem, output_path, stamp
from tests.site.conftest import ROOT

pytestmark = pytest.mark.browser

LIST = """<h1>Мероприятия</h1><p class="js-only"><label for="f">Найти</label>
<input id="f" type="search" data-filter="#rows"> <span data-filter-count role="status"></span></p>
<div class="table-wrap" tabindex="0" role="region" aria-label="Мероприятия">
<table class="data stack" id="rows" data-sortable><caption>Мероприятия</caption>
<thead><tr><th scope="col">Название</th><th scope="col" class="num">Доля</th></tr></thead><tbody>
<tr><th scope="row">Учёба</th><td class="num" data-label="Доля">12,5</td></tr>
<tr><th scope="row">Отчёт</th><td class="num" data-label="Доля" data-sort="">нет данных</td></tr>
<tr><th scope="row">Ёлка</th><td class="num" data-label="Доля">9</td></tr></tbody></table></div>
<p><span class="badge badge--expired">срок истёк, подтверждения в данных нет</span></p>
<h2 id="q">Цитата</h2><p id="quote">п. 4.2</p>
<button type="button" class="js-only" data-copy="#quote">Копировать</button>"""
# One page with a hostile name: what search shows of it is text.
HOSTILE = "<i>ИОМ</i>"
MIRRORS = [
    Mirror(
        "glossary/iom/",
        HOSTILE,
        "Понятие",
        "Югра",
        "Югра",
        "Маршрут <b><img src=x onerror=window.hit=1>",
        "маршрут",
    ),
    Mirror("glossary/way/", "Маршрут", "Понятие", "Югра", "Югра", "Путь педагога", "путь"),
]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *given):
        """Keep the test output clean."""


@pytest.fixture(scope="module")
def site(frames, tmp_path_factory):
    """Serve a small site below /site/ and return its address."""
    root = tmp_path_factory.mktemp("www")
    search = (ROOT / "site_overrides/pages/search.html").read_text(encoding="utf-8").split("#}", 1)[1]
    toc = (TocItem("q", "Цитата"),)
    pages = [
        Page("roadmaps/", "roadmaps", "Мероприятия", "О списке", Markup(LIST), toc, (("Главная", ""),)),
        Page("search/", "search", "Поиск", "Поиск по атласу", Markup(search)),
    ]
    files = {output_path(page.path): stamp(frames.frame_for(page), page) for page in pages}
    found = search_files(MIRRORS, {}, root / "memo")
    for path, body in {**frames.prose, **files, **found}.items():
        target = root / "site" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(body)
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=root))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/site/"
    server.shutdown()


@pytest.fixture
def visit(browser, site):
    """Return a function that opens a page; complaints of the page fail the test afterwards."""
    complaints, contexts = [], []

    def open_page(path, width=1280, **options):
        context = browser.new_context(viewport={"width": width, "height": 800}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("request", lambda r: r.url.startswith(site) or complaints.append(r.url))
        page.goto(site + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []


def names(page) -> list[str]:
    return page.locator("tbody tr:visible th").all_inner_texts()


def test_sorting_knows_decimals_and_leaves_unknown_last(visit):
    page = visit("roadmaps/")

    page.click("text=Доля")
    rising = names(page)
    page.click("text=Доля")

    assert rising == ["Ёлка", "Учёба", "Отчёт"]
    assert names(page) == ["Учёба", "Ёлка", "Отчёт"]
    assert page.get_attribute("th.num", "aria-sort") == "descending"


def test_filter_takes_both_spellings_and_counts(visit):
    page = visit("roadmaps/")

    page.fill("#f", "елка")

    assert names(page) == ["Ёлка"]
    assert page.inner_text("[data-filter-count]") == "Показано: 1 из 3"


def test_colours_are_remembered(visit):
    page = visit("roadmaps/", color_scheme="dark")

    page.click("[data-reading-open]")
    page.check("[name=theme][value=light]")
    page.reload()
    page.click("[data-reading-open]")

    assert page.get_attribute("html", "data-theme") == "light"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(248, 247, 243)"
    assert page.is_checked("[name=theme][value=light]")


def test_closed_drawer_is_out_of_the_tab_order(visit):
    page = visit("roadmaps/", width=360)

    page.focus("[data-menu-open]")
    page.keyboard.press("Tab")
    after_closed = page.evaluate("document.activeElement.closest('nav').getAttribute('aria-label')")
    page.focus("[data-menu-open]")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    after_open = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Escape")

    assert after_closed == "Путь к странице"
    assert after_open == "Главная"
    assert page.is_hidden("#menu")
    assert page.get_attribute("[data-menu-open]", "aria-expanded") == "false"


def test_without_scripts_the_menu_opens_and_nothing_dead_is_shown(visit):
    page = visit("roadmaps/", width=360, java_script_enabled=False)

    hidden = page.is_hidden("#menu")
    page.click("[data-menu-open]")

    assert hidden
    assert page.is_visible("#menu")
    assert page.locator(".js-only:visible").count() == 0


def test_search_dialog_by_keyboard(visit):
    page = visit("roadmaps/")

    page.focus("[data-search-open]")
    page.keyboard.press("Enter")
    page.keyboard.type("маршрута")
    page.wait_for_selector(".results a")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    found = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Escape")

    assert found == HOSTILE
    assert page.inner_text(".search-status >> visible=false") == "2 результата"
    assert page.evaluate("document.activeElement.matches('[data-search-open]')")
    assert page.evaluate("window.hit") is None


def test_copy_button_says_so(visit):
    page = visit("roadmaps/", permissions=["clipboard-read", "clipboard-write"])

    page.click("[data-copy]")
    page.wait_for_selector("text=Скопировано")

    assert page.evaluate("navigator.clipboard.readText()") == "п. 4.2"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing(visit, width, scheme):
    faults = {}
    for path in ("roadmaps/", "search/?q=маршрут"):
        page = visit(path, width, color_scheme=scheme)
        page.wait_for_selector(".results a" if "q=" in path else "main")
        faults[path] = [fault["id"] for fault in Axe().run(page).response["violations"]]

    assert faults == {"roadmaps/": [], "search/?q=маршрут": []}
    assert page.evaluate("document.documentElement.scrollWidth") <= width
