"""PDFs: tagged for PDF/UA, one sheet where one is promised, equal bytes, no reach outside."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from generator.demo import demo_files
from generator.load import load
from generator.project import open_project
from generator.site.context import Context
from generator.site.pdf.limits import too_large
from generator.site.pdf.press import kept_pdfs, press
from generator.site.pdf.sheets import sheets
from generator.store import Store
from generator.write import write_tree
from tests.checks.builders import CONCEPT, catalogue, document
from tests.site.conftest import ROOT

DAY = date(2026, 11, 21)
FOLDER = ROOT / "site_overrides/pdf"
PATHS = [
    f"{folder}/{name}/{name}{ending}"
    for folder, ending, names in (
        ("concepts", ".pdf", ("chelyabinsk-2023", "khabarovsk-2023", "krasnoyarsk-2021", "ugra-2021")),
        ("roadmaps", ".pdf", ("chelyabinsk-2023", "krasnoyarsk-2021", "ugra-2021")),
        ("summary", "-summary.pdf", ("chelyabinsk-2023", "khabarovsk-2023", "ugra-2021")),
    )
    for name in names
]


@pytest.fixture(scope="module")
def context() -> Context:
    return Context(load(open_project(ROOT)).catalogue, DAY, site_url="https://atlas.example/")


@pytest.fixture(scope="module")
def printed(context, tmp_path_factory) -> Path:
    """The folder with every PDF of the real data."""
    out = tmp_path_factory.mktemp("pdf") / "out"
    store = Store(out, out.parent / "note")
    store.open()
    pressed = press(sheets(context), FOLDER, store)
    assert pressed.missing == ""
    store.close(pressed.files, {})
    return out


def read(printed: Path, path: str) -> PdfReader:
    return PdfReader(printed / path)


def elements(reader: PdfReader) -> list[dict]:
    """Return every element of the structure, the root left out."""
    found, waiting = [], [reader.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        kids = waiting.pop().get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            one = kid.get_object() if hasattr(kid, "get_object") else kid
            if isinstance(one, dict) and "/S" in one:
                found.append(one)
                waiting.append(one)
    return found


@pytest.mark.parametrize("path", PATHS)
def test_a_pdf_declares_what_pdf_ua_asks_for(printed, path):
    reader = read(printed, path)
    root = reader.trailer["/Root"]

    assert root["/MarkInfo"]["/Marked"] is True or root["/MarkInfo"]["/Marked"].value is True
    assert root["/Lang"] == "ru"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata.title
    xmp = root["/Metadata"].get_object().get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp or 'pdfuaid:part="1"' in xmp
    assert "2026-11-21" in xmp
    assert all(page["/Tabs"] == "/S" for page in reader.pages)


@pytest.mark.parametrize("path", PATHS)
def test_headings_tables_and_figures_are_whole(printed, path):
    found = elements(read(printed, path))
    kinds = [one["/S"] for one in found]

    levels = [int(kind[2:]) for kind in kinds if kind in ("/H1", "/H2", "/H3", "/H4")]
    assert kinds.count("/H1") == 1
    assert {"/P", "/L", "/LI"} <= set(kinds)
    assert sorted(set(levels)) == list(range(1, max(levels) + 1))
    assert all("/Alt" in one for one in found if one["/S"] == "/Figure")
    heads = [one for one in found if one["/S"] == "/TH"]
    assert ("/Table" in kinds) == bool(heads)


def test_every_cell_of_a_plan_names_its_heads(printed):
    found = elements(read(printed, "roadmaps/ugra-2021/ugra-2021.pdf"))
    heads = {one["/ID"] for one in found if one["/S"] == "/TH"}

    named = [one["/A"].get_object()["/Headers"] for one in found if one["/S"] == "/TD"]

    assert all(set(ids) <= heads for ids in named)
    assert sum(len(ids) >= 2 for ids in named) >= 28 * 4


def test_all_text_is_set_in_our_own_embedded_fonts(printed):
    names = set()
    for page in read(printed, "concepts/ugra-2021/ugra-2021.pdf").pages:
        for font in page["/Resources"]["/Font"].values():
            inner = font.get_object()["/DescendantFonts"][0].get_object()
            assert "/FontFile2" in inner["/FontDescriptor"] or "/FontFile3" in inner["/FontDescriptor"]
            names.add(inner["/BaseFont"].split("+")[1])

    assert names == {"Atlas-Sans", "Atlas-Sans-Bold", "Atlas-Serif-Bold"}


def test_bookmarks_are_the_headings(printed):
    outline = read(printed, "roadmaps/ugra-2021/ugra-2021.pdf").outline

    assert outline[0].title == "Дорожная карта Югры, 2021–2024"
    assert "Состояние на 21" in outline[1][0].title


def test_a_summary_takes_one_sheet(printed, context):
    summaries = sorted(printed.rglob("*-summary.pdf"))

    assert len(summaries) == len(list(context.catalogue.of("document")))
    assert {len(PdfReader(path).pages) for path in summaries} == {1}


def test_full_lists_of_any_document_still_take_one_sheet(tmp_path):
    write_tree(tmp_path / "demo", dict(demo_files(900, 1)))
    made = Context(load(open_project(tmp_path / "demo")).catalogue, DAY)
    store = Store(tmp_path / "out", tmp_path / "note")
    store.open()

    press([plan for plan in sheets(made) if plan.path.startswith("summary/")], FOLDER, store)

    sheets_of = [len(PdfReader(path).pages) for path in (tmp_path / "out").rglob("*.pdf")]
    assert set(sheets_of) == {1}
    assert len(sheets_of) > 3


def test_links_lead_to_the_public_site(printed):
    page = read(printed, "summary/ugra-2021/ugra-2021-summary.pdf").pages[0]
    notes = [note.get_object() for note in page["/Annots"]]

    addresses = {note["/A"]["/URI"] for note in notes}

    assert all(note["/Contents"] for note in notes)
    assert "https://atlas.example/bodies/ugra.iro/" in addresses
    assert all(address.startswith("https://") for address in addresses)


def test_the_same_data_give_the_same_bytes(context, printed, tmp_path, monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Vladivostok")
    monkeypatch.setenv("PYTHONHASHSEED", "77")
    store = Store(tmp_path / "out", tmp_path / "note")
    store.open()
    some = [plan for plan in sheets(context) if plan.path.startswith(("summary/", "roadmaps/krasnoyarsk"))]

    pressed = press(some, FOLDER, store)

    assert pressed.missing == ""
    for plan in some:
        assert (tmp_path / "out" / plan.path).read_bytes() == (printed / plan.path).read_bytes(), plan.path


def test_a_pdf_that_is_there_costs_nothing(context, printed, monkeypatch):
    monkeypatch.setattr("generator.site.pdf.press._start", None)
    store = Store(printed, printed.parent / "note")

    pressed = press(sheets(context), FOLDER, store)

    assert pressed.missing == ""
    assert sorted(pressed.files) == sorted(kept_pdfs(store)) == sorted(store.files)


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("raise ModuleNotFoundError(\"No module named 'weasyprint'\")", "нет библиотеки WeasyPrint"),
        ("raise OSError(\"cannot load library 'libpango-1.0-0'\")", "нет системных библиотек Pango"),
    ],
)
def test_without_the_libraries_the_build_goes_on(context, tmp_path, monkeypatch, fault, words):
    (tmp_path / "weasyprint.py").write_text(fault, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    store = Store(tmp_path / "out", tmp_path / "note")
    store.open()

    files, missing = press(list(sheets(context))[:3], FOLDER, store)

    assert files == {}
    assert missing.startswith(f"PDF не собраны: {words}")
    assert "bash tools/pdf.sh" in missing


def test_what_is_too_large_is_left_out_and_said():
    assert too_large(800, 12) == ""
    assert too_large(1, 13).startswith("PDF не собраны: в атласе 13 документов, предел 12.")
    assert too_large(1801, 5).startswith("PDF не собран: здесь 1\u00a0801 запись, предел 800.")


def test_a_payload_neither_runs_nor_reads_files(tmp_path):
    payload = '</p><img src="file:///etc/hostname"><script>1</script><a href="javascript:1">x</a>'
    made = Context(catalogue({CONCEPT: document(summary=f"Суть {payload}")}), DAY)
    store = Store(tmp_path / "out", tmp_path / "note")
    store.open()

    press(sheets(made), FOLDER, store)

    reader = PdfReader(tmp_path / "out/concepts/russia-2021/russia-2021.pdf")
    assert "file:///etc/hostname" in reader.pages[0].extract_text().replace("\n", "")
    assert all(one["/S"] != "/Figure" for one in elements(reader))
    assert "/JavaScript" not in str(reader.trailer["/Root"])
