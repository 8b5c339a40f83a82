"""What the atlas allows in ``datapackage.json`` («строгая модель описания»): these properties, no others.

Data Package v2 lets pass much that readers take differently; the model leaves no room for it.
Source: https://datapackage.org/standard/data-package/ and /table-schema/.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from generator.opendata.descriptor import PACKAGE_PROFILE, SCHEMA_PROFILE

Text = Annotated[str, StringConstraints(min_length=1)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z_0-9]*$")]
Description = Annotated[str, StringConstraints(min_length=50, max_length=5000)]
Stamp = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$")]
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Digest = Annotated[str, StringConstraints(pattern="^sha256:[0-9a-f]{64}$")]
#: Paths stay inside the package: no climbing, no absolute ones.
Inner = Annotated[str, StringConstraints(pattern=r"^\w[\w.-]*(/\w[\w.-]*)*$")]
FieldType = Literal["string", "integer", "number", "boolean", "date", "year"]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Missing(_Strict):
    """What an empty cell means."""

    value: Literal[""]
    label: Text


class Category(_Strict):
    """A value of a closed list."""

    value: Text | int
    label: Text


class Constraints(_Strict):
    """Rules of a field."""

    required: Literal[True] | None = None
    unique: Literal[True] | None = None
    pattern: Text | None = None
    minimum: int | None = None
    enum: list[Text | int] | None = Field(None, min_length=1)


class SchemaField(_Strict):
    """A column."""

    name: Name
    type: FieldType
    title: Text
    description: Text
    description_en: Text
    constraints: Constraints = Constraints()
    categories: list[Category] = []
    missingValues: list[Missing] = []


class Reference(_Strict):
    """The other end of a foreign key; no resource means the same table."""

    resource: Name | None = None
    fields: list[Name] = Field(min_length=1, max_length=1)


class ForeignKey(_Strict):
    """A column that holds keys of a table."""

    fields: list[Name] = Field(min_length=1, max_length=1)
    reference: Reference


class TableSchema(_Strict):
    """The columns and keys of a table."""

    profile: Literal[SCHEMA_PROFILE] = Field(alias="$schema")
    fields: list[SchemaField] = Field(min_length=1)
    missingValues: list[Missing] = Field(min_length=1)
    primaryKey: list[Name] = Field(min_length=1, max_length=1)
    foreignKeys: list[ForeignKey] = []


class Dialect(_Strict):
    """How the cells are separated: an undeclared delimiter is guessed by readers."""

    delimiter: Literal[","]


class Resource(_Strict):
    """A canonical table."""

    name: Name
    type: Literal["table"]
    path: Inner
    title: Text
    title_en: Text
    description: Description
    version: Text
    format: Literal["csv"]
    mediatype: Literal["text/csv"]
    created: Day
    modified: Day
    encoding: Literal["utf-8"]
    dialect: Dialect
    bytes: Annotated[int, Field(gt=0)]
    hash: Digest
    table: TableSchema = Field(alias="schema")


class Package(_Strict):
    """The whole description; what does not bear on the tables is left to its own tests."""

    profile: Literal[PACKAGE_PROFILE] = Field(alias="$schema")
    name: Name
    title: Text
    description: Description
    homepage: Text | None = None
    version: Text
    created: Stamp
    keywords: list[Text]
    licenses: list[dict[str, Any]] = Field(min_length=1)
    contributors: list[dict[str, Any]]
    sources: list[dict[str, Any]] | None = Field(default=None, min_length=1)
    resources: list[Resource] = Field(min_length=1)
