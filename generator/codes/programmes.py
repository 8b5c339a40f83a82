"""Codes of the family «Программы ДПП»: volumes, dates, certificates, prices."""

from __future__ import annotations

from generator.codes import Code

CODES = (
    Code(
        "PRG001", "Слишком мало часов",
        "Повышение квалификации – от 16 часов, переподготовка – от 250: таков приказ "
        "Минобрнауки от 01.07.2013 № 499.",
        "Проверьте объём и вид по странице программы.",
        "kind: retraining\nhours: 72", "kind: advanced\nhours: 72",
    ),
    Code(
        "PRG002", "Поток кончается раньше начала",
        "Такой поток не покажет ни календарь, ни каталог.",
        "Поменяйте местами start и end.",
        "start: 2026-03-10\nend: 2026-03-01", "start: 2026-03-01\nend: 2026-03-10",
    ),
    Code(
        "PRG003", "Часы модулей не складываются в объём",
        "Читатель не поймёт, сколько длится программа.",
        "Исправьте часы модулей или объём; если часы модуля неизвестны, не пишите их.",
        "hours: 36\nmodules:\n  - hours: 10\n  - hours: 10",
        "hours: 20\nmodules:\n  - hours: 10\n  - hours: 10",
        error=False,
    ),
    Code(
        "PRG004", "Документ не того вида",
        "По повышению квалификации выдают удостоверение, по переподготовке – диплом.",
        "Исправьте certificate или kind.",
        "kind: advanced\ncertificate: diploma", "kind: advanced\ncertificate: certificate",
    ),
    Code(
        "PRG005", "Стоимость противоречит себе",
        "Бесплатная программа не имеет цены, платная не стоит ноль.",
        "Удалите amount или исправьте free.",
        "cost:\n  free: true\n  amount: 3000", "cost:\n  free: false\n  amount: 3000",
    ),
    Code(
        "PRG006", "Даты реестра перепутаны",
        "Включение в федеральный реестр не может кончиться раньше, чем началось.",
        "Проверьте included_on и valid_until.",
        "included_on: 2026-01-01\nvalid_until: 2025-01-01",
        "included_on: 2025-01-01\nvalid_until: 2028-01-01",
    ),
    Code(
        "PRG007", "Поток после срока программы",
        "По программе, срок которой вышел, не учат.",
        "Проверьте дату потока и поле valid_until.",
        "valid_until: 2025-12-31\nstart: 2026-02-01", "valid_until: 2026-12-31\nstart: 2026-02-01",
    ),
)  # fmt: skip
