"""From plans to PDF files («печать»): two processes set what the store does not hold yet."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from generator.site.fragments import Fragments
from generator.site.plan import Plan
from generator.store import Store, Stored

#: What decides how a page is set; the library of glyphs comes with the system and is not asked.
_LIBRARIES = ("weasyprint", "pydyf", "fonttools", "tinycss2", "pyphen", "jinja2")
_PROCESSES = 2
_HINT = "Установите их: bash tools/pdf.sh"


class Pressed(NamedTuple):
    """The PDFs in their places, and why some are not there: "" when nothing is missing."""

    files: dict[str, Stored]
    missing: str


def press(plans: Iterable[Plan], folder: Path, store: Store) -> Pressed:
    """Make a PDF of every plan with the templates, styles and fonts of ``folder``.

    What the store holds is left alone. Where the libraries cannot be used nothing fails: the PDFs are
    left out and ``missing`` says so in Russian.
    """
    engine = _engine_print(folder)
    files: dict[str, Stored] = {}
    waiting: list[tuple[Plan, str]] = []
    for plan in plans:
        told = json.dumps(plan, ensure_ascii=False, separators=(",", ":")).encode()
        key = hashlib.blake2b(told, key=engine, digest_size=16).hexdigest()
        stored = store.kept(plan.path, key)
        if stored:
            files[plan.path] = stored
        else:
            waiting.append((plan, key))
    if not waiting:
        return Pressed(files, "")
    fragments = Fragments(folder)
    jobs = [(plan.path, key, str(fragments.render(plan))) for plan, key in waiting]
    with TemporaryDirectory(prefix="atlas-pdf-") as made:
        missing = _set(jobs, folder, Path(made))
        if not missing:
            for path, key, _ in jobs:
                files[path] = store.put(path, (Path(made) / f"{key}.pdf").read_bytes(), key)
    return Pressed(files, missing)


def kept_pdfs(store: Store) -> dict[str, Stored]:
    """Return the PDFs of the last build as they are, for a build that must not wait for new ones."""
    found = {path: stored for path, stored in store.files.items() if path.endswith(".pdf")}
    return {path: stored for path, stored in found.items() if store.kept(path, stored.key)}


def _set(jobs: Sequence[tuple[str, str, str]], folder: Path, made: Path) -> str:
    """Share the jobs among processes; return what went wrong in Russian, "" when all is there."""
    heaps: list[list[tuple[str, str]]] = [[] for _ in range(min(_PROCESSES, len(jobs)))]
    for _, key, html in sorted(jobs, key=lambda job: -len(job[2])):
        min(heaps, key=lambda heap: sum(len(text) for _, text in heap)).append((key, html))
    running = [_start(heap, folder, made) for heap in heaps]
    said = [process.communicate()[1] for process in running]
    if all(process.returncode == 0 for process in running):
        return ""
    return f"PDF не собраны: {_reason(next(filter(None, said), ''))}"


def _start(heap: list[tuple[str, str]], folder: Path, made: Path) -> subprocess.Popen[str]:
    told = made / f"jobs-{heap[0][0]}.json"
    told.write_text(json.dumps(heap), encoding="utf-8")
    # no font of this machine may take part, nor its hash seed
    fixed = {
        "FONTCONFIG_FILE": str(folder / "fonts" / "fonts.conf"),
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
    }
    fixed |= {"XDG_CACHE_HOME": str(made), "SOURCE_DATE_EPOCH": "0"}
    return subprocess.Popen(
        [sys.executable, "-m", "generator.site.pdf.setting", str(folder), str(told)],
        env=os.environ | fixed,
        cwd=Path(__file__).resolve().parents[3],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def _reason(said: str) -> str:
    """Return in Russian what the setting process said."""
    if "No module named" in said:
        return f"нет библиотеки WeasyPrint. {_HINT}"
    if "cannot load library" in said:
        return f"нет системных библиотек Pango и HarfBuzz. {_HINT}"
    last = said.strip().splitlines()[-1:] or ["причина неизвестна"]
    return f"печать остановилась на ошибке: {last[0]}"


def _engine_print(folder: Path) -> bytes:
    """Hash what every PDF depends on beside its plan: libraries, templates, styles, fonts, our own code."""
    digest = hashlib.blake2b("\0".join(map(_version, _LIBRARIES)).encode(), digest_size=32)
    here = Path(__file__).parent
    own = [*here.glob("*.py"), here.parent / "fragments.py"]
    for path in (*sorted(own), *sorted(path for path in folder.rglob("*") if path.is_file())):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.digest()


def _version(library: str) -> str:
    try:
        return f"{library} {version(library)}"
    except PackageNotFoundError:
        return library
