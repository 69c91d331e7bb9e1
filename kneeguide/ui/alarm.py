"""The banner over every page when a timer is over. It stays until it is answered."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget
from shiboken6 import isValid

from kneeguide.timer.run import Happening
from kneeguide.ui.alarm_words import alarm_words, answer_words, can_wait, more_words, snooze_words
from kneeguide.ui.announce import announce
from kneeguide.ui.look import Span
from kneeguide.ui.widgets.boxes import column, row
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneeguide.ids import ProtocolId
    from kneeguide.ui.bell import Bell, Call, Cue
    from kneeguide.ui.look import Look
    from kneeguide.ui.timekeeper import Alarm, Timekeeper

MORE = (1, 5)
"""How many minutes more can be had."""


class AlarmBanner(QWidget):
    """Shows the most pressing alarm, how long it has waited and what can be done. Hidden while there is none."""

    left_alone = Signal()
    """It goes with the focus, and what had it before is no longer shown."""

    def __init__(self, look: Look, timekeeper: Timekeeper) -> None:
        super().__init__()
        self._look, self._timekeeper = look, timekeeper
        self._alarm: Alarm | None = None
        self._before: QWidget | None = None
        self._text = Text(look, "", "h3", "text")
        self.answer = Button(look, "", kind=Kind.PRIMARY).small()
        self.snooze = Button(look, snooze_words()).small()
        self.more = [Button(look, more_words(minutes)).small() for minutes in MORE]
        self.setLayout(self._make_layout())
        self.answer.clicked.connect(lambda: self._act(timekeeper.acknowledge))
        self.snooze.clicked.connect(lambda: self._act(timekeeper.snooze))
        for button, minutes in zip(self.more, MORE, strict=True):
            button.clicked.connect(partial(self._add, minutes))
        timekeeper.changed.connect(self._refresh)
        timekeeper.ticked.connect(self._refresh)
        self._refresh()

    def listen(self, bell: Bell) -> AlarmBanner:
        """The same banner, which also has its window ask for attention and a screen reader say what the bell says."""
        bell.called.connect(self._called)
        bell.cued.connect(self._cued)
        return self

    @property
    def words(self) -> str:
        """What it says, or "" while it is hidden."""
        return self._text.text() if self._alarm is not None else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        span = self._look.span(self.width())
        _stack(self._box, stacked=span < Span.NORMAL)
        _stack(self._buttons, stacked=span < Span.COMPACT)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour(self._tone("soft")))
        edge = max(2, round(look.edge))
        painter.fillRect(0, self.height() - edge, self.width(), edge, look.colour(self._tone("mark")))
        painter.end()

    def _make_layout(self) -> QBoxLayout:
        look = self._look
        line = row(Glyph(look, "bell-ring", "text", 20, "h3"), self._text, gap=look.gap(12))
        line.setStretch(1, 1)
        words = column(None, line, None)
        self._box = row(gap=look.gap(12), margins=(look.gap(24), look.gap(10), look.gap(24), look.gap(10)))
        self._box.addLayout(words, 1)
        gap = look.gap(8)
        self._buttons = row(row(self.answer, self.snooze, gap=gap), row(*self.more, None, gap=gap), gap=gap)
        self._box.addLayout(row(self._buttons, None))
        return self._box

    def _tone(self, part: str) -> str:
        urgent = self._alarm is not None and self._alarm.kind is Happening.ICE_OVER
        return {"soft": "same_day_soft" if urgent else "accent_soft", "mark": "same_day" if urgent else "accent"}[part]

    def _refresh(self) -> None:
        alarms = self._timekeeper.alarms()
        self._alarm = alarms[0] if alarms else None
        if self._alarm is None:
            self._go()
            return
        self._say(self._alarm)
        if self.isHidden() and self.parentWidget() is not None:  # without one it would be a window of its own
            self._before = self.window().focusWidget()
            self.show()
        self.update()

    def _go(self) -> None:
        """Hide; where the keyboard was in here, it goes back to where it was before."""
        focus, before = self.window().focusWidget(), self._before
        self._before = None
        if focus is not None and self.isAncestorOf(focus):
            if before is not None and isValid(before) and before.isVisible():
                before.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.left_alone.emit()
        self.hide()

    def _say(self, alarm: Alarm) -> None:
        words = alarm_words(alarm)
        if words != self._text.text():
            self._text.say_plain(words)
        if answer_words(alarm) != self.answer.text():
            self.answer.setText(answer_words(alarm))
            self.answer.updateGeometry()
        for button in (self.snooze, *self.more):
            button.setVisible(can_wait(alarm))

    def _called(self, call: Call) -> None:
        self._refresh()
        if call.first:
            self._bring_back()
        QApplication.alert(self.window())
        announce(self, call.words, assertive=True)

    def _bring_back(self) -> None:
        """Bring a minimised window back. One that is only covered asks for attention, and keeps its place."""
        window = self.window()
        if window.isMinimized():
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)

    def _cued(self, cue: Cue) -> None:
        announce(self, cue.words)

    def _act(self, act: Callable[[ProtocolId], None]) -> None:
        if self._alarm is not None:
            act(self._alarm.id)

    def _add(self, minutes: int) -> None:
        if self._alarm is not None:
            self._timekeeper.add_minutes(self._alarm.id, minutes)


def _stack(box: QBoxLayout, *, stacked: bool) -> None:
    direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
    if direction is not box.direction():
        box.setDirection(direction)
        box.update()  # a new direction alone does not ask for the new height
