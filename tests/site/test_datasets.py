"""Pages of the datasets on the built site: texts to copy run, shares are honest, nothing is heavy."""

import gzip
import shutil
import subprocess
from types import SimpleNamespace

import pytest

from generator.opendata.tables import DATASETS
from generator.site.views.dataset_code import snippets
from generator.site.views.dataset_groups import GROUPS, group_of
from generator.site.views.dataset_told import bibtex_of, quality_of, share


def test_every_dataset_has_one_group_and_every_group_only_datasets_there_are():
    listed = [name for names in GROUPS.values() for name in names]

    assert sorted(listed) == sorted(dataset.name for dataset in DATASETS)
    assert group_of("terms") == "Термины и справочники"


@pytest.mark.parametrize("library", ["python", "pandas", "duckdb"])
@pytest.mark.parametrize("name", ["terms", "territories"])
def test_the_text_to_copy_runs_beside_the_file(site, monkeypatch, library, name):
    if library != "python":
        pytest.importorskip(library)
    (text,) = (one.text for one in snippets(name, f"{name}.csv") if one.key == library)
    monkeypatch.chdir(site / "data" / name / "latest")
    said = {}

    exec(text, said)

    read = said[name]
    rows = (
        read if library == "python" else (read.to_dict("records") if library == "pandas" else read.fetchall())
    )
    lines = (site / "data" / name / "latest" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(rows) == len(lines) > 5


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="R is not installed (Debian: r-base-core)")
def test_the_text_to_copy_runs_in_r_and_keeps_codes(site, tmp_path):
    (text,) = (one.text for one in snippets("territories", "territories.csv") if one.key == "r")
    script = tmp_path / "read.R"
    script.write_text(f'{text}\ncat(nrow(territories), territories$oktmo[3])\n', encoding="utf-8")

    done = subprocess.run(
        ["Rscript", "--vanilla", script], cwd=site / "data/territories/latest", capture_output=True, text=True
    )

    assert done.stdout == "7 08000000"


def test_a_site_with_an_address_names_the_whole_address():
    found = {
        one.key: one.text for one in snippets("terms", "https://atlas.example/data/terms/latest/terms.csv")
    }

    assert 'urllib.request.urlopen("https://atlas.example/data/terms/latest/terms.csv")' in found["python"]
    assert 'Web.Contents("https://atlas.example/data/terms/latest/terms.csv")' in found["excel"]


SHARES = [
    (0, 0, "–"),
    (0, 5, "нет"),
    (1, 1000, "1\u00a0%"),
    (999, 1000, "99\u00a0%"),
    (5, 5, "100\u00a0%"),
]


@pytest.mark.parametrize(("part", "whole", "said"), SHARES)
def test_a_share_is_all_or_nothing_only_where_it_is(part, whole, said):
    assert share(part, whole) == said


def test_the_quality_of_a_dataset_counts_cells_and_places():
    columns = tuple(SimpleNamespace(name=name) for name in ("id", "clause", "clause_id"))

    found = quality_of(SimpleNamespace(columns=columns, filled=(4, 2, 1), count=4))

    assert (found.filled, found.placed) == ("58\u00a0%", "25\u00a0%")


def test_bibtex_leaves_out_what_is_not_known():
    from datetime import date

    context = SimpleNamespace(as_of=date(2026, 11, 21), site_url="")
    built = SimpleNamespace(name="terms", dataset=SimpleNamespace(title="Термины"))

    assert bibtex_of(context, built, "") == (
        "@misc{atlas_terms,\n"
        "  author = {{Атлас профессионального развития педагогов}},\n"
        "  title = {{Термины}: набор данных},\n"
        "  year = {2026},\n"
        "  note = {Данные на 2026-11-21},\n"
        "}"
    )


def test_pages_of_the_data_are_light(site):
    pages = [site / "data/index.html", *site.glob("data/*/index.html")]

    heavy = [page for page in pages if len(gzip.compress(page.read_bytes())) > 60 * 1024]

    assert len(pages) == 1 + len(DATASETS)
    assert heavy == []
