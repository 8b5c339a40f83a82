"""Bytes of a file → its text: size, encoding and characters nobody can see."""

from __future__ import annotations

import re
import unicodedata
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from generator.findings import Finding
from generator.yamlio.faults import fault, shown

LARGEST_FILE = 2_000_000
LINE_END = re.compile(r"\r\n|\r|\n")
INVISIBLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffd-\uffff]")

_OLD_ENCODINGS = {
    "cp1251": "Windows-1251",
    "cp866": "DOS (866)",
    "koi8-r": "КОИ-8",
    "mac-cyrillic": "Mac Cyrillic",
}
_COMMON_LETTERS = frozenset("оеаинтсрвлкмдпуяыьгзбч")
_UTF8_LETTER = re.compile(rb"[\xd0\xd1][\x80-\xbf]")
_USUAL = re.compile(r"[\t\r\n -~А-Яа-яЁё«»—–№…]")
_SAVE_AS_UTF8 = (
    "Сохраните файл заново в кодировке UTF-8: в «Блокноте» это «Файл → Сохранить как → Кодировка: UTF-8»."
)


def read_text(data: bytes) -> tuple[str, list[Finding]]:
    """Return the text without the byte order mark, invisible characters replaced by spaces one to one,
    and what is wrong with it; the text is empty when the bytes cannot be read at all."""
    if len(data) > LARGEST_FILE:
        return "", [_too_large(len(data))]
    body = data.removeprefix(BOM_UTF8)
    if _is_utf16(body):
        return "", [_utf16()]
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as problem:
        return "", [_not_utf8(body, problem.start)]
    if INVISIBLE.search(text):
        return INVISIBLE.sub(" ", text), _invisible(text)
    return text, []


def place(text: str, index: int) -> tuple[int, int]:
    """Return the 0-based line and column of a character of the text."""
    ends = [match.end() for match in LINE_END.finditer(text, 0, index)]
    return len(ends), index - (ends[-1] if ends else 0)


def _too_large(size: int) -> Finding:
    megabytes = f"{size / 1_000_000:.1f}".replace(".", ",")
    return fault(
        "YML001", 0, 0,
        f"Файл занимает {megabytes} МБ, а запись не может быть больше 2 МБ.",
        "Разделите запись на несколько файлов или уберите то, что вставлено по ошибке.",
    )  # fmt: skip


def _is_utf16(body: bytes) -> bool:
    if body.startswith((BOM_UTF16_LE, BOM_UTF16_BE, b"\x00\x00\xfe\xff")):
        return True
    # Without a mark: spaces, line ends and Latin letters bring a NUL each, the rest is a usual text.
    return b"\x00" in body and any(_is_usual_text(body, codec) for codec in ("utf-16-le", "utf-16-be"))


def _is_usual_text(body: bytes, codec: str) -> bool:
    text = body.decode(codec, errors="replace")
    return 10 * len(_USUAL.findall(text)) >= 9 * len(text)


def _utf16() -> Finding:
    return fault(
        "YML005", 0, 0,
        "Файл сохранён в кодировке UTF-16 («Юникод»), а записи читаются только в UTF-8.",
        _SAVE_AS_UTF8,
    )  # fmt: skip


def _not_utf8(body: bytes, start: int) -> Finding:
    before = body[:start].decode("utf-8")
    line, column = place(before, len(before))
    broken = body.decode("utf-8", errors="replace").count("\ufffd")
    if len(_UTF8_LETTER.findall(body)) > 2 * broken:
        return fault(
            "YML004", line, column,
            f"Байт 0x{body[start]:02X} не читается в UTF-8: буква на этом месте испорчена.",
            "Наберите это слово заново и сохраните файл в кодировке UTF-8.",
        )  # fmt: skip
    name, word = _guess(body, start)
    sample = f" (прочитано «{word}»)" if word else ""
    return fault(
        "YML004", line, column,
        f"Файл сохранён не в UTF-8, похоже на кодировку {name}{sample}.",
        _SAVE_AS_UTF8,
    )  # fmt: skip


def _guess(body: bytes, start: int) -> tuple[str, str]:
    texts = {name: body.decode(codec, errors="replace") for codec, name in _OLD_ENCODINGS.items()}
    name = max(texts, key=lambda one: _likeness(texts[one]))
    words = re.findall(r"[А-Яа-яЁё]{2,}", texts[name][start:])
    return (name, shown(words[0], 30)) if words else ("неизвестную", "")


def _likeness(text: str) -> int:
    """Count the frequent small letters less the odd signs: right decodings of Russian score highest."""
    return sum(letter in _COMMON_LETTERS for letter in text) + 2 * (len(_USUAL.findall(text)) - len(text))


def _invisible(text: str) -> list[Finding]:
    found = []
    for match in INVISIBLE.finditer(text):
        line, column = place(text, match.start())
        found.append(invisible_character(match.group(), line, column))
        if len(found) == 20:
            break
    return found


def invisible_character(letter: str, line: int, column: int) -> Finding:
    """Return the finding for one character that must not be in a record."""
    name = f"U+{ord(letter):04X}"
    if letter == "\ufffd":
        return fault(
            "YML006", line, column,
            f"Знак «замена» ({name}) стоит вместо буквы, потерянной при перекодировке.",
            "Наберите потерянную букву заново.",
        )  # fmt: skip
    kind = "управляющий символ" if unicodedata.category(letter) == "Cc" else "невидимый символ"
    return fault(
        "YML006", line, column,
        f"В тексте есть {kind} {name}, которого в записи быть не может.",
        "Удалите символ: сотрите соседние буквы вместе с ним и наберите их заново.",
    )  # fmt: skip
