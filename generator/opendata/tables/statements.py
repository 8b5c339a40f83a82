"""What a concept says: statements, expected results, effects, functions of subjects."""

from __future__ import annotations

from generator.model.statement import Effect, ExpectedResult, Function, Statement
from generator.opendata.column import Column
from generator.opendata.dataset import Dataset, entries, references
from generator.opendata.tables.provenance import CLAUSE, HEAD, OWNERS, SOURCE, owner, pair_id

STATEMENTS = Dataset(
    "statements",
    "Положения документов",
    "Statements of the documents",
    "Проблемы, цели, задачи, принципы, направления и другие положения документов, пересказанные своими "
    "словами. Вложенные положения ссылаются на то, внутри которого стоят.",
    (
        *HEAD,
        Column.of(Statement, "kind", "Kind of the statement: problem, goal, task, principle and so on."),
        Column.of(Statement, "name", "Name as in the document.", missing="названия нет"),
        Column.of(Statement, "text", "Sense of the statement, restated."),
        Column.of(Statement, "parent", "Statement that holds this one.", missing="верхний уровень"),
        Column.of(
            Statement, "actor", "Body or organisation it is about.", missing="о ком речь, не сказано отдельно"
        ),
        *SOURCE,
    ),
    entries("statement"),
)
EXPECTED_RESULTS = Dataset(
    "expected_results",
    "Ожидаемые результаты",
    "Expected results",
    "Результаты, которые обещают документы. Если показателя у результата нет, об этом сказано прямо.",
    (
        *HEAD,
        Column.of(ExpectedResult, "code", "Code of the result.", missing="кода нет"),
        Column.of(ExpectedResult, "text", "What is promised, restated."),
        Column.of(ExpectedResult, "parent", "Result that holds this one.", missing="верхний уровень"),
        Column.of(ExpectedResult, "main", "Whether the document calls this result the main one."),
        Column.of(
            ExpectedResult, "no_indicator", "Why the result has no indicator.", missing="пояснения нет"
        ),
        *SOURCE,
    ),
    entries("expected_result"),
)
RESULT_TASKS = Dataset(
    "result_tasks",
    "Задачи ожидаемых результатов",
    "Tasks of expected results",
    "К каким задачам документа относится каждый ожидаемый результат: одна строка на пару.",
    (
        pair_id(),
        *OWNERS,
        owner("result", "Результат", "expected_results", "Expected result."),
        Column.each(ExpectedResult, "tasks", "Task that the result belongs to.", name="task", title="Задача"),
        *CLAUSE,
    ),
    references("expected_result", "tasks"),
)
RESULT_INDICATORS = Dataset(
    "result_indicators",
    "Показатели ожидаемых результатов",
    "Indicators of expected results",
    "Какими показателями измеряется каждый ожидаемый результат: одна строка на пару.",
    (
        pair_id(),
        *OWNERS,
        owner("result", "Результат", "expected_results", "Expected result."),
        Column.each(
            ExpectedResult,
            "indicators",
            "Indicator that measures the result.",
            name="indicator",
            title="Показатель",
        ),
        *CLAUSE,
    ),
    references("expected_result", "indicators"),
)
EFFECTS = Dataset(
    "effects",
    "Эффекты",
    "Effects",
    "Эффекты, которых документы ждут для работников и для системы дополнительного образования.",
    (
        *HEAD,
        Column.of(Effect, "name", "Name as in the document.", missing="названия нет"),
        Column.of(Effect, "text", "Effect that is expected, restated."),
        Column.of(Effect, "audience", "For whom: workers or the system."),
        *SOURCE,
    ),
    entries("effect"),
)
FUNCTIONS = Dataset(
    "functions",
    "Функции участников",
    "Functions of subjects",
    "Что по документу делает каждый участник системы: орган, организация или группа организаций.",
    (
        *HEAD,
        Column.of(Function, "actor", "Body, organisation or group."),
        Column.of(Function, "text", "What it does, restated."),
        *SOURCE,
    ),
    entries("function"),
)
DATASETS = (STATEMENTS, EXPECTED_RESULTS, RESULT_TASKS, RESULT_INDICATORS, EFFECTS, FUNCTIONS)
