"""A widget that shows one knee: view, side, layer, what is chosen. What lies over it is for subclasses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct
from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from kneeguide.settings import Layer, Side, View
from kneeguide.ui.diagram.backdrop import Backdrop, Scene
from kneeguide.ui.diagram.chart import chart_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtCore import QRect

    from kneeguide.drawing.chart import Chart as DrawnChart
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

    view_changed = Signal(str)
    side_changed = Signal(str)
    layer_changed = Signal(str)

    def __init__(self, look: Look, charts: Mapping[View, DrawnChart], knee: Knee, radius: float) -> None:
        super().__init__()
        self._look, self._charts, self._knee = look, charts, knee
        self._chart = self._chart_of(knee.view).of(knee.side)
        self._backdrop = Backdrop(look, radius)
        self._fade: CrossFade | None = None
        self._settle = _timer(self, _SETTLE_MS, self.update)
        self._warm = _timer(self, _WARM_MS, self._warm_next)
        self._cold = [(view, layer) for view in charts for layer in Layer]
        # those that are nearest at hand come last, and are taken first
        self._cold.sort(key=lambda each: (each[0] is knee.view, each[1] is knee.layer))

    @property
    def view(self) -> View:
        """From where the knee is seen."""
        return self._knee.view

    @property
    def views(self) -> tuple[View, ...]:
        """From where it can be seen."""
        return tuple(view for view in View if view in self._charts)

    @property
    def side(self) -> Side:
        """Which knee is shown."""
        return self._knee.side

    @property
    def layer(self) -> Layer:
        """What is shown of it."""
        return self._knee.layer

    @property
    def selected(self) -> frozenset[RegionId]:
        """The regions that are chosen, also those that the view does not show."""
        return self._knee.selected

    def set_selected(self, regions: frozenset[RegionId]) -> None:
        """Show these regions as chosen; those that the view does not show are passed over."""
        self._knee = msgspec.structs.replace(self._knee, selected=frozenset(regions))
        self.update()

    def set_view(self, view: View) -> None:
        """Show the knee from elsewhere."""
        if view is not self.view and view in self._charts:
            self._become(msgspec.structs.replace(self._knee, view=view))
            self.view_changed.emit(view.value)

    def set_side(self, side: Side) -> None:
        """Show the other knee: the drawing is mirrored, the words stay."""
        if side is not self.side:
            self._become(msgspec.structs.replace(self._knee, side=side))
            self.side_changed.emit(side.value)

    def set_layer(self, layer: Layer) -> None:
        """Show another layer."""
        if layer is not self.layer:
            self._become(msgspec.structs.replace(self._knee, layer=layer))
            self.layer_changed.emit(layer.value)

    def placement(self) -> Placement:
        """Where the drawing lies on the widget."""
        raise NotImplementedError

    def whole_placement(self) -> Placement:
        """Where the whole leg lies, or would lie."""
        return self.placement()

    def relayout(self) -> None:
        """Follow a new size, view, side or layer."""
        self.update()

    def chart_changed(self) -> None:
        """Follow another chart, before the layout does."""

    def paint_marks(self, painter: QPainter, dirty: QRect) -> None:
        """Paint what lies over the still picture."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        picture = self._backdrop.pixmap(self.scene(), exact=not self._settle.isActive())
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
        """Make ready the other figures, one by one, while nothing else happens."""
        if self._cold:
            self._warm.start()

    def scene(self) -> Scene:
        """What the still picture shows."""
        shown = self.selected & self._chart.regions
        places = self.placement(), self.whole_placement()
        return Scene(self.size(), self.devicePixelRatioF(), *places, self._chart, self.layer, shown)

    def _chart_of(self, view: View) -> Chart:
        return chart_of(self._charts[view])

    def before_change(self) -> None:
        """Let go of what belongs to this view or layer alone."""

    def _become(self, knee: Knee) -> None:
        self._start_fade()
        self.before_change()
        moved = (knee.view, knee.side) != (self.view, self.side)
        self._knee = knee
        if moved:
            self._chart = self._chart_of(knee.view).of(knee.side)
            self.chart_changed()
        self.relayout()

    def _start_fade(self) -> None:
        if self.isVisible() and not self._look.reduced_motion:
            if self._fade is None:
                # imported here: Qt's animations cost 3 ms, and nothing fades at the start
                from kneeguide.ui.diagram.cross_fade import CrossFade  # noqa: PLC0415

                self._fade = CrossFade(self)
                self._fade.stepped.connect(self.update)
            self._fade.start(self._backdrop.pixmap(self.scene()))

    def _warm_next(self) -> None:
        if not self.isVisible():
            return
        if not self._settle.isActive():
            view, layer = self._cold.pop()
            self._backdrop.warm(msgspec.structs.replace(self.scene(), chart=self._chart_of(view)), layer)
        self.warm_up()


def _timer(parent: QWidget, milliseconds: int, act: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(act)
    return timer
