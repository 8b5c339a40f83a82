"""The page of the forms with the training territory of the guide («Учебная область») beside the real ones."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.load import load, read_data
from generator.project import open_project
from generator.site.forms.files import form_files
from generator.site.forms.settings import read_backend
from generator.site.forms.vendored import read_program

ROOT = Path(__file__).resolve().parents[2]
KEY = "uchebnaya"
EXAMPLE = ROOT / "content" / "guide" / "example"


def training_data() -> dict[str, bytes]:
    """Return the records of the project with those of the training territory: path → bytes."""
    return read_data(open_project(ROOT)) | training_files()


def training_files() -> dict[str, bytes]:
    """Return the records of the training territory alone, as ``cp`` puts them into ``data``."""
    folder = EXAMPLE / KEY
    return {
        f"data/{KEY}/{path.relative_to(folder).as_posix()}": path.read_bytes()
        for path in sorted(folder.rglob("*.yml"))
    }


def drafted() -> dict[str, bytes]:
    """Return the plan that the command of the guide makes of the order in Word, before any decision."""
    file = f"data/{KEY}/roadmaps/2026.yml"
    with TemporaryDirectory(prefix="atlas-draft-") as folder:
        write_files(Path(folder), training_data())
        command = ["draft", "roadmap", str(EXAMPLE / "plan.docx"), "--document", f"{KEY}-2026", "--into-data"]
        subprocess.run(
            [sys.executable, "-m", "generator", *command, "--project", folder, "--as-of", "2026-11-22"],
            cwd=ROOT, check=True, capture_output=True,
        )  # fmt: skip
        return {file: (Path(folder) / file).read_bytes()}


def write_files(folder: Path, files: dict[str, bytes]) -> None:
    """Write files below a folder by their paths."""
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def write_forms(out: Path) -> None:
    """Write the page of the forms below ``out``; without the program it says so.

    Of the territories only the country and the training one are listed: what is entered into the others must
    not change the pictures.
    """
    project = open_project(ROOT)
    catalogue = load(project, None, training_data()).catalogue
    files = form_files(catalogue, read_backend(None), read_program(project.forms), project.templates.parent)
    if "admin/forms.json" in files:
        told = json.loads(files["admin/forms.json"])
        others = {t.id for t in catalogue.of("territory")} - {KEY, "russia"}
        told["config"]["collections"] = [
            one for one in told["config"]["collections"] if one["name"].rpartition("-")[2] not in others
        ]
        files["admin/forms.json"] = json.dumps(told).encode()
    mark = "assets/mark.svg"
    files[mark] = (project.templates.parent / "theme" / mark).read_bytes()
    write_files(out, files)
