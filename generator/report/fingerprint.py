"""What stays of a finding when lines move («отпечаток»): forges tell old findings from new ones by it."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from generator.findings import Finding

_LINES = re.compile(r"(строк\w*) \d+(?: (?:и|или) \d+)*")
_LENGTH = 16


def with_fingerprints(findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """Yield every finding with its print, 32 hexadecimal digits.

    The print holds the code, the file, the keys that lead to the place and the message without numbers
    of lines; positions in lists are left out, for they move as lines do. Findings equal in all of that
    are numbered in their order, so that no two of a report share a print.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    for finding in findings:
        same = tuple(_lasting(finding))
        seen[same] += 1
        text = "\0".join([*same, str(seen[same])])
        yield finding, hashlib.blake2b(text.encode(errors="surrogateescape"), digest_size=_LENGTH).hexdigest()


def _lasting(finding: Finding) -> Iterator[str]:
    yield finding.code
    yield finding.file
    yield _LINES.sub(r"\1", finding.message)
    yield from (step for step in finding.path if isinstance(step, str))
