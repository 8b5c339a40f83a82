"""Codes of the family «Опись»: what the document holds and what the records hold."""

from __future__ import annotations

from generator.codes import Code

CODES = (
    Code(
        "INV001", "Записей не столько, сколько в документе",
        "Опись считает человек по тексту документа; если записей меньше, что-то не перенесли, если больше – "
        "что-то записали дважды.",
        "Найдите недостающее или лишнее в названном файле. Если ошибся тот, кто считал, исправьте expected и "
        "объясните в note.",
        "terms:\n  title: Термины\n  kind: term\n  expected: 8\n# а в terms/2021.yml семь терминов",
        "terms:\n  title: Термины\n  kind: term\n  expected: 7",
    ),
    Code(
        "INV002", "Поле описи не подходит к виду записей",
        "Отбор по свойству, которого у записей нет, не найдёт ничего, и подсчёт потеряет смысл.",
        "Удалите поле или исправьте kind.",
        "kind: term\nstatement_kind: principle", "kind: statement\nstatement_kind: principle",
    ),
    Code(
        "INV003", "У документа нет описи",
        "Без подсчёта по тексту нельзя сказать, всё ли из документа перенесено в записи.",
        "Посчитайте по тексту разделы, термины, мероприятия и остальное и запишите в папку inventory.",
        "# есть concepts/2021.yml, нет inventory/2021.yml",
        "# inventory/2021.yml\ncounts:\n  terms:\n    title: Термины\n    kind: term\n    expected: 7",
        error=False,
    ),
    Code(
        "INV004", "Один ключ описи считает разное",
        "Числа разных документов под одним ключом складываются; складывать можно только одно и то же.",
        "Сделайте название и вид записей такими же, как в другой описи, или возьмите другой ключ.",
        "goals:\n  title: Цели\n  kind: statement\n  statement_kind: task",
        "goals:\n  title: Цели\n  kind: statement\n  statement_kind: goal",
    ),
)  # fmt: skip
