"""Releases of the data and every record they added, changed or removed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from generator.derive.history import ACTIONS, Happening, happenings, place_of
from generator.model.release import Release
from generator.opendata.column import Column, Read
from generator.opendata.dataset import Dataset, entries
from generator.opendata.snapshot import Item, Snapshot
from generator.opendata.tables.provenance import ID, ORDER, owner


class _Line(NamedTuple):
    """One field of a happening; a record that came or went has one line without a field."""

    happening: Happening
    field: str | None = None
    path: str | None = None
    old: str | None = None
    new: str | None = None


def _count(action: str) -> Column:
    def read(item: Item) -> int:
        return sum(getattr(row, action) for row in item.record.tally)

    word = ACTIONS[action]
    return Column(
        action, "integer", word.capitalize(), f"Сколько раз в выпуске: {word}.", f"Records {action}.",
        read, required=True, minimum=0,
    )  # fmt: skip


RELEASES = Dataset(
    "releases",
    "Выпуски данных",
    "Releases of the data",
    "Выпуски атласа по порядку: дата, с каким выпуском сравнивали и сколько записей добавлено, изменено и "
    "удалено.",
    (
        ID,
        Column.of(Release, "date", "Day of the release."),
        Column.of(Release, "title", "What the release brought."),
        Column.of(Release, "previous", "Release it was compared with.", missing="первый выпуск"),
        Column.of(Release, "commit", "State of the repository that the release describes."),
        *(_count(action) for action in ACTIONS),
        Column.of(Release, "note", "Note of the editors."),
    ),
    entries("release"),
)


def _lines(snapshot: Snapshot) -> Iterator[Item]:
    for release in snapshot.catalogue.of("release"):
        found = (line for happening in happenings(release) for line in _of(happening))
        for number, line in enumerate(found, 1):
            yield Item(snapshot, release, line, number)


def _of(one: Happening) -> Iterator[_Line]:
    if one.old_id:
        yield _Line(one, "номер записи", "id", one.old_id, one.id)
    if one.old_file:
        yield _Line(one, "файл", "file", one.old_file, one.file)
    for field in one.fields:
        yield _Line(one, field.field, field.path, field.old, field.new)
    if one.action != "changed":
        yield _Line(one)


def _text(name: str, title: str, description: str, english: str, read: Read, **rest: Any) -> Column:
    return Column(name, "string", title, description, english, read, **rest)


def _own(name: str) -> Read:
    return lambda item: getattr(item.record, name)


def _happening(name: str) -> Read:
    return lambda item: getattr(item.record.happening, name) or None


def _edit(name: str) -> Read:
    return lambda item: getattr(item.record.happening.edit, name)


CHANGES = Dataset(
    "changes",
    "Изменения записей",
    "Changes of the records",
    "Что изменилось от выпуска к выпуску: каждая добавленная, изменённая (поле, было, стало) и удалённая "
    "запись с датой и причиной правки. Длинные значения приведены выдержкой.",
    (
        _text(
            "id", "Код строки", "Код строки: выпуск и порядковый номер в нём.",
            "Identifier: release and number of the line.",
            lambda item: f"{item.entry.id}/{item.order}", required=True, unique=True,
        ),
        owner("release", "Выпуск", "releases", "Release."),
        ORDER,
        _text(
            "territory", "Территория", "Ключ территории; запись могла с тех пор исчезнуть.",
            "Territory, as a code.", lambda item: place_of(item.record.happening.file)[0] or None,
            missing="общая запись",
        ),
        _text(
            "record_document", "Документ", "Код документа; документ мог с тех пор исчезнуть.",
            "Document, as a code.", lambda item: place_of(item.record.happening.file)[1] or None,
            missing="запись вне документов",
        ),
        _text(
            "kind", "Вид записи", "Вид записи, например activity.", "Kind of the record.",
            _happening("kind"), required=True,
        ),
        _text(
            "record", "Запись", "Номер записи; запись могла с тех пор исчезнуть.",
            "Identifier of the record.", _happening("id"), required=True,
        ),
        _text(
            "name", "Название", "Как запись называлась в тот день.", "Name of the record on that day.",
            _happening("name"), missing="запись добавлена, её название – в её наборе",
        ),
        _text(
            "action", "Что произошло", "Добавлена, изменена или удалена.", "What happened.",
            _happening("action"), required=True, labels=tuple(ACTIONS.items()),
        ),
        _text("field", "Поле", "Название изменённого поля.", "Field.", _own("field"), missing="вся запись"),
        _text("path", "Путь", "Место поля в записи.", "Path of it.", _own("path"), missing="вся запись"),
        _text("old", "Было", "Прежнее значение.", "Old value.", _own("old"), missing="значения не было"),
        _text("new", "Стало", "Новое значение.", "New value.", _own("new"), missing="значения нет"),
        _text("reason", "Причина", "Зачем сделана правка.", "Reason.", _edit("reason"), required=True),
        _text(
            "request", "Запрос на слияние", "Номер запроса, где правку обсудили.", "Pull request.",
            _edit("request"), missing="не указан",
        ),
        _text(
            "commit", "Правка", "Номер правки в хранилище.", "Commit of the repository.", _edit("commit"),
            required=True,
        ),
        Column(
            "commit_date", "date", "Дата правки", "Когда сделана правка.", "Day of the commit.",
            _edit("date"), required=True,
        ),
        _text(
            "file", "Файл", "Файл записи в хранилище.", "File of the record.", _happening("file"),
            required=True,
        ),
    ),
    _lines,
)  # fmt: skip
DATASETS = (RELEASES, CHANGES)
