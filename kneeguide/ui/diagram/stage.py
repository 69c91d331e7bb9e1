"""The knee that can be pressed: by mouse and by keys, by region and by part. One Tab stop; see `keyPressEvent`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, Signal

from kneeguide.ids import RegionId, StructureId
from kneeguide.settings import Layer, Side
from kneeguide.ui.diagram.control_watch import ControlWatch
from kneeguide.ui.diagram.figure_view import Knee
from kneeguide.ui.diagram.marks import paint_pointed
from kneeguide.ui.diagram.part_names import PartNames
from kneeguide.ui.diagram.region_view import RegionView
from kneeguide.ui.diagram.spot_walk import Direction

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QShowEvent

    from kneeguide.content.pages import Region
    from kneeguide.drawing.chart import Chart
    from kneeguide.settings import View
    from kneeguide.ui.look import Look

_KNEE = Knee()
_TAG_EDGE, _TAG_GAP = 16, 4
_ARROWS = {
    Qt.Key.Key_Left: Direction.LEFT,
    Qt.Key.Key_Right: Direction.RIGHT,
    Qt.Key.Key_Up: Direction.UP,
    Qt.Key.Key_Down: Direction.DOWN,
}


class Stage(RegionView):
    """The drawing of one knee; its regions can be pressed, or its parts while they are named."""

    region_cleared = Signal()
    """Escape was pressed while something is chosen."""
    naming_changed = Signal(bool)
    part_chosen = Signal(str)
    """A part of the knee was pressed while the parts are named."""

    def __init__(
        self,
        look: Look,
        charts: Mapping[View, Chart],
        guide_regions: Mapping[RegionId, Region],
        knee: Knee = _KNEE,
    ) -> None:
        super().__init__(look, charts, guide_regions, knee)
        self._naming = False
        self._whole_set = True
        self._pressed: RegionId | StructureId | None = None
        self.names = PartNames(look, self._backdrop.pictures, self)
        self.controls = ControlWatch(self)
        self.controls.entered.connect(self._leave)
        self._is_new = True
        self.setMouseTracking(True)
        self.relayout()

    @property
    def naming(self) -> bool:
        """Whether the parts are named instead of the regions."""
        return self._naming

    @property
    def plain(self) -> bool:
        return self._naming or super().plain

    def set_naming(self, on: bool) -> None:  # noqa: FBT001
        """Name the parts of the knee instead of its regions, or the other way round."""
        if on is not self._naming:
            self._naming = on
            self.names.leave()
            self.relayout()
            self.naming_changed.emit(on)

    def offer_regions_alone(self) -> None:
        """Offer neither pain spots nor other layers nor the names of parts."""
        self._whole_set = False
        super().offer_regions_alone()

    def point_at_part(self, part: StructureId | None) -> None:
        """Show where a part lies."""
        self.names.point_at(part)
        self.update()

    def chart_changed(self) -> None:
        super().chart_changed()
        self.names.leave()

    def paint_marks(self, painter: QPainter, dirty: QRect) -> None:
        if self._naming:
            paint_pointed(painter, self.names.outline(self.scene()), self._look)
        super().paint_marks(painter, dirty)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.warm_up()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.gestures.dragging:
            self._pressed = None
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            return
        region = self.region_at(event.position())
        self._name(event.position())
        over = self.names.pointed if self._naming else region
        rest = Qt.CursorShape.OpenHandCursor if self._zoom.on else Qt.CursorShape.ArrowCursor
        self.setCursor(rest if over is None else Qt.CursorShape.PointingHandCursor)
        self._buttons.hover(region)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._leave()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = self._target(event.position()) if left else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None or self.gestures.dragging or pressed != self._target(event.position()):
            return
        if self._naming:
            self.part_chosen.emit(pressed)
        else:
            self._buttons.press(RegionId(pressed))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_new:  # not before: the first event that is filtered costs a start 3 ms
            self._is_new = False
            self.gestures.begin()
            self.controls.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the nearest spot that way; V, L and S to the next view, layer and the other knee; N names parts.

        Plus, minus and 0 come nearer and go back, arrows with Shift move.
        """
        key = Qt.Key(event.key())
        if self.gestures.key(event):
            return
        if key in _ARROWS:
            self._buttons.walk(self._chart, _ARROWS[key])
        elif self.take_letter(event):
            return
        elif key == Qt.Key.Key_Escape and self.selected:
            self.region_cleared.emit()
        else:
            event.ignore()

    def take_letter(self, event: QKeyEvent) -> bool:
        """V, L, S and N, wherever they were pressed; whether the key was one of these."""
        key, plain = Qt.Key(event.key()), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if not plain or key not in _TURNS or not (self._whole_set or key not in _OF_THE_WHOLE):
            return False
        _TURNS[key](self)
        return True

    def _target(self, pixel: QPointF) -> RegionId | StructureId | None:
        return self.names.pointed if self._naming else self.region_at(pixel)

    def _name(self, pixel: QPointF) -> None:
        if self.bend:
            self.names.leave()
        elif self.names.point(self.scene(), self._layout.placement.millimetres(pixel)):
            below = self._bottom + self._note + (self._bar if self.can_bend else 0)
            self.names.tag.say(self.names.words, _TAG_EDGE, self.height() - max(below, _TAG_EDGE) - _TAG_GAP)
            if self._naming:
                self.update()

    def _leave(self) -> None:
        self._buttons.hover(None)
        self.names.leave()
        if self._naming:
            self.update()


def _next_view(stage: Stage) -> None:
    stage.set_view(stage.views[(stage.views.index(stage.view) + 1) % len(stage.views)])


def _next_layer(stage: Stage) -> None:
    layers = list(Layer)
    stage.set_layer(layers[(layers.index(stage.layer) + 1) % len(layers)])


def _other_side(stage: Stage) -> None:
    stage.set_side(Side.LEFT if stage.side is Side.RIGHT else Side.RIGHT)


def _name_parts(stage: Stage) -> None:
    stage.set_naming(not stage.naming)


_TURNS = {
    Qt.Key.Key_V: _next_view,
    Qt.Key.Key_L: _next_layer,
    Qt.Key.Key_S: _other_side,
    Qt.Key.Key_N: _name_parts,
}
_OF_THE_WHOLE = (Qt.Key.Key_L, Qt.Key.Key_N)
