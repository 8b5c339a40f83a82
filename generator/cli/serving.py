"""The command ``serve``: show the site, rebuild what changed, reload the open page."""

from __future__ import annotations

import argparse
import functools
import gc
import http.server
import threading
import time
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from generator.build import build as build_project
from generator.cli.checking import show
from generator.cli.making import output_folder, site_url
from generator.cli.progress import Progress
from generator.cli.today import as_of
from generator.project import Project, ProjectError, open_project

#: Seconds of quiet after the last change before a rebuild.
QUIET = 0.2
_WATCHED = ("data", "content", "site_overrides")
_POLL = b"""<script>setInterval(async()=>{try{const r=await fetch("/__version");const t=await r.text();
if(window.__atlas&&window.__atlas!==t)location.reload();window.__atlas=t}catch{}},700)</script>"""


class State:
    """How many builds there were: the open page asks and reloads when it grows."""

    def __init__(self) -> None:
        self.builds = 0
        self.changed = threading.Event()

    def count(self) -> None:
        """Note that the pages of one more build are there."""
        self.builds += 1


class _Changes(FileSystemEventHandler):
    def __init__(self, state: State):
        self._state = state

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note a change; opening and closing without writing is none."""
        if event.event_type in ("modified", "created", "deleted", "moved") and not event.is_directory:
            self._state.changed.set()


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the site; pages get a small script that reloads them, only here and never on disk."""

    state: State

    def do_GET(self) -> None:
        """Answer with a file, or with the number of builds."""
        if self.path == "/__version":
            self._send(str(self.state.builds).encode(), "text/plain")
            return
        path = Path(self.translate_path(self.path))
        page = path / "index.html" if path.is_dir() else path
        address = self.path.split("?")[0]
        # the page of the forms holds what nobody has saved yet: it is never reloaded
        ours = page.suffix == ".html" and page.is_file() and page.parent.name != "admin"
        if ours and address.endswith(("/", ".html")):
            html = page.read_bytes().replace(
                b'<meta http-equiv="Content-Security-Policy"', b'<meta name="csp"', 1
            )
            self._send(html + _POLL, "text/html; charset=utf-8")
            return
        super().do_GET()

    def log_message(self, format: str, *args: object) -> None:
        """Stay quiet: the terminal shows findings."""

    def _send(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)


def serve(options: argparse.Namespace) -> int:
    """Build, serve on this computer only, and rebuild on every change until stopped."""
    project = open_project(options.project)
    out = output_folder(project, options.out)
    state = State()
    _rebuild(project, options, out, state)
    observer = Observer()
    for folder in _WATCHED:
        if (project.root / folder).is_dir():
            observer.schedule(_Changes(state), str(project.root / folder), recursive=True)
    observer.start()
    server = make_server(out, state, options.port)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"Сайт: http://127.0.0.1:{server.server_port}/  (остановить: Ctrl+C)")
    try:
        while True:
            state.changed.wait()
            time.sleep(QUIET)
            state.changed.clear()
            _rebuild(project, options, out, state)
            gc.unfreeze()  # commands run without the collector, this one does not end
            gc.collect()
    finally:
        observer.stop()
        server.shutdown()


def make_server(out: Path, state: State, port: int) -> http.server.ThreadingHTTPServer:
    """Return a server of the folder on this computer; ProjectError when the port is taken."""
    handler = type("BoundHandler", (Handler,), {"state": state})
    try:
        return http.server.ThreadingHTTPServer(
            ("127.0.0.1", port), functools.partial(handler, directory=str(out))
        )
    except OSError:
        raise ProjectError(f"Порт {port} занят. Возьмите другой: atlas serve --port {port + 1}") from None


def _rebuild(project: Project, options: argparse.Namespace, out: Path, state: State) -> None:
    progress = Progress()
    try:
        day, url = as_of(project, options.as_of), site_url(project, options)
        built = build_project(project, day, out, url, progress.step, state.count, pdf=False)
    except ProjectError as error:
        progress.done()
        print(f"atlas: {error}")
        return
    except Exception as error:  # noqa: BLE001 - a broken template must not end the watch over the others
        progress.done()
        print(f"atlas: сборка остановилась на ошибке программы или шаблона: {error!r}")
        return
    progress.done()
    if built.failed:
        show(built.findings, options.format, project.root)
        return
    print(f"Собрано за {progress.seconds:.1f} с, изменено файлов: {built.written.written}")
