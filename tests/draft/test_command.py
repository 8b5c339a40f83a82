"""``atlas draft roadmap``: what it writes, what it asks, where it never writes."""

from __future__ import annotations

import re
from pathlib import Path
from time import perf_counter

import pytest

from generator.checks import run_checks
from generator.edit.fmt import canonical
from generator.load import load, read_data
from generator.project import open_project
from tests.checks.builders import AS_OF
from tests.cli.conftest import atlas
from tests.draft.orders import HEAD, project_in, word, workbook

TARGET = "data/russia/roadmaps/2024.yml"
PLAN = [
    HEAD,
    ("Наставничество",),
    ("1", "Форум наставников", "Май 2024 г.", "ИРО", "Приказ"),
    ("2", "Съезд молодых педагогов", "к лету", "Куратор наставников, Клуб «Заря»", "Проведён съезд"),
]


def run(root: Path, data: bytes, *more: str, file: str = "prikaz.docx") -> int:
    """Draft an order for the document of the project."""
    source = root.parent / file
    source.write_bytes(data)
    return atlas(
        "draft", "roadmap", source, "--document", "russia-2024", "--project", root, "--as-of", AS_OF, *more
    )


@pytest.fixture
def root(tmp_path) -> Path:
    return project_in(tmp_path / "project")


def test_a_draft_holds_what_is_certain_and_marks_what_is_not(root):
    code = run(root, word(PLAN, captions=["План наставничества"]), "--years", "2024-2025")

    assert code == 0
    assert (root / "drafts/russia-2024.yml").read_text(encoding="utf-8") == (
        "# Черновик из таблицы приказа: сверьте каждую строку с документом.\n"
        "# Где нужно решение человека, стоит «# решите:»; список – в файле russia-2024.md.\n"
        "\n"
        "# решите: сверьте название, короткое название и суть плана с приказом\n"
        "name: План наставничества\n"
        'title: "Дорожная карта: Россия, 2024–2025"\n'
        'summary: "Мероприятий в плане: 2, разделов: 1."\n'
        "clause: roadmap\n"
        "start: 2024-01-01\n"
        "end: 2025-12-31\n"
        "\n"
        "sections:\n"
        "  nastavnichestvo:\n"
        "    clause: roadmap\n"
        "    name: Наставничество\n"
        "\n"
        "activities:\n"
        '  "1":\n'
        "    clause: roadmap.1\n"
        '    number: "1"\n'
        "    name: Форум наставников\n"
        "    title: Форум наставников\n"
        "    section: nastavnichestvo\n"
        "    rows:\n"
        '      "1":\n'
        "        clause: roadmap.1\n"
        "        period:\n"
        "          raw: Май 2024 г.\n"
        "        responsible:\n"
        "          raw: ИРО\n"
        "          who:\n"
        "            - body: institute\n"
        "        results:\n"
        '          "1":\n'
        "            clause: roadmap\n"
        "            text: Приказ.\n"
        "            artefact: order\n"
        "\n"
        '  "2":\n'
        "    clause: roadmap.2\n"
        '    number: "2"\n'
        "    name: Съезд молодых педагогов\n"
        "    title: Съезд молодых педагогов\n"
        "    section: nastavnichestvo\n"
        "    rows:\n"
        "      # решите: ожидаемый результат своими словами и его вид (artefact)\n"
        '      "1":\n'
        "        clause: roadmap.2\n"
        "        period:\n"
        "          # решите: срок не разобран (такая запись атласу незнакома)\n"
        "          raw: к лету\n"
        "        responsible:\n"
        "          raw: Куратор наставников, Клуб «Заря»\n"
        "          # решите: кто это: «Клуб «Заря»»\n"
        "          who:\n"
        "            - role: curator\n"
    )


def test_the_list_names_all_that_a_check_would_say(root):
    run(root, word(PLAN), "--years", "2024-2025")
    project, draft = open_project(root), (root / "drafts/russia-2024.yml").read_bytes()

    loaded = load(project, None, read_data(project) | {TARGET: draft})

    found = {one.code for one in (*loaded.findings, *run_checks(loaded.catalogue, AS_OF))}
    listed = (root / "drafts/russia-2024.md").read_text(encoding="utf-8")
    assert loaded.findings == []
    assert found == {"PER001"}
    assert set(re.findall(r"\\\[([A-Z]{3}\d{3})\\\]", listed)) == {"PER001"}


def test_a_draft_is_in_canonical_form(root):
    run(root, word(PLAN), "--years", "2024-2025")
    data = (root / "drafts/russia-2024.yml").read_bytes()

    assert canonical(data, TARGET).data == data


def test_a_draft_goes_to_its_place_only_when_told_and_never_over_a_file(root, capsys):
    first = run(root, word(PLAN), "--years", "2024", "--into-data")
    written = (root / TARGET).read_bytes()
    (root / "drafts/russia-2024.md").unlink()
    second = run(root, word(PLAN), "--years", "2025", "--into-data")

    assert (first, second) == (0, 2)
    assert (root / TARGET).read_bytes() == written
    said = "План документа «russia-2024» уже есть: правьте data/russia/roadmaps/2024.yml"
    assert said in capsys.readouterr().err


def test_years_that_nobody_names_are_asked_for(root, capsys):
    code = run(root, word([HEAD, ("1", "Форум", "Май", "ИРО", "")]))

    assert code == 2
    assert (
        "Годы плана в файле не названы. Напишите их, например: --years 2024-2026." in capsys.readouterr().err
    )
    assert not (root / "drafts").exists()


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--years", "2026-2024"], "стоят не по порядку. Напишите: --years 2024-2026."),
        (["--years", "скоро"], "Годы «скоро» не поняты."),
        (["--column", "когда=Срок"], "«когда=Срок» не понято."),
        (["--document", "nowhere-2024"], "«nowhere-2024» начинается не с ключа территории (есть: russia)."),
        (["--document", "russia-2024 год"], "не подходит для имени файла"),
        (["--out", "data/russia/x.yml"], "Этому черновику место в data/russia/roadmaps/2024.yml."),
    ],
)
def test_wrong_use_is_explained(root, more, said, capsys, monkeypatch):
    monkeypatch.chdir(root)

    code = run(root, word(PLAN), *more)

    assert code == 2
    assert said in capsys.readouterr().err


def test_a_workbook_names_its_cells(root, capsys):
    run(root, workbook(PLAN, merged=["A2:E2"]), "--years", "2024", file="plan.xlsx")

    assert "лист «План», ячейка C4" in capsys.readouterr().out


def test_numbers_that_begin_anew_in_each_section_give_keys_of_their_own(root):
    rows = [
        HEAD,
        ("1. Форумы",),
        ("1", "Форум", "Май", "ИРО", ""),
        ("2. Съезды",),
        ("1", "Съезд", "Май", "ИРО", ""),
    ]

    run(root, word(rows), "--years", "2024")

    text = (root / "drafts/russia-2024.yml").read_text(encoding="utf-8")
    assert re.findall(r'^  "(\d\.\d)":$', text, re.MULTILINE) == ["1.1", "2.1"]


def test_a_thousand_rows_take_seconds(root):
    rows = [(str(n), f"Форум наставников номер {n}", "Май", "ИРО, Клуб", "Приказ") for n in range(1, 1001)]
    data = workbook([HEAD, *rows])

    start = perf_counter()
    run(root, data, "--years", "2024", file="plan.xlsx")

    assert perf_counter() - start < 15  # 2–3 seconds of a free core; others may use it too
