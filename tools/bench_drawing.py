"""How fast the knee is drawn, found and bent, as large as in a window of 1280 x 800; part of `make bench`."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from kneeguide.content.compiled import open_guide
from kneeguide.content.guide import Guide
from kneeguide.paths import content_dir, resources_dir
from kneeguide.settings import Layer, Settings, View
from kneeguide.ui.diagram.figure_view import Knee
from kneeguide.ui.diagram.frame import Frame
from kneeguide.ui.diagram.pictures import Figure, Pictures
from kneeguide.ui.diagram.stage import Stage
from kneeguide.ui.launch import Drawn, make_application
from kneeguide.ui.look import Look

SIZE = (660, 660)
SCALE = 2.99
"""Pixels for a mm on a stage of that size."""


def drawing() -> None:
    """Print what the drawing costs, in milliseconds; the targets stand beside the figures."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or make_application(resources_dir())
    with tempfile.TemporaryDirectory() as name:
        guide = open_guide(content_dir(), Path(name)).guide
        assert guide is not None
        look = Drawn(resources_dir(), Path(name)).look(Settings(reduced_motion=True), system_dark=False)
        first_paints(look, guide)
        presses(look, guide, app.processEvents)


def first_paints(look: Look, guide: Guide) -> None:
    """Print how long each figure takes that was never painted, from its file to the picture."""
    print(f"first paint of a view, not in a cache, {SIZE[0]} x {SIZE[1]} (target 120 ms)")
    print("  " + " " * 8 + "".join(f"{layer.value:>12}" for layer in Layer))
    for view in View:
        window = guide.charts[view].window
        figures = [Figure(view, layer, Frame(SCALE, window)) for layer in Layer]
        times = [_milliseconds(partial(_paint, look, figure), 5) for figure in figures]
        print(f"  {view.value:8}" + "".join(f"{each:9.0f} ms" for each in times))


def _paint(look: Look, figure: Figure) -> None:
    Pictures(look).paint(figure)  # new ones, which have read nothing yet


def presses(look: Look, guide: Guide, settle: Callable[[], None]) -> None:
    """Print what pointing, finding and bending cost."""
    stage = Stage(look, guide.charts, guide.regions, Knee(view=View.OUTER))
    stage.names.know(guide.structures)
    stage.resize(*SIZE)
    stage.show()
    settle()
    regions = [shape.id for shape in guide.charts[View.OUTER].regions]

    def hover() -> None:
        for region in (*regions, None):
            stage.hover(region)
            stage.repaint()

    pixels = [QPointF(x, y) for x in range(0, 660, 20) for y in range(0, 660, 20)]
    scene, place = stage.scene(), stage.placement()
    points = [place.millimetres(pixel) for pixel in pixels]
    stage.names.point(scene, points[0])  # the drawing is read once
    print("the stage (targets: point 4 ms, find 0.1 ms, bend 20 ms)")
    print(f"  point at a region and repaint     {_milliseconds(hover, 9) / (len(regions) + 1):9.2f} ms")
    found = _milliseconds(lambda: [stage.region_at(pixel) for pixel in pixels], 9) / len(pixels)
    print(f"  find the region at a pixel        {found:9.4f} ms")
    found = _milliseconds(lambda: [stage.names.point(scene, point) for point in points], 9) / len(points)
    print(f"  find the part at a point          {found:9.4f} ms")
    angles = iter(list(range(1, 90)) * 9)

    def bend() -> None:
        stage.set_bend(next(angles))
        stage.repaint()

    print(f"  bend by one degree and repaint    {_milliseconds(bend, 40):9.1f} ms")


def _milliseconds(act: Callable[[], object], rounds: int) -> float:
    """The median of some rounds, after one that warms."""
    times = []
    for _ in range(rounds + 1):
        began = time.perf_counter()
        act()
        times.append((time.perf_counter() - began) * 1000)
    return statistics.median(times[1:])


if __name__ == "__main__":
    drawing()
