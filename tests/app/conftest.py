"""The window for the tests of the whole program, and what a first start leaves to the next."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kneeguide.content.compiled import CACHE_FILE, open_guide
from kneeguide.paths import content_dir
from tests.ui.window_kit import drawings, open_window

__all__ = ["drawings", "open_window"]


@pytest.fixture(scope="session")
def _kept_guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kept")
    assert open_guide(content_dir(), folder).guide
    return folder / CACHE_FILE


@pytest.fixture
def started_once(_kept_guide: Path) -> Callable[[Path], None]:
    """Puts into a home what a start leaves there, for tests that are not about reading the content anew."""

    def put(home: Path) -> None:
        (home / "cache").mkdir(parents=True)
        shutil.copy(_kept_guide, home / "cache")

    return put
