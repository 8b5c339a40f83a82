"""Texts («тексты»): short, in plain words, typed clean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.catalogue import Catalogue, Entry
from generator.checks.alphabets import mixed_words
from generator.checks.place import at
from generator.checks.sentences import sentence_count
from generator.findings import Finding, Path
from generator.model.examples import PLACEHOLDERS
from generator.model.fields import Address, Words
from generator.model.structure import marked

LONGEST_NAME = 140
LONGEST_TITLE = 90
LONGEST_TEXT = 400
MOST_SENTENCES = 2
#: Words people type where they have nothing to say.
FILLERS = frozenset(
    ["нет", "н/д", "n/a", "none", "null", "todo", "tbd", "xxx", "ххх", "пусто", "отсутствует"]
    + ["не указан", "не указана", "не указано", "нет данных", "неизвестно"]
)
#: Fields where a sign or an abbreviation says all.
SIGNS = frozenset({"unit", "short"})
#: Fields that hold a number as printed.
NUMBERS = frozenset({"number", "number_raw", "edition_number"})
#: The longest texts that need no look at their sentences, by style.
_SHORT = {"own": LONGEST_TEXT, "official": LONGEST_NAME, "printed": 1000}
_ODD = re.compile(r"[A-Za-z\"<&`*_#\[\n\t\r\u00a0!?]")
_SPACES = re.compile(r"^\s+|\s+$|[^\S\n]{2,}|\s*\n\s*|\t")
_MARKUP = re.compile(
    r"</?[a-zA-Z][^<>]*>|<!--|&(?:[a-z]{2,8}|#\d+);|\*\*|__|`|\]\(|^#{1,6}\s|^[-*]\s", re.MULTILINE
)
_LINK = re.compile(r"\s*(?:https?://|www\.)\S+\s*")
_STRAIGHT = re.compile(r"\"([^\"]*[А-Яа-яЁё][^\"]*)\"")


@dataclass(frozen=True, slots=True)
class Text:
    """One text of an entry: ``style`` is «own», «official», «printed» or, of what is typed to open a page,
    «address»."""

    entry: Entry
    path: Path
    style: str
    value: str

    def at(self, code: str, message: str, hint: str) -> Finding:
        """Return a finding about the whole text."""
        return at(self.entry, code, message, hint, *self.path)


def check(catalogue: Catalogue, _as_of: date) -> Iterator[Finding]:
    """Yield the findings of the family."""
    for entry in catalogue.entries:
        for path, mark, value in marked(entry.record, Words):
            if value in PLACEHOLDERS:
                yield template_is_left(Text(entry, path, mark.style, value))
            elif not is_plain(value, mark.style) or path == ("title",):
                yield from _check_text(Text(entry, path, mark.style, value))
        for path, _, url in marked(entry.record, Address):
            if not url.isascii():
                yield from alphabets_are_mixed(Text(entry, path, "address", url))
        yield from text_repeats_name(entry)


def is_plain(text: str, style: str) -> bool:
    """Tell at a glance, without the rules, that nothing can be wrong with a text: most texts are so."""
    return (
        len(text) <= _SHORT[style]
        and text.count(".") <= MOST_SENTENCES
        and not _ODD.search(text)
        and "  " not in text
        and text[0] not in " -"
        and text[-1] != " "
        and (len(text) > 12 or (text[0].isalpha() and text.lower().strip(" .") not in FILLERS))
    )


def _check_text(text: Text) -> Iterator[Finding]:
    yield from spaces_are_odd(text)
    yield from alphabets_are_mixed(text)
    if text.style == "printed":
        yield from number_is_in_quotes(text)
        return
    yield from text_says_nothing(text)
    yield from text_has_markup(text)
    yield from quotes_are_straight(text)
    if text.style == "official":
        yield from name_is_too_long(text)
        yield from cut_is_three_dots(text)
    else:
        yield from text_is_too_long(text)
        yield from title_is_too_long(text)


def template_is_left(text: Text) -> Finding:
    """The words of the template instead of those of the editor."""
    message = f"Здесь остался текст заготовки: «{text.value}»."
    return text.at("TXT013", message, "Напишите своё; необязательное поле можно удалить.")


def number_is_in_quotes(text: Text) -> Iterator[Finding]:
    """A number in «ёлочки», which would become a part of it."""
    bare = text.value[1:-1]
    if text.path[-1] in NUMBERS and text.value == f"«{bare}»":
        message = f"Номер {text.value} записан в «ёлочках», они станут его частью."
        yield text.at("TXT014", message, f'Возьмите номер в прямые кавычки: "{bare}".')


def text_is_too_long(text: Text) -> Iterator[Finding]:
    """Our own words that nobody reads to the end."""
    sentences, length = sentence_count(text.value), len(text.value)
    if sentences > MOST_SENTENCES:
        message = f"В тексте «{_start(text)}» предложений: {sentences}, а можно {MOST_SENTENCES}."
        yield text.at("TXT001", message, "Сократите текст до двух предложений.")
    if length > LONGEST_TEXT:
        message = f"Текст «{_start(text)}» слишком длинный: {length} при пределе {LONGEST_TEXT} знаков."
        yield text.at("TXT002", message, "Оставьте главное: остальное читатель найдёт в документе.")


def name_is_too_long(text: Text) -> Iterator[Finding]:
    """An official name copied in full instead of shortened."""
    length = len(text.value)
    if length > LONGEST_NAME:
        last = " ".join(text.value[: LONGEST_NAME - 1].split()[-4:-1])
        message = f"Название «{_start(text)}» слишком длинное: {length} при пределе {LONGEST_NAME} знаков."
        yield text.at("TXT003", message, f"Оставьте начало до слов «{last}» и закончите знаком «…».")


def spaces_are_odd(text: Text) -> Iterator[Finding]:
    """Spaces at the ends, two in a row, or a line break inside."""
    found = _SPACES.search(text.value)
    if found is None:
        return
    if "\n" in found[0]:
        what, hint = "перенос строки", "Уберите перенос; длинный текст начинайте с >-"
    elif found.start() == 0:
        what, hint = "пробел в начале", "Удалите его"
    elif found.end() == len(text.value):
        what, hint = "пробел в конце", "Удалите его"
    else:
        what, hint = "лишний пробел", "Оставьте один обычный пробел"
    yield text.at("TXT004", f"В тексте «{_start(text)}» {what}.", f"{hint}.")


def alphabets_are_mixed(text: Text) -> Iterator[Finding]:
    """A word that no search finds, because some of its letters only look right."""
    for mixed in mixed_words(text.value):
        letters = ", ".join(f"«{letter}»" for letter in mixed.letters)
        proper = "русскими" if mixed.foreign == "латинские" else "латинскими"
        yield text.at(
            "TXT005",
            f"В слове «{mixed.word}» {mixed.foreign} буквы: {letters}.",
            f"Наберите «{mixed.fixed}» {proper} буквами.",
        )


def text_has_markup(text: Text) -> Iterator[Finding]:
    """HTML or Markdown, which readers would see as it is."""
    found = _MARKUP.search(text.value)
    if found:
        message = f"Разметка «{found[0].strip()}» в тексте «{_start(text)}» будет видна читателю как есть."
        yield text.at("TXT006", message, "Удалите разметку, оставьте простой текст.")


def text_says_nothing(text: Text) -> Iterator[Finding]:
    """A link, a dash or a filler where words are due."""
    value = text.value.strip()
    if _LINK.fullmatch(text.value):
        message = f"Вместо текста стоит одна ссылка «{value[:60]}»."
        yield text.at("TXT007", message, "Скажите словами, что там; ссылку перенесите в поле url.")
    elif text.path[-1] not in SIGNS and (value.lower().strip(" .") in FILLERS or not _has_letters(value)):
        message = f"Текст «{value[:60]}» ничего не говорит."
        yield text.at("TXT010", message, "Удалите поле, если сказать нечего: пустое поле честнее.")


def quotes_are_straight(text: Text) -> Iterator[Finding]:
    """Straight quotes around Russian words."""
    found = _STRAIGHT.search(text.value)
    if found:
        message = f"Слова {found[0][:60]} стоят в прямых кавычках."
        yield text.at("TXT008", message, f"Напишите «{found[1][:60]}».")


def title_is_too_long(text: Text) -> Iterator[Finding]:
    """A short title that is not short."""
    length = len(text.value)
    if text.path == ("title",) and length > LONGEST_TITLE:
        message = (
            f"Короткое название «{_start(text)}» не короткое: {length} при пределе {LONGEST_TITLE} знаков."
        )
        yield text.at("TXT009", message, "Назовите главное несколькими словами.")


def cut_is_three_dots(text: Text) -> Iterator[Finding]:
    """A shortened name that ends with three dots instead of one sign."""
    if len(text.value) > LONGEST_TITLE and text.value.endswith("..."):
        message = f"Название «{_start(text)}» сокращено тремя точками."
        yield text.at("TXT012", message, "Поставьте в конце один знак «…».")


def text_repeats_name(entry: Entry) -> Iterator[Finding]:
    """An explanation that only repeats the official name."""
    values = entry.record.__dict__
    name = values.get("name")
    if name is None:
        return
    for field in ("text", "definition", "summary"):
        value = values.get(field)
        if value and value[:3] == name[:3] and value.strip(" .").lower() == name.strip(" .").lower():
            message = f"Поле {field} повторяет название «{name[:60]}»."
            hint = f"Объясните смысл своими словами или удалите {field}, если оно необязательное."
            yield at(entry, "TXT011", message, hint, field)


def _start(text: Text) -> str:
    """Return the first words of a text, enough to find it."""
    value = " ".join(text.value.split())
    return value if len(value) <= 40 else value[:40].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"


def _has_letters(value: str) -> bool:
    return any(letter.isalnum() for letter in value)
