"""A process of its own that sets pages («набор»): ``python -m generator.site.pdf.setting FOLDER JOBS``.

JOBS is a file of JSON: pairs of a key and the HTML of one PDF, which becomes KEY.pdf beside that file.
Only files of FOLDER are read; no other address is asked, whatever the HTML says.
"""

from __future__ import annotations

import gc
import json
import sys
from hashlib import blake2b
from pathlib import Path

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse, path2url


class Shelf(URLFetcher):
    """Gives out the styles and fonts of one folder and refuses everything else."""

    def __init__(self, folder: Path):
        super().__init__(allowed_protocols=("file",))
        self._files = {path2url(str(path)): path for path in folder.rglob("*") if path.is_file()}

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Return a file of the folder; ValueError for any other address."""
        path = self._files.get(url)
        if path is None:
            raise ValueError("not a file of the templates")
        kind = {"Content-Type": "text/css" if path.suffix == ".css" else "font/ttf"}
        return URLFetcherResponse(url, path.read_bytes(), kind)


def set_pdf(html: str, folder: Path, fonts: FontConfiguration) -> bytes:
    """Return the tagged PDF of a whole HTML document; equal documents give equal bytes."""
    base = path2url(str(folder)).rstrip("/") + "/"
    page = HTML(string=html, base_url=base, url_fetcher=Shelf(folder))
    return page.write_pdf(
        pdf_variant="pdf/ua-1",
        pdf_tags=True,
        pdf_identifier=blake2b(html.encode(), digest_size=16).digest(),
        font_config=fonts,
    )


def main(arguments: list[str]) -> None:
    """Make every PDF of the jobs."""
    gc.disable()  # the process ends before it would pay
    folder, jobs = Path(arguments[0]).resolve(), Path(arguments[1])
    for key, html in json.loads(jobs.read_text(encoding="utf-8")):
        (jobs.parent / f"{key}.pdf").write_bytes(set_pdf(html, folder, FontConfiguration()))


if __name__ == "__main__":
    main(sys.argv[1:])
