"""A folder of the browser in the place of the one that a person would choose on the computer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

#: The program asks for a folder: it gets the browser's own, which nobody else sees.
PICKER = "window.showDirectoryPicker = () => navigator.storage.getDirectory();"
_FILL = """async (files) => {
  const root = await navigator.storage.getDirectory();
  await root.getDirectoryHandle(".git", { create: true });
  for (const [path, text] of Object.entries(files)) {
    const parts = path.split("/");
    let folder = root;
    for (const name of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true });
    const file = await (await folder.getFileHandle(parts.at(-1), { create: true })).createWritable();
    await file.write(text);
    await file.close();
  }
}"""
_READ = """async (path) => {
  const parts = path.split("/");
  let folder = await navigator.storage.getDirectory();
  for (const name of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(name);
  return (await (await folder.getFileHandle(parts.at(-1))).getFile()).text();
}"""


def fill_folder(page: Any, files: Mapping[str, bytes]) -> None:
    """Put files into the folder of the browser."""
    page.evaluate(_FILL, {path: data.decode() for path, data in files.items()})


def read_file(page: Any, path: str) -> bytes:
    """Return what stands in a file of that folder."""
    return page.evaluate(_READ, path).encode()
