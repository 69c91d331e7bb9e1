"""How late the beat is seen, on the page that shows it; part of `make bench`."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from kneeguide.cadence.beat import Beat
from kneeguide.cadence.track import wav
from kneeguide.content.compiled import open_guide
from kneeguide.files import write_value
from kneeguide.navigation import CadencePage
from kneeguide.options import Options
from kneeguide.paths import content_dir, resources_dir
from kneeguide.ui.app import world_of
from kneeguide.ui.cadence_keeper import FILE
from kneeguide.ui.launch import Drawn, Launch, make_application

STEPS, SECONDS = 171, 20


def beats() -> None:
    """Print how late dots are painted and how uneven the beat is, beside what this machine does with a bare sleep."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or make_application(resources_dir())
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as name:
        late, bare = _seen(app, Path(name)), _slept()
    uneven = [abs(after - before) for before, after in pairwise(late)]
    print(f"beat, {STEPS} a minute, {len(late)} beats on the page, {app.platformName()} (target 5 ms)")
    for what, values in (
        ("a bare sleep wakes after it", bare),
        ("painted after its moment", late),
        ("off the exact distance", uneven),
    ):
        ordered = sorted(1000 * each for each in values)
        middle, most = statistics.median(ordered), ordered[-1]
        nearly = ordered[int(0.95 * (len(ordered) - 1))]
        print(f"  {what:28} median {middle:.2f} ms, 95 of 100 {nearly:.2f} ms, most {most:.2f} ms")
    began = time.perf_counter()
    wav(Beat(STEPS, 4))
    print(f"  make ten minutes of sound: {1000 * (time.perf_counter() - began):.0f} ms, once a beat")


def _slept() -> list[float]:
    """Seconds that a program without a window wakes too late, as often as there is a beat."""
    beat, began, late = Beat(STEPS), time.monotonic(), []
    for number in range(1, beat.latest(SECONDS / 2)):
        time.sleep(max(0.0, beat.at(number) - (time.monotonic() - began)))
        late.append(time.monotonic() - began - beat.at(number))
    return late


def _seen(app: QApplication, folder: Path) -> list[float]:
    """Seconds from each beat's moment until its dot was painted."""
    write_value(folder / "data" / FILE, {"own": STEPS, "sound": False})
    guide = open_guide(content_dir(), folder).guide
    assert guide is not None
    world = world_of(guide, Options(data=folder / "data"))
    launch = Launch(app, Drawn(resources_dir(), folder, None), world, CadencePage())
    launch.frame.resize(1280, 800)
    launch.frame.show()
    app.processEvents()
    late: list[float] = []
    # the page paints while it is told, and it was connected first
    world.metronome.beaten.connect(lambda number: late.append(world.metronome.lateness(number)))
    world.metronome.start(Beat(STEPS, 4), sound=False)
    loop = QEventLoop()
    QTimer.singleShot(SECONDS * 1000, loop.quit)
    loop.exec()
    world.metronome.stop()
    launch.frame.close()
    return late[2:]


if __name__ == "__main__":
    beats()
