"""The way of a card through the bank («путь карточки»): dated decisions and reviews («экспертизы»).

Reviewers stand here by their role: names are never recorded.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, Strict

from generator.model.fields import Day, Official, Own, info
from generator.model.record import Part

STATES = {
    "draft": "черновик",
    "submitted": "подана",
    "format_check": "проверка полноты",
    "expertise": "на экспертизе",
    "approved": "одобрена",
    "returned": "возвращена на доработку",
    "declined": "отклонена",
    "published": "опубликована",
    "review_due": "пора пересмотреть",
    "archived": "в архиве",
    "withdrawn": "отозвана",
}
State = Literal[
    "draft", "submitted", "format_check", "expertise", "approved", "returned", "declined",
    "published", "review_due", "archived", "withdrawn",
]  # fmt: skip
INTERESTS = {"none": "личной заинтересованности нет", "declared": "заинтересованность заявлена"}
ADVICE = {"approve": "одобрить", "return": "вернуть на доработку", "decline": "отклонить"}
#: Criteria of a review, each 0 to 3, with what the lowest and the highest score mean.
CRITERIA = {
    "relevance": "актуальность",
    "novelty": "новизна для своих условий",
    "effectiveness": "результативность",
    "feasibility": "реализуемость",
    "replicability": "тиражируемость",
    "completeness": "полнота описания",
    "safety": "безопасность",
}
Score = Annotated[int, Strict(), Field(ge=0, le=3)]


class Decision(Part):
    """One dated step of a card."""

    state: State = info("Состояние", "Куда перешла карточка.", labels=STATES)
    date: Day = info("Дата", "ГГГГ-ММ-ДД.")
    role: Official = info("Кто решил", "Роль или должность, без имени.")
    reason: Own | None = info("Причина", "Почему; нужна при возврате, отказе, архиве и отзыве.", default=None)


class Scores(Part):
    """The scores of one review, 0 to 3 each."""

    relevance: Score = info("Актуальность", "0 – потребность не показана, 3 – подтверждена данными.")
    novelty: Score = info("Новизна", "0 – так делают все, 3 – новое для этих условий.")
    effectiveness: Score = info("Результативность", "0 – не измеряли, 3 – измерена и устойчива.")
    feasibility: Score = info("Реализуемость", "0 – обычной организации не по силам, 3 – по силам.")
    replicability: Score = info("Тиражируемость", "0 – держится на авторе, 3 – отделима от автора.")
    completeness: Score = info("Полнота описания", "0 – не повторить, 3 – можно повторить без автора.")
    safety: Score = info("Безопасность", "0 – возможен вред, 3 – вред исключён.")


class Review(Part):
    """One expert review, known by the role of the reviewer."""

    role: Official = info("Кто оценил", "Роль или должность, без имени.")
    date: Day = info("Дата", "ГГГГ-ММ-ДД.")
    interests: Literal["none", "declared"] = info(
        "Заинтересованность", "Есть ли у эксперта личная заинтересованность.", labels=INTERESTS
    )
    interests_note: Own | None = info("О заинтересованности", "В чём она состоит.", default=None)
    scores: Scores = info("Оценки", "Семь критериев, каждый от 0 до 3.")
    advice: Literal["approve", "return", "decline"] = info("Вывод", "Что советует эксперт.", labels=ADVICE)
    text: Own | None = info("Отзыв", "Коротко, своими словами.", default=None)
