"""The page on cadence: find your own steps a minute, choose a goal, run to the beat, and know when to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from kneeguide.assess.urgency import Urgency
from kneeguide.navigation import CadencePage
from kneeguide.ui.head import Head, SearchButton
from kneeguide.ui.hints import Hints
from kneeguide.ui.look import Span
from kneeguide.ui.pages.cadence.beat_card import BeatCard
from kneeguide.ui.pages.cadence.goal_card import GoalCard
from kneeguide.ui.pages.cadence.measure_card import MeasureCard
from kneeguide.ui.pages.cadence.weeks import cadence_sheet, weeks_section
from kneeguide.ui.pages.page_edges import hold_edges, page_edge
from kneeguide.ui.pages.reading_parts import points_card, safety_card, sources_section, titled
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import IconButton
from kneeguide.ui.widgets.prose import Numbers, Writer
from kneeguide.ui.widgets.scroll import ScrollArea

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from kneeguide.navigation import Route
    from kneeguide.ui.doors import Doors
    from kneeguide.ui.look import Look
    from kneeguide.ui.sheet import Sheet
    from kneeguide.ui.world import World


class CadenceView(QWidget):
    """T and Space tap, M starts and stops the beat, wherever the focus is in the page; buttons first."""

    rail_key = "timers"
    shows_help_strip = True

    def __init__(self, look: Look, world: World, doors: Doors) -> None:
        super().__init__()
        self._look, self._world, self._doors = look, world, doors
        self._texts = world.guide.cadence
        self._span: Span | None = None
        self.title = self.tr("Cadence")
        self._search = SearchButton(look, doors.search)
        paper = IconButton(look, self.tr("Print"), "printer")
        paper.clicked.connect(doors.print)
        self._head = Head(
            look, self.title, self.tr("Steps a minute: find yours, then a few more."), paper, self._search
        )
        self.heading = self._head.heading
        self._scroll = ScrollArea(look, QWidget())
        self._top = column(self._head)
        layout = column(self._top, self._scroll)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._fill(Span.NORMAL)

    def sheet(self) -> Sheet | None:
        """The weeks and the rules on paper."""
        return cadence_sheet(self._world.guide, self._world.cadence.state)

    def shows(self, route: Route) -> bool:
        """Whether this is the page of the route."""
        return isinstance(route, CadencePage)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        look, span = self._look, self._look.span(self.width())
        edge = page_edge(look, self.width(), roomy=span >= Span.NORMAL)
        self._top.setContentsMargins(edge, 0, edge, 0)
        if span is not self._span:
            self._span = span
            self._search.set_narrow(span < Span.NORMAL)
            self._head.line.setVisible(span > Span.COLUMN)
            self._fill(span)
        hold_edges(self._scroll, (edge, 0, edge, look.gap(24)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
        acts = {Qt.Key.Key_T: self.measure.tap, Qt.Key.Key_Space: self.measure.tap, Qt.Key.Key_M: self.beat.toggle}
        act = acts.get(Qt.Key(event.key())) if plain and not event.isAutoRepeat() else None
        if act is None:
            event.ignore()
        else:
            act()

    def _fill(self, span: Span) -> None:
        look, world, narrow = self._look, self._world, span is Span.COLUMN
        writer = Writer(look, self._doors.go, Numbers(), Hints(world.guide))
        self.measure = MeasureCard(look, world, narrow=narrow)
        self.goal = GoalCard(writer, self._texts, world.cadence)
        self.beat = BeatCard(look, world, self._texts, narrow=narrow)
        body = holding(column(*self._sections(writer, span), gap=look.gap(20)))
        old = self._scroll.takeWidget()
        if old is not None:  # later: what was pressed may be in it
            old.hide()
            old.deleteLater()
        self._scroll.setWidget(body)
        body.show()

    def _sections(self, writer: Writer, span: Span) -> list[QWidget]:
        texts, look = self._texts, self._look
        summary = writer.claim(texts.summary, "lead")  # made first: its sources are the first
        stop = safety_card(writer, self.tr("Stop when"), texts.stop, Urgency.SAME_DAY)
        leave = safety_card(writer, self.tr("Leave it when"), texts.not_for, Urgency.SAME_DAY)
        return [
            summary,
            self._tools(stop, leave, span),
            weeks_section(writer, texts, self._world.cadence),
            titled(look, self.tr("How to count"), points_card(writer, texts.counting, "footprints", "accent_text")),
            sources_section(writer, self._world.guide),
        ]

    def _tools(self, stop: QWidget, leave: QWidget, span: Span) -> QWidget:
        gap = self._look.gap(16)
        if span is Span.COLUMN:
            return holding(column(self.measure, self.goal, leave, self.beat, stop, gap=gap))
        start = column(self.measure, self.goal, leave, None, gap=gap)
        layout = row(start, column(self.beat, stop, None, gap=gap), gap=gap)
        for at in (0, 1):
            layout.setStretch(at, 1)
        return holding(layout)
