"""The checkers of tools/web.sh: where they are, and what to do where they cannot be."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
RULES = ROOT / "tests/web/html-validate.cjs"
HOME = ROOT / ".cache/web"
HTML_VALIDATE = HOME / "node_modules/html-validate/bin/html-validate.mjs"
NU = HOME / "node_modules/vnu-jar/build/dist/vnu.jar"
LIGHTHOUSE = HOME / "node_modules/lighthouse/cli/index.js"


def require(*needed: str | Path) -> None:
    """Skip the test where a program or a file is missing; in CI that is a failure."""
    missing = [str(one) for one in needed if not (shutil.which(str(one)) or Path(one).is_file())]
    if missing:
        assert not os.environ.get("CI"), f"CI lacks {missing}: tools/web.sh installs them"
        pytest.skip(f"tools/web.sh has not installed {', '.join(missing)}")
