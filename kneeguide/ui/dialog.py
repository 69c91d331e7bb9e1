"""A card over the whole window that has to be answered: words that scroll where they are long, buttons below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kneeguide.ui.widgets.boxes import column, holding
from kneeguide.ui.widgets.card import Card
from kneeguide.ui.widgets.scroll import ScrollArea
from kneeguide.ui.zones import next_inside

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout

    from kneeguide.ui.look import Look


class Dialog(QWidget):
    """Covers the window with a scrim; Tab stays inside, and what had the focus before gets it back."""

    def __init__(self, look: Look, window: QWidget, width: int) -> None:
        super().__init__(window)
        self._look, self._width = look, width
        self._before: QWidget | None = None
        self._words = self._buttons = self._panel = QWidget(self)
        self.hide()

    def fill(self, words: QBoxLayout, buttons: QBoxLayout) -> None:
        """Put words and buttons on the card; before it is first shown."""
        look = self._look
        edge = look.gap(24)
        self._words, self._buttons = holding(words), holding(buttons)
        scroll = ScrollArea(look, self._words, "raised")
        layout = column(scroll, self._buttons, gap=look.gap(20), margins=(edge, edge, edge, edge))
        layout.setStretch(0, 1)
        self._panel.deleteLater()
        self._panel = holding(layout, Card(look, "raised", "ctl", 16))
        self._panel.setParent(self)
        self._panel.show()

    def rise(self, first: QWidget) -> None:
        """Show the card over everything, with the focus on this button."""
        if not self.isVisible():
            self._before = self.window().focusWidget()
        self.fit()
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def sink(self) -> bool:
        """Hide the card; whether something had the focus before, and has it again."""
        self.hide()
        if self._before is None or not isValid(self._before):
            return False
        self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def fit(self) -> None:
        """Follow the window's size."""
        look, window = self._look, self.window()
        edge = look.gap(24)
        self.setGeometry(window.rect())
        width = min(look.px(self._width), window.width() - 32)
        words = self._words.heightForWidth(width - 2 * edge)
        height = min(words + look.gap(20) + self._buttons.sizeHint().height() + 2 * edge, window.height() - 16)
        self._panel.setGeometry(QRect((window.width() - width) // 2, (window.height() - height) // 2, width, height))

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001
        return next_inside(self, forward=forward)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("scrim"))
        painter.end()
