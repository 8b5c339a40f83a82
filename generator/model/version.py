"""The version of one dataset in a release («версия набора») with what the next release compares itself to."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from generator.model.fields import Count, Sha256, info
from generator.model.record import Part

Version = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,4}\.[0-9]{1,5}\.[0-9]{1,6}$")]
DatasetName = Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z]+)*$", max_length=60)]
KeyPrints = Annotated[str, StringConstraints(pattern=r"^([A-Za-z0-9_-]{4})*$")]
#: See ``generator.derive.shapes``.
ColumnLine = Annotated[str, StringConstraints(min_length=1, max_length=2000)]


class DatasetVersion(Part):
    """One dataset as it was released: enough to tell what changed since, not the rows themselves."""

    dataset: DatasetName = info("Набор", "Имя набора в адресах, например terms.")
    version: Version = info("Версия набора", "Три числа: несовместимые правки, новые сведения, исправления.")
    rows: Count = info("Строк", "Сколько строк в наборе.")
    csv: Sha256 = info("Сумма таблицы", "SHA-256 канонического файла CSV.")
    schema_sum: Sha256 = info("Сумма описания", "SHA-256 описания граф, что лежит рядом с таблицей.")
    columns: tuple[ColumnLine, ...] = info(
        "Графы", "По строке на графу: имя, вид значений, правила.", min_length=1
    )
    keys: KeyPrints = info(
        "Отпечатки ключей", "По четыре знака на строку набора, по возрастанию.", default=""
    )
