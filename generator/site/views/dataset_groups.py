"""The datasets in the groups people look for («о чём наборы»)."""

from __future__ import annotations

GROUPS: dict[str, tuple[str, ...]] = {
    "Территории и участники": (
        "territories", "regions", "bodies", "body_aliases", "body_groups", "roles",
    ),
    "Документы и их содержание": (
        "documents", "editions", "clauses", "operative_points", "point_addressees", "acts", "citations",
        "statements", "functions", "effects", "expected_results", "result_tasks", "result_indicators",
        "inherited_vocabularies",
    ),
    "Термины и справочники": (
        "terms", "abbreviations", "notions", "artefacts", "deficits", "audiences", "subjects", "synonyms",
    ),
    "Показатели": (
        "criteria", "indicators", "indicator_sources", "targets", "values", "achievements", "comparisons",
        "comparison_values",
    ),
    "Дорожные карты и выполнение": (
        "roadmaps", "stages", "sections", "activities", "activity_parts", "repeats", "activity_rows",
        "occurrences", "responsibilities", "duties", "result_links", "result_claims", "executions",
        "execution_evidence", "occurrence_executions", "revisions", "revision_responsibilities",
    ),
    "Практики": (
        "practices", "practice_mentions", "practice_details", "practice_roadblocks", "practice_results",
        "practice_statuses", "practice_kit", "adoptions", "practice_links", "practice_decisions",
        "practice_reviews",
    ),
    "Программы": (
        "programmes", "programme_runs", "programme_modules", "programme_expertise", "programme_details",
        "programme_links",
    ),
    "Сопоставление и качество": (
        "topics", "mappings", "elements", "discrepancies", "discrepancy_places", "discrepancy_elements",
        "inventory", "releases", "changes", "aliases",
    ),
}  # fmt: skip
#: The group of a dataset that nobody has put into one.
REST = "Остальное"


def group_of(name: str) -> str:
    """Return the title of the group of a dataset."""
    return next((title for title, names in GROUPS.items() if name in names), REST)
