"""``atlas build --previous``: versions of datasets go from site to site unchanged."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.cli.previous import previous_versions
from generator.project import ProjectError, open_project
from tests.cli.test_release import commit, released, repository, write  # noqa: F401
from tests.diff.test_command import PLAIN

CSV = "data/territories/v1.0.0/territories.csv"


def published(folder: Path, files: dict[str, bytes]) -> Path:
    """A site published before, with these files."""
    site = folder / "site"
    for path, content in {"data/datapackage.json": b"{}", **files}.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(content)
    return site


def first_csv(folder: Path) -> bytes:
    """The table of territories as the first release had it."""
    from datetime import date

    from generator.load import load
    from generator.opendata.numbers import version_files
    from generator.opendata.table import fill_tables

    catalogue, day = load(open_project(folder)).catalogue, date(2026, 1, 10)
    return version_files(catalogue, fill_tables(catalogue, day), day)[CSV]


def test_an_earlier_version_stays_after_the_records_changed(repository, tmp_path):  # noqa: F811
    released(repository)
    site = published(tmp_path, {CSV: first_csv(repository)})
    write(repository, PLAIN.replace("Край", "Область"))
    commit(repository, "[region] new name")
    released(repository)

    kept = previous_versions(open_project(repository), site)

    assert list(kept) == [CSV]
    assert "Край" in kept[CSV].decode()


REFUSED = [
    (CSV, b"id\n", f"В прежней публикации файл {CSV} не тот, что записан в выпуске"),
    (CSV.replace("1.0.0", "7.0.0"), b"id\n", "Файла data/territories/v7.0.0/territories.csv нет ни в одном"),
]


@pytest.mark.parametrize(("path", "content", "said"), REFUSED)
def test_bytes_that_no_release_recorded_are_refused(repository, tmp_path, path, content, said):  # noqa: F811
    released(repository)

    with pytest.raises(ProjectError) as refusal:
        previous_versions(open_project(repository), published(tmp_path, {path: content}))

    assert str(refusal.value).startswith(said)


def test_a_folder_that_is_no_site_is_refused(repository, tmp_path):  # noqa: F811
    with pytest.raises(ProjectError, match="нет прежнего сайта атласа"):
        previous_versions(open_project(repository), tmp_path / "nothing")
