"""Names of people never reach a draft, a list of decisions or the screen."""

from __future__ import annotations

import pytest

from generator.draft.persons import personal_codes
from tests.cli.conftest import atlas
from tests.draft.orders import HEAD, project_in, word

#: Invented people; pages tear names anywhere.
NAMES = [
    "Выдумкина А.Б.",
    "А. Б. Выдумкина",
    "Выдум\nкина А.Б., ИРО",
    "Выдумкина\nАнна Борисовна",
    "Выдумкина Анна",
]
POSTS = ["Колледж им. А. Б. Выдумкина", "И.О. ректора", "Институт развития образования"]


@pytest.mark.parametrize("text", NAMES)
def test_a_name_is_found_however_it_is_torn(text):
    assert personal_codes(text) != []


@pytest.mark.parametrize("text", POSTS)
def test_an_honour_and_a_post_are_no_names(text):
    assert personal_codes(text) == []


def test_no_piece_of_a_name_goes_out(tmp_path, capsys):
    rows = [(str(n), "Форум наставников", "Май", name, "Приказ") for n, name in enumerate(NAMES, 1)]
    rows += [("6", "Встреча с Выдумкиной А.Б.", "Выдумкина А.Б.", "ИРО", "Отчёт Выдумкиной А.Б.")]
    rows += [("", "Выдумкина А.Б. ведёт", "", "", "")]
    file = tmp_path / "prikaz.docx"
    file.write_bytes(
        word(
            [
                HEAD,
                *rows,
                ("Раздел Выдумкиной А.Б.",),
                ("7", "Съезд", "Май", "ИРО", ""),
                ("Выдумкина А.Б.", "Слёт", "Май", "ИРО", ""),
            ]
        )
    )
    root = project_in(tmp_path / "project")

    code = atlas(
        "draft", "roadmap", file, "--document", "russia-2024", "--years", "2024", "--project", root,
        "--as-of", "2026-01-01",
    )  # fmt: skip

    said = capsys.readouterr()
    written = [path.read_text(encoding="utf-8") for path in sorted((root / "drafts").iterdir())]
    assert code == 0
    whole = "".join([said.out, said.err, *written])
    assert [piece for piece in ("Выдум", "кина", "Анна", "Борис", "vydum", "kina") if piece in whole] == []
    assert "Имена и другие личные сведения (в черновик не попали)" in said.out
    assert "body: institute" in written[1]
