"""One address: HEAD then GET, redirects, silence, proxies, inner networks."""

from __future__ import annotations

import socket
import ssl
import urllib.error
import urllib.request
from dataclasses import replace

import pytest

from generator.weblinks.asking import Answer, Line, ask, encoded


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("/fine", Answer(200)),
        ("/gone", Answer(404)),
        ("/deleted", Answer(410)),
        ("/secret", Answer(403)),
        ("/ill", Answer(500)),
        ("/no-head", Answer(200)),
        ("/dropped", Answer(0, "broken")),
        ("/moved", Answer(200, "", "http://school.ru/fine", True)),
        ("/for-now", Answer(200, "", "http://school.ru/fine", False)),
        ("/home", Answer(200, "", "http://school.ru/", False)),
        ("/elsewhere", Answer(404, "", "http://other.ru/gone", True)),
        ("/circle", Answer(0, "circle")),
        ("/inside", Answer(0, "private", "http://10.0.0.1/fine", False)),
        ("/astray", Answer(0, "wrong", "mailto:office@school.ru", False)),
    ],
)
def test_every_way_to_answer(line, page, expected):
    answer = ask(f"http://school.ru{page}", line)

    assert answer == expected


def test_get_comes_only_after_a_refused_head(site, line):
    for page in ("/fine", "/no-head", "/deleted", "/busy"):
        ask(f"http://school.ru{page}", line)

    assert [(method, address.rpartition("/")[2]) for method, address, _agent in site.asked] == [
        ("HEAD", "fine"), ("HEAD", "no-head"), ("GET", "no-head"), ("HEAD", "deleted"), ("HEAD", "busy"),
    ]  # fmt: skip


def test_the_agent_names_the_project(site, line):
    ask("http://school.ru/fine", line)

    assert [agent for _method, _address, agent in site.asked] == ["atlas-test/1"]


def test_a_silent_site_is_left_after_the_timeout(line):
    assert ask("http://school.ru/slow", replace(line, timeout=0.3)) == Answer(0, "timeout")


def test_a_proxy_that_lets_nobody_through_is_told_from_the_site(line):
    assert ask("https://school.ru/fine", line) == Answer(0, "proxy")


def test_russian_names_go_over_the_wire_in_latin_letters(site, line):
    ask("http://школа.рф/новости?год=2021#часть", line)

    wired = "http://xn--80atdl2c.xn--p1ai/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8?%D0%B3%D0%BE%D0%B4=2021"
    assert site.asked[0][1] == wired


def test_a_nameless_site_and_a_site_of_an_inner_network_are_not_asked(site):
    line = Line("atlas-test/1")

    answers = [ask(address, line) for address in ("http://nowhere.invalid/", f"{site.url}/fine")]

    assert answers == [Answer(0, "name"), Answer(0, "private")]
    assert site.asked == []


def test_a_closed_door_is_refused(line):
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))  # bound, not listening: every connection is refused
        address = f"http://127.0.0.1:{door.getsockname()[1]}/"
        answer = ask(address, Line("atlas-test/1", inner=True))

    assert answer == Answer(0, "refused")


def test_a_certificate_nobody_knows_is_no_lost_page(line, monkeypatch):
    def refuse(*_parts, **_named):
        raise urllib.error.URLError(ssl.SSLCertVerificationError("self-signed certificate"))

    monkeypatch.setattr(urllib.request.OpenerDirector, "open", refuse)

    assert ask("https://school.ru/fine", line) == Answer(0, "certificate")


@pytest.mark.parametrize("address", ["http:///fine", "ftp://school.ru/", "https://[school/", "http://a:b/"])
def test_what_is_no_address_is_not_asked(site, line, address):
    assert ask(address, line) == Answer(0, "wrong")
    assert site.asked == []


def test_a_port_and_an_address_in_brackets_stay():
    assert encoded("http://[2001:db8::1]:8080/a b") == "http://[2001:db8::1]:8080/a%20b"
