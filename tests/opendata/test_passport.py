"""``atlas passport check``: what it finds in passports of any publisher, and what it reads."""

import json
import shutil
from pathlib import Path

import pytest

from generator.opendata.passport.check import check_passports
from generator.opendata.passport.numbers import is_inn, is_ogrn
from generator.opendata.passport.publisher import Publisher, read_publisher
from generator.opendata.passport.stamps import Version, asked, form_of, version
from generator.project import ProjectError
from generator.report import as_line
from tests.cli.conftest import atlas

SOUND = Path(__file__).parent / "passport" / "sound"
FAULTS = sorted((Path(__file__).parents[1] / "faults").glob("PAS*"))
SCHOOLS = "7707083893-schools"


def tree(root: Path, *overlays: Path) -> Path:
    """Return a folder with the sound passports and the broken files of a fault on top."""
    for source in (SOUND, *overlays):
        shutil.copytree(source, root, dirs_exist_ok=True)
    return root


def report(place: Path) -> str:
    return "".join(f"{as_line(one)}\n" for one in check_passports(place).findings)


@pytest.mark.parametrize("folder", FAULTS, ids=lambda folder: folder.name)
def test_a_broken_tree_gets_exactly_its_report(folder, tmp_path):
    found = report(tree(tmp_path / "opendata", folder / "tree"))

    assert found == (folder / "expected.txt").read_text(encoding="utf-8")
    assert f" {folder.name.partition('-')[0]} " in found


def test_a_sound_tree_passes(tmp_path):
    judged = check_passports(tree(tmp_path))

    assert (judged.findings, judged.passports) == ([], 1)


def test_one_file_is_judged_alone(tmp_path):
    file = tree(tmp_path) / SCHOOLS / "meta.csv"
    (file.parent / "structure-20260101T0900.csv").unlink()

    assert check_passports(file).findings == []
    assert "PAS016" in report(tmp_path)


def test_a_full_address_is_followed_only_inside_the_folder(tmp_path):
    file = tree(tmp_path) / "list.csv"
    text = file.read_text(encoding="utf-8")
    broken = tmp_path / SCHOOLS / "meta.csv"
    broken.write_text(broken.read_text(encoding="utf-8").replace("20261231", "+1 month"), encoding="utf-8")

    file.write_text(text.replace(f"{SCHOOLS}/meta", f"https://x.example/opendata/{SCHOOLS}/meta"), "utf-8")
    inside = report(tmp_path)
    shutil.rmtree(tmp_path / SCHOOLS)
    elsewhere = report(tmp_path)

    assert inside.startswith(f"{SCHOOLS}/meta.csv:12:1 PAS014 ")
    assert elsewhere == ""


def test_a_link_out_of_the_folder_is_not_read(tmp_path):
    (tmp_path / "secret.csv").write_text("secret;words\n", encoding="utf-8")
    root = tree(tmp_path / "opendata")
    (root / SCHOOLS / "meta.csv").unlink()
    (root / SCHOOLS / "meta.csv").symlink_to(tmp_path / "secret.csv")

    found = report(root)

    assert "PAS016" in found
    assert "secret" not in found


def test_passports_without_a_register_are_read_too(tmp_path):
    (tree(tmp_path) / "list.csv").unlink()

    assert report(tmp_path) == (
        "list.csv:1:1 PAS001 В папке есть паспорта наборов, но нет реестра list.csv. | "
        "Добавьте list.csv со строкой на каждый набор.\n"
    )


@pytest.mark.parametrize(
    "name", ["", "nowhere", "page.html"], ids=["an empty folder", "nothing there", "another file"]
)
def test_there_is_nothing_to_judge(tmp_path, name):
    (tmp_path / "page.html").write_text("", encoding="utf-8")

    with pytest.raises(ProjectError):
        check_passports(tmp_path / name)


def test_the_command_answers_with_text_json_and_codes(tmp_path, capsys):
    fine = atlas("passport", "check", tree(tmp_path / "fine"))
    said = capsys.readouterr().out
    broken = tree(tmp_path / "broken", FAULTS[-1].parent / "PAS014" / "tree")
    wrong = atlas("passport", "check", broken, "--format", "json")
    rows = json.loads(capsys.readouterr().out)
    absent = atlas("passport", "check", tmp_path / "absent")

    assert (fine, wrong, absent) == (0, 1, 2)
    assert said == "Замечаний нет.\nПаспортов: 1.\n"
    assert [(row["code"], row["severity"], row["line"]) for row in rows] == [("PAS014", "error", 12)]


def test_a_warning_does_not_fail(tmp_path):
    assert atlas("passport", "check", tree(tmp_path, FAULTS[-1].parent / "PAS012" / "tree")) == 0


@pytest.mark.parametrize(
    ("number", "sound"),
    [
        ("7707083893", True), ("7707083894", False), ("7830002293", True), ("500100732259", True),
        ("500100732258", False), ("500100732359", False), ("770708389", False), ("٧٧٠٧٠٨٣٨٩٣", False),
        ("", False),
    ],
)  # fmt: skip
def test_an_inn_by_its_check_digits(number, sound):
    assert is_inn(number) is sound


@pytest.mark.parametrize(
    ("number", "sound"),
    [
        ("1027700132195", True), ("1027700132196", False), ("304500116000157", True),
        ("304500116000158", False), ("102770013219", False),
    ],
)  # fmt: skip
def test_an_ogrn_by_its_check_digit(number, sound):
    assert is_ogrn(number) is sound


@pytest.mark.parametrize(
    ("stamp", "form", "right"),
    [
        ("20260131T0900", "ГГГГММДДTччмм", "20260131T0900"),
        ("20260131", "ГГГГММДД", "20260131T0000"),
        ("2026-01-31", "ГГГГ-ММ-ДД", "20260131T0000"),
        ("2026-01-31T09-30", "ГГГГ-ММ-ДДTчч-мм", "20260131T0930"),
    ],
)
def test_four_forms_of_a_stamp_are_read(stamp, form, right):
    assert version(f"data-{stamp}-structure-{stamp}.csv") == Version(stamp, stamp)
    assert version(f"structure-{stamp}") == Version(stamp)
    assert (form_of(stamp), asked(stamp)) == (form, right)


@pytest.mark.parametrize("stamp", ["31012026", "20261301", "20260131T2500", "2026-1-31"])
def test_a_stamp_that_names_no_moment(stamp):
    assert form_of(stamp) == ""


def test_the_publisher_of_the_configuration():
    given = {"inn": "7707083893", "name": "Отдел данных", "mailbox": "a@example.ru", "valid": "2027-12-31"}

    found = read_publisher(given)

    assert (found.inn, found.name, found.phone) == ("7707083893", "Отдел данных", "")
    assert found.valid.isoformat() == "2027-12-31"
    assert read_publisher(None) == read_publisher({"inn": "", "valid": None}) == Publisher()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"inn": 7707083893}, "inn в mkdocs.yml: значение 7707083893 нужно взять в кавычки"),
        ({"inn": "7707083894"}, "7707083894 – не ИНН, контрольное число не сходится"),
        ({"inn": "1027700132195"}, "1027700132195 – это ОГРН, а нужен ИНН из 10 цифр"),
        ({"mail": "x"}, "extra.publisher.mail в mkdocs.yml: такого ключа нет"),
        ({"mailbox": "x"}, "x – не почта"),
        ({"valid": "+1 month"}, "+1 month – не дата"),
        (["x"], "extra.publisher в mkdocs.yml: нужен список"),
    ],
)
def test_a_wrong_publisher_is_refused_in_words(given, said):
    with pytest.raises(ProjectError) as refused:
        read_publisher(given)

    assert said in str(refused.value)
