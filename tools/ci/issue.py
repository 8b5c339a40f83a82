"""Keep one open issue with the external addresses that need a person; close it when none is left.

issue.py FILE           FILE is what `tools/ci/links.sh` wrote on the main branch
"""

from __future__ import annotations

import sys
from pathlib import Path

from forge import Forge, ForgeError, forge

MARK = "<!-- atlas-links -->"
TITLE = "Внешние адреса, которые требуют внимания"
#: What every line of the list begins with, see generator/weblinks/issue.py.
_LINE = "- [ ] "


def main(arguments: list[str]) -> int:
    """Open, renew or close the issue and say which."""
    text = Path(arguments[0]).read_text(encoding="utf-8")
    print(f"Issue: {keep(forge(speaks=True), text)}")
    return 0


def keep(here: Forge, text: str) -> str:
    """Make the open issue say ``text``."""
    github = here.kind == "github"
    field, key, method = ("body", "number", "PATCH") if github else ("description", "iid", "PUT")
    state = "open" if github else "opened"
    mine = [one for one in here.pages(f"issues?state={state}") if (one[field] or "").startswith(MARK)]
    needed = any(line.startswith(_LINE) for line in text.splitlines())
    body = {"title": TITLE, field: f"{MARK}\n{text}"}
    if not mine:
        if needed:
            here.ask("POST", "issues", body)
        return "opened" if needed else "not needed"
    if not needed:
        body |= {"state": "closed"} if github else {"state_event": "close"}
    here.ask(method, f"issues/{mine[0][key]}", body)
    return "renewed" if needed else "closed"


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except ForgeError as error:
        sys.exit(str(error))
