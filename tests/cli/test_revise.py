"""``atlas revise`` and ``atlas check --base``: a deadline moves with its reason, never in silence."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from tests.cli.conftest import atlas
from tests.diff.test_command import git

FAULTS = Path(__file__).parents[1] / "faults"
PLAN = "data/russia/roadmaps/2021.yml"
DAY = ("--as-of", "2026-01-01")
WHY = ("--reason", "Площадку закрыли на ремонт.", "--date", "2022-03-01")


@pytest.fixture
def root(tmp_path) -> Path:
    """A project whose only activity is due in June 2022."""
    return Path(copytree(FAULTS / "PER018" / "before", tmp_path / "project"))


def revise(root: Path, *more: str, activity: str = "russia-2021.1", why: tuple[str, ...] = WHY) -> int:
    return atlas("revise", activity, *more, *why, "--project", root, *DAY)


def test_a_deadline_moves_and_the_first_plan_stays(root, capsys):
    before = (root / PLAN).read_text(encoding="utf-8")

    code = revise(root, "--period", "Сентябрь 2022 г.")

    assert code == 0
    assert (root / PLAN).read_text(encoding="utf-8") == before + (
        "        revisions:\n"
        "          r1:\n"
        "            date: 2022-03-01\n"
        "            reason: Площадку закрыли на ремонт.\n"
        "            period:\n"
        "              raw: Сентябрь 2022 г.\n"
    )
    assert "Сдвиг к первому плану: 92 дн. позже." in capsys.readouterr().out
    assert atlas("check", "--base", FAULTS / "PER018" / "before", "--project", root, *DAY) == 0
    assert "PER0" not in capsys.readouterr().out


def test_a_second_change_is_added_below_the_first(root):
    revise(root, "--period", "Сентябрь 2022 г.")
    again = ("--reason", "Перенесено ещё раз.", "--date", "2022-08-01")

    code = revise(root, "--period", "с 01.10.2022 по 15.10.2022", "--wording", "Съезд наставников", why=again)

    assert code == 0
    assert (
        (root / PLAN)
        .read_text(encoding="utf-8")
        .endswith(
            "          r2:\n"
            "            date: 2022-08-01\n"
            "            reason: Перенесено ещё раз.\n"
            "            period:\n"
            "              raw: с 01.10.2022 по 15.10.2022\n"
            "              kind: range\n"
            "              windows:\n"
            "                - start: 2022-10-01\n"
            "                  end: 2022-10-15\n"
            "            name: Съезд наставников\n"
        )
    )


@pytest.mark.parametrize(
    ("more", "why", "said"),
    [
        (("--period", "июнь 2022 г."), WHY, "Срок и так «Июнь 2022 г.»: менять нечего."),
        (("--period", "к лету"), WHY, "Срок «к лету» не понят: такая запись атласу незнакома."),
        (("--period", "Июль"), WHY, "год не назван, а лет в плане несколько."),
        (("--period", "к лету", "--start", "2022-05-01"), WHY, "Назовите оба дня"),
        (("--period", "x", "--start", "2022-05-02", "--end", "2022-05-01"), WHY, "поменяйте даты местами."),
        (("--start", "2022-05-02", "--end", "2022-05-03"), WHY, "Дни без срока"),
        ((), WHY, "Что изменить? Напишите --period, --wording или --who."),
        (("--wording", "Проведение форума наставников"), WHY, "Название и так"),
        (("--who", "institute"), WHY, "Исполнители и так эти: менять нечего."),
        (("--who", "Институт развития"), WHY, "Похожие: Институт (institute)"),
        (("--who-raw", "Институт"), WHY, "Назовите исполнителей ключами"),
        (("--period", "Май 2022 г.", "--row", "7"), WHY, "несколько строк. Назовите одну: --row 1"),
        (("--period", "Май 2022 г.", "--act", "prikaz"), WHY, "Акта «prikaz» нет."),
        (("--period", "Май 2022 г."), ("--reason", "Перенос."), "Когда изменён план?"),
        (("--period", "Май 2022 г."), ("--reason", " ", "--date", "2022-03-01"), "Причина пуста."),
    ],
)
def test_nonsense_is_refused_with_what_to_type(root, more, why, said, capsys):
    before = (root / PLAN).read_bytes()

    code = revise(root, *more, why=why)

    assert code == 2
    assert said in capsys.readouterr().err
    assert (root / PLAN).read_bytes() == before


def test_an_unknown_activity_is_named_with_those_alike(root, capsys):
    code = revise(root, "--period", "Май 2022 г.", activity="russia-2021.2")

    assert code == 2
    assert "Мероприятия «russia-2021.2» нет. Похожие: russia-2021.1." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("why", "code"),
    [
        (("--reason", "Перенесла Выдумкина А.Б.", "--date", "2022-03-01"), "PDN001"),
        (("--reason", "Перенос на осень.", "--date", "2020-03-01"), "PER012"),
        (("--reason", "нет", "--date", "2022-03-01"), "TXT010"),
    ],
)
def test_what_the_rules_refuse_is_not_written(root, why, code, capsys):
    before = (root / PLAN).read_bytes()

    done = revise(root, "--period", "Сентябрь 2022 г.", why=why)

    said = capsys.readouterr().out
    assert done == 1
    assert code in said and "Ничего не записано." in said
    assert (root / PLAN).read_bytes() == before


def test_a_look_before_writing_changes_nothing(root, capsys):
    before = (root / PLAN).read_bytes()

    revise(root, "--period", "Сентябрь 2022 г.", "--dry-run")

    assert (root / PLAN).read_bytes() == before
    assert "Было бы записано в data/russia/roadmaps/2021.yml, со строки 28:" in capsys.readouterr().out


def test_the_day_of_an_act_is_the_day_of_the_change(root):
    act = root / "data/acts/prikaz-7.yml"
    act.parent.mkdir()
    act.write_text(
        "name: О переносе форума\nkind: приказ\nlevel: regional\ndate: 2022-04-05\n", encoding="utf-8"
    )

    revise(root, "--period", "Май 2022 г.", why=("--reason", "Площадка занята.", "--act", "prikaz-7"))

    assert "date: 2022-04-05" in (root / PLAN).read_text(encoding="utf-8")


def test_a_silent_edit_since_a_commit_is_a_warning_with_the_command(root, capsys):
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-qm", "plan")
    plan = root / PLAN
    plan.write_text(plan.read_text(encoding="utf-8").replace("Июнь", "Сентябрь"), encoding="utf-8")

    code = atlas("check", "--base", "HEAD", "--project", root, *DAY)

    said = capsys.readouterr().out
    assert code == 0
    assert "data/russia/roadmaps/2021.yml:24:16  предупреждение PER018" in said
    assert 'atlas revise russia-2021.1 --period "Сентябрь 2022 г." --date' in said


def test_a_project_without_releases_asks_for_a_base(root, capsys):
    code = atlas("check", "--project", root, *DAY, "--base")

    assert code == 2
    assert (
        "Выпусков ещё нет. Назовите, с чем сравнить: --base main или --base ПАПКА." in capsys.readouterr().err
    )
