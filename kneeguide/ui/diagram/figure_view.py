"""A widget that shows one knee: its side, its layer and what is chosen. What lies over it is for subclasses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kneeguide.settings import Layer, Side, View
from kneeguide.ui.diagram.backdrop import Backdrop, Scene

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QRect

    from kneeguide.ids import RegionId
    from kneeguide.ui.diagram.chart import Chart
    from kneeguide.ui.diagram.cross_fade import CrossFade
    from kneeguide.ui.diagram.placement import Placement
    from kneeguide.ui.look import Look

_SETTLE_MS, _WARM_MS = 120, 700


class Knee(Struct, frozen=True):
    """Which knee is shown, from where, what of it, and what is chosen."""

    view: View = View.FRONT
    side: Side = Side.RIGHT
    layer: Layer = Layer.BONES
    selected: frozenset[RegionId] = frozenset()


class FigureView(QWidget):
    """Shows the drawing on its card. While it is resized the figure is stretched, and painted anew when it rests."""

    side_changed = Signal(str)
    layer_changed = Signal(str)

    def __init__(self, look: Look, chart: Chart, knee: Knee, radius: float) -> None:
        super().__init__()
        self._look, self._right_chart = look, chart
        self._side, self._layer, self._selected = knee.side, knee.layer, knee.selected
        self._chart = chart.of(knee.side)
        self._cold = [layer for layer in chart.layers if layer is not knee.layer]
        self._backdrop = Backdrop(look, radius)
        self._fade: CrossFade | None = None
        self._settle = self._timer(_SETTLE_MS, self.update)
        self._warm = self._timer(_WARM_MS, self._warm_next)

    @property
    def side(self) -> Side:
        """Which knee is shown."""
        return self._side

    @property
    def layer(self) -> Layer:
        """What is shown of it."""
        return self._layer

    @property
    def selected(self) -> frozenset[RegionId]:
        """The regions that are chosen, also those that the view does not show."""
        return self._selected

    def set_selected(self, regions: frozenset[RegionId]) -> None:
        """Show these regions as chosen; those that the view does not show are passed over."""
        self._selected = frozenset(regions)
        self.update()

    def set_side(self, side: Side) -> None:
        """Show the other knee: the drawing is mirrored, the words stay."""
        if side is not self._side:
            self._start_fade()
            self._side = side
            self._chart = self._right_chart.of(side)
            self.relayout()
            self.side_changed.emit(side.value)

    def set_layer(self, layer: Layer) -> None:
        """Show another layer."""
        if layer is not self._layer:
            self._start_fade()
            self._layer = layer
            self.relayout()
            self.layer_changed.emit(layer.value)

    def placement(self) -> Placement:
        """Where the drawing lies on the widget."""
        raise NotImplementedError

    def relayout(self) -> None:
        """Follow a new size, side or layer."""
        self.update()

    def paint_marks(self, painter: QPainter, dirty: QRect) -> None:
        """Paint what lies over the still picture."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        picture = self._backdrop.pixmap(self._scene(), exact=not self._settle.isActive())
        dirty, ratio = event.rect(), picture.devicePixelRatio()
        source = QRectF(dirty.x() * ratio, dirty.y() * ratio, dirty.width() * ratio, dirty.height() * ratio)
        painter.drawPixmap(QRectF(dirty), picture, source)
        if self._fade is not None:
            self._fade.paint(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_marks(painter, dirty)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.oldSize().isValid() and self.isVisible():
            self._settle.start()
        if self._fade is not None:
            self._fade.stop()
        self.relayout()

    def warm_up(self) -> None:
        """Make ready the figures of the other layers, one by one, while nothing else happens."""
        if self._cold:
            self._warm.start()

    def _scene(self) -> Scene:
        shown = self._selected & self._chart.regions
        place = self.placement()
        return Scene(self.size(), self.devicePixelRatioF(), place, self._chart, self._layer, shown)

    def _start_fade(self) -> None:
        if self.isVisible() and not self._look.reduced_motion:
            if self._fade is None:
                # imported here: Qt's animations cost 3 ms, and nothing fades at the start
                from kneeguide.ui.diagram.cross_fade import CrossFade  # noqa: PLC0415

                self._fade = CrossFade(self)
                self._fade.stepped.connect(self.update)
            self._fade.start(self._backdrop.pixmap(self._scene()))

    def _warm_next(self) -> None:
        if not self.isVisible():
            return
        if not self._settle.isActive():
            self._backdrop.warm(self._scene(), self._cold.pop())
        self.warm_up()

    def _timer(self, milliseconds: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer
