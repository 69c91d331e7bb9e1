"""A condition: what it is, what to do, when to get help, in one page with its sections by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QWidget

from kneeguide.navigation import CheckPage, KneePage, PlanPage
from kneeguide.ui.diagram.paper_knee import paper_knee
from kneeguide.ui.head import SearchButton
from kneeguide.ui.hints import Hints
from kneeguide.ui.look import Span
from kneeguide.ui.pages.condition.aside import reasons_to_seek_help, where_it_hurts
from kneeguide.ui.pages.condition.paper import Marked, condition_sheet
from kneeguide.ui.pages.condition.sections import Place, Section, sections_of, tr
from kneeguide.ui.widgets.boxes import at_most, column, holding, row
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.flow import Flow
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.prose import Writer
from kneeguide.ui.widgets.scroll import ScrollArea
from kneeguide.ui.widgets.tabs import Tabs
from kneeguide.ui.widgets.text import Text
from kneeguide.ui.widgets.trail import trail

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kneeguide.content.guide import Guide
    from kneeguide.content.pages import Condition
    from kneeguide.settings import Side
    from kneeguide.ui.doors import Doors
    from kneeguide.ui.look import Look
    from kneeguide.ui.sheet import Sheet

_READING_WIDTH, _ASIDE_WIDTH = 696, 304
_WIDEST = 1064


class ConditionView(QWidget):
    """Tabs follow the scroll and lead to their sections; the aside stays beside them where there is room."""

    rail_key = "knee"
    shows_help_strip = True

    def __init__(self, look: Look, guide: Guide, condition: Condition, side: Side, doors: Doors) -> None:
        super().__init__()
        self._look, self._guide, self._condition, self._side, self._doors = look, guide, condition, side, doors
        self._span: Span | None = None
        self._marks: list[QWidget] = []
        self.title = condition.name.plain
        self.heading = Heading(look, condition.name.plain, "question")
        self._search = SearchButton(look, doors.search)
        self._scroll = ScrollArea(look, QWidget())
        self._sections = sections_of(condition)
        self._tabs = Tabs(look, [tr(section.name) for section in self._sections])
        self._aside = ScrollArea(look, QWidget())
        self._aside.setFixedWidth(look.px(_ASIDE_WIDTH) + 16)
        body = row(self._scroll, self._aside, gap=look.gap(20))
        body.setStretch(0, 1)
        edge = look.gap(24)
        self._head = self._make_head()
        self._head_place = column(self._head)
        self._page = column(self._head_place, self._tabs, body, margins=(edge, look.gap(14), edge - 16, 0))
        self.setLayout(self._page)
        self._scroll.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._tabs.chosen.connect(self._show_section)

    def sheet(self) -> Sheet:
        """The page on paper."""
        picture = paper_knee(self._look, self._guide, self._side, self._condition.regions)
        return condition_sheet(self._guide, self._condition, Marked(picture, self._side) if picture else None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        span = self._look.span(self.width())
        self._search.set_narrow(span < Span.NORMAL)
        edge = self._look.gap(24)
        spare = max(0, (self.width() - 2 * edge - self._look.px(_WIDEST)) // 2)
        self._page.setContentsMargins(edge + spare, self._look.gap(14), edge + spare - 16, 0)
        if span is not self._span:
            self._span = span
            self._fill(span)

    def _make_head(self) -> QWidget:
        look, condition, doors = self._look, self._condition, self._doors
        region = self._guide.regions[condition.regions[0]]
        steps = ((tr("Knee"), KneePage()), (region.name, KneePage(region.id)))
        way = row(trail(look, steps, condition.name.plain, doors.go), None, self._search, gap=look.gap(12))
        paper = Button(look, tr("Print"), "printer").small()
        paper.clicked.connect(doors.print)
        plan = [self._plan_button()] if condition.id in self._guide.plans else []
        kind = Kind.SECONDARY if plan and not condition.be_seen else Kind.PRIMARY
        check = Button(look, tr("Check my symptoms"), "clipboard-check", kind).small()
        check.clicked.connect(lambda: doors.go(CheckPage()))
        medical = Text(look, tr("Doctors say: {name}").format(name=condition.name.medical), "body", "text2")
        words = column(self.heading, medical)
        self._title_row = row(words, Flow((paper, check, *plan), look.gap(12)), gap=look.gap(12))
        self._title_row.setStretch(0, 1)
        return holding(column(way, self._title_row, gap=look.gap(4), margins=(0, 0, 16, look.gap(8))))

    def _plan_button(self) -> Button:
        if self._condition.be_seen:  # somebody has to look at the knee before a plan begins
            plan = Button(self._look, tr("See the plan"), "list-checks").small()
        else:
            plan = Button(self._look, tr("Start the plan"), "play", Kind.PRIMARY).small()
        plan.clicked.connect(lambda: self._doors.go(PlanPage(self._condition.id)))
        return plan

    def _fill(self, span: Span) -> None:
        look = self._look
        writer = Writer(look, self._doors.go, hints=Hints(self._guide)).explaining(self._condition.name.plain)
        place = Place(writer, self._guide, self._condition, span, self._doors.go)
        beside = span >= Span.NORMAL
        bodies = [section.body(place) for section in self._sections]
        if not beside:
            bodies[0] = holding(column(bodies[0], self._small_aside(writer, span), gap=look.gap(16)))
        self._marks = [self._titled(section, body) for section, body in zip(self._sections, bodies, strict=True)]
        # with little room the head scrolls away with the text, and the tabs alone stay
        self._head_place.addWidget(self._head)
        beside_or_below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._title_row.setDirection(beside_or_below[span is Span.COLUMN])
        parts = [self._head, *self._marks] if span is Span.COLUMN else self._marks
        reading = column(*parts, None, gap=look.gap(26), margins=(0, look.gap(18), 0, look.gap(24)))
        holder = holding(reading)
        holder.setMaximumWidth(look.px(_READING_WIDTH) if beside else 100_000)
        layout = row(holder, None, margins=(0, 0, look.gap(8), 0))
        layout.setStretch(0, 1000)
        self._scroll.setWidget(holding(layout))
        self._aside.setVisible(beside)
        if beside:
            hurts = where_it_hurts(writer, self._guide, self._condition, self._side)
            reasons = reasons_to_seek_help(writer, self._condition)
            aside = holding(column(hurts, reasons, None, gap=look.gap(16)))
            self._aside.setWidget(at_most(aside, look.px(_ASIDE_WIDTH), (0, look.gap(18), 0, look.gap(24))))

    def _titled(self, section: Section, body: QWidget) -> QWidget:
        parts = [Heading(self._look, tr(section.title), "h2"), body] if section.title else [body]
        return holding(column(*parts, gap=self._look.gap(12)))

    def _small_aside(self, writer: Writer, span: Span) -> QWidget:
        look = self._look
        hurts = where_it_hurts(writer, self._guide, self._condition, self._side)
        reasons = reasons_to_seek_help(writer, self._condition)
        if span is Span.COLUMN:
            return holding(column(hurts, reasons, gap=look.gap(16)))
        layout = row(hurts, column(reasons, None), gap=look.gap(20))
        layout.setStretch(0, 1)
        layout.setStretch(1, 1)
        return holding(layout)

    def _scrolled(self, top: int) -> None:
        seen = top + self._look.gap(80)
        tops = [mark.y() for mark in self._marks]
        bar = self._scroll.verticalScrollBar()
        at = len(tops) - 1 if top >= bar.maximum() > 0 else max(0, sum(y <= seen for y in tops) - 1)
        self._tabs.show_current(at)

    def _show_section(self, at: int) -> None:
        bar = self._scroll.verticalScrollBar()
        bar.blockSignals(True)  # the tab that was pressed stays the current one
        bar.setValue(max(0, self._marks[at].y() - self._look.gap(12)))
        bar.blockSignals(False)
        self._scroll.viewport().update()
        self._tabs.show_current(at)
