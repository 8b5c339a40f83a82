"""The states that the records went through, one revision after another («состояния»)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.cache import cache_in
from generator.cli.revisions import revision_files
from generator.diff import Diff, Side, compare_sides
from generator.load import load
from generator.model.release import FOLDER
from generator.project import Project, ProjectError


class Walk:
    """Goes from state to state, from none at all; what is read once is not parsed again."""

    def __init__(self, project: Project):
        self._project = project
        self._folder = TemporaryDirectory(prefix="atlas-release-")
        self._cache = cache_in(Path(self._folder.name))
        self.side = Side("", load(project, self._cache, {}).catalogue, {})
        self.notes: list[str] = []

    def start(self, revision: str) -> None:
        """Begin with the state of a revision."""
        self.side, _ = self._read(revision_files(self._project.root, revision)[1])

    def step(self, revision: str) -> Diff:
        """Go on to a revision and return the diff; a file with errors counts as not yet changed."""
        files = revision_files(self._project.root, revision)[1]
        side, broken = self._read(files)
        if broken:
            sound = {file: data for file, data in files.items() if file not in broken}
            side, _ = self._read(sound | {f: d for f, d in self.side.files.items() if f in broken})
        diff = compare_sides(self.side, side)
        self.notes += [f"Не удалось сравнить {one.file} на правке {revision[:7]}." for one in diff.unread]
        self.side = side
        return diff

    def refuse_errors(self, revision: str) -> None:
        """Raise ProjectError when a file of a revision cannot be read."""
        _, broken = self._read(revision_files(self._project.root, revision)[1])
        if broken:
            raise ProjectError(f"В записях есть ошибки: {sorted(broken)[0]}. Исправьте их: atlas check.")

    def _read(self, given: Mapping[str, bytes]) -> tuple[Side, set[str]]:
        files = {path: data for path, data in given.items() if not path.startswith(f"{FOLDER}/")}
        loaded = load(self._project, self._cache, dict(sorted(files.items())))
        read = {entry.file for entry in loaded.catalogue.entries if not entry.path}
        return Side("", loaded.catalogue, files, tuple(loaded.findings)), set(files) - read
