"""Values that are not in the closed list of a field (SCH004)."""

from __future__ import annotations

from difflib import get_close_matches

from generator.explain.keys import named_letters, nearest
from generator.explain.problem import Problem, Verdict, subject, written
from generator.letters import cyrillic, latinised


def wrong_choice(problem: Problem) -> Verdict:
    """Say what may stand here; the Russian label, other case and look-alike letters are recognised."""
    labels = problem.field.labels
    message = f"{subject(problem)}: значения {written(problem.input)} нет в списке."
    word = problem.input.strip() if isinstance(problem.input, str) else ""
    near = _meant(word, labels)
    if near and cyrillic(word) and latinised(word).lower() == near:
        return Verdict("SCH004", message, f"Наберите латиницей `{near}`: сейчас {named_letters(word)}.")
    if near:
        return Verdict("SCH004", message, f"Возможно, вы имели в виду `{near}` ({labels[near]}).")
    known = ", ".join(f"`{name}` — {label}" for name, label in labels.items())
    return Verdict("SCH004", message, f"Напишите одно из слов: {known}.")


def _meant(word: str, labels: dict[str, str]) -> str:
    names = {label.lower(): name for name, label in labels.items()}
    if word.lower() in names:
        return names[word.lower()]
    if near := nearest(word, labels):
        return near
    near_labels = get_close_matches(word.lower(), names, 1, 0.8)
    return names[near_labels[0]] if near_labels else ""
