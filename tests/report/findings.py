"""Findings for the tests of the report: plain ones, and one that tries to break every form."""

from __future__ import annotations

from generator.findings import Finding

#: Line ends, orders to runners, markup, control signs, a mark of direction, half of a letter.
NASTY = (
    "a\n::error::x\r\n##[stop-commands]y %0A ]]> <script>alert(1)</script> | `b` @who #12 [l](http://x.ru) "
    "\x1b[31m \x00 \u2028 \u202e \udcff &amp; \"q\" 'q'"
)


def finding(code: str = "SCH004", file: str = "data/region/territory.yml", **more) -> Finding:
    """Return a located finding with the one fact under test."""
    facts = {"message": "Значения «x» нет в списке.", "hint": "Напишите `y`.", "line": 3, "column": 8}
    return Finding(code, file, **(facts | more))


def nasty() -> Finding:
    """Return a finding whose every text is dangerous."""
    file = NASTY.replace("\0", "")  # no system has such a name
    return finding(file=f"data/region/{file}.yml", message=NASTY, hint=NASTY)
