"""A table that LibreOffice saved: other cells and other numbers than those of the library of the tests."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from tests.draft.reading import deeds, heads, order

PAGE = """<html><meta charset="utf-8"><body><p>План наставничества</p><table border="1">
<tr><th>№</th><th>Наименование мероприятия</th><th>Срок</th><th>Ответственный</th></tr>
<tr><td colspan="4"><b>1. Наставничество</b></td></tr>
<tr><td rowspan="2">1.1</td><td rowspan="2">Форум настав&shy;ников<sup>1</sup></td><td>Май</td>
<td>ИРО</td></tr>
<tr><td>Июнь</td><td>ИРО<br>Клуб</td></tr>
<tr><td>1.2</td><td>Съезд</td><td>I квартал</td><td>ИРО</td></tr></table></body></html>"""


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_table_saved_by_libreoffice(tmp_path):
    (tmp_path / "plan.html").write_text(PAGE, encoding="utf-8")
    home, out = f"-env:UserInstallation=file://{tmp_path}/home", ["--outdir", str(tmp_path)]
    form = ["--infilter=HTML (StarWriter)", "--convert-to", "docx:MS Word 2007 XML"]
    command = ["soffice", home, "--headless", *form, *out, str(tmp_path / "plan.html")]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    if not (tmp_path / "plan.docx").exists():
        pytest.skip("LibreOffice is here without its Writer")

    found = order((tmp_path / "plan.docx").read_bytes())

    assert heads(found) == [("1", "Наставничество")]
    assert deeds(found) == [("1.1", "Форум наставников", ["Май", "Июнь"]), ("1.2", "Съезд", ["I квартал"])]
    assert found.caption == "План наставничества"
