"""The knee: choose the spot that hurts on the drawing or from the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from kneeguide.ids import RegionId, StructureId
from kneeguide.navigation import KneePage, Route, StructuresPage
from kneeguide.settings import View
from kneeguide.ui.announce import announce
from kneeguide.ui.diagram.figure_view import Knee
from kneeguide.ui.diagram.stage import Stage
from kneeguide.ui.head import Head, SearchButton
from kneeguide.ui.look import Span
from kneeguide.ui.pages.knee.arrangement import Stacked, beside, edge_for, span_for
from kneeguide.ui.pages.knee.chosen_places import ChosenPlaces
from kneeguide.ui.pages.knee.side_panels import PanelDoors, SidePanels
from kneeguide.ui.stage_controls import StageControls
from kneeguide.ui.widgets.boxes import column, row

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from kneeguide.content.guide import Guide
    from kneeguide.ui.doors import Doors
    from kneeguide.ui.look import Look
    from kneeguide.ui.session import Session

_MOST = 1440


class KneeView(QWidget):
    """Drawing and panel side by side, or under each other where there is little room."""

    rail_key = "knee"
    shows_help_strip = True

    def __init__(self, look: Look, guide: Guide, session: Session, region: RegionId | None, doors: Doors) -> None:
        super().__init__()
        self._look, self._guide, self._session, self._doors = look, guide, session, doors
        self._places = ChosenPlaces(session, region, self)
        self._places.opened.connect(lambda opened: doors.go(KneePage(opened)))
        self._span: Span | None = None
        self.title = self.tr("Where does it hurt?")
        self._search = SearchButton(look, doors.search)
        line = self.tr("Choose the spot on the knee, or pick it from the list.")
        self._head = Head(look, self.title, line, self._search)
        self.heading = self._head.heading
        self._stage = self._make_stage()
        panel_doors = PanelDoors(doors.go, self._show_places)
        self._panels = SidePanels(look, guide, self._stage, self._places, panel_doors)
        self._controls = StageControls(look, session, self._stage, guide.bends)
        self._body = QWidget()
        self._head_row = row(self._head)
        self._column = column(self._head_row, self._body)
        self._column.setStretch(1, 1)
        self.setLayout(self._column)

    def sheet(self) -> None:
        """There is nothing to print here."""

    def shows(self, route: Route) -> bool:
        """Show another region without making the page anew; False for any other page."""
        if not isinstance(route, KneePage):
            return False
        self._places.take(route.region)
        self._stage.set_naming(False)
        if route.region is not None:
            self._show_places()
            if self.keeps_focus():  # else the page's heading gets it, and is heard
                announce(self._stage, self.tr("{place} is open.").format(place=self._places.name_in(self._guide)))
        else:
            self._stage.set_selected(frozenset())
        self._rearrange()
        return True

    def keeps_focus(self) -> bool:
        """Whether the focus stays where it is when another region is shown: on the drawing."""
        focus = self.window().focusWidget()
        return focus is not None and self._stage.isAncestorOf(focus) and not focus.isHidden()

    def escape(self) -> None:
        """Take back the last thing: names, bend, a place that was to join, then the places, then how near it is."""
        stage, places = self._stage, self._places
        if stage.naming:
            stage.set_naming(False)
        elif stage.bend:
            stage.set_bend(0)
        elif places.adding:
            places.adding = False
            self._rearrange()
        elif places.region is not None:
            places.clear()
        else:
            stage.show_whole()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the drawing's letters wherever the focus is on the page: nothing is typed here."""
        if not self._stage.take_letter(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        span = span_for(self._look, self.width())
        if span is not self._span:
            self._span = span
            self._search.set_narrow(span < Span.NORMAL)
            self._head.line.setVisible(span >= Span.NORMAL)
            self._head.be_low(span is Span.COLUMN)
            edge = edge_for(self._look, span)
            self._head_row.setContentsMargins(edge, 0, edge, 0)
            self._controls.remake(roomy=span >= Span.NORMAL)
            self._arrange(span)
        spare = max(0, (self.width() - _MOST) // 2)
        self._column.setContentsMargins(spare, 0, spare, 0)
        self._column.activate()  # now: the parts would be laid out once more after they are shown

    def _make_stage(self) -> Stage:
        settings = self._session.settings
        knee = Knee(self._view_for(self._session.knee_seen_from), settings.side, settings.layer, self._places.regions)
        stage = Stage(self._look, self._guide.charts, self._guide.regions, knee)
        stage.names.know(self._guide.structures)
        stage.region_chosen.connect(self._press)
        stage.spot_chosen.connect(self._press_spot)
        stage.part_chosen.connect(lambda part: self._doors.go(StructuresPage(StructureId(part))))
        for changed in (stage.side_changed, stage.naming_changed):
            changed.connect(self._rearrange)
        stage.view_changed.connect(self._session.see_knee_from)
        for changed in (stage.view_changed, stage.layer_changed):
            changed.connect(self._show_legend)
        return stage

    def _view_for(self, now: View) -> View:
        """From where the region can be seen: as now where that will do."""
        region, charts = self._places.region, self._guide.charts
        if region is None or any(shape.id == region for shape in charts[now].regions):
            return now
        best = self._guide.regions[region].view
        return best if best in charts else now

    def _show_places(self) -> None:
        """Mark what is chosen, and turn to where it can be seen."""
        self._stage.set_bend(0)  # a bent knee shows no regions
        self._stage.set_view(self._view_for(self._stage.view))
        self._stage.set_selected(self._places.regions, self._places.points)

    def _press(self, region: str) -> None:
        along = bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier)
        self._places.press(RegionId(region), along=along)

    def _press_spot(self, region: str, spot: str) -> None:
        if region != self._places.region:
            self._doors.go(KneePage(RegionId(region)))
        self._panels.choose(spot)

    def _rearrange(self) -> None:
        self._arrange(span_for(self._look, self.width()))

    def _show_legend(self) -> None:
        if self._stage.naming:
            self._rearrange()

    def _arrange(self, span: Span) -> None:
        focus = self.window().focusWidget()
        in_stage = focus is not None and self._stage.isAncestorOf(focus)
        by_keys = getattr(focus, "focused_by_keys", False)
        # what was pressed on the drawing stays under the mouse
        scrolled = self._body.scrolled if in_stage and isinstance(self._body, Stacked) else 0
        panel = self._panels.make(span)
        if span is Span.COLUMN:
            about = self.tr("Parts of the knee") if self._stage.naming else self._places.name_in(self._guide)
            stacked = Stacked(self._look, self._stage, panel, about)
            stacked.scroll_to(scrolled)
            body: QWidget = stacked
        else:
            body = beside(self._look, self._stage, panel, span)
        self._column.replaceWidget(self._body, body)
        self._body.hide()
        self._body.deleteLater()
        self._body = body
        if focus is not None and in_stage:  # it was lost when the stage changed its place
            focus.setFocus(Qt.FocusReason.TabFocusReason if by_keys else Qt.FocusReason.OtherFocusReason)
