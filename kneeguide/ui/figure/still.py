"""A figure as a picture for paper: both ends of the movement, in greys, on white."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from kneeguide.figure.plate import HEIGHT, WIDTH, Plate
from kneeguide.ui.figure.inks import paper_inks
from kneeguide.ui.figure.painter import paint_still

if TYPE_CHECKING:
    from kneeguide.figure.model import Figure


def figure_image(figure: Figure, width: int) -> QImage:
    """The picture, `width` pixels wide."""
    image = QImage(width, round(width * HEIGHT / WIDTH), QImage.Format.Format_RGB32)
    inks = paper_inks()
    image.fill(inks.ground)
    painter = QPainter(image)
    paint_still(painter, QRectF(image.rect()), Plate(figure), inks)
    painter.end()
    return image
