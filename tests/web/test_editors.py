"""A code editor helps with the records: the settings of .vscode, tried with the server that VS Code runs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.web.checkers import HOME, require
from tests.web.language import language_server

ROOT = Path(__file__).resolve().parents[2]
SERVER = HOME / "node_modules/yaml-language-server/bin/yaml-language-server"
FILE = "data/ugra/executions/2021.yml"
TEXT = """executions:
  forum-2021:
    activity: "1.9"
    status: 
    sumary: Прошёл форум.
    
"""  # noqa: W291, W293 - where an editor waits for a word
KEY, STATUS, UNKNOWN = 5, 3, 4


@pytest.fixture(scope="module")
def server():
    require("node", SERVER)
    settings = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))
    with language_server(["node", str(SERVER), "--stdio"], ROOT, settings) as running:
        yield running


@pytest.fixture(scope="module")
def faults(server) -> list[dict]:
    """What the server finds in the open document; then it knows the settings and the schemas."""
    document = server.open(FILE, TEXT)
    return server.told("textDocument/publishDiagnostics", document)["diagnostics"]


@pytest.fixture(scope="module")
def document(faults) -> str:
    return (ROOT / FILE).as_uri()


def offered(server, document: str, line: int, column: int) -> dict[str, str]:
    """Return what is offered at a place, with what is said about it."""
    place = {"line": line, "character": column}
    found = server.ask("textDocument/completion", textDocument={"uri": document}, position=place)
    texts = {one["label"]: one.get("documentation") or "" for one in found["items"]}
    return {name: text["value"] if isinstance(text, dict) else text for name, text in texts.items()}


def test_keys_are_offered_with_what_they_mean(server, document):
    found = offered(server, document, KEY, 4)

    assert "Своими словами." in found["summary"]
    assert "Хотя бы одно." in found["evidence"]
    assert "activity" not in found


def test_values_of_a_list_are_offered_in_russian(server, document):
    found = offered(server, document, STATUS, 12)

    assert {name: text for name, text in found.items() if name in ("complete", "disputed")} == {
        "complete": "выполнено",
        "disputed": "спорно",
    }


def test_a_field_tells_what_it_is(server, document):
    place = {"line": STATUS, "character": 6}

    said = server.ask("textDocument/hover", textDocument={"uri": document}, position=place)

    assert "Статус" in said["contents"]["value"]
    assert "Выполнено, частично, спорно, косвенно." in said["contents"]["value"]


def test_an_unknown_field_is_marked(faults):
    found = [fault["message"] for fault in faults if fault["range"]["start"]["line"] == UNKNOWN]

    assert found == ["Property sumary is not allowed."]
