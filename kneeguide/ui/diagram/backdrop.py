"""The still picture of a stage or small drawing: ground, figure and chosen regions, composed once per state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap

from kneeguide.drawing.chart import Window
from kneeguide.settings import Side
from kneeguide.ui.diagram.frame import Frame, box_of
from kneeguide.ui.diagram.marks import paint_chosen
from kneeguide.ui.diagram.pictures import Figure, Pictures
from kneeguide.ui.widgets.rounded import paint_box, pen

if TYPE_CHECKING:
    from kneeguide.ids import RegionId
    from kneeguide.settings import Layer, View
    from kneeguide.ui.diagram.chart import Chart
    from kneeguide.ui.diagram.placement import Placement
    from kneeguide.ui.look import Look

_Mode = QPainter.CompositionMode
_LIGHT_AT = (0.44, 0.36)
_LIGHT_REACH = 0.78


class Scene(Struct, frozen=True):
    """Everything the still picture depends on besides the look. `whole` is where the whole leg would lie."""

    size: QSize
    dpr: float
    placement: Placement
    whole: Placement
    chart: Chart
    layer: Layer
    chosen: frozenset[RegionId]
    bend: int = 0
    """Degrees; a bent knee shows no regions."""


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

    @property
    def shown(self) -> QPixmap:
        """The picture that was last asked for."""
        return self._pixmap

    @property
    def pictures(self) -> Pictures:
        """Where the figures come from."""
        return self._pictures

    def warm(self, scene: Scene, layer: Layer) -> None:
        """Make ready the whole figure of another layer, or of another view whose chart the scene has."""
        self._pictures.pixmap(_figure(scene, layer))

    def _compose(self, scene: Scene, *, exact: bool) -> QPixmap:
        """The picture; where nothing is chosen, bent or zoomed, from the disk: so a start finds its first one."""
        anew = exact or self._last is None
        if anew and scene.placement == scene.whole and not scene.bend and not scene.chosen:
            facts = (*_facts(scene), self._radius, self._look.theme_name.value, self._look.edge)
            figure = _figure(scene, scene.layer)
            image = self._pictures.still(
                figure, facts, scene.size * scene.dpr, lambda: self._painted(scene, exact=True)
            )
        else:
            image = self._painted(scene, exact=exact)
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(scene.dpr)
        return picture

    def _painted(self, scene: Scene, *, exact: bool) -> QImage:
        picture = QImage(scene.size * scene.dpr, QImage.Format.Format_ARGB32_Premultiplied)
        picture.setDevicePixelRatio(scene.dpr)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, scene)
        # the ground's round corners cut everything that is painted on it
        painter.setCompositionMode(_Mode.CompositionMode_SourceAtop)
        if scene.bend:
            self._paint_bent(painter, scene)
        else:
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
        # imported here: it brings Qt's 180 named gradients, and most starts find the picture on the disk
        from PySide6.QtGui import QRadialGradient  # noqa: PLC0415

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
        figure, pixmap = self._shown(scene, exact=exact)
        frame = figure.frame
        box = QRectF(frame.box)
        if scene.chart.side is Side.LEFT:
            box.moveLeft(-box.left() - box.width())
            pixmap = QPixmap.fromImage(pixmap.toImage().flipped(Qt.Orientation.Horizontal))
        grow = scene.placement.scale / frame.scale
        place = QRectF(box.topLeft() * grow, box.size() * grow)
        painter.save()
        painter.translate(scene.placement.origin)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, abs(grow * scene.dpr - 1) > 1e-3)
        painter.drawPixmap(place, pixmap, QRectF(pixmap.rect()))
        painter.restore()

    def _shown(self, scene: Scene, *, exact: bool) -> tuple[Figure, QPixmap]:
        """The figure to be drawn: sharp, or the last whole one, which is stretched."""
        zoomed = scene.placement.scale > scene.whole.scale
        if exact and zoomed:
            figure = _figure(scene, scene.layer, _seen(scene))
            return figure, self._pictures.pixmap(figure)
        figure = _figure(scene, scene.layer)
        same = self._last is not None and _subject(self._last[0]) == _subject(figure)
        if self._last is None or not same or (exact and self._last[0] != figure):
            self._last = figure, self._pictures.pixmap(figure)
        return self._last

    def _paint_bent(self, painter: QPainter, scene: Scene) -> None:
        bent = self._pictures.bent(scene.chart.view)
        if bent is not None:
            painter.drawImage(0, 0, bent.picture(scene))


def _figure(scene: Scene, layer: Layer, part: Window | None = None) -> Figure:
    scale = scene.placement.scale if part is not None else scene.whole.scale
    return Figure(scene.chart.view, layer, Frame(round(scale * scene.dpr, 3), scene.chart.right_window, part))


def _facts(scene: Scene) -> tuple[object, ...]:
    """What a picture of this scene depends on besides its figure and the look, in words that can be compared."""
    size, origin = scene.size, scene.placement.origin
    place = (size.width(), size.height(), origin.x(), origin.y(), round(scene.placement.scale, 4))
    return (*place, scene.dpr, scene.chart.side.value)


def _subject(figure: Figure) -> tuple[View, Layer]:
    return figure.view, figure.layer


def _seen(scene: Scene) -> Window:
    """The part of the right knee's window that lies on the stage."""
    corner = scene.placement.millimetres(QPointF(0, 0))
    far = scene.placement.millimetres(QPointF(scene.size.width(), scene.size.height()))
    seen = QRectF(corner, far).intersected(box_of(scene.chart.window))
    window = Window(seen.x(), seen.y(), max(1.0, seen.width()), max(1.0, seen.height()))
    return window.mirrored() if scene.chart.side is Side.LEFT else window
