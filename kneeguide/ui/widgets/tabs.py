"""A row of section names above a long page, the current one underlined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeguide.ui.widgets.pressable import Pressable, let_tab_reach_the_checked
from kneeguide.ui.widgets.text import draw_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kneeguide.ui.look import Look


class _Tab(Pressable):
    corner = 6.0

    def __init__(self, look: Look, text: str, parent: QWidget) -> None:
        super().__init__(text)
        self.setParent(parent)
        self._look = look
        self.setCheckable(True)
        self.setAutoExclusive(True)

    def sizeHint(self) -> QSize:
        look = self._look
        return QSize(look.text_width("button_small", self.text()) + look.px(18), look.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = self._look, self.isChecked()
        painter = QPainter(self)
        painter.setFont(look.font("button_small" if on else "nav"))
        painter.setPen(look.colour("accent_text" if on or self.underMouse() else "text2"))
        draw_line(painter, self.rect(), self.text(), centre=True)
        if on:
            painter.fillRect(0, self.height() - 2, self.width(), 2, look.colour("accent_text"))
        painter.end()


class Tabs(QWidget):
    """Section names; where there is no room for all, the row slides so that the current one is seen."""

    chosen = Signal(int)

    def __init__(self, look: Look, names: Sequence[str]) -> None:
        super().__init__()
        self._look, self._current = look, 0
        self._tabs = [_Tab(look, name, self) for name in names]
        for at, tab in enumerate(self._tabs):
            tab.clicked.connect(lambda _checked=False, at=at: self._clicked(at))
        self._tabs[0].setChecked(True)
        let_tab_reach_the_checked(self._tabs)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_current(self, at: int) -> None:
        """Underline this section's name."""
        if at != self._current:
            self._current = at
            self._tabs[at].setChecked(True)
            let_tab_reach_the_checked(self._tabs)
            self._place()

    def sizeHint(self) -> QSize:
        return QSize(200, self._look.px(41))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}.get(event.key(), 0)
        following = self._current + step
        if step and 0 <= following < len(self._tabs):
            self._tabs[following].setFocus(Qt.FocusReason.TabFocusReason)
            self._clicked(following)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.colour("line"))
        painter.end()

    def _clicked(self, at: int) -> None:
        self.show_current(at)
        self.chosen.emit(at)

    def _place(self) -> None:
        widths = [tab.sizeHint().width() for tab in self._tabs]
        end = sum(widths[: self._current + 1])
        ahead = widths[self._current + 1] if self._current + 1 < len(widths) else 0
        left = -max(0, min(end + ahead, sum(widths)) - self.width())
        for tab, width in zip(self._tabs, widths, strict=True):
            tab.setGeometry(left, 0, width, self.height())
            tab.setVisible(left + width > 0 and left < self.width())
            left += width
