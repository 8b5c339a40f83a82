"""How the gates tell what is wrong with a package («замечание к пакету»): one Russian sentence each."""

from __future__ import annotations

#: Fault, by the name that frictionless gives it where it knows it → what it says to a person.
FAULTS = {
    "primary-key": "ключ строки пуст или повторяется",
    "foreign-key": "ссылка ведёт на строку, которой нет",
    "unique-error": "значение повторяется",
    "type-error": "значение не того типа",
    "constraint-error": "значение нарушает правило графы",
    "hash-count": "контрольная сумма файла не сходится с описанием",
    "byte-count": "размер файла не сходится с описанием",
    "missing-label": "в заголовке не хватает графы",
    "extra-label": "в заголовке лишняя графа",
    "incorrect-label": "графа в заголовке названа иначе, чем в описании",
    "missing-cell": "в строке не хватает ячеек",
    "extra-cell": "в строке лишние ячейки",
    "blank-row": "пустая строка",
    "encoding-error": "файл не в UTF-8",
    "byte-order-mark": "файл начинается с метки порядка байтов (BOM)",
    "line-end": "строки должны кончаться на LF, а не на CR LF",
    "scheme-error": "файл не открывается",
    "source-error": "файл не читается как таблица",
}


def told(dataset: str, fault: str, row: int = 0, field: str = "", cell: str = "") -> str:
    """Return the sentence about a fault, a key of ``FAULTS`` or words that stand as they are.

    ``row`` is the line of a table, the header being the first; 0 means the whole file.
    """
    place = (f", строка {row}" if row else "") + (f", графа «{field}»" if field else "")
    words = FAULTS.get(fault, fault)
    return f"Набор «{dataset}»{place}: {words}" + (f" («{cell}»)." if cell else ".")
