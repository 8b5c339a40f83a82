"""The template of a new file is a valid record, with every optional field one «#» away."""

from __future__ import annotations

import re

import pytest

from generator.edit.new import new_path, template
from generator.model.forms import field_forms, part_models
from generator.model.kinds import KINDS, kind_of
from generator.project import ProjectError
from generator.yamlio import parse

BY_NAME = {kind.name: kind for kind in KINDS}
OFF = re.compile(r"( *)#(?=[^ ])")
each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)

PLACE = "data/<территория>/practices/<имя>.yml"


def read(kind, text: str):
    parsed = parse(text.encode(), "data/x.yml")
    assert parsed.findings == ()
    return kind.model.model_validate(parsed.value)


def indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def blocks(lines: list[str]) -> list[range]:
    """Return the lines of each commented field that stands in an active record."""
    found: list[range] = []
    for number, line in enumerate(lines):
        if not OFF.match(line) or (found and number in found[-1]):
            continue
        end = number + 1
        while end < len(lines) and lines[end].strip() and indent(lines[end]) > indent(line):
            end += 1
        found.append(range(number, end))
    return found


@each_kind
def test_the_template_is_a_valid_record(kind):
    record = read(kind, template(kind))

    assert type(record) is kind.model


@each_kind
def test_the_template_with_every_line_uncommented_is_a_valid_record(kind):
    record = read(kind, "\n".join(OFF.sub(r"\1", line) for line in template(kind).splitlines()))

    assert type(record) is kind.model


@each_kind
def test_any_one_optional_field_can_be_uncommented(kind):
    lines = template(kind).splitlines()

    for block in blocks(lines):
        text = "\n".join(OFF.sub(r"\1", line) if n in block else line for n, line in enumerate(lines))
        assert type(read(kind, text)) is kind.model, lines[block.start]


@each_kind
def test_the_template_explains_every_field_and_every_word_of_a_closed_list(kind):
    text = " ".join(line.strip(" #") for line in template(kind).splitlines())

    for model in part_models(kind.model):
        for form in field_forms(model):
            assert f"{form.title}. {form.description}" in text
            assert all(f"{value} — {label}" in text for value, label in form.labels.items())


@each_kind
def test_lines_are_short_and_clean(kind):
    lines = template(kind).splitlines()

    assert [line for line in lines if len(line) > 100 or line != line.rstrip()] == []


def test_required_fields_come_first():
    text = template(BY_NAME["act"])

    assert [line for line in text.splitlines() if not line.startswith("# ")] == [
        "",
        "name: Название, как в документе",
        "",
        "kind: Приказ",
        "",
        "level: federal",
        "",
        "#note: Коротко и своими словами.",
        "",
        "#issuer: Министерство просвещения",
        "",
        "#date: 2021-02-09",
        "",
        '#number: "1"',
        "",
        "#approved_by: federal-law-273",
        "",
        "#superseded_by: federal-law-273",
        "",
        "#url: https://example.ru/prikaz",
    ]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if not kind.command], ids=lambda kind: kind.name)
def test_the_path_of_a_new_file_is_that_of_its_kind(kind):
    path = new_path(kind, "ugra", "2021")

    assert kind_of(path)[0] is kind


@pytest.mark.parametrize(
    ("territory", "name", "message"),
    [
        ("ugra", "", f"Назовите имя файла: --name 2021 (запись «Практика» – это {PLACE})."),
        ("", "club", f"Назовите территорию: --territory ugra (запись «Практика» – это {PLACE})."),
        (
            "ugra",
            "Мой клуб",
            "«Мой клуб» не подходит: нужны строчные латинские буквы, цифры и дефисы, например «moy-klub».",
        ),
        ("ugra", "a.b", "«a.b» не подходит: нужны строчные латинские буквы, цифры и дефисы, например «a-b»."),
        ("../x", "club", "«../x» не подходит: нужны строчные латинские буквы, цифры и дефисы, например «x»."),
        ("ugra", "…", "«…» не подходит: нужны строчные латинские буквы, цифры и дефисы."),
    ],
)
def test_a_name_that_cannot_be_an_address_is_refused(territory, name, message):
    with pytest.raises(ProjectError) as caught:
        new_path(BY_NAME["practice"], territory, name)

    assert str(caught.value) == message


def test_the_first_line_names_the_file_itself():
    text = template(BY_NAME["territory"], "data/tomsk/territory.yml")

    assert text.splitlines()[0] == "# Территория, файл data/tomsk/territory.yml"


def test_the_head_says_how_to_fill_what_is_closed_and_how_to_add_a_second_card():
    head = " ".join(line.strip("# ") for line in template(BY_NAME["bodies"]).split("\n\n")[0].splitlines())

    assert "уберите «#» в его строке и во всех строках, которые относятся к нему" in head
    assert "скопируйте её целиком и дайте копии другой ключ латиницей" in head


def test_a_new_territory_is_a_region_of_the_country():
    lines = template(BY_NAME["territory"]).splitlines()

    assert {"level: region", "#parent: russia"} <= set(lines)
