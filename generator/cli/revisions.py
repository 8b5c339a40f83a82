"""The files of a git revision («версии»), byte for byte as they were committed."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from generator.project import ProjectError

_FILE_MODES = ("100644", "100755")


def revision_files(root: Path, name: str) -> tuple[str, dict[str, bytes]]:
    """Return the name of a revision with its short hash, and the bytes of its files below ``data``.

    Hidden files, links and submodules are no records; a revision without records gives no files.
    Raises ProjectError where git or the revision is missing.
    """
    commit = _commit(root, name)
    listed = git(root, "ls-tree", "-r", "-z", commit, "--", "data").decode("utf-8", "replace")
    blobs = dict(_blobs(listed))
    contents = _contents(root, list(blobs.values()))
    return f"{name} ({commit[:7]})", dict(zip(blobs, contents, strict=True))


def _commit(root: Path, name: str) -> str:
    if not root.is_dir():
        raise ProjectError(f"Папки {root} нет. Укажите проект: atlas diff --project ПАПКА БЫЛО.")
    if ask(root, "rev-parse", "--git-dir") is None:
        raise ProjectError(
            f"В папке {root.resolve()} нет истории git, версию «{name}» взять неоткуда. "
            "Сравните папки: atlas diff ПАПКА ПАПКА."
        )
    found = ask(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if found is None:
        raise ProjectError(f"Нет ни версии git, ни папки проекта «{name}». {_hint(root)}")
    return found.decode().strip()


def _hint(root: Path) -> str:
    if ask(root, "rev-parse", "--is-shallow-repository") == b"true\n":
        return "История хранилища обрезана (shallow clone): выполните git fetch --unshallow."
    return "Список версий: git log --oneline; чужую ветку сначала получите: git fetch."


def _blobs(listed: str) -> Iterator[tuple[str, str]]:
    """Yield path and object of every file of a listing."""
    for line in filter(None, listed.split("\0")):
        head, _, path = line.partition("\t")
        mode, _, blob = head.split(" ")
        name = PurePosixPath(path)
        if ".." in name.parts:
            raise ProjectError(f"Имя файла «{path}» ведёт за пределы папки: такую версию читать нельзя.")
        if mode in _FILE_MODES and not name.name.startswith("."):
            yield path, blob


def _contents(root: Path, blobs: list[str]) -> Iterator[bytes]:
    """Yield the bytes of the objects, read by one process."""
    answer = git(root, "cat-file", "--batch", input="".join(f"{blob}\n" for blob in blobs).encode())
    start = 0
    for _ in blobs:
        end = answer.index(b"\n", start)
        size = int(answer[start:end].split(b" ")[2])
        yield answer[end + 1 : end + 1 + size]
        start = end + size + 2


def git(root: Path, *arguments: str, input: bytes = b"") -> bytes:
    """Return what git says; raise ProjectError when it refuses."""
    answer = ask(root, *arguments, input=input)
    if answer is None:
        raise ProjectError(f"git не смог выполнить «{arguments[0]}»: проверьте хранилище командой git fsck.")
    return answer


def ask(root: Path, *arguments: str, input: bytes = b"") -> bytes | None:
    """Return what git says, None when it refuses or is not there."""
    try:
        done = subprocess.run(
            ["git", "-C", str(root), *arguments], input=input, capture_output=True, check=False
        )
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None
