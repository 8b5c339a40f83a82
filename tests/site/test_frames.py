"""Frames drawn by MkDocs: cached, deterministic, relative, and loading nothing from elsewhere."""

from __future__ import annotations

import gzip
import re
import shutil

import pytest

from generator.site import assets, csp, engine, prose
from generator.site.frames import FrameError, build_frames, site_path
from tests.site.conftest import ROOT

TABS = ["Главная", "Территории", "Дорожные карты", "Концепции", "Показатели", "Кто отвечает", "Практики",
        "Глоссарий", "Данные", "О проекте"]  # fmt: skip
EVERY_SLOT = {"title", "description", "canonical", "json-ld", "breadcrumbs", "toc", "kind", "as-of",
              "content", "source", "form-url"}  # fmt: skip


def copy_project(target):
    target.mkdir()
    shutil.copy(ROOT / "mkdocs.yml", target)
    shutil.copytree(ROOT / "content", target / "content")
    shutil.copytree(ROOT / "site_overrides/theme", target / "site_overrides/theme")
    return target


def drawn(frame) -> str:
    """Return the frame as a page with empty slots and all regions."""
    return frame.head + "".join("".join(slot.pieces) + slot.rest for slot in frame.slots)


def every_page(frames) -> dict[str, str]:
    pages = {key: drawn(frames.frame(key, 1)) for key in frames.sections}
    pages |= {path: body.decode() for path, body in frames.prose.items() if path.endswith(".html")}
    return pages


def test_every_section_has_every_slot(frames):
    for key, section in frames.sections.items():
        names = {slot.name for slot in frames.frame(key, 1).slots}

        assert names == EVERY_SLOT | ({"current"} if section.tab else set()), key


def test_tabs_stand_in_order(frames):
    tabs = [section.title for section in frames.sections.values() if section.tab == section.key]

    assert tabs == TABS


@pytest.mark.parametrize(("depth", "base"), [(0, "./"), (1, "../"), (2, "../../"), (3, "../../../")])
def test_links_are_relative_to_the_depth(frames, depth, base):
    html = drawn(frames.frame("roadmaps", depth))

    links = re.findall(r'(?:href|src|data-base)="([^"#]+)"', html)
    assert f"{base}assets/mark.svg" in links
    assert f"{base}glossary/" in links
    assert [link for link in links if not link.startswith(base)] == []


def test_error_page_is_absolute_because_its_depth_is_unknown(frames):
    html = frames.prose["404.html"].decode()

    assert 'href="/site/assets/mark.svg"' in html
    assert "<title>Страница не найдена — Атлас профессионального развития</title>" in html


@pytest.mark.parametrize(
    ("url", "path"), [("", "/"), ("https://a.example", "/"), ("https://a.example/x/y/", "/x/y/")]
)
def test_site_path(url, path):
    assert site_path(url) == path


def test_prose_holds_pages_and_own_assets_only(frames):
    given = {path for path in frames.prose if re.fullmatch(r"guide/(shots/\w+\.png|example/\w+\.docx)", path)}
    others = [path for path in frames.prose if not path.endswith("/index.html") and path not in given]

    assert "guide/example/plan.docx" in given
    assert sorted(others) == [
        "404.html", "assets/atlas.css", "assets/atlas.js", "assets/mark.svg", "assets/moved.js"
    ]  # fmt: skip
    assert "about/index.html" in frames.prose


def test_no_page_loads_from_another_host(frames):
    loads = re.compile(r"<(?:script|img|link|iframe|source)\b[^>]*?(?:src|href)=\"([^\"]*)\"")
    for key, html in every_page(frames).items():
        foreign = [url for url in loads.findall(html) if "//" in url and "atlas.example" not in url]

        assert foreign == [], key
    styles = frames.prose["assets/atlas.css"].decode()
    assert re.findall(r"@import|url\((?!\"data:)", styles) == []
    # names of XML in workbooks look like addresses, nobody asks them
    hosts = set(re.findall(r"https?://[\w.]+", frames.prose["assets/atlas.js"].decode()))
    assert hosts <= {"http://schemas.openxmlformats.org"}


def test_policy_names_exactly_the_inline_scripts_we_ship(frames):
    for key, html in every_page(frames).items():
        scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
        allowed = re.search(r'Content-Security-Policy" content="([^"]*)"', html).group(1)

        assert re.findall(r"'(sha256-[^']+)'", allowed) == [csp.script_hash(s) for s in scripts], key
        assert "unsafe-inline" not in allowed


def test_no_style_attributes_or_handlers(frames):
    for key, html in every_page(frames).items():
        assert re.findall(r"<[^>]+\s(?:style|on\w+)=", html) == [], key


def test_policy_follows_the_theme_file(tmp_path):
    (tmp_path / "partials").mkdir()
    (tmp_path / csp.INLINE_SCRIPT).write_text("<script>1</script>", encoding="utf-8")

    hashes = csp.inline_hashes(tmp_path)

    assert hashes == ["sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s="]


def test_frame_is_slim(frames):
    size = len(gzip.compress(drawn(frames.frame("roadmaps", 2)).encode(), mtime=0))

    assert size < 4_000


def test_second_build_does_not_run_mkdocs(frames, tmp_path, monkeypatch):
    build_frames(ROOT, tmp_path, "")
    monkeypatch.setattr(engine, "draw", None)

    again = build_frames(ROOT, tmp_path, "")

    assert again.prose.keys() == frames.prose.keys()


@pytest.mark.parametrize(
    "changed", ["content/about/index.md", "site_overrides/theme/main.html", "mkdocs.yml"]
)
def test_change_draws_again(tmp_path, monkeypatch, changed):
    project = copy_project(tmp_path / "project")
    build_frames(project, tmp_path / "cache", "")
    with (project / changed).open("a", encoding="utf-8") as file:
        file.write("\n")
    runs, draw = [], engine.draw
    monkeypatch.setattr(engine, "draw", lambda *given: runs.append(given) or draw(*given))

    build_frames(project, tmp_path / "cache", "")

    assert len(runs) == 1
    assert len(list((tmp_path / "cache/frames").iterdir())) == 1


def test_two_folders_give_the_same_bytes(tmp_path):
    first, second = (copy_project(tmp_path / name) for name in ("one", "two"))

    one, two = (build_frames(root, root / "cache", "https://a.example/") for root in (first, second))

    assert one.prose == two.prose
    assert one.fingerprint == two.fingerprint


def test_broken_link_of_the_prose_is_said(tmp_path):
    project = copy_project(tmp_path / "project")
    (project / "content/about/index.md").write_text("# О\n[куда](nowhere.md)\n", encoding="utf-8")

    with pytest.raises(FrameError, match=r"about/index\.md: ссылка «(.*)nowhere\.md» никуда не ведёт"):
        build_frames(project, tmp_path / "cache", "")


def test_metadata_of_prose_is_escaped(tmp_path):
    project = copy_project(tmp_path / "project")
    attack = "<script>alert(1)</script>"
    text = f"---\ntitle: '{attack}'\ndescription: '\"><img onerror=1>'\n---\n# Имя\n"
    (project / "content/about/terms.md").write_text(text, encoding="utf-8")

    frames = build_frames(project, tmp_path / "cache", "")

    for html in every_page(frames).values():
        assert attack not in html
        assert "<img onerror" not in html


def test_forge_turns_the_file_into_a_link(tmp_path):
    project = copy_project(tmp_path / "project")
    config = (project / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("edit: ''", "edit: https://forge.example/edit/main/")
    config = config.replace("issue: ''", "issue: https://forge.example/issues/new")
    (project / "mkdocs.yml").write_text(config, encoding="utf-8")

    frames = build_frames(project, tmp_path / "cache", "")

    page = frames.prose["about/terms/index.html"].decode()
    assert 'href="https://forge.example/edit/main/content/about/terms.md"' in page
    assert '<a href="https://forge.example/issues/new">Сообщить об ошибке</a>' in page
    assert "source-url" in {slot.name for slot in frames.frame("data", 1).slots}


def test_a_form_of_the_forge_gets_the_file_of_the_page(tmp_path):
    project = copy_project(tmp_path / "project")
    config = (project / "mkdocs.yml").read_text(encoding="utf-8")
    form = "https://forge.example/issues/new?template=error.yml&file={file}"
    (project / "mkdocs.yml").write_text(config.replace("issue: ''", f"issue: {form}"), encoding="utf-8")

    frames = build_frames(project, tmp_path / "cache", "")

    page = frames.prose["about/terms/index.html"].decode()
    start = "https://forge.example/issues/new?template=error.yml&amp;file="
    assert f'<a href="{start}content/about/terms.md">Сообщить об ошибке на этой странице</a>' in page
    assert f'<a href="{start}">Сообщить об ошибке</a>' in page
    assert "source-url" in {slot.name for slot in frames.frame("data", 1).slots}


def test_tables_of_prose_scroll_by_keyboard():
    html = '<h2 id="a">Сроки<a class="headerlink" href="#a" title="x">#</a></h2><table><tr></tr></table>'

    done = prose.finish(html)

    assert done == (
        '<h2 id="a">Сроки<a class="anchor" href="#a" aria-label="Ссылка на раздел «Сроки»">#</a></h2>'
        '<div class="table-wrap" tabindex="0" role="region" aria-label="Таблица 1: Сроки">'
        "<table><tr></tr></table></div>"
    )


def test_code_scrolls_by_keyboard_and_cells_align_by_class():
    done = prose.finish('<pre><code>a</code></pre><td style="text-align: right;">1</td>')

    assert done == '<pre tabindex="0"><code>a</code></pre><td class="right">1</td>'


def test_assets_lose_comments_and_indents():
    assert assets.slim_css("a {\n  /* why\n */\n  color: red;\n}\n") == "a {\ncolor: red;\n}\n"
    assert assets.slim_js("// why\nif (a) {\n  b(); // c\n}\n") == "if (a) {\nb(); // c\n}\n"
