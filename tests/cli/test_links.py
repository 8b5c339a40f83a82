"""``links``: a list without a network, a report with one, and no verdict where there is no network."""

from __future__ import annotations

import pytest

from tests.cli.conftest import atlas
from tests.weblinks.server import running

TERRITORY = "name: Край\nshort_name: Край\nlevel: country\nnote: Сайты http://school.ru/gone и http://school.ru/fine.\n"


@pytest.fixture
def cited_project(project, monkeypatch):
    (project / "data/region/territory.yml").write_text(TERRITORY, encoding="utf-8")
    for name in ("no_proxy", "NO_PROXY", "HTTP_PROXY", "HTTPS_PROXY", "https_proxy"):
        monkeypatch.delenv(name, raising=False)
    with running() as site:
        monkeypatch.setenv("http_proxy", site.url)
        yield project, site


def test_without_the_word_nothing_is_asked(cited_project, capsys):
    project, site = cited_project

    code = atlas("links", "--project", project)

    assert (code, site.asked) == (0, [])
    assert "data/region/territory.yml:4:13  http://school.ru/gone\n" in capsys.readouterr().out


def test_a_lost_page_is_a_finding_with_its_line(cited_project, capsys):
    project, _site = cited_project

    code = atlas("links", "--external", "--pause", "0", "--project", project)

    out = capsys.readouterr().out
    assert code == 1
    assert "data/region/territory.yml:4:13  ошибка WEB001 (Страницы больше нет)" in out
    assert out.endswith("Внешних адресов: 2, отвечают: 1, требуют внимания: 1.\n")


def test_the_text_of_an_issue(cited_project, capsys):
    project, _site = cited_project

    atlas("links", "--external", "--pause", "0", "--format", "markdown", "--project", project)

    out = capsys.readouterr().out
    assert "### Страницы больше нет (WEB001): 1" in out
    assert "[Открыть](<http://school.ru/gone>)" in out


def test_no_network_is_no_news_about_sources(project, capsys, monkeypatch):
    hosts = " ".join(f"http://school-{number}.ru/" for number in range(3))
    (project / "data/region/territory.yml").write_text(
        TERRITORY.partition("note")[0] + f"note: Сайты {hosts}\n", encoding="utf-8"
    )
    for name in ("http_proxy", "HTTP_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("socket.getaddrinfo", _unknown)

    code = atlas("links", "--external", "--pause", "0", "--project", project)

    assert code == 2
    assert "похоже, на этом компьютере нет сети" in capsys.readouterr().err


def _unknown(*_parts, **_named):
    raise OSError("no network")
