"""The knee that can be pressed: drawing, regions, labels and pain spots. One Tab stop; see `keyPressEvent`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeguide.ids import RegionId, StructureId
from kneeguide.settings import Layer, Side
from kneeguide.ui.diagram.figure_view import Knee
from kneeguide.ui.diagram.marks import paint_pointed
from kneeguide.ui.diagram.near_view import NearView
from kneeguide.ui.diagram.part_names import PartNames
from kneeguide.ui.diagram.region_buttons import RegionButtons
from kneeguide.ui.diagram.spot_buttons import SpotButtons
from kneeguide.ui.diagram.spot_walk import Direction
from kneeguide.ui.diagram.stage_layout import NO_PILLS_FROM, SHARES, StageLayout, lay_out, paint_on, region_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QShowEvent

    from kneeguide.content.pages import Region
    from kneeguide.drawing.chart import Chart
    from kneeguide.settings import View
    from kneeguide.ui.diagram.placement import Placement
    from kneeguide.ui.diagram.region_button import RegionButton
    from kneeguide.ui.look import Look

_RADIUS = 18.0
_KNEE = Knee()
_ARROWS = {
    Qt.Key.Key_Left: Direction.LEFT,
    Qt.Key.Key_Right: Direction.RIGHT,
    Qt.Key.Key_Up: Direction.UP,
    Qt.Key.Key_Down: Direction.DOWN,
}


class Stage(NearView):
    """The drawing of one knee. What is chosen is told to it: a press only says which region was meant."""

    region_chosen = Signal(str)
    """A region was pressed, on its label, its hot spot or its shape; also when it is chosen already."""
    spot_chosen = Signal(str, str)
    """A pain spot was pressed: its region, and its id."""
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
        super().__init__(look, charts, knee, _RADIUS)
        self._regions = guide_regions
        self._naming = False
        self._offers_spots = True
        self._chart = self._chart.only(guide_regions)
        self._points: frozenset[str] = frozenset()
        self._pressed: RegionId | StructureId | None = None
        self._buttons = RegionButtons(look, guide_regions, self._chart, self)
        self._buttons.show_chosen(knee.selected)
        self._buttons.pressed.connect(self.region_chosen)
        self._buttons.pointed_changed.connect(self._pointed_changed)
        self._spots = SpotButtons(look, guide_regions, self)
        self._spots.pressed.connect(self.spot_chosen)
        self.names = PartNames(look, self._backdrop.pictures, self)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(280, 280))
        self.relayout()

    @property
    def has_pills(self) -> bool:
        """Whether the labels stand on the stage; where they do not fit, only the hot spots do."""
        return self._layout.pills is not None

    @property
    def naming(self) -> bool:
        """Whether the parts are named instead of the regions."""
        return self._naming

    def button(self, region: RegionId) -> RegionButton | None:
        """The button of a region, or None where this view does not show it."""
        return self._buttons.get(region)

    def region_at(self, pixel: QPointF) -> RegionId | None:
        """The region at a pixel of the stage."""
        return None if self._plain else region_at(self._layout, self._chart, pixel, self._look)

    def take_focus(self) -> None:
        """Give the keyboard to the region that Tab would come to."""
        if self._buttons.current is not None:
            self._buttons.current.setFocus(Qt.FocusReason.TabFocusReason)

    def set_selected(self, regions: frozenset[RegionId], points: frozenset[str] = frozenset()) -> None:
        """Show these regions as chosen, and these of their pain spots."""
        self._points = points
        super().set_selected(regions)
        self._buttons.show_chosen(self.selected)
        self._place_spots()

    def set_naming(self, on: bool) -> None:  # noqa: FBT001
        """Name the parts of the knee instead of its regions, or the other way round."""
        if on is not self._naming:
            self._naming = on
            self.names.leave()
            self.relayout()
            self.naming_changed.emit(on)

    def offer_regions_alone(self) -> None:
        """Show no pain spots in the regions that are chosen."""
        self._offers_spots = False
        self.chart_changed()
        self.relayout()

    def point_at_part(self, part: StructureId | None) -> None:
        """Show where a part lies."""
        self.names.point_at(part)
        self.update()

    def hover(self, region: RegionId | None) -> None:
        """Show a region as pointed at, as the mouse would."""
        self._buttons.hover(region if region is not None and self._buttons.get(region) is not None else None)

    def sizeHint(self) -> QSize:
        return QSize(660, 660)

    def placement(self) -> Placement:
        return self._layout.placement

    def chart_changed(self) -> None:
        self._chart = self._chart.only(self._regions)
        if not self._offers_spots:
            self._chart = self._chart.without_points()
        self.names.leave()

    def relayout(self) -> None:
        self._buttons.follow(self._chart, hidden=self._plain)
        self._layout = self._laid_out()
        self._buttons.place(self._layout, self.side)
        self._place_spots()
        self.setAccessibleName(self.tr("Right knee") if self.side is Side.RIGHT else self.tr("Left knee"))
        super().relayout()

    def _laid_out(self) -> StageLayout:
        """The layout with the leg as large as its labels allow, or as large as it may where they do not fit at all."""
        layouts: dict[float, StageLayout] = {}
        for share in (self._share,) if self._zoom.on else SHARES:
            self._share = share
            room = self.room(bare=self._naming)
            layouts[share] = lay_out(self._chart, room, self._buttons.pill_widths(), self._look)
            if layouts[share].pills is not None or room.bare or self._look.text_scale >= NO_PILLS_FROM:
                return layouts[share]
        self._share = next(iter(layouts))
        return layouts[self._share]

    def paint_marks(self, painter: QPainter, dirty: QRect) -> None:
        if self._naming:
            paint_pointed(painter, self.names.outline(self.scene()), self._look)
        if not self._plain:
            paint_on(painter, self._layout, self._look, self._buttons.states(), dirty)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.warm_up()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.gestures.dragging:
            self._pressed = None
            return
        region = self.region_at(event.position())
        self._name(event.position())
        over = self.names.pointed if self._naming else region
        self.setCursor(Qt.CursorShape.ArrowCursor if over is None else Qt.CursorShape.PointingHandCursor)
        self._buttons.hover(region)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._buttons.hover(None)
        self._leave_part()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() is Qt.MouseButton.LeftButton
        self._pressed = self._target(event.position()) if left else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None or pressed != self._target(event.position()):
            return
        if self._naming:
            self.part_chosen.emit(pressed)
        else:
            self._buttons.press(RegionId(pressed))

    def watch(self, control: QWidget) -> None:
        """Take notice of a control that lies on the drawing: while the mouse is there, no region is pointed at."""
        control.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # the mouse goes from the drawing to the page's controls on it without leaving the stage
        if event.type() == QEvent.Type.Enter and isinstance(watched, QWidget):
            self._buttons.hover(None)
            self._leave_part()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the nearest spot that way; V, L and S to the next view, layer and the other knee; N names parts.

        Plus, minus and 0 come nearer and go back, arrows with Shift move. Escape clears.
        """
        key, plain = Qt.Key(event.key()), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if self.gestures.key(event):
            return
        if key in _ARROWS:
            self._buttons.walk(self._chart, _ARROWS[key])
        elif plain and key in _TURNS:
            _TURNS[key](self)
        elif key == Qt.Key.Key_Escape and self.selected:
            self.region_cleared.emit()
        else:
            event.ignore()

    @property
    def _plain(self) -> bool:
        """Whether no regions are shown: parts are named, or the knee is bent."""
        return self._naming or bool(self.bend)

    def _place_spots(self) -> None:
        if self._plain:
            self._spots.hide()
            return
        self._spots.show(self._chart, self.selected, self._points)
        self._spots.place(self._chart, self._layout.placement)

    def _target(self, pixel: QPointF) -> RegionId | StructureId | None:
        return self.names.pointed if self._naming else self.region_at(pixel)

    def _name(self, pixel: QPointF) -> None:
        if self.bend:
            self._leave_part()
            return
        changed = self.names.point(self.scene(), self._layout.placement.millimetres(pixel))
        if changed:
            self.names.tag.say(self.names.words, 16, self.height() - max(self._bottom, 16) - 4)
            if self._naming:
                self.update()

    def _leave_part(self) -> None:
        self.names.leave()
        if self._naming:
            self.update()

    def _pointed_changed(self, region: str) -> None:
        if region in self._layout.shapes:
            self.update(self._layout.area(RegionId(region)))


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
