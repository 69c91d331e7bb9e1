"""The knee that can be pressed: the drawing, its regions and their labels. One Tab stop; see `keyPressEvent`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeguide.ids import RegionId
from kneeguide.settings import Side
from kneeguide.ui.diagram.chart import chart_of
from kneeguide.ui.diagram.figure_view import FigureView, Knee
from kneeguide.ui.diagram.region_button import RegionButton
from kneeguide.ui.diagram.region_buttons import RegionButtons
from kneeguide.ui.diagram.spot_walk import Direction
from kneeguide.ui.diagram.stage_layout import lay_out, paint_on, region_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QShowEvent

    from kneeguide.content.pages import Region
    from kneeguide.drawing.chart import Chart
    from kneeguide.settings import View
    from kneeguide.ui.diagram.placement import Placement
    from kneeguide.ui.look import Look

_RADIUS = 18.0
_KNEE = Knee()
_ARROWS = {
    Qt.Key.Key_Left: Direction.LEFT,
    Qt.Key.Key_Right: Direction.RIGHT,
    Qt.Key.Key_Up: Direction.UP,
    Qt.Key.Key_Down: Direction.DOWN,
}


class Stage(FigureView):
    """The drawing of one knee. What is chosen is told to it: a press only says which region was meant."""

    region_chosen = Signal(str)
    """A region was pressed, on its label, its hot spot or its shape; also when it is chosen already."""
    region_cleared = Signal()
    """Escape was pressed while something is chosen."""

    def __init__(
        self,
        look: Look,
        charts: Mapping[View, Chart],
        guide_regions: Mapping[RegionId, Region],
        knee: Knee = _KNEE,
    ) -> None:
        chart = chart_of(charts[knee.view]).only(guide_regions)
        super().__init__(look, chart, knee, _RADIUS)
        self._pressed: RegionId | None = None
        self._buttons = RegionButtons(look, guide_regions, chart, self)
        self._buttons.show_chosen(knee.selected)
        self._buttons.pressed.connect(self.region_chosen)
        self._buttons.pointed_changed.connect(self._pointed_changed)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(280, 280))
        self.relayout()

    @property
    def has_pills(self) -> bool:
        """Whether the labels stand on the stage; where they do not fit, only the hot spots do."""
        return self._layout.pills is not None

    def button(self, region: RegionId) -> RegionButton | None:
        """The button of a region, or None where this view does not show it."""
        return self._buttons.get(region)

    def region_at(self, pixel: QPointF) -> RegionId | None:
        """The region at a pixel of the stage."""
        return region_at(self._layout, self._chart, pixel, self._look)

    def take_focus(self) -> None:
        """Give the keyboard to the region that Tab would come to."""
        if self._buttons.current is not None:
            self._buttons.current.setFocus(Qt.FocusReason.TabFocusReason)

    def set_selected(self, regions: frozenset[RegionId]) -> None:
        super().set_selected(regions)
        self._buttons.show_chosen(self.selected)

    def sizeHint(self) -> QSize:
        return QSize(660, 660)

    def placement(self) -> Placement:
        return self._layout.placement

    def relayout(self) -> None:
        self._layout = lay_out(self._chart, self.size(), self._buttons.pill_widths(), self._look)
        self._buttons.place(self._layout, self.side)
        self.setAccessibleName(self.tr("Right knee") if self.side is Side.RIGHT else self.tr("Left knee"))
        super().relayout()

    def paint_marks(self, painter: QPainter, dirty: QRect) -> None:
        paint_on(painter, self._layout, self._look, self._buttons.states(), dirty)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.warm_up()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        region = self.region_at(event.position())
        self.setCursor(Qt.CursorShape.ArrowCursor if region is None else Qt.CursorShape.PointingHandCursor)
        self._buttons.hover(region)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._buttons.hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = self.region_at(event.position()) if left else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        region, self._pressed = self._pressed, None
        if region is not None and region == self.region_at(event.position()):
            self._buttons.press(region)

    def watch(self, control: QWidget) -> None:
        """Take notice of a control that lies on the drawing: while the mouse is there, no region is pointed at."""
        control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # the mouse goes from the drawing to the page's controls on it without leaving the stage
        if event.type() == QEvent.Type.Enter and isinstance(watched, QWidget):
            self._buttons.hover(None)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the nearest spot that way, L to the next layer, S to the other knee, Escape clears."""
        key, plain = Qt.Key(event.key()), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if key in _ARROWS:
            self._buttons.walk(self._chart, _ARROWS[key])
        elif key == Qt.Key.Key_L and plain:
            layers = self._chart.layers
            self.set_layer(layers[(layers.index(self.layer) + 1) % len(layers)])
        elif key == Qt.Key.Key_S and plain:
            self.set_side(Side.LEFT if self.side is Side.RIGHT else Side.RIGHT)
        elif key == Qt.Key.Key_Escape and self.selected:
            self.region_cleared.emit()
        else:
            event.ignore()

    def _pointed_changed(self, region: str) -> None:
        self.update(self._layout.area(RegionId(region)))
