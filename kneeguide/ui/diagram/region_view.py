"""A view of the knee with its regions: their labels, hot spots and pain spots, laid out to fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from kneeguide.ids import RegionId
from kneeguide.settings import Side, View
from kneeguide.ui.diagram.best_view import view_of_regions
from kneeguide.ui.diagram.leaders import Leaders
from kneeguide.ui.diagram.near_view import NearView
from kneeguide.ui.diagram.region_buttons import RegionButtons
from kneeguide.ui.diagram.spot_buttons import SpotButtons
from kneeguide.ui.diagram.stage_layout import (
    NO_PILLS_FROM,
    SHARES,
    StageLayout,
    lay_out,
    paint_on,
    place_pills,
    region_at,
    takes_pills,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from kneeguide.content.pages import Region
    from kneeguide.drawing.chart import Chart
    from kneeguide.ui.diagram.figure_view import Knee
    from kneeguide.ui.diagram.placement import Placement
    from kneeguide.ui.diagram.region_button import RegionButton
    from kneeguide.ui.look import Look

_RADIUS = 18.0


class RegionView(NearView):
    """What is chosen is told to it: a press only says which region was meant."""

    region_chosen = Signal(str)
    """A region was pressed, on its label, its hot spot or its shape; also when it is chosen already."""
    chosen_changed = Signal()
    """Other regions are chosen, or others of them are to be seen."""
    spot_chosen = Signal(str, str)
    """A pain spot was pressed: its region, and its id."""

    def __init__(
        self, look: Look, charts: Mapping[View, Chart], guide_regions: Mapping[RegionId, Region], knee: Knee
    ) -> None:
        super().__init__(look, charts, knee, _RADIUS)
        self._regions, self._chart = guide_regions, self._chart.only(guide_regions)
        self._offers_spots = True
        self._points: frozenset[str] = frozenset()
        self._laid: StageLayout | None = None
        self._leaders = Leaders(look)
        self._buttons = RegionButtons(look, guide_regions, self._chart, self)
        self._buttons.show_chosen(knee.selected)
        self._buttons.pressed.connect(self.region_chosen)
        self._buttons.pointed_changed.connect(self._pointed_changed)
        self._spots = SpotButtons(look, guide_regions, self)
        self._spots.pressed.connect(self.spot_chosen)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(280, 280))

    @property
    def _layout(self) -> StageLayout:
        """Where everything lies at this size."""
        if self._laid is None:
            self._laid = self._laid_out()
        return self._laid

    @property
    def plain(self) -> bool:
        """Whether no regions are shown."""
        return bool(self.bend)

    @property
    def has_pills(self) -> bool:
        """Whether the labels stand on the stage; where they do not fit, only the hot spots do."""
        return self._layout.pills is not None

    @property
    def stops(self) -> list[QWidget]:
        """What the keyboard comes to on the drawing, in this order."""
        return [*self._buttons.all, *self._spots.all]

    @property
    def unseen(self) -> tuple[RegionId, ...]:
        """The chosen regions that are not to be seen from here, in the order of the guide."""
        return tuple(each for each in self._regions if each in self.selected and each not in self._chart.regions)

    def names_of(self, regions: Iterable[RegionId]) -> list[str]:
        """What these regions are called."""
        return [self._regions[region].name for region in regions]

    def show_unseen(self) -> None:
        """Turn to where chosen regions can be seen that are not seen from here."""
        if unseen := self.unseen:
            self.set_view(view_of_regions(self._charts, self._regions, unseen))
            button = next(button for button in map(self.button, unseen) if button is not None)
            button.setFocus(Qt.FocusReason.TabFocusReason)

    def button(self, region: RegionId) -> RegionButton | None:
        """The button of a region, or None where this view does not show it."""
        return self._buttons.get(region)

    def region_at(self, pixel: QPointF) -> RegionId | None:
        """The region at a pixel of the stage."""
        return None if self.plain else region_at(self._layout, self._chart, pixel, self._look)

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
        self.chosen_changed.emit()

    def offer_regions_alone(self) -> None:
        """Show no pain spots in the regions that are chosen."""
        self._offers_spots = False
        self.chart_changed()
        self.relayout()

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

    def relayout(self) -> None:
        if self._spots.have_focus and not self.plain:
            self.take_focus()  # before its spot may go: the focus would leave the drawing
        self._buttons.follow(self._chart, hidden=self.plain)
        self._laid = self._laid_out() if self._has_size else None  # until then, a start would lay it out for nothing
        if self._laid is not None:
            self._buttons.place(self._laid, self.side)
        self._place_spots()
        self.setAccessibleName(_words(self.side, self.view))
        super().relayout()

    def paint_marks(self, painter: QPainter, dirty: QRect) -> None:
        if not self.plain:
            self._leaders.lie_on(self._backdrop.shown)
            paint_on(painter, self._layout, self._leaders, self._buttons.states(), dirty)

    def _laid_out(self) -> StageLayout:
        """The layout with the leg as large as its labels allow, or as large as it may where they do not fit at all."""
        chart, look = self._chart, self._look
        shares = (self._share,) if self._zoom.on else SHARES
        for self._share in shares:
            room = self.room(bare=self.plain)
            pills = place_pills(chart, room, self._buttons.pill_widths(), look) if takes_pills(room, look) else None
            if pills is not None or room.bare or look.text_scale >= NO_PILLS_FROM:
                return lay_out(chart, room, pills, look)
        self._share = shares[0]
        return lay_out(chart, self.room(bare=self.plain), None, look)

    def _place_spots(self) -> None:
        if self.plain:
            self._spots.hide()
            return
        self._spots.show(self._chart, self.selected, self._points)
        if self._laid is not None:
            self._spots.place(self._chart, self._laid.placement)

    def _pointed_changed(self, region: str) -> None:
        if region in self._layout.shapes:
            self.update(self._layout.area(RegionId(region)))


def _words(side: Side, view: View) -> str:
    """What a screen reader says: "Right knee, from the outer side"."""
    knee = _tr("Right knee") if side is Side.RIGHT else _tr("Left knee")
    seen = {
        View.FRONT: _tr("from the front"),
        View.INNER: _tr("from the inner side"),
        View.OUTER: _tr("from the outer side"),
        View.BACK: _tr("from behind"),
    }
    return f"{knee}, {seen[view]}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("RegionView", text)
