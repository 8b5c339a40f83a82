"""Who publishes the datasets («издатель»): a body and its office contacts, from the configuration."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from generator.opendata.descriptor import PUBLISHER
from generator.opendata.passport.numbers import PLACEHOLDER, is_inn, is_ogrn
from generator.project import ProjectError

_MAILBOX = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_KEYS = ("inn", "organisation", "name", "phone", "mailbox", "valid")


class Publisher(NamedTuple):
    """``name`` is a post or an office, never a person; "" and None stand for what is not set.

    ``valid`` is the day up to which the publisher declares the data valid.
    """

    inn: str = PLACEHOLDER
    organisation: str = PUBLISHER
    name: str = ""
    phone: str = ""
    mailbox: str = ""
    valid: date | None = None


def read_publisher(given: Any) -> Publisher:
    """Return the publisher of ``extra.publisher`` in mkdocs.yml; what is not set keeps its default.

    Raises ProjectError with what to type when a value is wrong.
    """
    if given is not None and not isinstance(given, Mapping):
        raise ProjectError("extra.publisher в mkdocs.yml: нужен список вида «inn: '7707083893'».")
    texts = {key: value for key, value in (given or {}).items() if value not in ("", None)}
    for key, value in texts.items():
        _refuse(key not in _KEYS, str(key), f"такого ключа нет, есть {', '.join(_KEYS)}")
        allowed = (str, date) if key == "valid" else (str,)
        _refuse(not isinstance(value, allowed), key, f"значение {value} нужно взять в кавычки")
    _judge(texts)
    valid = texts.pop("valid", None)
    return Publisher(**texts, valid=_day(valid) if valid else None)


def _judge(texts: Mapping[str, Any]) -> None:
    inn, mailbox = texts.get("inn", PLACEHOLDER), texts.get("mailbox", "a@a.a")
    _refuse(is_ogrn(inn), "inn", f"{inn} – это ОГРН, а нужен ИНН из 10 цифр")
    _refuse(not is_inn(inn), "inn", f"{inn} – не ИНН, контрольное число не сходится")
    _refuse(not _MAILBOX.fullmatch(mailbox), "mailbox", f"{mailbox} – не почта, пример: data@example.ru")


def _day(value: str | date) -> date:
    try:
        return value if isinstance(value, date) else date.fromisoformat(value)
    except ValueError:
        raise ProjectError(
            f"extra.publisher.valid в mkdocs.yml: {value} – не дата, пример: '2027-12-31'."
        ) from None


def _refuse(wrong: bool, key: str, why: str) -> None:
    if wrong:
        raise ProjectError(f"extra.publisher.{key} в mkdocs.yml: {why}.")
