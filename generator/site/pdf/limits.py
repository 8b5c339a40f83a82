"""How large a PDF may become («пределы»): setting type costs about ten milliseconds a record."""

from __future__ import annotations

from generator.site.text import counted

#: The most clauses, facts or rows that one PDF holds; what is larger is left out, with a note on its page.
LARGEST = 800


def too_large(count: int) -> str:
    """Return why there is no PDF of ``count`` records, "" where it is made."""
    if count <= LARGEST:
        return ""
    records = counted(count, "запись", "записи", "записей")
    return f"PDF не собран: здесь {records}, предел {LARGEST}. Напечатайте эту страницу из браузера."
