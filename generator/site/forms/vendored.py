"""The program of the forms («программа форм»): Sveltia CMS without its foreign addresses."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from generator.project import ProjectError

PROGRAM = "sveltia-cms.js"
#: The version of tools/forms/package.json; it stands in an address that the program makes.
VERSION = "0.221.1"
_ICONS = "material-symbols-outlined-latin-wght-normal-_Z1IJPLg.woff2"
_MONO = "noto-mono-latin-400-normal-DiC8lJru.woff2"
_SANS = "source-sans-3-latin-wght-normal-BqRLTx4X.woff2"
_CDN = "https://cdn.jsdelivr.net/fontsource/fonts/"


class Change(NamedTuple):
    """A piece of the program, what stands for it here, and how often it must be found."""

    old: str
    new: str
    times: int


CHANGES = (
    Change(f"{_CDN}source-sans-3:vf@5.3.0/latin-wght-normal.woff2", f"vendor/fonts/{_SANS}", 1),
    Change(f"{_CDN}noto-mono@5.3.0/latin-400-normal.woff2", f"vendor/fonts/{_MONO}", 1),
    Change(f"{_CDN}material-symbols-outlined:vf@5.3.7/latin-wght-normal.woff2", f"vendor/fonts/{_ICONS}", 1),
    # the locale and the question for a new version; the other three load what no field of ours uses
    Change("https://unpkg.com/", "./vendor/", 4),
    # the folder works on every host with https, not only on the editor's own computer
    Change("isLocalHost=e===`127.0.0.1`||/^(.+\\.)?localhost$/.test(e)", "isLocalHost=!0", 1),
    Change("\n//# sourceMappingURL=sveltia-cms.js.map", "", 1),
)
#: Hosts that would serve the program its own parts.
_FOREIGN = ("unpkg.com", "jsdelivr.net")


_NOT_INSTALLED = "программа форм не установлена. Выполните в папке проекта: bash tools/forms.sh"


class Program(NamedTuple):
    """The files that tools/forms.sh installed by name; without them ``missing`` says why, in Russian."""

    files: dict[str, bytes]
    missing: str = ""


def read_program(folder: Path) -> Program:
    """Read the program in ``folder``; a folder without the mark of a whole installation holds none."""
    if (folder / "installed").is_file():
        found = (path for path in sorted(folder.rglob("*")) if path.is_file())
        return Program({path.relative_to(folder).as_posix(): path.read_bytes() for path in found})
    why = folder / "missing"
    return Program({}, why.read_text(encoding="utf-8").strip() if why.is_file() else _NOT_INSTALLED)


def vendored(files: Mapping[str, bytes], words: Mapping[str, Any]) -> dict[str, bytes]:
    """Return the files below ``vendor/`` by path; ``files`` are those of tools/forms.sh, ``words``
    our own Russian texts.

    Raises ProjectError where a change does not fit: a new version must be looked at first.
    """
    shipped = {
        f"vendor/{path}": content
        for path, content in files.items()
        if path.startswith("fonts/") or path.endswith((".LICENSE.txt", "js-yaml.js"))
    }
    shipped["vendor/js-yaml.js"] = files["js-yaml.js"].partition(b"\n//# sourceMappingURL")[0] + b"\n"
    shipped[f"vendor/{PROGRAM}"] = _changed(files[PROGRAM].decode()).encode()
    russian = json.dumps(_completed(json.loads(files["ru.json"]), words), ensure_ascii=False, indent=0)
    shipped[f"vendor/@sveltia/cms@{VERSION}/locales/ru.json"] = russian.encode()
    shipped["vendor/@sveltia/cms/package.json"] = f'{{"version": "{VERSION}"}}\n'.encode()
    return shipped


def _completed(told: Mapping[str, Any], more: Mapping[str, Any]) -> dict[str, Any]:
    """Put our texts beside those of the program, and in place of those that only a programmer understands."""
    inner = {
        name: _completed(told.get(name, {}), text) for name, text in more.items() if isinstance(text, dict)
    }
    return {**told, **more, **inner}


def _changed(text: str) -> str:
    for change in CHANGES:
        found = text.count(change.old)
        if found != change.times:
            raise _unknown(f"«{change.old.strip()}» встречается {found} раз вместо {change.times}")
        text = text.replace(change.old, change.new)
    left = [host for host in _FOREIGN if host in text]
    if left:
        raise _unknown(f"остался чужой адрес {left[0]}")
    return text


def _unknown(why: str) -> ProjectError:
    return ProjectError(
        f"Программа форм не та, для которой сделаны замены: {why}. Проверьте версию @sveltia/cms в "
        "tools/forms/package.json и замены в generator/site/forms/vendored.py."
    )
