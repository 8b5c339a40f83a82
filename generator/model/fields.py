"""Field types («типы полей») that every kind shares, and the markers that tie records together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, Strict, StringConstraints
from pydantic_core import PydanticCustomError

SLUG = r"^[a-z0-9]+(?:[.-][a-z0-9]+)*$"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
#: Years of every day: whatever is older or later is a slip of the finger.
FIRST_YEAR, LAST_YEAR = 1900, 2100


@dataclass(frozen=True, slots=True)
class Ref:
    """The field names an entry of ``kind``: its key in the same document or territory, or its full id."""

    kind: str


@dataclass(frozen=True, slots=True)
class Elements:
    """The field is a mapping key → element; each element becomes an entry of ``kind``."""

    kind: str


@dataclass(frozen=True, slots=True)
class Words:
    """The field is text of ``style``: «own» (restated), «official» (a name as printed) or «printed»."""

    style: Literal["own", "official", "printed"]


@dataclass(frozen=True, slots=True)
class Address:
    """The field is an address on the web."""


def iso_day(value: Any) -> date:
    """Read ``2021-02-09``; anything else, a number included, is refused."""
    if isinstance(value, date):
        return value
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            found = date.fromisoformat(value)
        except ValueError:
            found = None
        if found and FIRST_YEAR <= found.year <= LAST_YEAR:
            return found
    raise PydanticCustomError("iso_day", "not an ISO day")


def real_day(value: str) -> str:
    """Refuse ``2021-02-30`` and ``1021``; a year or a month alone is whole."""
    if not FIRST_YEAR <= int(value[:4]) <= LAST_YEAR:
        raise PydanticCustomError("iso_day", "not an ISO day")
    return value if len(value) < 10 else iso_day(value).isoformat()


def plain_number(value: Any) -> Any:
    """Refuse what Python would quietly turn into a number: truth values and quoted digits."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise PydanticCustomError("plain_number", "not a number")
    return value


def info(title: str, description: str, labels: dict[Any, str] | None = None, **rest: Any) -> Any:
    """Describe a field: its Russian title, a Russian sentence for forms, schemas and the dictionary,
    and the Russian labels of its closed list of values."""
    extra = {"x-enum-labels": labels} if labels else None
    return Field(title=title, description=description, json_schema_extra=extra, **rest)


Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=80)]
ClauseKey = Slug
Own = Annotated[str, StringConstraints(min_length=1), Words("own")]
Official = Annotated[str, StringConstraints(min_length=1), Words("official")]
Printed = Annotated[str, StringConstraints(min_length=1), Words("printed")]
Day = Annotated[date, BeforeValidator(iso_day)]
PartialDay = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"),
    AfterValidator(real_day),
]
Year = Annotated[int, Strict(), Field(ge=1990, le=2100)]
Count = Annotated[int, Strict(), Field(ge=0)]
LineNumber = Annotated[int, Strict(), Field(ge=1)]
Lines = Annotated[tuple[LineNumber, ...], Field(min_length=2, max_length=2)]
Number = Annotated[float, BeforeValidator(plain_number), Field(allow_inf_nan=False)]
Flag = Annotated[bool, Strict()]
Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"']+$", max_length=500), Address()]
Oktmo = Annotated[str, StringConstraints(pattern=r"^([0-9]{8}|[0-9]{11})$")]
IsoRegion = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}-[A-Z0-9]{1,3}$")]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
RuleCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}[0-9]{3}$")]
Offset = Annotated[str, StringConstraints(pattern=r"^P[0-9]{1,3}[DWM]$")]

TerritoryRef = Annotated[Slug, Ref("territory")]
BodyRef = Annotated[Slug, Ref("body")]
RoleRef = Annotated[Slug, Ref("role")]
ActRef = Annotated[Slug, Ref("act")]
DocumentRef = Annotated[Slug, Ref("document")]
PointRef = Annotated[Slug, Ref("operative_point")]
StatementRef = Annotated[Slug, Ref("statement")]
ResultRef = Annotated[Slug, Ref("expected_result")]
CriterionRef = Annotated[Slug, Ref("criterion")]
IndicatorRef = Annotated[Slug, Ref("indicator")]
StageRef = Annotated[Slug, Ref("stage")]
SectionRef = Annotated[Slug, Ref("section")]
ActivityRef = Annotated[Slug, Ref("activity")]
NotionRef = Annotated[Slug, Ref("notion")]
TopicRef = Annotated[Slug, Ref("topic")]
ArtefactRef = Annotated[Slug, Ref("artefact")]
DeficitRef = Annotated[Slug, Ref("deficit")]
AudienceRef = Annotated[Slug, Ref("audience")]
ReleaseRef = Annotated[Slug, Ref("release")]
SubjectRef = Annotated[Slug, Ref("subject")]
ProgrammeRef = Annotated[Slug, Ref("programme")]
AnyRef = Annotated[str, StringConstraints(pattern=r"^[a-z_]+/[a-z0-9]+(?:[.-][a-z0-9]+)*$"), Ref("*")]
