"""What the script of the forms knows is what the rules and the formatter of the atlas know."""

from __future__ import annotations

import pytest

from generator.checks.personal import personal_data
from generator.letters import suggested_key
from generator.notation import scalar

pytestmark = pytest.mark.browser


def test_texts_are_written_as_the_formatter_writes_them(visit):
    page = visit("practices/offer/")
    texts = [
        "да", "no", "12:30", "007", "1e5", "0x1F", "2026-01-01", "2026-01", "kind: роль", "kind:роль", "a #b",
        "«Ёлочки»", "It's", 'она "так"', "back\\slash", "- дефис", "https://example.ru/a:b", "null", ".inf",
        "конец:", "Роль:так", "'", "~x", "+7", "1.", "= x",
    ]  # fmt: skip

    made = page.evaluate("texts => texts.map(one => window.atlas.recordText.scalar(one))", texts)

    assert made == [scalar(text) for text in texts]


def test_personal_data_are_known_as_the_rules_know_them(visit):
    page = visit("practices/offer/")
    texts = [
        "Иванов П. С.", "П.С. Иванова", "Анна Петровна", "школа имени А. С. Пушкина", "связь 8 900 1234567",
        "(3467) 12-34-56", "тел. 123-45-67", "a.b@mail.ru", "office@example.ru", "112-233-445 95",
        "паспорт 6700 123456",
        "12.03.1980 года рождения", "Закон № 44-ФЗ", "https://example.ru/89001234567", "А. Б. В.",
        "Верховный суд",
        "Методист отдела", "8 классов и 11 групп", "2025 г. реализации",
    ]  # fmt: skip

    found = page.evaluate(
        """texts => texts.map((one) =>
            (window.atlas.judged("text", "", 0, one, "").wrong || "").includes("похоже"))""",
        texts,
    )

    assert dict(zip(texts, found, strict=True)) == {text: any(personal_data(text)) for text in texts}


def test_a_key_sounds_as_the_command_line_makes_it(visit):
    page = visit("practices/offer/")
    titles = [
        "Клуб «Первый год»: встречи",
        "IT-куб для всех",
        "Ёлка, щука и объём",
        "Школа № 5",
        "Digital Lab",
    ]

    made = page.evaluate(
        """titles => {
            const rules = JSON.parse(document.querySelector("form[data-offer]").dataset.rules);
            return titles.map((one) => window.atlas.recordText.slug(one, rules.letters));
        }""",
        titles,
    )

    assert made == [suggested_key(title) for title in titles]
