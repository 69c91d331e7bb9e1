"""Where the ring stands, and in its place the question that may come before ice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from kneeguide.timer.log import Caution
from kneeguide.ui.announce import announce
from kneeguide.ui.pages.timers.ice_question import IceQuestion, Question, question_for, use_no_ice
from kneeguide.ui.pages.timers.ring_card import RingCard
from kneeguide.ui.widgets.boxes import column

if TYPE_CHECKING:
    from kneeguide.timer.protocol import Protocol
    from kneeguide.ui.pages.timers.ring_card import Size
    from kneeguide.ui.widgets.prose import Writer
    from kneeguide.ui.world import World


class RingPlace(QWidget):
    """Starts the timer, after a question where there is one to be asked."""

    def __init__(self, writer: Writer, world: World, protocol: Protocol, size: Size) -> None:
        super().__init__()
        self._writer, self._world, self._protocol = writer, world, protocol
        self._asked: Caution | None = None
        self.question: IceQuestion | None = None
        self.card = RingCard(writer, world.timekeeper, protocol, world.session.settings.side, size)
        self.card.start_asked.connect(self._start)
        self._column = column(self.card)
        self.setLayout(self._column)
        self._listens = False
        self.refresh()

    def refresh(self) -> None:
        """Show how the timer is, and what keeps its alarm from being noticed."""
        self.card.refresh()
        self.card.show_notice(self._notice() if self.card.run is not None else "")

    def _notice(self) -> str:
        """Asked only while the timer runs: until one does, nothing of the desktop is looked for."""
        heralds = self._world.heralds
        if not self._listens:
            self._listens = True
            heralds.changed.connect(self.refresh)
        words = [
            self.tr("No sound can be played. Keep this window in sight.") if heralds.silent else "",
            self.tr("This computer may fall asleep, and then it cannot ring.") if heralds.may_sleep else "",
        ]
        return " ".join(filter(None, words))

    def press(self, key: int) -> bool:
        """Do what a key stands for; False where it stands for nothing now."""
        card = self.card
        button = {
            Qt.Key.Key_Space: card.main,
            Qt.Key.Key_R: card.reset,
            Qt.Key.Key_N: card.next,
            Qt.Key.Key_F: card.full,
        }.get(Qt.Key(key))
        if button is None or not button.isVisible():
            return False
        button.click()
        return True

    def _start(self) -> None:
        keeper = self._world.timekeeper
        caution = keeper.caution(self._protocol.id)
        if caution is None:
            keeper.start(self._protocol.id, self._world.session.settings.side)
        else:
            self._ask(caution)

    def _ask(self, caution: Caution) -> None:
        self._asked = caution
        question = question_for(caution, self._protocol, self._world.timekeeper)
        self._show(question, safe_first=caution is not Caution.UNREAD)

    def _show(self, question: Question, *, safe_first: bool) -> None:
        self.question = IceQuestion(self._writer, question, safe_first=safe_first)
        self.question.answered.connect(self._answered)
        self.card.hide()
        self._column.addWidget(self.question)
        self.question.show()
        self.question.heading.take_focus()
        announce(self, question.title)

    def _answered(self, yes: bool) -> None:  # noqa: FBT001
        asked, keeper = self._asked, self._world.timekeeper
        self._put_question_away()
        if not yes:
            if asked is Caution.UNREAD:
                self._show(use_no_ice(), safe_first=True)
        elif asked is Caution.UNREAD:
            keeper.read_note(self._protocol.id)
            self._start()
        else:
            keeper.start(self._protocol.id, self._world.session.settings.side, sure=True)

    def _put_question_away(self) -> None:
        if self.question is not None:
            self.question.hide()
            self.question.deleteLater()
        self.question, self._asked = None, None
        self.card.show()
        self.card.main.setFocus(Qt.FocusReason.OtherFocusReason)
