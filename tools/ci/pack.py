"""The files of a release: the data, the whole site, checksums; the same bytes on every machine.

pack.py NAME SITE OUT   NAME is a file in data/releases, SITE a built site
pack.py --previous NAME the name of the release before, nothing when it is the first one
"""

from __future__ import annotations

import hashlib
import re
import shutil
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_NAME = re.compile(r"\d{4}\.\d{2}\.\d{2}(\.\d+)?")
#: The first day a zip can name; the real one is in the data.
_DAY = (1980, 1, 1, 0, 0, 0)


def main(arguments: list[str]) -> int:
    """Do what the arguments say."""
    if arguments[:1] == ["--previous"]:
        print(previous(arguments[1]))
        return 0
    name, site, out = arguments[0], Path(arguments[1]), Path(arguments[2])
    for file in pack(name, site, out):
        print(file)
    return 0


def previous(name: str) -> str:
    """Return the name of the release before, "" for the first one."""
    return _field(name, "previous")


def pack(name: str, site: Path, out: Path) -> list[str]:
    """Write the archives and SHA256SUMS into an empty folder; SystemExit where the site is no release."""
    data = site / "data" / f"atlas-{_field(name, 'version')}.zip"
    if not data.is_file():
        raise SystemExit(
            f"{site} is not the site of {name}: {data.name} is missing. "
            f"Is the tag on the commit of data/releases/{name}.yml?"
        )
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    shutil.copyfile(data, out / data.name)
    _zip(site, out / f"atlas-site-{name}.zip")
    sums = [f"{_sha256(file)}  {file.name}\n" for file in sorted(out.iterdir())]
    (out / "SHA256SUMS").write_text("".join(sums), encoding="ascii")
    return sorted(file.name for file in out.iterdir())


def _field(name: str, field: str) -> str:
    """Return a field of the release as written, "" without it."""
    file = ROOT / "data" / "releases" / f"{name}.yml"
    if not _NAME.fullmatch(name) or not file.is_file():
        raise SystemExit(f"«{name}» is no release: data/releases/{name}.yml is missing. See `atlas release`.")
    found = re.search(rf"^{field}: *[\"']?([\d.]+)", file.read_text(encoding="utf-8"), re.MULTILINE)
    return found[1] if found else ""


def _zip(folder: Path, target: Path) -> None:
    with zipfile.ZipFile(target, "w") as archive:
        for file in sorted(folder.rglob("*")):
            if file.is_file() and not file.name.startswith("."):
                entry = zipfile.ZipInfo(file.relative_to(folder).as_posix(), _DAY)
                entry.external_attr = 0o100644 << 16
                archive.writestr(entry, file.read_bytes(), zipfile.ZIP_DEFLATED, 6)


def _sha256(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
