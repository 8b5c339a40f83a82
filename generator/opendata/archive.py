"""One zip with the same bytes on every day and in every folder («архив»)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import date

LEVEL = 6
UNIX = 3
MODE = 0o100644 << 16


def write_zip(files: Mapping[str, bytes], day: date) -> bytes:
    """Return an archive of the files in the order of their paths, all dated ``day``."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for path in sorted(files):
            entry = zipfile.ZipInfo(path, (day.year, day.month, day.day, 0, 0, 0))
            entry.create_system, entry.external_attr = UNIX, MODE
            archive.writestr(entry, files[path], zipfile.ZIP_DEFLATED, LEVEL)
    return buffer.getvalue()
