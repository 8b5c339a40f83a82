"""The command ``links``: external addresses of records and prose; no other command has a network."""

from __future__ import annotations

import argparse
import urllib.request
from collections.abc import Iterator, Mapping, Sequence

from generator.cli.choices import add_project
from generator.cli.progress import Progress
from generator.codes import is_error
from generator.load import LINK, read_data
from generator.project import Project, ProjectError, open_project, setting
from generator.report import FORMATS
from generator.weblinks.asking import Answer, Line
from generator.weblinks.cited import Cited, asked_as, cited, host_of
from generator.weblinks.issue import as_issue
from generator.weblinks.rounds import UNASKED, Pace, ask_all
from generator.weblinks.verdicts import Verdict, doubtful, findings

_AGENT = "atlas-profrazvitiya-links/1"
_WITHOUT_NETWORK = frozenset({"name", "refused", "timeout", "proxy"})
#: So many sites do not fall silent in one hour.
_MANY_HOSTS = 3


def add_links(commands) -> None:
    """Declare the command."""
    text = "показать внешние адреса записей и страниц и спросить, отвечают ли они"
    command = commands.add_parser("links", help=text, description=f"{text[0].upper()}{text[1:]}.")
    command.set_defaults(run=links)
    command.add_argument(
        "--external", action="store_true",
        help="спросить каждый адрес по сети; без этого слова – только перечень",
    )  # fmt: skip
    add_project(command)
    command.add_argument(
        "--format", choices=sorted(FORMATS), default="text",
        help="вид отчёта; markdown – текст обращения для редакции",
    )  # fmt: skip
    numbers = (
        ("--timeout", 20.0, "СЕКУНД", "сколько ждать одного ответа (20)"),
        ("--pause", 1.0, "СЕКУНД", "пауза между вопросами одному сайту (1)"),
        ("--minutes", 45.0, "МИНУТ", "сколько времени на всё (45)"),
    )
    for name, default, metavar, words in numbers:
        command.add_argument(name, type=float, default=default, metavar=metavar, help=words)
    command.add_argument(
        "--limit", type=int, default=2000, metavar="ЧИСЛО", help="сколько адресов спросить (2000)"
    )


def links(options: argparse.Namespace) -> int:
    """Print the addresses, or with ``--external`` those that need a person; 1 when one is lost."""
    if options.limit < 1 or options.timeout <= 0 or options.pause < 0 or options.minutes <= 0:
        raise ProjectError("Числа после --limit, --timeout и --minutes должны быть больше нуля.")
    project = open_project(options.project)
    places = cited(_texts(project))
    if not options.external:
        for line in _listed(places):
            print(line)
        return 0
    answers = _answers(project, places, options)
    _refuse_without_network(answers)
    found = doubtful(places, answers)
    print(_report(options.format, project, found, _summary(answers, found)))
    return int(any(is_error(verdict.code) for _place, verdict in found))


def _texts(project: Project) -> dict[str, str]:
    """Return the text of every record and of every page of prose, by its path."""
    found = {file: data for file, data in read_data(project).items() if data != LINK}
    prose = project.root / "content"
    for path in sorted(prose.rglob("*.md")):
        if not path.is_symlink():
            found[path.relative_to(project.root).as_posix()] = path.read_bytes()
    return {file: data.decode("utf-8-sig", "replace") for file, data in found.items()}


def _listed(places: Sequence[Cited]) -> Iterator[str]:
    for one in places:
        yield f"{one.file}:{one.line}:{one.column}  {one.address}"
    hosts = {host_of(one.address) for one in places}
    addresses = {asked_as(one.address) for one in places}
    yield f"Внешних адресов: {len(addresses)}, мест: {len(places)}, сайтов: {len(hosts)}."
    yield "Спросить, отвечают ли они: atlas links --external"


def _answers(project: Project, places: Sequence[Cited], options: argparse.Namespace) -> Mapping[str, Answer]:
    addresses = {asked_as(one.address) for one in places}
    line = Line(_agent(setting(project, "site_url") or ""), options.timeout, _proxies())
    pace = Pace(pause=options.pause, most=options.limit, seconds=options.minutes * 60)
    progress = Progress()
    progress.step(f"Спрашиваю адреса: {len(addresses)}")
    answers = ask_all(
        addresses, line, pace, lambda done: progress.step(f"Спрошено адресов: {done} из {len(addresses)}")
    )
    progress.done()
    return answers


def _agent(site: str) -> str:
    """Return how the owner of a site sees us: the project, and where to read about it."""
    return f"{_AGENT} (+{site})" if site and site.isascii() else _AGENT


def _proxies() -> dict[str, str]:
    return {scheme: url for scheme, url in urllib.request.getproxies().items() if scheme in ("http", "https")}


def _refuse_without_network(answers: Mapping[str, Answer]) -> None:
    """Without a network every source looks lost; that is news about this machine, not about them."""
    asked = {address: one for address, one in answers.items() if one != UNASKED}
    silent = all(not one.status and one.fault in _WITHOUT_NETWORK for one in asked.values())
    if silent and len({host_of(address) for address in asked}) >= _MANY_HOSTS:
        raise ProjectError(
            "Не ответил ни один сайт: похоже, на этом компьютере нет сети. Подключитесь или назовите "
            "прокси в переменных HTTP_PROXY и HTTPS_PROXY."
        )


def _summary(answers: Mapping[str, Answer], found: Sequence[tuple[Cited, Verdict]]) -> str:
    unasked = sum(one == UNASKED for one in answers.values())
    doubts = {asked_as(place.address) for place, _verdict in found}
    parts = [f"Внешних адресов: {len(answers)}", f"отвечают: {len(answers) - unasked - len(doubts)}"]
    parts.append(f"требуют внимания: {len(doubts)}")
    if unasked:
        parts.append(f"не спрошены: {unasked} (вышло время или число, либо сайт просил подождать)")
    return ", ".join(parts) + "."


def _report(form: str, project: Project, found: list[tuple[Cited, Verdict]], summary: str) -> str:
    if form == "markdown":
        return as_issue(found, summary)
    files = sorted({place.file for place, _verdict in found})
    text = FORMATS[form](findings(found), project.root, files)
    return f"{text}\n{summary}" if form == "text" else text
