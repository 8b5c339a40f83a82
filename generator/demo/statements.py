"""Statements («положения») of a demonstration concept: problems, goal, tasks, principles and so on."""

from __future__ import annotations

from collections.abc import Iterator

from generator.demo.scene import TASKS, Scene
from generator.demo.written import Tree

_PRINCIPLES = ("Открытость", "Адресность", "Добровольность", "Опора на данные", "Преемственность")
_PATTERNS = {
    "mission": "Помогать, чтобы {who} росли в профессии {how}.",
    "problem": "{Trouble}. Поэтому {who} реже {do}.",
    "contradiction": "Времени требует отчётность, а {trouble}.",
    "challenge": "В ближайшие годы заметно, что {trouble}.",
    "goal": "Создать условия, в которых {who} {do} {how}.",
    "task": "{Act} {how}, {why}.",
    "subtask": "{Act} {period}.",
    "principle": "{Who} {do} {how}, {why}.",
    "direction": "Поддержка {noun_of} для {whom}.",
    "direction_item": "{Act} {how}.",
    "mechanism": "{Who} {do} {how}.",
    "cycle_step": "{Act}, {why}.",
    "condition": "{Gain}, если {who} {do}.",
}


def statements(scene: Scene) -> dict[str, Tree]:
    """Place and return some forty statements in the order of the document."""
    found: dict[str, Tree] = {}
    for key, kind, parent, name in _outline():
        text = _PATTERNS[kind].format_map(scene.lexicon)
        found[key] = {**scene.source.place(2), "kind": kind, "name": name, "text": text, "parent": parent}
    return found


def _outline() -> Iterator[tuple[str, str, str | None, str | None]]:
    """Yield (key, kind, key of the parent, name) of every statement."""
    yield "mission", "mission", None, None
    yield from _several(problem=5, contradiction=2, challenge=2)
    yield "goal", "goal", None, None
    for task in range(1, TASKS + 1):
        yield f"task-{task}", "task", "goal", None
        for number in range(1, 3):
            yield f"subtask-{task}.{number}", "subtask", f"task-{task}", None
    for number, name in enumerate(_PRINCIPLES, 1):
        yield f"principle-{number}", "principle", None, name
    for direction in range(1, 4):
        yield f"direction-{direction}", "direction", None, f"Направление {direction}"
        for number in range(1, 4):
            yield f"item-{direction}.{number}", "direction_item", f"direction-{direction}", None
    yield from _several(mechanism=3, cycle_step=6, condition=2)


def _several(**counts: int) -> Iterator[tuple[str, str, None, None]]:
    for kind, count in counts.items():
        for number in range(1, count + 1):
            yield f"{kind.replace('_', '-')}-{number}", kind, None, None
