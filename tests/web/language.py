"""A conversation with the YAML language server, as a code editor leads it: messages over its pipes."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


class Server:
    """The running server; ``ask`` waits for the answer, ``told`` for a message it sends by itself."""

    def __init__(self, process: subprocess.Popen, root: Path, settings: dict[str, Any]):
        self._process = process
        self._root = root
        self._settings = settings
        self._last = 0
        self._heard: list[dict[str, Any]] = []

    def ask(self, method: str, **given: Any) -> Any:
        """Return the result of a request."""
        self._last += 1
        self._send({"id": self._last, "method": method, "params": given})
        return self._wait(lambda said: said.get("id") == self._last and "method" not in said)["result"]

    def tell(self, method: str, **given: Any) -> None:
        """Send a message that has no answer."""
        self._send({"method": method, "params": given})

    def told(self, method: str, uri: str) -> dict[str, Any]:
        """Return the next message of the server about a document."""
        about = self._wait(lambda said: said.get("method") == method and said["params"]["uri"] == uri)
        return about["params"]

    def start(self) -> None:
        """Greet the server and give it the settings of the project."""
        folder = {"uri": self._root.as_uri(), "name": "atlas"}
        able = {
            "workspace": {"configuration": True, "workspaceFolders": True},
            "textDocument": {"completion": {"completionItem": {"documentationFormat": ["markdown"]}}},
        }
        self.ask(
            "initialize", processId=None, rootUri=folder["uri"], workspaceFolders=[folder], capabilities=able
        )
        self.tell("initialized")

    def open(self, file: str, text: str) -> str:
        """Open a document that is not on the disk; return its name."""
        uri = (self._root / file).as_uri()
        about = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", textDocument=about)
        return uri

    def _wait(self, wanted) -> dict[str, Any]:
        while True:
            for at, said in enumerate(self._heard):
                if wanted(said):
                    return self._heard.pop(at)
            said = self._read()
            if "id" in said and "method" in said:
                self._send({"id": said["id"], "result": self._answer(said)})
            else:
                self._heard.append(said)

    def _answer(self, said: dict[str, Any]) -> Any:
        if said["method"] != "workspace/configuration":
            return None
        return [self._section(item.get("section") or "") for item in said["params"]["items"]]

    def _section(self, name: str) -> Any:
        """Return the settings below ``name`` as a tree."""
        tree: dict[str, Any] = {}
        for path, value in self._settings.items():
            head, _, rest = path.partition(".")
            if head == name:
                *above, last = rest.split(".")
                inner = tree
                for step in above:
                    inner = inner.setdefault(step, {})
                inner[last] = value
        return tree

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
        self._process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        length = 0
        while (line := self._process.stdout.readline()) != b"\r\n":
            assert line, "the language server has ended"
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        return json.loads(self._process.stdout.read(length))


@contextmanager
def language_server(command: list[str], root: Path, settings: dict[str, Any]) -> Iterator[Server]:
    """Start the server for the project in ``root`` and end it afterwards."""
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    try:
        server = Server(process, root, settings)
        server.start()
        yield server
    finally:
        process.kill()
        process.wait()
        process.stdin.close()
        process.stdout.close()
