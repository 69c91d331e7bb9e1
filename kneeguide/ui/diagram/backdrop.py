"""The still picture of a stage or small drawing: ground, figure and chosen regions, composed once per state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPixmap, QRadialGradient

from kneeguide.settings import Side
from kneeguide.ui.diagram.frame import Frame
from kneeguide.ui.diagram.marks import paint_chosen
from kneeguide.ui.diagram.pictures import Figure, Pictures
from kneeguide.ui.widgets.rounded import paint_box, pen

if TYPE_CHECKING:
    from kneeguide.ids import RegionId
    from kneeguide.settings import Layer
    from kneeguide.ui.diagram.chart import Chart
    from kneeguide.ui.diagram.placement import Placement
    from kneeguide.ui.look import Look

_Mode = QPainter.CompositionMode
_LIGHT_AT = (0.44, 0.36)
_LIGHT_REACH = 0.78


class Scene(Struct, frozen=True):
    """Everything the still picture depends on besides the look."""

    size: QSize
    dpr: float
    placement: Placement
    chart: Chart
    layer: Layer
    chosen: frozenset[RegionId]


class Backdrop:
    """Composes scenes of one look and keeps the last one."""

    def __init__(self, look: Look, radius: float) -> None:
        self._look, self._radius = look, radius
        self._pictures = Pictures(look)
        self._scene: Scene | None = None
        self._exact = False
        self._pixmap = QPixmap()
        self._last: tuple[Figure, QPixmap] | None = None

    def pixmap(self, scene: Scene, *, exact: bool = True) -> QPixmap:
        """The picture of a scene. Where it need not be exact, the last figure is stretched instead of painted anew."""
        if scene != self._scene or (exact and not self._exact):
            self._scene, self._exact = scene, exact
            self._pixmap = self._compose(scene, exact=exact)
        return self._pixmap

    def warm(self, scene: Scene, layer: Layer) -> None:
        """Make ready the figure of another layer."""
        self._pictures.pixmap(_figure(scene, layer))

    def _compose(self, scene: Scene, *, exact: bool) -> QPixmap:
        picture = QPixmap(scene.size * scene.dpr)
        picture.setDevicePixelRatio(scene.dpr)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, scene)
        # the ground's round corners cut everything that is painted on it
        painter.setCompositionMode(_Mode.CompositionMode_SourceAtop)
        self._paint_figure(painter, scene, exact=exact)
        for spot in scene.chart.spots:
            if spot.id in scene.chosen:
                paint_chosen(painter, scene.placement.path(spot.shape), self._look)
        painter.setCompositionMode(_Mode.CompositionMode_SourceOver)
        edge = pen(self._look.colour("line"), self._look.edge)
        paint_box(painter, QRectF(QPointF(), scene.size.toSizeF()), self._radius, None, edge)
        painter.end()
        return picture

    def _paint_ground(self, painter: QPainter, scene: Scene) -> None:
        width, height = scene.size.width(), scene.size.height()
        middle = QPointF(width * _LIGHT_AT[0], height * _LIGHT_AT[1])
        far = QPointF(width, height) - middle
        reach = _LIGHT_REACH * QPointF.dotProduct(far, far) ** 0.5
        gradient = QRadialGradient(middle, reach)
        gradient.setColorAt(0, self._look.colour("stage0"))
        gradient.setColorAt(1, self._look.colour("stage1"))
        card = QPainterPath()
        card.addRoundedRect(QRectF(0, 0, width, height), self._radius, self._radius)
        painter.fillPath(card, gradient)

    def _paint_figure(self, painter: QPainter, scene: Scene, *, exact: bool) -> None:
        figure = _figure(scene, scene.layer)
        if exact or self._last is None or self._last[0].view is not figure.view:
            self._last = figure, self._pictures.pixmap(figure)
        frame, pixmap = self._last[0].frame, self._last[1]
        box = QRectF(frame.box)
        if scene.chart.side is Side.LEFT:
            box.moveLeft(-box.left() - box.width())
            pixmap = QPixmap.fromImage(pixmap.toImage().flipped(Qt.Orientation.Horizontal))
        grow = figure.frame.scale / frame.scale / scene.dpr
        place = QRectF(box.topLeft() * grow, box.size() * grow)
        painter.save()
        painter.translate(scene.placement.origin)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, frame != figure.frame)
        painter.drawPixmap(place, pixmap, QRectF(pixmap.rect()))
        painter.restore()


def _figure(scene: Scene, layer: Layer) -> Figure:
    frame = Frame(round(scene.placement.scale * scene.dpr, 3), scene.chart.right_window)
    return Figure(scene.chart.view, layer, frame)
