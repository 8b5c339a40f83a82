"""From answers to findings («вывод»): what is wrong with an address and what a person does about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from generator.findings import Finding, in_order
from generator.weblinks.asking import Answer
from generator.weblinks.cited import Cited, asked_as, host_of

_NEW = (
    "Найдите новый адрес публикации и замените старый; не нашли – удалите адрес, оставьте реквизиты и "
    "напишите об этом в note."
)
_LOOK = "Откройте адрес в браузере: открылся – ничего не меняйте; не открылся и через неделю – найдите новый."
_SILENCE = {
    "timeout": "не ответил вовремя",
    "refused": "не принял соединение",
    "broken": "оборвал соединение",
    "proxy": "не пропустил прокси-сервер",
}
_HOME = ("", "/", "/index.html", "/index.php")


class Verdict(NamedTuple):
    """A code of the family «Внешние адреса», a sentence and what to do."""

    code: str
    message: str
    hint: str


def doubtful(places: Iterable[Cited], answers: Mapping[str, Answer]) -> list[tuple[Cited, Verdict]]:
    """Return the places whose address needs a person, with what is wrong, by file and place."""
    return [
        (one, found)
        for one in sorted(places, key=lambda one: (one.file, one.line, one.column))
        if (found := verdict(one.address, answers[asked_as(one.address)]))
    ]


def findings(places: Iterable[tuple[Cited, Verdict]]) -> list[Finding]:
    """Return the same as findings, in the order of every report."""
    return in_order(
        Finding(found.code, one.file, found.message, found.hint, line=one.line, column=one.column)
        for one, found in places
    )


def verdict(address: str, answer: Answer) -> Verdict | None:
    """Return what is wrong with the address, None when it answers or was not asked."""
    if answer.fault == "unasked":
        return None
    rules = (_unfit, _gone, _without_answer, _refused, _moved)
    return next((found for rule in rules for found in rule(address, answer)), None)


def _unfit(address: str, answer: Answer) -> Iterator[Verdict]:
    through = f" через {answer.end}" if answer.end else ""
    reasons = {
        "wrong": "записан с ошибкой: такой страницы не может быть",
        "private": "ведёт во внутреннюю сеть, читатель его не откроет",
        "circle": "ходит по кругу: сервер без конца переадресует",
    }
    if answer.fault in reasons:
        yield Verdict("WEB008", f"Адрес {address}{through} {reasons[answer.fault]}.", _NEW)


def _gone(address: str, answer: Answer) -> Iterator[Verdict]:
    if answer.status in (404, 410):
        word = "удалена" if answer.status == 410 else "не найдена"
        yield Verdict("WEB001", f"Страница {address} {word} (ответ {answer.status}).", _NEW)


def _without_answer(address: str, answer: Answer) -> Iterator[Verdict]:
    host = host_of(answer.end or address)
    if answer.fault == "name":
        yield Verdict(
            "WEB002", f"Сайта {host} нет в сети: имя не находится (адрес {address}).",
            f"Проверьте написание. {_NEW}",
        )  # fmt: skip
    elif answer.fault == "certificate":
        yield Verdict(
            "WEB005", f"Сертификат сайта {host} не признан (адрес {address}).",
            "Сайт с российским сертификатом открывается не на каждом компьютере: откройте адрес в браузере "
            "и, если страница на месте, ничего не меняйте.",
        )  # fmt: skip
    elif answer.fault in _SILENCE:
        yield Verdict("WEB003", f"Сайт {host} {_SILENCE[answer.fault]} (адрес {address}).", _LOOK)
    elif answer.status >= 500:
        yield Verdict("WEB003", f"Сайт {host} сломан (ответ {answer.status}, адрес {address}).", _LOOK)


def _refused(address: str, answer: Answer) -> Iterator[Verdict]:
    if 400 <= answer.status < 500:
        yield Verdict(
            "WEB004", f"Страницу {address} сайт не показал программе (ответ {answer.status}).",
            "Откройте адрес в браузере: открылся без пароля – ничего не меняйте, иначе найдите открытую "
            "публикацию.",
        )  # fmt: skip


def _moved(address: str, answer: Answer) -> Iterator[Verdict]:
    if not answer.end:
        return
    if urlsplit(answer.end).path in _HOME and urlsplit(address).path not in _HOME:
        yield Verdict(
            "WEB007", f"Вместо страницы {address} открывается главная {answer.end}.",
            f"Страницы, скорее всего, больше нет. {_NEW}",
        )  # fmt: skip
    elif answer.for_good:
        yield Verdict(
            "WEB006", f"Страница {address} переехала насовсем.",
            f"Откройте новый адрес, сравните и замените: {answer.end}",
        )  # fmt: skip
