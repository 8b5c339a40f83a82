"""How large a PDF may become («пределы»): setting type costs about ten milliseconds a record."""

from __future__ import annotations

from generator.site.text import counted

#: The most clauses, facts or rows that one PDF holds; what is larger is left out, with a note on its page.
LARGEST = 800
#: The most documents whose PDFs one build makes: with twenty of them, and fifty indicators each, setting
#: type took 31 of 50 seconds of the processor.
MOST_DOCUMENTS = 12


def too_large(count: int, documents: int) -> str:
    """Return why there is no PDF of ``count`` records among so many documents, "" where it is made."""
    if documents > MOST_DOCUMENTS:
        told = counted(documents, "документ", "документа", "документов")
        return f"PDF не собраны: в атласе {told}, предел {MOST_DOCUMENTS}. Напечатайте страницу из браузера."
    if count <= LARGEST:
        return ""
    records = counted(count, "запись", "записи", "записей")
    return f"PDF не собран: здесь {records}, предел {LARGEST}. Напечатайте эту страницу из браузера."
