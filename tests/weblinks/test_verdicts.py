"""Every code of the family in its fault folder, and answers that are no fault."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.report import as_line
from generator.weblinks.asking import Answer
from generator.weblinks.cited import cited
from generator.weblinks.issue import LONGEST, as_issue
from generator.weblinks.verdicts import doubtful, findings, verdict

FOLDERS = sorted((Path(__file__).parents[1] / "faults").glob("WEB*"))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_report_is_exactly_the_expected_one(folder):
    places = cited({"record.yml": (folder / "record.yml").read_text(encoding="utf-8")})
    told = json.loads((folder / "answers.json").read_text(encoding="utf-8"))
    answers = {address: Answer(**answer) for address, answer in told.items()}

    found = findings(doubtful(places, answers))

    lines = (folder / "expected.txt").read_text(encoding="utf-8").splitlines()
    assert [as_line(one) for one in found] == lines
    assert [line.split(" ", 2)[1] for line in lines] == [folder.name]


@pytest.mark.parametrize(
    "answer",
    [
        Answer(200),
        Answer(206),
        Answer(fault="unasked"),
        Answer(200, "", "https://school.ru/login", False),  # for now: cite it as it is
    ],
)
def test_what_answers_and_what_was_not_asked_is_no_finding(answer):
    assert verdict("https://school.ru/novost", answer) is None


def test_the_home_page_itself_may_move_to_the_home_page():
    answer = Answer(200, "", "https://school.ru/", False)

    assert verdict("http://school.ru", answer) is None


def test_an_issue_lists_places_by_code_and_calls_nobody():
    text = "url: https://school.ru/@ivan/a\nurl: https://school.ru/b\n"
    answers = {"https://school.ru/@ivan/a": Answer(404), "https://school.ru/b": Answer(200)}

    made = as_issue(doubtful(cited({"data/a.yml": text}), answers), "Внешних адресов: 2.")

    assert made.startswith("Внешних адресов: 2.\n\n### Страницы больше нет (WEB001): 1\n\nНайдите новый")
    assert "[Открыть](<https://school.ru/@ivan/a>)" in made
    assert "/@\u2060ivan/a не найдена (ответ 404)." in made
    assert made.count("- [ ] ") == 1


def test_an_issue_has_an_end():
    text = "".join(f"url: https://school.ru/{number}\n" for number in range(2000))
    places = cited({"data/a.yml": text})

    made = as_issue(doubtful(places, {one.address: Answer(404) for one in places}), "Много.")

    assert len(made) <= LONGEST
    left = 2000 - made.count("- [ ] ")
    assert made.endswith(f"…и ещё мест: {left}. Все покажет команда `atlas links --external`.")
