"""Which explanation belongs to which error of pydantic, and to which form of a text."""

from __future__ import annotations

from generator.explain import days, formats, keys, numbers, values
from generator.explain.choices import wrong_choice
from generator.explain.problem import Judge, Problem, Verdict, subject, written
from generator.model import alias, fields, release, version
from generator.model.examples import pattern_of

JUDGES: dict[str, Judge] = {
    "missing": keys.missing_field,
    "extra_forbidden": keys.unknown_field,
    "invalid_key": keys.unknown_field,
    "string_type": values.unquoted,
    "string_unicode": values.unquoted,
    "string_too_short": values.empty_text,
    "tuple_type": values.wrong_kind,
    "dict_type": values.wrong_kind,
    "model_type": values.wrong_kind,
    "too_short": values.wrong_length,
    "too_long": values.wrong_length,
    "literal_error": wrong_choice,
    "bool_type": values.wrong_flag,
    "iso_day": days.wrong_day,
    "plain_number": numbers.wrong_number,
    "int_type": numbers.wrong_number,
    "finite_number": numbers.wrong_number,
    "greater_than_equal": numbers.wrong_number,
    "less_than_equal": numbers.wrong_number,
}
FORMATS: tuple[tuple[object, Judge], ...] = (
    (fields.Slug, formats.wrong_key),
    (fields.AnyRef, formats.wrong_address_of_entry),
    (alias.RecordName, formats.wrong_record_name),
    (fields.PartialDay, days.wrong_day),
    (fields.Url, formats.wrong_address),
    (fields.Oktmo, formats.wrong_oktmo),
    (fields.Sha256, formats.wrong_checksum),
    (fields.Offset, formats.wrong_duration),
    (fields.IsoRegion, formats.wrong_code),
    (fields.RuleCode, formats.wrong_code),
    (release.Commit, formats.wrong_in_release),
    (release.KindName, formats.wrong_in_release),
    (release.EntryId, formats.wrong_in_release),
    (release.EntryName, formats.wrong_in_release),
    (release.DataFile, formats.wrong_in_release),
    (version.Version, formats.wrong_in_release),
    (version.DatasetName, formats.wrong_in_release),
    (version.KeyPrints, formats.wrong_in_release),
)
_BY_PATTERN = frozenset({"string_pattern_mismatch", "string_too_long"})
_CONTAINERS = frozenset({"list", "mapping", "part"})


def judge(problem: Problem) -> Verdict:
    """Return what to say about a problem; one that no table knows still gets a Russian sentence."""
    single = not problem.key and problem.form.type not in _CONTAINERS
    if single and (problem.input is None or isinstance(problem.input, (list, dict))):
        return values.wrong_kind(problem)
    dated = problem.form.pattern == pattern_of(fields.PartialDay)
    if problem.type in _BY_PATTERN or (dated and problem.type == "string_type"):
        return judge_of_format(problem.form.pattern)(problem)
    return JUDGES.get(problem.type, unknown_error)(problem)


def judge_of_format(pattern: str | None) -> Judge:
    """Return the explanation of a text form."""
    return next((found for kind, found in FORMATS if pattern_of(kind) == pattern), unknown_error)


def unknown_error(problem: Problem) -> Verdict:
    """Say at least where it is, what stands there and what the field is for."""
    purpose = problem.field.description if problem.field else "Сверьте файл с образцом."
    return Verdict(
        "SCH003", f"{subject(problem)}: {written(problem.input)} не подходит.", f"Что сюда пишут: {purpose}"
    )
