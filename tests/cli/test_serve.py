"""``atlas serve``: shows the site, knows of a rebuild, keeps its script to itself."""

from __future__ import annotations

import threading
import urllib.request

import pytest

from generator.cli.serving import State, make_server
from generator.project import ProjectError
from tests.cli.conftest import atlas


@pytest.fixture
def served(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text("<h1>Страница</h1>", encoding="utf-8")
    (tmp_path / "data.csv").write_bytes(b"id\n1\n")
    state = State()
    server = make_server(tmp_path, state, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server, state, f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def read(address: str) -> str:
    with urllib.request.urlopen(address) as answer:
        return answer.read().decode()


def test_a_page_reloads_itself_only_while_served(served, tmp_path):
    _, _, origin = served

    page = read(f"{origin}/a/")

    assert page.startswith("<h1>Страница</h1><script>")
    assert (tmp_path / "a" / "index.html").read_text(encoding="utf-8") == "<h1>Страница</h1>"


def test_the_forms_are_never_reloaded(served, tmp_path):
    (tmp_path / "admin").mkdir()
    (tmp_path / "admin" / "index.html").write_text("<h1>Формы</h1>", encoding="utf-8")

    assert read(f"{served[2]}/admin/") == "<h1>Формы</h1>"


def test_the_page_learns_of_a_rebuild(served):
    _, state, origin = served

    before = read(f"{origin}/__version")
    state.count()
    after = read(f"{origin}/__version")

    assert (before, after) == ("0", "1")


def test_other_files_come_as_they_are(served):
    assert read(f"{served[2]}/data.csv") == "id\n1\n"


def test_a_taken_port_is_explained(served, tmp_path):
    port = served[0].server_port

    with pytest.raises(ProjectError, match=f"Порт {port} занят"):
        make_server(tmp_path, State(), port)


def test_what_is_no_port_is_explained(capsys):
    code = atlas("serve", "--port", "99999999")

    assert code == 2
    assert "--port: «99999999» – не порт; напишите число от 0 до 65535" in capsys.readouterr().err
