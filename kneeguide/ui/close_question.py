"""The question before the window closes on a timer that could not ring then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kneeguide.ui.announce import announce
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.card import Card
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.scroll import ScrollArea
from kneeguide.ui.widgets.text import Text
from kneeguide.ui.zones import next_inside

if TYPE_CHECKING:
    from kneeguide.ui.look import Look
    from kneeguide.ui.timekeeper import Timekeeper

_WIDTH = 480


class CloseQuestion(QWidget):
    """Lies over the window until it is answered, or until an alarm comes: that must be seen."""

    def __init__(self, look: Look, timekeeper: Timekeeper, window: QWidget) -> None:
        super().__init__(window)
        self._look, self.agreed = look, False
        self._before: QWidget | None = None
        self._title = Heading(look, self.tr("A timer is running"), "title")
        words = self.tr("It goes on when you open KneeGuide again, but it cannot ring while the window is closed.")
        self._text = Text(look, words)
        self.leave = Button(look, self.tr("Close all the same"))
        self.stay = Button(look, self.tr("Stay"), kind=Kind.PRIMARY)
        self.leave.clicked.connect(self._leave)
        self.stay.clicked.connect(self.put_away)
        timekeeper.alarmed.connect(self.put_away)
        self._panel = self._make_panel()
        self.hide()

    def ask(self) -> None:
        """Ask whether to close all the same."""
        window = self.window()
        if window.isMinimized():
            window.showNormal()
        if not self.isVisible():
            self._before = window.focusWidget()
        self.fit()
        self.show()
        self.raise_()
        self.stay.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self._title.text()}. {self._text.text()}", assertive=True)

    def put_away(self) -> None:
        """Stay; what had the focus has it again."""
        if not self.isVisible():
            return
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def fit(self) -> None:
        """Follow the window's size."""
        look, window = self._look, self.window()
        edge = look.gap(24)
        self.setGeometry(window.rect())
        width = min(look.px(_WIDTH), window.width() - 32)
        words = self._words.heightForWidth(width - 2 * edge)
        height = min(words + look.gap(20) + self.stay.sizeHint().height() + 2 * edge, window.height() - 16)
        self._panel.setGeometry(QRect((window.width() - width) // 2, (window.height() - height) // 2, width, height))

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001
        return next_inside(self, forward=forward)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("scrim"))
        painter.end()

    def _make_panel(self) -> QWidget:
        look = self._look
        title = row(Glyph(look, "timer", "accent_text", 24, "title"), self._title, gap=look.gap(12))
        title.setStretch(1, 1)
        self._words = holding(column(title, self._text, None, gap=look.gap(12)))
        edge = look.gap(24)
        buttons = row(None, self.leave, self.stay, gap=look.gap(8))
        scroll = ScrollArea(look, self._words, "raised")
        layout = column(scroll, buttons, gap=look.gap(20), margins=(edge, edge, edge, edge))
        layout.setStretch(0, 1)
        panel = holding(layout, Card(look, "raised", "ctl", 16))
        panel.setParent(self)
        panel.show()
        return panel

    def _leave(self) -> None:
        self.agreed = True
        self.window().close()
