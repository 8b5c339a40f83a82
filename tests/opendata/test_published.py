"""Published folders are read again by what they say of themselves; every spoiled one is told."""

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest

from generator.opendata.numbers import version_files
from generator.opendata.published import data_folder, inspect
from generator.opendata.table import fill_tables
from tests.opendata.sample import made, written
from tests.opendata.test_numbers import released

DAY = date(2026, 11, 21)
TERMS = "terms/latest/terms.csv"
KEPT = "terms/v1.0.0/terms.csv"


def quiet(_text: str) -> None:
    """Say nothing."""


@pytest.fixture(scope="module")
def files(tmp_path_factory) -> dict[str, bytes]:
    """The data of the sample with one released version of everything."""
    catalogue = released(tmp_path_factory.mktemp("released"))
    return made(catalogue, DAY)[1] | version_files(catalogue, fill_tables(catalogue, DAY), DAY)


@pytest.fixture
def folder(files, tmp_path) -> Path:
    """They are written anew for every test: it may spoil them."""
    return written(tmp_path / "site", files)


def change(name, old, new):
    def spoil(folder: Path) -> None:
        content = (folder / name).read_bytes()
        assert old in content
        (folder / name).write_bytes(content.replace(old, new))

    return spoil


def test_a_sound_folder_has_no_faults(folder):
    found = inspect(folder, quiet)

    assert found.problems == []
    assert (found.tables, found.versions) == (80, 80)
    assert found.rows > 100


MUTANTS = [
    (change(TERMS, b"coach", b"caoch"), f"Контрольная сумма файла {TERMS} не та, что в описании."),
    (lambda folder: (folder / TERMS).unlink(), f"Файла {TERMS} нет."),
    (lambda folder: (folder / TERMS).write_bytes(b"\xff"), f"Файл {TERMS} не читается как CSV в UTF-8."),
    (change("terms/latest/terms.jsonl", b"\n", b" "), f"В {TERMS} строк 2, а в terms.jsonl их 0."),
    (lambda folder: (folder / "terms/latest/terms.json").write_bytes(b"[]"),
     f"В {TERMS} строк 2, а в terms.json их 0."),
    (change(KEPT, b"coach", b"caoch"),
     "Файл terms.csv версии 1.0.0 изменён: сумма не та, что записал выпуск."),
    (lambda folder: (folder / KEPT).unlink(), "В версии 1.0.0 набора «terms» нет файла terms.csv."),
    (change("versions.json", b'"rows": 2', b'"rows": 3'), "В файле terms.csv версии 1.0.0 не 3 строк."),
    (lambda folder: (folder / "versions.json").write_bytes(b"{"), "Файл versions.json не читается."),
    (change("SHA256SUMS", b"README.md", b"README.txt"), "Файл README.txt назван в SHA256SUMS, но его нет."),
    (lambda folder: (folder / "datapackage.json").write_bytes(b"{}"), "Файл datapackage.json не читается."),
    (change("datapackage.json", b'"path": "terms/', b'"path": "../terms/'),
     "Файл datapackage.json не читается."),
]  # fmt: skip


@pytest.mark.parametrize(("spoil", "said"), MUTANTS)
def test_every_spoiled_folder_is_told(folder, spoil, said):
    spoil(folder)

    assert said in inspect(folder, quiet).problems


def test_an_archive_that_differs_from_the_files_beside_it(folder):
    archive = next(folder.glob("*.zip"))
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as packed:
        packed.writestr("README.md", "other")
    archive.write_bytes(content.getvalue())

    said = inspect(folder, quiet).problems

    assert f"Файл README.md в архиве {archive.name} не тот, что рядом с архивом." in said


def test_an_unpacked_archive_is_enough(folder, tmp_path):
    with zipfile.ZipFile(next(folder.glob("*.zip"))) as packed:
        packed.extractall(tmp_path / "unpacked")

    found = inspect(data_folder(tmp_path / "unpacked"), quiet)

    assert (found.problems, found.tables) == ([], 80)


def test_the_data_are_found_from_the_root_of_a_site(folder, tmp_path):
    assert (data_folder(folder.parent), data_folder(folder), data_folder(tmp_path)) == (folder, folder, None)
