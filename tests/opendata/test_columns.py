"""Columns mirror the models, speak two languages and refer to datasets that exist."""

from typing import get_args

import pytest

from generator.model.act import Act
from generator.model.document import Document
from generator.model.indicator import Observation
from generator.model.kinds import KINDS
from generator.model.statement import STATEMENT_KINDS, Statement
from generator.model.structure import element_kinds
from generator.model.territory import Body, Territory
from generator.opendata.column import Column
from generator.opendata.names import DATASET_OF
from generator.opendata.tables import DATASETS

NAMES = {dataset.name for dataset in DATASETS}
#: Names promised to those who use the data; adoptions, programmes and their runs have no model yet.
PROMISED = """
    territories bodies acts citations documents clauses operative_points statements terms abbreviations
    expected_results effects functions criteria indicators targets values roadmaps activities
    activity_rows occurrences responsibilities result_links result_claims executions revisions practices
    practice_links topics mappings discrepancies
"""
EVERY = [pytest.param(d, c, id=f"{d.name}.{c.name}") for d in DATASETS for c in d.columns]


def test_a_column_takes_what_the_model_says():
    column = Column.of(Statement, "kind", "Kind.")

    assert (column.name, column.type, column.title, column.required) == ("kind", "string", "Вид", True)
    assert column.labels == tuple(STATEMENT_KINDS.items())
    assert [code for code, _ in column.labels] == list(get_args(Statement.model_fields["kind"].annotation))


def test_a_reference_names_its_dataset():
    column = Column.of(Statement, "actor", "Body.")

    assert (column.dataset, column.required, column.pattern) == ("bodies", False, None)
    assert column.description.endswith("Код строки из набора «bodies».")


def test_a_field_inside_a_part_is_empty_when_the_part_may_be():
    assert Column.of(Document, "origin.complete", "Whole?").required
    assert not Column.of(Document, "origin.url", "Address.").required


def test_codes_keep_their_pattern():
    assert Column.of(Territory, "oktmo", "OKTMO.").pattern == "^([0-9]{8}|[0-9]{11})$"


def test_an_item_of_a_list_is_a_column():
    column = Column.each(Body, "member_of", "Group.", name="group")

    assert (column.name, column.type, column.dataset, column.required) == ("group", "string", "bodies", True)


@pytest.mark.parametrize("path", ["naming", "origin.naming"])
def test_a_renamed_field_breaks_the_build(path):
    with pytest.raises(KeyError, match="has no field naming"):
        Column.of(Document, path, "Name.")


def test_a_list_is_no_cell():
    with pytest.raises(KeyError):
        Column.of(Body, "aliases", "Aliases.")


def test_every_promised_dataset_is_there():
    assert set(PROMISED.split()) <= NAMES


def test_every_kind_of_entry_has_a_dataset():
    kinds = {kind.name for kind in KINDS if kind.own_id} | {
        k for kind in KINDS for k in element_kinds(kind.model)
    }

    assert kinds - DATASET_OF.keys() == {"waiver"}
    assert set(DATASET_OF.values()) <= NAMES


def test_datasets_introduce_themselves():
    for dataset in DATASETS:
        assert 50 <= len(dataset.description) <= 5000, dataset.name
        assert dataset.title and dataset.english.isascii()
        assert dataset.columns[0].name == "id" and dataset.columns[0].unique and dataset.columns[0].required
        assert len({column.name for column in dataset.columns}) == len(dataset.columns)
        assert len({column.title for column in dataset.columns}) == len(dataset.columns), dataset.name


@pytest.mark.parametrize(("dataset", "column"), EVERY)
def test_columns_are_described_in_both_languages(dataset, column):
    assert any("а" <= letter <= "я" for letter in (column.title + column.description).lower())
    assert column.description.endswith((".", ")"))
    assert column.english.isascii() and column.english.endswith(".")
    assert column.type in {"string", "integer", "number", "boolean", "date", "year"}
    assert column.dataset in NAMES | {""}


def test_facts_of_documents_say_where_they_come_from():
    facts = {"statements", "terms", "indicators", "activities", "occurrences", "result_links", "targets"}

    for dataset in DATASETS:
        if dataset.name in facts:
            assert {"territory", "document", "clause", "clause_id"} <= {c.name for c in dataset.columns}


def test_an_unknown_value_has_a_reason_beside_it():
    reason = Column.of(Observation, "missing", "Why.")

    assert dict(reason.labels)["not_published"] == "не опубликовано"
    assert Column.of(Act, "date", "Day.").missing == "нет данных"
