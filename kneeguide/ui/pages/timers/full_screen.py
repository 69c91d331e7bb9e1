"""The timer over the whole screen, in type that can be read from three metres."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from kneeguide.timer.run import State
from kneeguide.ui.alarm import AlarmBanner
from kneeguide.ui.pages.timers.controls import Controls
from kneeguide.ui.pages.timers.reading import following_words, reading_of
from kneeguide.ui.pages.timers.ring import Ring
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from kneeguide.timer.run import Run
    from kneeguide.ui.look import Look
    from kneeguide.ui.pages.timers.ring_place import RingPlace
    from kneeguide.ui.timekeeper import Timekeeper

_DESIGNED_FOR = (1280, 800)
_LARGE, _CONTROLS = 2.0, 1.25
"""How much larger than on a page the words are, and the buttons, on a screen of that size."""
_RING = (160, 4000)
_LEAST = (480, 320)


class FullTimer(QWidget):
    """Shows what the ring on the page shows, and does what its buttons do. Escape leaves it."""

    def __init__(self, look: Look, timekeeper: Timekeeper, place: Callable[[], RingPlace], page: QWidget) -> None:
        super().__init__(page, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumSize(*_LEAST)  # said here, so that no layout asks for more than a screen has
        self._look, self._timekeeper, self._place = look, timekeeper, place
        self._ground = "bg"
        self._body = QWidget()
        self._column = column(self._body)
        self.setLayout(self._column)
        self._fill(1.0)
        timekeeper.changed.connect(self.refresh)
        timekeeper.ticked.connect(self._refresh_time)

    def refresh(self) -> None:
        """Show how the timer is."""
        card = self._place().card
        self.controls.main.show_words(*card.main_words)
        self.controls.reset.setVisible(not card.reset.isHidden())
        self.controls.next.setVisible(not card.next.isHidden())
        self._name.say_plain(card.title_words)
        self._following.say_plain(following_words(card.run) if card.run is not None else "")
        self._ground = _ground_of(card.run)
        self.update()
        self._refresh_time()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape and F leave; Space, R and N do here what they do on the page."""
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_F}:
            self.close()
        elif event.isAutoRepeat() or not self._place().press(event.key()):
            event.ignore()
        elif self._place().question is not None:  # it is asked on the page
            self.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        wide, high = _DESIGNED_FOR if self.width() >= self.height() else reversed(_DESIGNED_FOR)
        self._fill(max(0.5, min(self.width() / wide, self.height() / high)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour(self._ground))
        painter.end()

    def _fill(self, scale: float) -> None:
        """Make everything anew in the size that this screen has room for."""
        large, buttons = self._look.at_scale(_LARGE * scale), self._look.at_scale(_CONTROLS * scale)
        self.ring = Ring(large, *_RING)
        self._name = Text(large, "", "h2", "accent_text")
        self.stage = Text(large, "", "question", "text")
        self._more, self._following = Text(large, "", "h2", "text2"), Text(large, "", "h2", "text2")
        self.controls = self._make_controls(buttons)
        leave = Button(buttons, self.tr("Leave full screen (Esc)"), "x", Kind.QUIET)
        leave.clicked.connect(self.close)
        words = column(None, self._name, self.stage, self._more, large.gap(12), self._following, None, gap=large.gap(8))
        edge = large.gap(16)
        upright = self.height() > self.width()
        main = column(self.ring, holding(words)) if upright else row(self.ring, holding(words), gap=large.gap(20))
        main.setStretch(0, 1)
        main.setStretch(1, 0 if upright else 1)
        foot = row(None, self.controls, None, gap=edge)
        below = column(holding(main), foot, row(None, leave, None), gap=edge, margins=(edge, edge, edge, edge // 2))
        below.setStretch(0, 1)
        banner = AlarmBanner(self._look.at_scale(_CONTROLS * scale), self._timekeeper)
        self._put(holding(column(banner, holding(below))))
        self.controls.main.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self, body: QWidget) -> None:
        layout = body.layout()
        if isinstance(layout, QBoxLayout):
            layout.setStretch(1, 1)
        self._column.replaceWidget(self._body, body)
        self._body.hide()
        self._body.deleteLater()
        self._body = body
        body.show()
        self.refresh()

    def _make_controls(self, look: Look) -> Controls:
        controls = Controls(look, self.tr("Reset"), self.tr("Next"))
        for button, key in (
            (controls.main, Qt.Key.Key_Space),
            (controls.reset, Qt.Key.Key_R),
            (controls.next, Qt.Key.Key_N),
        ):
            button.clicked.connect(partial(self._press, key))
        return controls

    def _press(self, key: Qt.Key) -> None:
        self._place().press(key)
        if self._place().question is not None:
            self.close()

    def _refresh_time(self) -> None:
        card = self._place().card
        now = self._timekeeper.clock.now()
        reading = reading_of(card.protocol, card.side, card.run, now, self._timekeeper.clock.wall())
        lines = (reading.above, reading.below)
        if card.run is not None and card.run.state is State.PAUSED:
            lines = (reading.below, reading.above)
        elif card.run is not None and card.run.looks:
            lines = (self.tr("Look at the skin now"), reading.above)
        for text, words in zip((self.stage, self._more), lines, strict=True):
            if text.text() != words:
                text.say_plain(words)
        self.ring.show_reading(reading._replace(above="", below=""))


def _ground_of(run: Run | None) -> str:
    """The colour of the ground: an alarm is seen from the corner of an eye."""
    if run is None or not run.calls:
        return "bg"
    return "same_day_soft" if run.icing and run.rings else "accent_soft"
