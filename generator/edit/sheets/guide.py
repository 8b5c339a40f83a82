"""The first sheet of a workbook: how to fill it in, in plain words («как заполнять»)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.edit.sheets.sheet import Outline


def guide_lines(whole: Outline, document: str = "") -> Iterator[str]:
    """Yield the lines of the guide, its title first; ``document`` is what the workbook was written for."""
    yield f"{whole.title}: как заполнять таблицу"
    if document:
        yield f"Документ: {document}"
    steps = [*(_of_documents(whole) if whole.by_document else _of_records(whole)), *_of_all(whole)]
    yield from (f"{number}. {line}" for number, line in enumerate(steps, 1))


def _of_records(whole: Outline) -> Iterator[str]:
    yield (
        f"На листе «{whole.main.title}» одна строка – одна запись. Тёмные столбцы со звёздочкой "
        "обязательны, остальные заполняют, если сведения есть. Неизвестное оставляют пустым."
    )
    yield (
        "Ключ – имя файла латиницей, например klub-nastavnikov. Оставьте его пустым, и атлас составит "
        "ключ по названию. Опубликованный ключ не меняют."
    )
    if len(whole.sheets) > 1:
        inner = ", ".join(f"«{sheet.title}»" for sheet in whole.sheets[1:])
        yield (
            f"Листы {inner} – списки внутри записей: одна строка – один пункт, в первом столбце ключ или "
            "название записи. Если списки менять не нужно, удалите их листы."
        )


def _of_documents(whole: Outline) -> Iterator[str]:
    yield (
        "Одна строка – одна запись. Чтобы добавить запись, заполните первую свободную строку нужного листа. "
        "Тёмные столбцы со звёздочкой обязательны, остальные заполняют, если сведения есть."
    )
    outer = ", ".join(f"«{sheet.title}»" for sheet in whole.sheets if len(sheet.path) == 1)
    yield f"Главные листы: {outer}. Ненужные листы можно не трогать или удалить."
    inner = ", ".join(f"«{sheet.title}»" for sheet in whole.sheets if len(sheet.path) > 1)
    if inner:
        yield f"Листы {inner} дополняют их: в столбце «… ключ» стоит ключ записи с её листа."
    yield (
        "Ключ новой записи можно не заполнять: атлас составит его сам. Опубликованный ключ не меняют: по "
        "нему атлас узнаёт запись."
    )


def _of_all(whole: Outline) -> Iterator[str]:
    yield "Что писать в столбце, сказано в примечании к его заголовку. Во многих ячейках есть список."
    yield "Если в ячейке может быть несколько значений, их разделяют точкой с запятой."
    yield (
        "Удалённая строка записи не удаляет: запись останется как была. Очищенная ячейка очищает своё поле, "
        "удалённый столбец не меняет ничего. Ячейки не объединяйте."
    )
    yield (
        "Не пишите имена людей, телефоны и личную почту: только должности и организации. Формулы и "
        "макросы атлас не принимает."
    )
    yield (
        f"Готовый файл загружают командой: atlas import {whole.name} ФАЙЛ.xlsx – она покажет, что изменится. "
        "Записать: та же команда с --apply."
    )
