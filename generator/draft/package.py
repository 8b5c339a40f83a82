"""A file from a stranger («файл приказа»): told apart and judged before anything opens it."""

from __future__ import annotations

import io
import zipfile
import zlib

from generator.edit.sheets.faults import Fault
from generator.edit.sheets.grids import Unreadable

UNREAD = "DRF001"
#: Bytes of a file, of all that is packed in it, of one text in it; a plan of 1,000 rows takes under 10 MB.
MOST_BYTES, MOST_UNPACKED, MOST_TEXT, MOST_PARTS = 50_000_000, 300_000_000, 60_000_000, 5_000
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_AS_DOCX = "Откройте его в Word или LibreOffice и сохраните как .docx."
_ADVICE = {
    "doc": ("старый формат Word .doc", _AS_DOCX),
    "rtf": ("формат .rtf", _AS_DOCX),
    "odt": ("формат .odt", "Откройте его в LibreOffice и сохраните как .docx."),
    "html": ("веб-страница", "Откройте её в LibreOffice и сохраните как .docx."),
    "pdf": ("формат .pdf", "Найдите исходный файл .docx или перенесите таблицу в .xlsx."),
    "xls": ("старый формат Excel .xls", "Сохраните таблицу как .xlsx."),
    "ods": ("формат .ods", "Сохраните таблицу как .xlsx."),
    "docm": ("документ с макросами .docm", "Сохраните его как .docx, без макросов."),
}


def unreadable(why: str, hint: str) -> Unreadable:
    """Return what to raise for a file that cannot be read."""
    return Unreadable(Fault(UNREAD, f"Файл не удалось прочитать: {why}.", hint))


def form_of(data: bytes, file: str) -> str:
    """Return «docx», «xlsx» or «csv»; raise Unreadable for anything else, by its name and by its bytes."""
    ending = file.lower().rpartition(".")[2]
    if not data:
        raise unreadable("он пуст", "Возьмите файл заново.")
    if len(data) > MOST_BYTES:
        raise unreadable("он больше 50 МБ", "Оставьте в файле только таблицу плана и сохраните его.")
    if ending in _ADVICE:
        why, hint = _ADVICE[ending]
        raise unreadable(f"{why} атлас не читает", hint)
    if ending in ("csv", "tsv", "txt"):
        return "csv"
    if ending not in ("docx", "xlsx"):
        raise unreadable("такие файлы атлас не читает", "Сохраните документ как .docx или таблицу как .xlsx.")
    if data.startswith(_OLD):
        raise _sealed(data, ending)
    _require_parts(data, ending)
    return ending


def _sealed(data: bytes, ending: str) -> Unreadable:
    if _LOCKED in data:
        return unreadable("он защищён паролем", "Снимите защиту в Word или Excel и сохраните файл заново.")
    old = "doc" if ending == "docx" else "xls"
    return unreadable(f"внутри старый формат .{old}", f"Откройте его и сохраните как .{ending}.")


def _require_parts(data: bytes, ending: str) -> None:
    """Raise Unreadable where the package is broken, is another thing, or unpacks into too much."""
    again = f"Откройте его и сохраните заново как .{ending}."
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
            names = {part.filename for part in parts}
            if {"docx": "word/document.xml", "xlsx": "xl/workbook.xml"}[ending] not in names:
                raise unreadable(f"внутри не .{ending}", again)
            if any(name.endswith("vbaProject.bin") for name in names):
                raise unreadable("в нём макросы", f"Сохраните его как .{ending}, без макросов.")
            if _is_bomb(parts):
                raise unreadable("в распакованном виде он слишком велик", "Оставьте только таблицу плана.")
            for part in parts:
                _require_plain(packed, part, again)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, EOFError) as error:
        raise unreadable(f"это не файл .{ending} или он повреждён", again) from error


def _is_bomb(parts: list[zipfile.ZipInfo]) -> bool:
    texts = (part.file_size for part in parts if _is_text(part.filename))
    unpacked = sum(part.file_size for part in parts)
    return unpacked > MOST_UNPACKED or max(texts, default=0) > MOST_TEXT or len(parts) > MOST_PARTS


def _is_text(name: str) -> bool:
    return name.endswith((".xml", ".rels"))


def _require_plain(packed: zipfile.ZipFile, part: zipfile.ZipInfo, again: str) -> None:
    """Refuse a text with declarations of its own: no office program writes them, only attackers do."""
    if _is_text(part.filename):
        with packed.open(part) as text:
            if b"<!DOCTYPE" in text.read(4096).replace(b"\0", b""):
                raise unreadable("в нём посторонние объявления XML", again)
