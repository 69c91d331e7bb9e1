"""The knee: choose the spot that hurts on the drawing or from the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from kneeguide.ids import AnswerId, RegionId, StructureId
from kneeguide.navigation import CheckPage, KneePage, Route, StructuresPage
from kneeguide.settings import View
from kneeguide.ui.diagram.figure_view import Knee
from kneeguide.ui.diagram.stage import Stage
from kneeguide.ui.head import Head, SearchButton
from kneeguide.ui.look import Span
from kneeguide.ui.pages.knee.panels import PartsPanel, resting_panel
from kneeguide.ui.stage_controls import StageControls
from kneeguide.ui.widgets.boxes import at_most, column, holding, row
from kneeguide.ui.widgets.prose import Writer
from kneeguide.ui.widgets.scroll import ScrollArea

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kneeguide.content.guide import Guide
    from kneeguide.places import Places
    from kneeguide.ui.doors import Doors
    from kneeguide.ui.look import Look
    from kneeguide.ui.pages.knee.region_panel import RegionPanel
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
        self._adding = False
        self._span: Span | None = None
        self._region_panel: RegionPanel | None = None
        self.title = self.tr("Where does it hurt?")
        self._search = SearchButton(look, doors.search)
        line = self.tr("Choose the spot on the knee, or pick it from the list.")
        self._head = Head(look, self.title, line, self._search)
        self.heading = self._head.heading
        self._take_region(region)
        self._stage = self._make_stage()
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
        self._take_region(route.region)
        self._stage.set_naming(False)
        self._show_places()
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
            self._controls.remake(roomy=span >= Span.NORMAL)
            self._arrange(span)
        spare = max(0, (self.width() - _MOST) // 2)
        self._column.setContentsMargins(spare, 0, spare, 0)

    @property
    def _places(self) -> Places:
        return self._session.places

    def _make_stage(self) -> Stage:
        settings = self._session.settings
        region = self._guide.regions.get(self._region) if self._region is not None else None
        view = region.view if region is not None and region.view in self._guide.charts else View.FRONT
        if view is not View.FRONT and self._shown_in(View.FRONT):
            view = View.FRONT
        knee = Knee(view, settings.side, settings.layer, frozenset(self._chosen()))
        stage = Stage(self._look, self._guide.charts, self._guide.regions, knee)
        stage.names.know(self._guide.structures)
        stage.region_chosen.connect(self._press)
        stage.spot_chosen.connect(self._press_spot)
        stage.region_cleared.connect(self._close_region)
        stage.part_chosen.connect(lambda part: self._doors.go(StructuresPage(StructureId(part))))
        for changed in (stage.side_changed, stage.naming_changed):
            changed.connect(self._rearrange)
        for changed in (stage.view_changed, stage.layer_changed):
            changed.connect(self._show_legend)
        return stage

    def _shown_in(self, view: View) -> bool:
        return any(shape.id == self._region for shape in self._guide.charts[view].regions)

    def _chosen(self) -> tuple[RegionId, ...]:
        return self._places.regions if self._region is not None else ()

    def _take_region(self, region: RegionId | None) -> None:
        self._region, self._adding = region, False
        if region is not None and region not in self._places.regions:
            self._session.choose(self._places.only(region))

    def _show_places(self) -> None:
        """Mark what is chosen, and turn to where it can be seen."""
        points = frozenset(str(place.point) for place in self._places.chosen if place.point is not None)
        self._stage.set_selected(frozenset(self._chosen()), points)
        if self._region is not None and not self._shown_in(self._stage.view):
            self._stage.set_view(self._guide.regions[self._region].view)

    def _press(self, name: str) -> None:
        """A region was pressed: it alone hurts, or it hurts as well."""
        region = RegionId(name)
        with_ctrl = bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier)
        if self._region is not None and (self._adding or with_ctrl):
            self._session.choose(self._places.along(region))
        elif region not in self._chosen():
            self._session.choose(self._places.only(region))
        self._doors.go(KneePage(region))

    def _press_spot(self, region: str, spot: str) -> None:
        if region != self._region:
            self._doors.go(KneePage(RegionId(region)))
        if self._region_panel is not None:
            self._region_panel.choose(spot)

    def _point(self, answer: str) -> None:
        """Take what was said of where in the region it hurts."""
        if self._region is not None:
            self._session.choose(self._places.pointed(self._region, AnswerId(answer) if answer else None))
            self._show_places()

    def _close_region(self) -> None:
        """This region does not hurt after all; another one that does is shown instead."""
        if self._region is not None:
            self._session.choose(self._places.without(self._region))
        rest = self._places.regions
        self._doors.go(KneePage(rest[-1] if rest else None))

    def _add(self) -> None:
        self._adding = True
        if self._region_panel is not None:
            self._region_panel.show_adding()
        self._stage.take_focus()

    def _check(self) -> None:
        """Begin the check with these places as the answer to where it hurts."""
        from kneeguide.assess.pointing import pointed  # noqa: PLC0415 - not needed for the first paint

        session = self._session
        points = {place.region: place.point for place in self._places.chosen}
        session.answer(pointed(tuple(self._guide.questions.values()), points, session.answers))
        self._doors.go(CheckPage())

    def _rearrange(self) -> None:
        self._arrange(self._look.span(self.width()))

    def _show_legend(self) -> None:
        if self._stage.naming:
            self._rearrange()

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
        self._region_panel = None
        if self._stage.naming:
            drawn = self._guide.charts[self._stage.view].structures[self._stage.layer]
            parts = [self._guide.structures[part] for part in reversed(drawn) if part in self._guide.structures]
            panel = PartsPanel(self._look, parts, self._doors.go)
            panel.pointed.connect(lambda part: self._stage.point_at_part(StructureId(part) if part else None))
            panel.closed.connect(lambda: self._stage.set_naming(False))
            return panel
        if self._region is None:
            return resting_panel(self._look, self._guide, self._doors.go, self._stage.hover, lines=span >= Span.NORMAL)
        self._region_panel = self._make_region_panel(self._region)
        return self._region_panel

    def _make_region_panel(self, region: RegionId) -> RegionPanel:
        # imported here: the first paint shows no region
        from kneeguide.ui.pages.knee.region_panel import ChosenRegion, RegionPanel  # noqa: PLC0415

        chosen = ChosenRegion(self._guide.regions[region], self._session.settings.side, self._places)
        panel = RegionPanel(Writer(self._look, self._doors.go), self._guide, chosen)
        panel.closed.connect(self._close_region)
        panel.check_asked.connect(self._check)
        panel.another_asked.connect(self._add)
        panel.switched.connect(lambda other: self._doors.go(KneePage(RegionId(other))))
        panel.pointed.connect(self._point)
        return panel

    def _beside(self, span: Span) -> QWidget:
        look = self._look
        inner = self._panel(span)
        panel = ScrollArea(look, at_most(inner, look.px(_PANEL[span])))
        panel.setFixedWidth(look.px(_PANEL[span]) + 16)
        edge, gap = (24, 20) if span >= Span.NORMAL else (16, 14)
        layout = row(self._stage, panel, gap=gap, margins=(edge, 0, edge - 16, 16 if span >= Span.NORMAL else 12))
        layout.setStretch(0, 1)
        self._stage.gestures.plain_wheel = True
        return holding(layout)

    def _stacked(self) -> QWidget:
        self._stage.setMinimumHeight(self._look.gap(380))
        self._stage.gestures.plain_wheel = False
        edge = self._look.gap(16)
        parts = column(self._stage, self._panel(Span.COLUMN), gap=edge, margins=(edge, 0, edge - 4, edge))
        return ScrollArea(self._look, holding(parts))
