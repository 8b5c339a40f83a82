"""One build of the frames for all tests of this folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.site.frames import Frames, build_frames

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def frames(tmp_path_factory) -> Frames:
    return build_frames(ROOT, tmp_path_factory.mktemp("cache"), "https://atlas.example/site")
