"""The command ``draft``: the table of an order becomes a draft of a roadmap and a list of decisions."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from generator.cache import cache_in
from generator.catalogue import Catalogue
from generator.cli.checking import show
from generator.cli.edition import brought, given_bytes
from generator.cli.progress import Progress
from generator.cli.today import as_of
from generator.draft.decisions import Asked, as_markdown, as_table
from generator.draft.order import Order, explained, read_order
from generator.draft.plan import Aim, Draft, make_draft
from generator.draft.text import MARK, draft_bytes
from generator.draft.verdict import judged
from generator.load import load, read_data
from generator.model.kinds import kind_of
from generator.project import Project, ProjectError, open_project
from generator.together import write_together

FOLDER = "drafts"
_YEARS = re.compile(r"(20\d{2})(?:-(20\d{2}))?")
_COLUMNS = ("номер", "наименование", "срок", "исполнитель", "соисполнитель", "результат")


def add_draft(commands, shared) -> None:
    """Declare the command; a roadmap is all it knows to draft so far."""
    text = "сделать черновик записи из приказа"
    command = commands.add_parser("draft", help=text, description=f"{text[0].upper()}{text[1:]}.")
    kinds = command.add_subparsers(title="что сделать", metavar="ЧТО", required=True, prog="atlas draft")
    text = "черновик дорожной карты из таблицы .docx, .xlsx или .csv и список решений"
    roadmap = kinds.add_parser(
        "roadmap", help=text, description=f"{text[0].upper()}{text[1:]}.", parents=[shared]
    )
    roadmap.add_argument("file", type=Path, metavar="ФАЙЛ", help="приказ с таблицей: .docx, .xlsx или .csv")
    roadmap.add_argument(
        "--document", default="", metavar="ДОКУМЕНТ", help="номер документа, например ugra-2024"
    )
    roadmap.add_argument(
        "--territory", default="", metavar="КЛЮЧ", help="ключ территории, если документа ещё нет"
    )
    roadmap.add_argument("--name", default="", metavar="ИМЯ", help="имя файла документа, обычно его год")
    roadmap.add_argument("--years", default="", metavar="ГОДЫ", help="годы плана, например 2024-2026")
    roadmap.add_argument(
        "--clause", default="roadmap", metavar="ПУНКТ", help="пункт документа, где стоит план (roadmap)"
    )
    roadmap.add_argument(
        "--table", type=int, action="append", default=[], metavar="НОМЕР", help="взять таблицу с этим номером"
    )
    roadmap.add_argument(
        "--column", action="append", default=[], metavar="ЧТО=ЗАГОЛОВОК",
        help=f"что в столбце с таким заголовком: {', '.join(_COLUMNS)}",
    )  # fmt: skip
    place = roadmap.add_mutually_exclusive_group()
    place.add_argument(
        "--out", type=Path, metavar="ФАЙЛ", help=f"куда записать черновик ({FOLDER}/ДОКУМЕНТ.yml)"
    )
    place.add_argument("--into-data", action="store_true", help="записать сразу на место записи, в data")
    roadmap.set_defaults(run=draft_roadmap)


def draft_roadmap(options: argparse.Namespace) -> int:
    """Write a draft with its list of decisions; 1 when the file gives no plan. Never over a file."""
    project = open_project(options.project)
    data, given = given_bytes(options.file), _columns(options.column)
    contents = read_data(project)
    cache = cache_in(project.cache)
    before = load(project, cache, contents)
    territory, name = _document(options, before.catalogue)
    file = f"data/{territory}/roadmaps/{name}.yml"
    target = _target(project, options, f"{territory}-{name}", file)
    progress = Progress()
    progress.step("Читаю приказ")
    order = read_order(data, options.file.name, frozenset(options.table), given)
    if order.read is None:
        progress.done()
        show(list(order.findings), options.format, project.root)
        if options.format == "text":
            print("".join(f"\nПропущено: {one}." for one in order.skipped))
        return 1
    aim = Aim(f"{territory}-{name}", territory, _years(options.years, order.years), options.clause)
    draft = make_draft(order.read, before.catalogue, aim, order.caption)
    made = draft_bytes(draft.value, draft.notes, _head(target), file)
    progress.step("Проверяю черновик")
    after = load(project, cache, contents | {file: made})
    found = brought(before, after, as_of(project, options.as_of), {file})
    asked = judged(draft.asked, found, made, file)
    progress.done()
    about = list(_about(order, draft, aim))
    listed = target.with_suffix(".md") if not options.into_data else _beside(project, f"{territory}-{name}")
    title = f"Решения по черновику: {aim.document}"
    _write(target, made, listed, as_markdown(asked, title, about))
    _tell(project, target, listed, about, asked)
    return 0


def _columns(given: list[str]) -> dict[str, str]:
    found = {}
    for one in given:
        what, _, heading = one.partition("=")
        if what.strip().lower() not in _COLUMNS or not heading.strip():
            known = ", ".join(_COLUMNS)
            raise ProjectError(
                f'«{one}» не понято. Напишите, например, --column срок="Когда"; бывают: {known}.'
            )
        found[what.strip().lower()] = heading
    return explained(found)


def _document(options: argparse.Namespace, catalogue: Catalogue) -> tuple[str, str]:
    """Return territory and file name of the document that the plan belongs to."""
    known = sorted(catalogue.ids("territory"), key=len, reverse=True)
    territory, name = options.territory, options.name
    if options.document:
        territory = next((t for t in known if options.document.startswith(f"{t}-")), territory)
        name = options.document.removeprefix(f"{territory}-")
    shown = ", ".join(sorted(known))
    if options.document and not territory:
        near = get_close_matches(options.document.partition("-")[0], known, 1, 0.7)
        advice = f"возможно, {near[0]}" if near else f"есть: {shown}"
        said = f"Документ «{options.document}» начинается не с ключа территории ({advice})"
        raise ProjectError(f"{said}. Напишите --document ТЕРРИТОРИЯ-ГОД.")
    if not territory or not name:
        raise ProjectError(f"Назовите документ: --document ТЕРРИТОРИЯ-ГОД. Территории: {shown}.")
    if territory not in known:
        raise ProjectError(f"Территории «{territory}» нет, есть: {shown}. Создать: atlas new territory.")
    if kind_of(f"data/{territory}/roadmaps/{name}.yml") is None:
        raise ProjectError(
            f"«{name}» не подходит для имени файла: нужны строчные латинские буквы, цифры и дефисы."
        )
    return territory, name


def _target(project: Project, options: argparse.Namespace, document: str, file: str) -> Path:
    """Return where the draft goes; raise ProjectError where something is there already."""
    target = project.root / (file if options.into_data else f"{FOLDER}/{document}.yml")
    if options.out:
        target = options.out if options.out.suffix in (".yml", ".yaml") else options.out / f"{document}.yml"
        if (project.data.resolve() in target.resolve().parents) and target.resolve() != project.root / file:
            raise ProjectError(f"Этому черновику место в {file}. Выполните команду с --into-data.")
    lists = _beside(project, document) if options.into_data else target.with_suffix(".md")
    if target.exists() and target.is_relative_to(project.data):
        raise ProjectError(f"План документа «{document}» уже есть: правьте {file} или уберите --into-data.")
    for one in (target, lists):
        if one.exists():
            raise ProjectError(
                f"Файл {one} уже есть, поверх него атлас не пишет. Уберите его или укажите --out ФАЙЛ."
            )
    return target


def _beside(project: Project, document: str) -> Path:
    """Return where the list of decisions goes when the draft goes to ``data``: nothing else lies there."""
    return project.root / FOLDER / f"{document}.md"


def _years(given: str, found: tuple[int, ...]) -> tuple[int, int]:
    if not given and found:
        return found[0], found[-1]
    years = _YEARS.fullmatch(given.replace("–", "-").replace(" ", ""))
    if years is None:
        said = f"Годы «{given}» не поняты." if given else "Годы плана в файле не названы."
        raise ProjectError(f"{said} Напишите их, например: --years 2024-2026.")
    first, last = int(years[1]), int(years[2] or years[1])
    if last < first:
        raise ProjectError(f"Годы «{given}» стоят не по порядку. Напишите: --years {last}-{first}.")
    return first, last


def _head(target: Path) -> list[str]:
    return [
        "Черновик из таблицы приказа: сверьте каждую строку с документом.",
        f"Где нужно решение человека, стоит «# {MARK}»; список – в файле {target.stem}.md.",
    ]


def _about(order: Order, draft: Draft, aim: Aim) -> Iterator[str]:
    """Yield what was taken and what was left."""
    activities = draft.value["activities"]
    rows = sum(len(one["rows"]) for one in activities.values())
    first, last = aim.years
    years = f"{first}–{last}" if first != last else f"{first}"
    parts = f"мероприятий {len(activities)}, строк {rows}, разделов {len(draft.value['sections'])}"
    yield f"Взято: {'; '.join(order.used)}."
    yield f"В черновике: {parts}, этапов {len(draft.value.get('stages', {}))}, годы плана {years}."
    yield from (f"Пропущено: {one}." for one in order.skipped)


def _write(target: Path, made: bytes, listed: Path, decisions: str) -> None:
    """Write the draft and its list, both or none."""
    target, listed = target.resolve(), listed.resolve()
    root = Path(os.path.commonpath([target.parent, listed.parent]))
    files = {target: made, listed: decisions.encode()}
    write_together(root, {path.relative_to(root).as_posix(): data for path, data in files.items()})


def _tell(project: Project, target: Path, listed: Path, about: list[str], asked: list[Asked]) -> None:
    print("\n".join(about))
    print()
    print(as_table(asked))
    print()
    print(f"Черновик: {_short(project, target)}")
    print(f"Список решений: {_short(project, listed)}")
    if project.data in target.parents:
        print("Дальше: решите отмеченное и выполните atlas check.")
    else:
        print("Дальше: решите отмеченное, перенесите файл в data и выполните atlas check.")


def _short(project: Project, path: Path) -> str:
    try:
        return path.resolve().relative_to(project.root).as_posix()
    except ValueError:
        return str(path)
