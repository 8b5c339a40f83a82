"""What is published beside the pages («издание»): packages, versions, PDFs, the API, forms.

Nothing of it is made of invented records.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import NamedTuple

from generator.catalogue import Catalogue
from generator.opendata.api.build import build_api
from generator.opendata.api.envelope import Edition
from generator.opendata.api.record import Shown
from generator.opendata.build import BuiltPackages, build_packages
from generator.opendata.numbers import Numbers, count_versions, version_files
from generator.opendata.passport.publisher import read_publisher
from generator.opendata.table import Table
from generator.project import Project, setting
from generator.site.context import Context
from generator.site.forms.files import form_files
from generator.site.forms.settings import read_backend
from generator.site.forms.vendored import read_program
from generator.site.links import label, shown_at
from generator.site.pdf.press import Pressed, kept_pdfs, press
from generator.site.pdf.sheets import sheets
from generator.store import Store, Stored


@dataclass(frozen=True, slots=True)
class Work:
    """One build: records without errors, the day, the address of the site, the folder of the results."""

    project: Project
    catalogue: Catalogue
    as_of: date
    site_url: str
    store: Store


class Published(NamedTuple):
    """The packages, the versions of the datasets and every file that belongs to them, by path."""

    packages: BuiltPackages
    numbers: Numbers
    files: Mapping[str, Stored]


def publish(work: Work, tables: Sequence[Table], previous: Mapping[str, bytes]) -> Published:
    """Make the packages and the folders of versions; ``previous`` are files published before, by path."""
    if work.project.is_demo:
        return Published(BuiltPackages.none(), Numbers("", {}), {})
    numbers = count_versions(work.catalogue, tables, work.as_of)
    publisher = read_publisher((setting(work.project, "extra") or {}).get("publisher"))
    packages = build_packages(
        work.catalogue, tables, work.as_of, work.store, work.site_url, numbers.package, publisher,
        {name: standing.today for name, standing in numbers.datasets.items()},
    )  # fmt: skip
    versions = {**previous, **version_files(work.catalogue, tables, work.as_of)}
    return Published(packages, numbers, {**packages.files, **put_all(versions, work.store)})


def print_sheets(work: Work, pdf: bool) -> Pressed:
    """Make the PDFs; without ``pdf`` they stay as they are."""
    if work.project.is_demo:
        return Pressed({}, "")
    if not pdf:
        return Pressed(kept_pdfs(work.store), "")
    context = Context(work.catalogue, work.as_of, site_url=work.site_url)
    return press(sheets(context), work.project.templates.parent / "pdf", work.store)


def serve_records(work: Work, context: Context, digests: Mapping[str, str]) -> dict[str, Stored]:
    """Make the API; ``digests`` name the bytes of the files of the records."""
    if work.project.is_demo:
        return {}
    edition = Edition(work.as_of, work.site_url)
    shown = Shown(label, partial(shown_at, work.catalogue), context.source)
    return build_api(work.catalogue, edition, shown, digests, work.store)


def offer_forms(work: Work) -> tuple[dict[str, bytes], str]:
    """Return the files of the browser forms and why there are none, "" where they are."""
    if work.project.is_demo:
        return {}, ""
    project = work.project
    backend = read_backend((setting(project, "extra") or {}).get("forms"))
    program = read_program(project.forms)
    return form_files(work.catalogue, backend, program, project.templates.parent), program.missing


def digests_of(contents: Mapping[str, bytes]) -> dict[str, str]:
    """Return a short name of the bytes of every file, by its path."""
    return {path: hashlib.blake2b(data, digest_size=16).hexdigest() for path, data in contents.items()}


def put_all(contents: Mapping[str, bytes], store: Store) -> dict[str, Stored]:
    """Leave the files in the folder of the results; equal ones are not touched."""
    keys = digests_of(contents)
    return {path: store.kept(path, key) or store.put(path, contents[path], key) for path, key in keys.items()}
