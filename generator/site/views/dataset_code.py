"""How to take a dataset into a program («как загрузить»): short texts that run as they stand."""

from __future__ import annotations

from typing import NamedTuple


class Snippet(NamedTuple):
    """One text to copy; ``key`` is its anchor."""

    key: str
    title: str
    text: str


def snippets(name: str, address: str) -> tuple[Snippet, ...]:
    """Return the ways to read the canonical table of a dataset.

    ``address`` is the full address of the file, or its name where the site does not know its own: then the
    file lies beside the program. Every value is read as text: codes keep their zeros.
    """
    online = "://" in address
    source = f'urllib.request.urlopen("{address}")' if online else f'open("{address}", "rb")'
    excel = f'Web.Contents("{address}")' if online else f'File.Contents("C:\\Данные\\{address}")'
    return (
        Snippet(
            "python", "Python без библиотек",
            f"import csv\nimport io\n{'import urllib.request' + chr(10) if online else ''}\n"
            f"with {source} as file:\n"
            f'    {name} = list(csv.DictReader(io.TextIOWrapper(file, "utf-8", newline="")))',
        ),
        Snippet(
            "pandas", "Python, pandas",
            f'import pandas\n\n{name} = pandas.read_csv("{address}", dtype=str, na_filter=False)',
        ),
        Snippet(
            "duckdb", "Python, DuckDB",
            f"import duckdb\n\n{name} = duckdb.sql(\"FROM read_csv('{address}', all_varchar = true)\")",
        ),
        Snippet(
            "r", "R",
            f'{name} <- read.csv("{address}", colClasses = "character", encoding = "UTF-8", na.strings = "")',
        ),
        Snippet(
            "excel", "Excel, Power Query",
            f"let\n    Source = Csv.Document({excel}, [Delimiter = \",\", Encoding = 65001, "
            "QuoteStyle = QuoteStyle.Csv]),\n"
            "    Rows = Table.PromoteHeaders(Source, [PromoteAllScalars = true])\nin\n    Rows",
        ),
    )  # fmt: skip
