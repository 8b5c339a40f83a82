"""New files («заготовки»): a commented template of a record, made from its model.

A line that begins with «#» and a letter is an optional field: without the «#» it is valid YAML at its
place. A line that begins with «#» and a space explains the field below it.
"""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from pydantic import BaseModel

from generator.letters import suggested_key
from generator.model.examples import example, example_key
from generator.model.forms import FieldForm, ValueForm, field_forms
from generator.model.kinds import Kind
from generator.notation import key, scalar
from generator.project import ProjectError

WIDTH = 100
_HEAD = (
    "Строки, которые начинаются с «#» и пробела, – пояснения; их можно удалить.",
    "Поля без «#» обязательны: замените значения своими.",
    "Поля с «#» без пробела необязательны. Чтобы заполнить такое поле, уберите «#» в его строке и во всех "
    "строках, которые относятся к нему; ненужные поля удалите.",
    "Чтобы записать ещё одну такую же карточку, скопируйте её целиком и дайте копии другой ключ латиницей.",
    "Отступ – два пробела. Номера и коды, а также текст с двоеточием берите в прямые кавычки.",
    "Пример от приказа до страниц сайта: «Как добавить территорию» в разделе «О проекте».",
)


def new_path(kind: Kind, territory: str = "", name: str = "") -> str:
    """Return the path of a new file below the project; raise ProjectError when a part of it is no key."""
    given = {"territory": territory, "name": name}
    titles = {"territory": "территорию: --territory ugra", "name": "имя файла: --name 2021"}
    for part, value in given.items():
        if f"{{{part}}}" not in kind.pattern:
            continue
        if not value:
            raise ProjectError(f"Назовите {titles[part]} (запись «{kind.title}» – это {shown_path(kind)}).")
        tidy = suggested_key(value).replace(".", "-")
        if value != tidy:
            advice = f", например «{tidy}»" if tidy else ""
            raise ProjectError(
                f"«{value}» не подходит: нужны строчные латинские буквы, цифры и дефисы{advice}."
            )
    return kind.pattern.format(**given)


def shown_path(kind: Kind) -> str:
    """Return where records of a kind lie, in the words of the guides: «data/<территория>/bodies.yml»."""
    return kind.pattern.format(territory="<территория>", name="<имя>")


def template(kind: Kind, path: str = "") -> str:
    """Return the text of a new file: required fields with examples, then optional ones commented out.

    ``path`` is where the file will lie, named in its first line.
    """
    head = _comment(f"{kind.title}, файл {path or kind.pattern}", 0)
    head += [line for sentence in _HEAD for line in _comment(sentence, 0)]
    return "\n".join([*head, *_record(kind.model, 0, False, apart=True)]) + "\n"


def _record(model: type[BaseModel], indent: int, off: bool, apart: bool = False) -> Iterator[str]:
    """Yield the lines of a record; ``off``: commented out; ``apart``: an empty line before each field."""
    active = _active(model)
    for form in sorted(field_forms(model), key=lambda form: form not in active):
        if apart:
            yield ""
        yield from _comment(_about(form), indent)
        yield from _field(form, indent, off or form not in active)


def _active(model: type[BaseModel]) -> list[FieldForm]:
    """Return the required fields; where there are none, the one that a record is made for."""
    forms = field_forms(model)
    required = [form for form in forms if form.required]
    nested = [form for form in forms if form.value.elements]
    own = [form for form in forms if form.name != "note"]
    return required or nested[:1] or own[:1]


def _about(form: FieldForm) -> str:
    text = f"{form.title}. {form.description}"
    if not form.labels:
        return text
    return f"{text} Одно из: {', '.join(f'{value} — {label}' for value, label in form.labels.items())}."


def _field(form: FieldForm, indent: int, off: bool) -> Iterator[str]:
    value = form.value
    if value.part:
        yield _code(f"{form.name}:", indent, off)
        yield from _record(value.part, indent + 2, off)
    elif value.type == "mapping":
        yield _code(f"{form.name}:", indent, off)
        yield _code(f"{key(example_key(value))}:", indent + 2, off)
        yield from _record(value.item.part, indent + 4, off)
    elif value.type == "list" and value.item.part:
        yield _code(f"{form.name}:", indent, off)
        yield from _item(value.item.part, indent + 2, off)
    elif value.type == "list" and value.min_length != 2:
        yield _code(f"{form.name}:", indent, off)
        yield _code(f"- {scalar(example(value, form.name)[0])}", indent + 2, off)
    else:
        yield _code(f"{form.name}: {_inline(value, form.name)}", indent, off)


def _item(part: type[BaseModel], indent: int, off: bool) -> Iterator[str]:
    """Yield a record as an item of a list: its first line of code carries the dash."""
    dashed = False
    for line in _record(part, indent + 2, off):
        if dashed:
            yield line
        elif line.lstrip().startswith("# "):
            yield f"{' ' * indent}{line.lstrip()}"
        else:
            dashed = True
            yield _code(f"- {line.lstrip(' #')}", indent, off)


def _inline(value: ValueForm, name: str) -> str:
    sample = example(value, name)
    if isinstance(sample, list):
        return f"[{', '.join(scalar(item, flow=True) for item in sample)}]"
    return scalar(sample)


def _comment(text: str, indent: int) -> list[str]:
    prefix = " " * indent + "# "
    return wrap(text, WIDTH, initial_indent=prefix, subsequent_indent=prefix, break_long_words=False)


def _code(text: str, indent: int, off: bool) -> str:
    return f"{' ' * indent}{'#' if off else ''}{text}"
