"""All descriptors of one build («описания»): what goes into files and what pages say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from generator.opendata.describe import schemaorg
from generator.opendata.describe.about import About
from generator.opendata.describe.citation import citation
from generator.opendata.describe.dcat import catalog
from generator.opendata.describe.rdf import json_ld, turtle
from generator.opendata.descriptor import Release
from generator.opendata.passport.made import Passport, passport, passport_files
from generator.opendata.passport.publisher import Publisher
from generator.opendata.passport.terms import META, RDFA


class Described(NamedTuple):
    """``texts`` are files of the package by path; ``linked`` are records of pages by the name of the dataset,
    "" for the page of all; ``passports`` are in the order of the datasets."""

    release: Release
    texts: dict[str, bytes]
    linked: dict[str, dict[str, Any]]
    passports: tuple[Passport, ...]

    def passport_files(self) -> Iterator[tuple[str, bytes]]:
        """Yield the files of the passports by path, copies of the data aside."""
        return passport_files(self.release, self.passports)

    @staticmethod
    def told(one: Passport) -> Iterator[tuple[str, str, str, str]]:
        """Yield property, Russian title, value and RDFa term of every row of a passport."""
        for property, value in one.rows:
            yield property, META[property], value, RDFA[property]

    def passport(self, name: str) -> Passport | None:
        """Return the passport of a dataset."""
        return next((one for one in self.passports if one.about.name == name), None)


def describe(release: Release, sets: Sequence[About], publisher: Publisher) -> Described:
    """Return every descriptor of the datasets."""
    things = tuple(catalog(release, sets))
    return Described(
        release,
        {
            "data/CITATION.cff": citation(release),
            "data/catalog.ttl": turtle(things),
            "data/catalog.jsonld": json_ld(things),
        },
        {
            "": schemaorg.data_catalog(release, sets),
            **{one.name: schemaorg.dataset(release, one) for one in sets},
        },
        tuple(passport(one, publisher) for one in sets),
    )
