"""The band that bends: as strong as the part that it is, and faded at both its ends wherever they lie."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from kneeguide.bend import Cord, Motion, Move, Pose
from kneeguide.drawing.model import Fade, Shape, Stroke
from kneeguide.strap import Strap
from kneeguide.ui.diagram.bent_strap import BentStrap
from kneeguide.ui.diagram.drawing import PaintPart, PaintShape

FADE: Fade = ((-100, 0.0), (-80, 0.8), (0, 0.8), (20, 0.0))
STRAP = Strap(Cord(Motion.THIGH, Motion.SHIN, (0, -100), (0, 20)), bump=(-15, -30), slip=4)
MIDDLE = (100, 150)
"""The pixel of the drawing's origin."""


def band_part() -> PaintPart:
    """Two fills on each other and a line, as every band is drawn."""
    path = QPainterPath()
    path.moveTo(-8, -100)
    for step in range(-90, 21, 10):
        path.lineTo(-8, step)
    for step in range(20, -101, -10):
        path.lineTo(8, step)
    path.closeSubpath()
    fill = Shape(path="", ink="itb-2", fade=FADE)
    line = Shape(path="", ink="itb-2", fade=FADE, stroke=Stroke(1.0))
    return PaintPart((), tuple(PaintShape(shape, path) for shape in (fill, fill, line)), 0.5)


def painted(pose: Pose) -> QImage:
    image = QImage(300, 300, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.translate(*MIDDLE)
    BentStrap(band_part(), STRAP).paint(painter, pose, {"itb-2": QColor("white")})
    painter.end()
    return image


def strength(image: QImage, point: tuple[float, float]) -> float:
    return image.pixelColor(round(MIDDLE[0] + point[0]), round(MIDDLE[1] + point[1])).alphaF()


@pytest.mark.parametrize("degrees", [0, 10, 40, 90])
def test_the_band_is_as_strong_as_its_part_and_fades_at_both_ends(degrees: int) -> None:
    pose = Pose(shin=Move(degrees, (0, -25)), kneecap=Move())
    image = painted(pose)
    for height in (-70, -50, -30, -10):
        shown = strength(image, STRAP.of((0, height), pose))
        assert 0.4 < shown < 0.52, f"{height}: half as strong, with its tones on each other, not one by one"
    for height in (-98, 19):
        assert strength(image, STRAP.of((0, height), pose)) < 0.1, height


def test_what_lies_out_of_the_picture_costs_nothing() -> None:
    image = QImage(10, 10, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.translate(500, 500)
    BentStrap(band_part(), STRAP).paint(painter, Pose(shin=Move(), kneecap=Move()), {"itb-2": QColor("white")})
    painter.end()
    assert image.pixelColor(5, 5).alpha() == 0
