"""A file that does not parse → what is wrong with it, in the words of its author.

Every recogniser proposes an explanation with the repaired lines; the explanation is believed when the
repaired text parses beyond the error. So a finding is never a guess, and the search goes on behind it.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.findings import Finding
from generator.yamlio import layouts, quoting
from generator.yamlio.broken import Broken, Repair, broken_by, indent
from generator.yamlio.encoding import LINE_END
from generator.yamlio.faults import fault, shown
from generator.yamlio.tree import Tree, build

_RECOGNISERS = (
    layouts.tab_in_indent,
    layouts.wide_space,
    layouts.directive,
    quoting.unknown_escape,
    layouts.colon_glued,
    layouts.dash_glued,
    layouts.empty_key,
    layouts.key_is_off,
    quoting.unclosed_quote,
    quoting.text_after_quote,
    quoting.unclosed_bracket,
    quoting.stray_sign,
    quoting.sign_at_start,
    quoting.colon_in_text,
    quoting.colon_in_second_line,
    layouts.wrong_indent,
    layouts.stray_text,
)
_MISPLACED = ("expected key", "'-' indicator", "mapping values", "sequence entries", "<document start>")


def explain(text: str, tree: Tree) -> list[Finding]:
    """Return the findings of a text whose tree has a syntax error, at least one."""
    lines = LINE_END.split(text)
    found: list[Finding] = []
    touched: set[int] = set()
    trials = iter(range(max(12, min(400, 4_000_000 // len(text)))))
    while tree.error is not None:
        broken = broken_by(tree.error, lines)
        proved = _first_proved(broken, touched, trials)
        finding = proved[0].finding if proved else _unexplained(broken)
        # The columns of a line repaired before are no longer those of the file.
        if finding.line - 1 not in touched:
            found.append(finding)
        if proved is None:
            break
        repair, lines, tree = proved
        touched.update(repair.lines)
    return found + [finding for finding in tree.findings if finding.line - 1 not in touched]


def _first_proved(
    broken: Broken, touched: set[int], trials: Iterator[int]
) -> tuple[Repair, list[str], Tree] | None:
    proposals = (repair for recognise in _RECOGNISERS for repair in recognise(broken))
    for repair, _ in zip(proposals, trials, strict=False):
        lines = [repair.lines.get(number, line) for number, line in enumerate(broken.lines)]
        tree = build("\n".join(lines))
        if tree.error is None or _is_further(broken_by(tree.error, lines), broken, repair, touched):
            return repair, lines, tree
    return None


def _is_further(new: Broken, old: Broken, repair: Repair, touched: set[int]) -> bool:
    """Tell whether the parser came further; on the same line, by another complaint below the repair."""
    if new.start[0] != old.start[0]:
        return new.start[0] > old.start[0]
    changed = new.problem != old.problem and max(repair.lines) < new.start[0]
    return changed and touched.isdisjoint(repair.lines)


def _unexplained(broken: Broken) -> Finding:
    """Return what the parser's complaint alone tells."""
    line, column = broken.start
    if "quoted scalar" in broken.context:
        return fault(
            "YML026", line, column,
            "Кавычка открыта и не закрыта.",
            "Закройте кавычку в конце значения, а кавычки внутри него замените на «ёлочки».",
        )  # fmt: skip
    if "flow" in broken.context:
        return fault(
            "YML030", line, column,
            "Скобка открыта и не закрыта, или между её значениями нет запятой.",
            "Закройте скобку и разделите значения запятыми, а обычный текст возьмите в кавычки.",
        )  # fmt: skip
    text = broken.lines[line] if line < len(broken.lines) else ""
    if "\t" in text[: len(text) - len(text.lstrip())]:
        return layouts.tab(line, text.index("\t"), 1)
    if text.strip() and any(words in broken.problem for words in _MISPLACED):
        return fault(
            "YML027", line, indent(text),
            f"Строка «{shown(text, 40)}» не подходит к строкам выше: сбит отступ или смешаны список и поля.",
            "Выровняйте по одному столбцу дефисы одного списка и поля одного уровня.",
        )  # fmt: skip
    return fault(
        "YML034", line, column,
        f"Запись не разбирается на строке «{shown(text, 40)}»." if text.strip() else "Запись не разбирается.",
        "Проверьте здесь и строкой выше отступ, кавычки и пробел после двоеточия.",
    )  # fmt: skip
