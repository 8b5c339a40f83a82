"""The dataset of achievements: components beside the result, and the dataset is there without a row."""

from __future__ import annotations

from datetime import date

from tests.opendata.sample import loaded, sample, tables_of

DAY = date(2026, 1, 1)
PATH = "data/north/values/2021.yml"
HEAD = (
    "id,territory,document,indicator,observation,year,value,status,method,target,target_year,expected,base,"
    "base_year,ratio,capped,formula,state,reason\n"
)


def table(root, method: str, numbers: dict[int, float]) -> str:
    """Return the dataset for an indicator with the targets 10 % for 2022 and 12.5 % for 2023."""
    files = sample()
    source = {"title": "Отчёт", "url": "https://example.org/report", "date": "2022-03"}
    files["data/north/indicators/2021.yml"]["indicators"]["k1"]["method"] = method
    files[PATH] = {
        "values": {
            f"k1-{year}": {
                "indicator": "k1", "year": year, "value": number, "source": source, "status": "confirmed",
            }
            for year, number in numbers.items()
        }
    }  # fmt: skip
    return tables_of(loaded(root, files), DAY)["achievements"][1]


def test_no_values_give_a_dataset_without_rows(tmp_path):
    assert table(tmp_path, "share_of_target", {}) == HEAD


def test_a_value_has_its_components(tmp_path):
    assert table(tmp_path, "share_of_target", {2023: 10.0}) == HEAD + (
        "north-2021.k1-2023,north,north-2021,north-2021.k1,north-2021.k1-2023,2023,10,confirmed,"
        'share_of_target,12.5,2023,,,,0.8,0.8,"10 ÷ 12,5 = 0,8",below,\n'
    )


def test_what_is_not_computed_is_empty_and_says_why(tmp_path):
    text = table(tmp_path, "none", {2022: 0.0})

    assert text == HEAD + (
        "north-2021.k1-2022,north,north-2021,north-2021.k1,north-2021.k1-2022,2022,0,confirmed,"
        "none,,,,,,,,,undefined,способ вычисления не выбран\n"
    )
