"""The way of practices through the bank: decisions and expert reviews, by roles."""

from __future__ import annotations

from generator.model.review import Decision, Review
from generator.opendata.column import Column
from generator.opendata.dataset import Dataset, parts
from generator.opendata.tables.provenance import ORDER, owner, part_id

_OWNER = owner("practice", "Практика", "practices", "Practice.")
_CRITERIA = (
    "relevance",
    "novelty",
    "effectiveness",
    "feasibility",
    "replicability",
    "completeness",
    "safety",
)

DECISIONS = Dataset(
    "practice_decisions",
    "Решения о практиках",
    "Decisions about practices",
    "Путь каждой карточки: подана, проверена, опубликована, отозвана; с датой, ролью решившего и причиной.",
    (
        part_id("decision"),
        _OWNER,
        ORDER,
        Column.of(Decision, "state", "State that the card came to."),
        Column.of(Decision, "date", "Day of the decision."),
        Column.of(Decision, "role", "Role that decided."),
        Column.of(Decision, "reason", "Why.", missing="причина не требуется"),
    ),
    parts("practice", "lifecycle"),
)
REVIEWS = Dataset(
    "practice_reviews",
    "Экспертизы практик",
    "Expert reviews of practices",
    "Оценки экспертов по семи критериям от 0 до 3. Эксперты названы ролями, их заинтересованность заявлена.",
    (
        part_id("review"),
        _OWNER,
        ORDER,
        Column.of(Review, "role", "Role of the reviewer."),
        Column.of(Review, "date", "Day of the review."),
        Column.of(Review, "interests", "Whether the reviewer has an interest."),
        Column.of(Review, "interests_note", "What the interest is.", missing="заинтересованности нет"),
        *(Column.of(Review, f"scores.{name}", f"Score for {name}, 0 to 3.", name=name) for name in _CRITERIA),
        Column.of(Review, "advice", "What the reviewer advises."),
        Column.of(Review, "text", "Review in short, restated.", missing="отзыв не опубликован"),
    ),
    parts("practice", "reviews"),
)
DATASETS = (DECISIONS, REVIEWS)
