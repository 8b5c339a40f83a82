"""A project of one territory that a test may break."""

from __future__ import annotations

from pathlib import Path

import pytest

TERRITORY = "name: Край\nshort_name: Край\nlevel: country\n"


@pytest.fixture
def project(tmp_path) -> Path:
    (tmp_path / "data" / "region").mkdir(parents=True)
    (tmp_path / "data" / "region" / "territory.yml").write_text(TERRITORY, encoding="utf-8")
    return tmp_path


def atlas(*arguments: object) -> int:
    """Run the command line in this process and return its exit code."""
    from generator.cli import main

    try:
        return main([str(argument) for argument in arguments])
    except SystemExit as error:  # argparse leaves this way
        return error.code
