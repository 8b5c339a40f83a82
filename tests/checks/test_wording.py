"""Texts: what editors of real records write stays silent, what no reader should meet is said."""

import pytest

from generator.checks import wording
from generator.checks.alphabets import mixed_words
from generator.checks.sentences import sentence_count
from tests.checks.builders import BODIES, CONCEPT, TERMS, body, document, found, practice, statement

LONG = "Опытные педагоги каждую неделю помогают молодым коллегам готовить уроки. "


def told(text):
    """A practice with this summary, our own words."""
    return {"practices/klub.yml": practice(summary=text)}


def named(name, **changes):
    """A body with this official name."""
    return {BODIES: {"bodies": {"institute": body(name=name, **changes)}}}


def printed(text):
    return {CONCEPT: document(number_raw=text)}


SUMMARY, NAME = "practices/klub.yml.summary", "bodies.yml.bodies.institute.name"
FAULTS = {
    "three sentences": (
        told("Клуб открыт. Он работает по средам. Он учит наставников."),
        [f"TXT001 {SUMMARY}: В тексте «Клуб открыт. Он работает по средам. Он…» предложений: 3, а можно 2."],
    ),
    "four hundred signs and more": (
        told("Клуб открыт, " + "и он работает, " * 30 + "и учит."),
        [
            f"TXT002 {SUMMARY}: "
            "Текст «Клуб открыт, и он работает, и он…» слишком длинный: 470 при пределе 400 знаков."
        ],
    ),
    "name in full": (
        named("Центр " + "непрерывного " * 10 + "роста"),
        [
            f"TXT003 {NAME}: "
            "Название «Центр непрерывного непрерывного…» слишком длинное: 141 при пределе 140 знаков."
        ],
    ),
    "two spaces": (
        named("Институт  развития"),
        [f"TXT004 {NAME}: В тексте «Институт развития» лишний пробел."],
    ),
    "space at the end": (named("Институт "), [f"TXT004 {NAME}: В тексте «Институт» пробел в конце."]),
    "space at the start": (named(" Институт"), [f"TXT004 {NAME}: В тексте «Институт» пробел в начале."]),
    "broken line": (
        told("Клуб\nнаставников"),
        [f"TXT004 {SUMMARY}: В тексте «Клуб наставников» перенос строки."],
    ),
    "space after a printed form": (
        printed("№ 104 "),
        ["TXT004 concepts/2021.yml.number_raw: В тексте «№ 104» пробел в конце."],
    ),
    "Latin letters in a Russian word": (
        named("Работа с Институтom"),
        [f"TXT005 {NAME}: В слове «Институтom» латинские буквы: «o», «m»."],
    ),
    "Russian letter in a Latin word": (
        named("Портал Рython"),
        [f"TXT005 {NAME}: В слове «Рython» русские буквы: «Р»."],
    ),
    "Latin preposition": (
        named("Работа c наставниками"),
        [f"TXT005 {NAME}: В слове «c» латинские буквы: «c»."],
    ),
    "bold letters": (
        told("**Важно:** клуб открыт для всех"),
        [
            f"TXT006 {SUMMARY}: "
            "Разметка «**» в тексте «**Важно:** клуб открыт для всех» будет видна читателю как есть."
        ],
    ),
    "tag": (
        told("Клуб<br>наставников работает"),
        [
            f"TXT006 {SUMMARY}: "
            "Разметка «<br>» в тексте «Клуб<br>наставников работает» будет видна читателю как есть."
        ],
    ),
    "link of Markdown": (
        told("Клуб [на сайте](https://example.ru)"),
        [
            f"TXT006 {SUMMARY}: "
            "Разметка «](» в тексте «Клуб [на сайте](https://example.ru)» будет видна читателю как есть."
        ],
    ),
    "nothing but a link": (
        told("https://example.ru/klub"),
        [f"TXT007 {SUMMARY}: Вместо текста стоит одна ссылка «https://example.ru/klub»."],
    ),
    "straight quotes": (
        named('Центр "Точка роста"'),
        [f'TXT008 {NAME}: Слова "Точка роста" стоят в прямых кавычках.'],
    ),
    "short title that is long": (
        {CONCEPT: document(title="Развитие " + "педагогов " * 9)},
        [
            "TXT004 concepts/2021.yml.title: "
            "В тексте «Развитие педагогов педагогов педагогов…» пробел в конце.",
            "TXT009 concepts/2021.yml.title: "
            "Короткое название «Развитие педагогов педагогов педагогов…» не короткое: "
            "99 при пределе 90 знаков.",
        ],
    ),
    "dash": (told("–"), [f"TXT010 {SUMMARY}: Текст «–» ничего не говорит."]),
    "filler": (told("Не указано."), [f"TXT010 {SUMMARY}: Текст «Не указано.» ничего не говорит."]),
    "name said twice": (
        {CONCEPT: document(statements={"s": statement(name="Открытость", text="Открытость.")})},
        ["TXT011 concepts/2021.yml.statements.s.text: Поле text повторяет название «Открытость»."],
    ),
    "three dots": (
        named("Центр " + "непрерывного " * 7 + "роста..."),
        [f"TXT012 {NAME}: Название «Центр непрерывного непрерывного…» сокращено тремя точками."],
    ),
}

SOUND = {
    "two sentences": told("Клуб открыт. Он работает по средам."),
    "abbreviations": told("Приказ от 9 февр. 2021 г. № 104 и др. акты. См. п. 4 ст. 12 и т. д."),
    "four hundred signs": told((LONG * 6)[:200].strip()),
    "name of 140 signs": named("Центр " + "непрерывного " * 10 + "рост"),
    "quotes of the document": printed('"03" ноября 2023 г.'),
    "abbreviation of a foreign word": named("Центры «IT-куб» и QR-коды на портале iro86.ru"),
    "peers in the Russian alphabet": named("Обучение Р2Р и peer-to-peer"),
    "Roman numerals": named("Этап II, XXI век и 3D-моделирование"),
    "per cent alone": {
        CONCEPT: document(),
        TERMS: {"abbreviations": {"nd": {"clause": "i", "short": "Н/Д", "defined": False, "used": True}}},
    },
    "comparison": told("Доля <60 % и больше 5 * 3"),
    "title of the contest ends with dots": named("Новое поколение определяет..."),
    "title of ninety signs": {CONCEPT: document(title="П" * 90)},
}


@pytest.mark.parametrize(("files", "expected"), FAULTS.values(), ids=FAULTS)
def test_fault_is_found(files, expected):
    assert found(wording.check, files) == expected


@pytest.mark.parametrize("files", SOUND.values(), ids=SOUND)
def test_sound_text_is_left_alone(files):
    assert found(wording.check, files) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Одно предложение", 1),
        ("Первое. Второе.", 2),
        ("Работа, обучение и т. д. Всё это входит в план.", 1),
        ("Приказ от 09.02.2021 № 10. Он действует.", 2),
        ("В г. Сургуте, пос. Лесном и др. Населённых пунктах.", 1),
        ("Зачем? Затем! Вот… Так.", 4),
        ("1. Первый пункт. Второй.", 2),
        ("Он сказал «да». Она ушла.", 2),
        ("Всего 5 тыс. Человек.", 1),
    ],
)
def test_sentences_are_counted_as_a_reader_does(text, count):
    assert sentence_count(text) == count


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("Cценарий", ["Сценарий"]),
        ("ПЕДАГОГИЧЕCКИЙ", ["ПЕДАГОГИЧЕСКИЙ"]),
        ("ХXI век", ["XXI"]),
        ("IТ", ["IT"]),
        ("B школе", ["В"]),
        ("дети, a также", ["а"]),
        ("SMMщик и HRы", []),
        ("план A и план B", []),
        ("WorldSkills, e-mail, vitamin C", []),
    ],
)
def test_word_is_given_back_in_one_alphabet(text, fixed):
    assert [mixed.fixed for mixed in mixed_words(text)] == fixed
