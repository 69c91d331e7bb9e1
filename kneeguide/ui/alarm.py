"""The banner over every page when a timer is over. It stays until it is answered, and calls again meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from kneeguide.timer.run import Event, Happening
from kneeguide.ui.announce import announce
from kneeguide.ui.look import Span
from kneeguide.ui.sound import Chimes
from kneeguide.ui.time_words import late_text, stage_words
from kneeguide.ui.widgets.boxes import column, row
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneeguide.ui.look import Look
    from kneeguide.ui.timekeeper import Alarm, Timekeeper

REPEAT_SECONDS = 30.0
REPEAT_UNTIL_SECONDS = 20 * 60.0
"""After this the banner still stands, but it no longer calls."""
_NEWS_SECONDS = 10.0


class AlarmBanner(QWidget):
    """Shows the most pressing alarm, how long it has waited and what can be done. Hidden while there is none."""

    def __init__(
        self,
        look: Look,
        timekeeper: Timekeeper,
        sound_on: Callable[[], bool] = lambda: True,
        chimes: Chimes | None = None,
    ) -> None:
        super().__init__()
        self._look, self._timekeeper, self._sound_on = look, timekeeper, sound_on
        self._chimes = chimes if chimes is not None else Chimes(look.resources / "sounds")
        self._chimes.setParent(self)
        self._alarm: Alarm | None = None
        self._called_at = 0.0
        self._text = Text(look, "", "h3", "text")
        self.answer = Button(look, "", "check", Kind.PRIMARY).small()
        self.more = Button(look, self.tr("+1 min")).small()
        self.setLayout(self._make_layout())
        self.answer.clicked.connect(self._acknowledge)
        self.more.clicked.connect(self._add_minute)
        timekeeper.happened.connect(self._happened)
        timekeeper.alarmed.connect(self._call)
        timekeeper.changed.connect(self._refresh)
        timekeeper.ticked.connect(self._tick)
        self._refresh()
        if timekeeper.alarms():
            self._call()

    @property
    def words(self) -> str:
        """What it says, or "" while it is hidden."""
        return self._text.text() if self._alarm is not None else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        stacked = self._look.span(self.width()) is Span.COLUMN
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        if direction is not self._box.direction():
            self._box.setDirection(direction)
            self._box.update()  # a new direction alone does not ask for the new height

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
        self._box.addLayout(row(self.answer, self.more, None, gap=look.gap(8)))
        return self._box

    def _tone(self, part: str) -> str:
        urgent = self._alarm is not None and self._alarm.kind is Happening.ICE_OVER
        return {"soft": "same_day_soft" if urgent else "accent_soft", "mark": "same_day" if urgent else "accent"}[part]

    def _refresh(self) -> None:
        alarms = self._timekeeper.alarms()
        self._alarm = alarms[0] if alarms else None
        if self._alarm is None:
            self.hide()
            self._chimes.stop()
            return
        words = self._words(self._alarm)
        if words != self._text.text():
            self._text.say_plain(words)
        self.answer.setText(self._answer(self._alarm))
        self.answer.updateGeometry()
        self.more.setVisible(self._alarm.kind is Happening.OVER)
        if self.parentWidget() is not None:  # without one it would be a window of its own
            self.show()
        self.update()

    def _tick(self) -> None:
        self._refresh()
        waiting = self._timekeeper.clock.now() - self._called_at
        alarm = self._alarm
        calls = alarm is not None and alarm.kind is not Happening.LOOK and alarm.late < REPEAT_UNTIL_SECONDS
        if calls and waiting >= REPEAT_SECONDS:
            self._call()

    def _call(self) -> None:
        self._refresh()
        if self._alarm is None:
            return
        self._called_at = self._timekeeper.clock.now()
        self._play("turn" if self._alarm.kind is Happening.LOOK else "end")
        QApplication.alert(self.window())
        announce(self, self.words, assertive=True)

    def _happened(self, event: Event) -> None:
        """What needs no answer is said once; late, it is no longer news."""
        if event.kind in {Happening.TURN, Happening.READY} and self._is_news(event):
            self._play("turn")
            announce(self, self._turn_words(event))

    def _is_news(self, event: Event) -> bool:
        return self._timekeeper.clock.now() - event.due < _NEWS_SECONDS

    def _turn_words(self, event: Event) -> str:
        run = self._timekeeper.runs.get(event.protocol)
        if run is None:
            return self.tr("{stage}: done").format(stage=event.stage.name)
        return stage_words(run.stage)

    def _play(self, chime: str) -> None:
        if self._sound_on():
            self._chimes.play(chime)

    def _words(self, alarm: Alarm) -> str:
        ago = late_text(alarm.late)
        if alarm.kind is Happening.ICE_OVER:
            off = self.tr("Take the ice off now")
            return self.tr("{off}, {time} over").format(off=off, time=ago) if ago else off
        if alarm.kind is Happening.LOOK:
            return self.tr("{timer}: look at the skin now").format(timer=alarm.name)
        done = self.tr("{timer} is done").format(timer=alarm.name)
        return self.tr("{done}, {time} ago").format(done=done, time=ago) if ago else done

    def _answer(self, alarm: Alarm) -> str:
        if alarm.kind is Happening.ICE_OVER:
            return self.tr("The ice is off")
        return self.tr("I have looked") if alarm.kind is Happening.LOOK else self.tr("Stop")

    def _acknowledge(self) -> None:
        if self._alarm is not None:
            self._timekeeper.acknowledge(self._alarm.id)

    def _add_minute(self) -> None:
        if self._alarm is not None:
            self._timekeeper.add_minutes(self._alarm.id, 1)
