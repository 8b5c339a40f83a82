"""The readme («прочти меня») of the package, in Russian and in English."""

from __future__ import annotations

from collections.abc import Iterable

from generator.opendata.descriptor import DESCRIPTION, TITLE, Release, Table

_HOW = """
## Как читать

- Файлы CSV: UTF-8, запятая, строки через LF, десятичная точка, даты ГГГГ-ММ-ДД. Кавычки по RFC 4180.
- Коды, номера и ОКТМО – текст: открывая файл в Excel, задайте этим графам тип «текст».
- Пустая ячейка значит «неизвестно» или «не бывает»; что именно – сказано в описании графы.
- «Срок истёк, подтверждения в данных нет» не означает, что мероприятие не выполнено.
- Графы вида `document`, `territory`, `clause_id` ссылаются на графу `id` других наборов.
- Описание всех граф на двух языках, ключи и контрольные суммы – в файле `datapackage.json`.

## How to read

- CSV: UTF-8, comma, LF, dot decimals, ISO dates, RFC 4180 quotes. Codes are text.
- An empty cell means unknown or not applicable, never zero.
- A passed deadline without evidence is not a failure.
- Columns such as `document` or `clause_id` hold the `id` of a row of another dataset.
- `datapackage.json` (Data Package v2) describes every column in Russian and in English.

## Наборы / Datasets

| набор | название | title |
|---|---|---|
"""


def readme(release: Release, tables: Iterable[Table]) -> str:
    """Return the text in Markdown."""
    home = f"Сайт / Site: {release.base_url}\n" if release.base_url else ""
    rows = "".join(f"| `{t.dataset.name}` | {t.dataset.title} | {t.dataset.english} |\n" for t in tables)
    return (
        f"# {TITLE}\n\n{DESCRIPTION}\n\n"
        f"Версия / Version: {release.version}\n"
        f"Данные верны на / Data as of: {release.as_of.isoformat()}\n{home}"
        f"{_HOW}{rows}"
    )
