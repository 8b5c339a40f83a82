"""The result («итог») as Markdown tables: cases beside budgets, ratios of one run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from atlas import CHECK, COLD, EDIT, PAGES, SAME, Case
from peers import HUGO, MATERIAL, NO_SEARCH

NAMES = {
    CHECK: "только проверка",
    PAGES: "только страницы, с нуля",
    COLD: "вся работа, с нуля",
    SAME: "ничего не изменилось",
    EDIT: "одна правка",
}
REAL = "настоящие данные"
#: Seconds of the clock, from the architecture of the project.
SECONDS = {
    (REAL, COLD): 10.0,
    (REAL, EDIT): 2.0,
    ("10000", COLD): 25.0,
    ("10000", EDIT): 3.0,
    ("10000", CHECK): 4.0,
}
MEGABYTES = {"10000": 400.0, "100000": 2000.0}
COLUMNS = (
    "время, с", "бюджет, с", "процессор, с", "память, МБ", "файлов", "МБ", "страниц", "знаков на странице",
)  # fmt: skip
#: The size that ratios are promised for; beside smaller ones no budget stands.
PROMISED = "10000"


@dataclass(frozen=True, slots=True)
class Result:
    """What one project gave: our cases, the stages of a cold build, the peers by name."""

    project: str
    cases: tuple[Case, ...]
    stages: dict[str, list[float]]
    peers: dict[str, Case]

    def case(self, name: str) -> Case:
        return next(case for case in self.cases if case.name == name)


@dataclass(frozen=True, slots=True)
class Ratio:
    """One ratio of two measures of the same run; ``budget`` is the most it may be, None: only told."""

    name: str
    value: float
    budget: float | None = None


def ratios(result: Result) -> Iterator[Ratio]:
    """Yield the ratios that the architecture promises, as far as the peers were measured."""
    cold, same, pages = (result.case(name).run for name in (COLD, SAME, PAGES))
    if material := result.peers.get(MATERIAL):
        yield Ratio("вся работа к Material, время", cold.wall / material.run.wall, 0.3)
        yield Ratio("вся работа к Material, процессор", cold.cpu / material.run.cpu, 0.3)
        yield Ratio("ничего не изменилось к Material, время", same.wall / material.run.wall, 0.03)
        yield Ratio("страницы к Material, процессор", pages.cpu / material.run.cpu, 0.15)
    if plain := result.peers.get(NO_SEARCH):
        yield Ratio("страницы к Material без поиска, процессор", pages.cpu / plain.run.cpu, 0.15)
    if hugo := result.peers.get(HUGO):
        yield Ratio("страницы к Hugo, время", pages.wall / hugo.run.wall, 1.3)
        yield Ratio("страницы к Hugo, процессор", pages.cpu / hugo.run.cpu)


def report(results: Iterable[Result]) -> str:
    """Return the tables of all projects as Markdown."""
    parts = []
    for result in results:
        parts += [f"## Записей: {result.project}", "\n".join(_measures(result))]
        if result.stages:
            parts.append("\n".join(_stages(result)))
        if result.peers:
            parts.append("\n".join(_ratios(result)))
    return "\n\n".join(parts) + "\n"


def _measures(result: Result) -> Iterator[str]:
    yield f"| что | {' | '.join(COLUMNS)} |"
    yield f"|---|{'---:|' * len(COLUMNS)}"
    for case in result.cases:
        yield _measure(f"атлас: {NAMES[case.name]}", case, SECONDS.get((result.project, case.name)))
    for name, case in result.peers.items():
        yield _measure(f"{name}: с нуля", case, None)
    most, peak = MEGABYTES.get(result.project), max(case.run.peak for case in result.cases)
    if most:
        yield f"| атлас: память, МБ | | | | {peak:.0f} из {most:.0f}{_mark(peak, most)} | | | | |"


def _measure(name: str, case: Case, budget: float | None) -> str:
    run, out = case.run, case.output
    limit = f"{budget:g}{_mark(run.wall, budget)}" if budget else ""
    sizes = f"{out.files} | {out.size:.1f} | {out.pages} | {out.visible}" if out else "| | |"
    return f"| {name} | {run.wall:.2f} | {limit} | {run.cpu:.2f} | {run.peak:.0f} | {sizes} |"


def _stages(result: Result) -> Iterator[str]:
    yield "| этап одной сборки с нуля | время, с | процессор, с |"
    yield "|---|---:|---:|"
    for name, (wall, cpu) in result.stages.items():
        yield f"| {name} | {wall:.2f} | {cpu:.2f} |"


def _ratios(result: Result) -> Iterator[str]:
    yield "| отношение в этом же запуске | значение | не больше |"
    yield "|---|---:|---:|"
    for ratio in ratios(result):
        promised = ratio.budget if result.project == PROMISED else None
        limit = f"{promised:g}{_mark(ratio.value, promised)}" if promised else ""
        yield f"| {ratio.name} | {ratio.value:.3f} | {limit} |"


def _mark(value: float, most: float) -> str:
    return "" if value <= most else " – превышен"
