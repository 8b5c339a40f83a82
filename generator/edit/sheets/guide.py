"""The first sheet of a workbook: how to fill it in, in plain words («как заполнять»)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.edit.sheets.outline import Outline


def guide_lines(whole: Outline) -> Iterator[str]:
    """Yield the lines of the guide, its title first."""
    yield f"{whole.main.title}: как заполнять таблицу"
    yield (
        f"1. На листе «{whole.main.title}» одна строка – одна запись. Тёмные столбцы со звёздочкой "
        "обязательны, остальные заполняют, если сведения есть. Неизвестное оставляют пустым."
    )
    yield "2. Что писать в столбце, сказано в примечании к его заголовку. Во многих ячейках есть список."
    yield "3. Если в ячейке может быть несколько значений, их разделяют точкой с запятой."
    yield (
        "4. Ключ – имя файла латиницей, например klub-nastavnikov. Оставьте его пустым, и атлас составит "
        "ключ по названию. Опубликованный ключ не меняют."
    )
    inner = ", ".join(f"«{sheet.title}»" for sheet in whole.sheets[1:])
    if inner:
        yield (
            f"5. Листы {inner} – списки внутри записей: одна строка – один пункт, в первом столбце ключ или "
            "название записи."
        )
        yield (
            "6. Лист заменяет прежний список записи целиком. Если списки менять не нужно, удалите их листы."
        )
    yield (
        "7. Не пишите имена людей, телефоны и личную почту: только должности и организации. Формулы и "
        "макросы атлас не принимает."
    )
    yield f"8. Готовый файл загружают командой: atlas import {whole.name} ФАЙЛ.xlsx"
