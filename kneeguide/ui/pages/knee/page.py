"""The knee: choose the spot that hurts on the drawing or from the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kneeguide.assess.questions import Choice
from kneeguide.ids import AnswerId, RegionId
from kneeguide.navigation import CheckPage, KneePage, Route
from kneeguide.ui.diagram.figure_view import Knee
from kneeguide.ui.diagram.stage import Stage
from kneeguide.ui.head import Head, SearchButton
from kneeguide.ui.look import Span
from kneeguide.ui.pages.knee.panels import PanelDoors, chosen_panel, resting_panel
from kneeguide.ui.pages.knee.tracks import StageTracks
from kneeguide.ui.widgets.boxes import at_most, column, holding, row
from kneeguide.ui.widgets.prose import Writer
from kneeguide.ui.widgets.scroll import ScrollArea

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kneeguide.content.guide import Guide
    from kneeguide.ui.doors import Doors
    from kneeguide.ui.look import Look
    from kneeguide.ui.session import Session

_PANEL = {Span.COLUMN: 0, Span.COMPACT: 284, Span.NORMAL: 344, Span.WIDE: 420}
_MOST = 1440


class KneeView(QWidget):
    """Drawing and panel side by side, or under each other where there is little room."""

    rail_key = "knee"
    shows_help_strip = True

    def __init__(self, look: Look, guide: Guide, session: Session, region: RegionId | None, doors: Doors) -> None:
        super().__init__()
        self._look, self._guide, self._session, self._doors = look, guide, session, doors
        self._region = region
        self._span: Span | None = None
        self.title = self.tr("Where does it hurt?")
        self._search = SearchButton(look, doors.search)
        line = self.tr("Choose the spot on the knee, or pick it from the list.")
        self._head = Head(look, self.title, line, self._search)
        self.heading = self._head.heading
        self._stage = self._make_stage()
        self._tracks = StageTracks(look, session, self._stage, self._say_side)
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
        self._region = route.region
        self._stage.set_selected(frozenset({self._region} if self._region else ()))
        self._arrange(self._look.span(self.width()))
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        span = self._look.span(self.width())
        if span is not self._span:
            self._span = span
            self._search.set_narrow(span < Span.NORMAL)
            self._head.line.setVisible(span >= Span.NORMAL)
            edge = 24 if span >= Span.NORMAL else 16
            self._head_row.setContentsMargins(edge, 0, edge, 0)
            self._tracks.remake(roomy=span >= Span.NORMAL)
            self._arrange(span)
        panel = _PANEL[span]
        self._tracks.fit(self.width() - (self._look.px(panel) + 16 if panel else 0) - 2 * 24 - 20)
        spare = max(0, (self.width() - _MOST) // 2)
        self._column.setContentsMargins(spare, 0, spare, 0)

    def _make_stage(self) -> Stage:
        settings = self._session.settings
        chosen = frozenset({self._region} if self._region else ())
        knee = Knee(side=settings.side, layer=settings.layer, selected=chosen)
        stage = Stage(self._look, self._guide.charts, self._guide.regions, knee)
        stage.region_chosen.connect(lambda region: self._doors.go(KneePage(RegionId(region))))
        stage.region_cleared.connect(lambda: self._doors.go(KneePage()))
        return stage

    def _say_side(self) -> None:
        """The panel names the knee."""
        self._arrange(self._look.span(self.width()))

    def _arrange(self, span: Span) -> None:
        focus = self.window().focusWidget()
        in_stage = focus is not None and self._stage.isAncestorOf(focus)
        by_keys = getattr(focus, "focused_by_keys", False)
        body = self._stacked() if span is Span.COLUMN else self._beside(span)
        self._column.replaceWidget(self._body, body)
        self._body.deleteLater()
        self._body = body
        if focus is not None and in_stage:  # it was lost when the stage changed its place
            focus.setFocus(Qt.FocusReason.TabFocusReason if by_keys else Qt.FocusReason.OtherFocusReason)

    def _panel(self, span: Span) -> QWidget:
        if self._region is None:
            return resting_panel(self._look, self._guide, self._doors.go, lines=span >= Span.NORMAL)
        writer = Writer(self._look, self._doors.go)
        region = self._guide.regions[self._region]
        doors = PanelDoors(self._doors.go, self._check_spot)
        return chosen_panel(writer, self._guide, region, self._session.settings.side, doors)

    def _check_spot(self) -> None:
        """Begin the check with this spot as the answer to where it hurts."""
        where = next((each for each in self._guide.questions.values() if each.choice is Choice.MAP), None)
        spot = AnswerId(self._region or "")
        if where is not None and any(answer.id == spot for answer in where.answers):
            self._session.answer(self._session.answers.answered(where.id, (spot,)))
        self._doors.go(CheckPage())

    def _beside(self, span: Span) -> QWidget:
        look = self._look
        inner = self._panel(span)
        panel = ScrollArea(look, at_most(inner, look.px(_PANEL[span])))
        panel.setFixedWidth(look.px(_PANEL[span]) + 16)
        edge, gap = (24, 20) if span >= Span.NORMAL else (16, 14)
        layout = row(self._stage, panel, gap=gap, margins=(edge, 0, edge - 16, 16 if span >= Span.NORMAL else 12))
        layout.setStretch(0, 1)
        return holding(layout)

    def _stacked(self) -> QWidget:
        self._stage.setMinimumHeight(self._look.gap(380))
        edge = self._look.gap(16)
        parts = column(self._stage, self._panel(Span.COLUMN), gap=edge, margins=(edge, 0, edge - 4, edge))
        return ScrollArea(self._look, holding(parts))
