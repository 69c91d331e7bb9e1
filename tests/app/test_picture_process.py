"""Pictures drawn by the program as a process of its own: it must also end well, several times over."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("attempt", range(3))
@pytest.mark.parametrize("route", ["timers", "knee/outer"])
def test_a_picture_is_drawn_and_the_process_ends_well(
    tmp_path: Path, route: str, attempt: int, started_once: Callable[[Path], None]
) -> None:
    """The first attempt is a first start, which reads the content."""
    if attempt:
        started_once(tmp_path)
    picture = tmp_path / "page.png"
    environment = os.environ | {"KNEEGUIDE_HOME": str(tmp_path), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "kneeguide", "picture", route, str(picture), "--size", "640x480"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, ""), f"attempt {attempt}"
    assert picture.stat().st_size > 5000
