"""Where reports of findings go beside the terminal: files named by ``--report``, the summary of a CI step."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import NamedTuple

from generator.findings import Finding
from generator.project import SOURCES, ProjectError
from generator.report import FORMATS, as_markdown
from generator.report.markdown import LARGEST
from generator.write import refusal, write_file

#: The variable in which GitHub names the file that it shows as the summary of a step.
STEP_SUMMARY = "GITHUB_STEP_SUMMARY"


class Wanted(NamedTuple):
    """One report to write: in which form, into which file."""

    form: str
    file: Path


def write_reports(
    wanted: Sequence[Wanted], findings: Sequence[Finding], root: Path, files: Collection[str]
) -> None:
    """Write every report; one that cannot be written does not keep back the others.

    Raises ProjectError, which names all that were not written.
    """
    refused = []
    for form, file in wanted:
        try:
            _check_place(form, file, root)
            write_file(file, encoded(FORMATS[form](list(findings), root, files)))
        except ProjectError as error:
            refused.append(str(error))
    if refused:
        raise ProjectError(" ".join(refused))


def _check_place(form: str, file: Path, root: Path) -> None:
    """Raise ProjectError for a report in a folder that people edit: it would replace a record or page."""
    for name in SOURCES:
        if file.resolve().is_relative_to(root / name):
            raise ProjectError(
                f"Отчёт нельзя записать в {file}: в папке {name} лежат исходные файлы проекта. "
                f"Укажите другое место, например --report {form}=build/report.{form}."
            )


def append_summary(findings: Sequence[Finding]) -> None:
    """Add the findings to the summary of the CI step, as far as it has room; nothing outside of GitHub."""
    place = os.environ.get(STEP_SUMMARY, "")
    if not place:
        return
    try:
        with open(place, "ab") as file:
            room = LARGEST - file.tell()
            file.write(encoded(as_markdown(findings, largest=room)))
    except OSError as error:
        raise refusal(error, place) from error


def encoded(text: str) -> bytes:
    """Return the bytes of a report; a name of a file that is no UTF-8 is spelt out."""
    return f"{text}\n".encode(errors="backslashreplace")
