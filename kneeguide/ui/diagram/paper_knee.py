"""The small drawing as a picture for paper: on a light ground, whatever the theme of the window is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from kneeguide.settings import Layer, Side
from kneeguide.ui.diagram.best_view import view_of_regions
from kneeguide.ui.diagram.figure_view import Knee
from kneeguide.ui.diagram.mini_diagram import MiniDiagram
from kneeguide.ui.look import Look
from kneeguide.ui.theme import ThemeName, themes

if TYPE_CHECKING:
    from collections.abc import Collection

    from kneeguide.content.guide import Guide
    from kneeguide.ids import RegionId

_WIDTH, _HEIGHT = 608, 512


def paper_knee(look: Look, guide: Guide, side: Side, regions: Collection[RegionId]) -> QImage | None:
    """The places that hurt, marked on the knee; None where there are none, or no drawing that shows them."""
    if not regions or not guide.charts:
        return None
    view = view_of_regions(guide.charts, guide.regions, regions)
    knee = Knee(view, side, Layer.BONES, frozenset(regions))
    drawing = MiniDiagram(_on_paper(look), guide.charts, knee)
    drawing.resize(_WIDTH, _HEIGHT)
    return _rendered(drawing)


def _rendered(drawing: MiniDiagram) -> QImage:
    """What the drawing shows, on white: outside of its round corners the window would show its own ground."""
    image = QImage(drawing.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    drawing.render(image, renderFlags=QWidget.RenderFlag.DrawChildren)
    return image


def _on_paper(look: Look) -> Look:
    return Look(
        theme=themes(look.resources)[ThemeName.LIGHT],
        theme_name=ThemeName.LIGHT,
        icons=look.icons,
        resources=look.resources,
        cache=look.cache,
        drawings=look.drawings,
        skin_tone=look.skin_tone,
    )
