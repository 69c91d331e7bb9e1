"""The summary to take along: the one page as it prints, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kneeguide.ui.head import Head
from kneeguide.ui.look import Span
from kneeguide.ui.pages.page_edges import hold_edges, page_edge
from kneeguide.ui.pages.result.nothing_yet import nothing_yet
from kneeguide.ui.pages.result.paper import sheet_of
from kneeguide.ui.pages.result.words import ResultWords
from kneeguide.ui.paper_view import PaperView
from kneeguide.ui.printing import save_sheet
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.card import Card
from kneeguide.ui.widgets.flow import Flow
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.scroll import ScrollArea
from kneeguide.ui.widgets.segmented import Option, Segmented
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from kneeguide.content.guide import Guide
    from kneeguide.ui.doors import Doors
    from kneeguide.ui.look import Look
    from kneeguide.ui.session import Session
    from kneeguide.ui.sheet import Sheet

_ASIDE, _WIDEST = 300, 794
"""In pixels; a page of A4 is 794 wide where an inch has 96."""
_WIDTH, _WHOLE = "width", "whole"


class SummaryView(QWidget):
    """Made from the answers of the session each time it is opened. `diary` gives the last entries in words."""

    rail_key = "check"

    def __init__(
        self, look: Look, guide: Guide, session: Session, doors: Doors, diary: Callable[[], Sequence[str]] = tuple
    ) -> None:
        super().__init__()
        self._look, self._doors, self._zoom = look, doors, _WIDTH
        words = ResultWords(guide, session)
        self.shows_help_strip = not words.is_emergency
        self.title = self.tr("Summary to take with you")
        self._sheet = sheet_of(look, words, diary()) if not words.is_empty else None
        self._head = Head(look, self.title, words.line)
        self.heading = self._head.heading
        self.paper: PaperView | None = None
        self._scroll = ScrollArea(look, QWidget())
        self._scroll.verticalScrollBar().rangeChanged.connect(self._hold_edges)
        self._span: Span | None = None
        self._edge = 0
        self._side: QWidget | None = None
        self._beside = row(self._scroll)
        self._beside.setStretch(0, 1)
        layout = column(self._head, self._beside, gap=look.gap(4))
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def sheet(self) -> Sheet | None:
        """The page itself; nothing where nothing has been answered."""
        return self._sheet

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        look = self._look
        span = look.span(self.width())
        self._edge = edge = page_edge(look, self.width(), roomy=span >= Span.NORMAL)
        self._head.setContentsMargins(edge, 0, edge, 0)
        if span is not self._span:
            self._span = span
            self._fill(span)
        self._hold_edges()
        self._fit_paper()

    def _hold_edges(self) -> None:
        look, beside = self._look, self._side is not None
        hold_edges(self._scroll, (self._edge, 0, 0 if beside else self._edge, look.gap(24)))
        self._beside.setContentsMargins(0, 0, self._edge if beside else 0, 0)

    def _fill(self, span: Span) -> None:
        look = self._look
        if self._side is not None:
            self._side.deleteLater()
            self._side = None
        if self._sheet is None:
            empty = self.tr("There is no summary yet. It is made from your answers in the symptom check.")
            self._scroll.setWidget(nothing_yet(look, empty, self._doors.go))
            return
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that keys scroll the page
        self._scroll.setAccessibleName(self.tr("{title}, as it prints").format(title=self._sheet.title))
        self.paper = paper = PaperView(look, self._sheet, look.px(_WIDEST))
        card = self._card(span)
        if span < Span.NORMAL:
            self._scroll.setWidget(holding(column(card, paper, None, gap=look.gap(16))))
            return
        self._scroll.setWidget(holding(column(paper, None)))
        card.setFixedWidth(look.px(_ASIDE))
        self._side = holding(column(card, None, margins=(look.gap(14), 0, 0, 0)))
        self._beside.addWidget(self._side)

    def _card(self, span: Span) -> Card:
        look, card = self._look, Card(self._look)
        told = Text(look, self.tr("One page for your doctor or physiotherapist. It is shown as it prints."), "sub")
        private = Text(look, self.tr("It stays on this computer until you print or save it."), "sub", "text2")
        stays = row(Glyph(look, "lock", "text2", 18, "sub"), private, gap=look.gap(10))
        stays.setStretch(1, 1)
        buttons, pad = (*self._buttons(), self._zoom_track()), look.gap(18)
        acts = Flow(buttons, look.gap(10)) if span is Span.COMPACT else column(*buttons, gap=look.gap(8))
        parts = (Heading(look, self.tr("Take it with you"), "h2"), told, acts, stays)
        holding(column(*parts, gap=look.gap(14), margins=(pad, look.gap(16), pad, look.gap(18))), card)
        return card

    def _buttons(self) -> tuple[Button, Button]:
        look = self._look
        paper = Button(look, self.tr("Print"), "printer", Kind.PRIMARY)
        save = Button(look, self.tr("Save as PDF"), "download")
        paper.clicked.connect(self._doors.print)
        save.clicked.connect(self._save)
        return paper, save

    def _zoom_track(self) -> Segmented:
        options = (Option(_WIDTH, self.tr("To read")), Option(_WHOLE, self.tr("Whole page")))
        track = Segmented(self._look, self.tr("How the page is shown"), options, self._zoom)
        track.chosen.connect(self._set_zoom)
        return track

    def _set_zoom(self, zoom: str) -> None:
        self._zoom = zoom
        self._fit_paper()

    def _fit_paper(self) -> None:
        """As wide as there is room, or so that all of it is seen."""
        if self.paper is not None:
            whole = self._scroll.viewport().height() - self._look.gap(24) if self._zoom == _WHOLE else None
            self.paper.fit(self._look.px(_WIDEST), whole)

    def _save(self) -> None:
        if self._sheet is not None and (said := save_sheet(self._sheet, self)):
            self._doors.say(said, None)
