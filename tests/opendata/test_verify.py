"""The gate accepts a sound package and names the fault of every broken one."""

import hashlib

import pytest

from generator.opendata.build import checksums
from generator.opendata.verify import verify
from tests.opendata.mutants import TERMS, Files, base, described, few, package, replaced
from tests.opendata.sample import written


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> Files:
    """Every table of the sample."""
    return package(tmp_path_factory.mktemp("whole"))


@pytest.fixture
def files(whole) -> Files:
    """The tables that are going to be broken and those they refer to: the library reads each for a while."""
    return few(whole)


def verified(root, files):
    """Write the package with a right list of checksums and verify it."""
    sums = {
        path.removeprefix("data/"): hashlib.sha256(data).hexdigest()
        for path, data in files.items()
        if path.startswith("data/") and not path.endswith("SHA256SUMS")
    }
    return verify(written(root / "site", {**files, "data/SHA256SUMS": checksums(sums)}))


def test_a_sound_package_passes(tmp_path, whole):
    assert verified(tmp_path, whole) == []


def test_a_sound_part_of_it_passes(tmp_path, files):
    """What is told of a broken one below is told of the fault alone."""
    assert verified(tmp_path, files) == []


TABLES = [
    pytest.param(
        TERMS,
        "north-2021.coach,north",
        "north-2021.mentor,north",
        "Набор «terms», строка 3: ключ строки пуст или повторяется.",
        id="primary key twice",
    ),
    pytest.param(
        TERMS,
        ",mentoring,,,ii.10",
        ",coaching,,,ii.10",
        "Набор «terms», строка 3: ссылка ведёт на строку, которой нет.",
        id="foreign key to nowhere",
    ),
    pytest.param(
        "data/targets/latest/targets.csv",
        ",12.5,",
        ",12.5 %,",
        "Набор «targets», строка 3, графа «value»: значение не того типа («12.5 %»).",
        id="wrong type",
    ),
    pytest.param(
        TERMS,
        "Тьютор,",
        ",",
        "Набор «terms», строка 3, графа «label»: значение нарушает правило графы.",
        id="required cell empty",
    ),
    pytest.param(
        "data/statements/latest/statements.csv",
        ",task,",
        ",dream,",
        "Набор «statements», строка 3, графа «kind»: значение нарушает правило графы («dream»).",
        id="value outside the closed list",
    ),
    pytest.param(
        "data/territories/latest/territories.csv",
        ",03000000,",
        ",3000000,",
        "Набор «territories», строка 3, графа «oktmo»: значение нарушает правило графы («3000000»).",
        id="leading zero lost",
    ),
    pytest.param(
        TERMS,
        "id,territory,document,order,label,",
        "id,territory,document,order,name,",
        "Набор «terms», графа «label»: графа в заголовке названа иначе, чем в описании.",
        id="column renamed",
    ),
]


@pytest.mark.parametrize(("path", "old", "new", "sentence"), TABLES)
def test_a_fault_in_a_table_is_named(tmp_path, files, path, old, new, sentence):
    replaced(files, path, old, new)

    assert sentence in verified(tmp_path, files)


def test_a_table_with_semicolons_does_not_pass(tmp_path, whole):
    files = dict(whole)
    replaced(files, "data/topics/latest/topics.csv", ",", ";")

    assert "Набор «topics», графа «order»: в заголовке не хватает графы." in verified(tmp_path, files)


def test_a_byte_changed_after_the_descriptor_was_written(tmp_path, files):
    files[TERMS] = files[TERMS].replace("Тьютор".encode(), "Тюьтор".encode())

    assert verified(tmp_path, files) == ["Набор «terms»: контрольная сумма файла не сходится с описанием."]


def test_a_base_that_is_not_that_of_the_tables(tmp_path, files):
    base("DELETE FROM terms WHERE rowid = 1")(files)

    assert verified(tmp_path, files) == ["Набор «terms»: строки в atlas.sqlite не те, что в CSV."]


def test_a_byte_changed_after_the_checksums_were_written(tmp_path, whole):
    files = dict(whole)
    files[TERMS] += b"\n"

    assert verify(written(tmp_path / "site", files)) == [
        "Контрольная сумма файла terms/latest/terms.csv не сходится с SHA256SUMS."
    ]


DESCRIPTORS = [
    pytest.param(
        lambda resources, content: content.update({"$schema": "https://datapackage.org/profiles/2.0"}),
        "Описание пакета: свойство $schema должно быть "
        "https://datapackage.org/profiles/2.0/datapackage.json, а не «https://datapackage.org/profiles/2.0».",
        id="another profile",
    ),
    pytest.param(
        lambda resources, content: resources["terms"].pop("dialect"),
        "Набор «terms»: нет свойства dialect.",
        id="dialect left out",
    ),
    pytest.param(
        lambda resources, content: resources["terms"].update(type="file"),
        "Набор «terms»: свойство type должно быть table, а не «file».",
        id="not a table",
    ),
    pytest.param(
        lambda resources, content: resources["terms"].update(hash="sha512:00"),
        "Набор «terms»: свойство hash не того вида: «sha512:00».",
        id="checksum that nobody checks",
    ),
    pytest.param(
        lambda resources, content: resources["terms"]["schema"].update(fieldsMatch=["equal"]),
        "Набор «terms»: лишнее свойство schema.fieldsMatch.",
        id="fieldsMatch",
    ),
    pytest.param(
        lambda resources, content: resources["terms"]["schema"].pop("primaryKey"),
        "Набор «terms»: нет свойства schema.primaryKey.",
        id="no primary key",
    ),
    pytest.param(
        lambda resources, content: resources["statements"]["schema"]["fields"][4]["categories"].pop(),
        "Набор «statements»: у графы «kind» список категорий расходится со списком значений.",
        id="categories without enum",
    ),
    pytest.param(
        lambda resources, content: content["resources"].remove(resources["notions"]),
        "Набор «terms»: ссылка ведёт в набор «notions», которого в пакете нет.",
        id="dataset of a foreign key left out",
    ),
]


@pytest.mark.parametrize(("change", "sentence"), DESCRIPTORS)
def test_a_fault_in_the_descriptor_is_named(tmp_path, whole, change, sentence):
    files = dict(whole)
    described(files, change)

    assert sentence in verified(tmp_path, files)


def test_a_file_that_is_gone(tmp_path, whole):
    folder = written(tmp_path / "site", whole)
    (folder / "terms/latest/terms.csv").unlink()

    assert verify(folder) == ["Файл terms/latest/terms.csv назван в SHA256SUMS, но его нет."]


def test_a_file_missing_in_the_checksums(tmp_path, whole):
    files = dict(whole)
    lines = files["data/SHA256SUMS"].decode().splitlines(keepends=True)
    files["data/SHA256SUMS"] = "".join(k for k in lines if "terms.csv" not in k).encode()

    assert verify(written(tmp_path / "site", files)) == [
        "Файла terms/latest/terms.csv нет в списке SHA256SUMS."
    ]


@pytest.mark.parametrize("content", [None, b"{", b"[]"])
def test_no_descriptor_at_all(tmp_path, content):
    if content is not None:
        (tmp_path / "datapackage.json").write_bytes(content)

    assert verify(tmp_path) == ["Файл datapackage.json не найден или не читается."]
