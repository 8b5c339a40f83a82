"""Folders and files: a misplaced file is told where it belongs."""

import pytest

from generator.catalogue import build_catalogue
from generator.checks import layout
from generator.layout import misplaced
from tests.checks.builders import AS_OF, found, territory

KNOWN = frozenset({"data/ugra/concepts/2021.yml"})
TAKEN = "Файл data/ugra/concepts/2021.yml уже есть: перенесите записи в него, а этот удалите."
PAGE = "; все места перечислены на странице «Как править»."

MISPLACED = [
    (
        "data/ugra/concept/2021.yml",
        "LAY001",
        f"Перенесите его, например, в data/ugra/concepts/2021.yml{PAGE}",
    ),
    ("data/ugra/territoria.yml", "LAY001", f"Перенесите его, например, в data/ugra/territory.yml{PAGE}"),
    ("data/acts/2021/zakon.yml", "LAY001", f"Перенесите его, например, в data/acts/zakon.yml{PAGE}"),
    ("data/ugra/concepts/2021.yaml", "LAY002", TAKEN),
    ("data/ugra/concepts/2022.YML", "LAY002", "Переименуйте файл в data/ugra/concepts/2022.yml."),
    ("data/ugra/concepts/2022.yml.txt", "LAY002", "Переименуйте файл в data/ugra/concepts/2022.yml."),
    (
        "data/ugra/concepts/2022.docx",
        "LAY002",
        "Перенесите сведения в data/ugra/concepts/2022.yml, а этот файл удалите.",
    ),
    ("data/readme.md", "LAY002", "Уберите этот файл из папки data."),
    ("data/ugra/сoncepts/2021.yml", "LAY006", TAKEN),
    ("data/ugra/practices/клуб.yml", "LAY006", "Переименуйте файл в data/ugra/practices/klub.yml."),
    ("data/Ugra/practices/Klub_1.yml", "LAY007", "Переименуйте файл в data/ugra/practices/klub-1.yml."),
    ("data/ugra/concepts/2021 (1).yml", "LAY007", "Переименуйте файл в data/ugra/concepts/2021-1.yml."),
]


@pytest.mark.parametrize(("file", "code", "hint"), MISPLACED, ids=[case[0] for case in MISPLACED])
def test_misplaced_file_is_told_its_place(file, code, hint):
    finding = misplaced(file, KNOWN)

    assert (finding.code, finding.file, finding.hint) == (code, file, hint)


def test_foreign_letters_of_a_name_are_shown():
    finding = misplaced("data/ugra/сoncepts/2021.yml", KNOWN)

    assert finding.message == "В имени «data/ugra/сoncepts/2021.yml» русские буквы: «с»."


def test_territory_in_a_folder_of_the_project_is_refused():
    files = {"data/vocab/territory.yml": territory(short_name="Вокабский край")}

    assert found(layout.check, files) == [
        "LAY004 data/vocab/territory.yml: Папка «vocab» занята атласом, территорию в ней описать нельзя."
    ]


def test_empty_project_is_noticed():
    findings = list(layout.check(build_catalogue([]), AS_OF))

    assert [(f.code, f.file, f.message) for f in findings] == [
        ("LAY005", "data", "В папке data нет ни одной записи.")
    ]


def test_project_whose_only_file_is_broken_is_not_called_empty():
    assert list(layout.check(build_catalogue([], {"act"}), AS_OF)) == []


def test_sound_project_is_left_alone():
    assert found(layout.check, {}) == []
