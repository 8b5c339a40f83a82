"""The house rules: imports go down, no cycles, files stay short, only named modules touch the world."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "generator"
MODULES = sorted(PACKAGE.rglob("*.py"))

#: Layers from the ground up: a module may import its own layer's package and all layers below.
LAYERS = [
    {"background", "findings", "letters", "markup", "memory"},
    {"codes", "model"},
    {"yamlio", "project"},
    {"notation"},
    {"seal", "write"},
    {"together"},
    {"catalogue", "dictionary", "explain", "layout", "cache", "report", "store", "versions"},
    {"load", "derive", "edit", "inputs", "weblinks"},
    {"checks", "site", "opendata", "diff", "demo"},
    {"publishing", "draft", "judgement"},
    {"build"},
    {"cli"},
    {"__main__"},
]
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
SIBLINGS = [{"checks"}, {"site"}, {"opendata"}, {"diff"}, {"demo"}]


def room(path: Path) -> str:
    """Return the top-level module or package a file belongs to."""
    relative = path.relative_to(PACKAGE)
    return relative.parts[0].removesuffix(".py")


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """Return all nodes of the syntax tree of a file."""
    return tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


@cache
def imported(path: Path) -> set[str]:
    """Return the rooms a file imports from."""
    found = set()
    for node in nodes(path):
        names = []
        if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names = (
                [node.module] if node.module != "generator" else [f"generator.{a.name}" for a in node.names]
            )
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        found |= {name.split(".")[1] for name in names if name.startswith("generator.")}
    return found


def test_every_room_has_its_layer():
    rooms = {room(path) for path in MODULES} - {"__init__"}

    assert rooms == set(LEVEL)


def test_every_room_stands_in_the_guide():
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")

    assert {name for name in LEVEL if name != "__main__" and f"`{name}`" not in guide} == set()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_go_down(path):
    own = room(path)
    if own == "__init__":
        return

    upward = {name for name in imported(path) - {own} if LEVEL[name] > LEVEL[own]}

    assert upward == set()


def test_siblings_do_not_know_each_other():
    siblings = set().union(*SIBLINGS)
    crossings = {
        (room(path), name) for path in MODULES if room(path) in siblings for name in imported(path) & siblings
    }

    assert {(own, name) for own, name in crossings if own != name} == set()


def test_no_cycle_between_rooms():
    edges = {}
    for path in MODULES:
        edges.setdefault(room(path), set()).update(imported(path) - {room(path)})

    done: set[str] = set()

    def follow(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, f"cycle: {' → '.join((*trail, name))}"
        if name not in done:
            for inner in sorted(edges.get(name, ())):
                follow(inner, (*trail, name))
            done.add(name)

    for name in sorted(edges):
        follow(name, ())


@pytest.mark.parametrize("folder", ["generator", "tests", "tools"])
def test_files_stay_short(folder):
    long = {
        str(path.relative_to(ROOT)): lines
        for path in (ROOT / folder).rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 300
    }

    assert long == {}


def test_only_the_command_line_knows_the_clock_and_prints():
    found = {}
    for path in MODULES:
        if room(path) in ("cli", "__main__"):
            continue
        for node in nodes(path):
            word = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
            if word in ("print", "sys.exit", "date.today", "datetime.now", "time.time", "datetime.utcnow"):
                found[f"{path.relative_to(ROOT)}:{node.lineno}"] = word

    assert found == {}


def test_only_the_check_of_external_addresses_has_a_network():
    doors = {"socket", "ssl", "http.client", "urllib.request", "requests", "smtplib", "ftplib", "asyncio"}
    found = set()
    for path in MODULES:
        for node in nodes(path):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)]
            if doors & set(names):
                found.add(path.relative_to(PACKAGE).as_posix())

    # the command line only reads which proxy the machine has
    assert found == {"weblinks/asking.py", "cli/linking.py"}
