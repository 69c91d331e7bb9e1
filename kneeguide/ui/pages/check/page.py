"""The symptom check: one question a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from kneeguide.navigation import CheckPage, KneePage, ResultPage
from kneeguide.settings import Side
from kneeguide.ui.look import Span
from kneeguide.ui.pages.check.footer import Beside, CheckFooter, EmergencyConfirm
from kneeguide.ui.pages.check.header import CheckHeader
from kneeguide.ui.pages.check.question_body import QuestionBody
from kneeguide.ui.pages.check.words import (
    emergency_signs,
    key_hint,
    knee_told,
    lower_first,
    next_open,
    one_before,
    question_to_show,
    way,
    what_is_missing,
)
from kneeguide.ui.pages.page_edges import hold_edges, page_edge
from kneeguide.ui.widgets.boxes import NO_MARGINS, column, holding
from kneeguide.ui.widgets.pressable import ENTER
from kneeguide.ui.widgets.scroll import ScrollArea

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from kneeguide.content.guide import Guide
    from kneeguide.ids import QuestionId
    from kneeguide.ui.doors import Doors
    from kneeguide.ui.look import Look
    from kneeguide.ui.session import Session
    from kneeguide.ui.sheet import Sheet


class CheckView(QWidget):
    """One question. Each choice is kept at once; going on opens the page of the next question, or the result."""

    rail_key = "check"
    shows_help_strip = True

    def __init__(self, look: Look, guide: Guide, session: Session, wanted: QuestionId | None, doors: Doors) -> None:
        super().__init__()
        self._look, self._guide, self._session, self._doors = look, guide, session, doors
        self._question = question = question_to_show(guide, session.answers, wanted)
        self.title = self.tr("Symptom check")
        self.place = CheckPage(question.id)
        self.header = CheckHeader(look, way(guide, session.answers, question), lower_first(question.topic))
        self.body = QuestionBody(look, guide, session, question, session.answers.to(question.id))
        self.heading, self.cards = self.body.heading, self.body.cards
        self._scroll = ScrollArea(look, self.body)
        self.footer = CheckFooter(look, key_hint(question), can_review=self.body.has_answers)
        self.confirm: EmergencyConfirm | None = None
        self._foot = column(self.footer)
        layout = column(self.header, self._scroll, holding(self._foot))
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._fitted = (Span.COLUMN, look.gap(16))
        self._fit(*self._fitted)
        self._connect()

    def sheet(self) -> Sheet | None:
        """A question is not printed; the result is."""
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.text().isdecimal():
            self.cards.press(event.text())
        elif plain and event.key() in ENTER and not event.isAutoRepeat():
            self._go_on()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        look = self._look
        span = look.span(self.width())
        edge = page_edge(look, self.width(), roomy=span >= Span.NORMAL)
        if (span, edge) != self._fitted:
            self._fitted = (span, edge)
            self._fit(span, edge)
        self.body.fit_height(self.height() - self.header.height() - self.footer.sizeHint().height())

    def _fit(self, span: Span, edge: int) -> None:
        beside = self.body.beside(span)
        self.header.fit(span, edge)
        self.body.fit(span)
        self._hold_edges()
        self.footer.fit(span, edge, beside)
        if beside is Beside.WHY:
            self.footer.why.setChecked(False)
        if beside is not Beside.NOTHING:
            self.footer.review.setChecked(False)
        if self.confirm is not None:
            self.confirm.fit(span)

    def _hold_edges(self) -> None:
        look, edge = self._look, self._fitted[1]
        hold_edges(self._scroll, (edge, look.gap(8), edge, look.gap(8)))

    def _connect(self) -> None:
        self._scroll.verticalScrollBar().rangeChanged.connect(self._hold_edges)
        self.header.back.clicked.connect(self._go_back)
        for stop in (self.header.stop, self.header.stop_small):
            stop.clicked.connect(lambda: self._doors.go(KneePage()))
        self.cards.changed.connect(self._keep)
        for card in self.cards.cards:
            card.focused.connect(lambda card=card: self._scroll.ensureWidgetVisible(card, 0, self._look.gap(16)))
        self.body.change.connect(lambda question: self._doors.go(CheckPage(question)))
        self.footer.go_on.connect(self._go_on)
        self.footer.why.toggled.connect(lambda on: self._show(self.body.why, on))
        self.footer.review.toggled.connect(lambda on: self._show(self.body.review, on))

    def _keep(self) -> None:
        self.footer.say("")
        self._close_confirm()
        session = self._session
        session.answer(session.answers.answered(self._question.id, self.cards.chosen))
        told = knee_told(self._guide, session.answers)
        if isinstance(told, Side) and told is not session.settings.side:
            session.change(msgspec.structs.replace(session.settings, side=told))  # drawings show that knee from now on

    def _go_on(self) -> None:
        if not self.cards.chosen:
            self.footer.say(what_is_missing(self._question))
        elif signs := emergency_signs(self._guide, self._session.answers, self._question):
            self._ask_to_end(signs)
        else:
            self._open_next()

    def _open_next(self) -> None:
        following = next_open(self._guide, self._session.answers)
        self._doors.go(CheckPage(following) if following else ResultPage())

    def _go_back(self) -> None:
        before = one_before(self._guide, self._session.answers, self._question)
        self._doors.go(CheckPage(before) if before else KneePage())

    def _ask_to_end(self, signs: Sequence[str]) -> None:
        if self.confirm is not None:
            self._doors.go(ResultPage())
            return
        self.confirm = EmergencyConfirm(self._look, signs)
        self.confirm.fit(self._look.span(self.width()))
        self.confirm.show_help.connect(lambda: self._doors.go(ResultPage()))
        self.confirm.change.connect(self._change_answer)
        self.footer.hide()
        edge = self._fitted[1]
        self._foot.setContentsMargins(edge, self._look.gap(8), edge, self._look.gap(14))
        self._foot.addWidget(self.confirm)
        self.confirm.show()
        self.confirm.heading.take_focus()

    def _change_answer(self) -> None:
        self._close_confirm()
        first = next(card for card in self.cards.cards if card.isChecked())
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _close_confirm(self) -> None:
        if self.confirm is not None:
            self._foot.removeWidget(self.confirm)
            self.confirm.hide()
            self.confirm.deleteLater()
            self.confirm = None
            self._foot.setContentsMargins(*NO_MARGINS)
            self.footer.show()

    def _show(self, part: QWidget, on: bool) -> None:  # noqa: FBT001
        """Open or close what lies below the answers; what is opened is scrolled into view."""
        part.setVisible(on)
        if on:
            QTimer.singleShot(0, part, lambda: self._scroll.ensureWidgetVisible(part, 0, 0))
