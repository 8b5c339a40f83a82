"""``make shots``: take the pictures of the guide again and say which of them changed."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from tools.shots.pictures import FOLDER, path_of
from tools.shots.recipes import take_pictures
from tools.shots.serving import FLAGS, served
from tools.shots.training import drafted, training_data, write_forms


def main() -> int:
    """Write the pictures; 2 where there is no browser."""
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None:
        print("Нет браузера Chromium: выполните bash tools/browser.sh.", file=sys.stderr)
        return 2
    with TemporaryDirectory(prefix="atlas-shots-") as folder, sync_playwright() as playwright:
        write_forms(Path(folder))
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        with served(Path(folder)) as address:
            pictures, _files = take_pictures(browser, address, training_data() | drafted())
        browser.close()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, png in pictures.items():
        path_of(name).write_bytes(png)
        print(f"{path_of(name).name}: {len(png)} байт")
    return 0


if __name__ == "__main__":
    sys.exit(main())
