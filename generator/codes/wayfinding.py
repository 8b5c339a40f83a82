"""Codes of the family «Постоянные адреса и карта»: former names of records, tiles of the map."""

from __future__ import annotations

from generator.codes import Code

CODES = (
    Code(
        "WAY001", "Прежнее имя занято нынешней записью",
        "По одному адресу нельзя показать и запись, и отсылку к другой.",
        "Удалите эту строку из data/aliases.yml или исправьте в ней прежний номер.",
        "notion/iom:  # запись iom есть\n  now: notion/tutor", "notion/marshrut:\n  now: notion/iom",
    ),
    Code(
        "WAY002", "Прежние имена ведут по кругу",
        "Читатель по старой ссылке никогда не дошёл бы до записи.",
        "Укажите в поле now запись, которая есть сейчас.",
        "notion/a:\n  now: notion/b\nnotion/b:\n  now: notion/a", "notion/a:\n  now: notion/iom",
    ),
    Code(
        "WAY003", "Прежнее имя ведёт к записи, которой нет",
        "Старая ссылка привела бы в никуда.",
        "Исправьте номер в поле now по подсказке; если запись удалена, назовите ту, что её заменила.",
        "notion/marshrut:\n  now: notion/ion", "notion/marshrut:\n  now: notion/iom",
    ),
    Code(
        "WAY004", "Два субъекта на одной плитке карты",
        "Одна плитка закрыла бы другую, и субъект пропал бы с карты.",
        "Поставьте один из них на свободное место: исправьте column или row.",
        "tula:\n  column: 4\n  row: 7\noryol:\n  column: 4\n  row: 7",
        "tula:\n  column: 4\n  row: 7\noryol:\n  column: 3\n  row: 7",
    ),
    Code(
        "WAY005", "Код территории не найден среди субъектов",
        "Плитку карты находят по началу кода ОКТМО; с чужим кодом читатель не увидит территорию на карте.",
        "Исправьте код в territory.yml: его начало то же, что у субъекта в data/vocab/regions.yml.",
        'oktmo: "99800000"  # такого субъекта нет', 'oktmo: "71800000"',
        error=False,
    ),
)  # fmt: skip
