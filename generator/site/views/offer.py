"""Two forms («предложить практику», «сообщить о внедрении»): the visitor's browser makes the record."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.catalogue import Entry
from generator.letters import latinised
from generator.model import fields
from generator.model.examples import pattern_of
from generator.model.forms import field_forms
from generator.model.practice import Adoption, Practice
from generator.site.context import Context, Download
from generator.site.links import Link, label
from generator.site.plan import Heading, Plan, SearchText
from generator.site.sheetfiles import sheet_path
from generator.site.views.questions import MOST_OPTIONS, Ask, Choices, asks, grouped

#: Steps of the form: title, what to say there, fields of the model.
STEPS = (
    ("Главное", "Что это и зачем. Пишите так, чтобы понял педагог из другого региона.",
     ("title", "form", "summary", "problem", "body")),
    ("Для кого", "Отметьте всё, что подходит; чего не знаете, пропустите.",
     ("audience", "levels", "organisations", "subjects", "deficits", "topics")),
    ("Как это делают", "По этому описанию практику попробуют повторить без вас.",
     ("started", "young", "steps", "requirements", "resources", "effort", "roadblocks")),
    ("Что получилось", "Результат без источника атлас не показывает. Нет результатов – пропустите шаг.",
     ("results", "transfer", "transfer_note", "kit")),
    ("Связь", "Только должность или отдел: имён, телефонов и личной почты атлас не публикует.",
     ("contact", "note")),
)  # fmt: skip
#: Where a few words more than the model has help a person who sees the bank for the first time.
HELP = {
    "title": "Как её назвали бы в заголовке новости.",
    "topics": "О чём практика.",
    "deficits": "Какие затруднения педагогов она помогает преодолеть.",
    "subjects": "Если она только для некоторых предметов.",
    "summary": "Одно-два предложения: что делают и с кем.",
    "problem": "С каким затруднением педагогов или школы это помогает.",
    "body": "Организация, которая ведёт практику. Нет в списке – назовите её в вопросе «Заметка».",
    "started": "Год, месяц или день: 2024, 2024-09 или 01.09.2024.",
    "young": "Заполните, только если практике меньше года.",
    "steps": "По одному шагу на строке.",
    "requirements": "Что должно быть до начала, по одному на строке.",
    "resources": "Люди, время, деньги, оборудование, по одному на строке.",
    "contact": "Например: методист отдела сопровождения.",
    "note": "Организация, если её нет в списке, и другое, что важно знать редакции.",
    "since": "Год, месяц или день: 2024, 2024-09 или 01.09.2024.",
}
#: An adoption asks for an organisation outside the list in a question of its own.
ADOPTION_HELP = HELP | {
    "body": "Организация, которая повторила практику. Нет в списке – назовите её в следующем вопросе.",
    "note": "Что ещё важно знать редакции.",
}
#: What the author does not choose: the level is always the lowest, experts raise it later.
AUTHOR = "автор карточки"
FIXED = {
    "origin": "submission",
    "evidence": {"level": 0, "scheme": "v1", "assigned_by": AUTHOR, "assigned_on": "@today"},
    "lifecycle": [{"state": "submitted", "date": "@today", "role": AUTHOR}],
}
_LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"


class Step(NamedTuple):
    """One step of a form."""

    anchor: str
    title: str
    lead: str
    asks: tuple[Ask, ...]


class FormView(NamedTuple):
    """One form.

    ``rules`` is JSON for the script: what is added to every record, the order of the fields, the sound of
    letters in a key, keys that are taken. ``draft`` names the draft in the browser.
    """

    draft: str
    lead: str
    steps: tuple[Step, ...]
    rules: str
    sheets: tuple[Download, ...]
    practices: tuple[Choices, ...] = ()


def offer_plans(context: Context) -> Iterator[Plan]:
    """Yield both forms."""
    yield _offer(context)
    yield _adopt(context)


def _offer(context: Context) -> Plan:
    first = _territory(context, "Где работает практика")
    steps = tuple(
        Step(f"step-{number}", title, lead, (*((first,) if number == 1 else ()), *_helped(context, names)))
        for number, (title, lead, names) in enumerate(STEPS, 1)
    )
    taken = [entry.id for entry in context.catalogue.of("practice")][:MOST_OPTIONS]
    rules = {"fixed": FIXED, "order": _order(Practice), "taken": taken, **_spelling()}
    sheets = (
        context.sheet(sheet_path("practices"), "Таблица практик"),
        context.sheet(sheet_path("programmes"), "Таблица программ ДПП"),
    )
    lead = (
        "Ответьте на вопросы: это займёт около пяти минут. Получится готовая запись для атласа; на сервер "
        "ничего не отправляется, отправляете её вы сами."
    )
    view = FormView("practice", lead, steps, _json(rules), sheets)
    return _plan("practices/offer/", "offer.html", "Предложить практику", view)


def _adopt(context: Context) -> Plan:
    entries = list(context.catalogue.of("practice"))
    names = ("territory", "body", "organisation", "since", "adapted", "outcome", "source", "note")
    questions = tuple(_with_help(one, ADOPTION_HELP) for one in asks(context, Adoption, names))
    step = Step("step-1", "Внедрение", "Кто повторил практику, что изменил и что вышло.", questions)
    known = {entry.id: _known(entry) for entry in entries[:MOST_OPTIONS]}
    rules = {"order": _order(Adoption), "practices": known, **_spelling()}
    lead = (
        "Повторили чужую практику? Это самое ценное свидетельство: без внедрений практику не признают "
        "подтверждённой. Получится готовая запись; отправляете её вы сами."
    )
    practices = tuple(grouped(context, entries))
    view = FormView("adoption", lead, (step,), _json(rules), (), practices)
    return _plan("practices/adopt/", "adopt.html", "Сообщить о внедрении", view)


def _plan(path: str, template: str, title: str, view: FormView) -> Plan:
    return Plan(
        path, "practices", template, title, view.lead, view,
        (Link("Практики", "practices/"), Link(title, "")),
        tuple(Heading(step.anchor, step.title) for step in view.steps),
        search=SearchText("Практики", "", " ".join(ask.label for step in view.steps for ask in step.asks)),
    )  # fmt: skip


def _helped(context: Context, names: tuple[str, ...]) -> tuple[Ask, ...]:
    return tuple(_with_help(one) for one in asks(context, Practice, names))


def _with_help(ask: Ask, told: Mapping[str, str] = HELP) -> Ask:
    return ask._replace(help=told.get(ask.name, ask.help))


def _territory(context: Context, text: str) -> Ask:
    choices = tuple(grouped(context, context.catalogue.of("territory")))
    return Ask("@territory", "Территория", text, "choice", True, choices=choices)


def _known(entry: Entry) -> tuple[str, str, tuple[str, ...]]:
    """Return the file of a practice, its title and the keys of its adoptions."""
    return entry.file, label(entry), tuple(entry.record.adoptions)


def _order(model: type) -> list[str]:
    """Return the fields in the order in which a record is written."""
    return [form.name for form in field_forms(model)]


def _spelling() -> dict[str, object]:
    """Return how a key sounds letter by letter, and the pattern of an address."""
    return {
        "letters": {letter: latinised(letter) for letter in _LETTERS},
        "url": pattern_of(fields.Url),
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
