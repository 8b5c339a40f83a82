"""Files in the wrong place («раскладка»): what the atlas cannot read is said, never skipped."""

from __future__ import annotations

from difflib import SequenceMatcher
from pathlib import PurePosixPath

from generator.findings import Finding
from generator.letters import cyrillic, suggested_key
from generator.model.kinds import KINDS, kind_of

#: Endings that people give to YAML files, or that their programs add.
_ENDINGS = (".yaml", ".yml.txt", ".yaml.txt", ".yml")


def misplaced(file: str, known: frozenset[str]) -> Finding:
    """Explain a file of no kind: a wrong ending, letters or signs in its name, an unknown folder.

    ``known`` are all files below ``data``: a name that is taken is not suggested again.
    """
    name, clean = PurePosixPath(file).name, _clean(file)
    if letters := cyrillic(file):
        shown = ", ".join(f"«{letter}»" for letter in letters[:5])
        return Finding("LAY006", file, f"В имени «{file}» русские буквы: {shown}.", _rename(clean, known))
    if _ending(file) != ".yml":
        message = f"Файл «{name}» не прочитан: записи хранятся в файлах .yml."
        return Finding("LAY002", file, message, _ending_hint(file, clean, known))
    if clean != file and kind_of(clean):
        message = f"В имени «{file}» есть заглавные буквы, пробелы или другие лишние знаки."
        return Finding("LAY007", file, message, _rename(clean, known))
    return Finding(
        "LAY001",
        file,
        f"Файл «{file}» лежит там, где записей не бывает.",
        f"Перенесите его, например, в {_suggestion(file)}; все места перечислены на странице «Как править».",
    )


def meant(file: str, known: frozenset[str]) -> str:
    """Return the path of a record that a misplaced file most likely stands for, "" when there is none, or
    when a file lies there already."""
    clean = _clean(file)
    better = clean if kind_of(clean) else _suggestion(file)
    return better if kind_of(better) and better not in known else ""


def linked(file: str) -> Finding:
    """Explain a link in place of a file; where it leads is not told."""
    message = f"«{file}» – ссылка, а не файл: атлас её не читает."
    return Finding("LAY008", file, message, "Положите сюда сам файл, а ссылку удалите.", line=1, column=1)


def _ending_hint(file: str, clean: str, known: frozenset[str]) -> str:
    if not kind_of(clean):
        return "Уберите этот файл из папки data."
    if _ending(file).lower() in _ENDINGS:
        return _rename(clean, known)
    return f"Перенесите сведения в {clean}, а этот файл удалите."


def _rename(better: str, known: frozenset[str]) -> str:
    if better in known:
        return f"Файл {better} уже есть: перенесите записи в него, а этот удалите."
    return f"Переименуйте файл в {better}."


def _ending(file: str) -> str:
    """Return what follows the name, the double endings that programs add included."""
    double = next((e for e in _ENDINGS if file.lower().endswith(e)), None)
    return file[len(file) - len(double) :] if double else PurePosixPath(file).suffix


def _clean(file: str) -> str:
    """Return the path with every folder and the name turned into allowed keys."""
    *folders, name = file.split("/")
    stem = name[: len(name) - len(_ending(file))].replace(".", "-")
    return "/".join([*(suggested_key(folder) for folder in folders), f"{suggested_key(stem)}.yml"])


def _suggestion(file: str) -> str:
    """Return the most similar allowed path, with the territory and the name of the file in it."""
    parts = PurePosixPath(_clean(file)).parts
    territory = parts[1] if len(parts) > 2 else "<территория>"
    name = PurePosixPath(parts[-1]).stem
    shown = [kind.pattern for kind in KINDS if not kind.command]
    paths = [path.replace("{territory}", territory).replace("{name}", name) for path in shown]
    return max(paths, key=lambda path: SequenceMatcher(None, path, file).ratio())
