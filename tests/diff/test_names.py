"""Every kind of entry and every list of the models has a name for a sentence."""

from __future__ import annotations

from generator.diff.labels import is_pair
from generator.diff.names import ENTRIES, ITEMS, file_titles, lower_first, plurals
from generator.model.forms import field_form, field_forms, part_models
from generator.model.kinds import KINDS
from generator.model.structure import element_kinds

MODELS = {kind.name: part_models(kind.model) for kind in KINDS}


def test_every_kind_of_entry_is_named():
    elements = set().union(*(element_kinds(kind.model) for kind in KINDS))
    files = {kind.name for kind in KINDS if kind.own_id}

    assert set(ENTRIES) == elements | files
    assert set(plurals()) == elements
    assert set(file_titles()) == {kind.name for kind in KINDS} - files


def test_every_item_of_a_list_is_named():
    lists = {
        form.name
        for models in MODELS.values()
        for model in models
        for form in field_forms(model)
        if form.value.type == "list" and not is_pair(form.value)
    }

    assert set(ITEMS) == lists


def test_the_fields_that_tell_entries_apart_exist():
    models = {name: found[0] for name, found in MODELS.items()}
    for found in MODELS.values():
        for model in found:
            for form in field_forms(model):
                if form.value.elements:
                    models[form.value.elements] = form.value.item.part

    missing = {
        (kind, field)
        for kind, name in ENTRIES.items()
        for field in name.fields
        if not field_form(models[kind], field)
    }

    assert missing == set()


def test_abbreviations_keep_their_capitals():
    assert (lower_first("ОКТМО"), lower_first("Срок"), lower_first("")) == ("ОКТМО", "срок", "")
