"""What is asked before ice: whether anything speaks against it, and whether it is too soon or too often."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QBoxLayout

from kneeguide.timer.ice import ICE_TIMES_A_DAY
from kneeguide.timer.log import Caution
from kneeguide.ui.time_words import time_of_day
from kneeguide.ui.widgets.boxes import column, row
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.card import Card
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.heading import Heading

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kneeguide.timer.protocol import Protocol
    from kneeguide.ui.timekeeper import Timekeeper
    from kneeguide.ui.widgets.prose import Writer


class Question(NamedTuple):
    """A question before ice: what it says and its two answers. Where there is only `no`, it is no question."""

    title: str
    text: str
    no: str
    yes: str = ""


def question_for(caution: Caution, protocol: Protocol, timekeeper: Timekeeper) -> Question:
    """The words for a caution."""
    if caution is Caution.UNREAD:
        title = _tr("Do any of these apply to you?")
        return Question(title, protocol.note, _tr("One applies: do not use ice"), _tr("None of these: go on"))
    if caution is Caution.ON_ALREADY:
        text = _tr("Use ice on one spot at a time.")
        return Question(_tr("Ice is on already"), text, _tr("Keep the other"), _tr("Stop it and start this"))
    if caution is Caution.TOO_SOON:
        again = timekeeper.ice_allowed_at()
        text = _tr("Your skin needs a pause of 2 hours.")
        if again is not None:
            text += " " + _tr("Use ice again from {time}.").format(time=time_of_day(again))
        return Question(_tr("It is too soon for more ice"), text, _tr("Wait"), _tr("Start anyway"))
    title = _tr("You used ice {count} times today").format(count=ICE_TIMES_A_DAY)
    return Question(title, _tr("That is the most for one day."), _tr("Not now"), _tr("Start anyway"))


def use_no_ice() -> Question:
    """What is said to somebody who should not use ice."""
    text = _tr("Ask a doctor, physiotherapist or pharmacist before you use any. They can say what suits you.")
    return Question(_tr("Use no ice"), text, _tr("Back to the timer"))


class IceQuestion(Card):
    """The question as a card in the place of the ring."""

    answered = Signal(bool)

    def __init__(self, writer: Writer, question: Question, *, safe_first: bool) -> None:
        look = writer.look
        super().__init__(look)
        self.heading = Heading(look, question.title, "h2")
        self.no = Button(look, question.no, kind=Kind.PRIMARY if safe_first else Kind.SECONDARY)
        self.yes = Button(look, question.yes, kind=Kind.SECONDARY if safe_first else Kind.PRIMARY)
        self.no.clicked.connect(lambda: self.answered.emit(False))
        self.yes.clicked.connect(lambda: self.answered.emit(True))
        title = row(Glyph(look, "snowflake", "accent_text", 22, "h2"), self.heading, gap=look.gap(10))
        title.setStretch(1, 1)
        text = writer.prose(question.text)
        self._buttons = row(self.yes, self.no, None, gap=look.gap(12))
        if not question.yes:
            self.yes.hide()
        edge = look.gap(24)
        self.setLayout(column(title, text, self._buttons, None, gap=look.gap(16), margins=(edge, edge, edge, edge)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        room = self.width() - 2 * self._look.gap(24)
        if max(self.yes.sizeHint().width(), self.no.sizeHint().width()) > room:
            self.yes.small()
            self.no.small()
        needed = self.yes.sizeHint().width() + self.no.sizeHint().width() + self._buttons.spacing()
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        direction = below if needed > room else beside
        if direction is not self._buttons.direction():
            self._buttons.setDirection(direction)
            self._buttons.update()  # a new direction alone does not ask for the new height


def _tr(text: str) -> str:
    return QCoreApplication.translate("TimersPage", text)
