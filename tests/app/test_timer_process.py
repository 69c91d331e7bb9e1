"""Timers and processes: one that is killed, and what is asked of a desktop by D-Bus."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
KEEPER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from tests.core.timer_kit import phase, protocol
from kneeguide.settings import Side
from kneeguide.ui.bell import Bell
from kneeguide.ui.clock import system_clock
from kneeguide.ui.timekeeper import Timekeeper

app = QCoreApplication([])
short = protocol("short", phase("hold", 1))
keeper = Timekeeper({short.id: short}, system_clock(), Path(sys.argv[1]))
bell = Bell(keeper)
bell.called.connect(lambda call: (print(call.words, flush=True), keeper.acknowledge(short.id), app.quit()))
if sys.argv[2] == "start":
    keeper.start(short.id, Side.RIGHT)
    print("started", flush=True)
    import time
    while True:
        time.sleep(60)
bell.look()
if keeper.runs:
    app.exec()
print("end", flush=True)
"""


def run(*arguments: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests' / 'core'}"}
    return subprocess.Popen(arguments, env=environment, stdout=subprocess.PIPE, text=True, cwd=ROOT)


def test_a_program_that_is_killed_leaves_one_alarm_to_the_next(tmp_path: Path) -> None:
    file = str(tmp_path / "timers.json")
    first = run(sys.executable, "-c", KEEPER, file, "start")
    assert first.stdout is not None
    assert first.stdout.readline() == "started\n"
    first.kill()
    first.communicate()
    assert [run(sys.executable, "-c", KEEPER, file, "go on").communicate()[0] for _ in range(2)] == [
        "short is done\nend\n",
        "end\n",
    ]


@pytest.mark.skipif(not shutil.which("dbus-run-session"), reason="needs D-Bus")
@pytest.mark.parametrize(
    ("desktop", "said"),
    [
        (
            "yes",
            ["called AddNotification alarm", "called Inhibit KneeGuide", "called RemoveNotification alarm", "pressed"],
        ),
        ("no", ["no notes", "no saver"]),
    ],
)
def test_what_is_asked_of_the_desktop(desktop: str, said: list[str]) -> None:
    stub = str(Path(__file__).with_name("desktop_stub.py"))
    out, _ = run("dbus-run-session", "--", sys.executable, stub, desktop).communicate(timeout=60)
    assert sorted(out.splitlines()) == said
