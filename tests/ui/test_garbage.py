"""A start goes without looking for garbage; whatever comes of it, from then on it is looked for."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kneeguide.cli import main
from kneeguide.paths import resources_dir
from kneeguide.settings import ThemeChoice
from kneeguide.ui.launch import Drawn, Launch
from tests.ui.window_kit import Opener, dress, make_world, settle

_BROKEN = """
import gc
from kneeguide.__main__ import main
assert not gc.isenabled()
assert main(["--content", {folder!r}, "--exit-after-first-paint"]) == 1
assert gc.isenabled()
"""


@pytest.fixture(autouse=True)
def no_looking() -> Iterator[None]:
    gc.disable()
    yield
    gc.enable()
    gc.unfreeze()


def test_once_the_window_is_painted(open_window: Opener) -> None:
    open_window()
    assert gc.isenabled()


def test_also_where_the_look_changes_before_it_is_painted(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, drawings: Path
) -> None:
    dress(qapp)
    world = make_world(tmp_path)
    launch = Launch(qapp, Drawn(resources_dir(), drawings), world, None)
    qtbot.addWidget(launch.frame)
    world.session.change(world.session.settings.__class__(theme=ThemeChoice.DARK, notice_seen=True))
    launch._replace()
    launch.show()
    settle()
    qtbot.waitUntil(gc.isenabled)
    launch.frame.hide()
    launch.deleteLater()
    settle()


def test_in_a_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["routes"]) == 0
    assert gc.isenabled()
    assert "knee" in capsys.readouterr().out


def test_where_the_content_is_broken(tmp_path: Path) -> None:
    code = _BROKEN.format(folder=str(tmp_path))
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60, capture_output=True)
