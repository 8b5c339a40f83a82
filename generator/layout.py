"""Files in the wrong place («раскладка»): what the atlas cannot read is said, never skipped."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import PurePosixPath

from generator.findings import Finding
from generator.model.kinds import KINDS, kind_of


def misplaced(file: str, known: frozenset[str]) -> Finding:
    """Explain a file of no kind: wrong ending, look-alike letters, an unknown folder or name."""
    path = PurePosixPath(file)
    renamed = str(path.with_suffix(".yml"))
    if path.suffix != ".yml" and kind_of(renamed):
        return Finding(
            "LAY002",
            file,
            f"Файл «{path.name}» не прочитан: записи хранятся в файлах .yml.",
            f"Переименуйте файл в «{PurePosixPath(renamed).name}».",
        )
    return Finding(
        "LAY001",
        file,
        f"Файл «{file}» лежит там, где записей не бывает.",
        f"Перенесите его, например, в {_suggestion(file)}; все места перечислены на странице «Как править».",
    )


def _suggestion(file: str) -> str:
    patterns = {
        kind.pattern: kind.pattern.replace("{territory}", "<территория>").replace("{name}", "<имя>")
        for kind in KINDS
    }
    near = get_close_matches(file, patterns, 1, 0.0)
    return patterns[near[0]]
