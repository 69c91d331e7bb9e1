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
from kneeguide.ui.pages.page_edges import hold_edges
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.flow import Flow
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.prose import Writer
from kneeguide.ui.widgets.scroll import ScrollArea
from kneeguide.ui.widgets.sticky import Sticky
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
_WIDEST = 1024
_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


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
        self._head = self._make_head()
        self._head_place, self._tabs_place = column(self._head), column(self._tabs)
        self._page = column(self._head_place, self._tabs_place, self._scroll)
        self._page.setStretch(2, 1)
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
        self._hold_edges()
        if span is not self._span:
            self._span = span
            self._fill(span)

    def _hold_edges(self) -> None:
        """Wide pages are centred; the bar stays at the edge of the window."""
        edge = self._look.gap(24)
        edge += max(0, (self.width() - 2 * edge - self._look.px(_WIDEST)) // 2)
        self._page.setContentsMargins(edge, self._look.gap(14), 0, 0)
        for place in (self._head_place, self._tabs_place):
            place.setContentsMargins(0, 0, edge, 0)
        hold_edges(self._scroll, (0, 0, edge, 0))

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
        return holding(column(way, self._title_row, gap=look.gap(4), margins=(0, 0, 0, look.gap(8))))

    def _plan_button(self) -> Button:
        # where somebody has to look at the knee before a plan begins, the check comes first
        kind = Kind.SECONDARY if self._condition.be_seen else Kind.PRIMARY
        plan = Button(self._look, tr("See the plan"), "list-checks", kind).small()
        plan.clicked.connect(lambda: self._doors.go(PlanPage(self._condition.id)))
        return plan

    def _fill(self, span: Span) -> None:
        look = self._look
        writer = Writer(look, self._doors.go, hints=Hints(self._guide)).explaining(self._condition.name.plain)
        place = Place(writer, self._guide, self._condition, span, self._doors.go)
        self._marks = [self._titled(section, section.body(place)) for section in self._sections]
        aside, parts = self._aside(writer, span), list(self._marks)
        if span < Span.NORMAL:
            parts[1] = self._with_aside(parts[1], aside, span)
        # with little room the head scrolls away with the text, and the tabs alone stay
        self._head_place.addWidget(self._head)
        self._title_row.setDirection((_BESIDE, _BELOW)[span is Span.COLUMN])
        if span is Span.COLUMN:
            parts.insert(0, self._head)
        text = holding(column(*parts, None, gap=look.gap(26), margins=(0, look.gap(18), 0, look.gap(24))))
        self._scroll.hold(self._beside_text(text, aside) if span >= Span.NORMAL else text)

    def _beside_text(self, text: QWidget, aside: QWidget) -> QWidget:
        look = self._look
        text.setMaximumWidth(look.px(_READING_WIDTH))
        aside.setContentsMargins(0, look.gap(18), 0, look.gap(18))
        sticky = Sticky(aside)
        sticky.stay_in(self._scroll)
        sticky.setFixedWidth(look.px(_ASIDE_WIDTH))
        layout = row(text, sticky, None, gap=look.gap(24))
        layout.setStretch(0, 1000)
        return holding(layout)

    def _with_aside(self, first_steps: QWidget, aside: QWidget, span: Span) -> QWidget:
        """What to do first and when to get help, before all that is to be read."""
        if span is Span.COLUMN:
            return holding(column(first_steps, aside, gap=self._look.gap(20)))
        layout = row(holding(column(first_steps, None)), aside, gap=self._look.gap(20))
        layout.setStretch(0, 1)
        layout.setStretch(1, 1)
        return holding(layout)

    def _aside(self, writer: Writer, span: Span) -> QWidget:
        """Where it hurts and when to get help; with little room, what is urgent comes first."""
        hurts = where_it_hurts(writer, self._guide, self._condition, self._side)
        reasons = reasons_to_seek_help(writer, self._condition)
        parts = (hurts, reasons) if span >= Span.NORMAL else (reasons, hurts)
        return holding(column(*parts, None, gap=self._look.gap(14)))

    def _titled(self, section: Section, body: QWidget) -> QWidget:
        parts = [Heading(self._look, tr(section.title), "h2"), body] if section.title else [body]
        return holding(column(*parts, gap=self._look.gap(12)))

    def _scrolled(self, top: int) -> None:
        seen = top + self._look.gap(80)
        tops = [self._top_of(mark) for mark in self._marks]
        bar = self._scroll.verticalScrollBar()
        at = len(tops) - 1 if top >= bar.maximum() > 0 else max(0, sum(y <= seen for y in tops) - 1)
        self._tabs.show_current(at)

    def _show_section(self, at: int) -> None:
        bar = self._scroll.verticalScrollBar()
        bar.blockSignals(True)  # the tab that was pressed stays the current one
        bar.setValue(max(0, self._top_of(self._marks[at]) - self._look.gap(12)))
        bar.blockSignals(False)
        self._scroll.viewport().update()
        self._tabs.show_current(at)

    def _top_of(self, mark: QWidget) -> int:
        content = self._scroll.widget()
        return mark.mapTo(content, mark.rect().topLeft()).y() if content is not None else 0
