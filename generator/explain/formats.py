"""Keys, addresses and codes that do not have their form (SCH005, SCH009, SCH010)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.explain.keys import named_letters
from generator.explain.problem import Problem, Verdict, plural, subject, typed, written
from generator.letters import LARGEST_KEY, cyrillic, latinised, numeral, suggested_key
from generator.model.alias import ADDRESSED
from generator.model.examples import example, pattern_of
from generator.model.fields import RuleCode
from generator.notation import scalar
from generator.yamlio.faults import shown

_OTHER_SIGN = re.compile(r"[^a-zA-Z0-9.\-\s_\u0400-\u04ff]")
_DURATION = re.compile(r"(\d{1,3})\s*(дн\w*|день|сут\w*|недел\w*|месяц\w*|мес\.?|год\w*|лет)")
#: Folders of the site that people take for kinds, as their address bar shows them.
_FOLDERS = {"concepts": "document", "glossary": "notion", "bodies": "body", "territories": "territory"}
_FOLDERS |= {"discrepancies": "discrepancy", "activities": "activity"}
_FOLDERS |= {f"{kind}s": kind for kind in ADDRESSED}
_UNITS = {"д": "D", "с": "D", "н": "W", "м": "M"}


def wrong_key(problem: Problem) -> Verdict:
    """A key of a record or a reference to one: small Latin letters, digits, dots and hyphens (SCH005)."""
    text = problem.input
    name = f"ключ {written(text)}" if problem.on_key else f"{subject(problem)}: ключ {written(text)}"
    message = (
        f"{name[0].upper()}{name[1:]} не подходит: {', '.join(_faults(text)) or 'таким он быть не может'}."
    )
    if problem.form.ref and not problem.on_key and cyrillic(text) and " " in text.strip():
        hint = f"Здесь нужен ключ, а не название: `{typed(problem, example(problem.form))}`."
        return Verdict("SCH005", message, hint)
    key = suggested_key(text)
    if not key:
        return Verdict("SCH005", message, "Составьте ключ из строчных латинских букв и цифр: `k3.5`.")
    advice = "Наберите латиницей" if latinised(text) == key else "Например"
    return Verdict("SCH005", message, f"{advice}: `{typed(problem, scalar(key))}`.")


def _faults(text: str) -> Iterator[str]:
    if not text.strip():
        yield "он пуст"
    if cyrillic(text):
        yield named_letters(text)
    if capitals := dict.fromkeys(re.findall("[A-Z]", text)):
        yield f"есть заглавные буквы ({', '.join(capitals)})"
    if re.search(r"\s", text.strip()) or text != text.strip() != "":
        yield "есть пробел"
    if "_" in text:
        yield "есть знак «_»"
    if others := dict.fromkeys(_OTHER_SIGN.findall(text)):
        yield f"есть знак «{'», «'.join(others)}»"
    if len(text) > LARGEST_KEY:
        yield f"он длиннее {LARGEST_KEY} знаков"
    if re.search(r"^[.-]|[.-]$|[.-]{2}", text):
        yield "точка или дефис не на месте"


def wrong_address_of_entry(problem: Problem) -> Verdict:
    """A reference that must name the kind and the key: ``indicator/k3.5`` (SCH005)."""
    text = problem.input
    message = f"{subject(problem)}: {written(text)} — не вид и ключ записи."
    kind, slash, key = text.partition("/")
    kind = re.sub(r"[^a-z_]", "", latinised(kind).lower().replace("-", "_"))
    if slash and kind and (tidy := suggested_key(key)):
        return Verdict("SCH005", message, f"Например: `{typed(problem, f'{kind}/{tidy}')}`.")
    return Verdict(
        "SCH005", message, f"Напишите вид, косую черту и ключ: `{typed(problem, 'indicator/k3.5')}`."
    )


def wrong_record_name(problem: Problem) -> Verdict:
    """A present or former name of a record with a page: ``notion/iom`` (SCH005)."""
    text = problem.input
    where = "Прежнее имя" if problem.on_key else subject(problem)
    message = f"{where}: {written(text)} — не вид и номер записи, у которой есть своя страница."
    folder, slash, id = text.strip().strip("/").partition("/")
    kind = _FOLDERS.get(folder, folder)
    tidy = suggested_key(id)
    if slash and tidy and kind in ADDRESSED:
        return Verdict("SCH005", message, f"Например: `{typed(problem, f'{kind}/{tidy}')}`.")
    hint = f"Напишите вид, косую черту и номер: `notion/iom`; виды: {', '.join(ADDRESSED)}."
    return Verdict("SCH005", message, hint)


def wrong_address(problem: Problem) -> Verdict:
    """A web address (SCH009)."""
    text = problem.input.strip()
    if len(text) > 500:
        message = (
            f"{subject(problem)}: адрес из {plural(len(text), 'знака', 'знаков', 'знаков')} слишком длинный."
        )
        return Verdict("SCH009", message, "Дайте адрес не длиннее 500 знаков: отрежьте всё после знака «?».")
    message = f"{subject(problem)}: {written(problem.input)} — не адрес страницы."
    tidy = re.sub(r"[<>\"']", "", text)
    if re.fullmatch(r"(https?:/{0,2})?[^\s/:]+\.[^\s/:]+(/\S*)?", tidy):
        tidy = "https://" + re.sub(r"^https?:/{0,2}", "", tidy)
        return Verdict("SCH009", message, f"Напишите адрес полностью: `{typed(problem, shown(tidy, 80))}`.")
    if re.search(r"\s", text) and text.startswith("http"):
        return Verdict("SCH009", message, "Уберите пробелы из адреса или оставьте один адрес.")
    return Verdict("SCH009", message, "Адрес начинается с `https://` или `http://`.")


def wrong_oktmo(problem: Problem) -> Verdict:
    """A code of a territory (SCH010)."""
    digits = numeral(re.sub(r"[\s-]", "", problem.input))
    count = plural(len(digits), "цифра", "цифры", "цифр")
    if digits.isdecimal() and len(digits) in (8, 11):
        fault = "в нём буквы" if re.search(r"[^\W\d]", problem.input) else "лишние знаки"
        return _code(problem, fault, f"Напишите: `{typed(problem, scalar(digits))}`.")
    fault = f"в нём {count}" if digits.isdecimal() else "в нём не только цифры"
    return _code(problem, fault, 'Код ОКТМО — 8 или 11 цифр в кавычках: `oktmo: "71800000"`.')


def wrong_checksum(problem: Problem) -> Verdict:
    """A SHA-256 sum (SCH010)."""
    text = problem.input.strip()
    if re.fullmatch(r"[0-9a-fA-F]{64}", text):
        return _code(problem, "есть заглавные буквы", f"Напишите: `{typed(problem, scalar(text.lower()))}`.")
    count = plural(len(text), "знак", "знака", "знаков")
    return _code(
        problem, f"в нём {count}", "Нужны 64 знака: цифры и буквы a–f; их печатает `sha256sum ФАЙЛ`."
    )


def wrong_duration(problem: Problem) -> Verdict:
    """A duration (SCH010): ``P7D``, ``P1W``, ``P3M``."""
    found = _DURATION.fullmatch(problem.input.strip().lower())
    if not found:
        return _code(
            problem, "это не длительность", "Примеры: `P7D` — 7 дней, `P1W` — неделя, `P3M` — 3 месяца."
        )
    years = found[2][0] in "гл"
    number = int(found[1]) * (12 if years else 1)
    value = f"P{number}{'M' if years else _UNITS[found[2][0]]}"
    return _code(problem, "длительность пишут кодом", f"Напишите: `{typed(problem, value)}`.")


def wrong_code(problem: Problem) -> Verdict:
    """Any other code with a form of its own (SCH010)."""
    tidy = latinised(problem.input.strip()).upper().replace(" ", "")
    form = problem.form
    if form.pattern == pattern_of(RuleCode):  # three letters, then digits
        tidy = tidy[:3] + numeral(tidy[3:])
    if form.pattern and re.search(form.pattern, tidy):
        fault = named_letters(problem.input) if cyrillic(problem.input) else "нужны заглавные буквы"
        return _code(problem, fault, f"Напишите: `{typed(problem, scalar(tidy))}`.")
    return _code(problem, "вид у этого кода другой", f"Образец: `{typed(problem, scalar(example(form)))}`.")


def _code(problem: Problem, fault: str, hint: str) -> Verdict:
    return Verdict("SCH010", f"{subject(problem)}: код {written(problem.input)} не подходит: {fault}.", hint)


def wrong_in_release(problem: Problem) -> Verdict:
    """A value of a release, which only a command writes (SCH010)."""
    message = f"{subject(problem)}: {written(problem.input)} — команда atlas release так не пишет."
    return Verdict("SCH010", message, "Выпуски не правят: верните файл из истории git.")
