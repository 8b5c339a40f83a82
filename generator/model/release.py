"""Releases («выпуски данных»): what came, changed and went between two states of the records.

A release is written once, by the command ``atlas release``, and never edited: the history of the atlas is
data like everything else, so that a build needs neither git nor network nor clock.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from generator.model.fields import Count, Day, Own, ReleaseRef, Slug, info
from generator.model.record import Part, Record
from generator.model.version import DatasetVersion, Version

#: A tag is the day of the release with dots; a second release of a day ends with «.2».
TAG = r"[0-9]{4}\.[0-9]{2}\.[0-9]{2}(?:\.(?:[2-9]|[1-9][0-9]))?"
FOLDER = "data/releases"

#: Short texts of a release repeat what a record said then, faults included: no rule of wording holds here.
Told = Annotated[str, StringConstraints(min_length=1, max_length=400)]
Commit = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{40}([0-9a-f]{24})?$")]
KindName = Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z]+)*$")]
EntryId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9._/-]*$", max_length=250)]
EntryName = Annotated[str, StringConstraints(pattern=r"^[a-z_]+/[a-z0-9][a-z0-9._/-]*$", max_length=300)]
DataFile = Annotated[str, StringConstraints(pattern=r"^data/[a-z0-9./-]+\.yml$", max_length=250)]


class Tally(Part):
    """How many records of one kind a territory gained, changed and lost."""

    territory: Slug | None = info("Территория", "Ключ территории; у общих записей его нет.", default=None)
    kind: KindName = info("Вид записи", "Вид записи, например activity.")
    added: Count = info("Добавлено", "Сколько записей добавлено.", default=0)
    changed: Count = info("Изменено", "Сколько раз записи изменены.", default=0)
    removed: Count = info("Удалено", "Сколько записей удалено.", default=0)


class Added(Part):
    """Records of one kind that came with one file: keys only, the records speak for themselves."""

    file: DataFile = info("Файл", "Файл записей от корня хранилища.")
    kind: KindName = info("Вид записи", "Вид записи, например activity.")
    ids: tuple[EntryId, ...] = info("Номера записей", "Полные номера записей.", min_length=1)


class Altered(Part):
    """One field that has another value; without both values the order of a list has changed."""

    field: Told = info("Поле", "Название поля и того, что вокруг него.")
    path: Told = info("Путь", "Место поля в записи, например period.raw.")
    old: Told | None = info("Было", "Прежнее значение словами, коротко.", default=None)
    new: Told | None = info("Стало", "Новое значение словами, коротко.", default=None)


class Changed(Part):
    """One record that is not what it was, has another key or lies in another file."""

    file: DataFile = info("Файл", "Файл записи от корня хранилища.")
    kind: KindName = info("Вид записи", "Вид записи, например activity.")
    id: EntryId = info("Номер записи", "Полный номер записи.")
    name: Told = info("Название", "Как запись называлась в тот день.")
    inside: EntryName | None = info("Внутри", "Вид и номер записи вокруг.", default=None)
    old_id: EntryId | None = info("Прежний номер", "Если номер изменился.", default=None)
    old_file: DataFile | None = info("Прежний файл", "Если запись перенесена.", default=None)
    fields: tuple[Altered, ...] = info("Поля", "Изменённые поля.", default=())


class Removed(Part):
    """One record that is no longer there."""

    file: DataFile = info("Файл", "Файл, в котором запись лежала.")
    kind: KindName = info("Вид записи", "Вид записи, например activity.")
    id: EntryId = info("Номер записи", "Полный номер записи.")
    name: Told = info("Название", "Как запись называлась.")
    inside: EntryName | None = info("Внутри", "Вид и номер записи вокруг.", default=None)


class Edit(Part):
    """One change of the repository («правка») with all it did to the records."""

    commit: Commit = info("Правка", "Полный номер правки в хранилище (git commit).")
    date: Day = info("Дата правки", "ГГГГ-ММ-ДД.")
    reason: Told = info("Причина", "Зачем сделана правка, одной строкой, без имён.")
    request: Told | None = info(
        "Запрос на слияние", "Номер запроса, в котором правку обсудили, например «#12».", default=None
    )
    added: tuple[Added, ...] = info("Добавленные записи", "По файлам и видам.", default=())
    changed: tuple[Changed, ...] = info("Изменённые записи", "По одной.", default=())
    removed: tuple[Removed, ...] = info("Удалённые записи", "По одной.", default=())


class Release(Record):
    """One release («выпуск»)."""

    title: Own = info("Заголовок", "Что принёс выпуск, в нескольких словах.")
    date: Day = info("Дата выпуска", "День выпуска; из него же составлено имя файла.")
    previous: ReleaseRef | None = info(
        "Прежний выпуск", "Имя выпуска, с которым сравнили; у первого его нет.", default=None
    )
    commit: Commit = info("Состояние", "Номер правки, состояние записей после которой описано.")
    tally: tuple[Tally, ...] = info("Счёт", "Сколько записей изменилось по территориям и видам.", default=())
    edits: tuple[Edit, ...] = info(
        "Правки", "Правки от старых к новым; без них выпуск говорит только о новом виде наборов.", default=()
    )
    version: Version | None = info(
        "Версия данных", "Версия всего пакета наборов, три числа через точку.", default=None
    )
    versions: tuple[DatasetVersion, ...] = info(
        "Версии наборов", "По одной на каждый опубликованный набор.", default=()
    )
