"""The numbers from 0 to 10 to choose one of: real buttons; arrows, Home, End and digits move the choice."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from kneeguide.journal.entry import MOST_PAIN
from kneeguide.ui.widgets.pressable import Pressable
from kneeguide.ui.widgets.rounded import paint_box
from kneeguide.ui.widgets.text import draw_line

if TYPE_CHECKING:
    from kneeguide.ui.look import Look

_STEPS = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Right): 1, int(Qt.Key.Key_Down): 1}
_A_ROW, _HALF = 11, 6


class _Number(Pressable):
    def __init__(self, look: Look, pain: int) -> None:
        super().__init__(str(pain))
        self._look = look
        self.corner = look.px(8)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(40), self._look.px(40))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(26), self._look.px(40))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:  # for the row: a button alone would look for the next Tab stop
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = self._look, self.isChecked()
        painter = QPainter(self)
        fill = "accent" if on else "accent_soft" if self.isDown() else "sunken" if self.underMouse() else "surface"
        edge = QPen(look.colour("accent_text" if on else "ctl"), 2.5 if on else look.edge)
        paint_box(painter, QRectF(self.rect()), self.corner, look.colour(fill), edge)
        painter.setFont(look.font("button_small"))
        painter.setPen(look.colour("on_accent" if on else "text"))
        draw_line(painter, self.rect(), self.text(), centre=True)
        painter.end()


class PainRow(QWidget):
    """None or one of the numbers is on. One Tab stop."""

    chosen = Signal(int)

    def __init__(self, look: Look, name: str, current: int | None) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._look = look
        self._numbers = [_Number(look, pain) for pain in range(MOST_PAIN + 1)]
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look.gap(5))
        self._columns = 0
        for pain, number in enumerate(self._numbers):
            number.setObjectName(f"pain-{pain}")
            number.setAccessibleName(self.tr("{pain} of 10").format(pain=pain))
            number.setAccessibleDescription(name)
            number.clicked.connect(partial(self._clicked, pain))
        self.setLayout(self._grid)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_current(current)
        self.arrange(_A_ROW)

    def show_current(self, pain: int | None) -> None:
        """Show this number as chosen; None for none of them."""
        self._current = pain
        for each, number in enumerate(self._numbers):
            number.setChecked(each == pain)
            reached = each == (pain or 0)
            number.setFocusPolicy(Qt.FocusPolicy.StrongFocus if reached else Qt.FocusPolicy.ClickFocus)

    def arrange(self, columns: int) -> None:
        """Put the numbers in rows of so many."""
        if columns == self._columns:
            return
        self._columns = columns
        for pain, number in enumerate(self._numbers):
            self._grid.removeWidget(number)
            self._grid.addWidget(number, pain // columns, pain % columns)

    def fit(self, width: int) -> None:
        """One row where there is room for it, else two."""
        room = _A_ROW * self._look.px(36) + (_A_ROW - 1) * self._grid.spacing()
        self.arrange(_A_ROW if width >= room else _HALF)

    def number(self, pain: int) -> Pressable:
        """The button of a number."""
        return self._numbers[pain]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pain = self._asked(event)
        if pain is None:
            super().keyPressEvent(event)
            return
        self._numbers[pain].setFocus(Qt.FocusReason.TabFocusReason)
        self._clicked(pain)

    def _asked(self, event: QKeyEvent) -> int | None:
        key, current = event.key(), self._current
        if key in _STEPS:
            return 0 if current is None else min(MOST_PAIN, max(0, current + _STEPS[key]))
        ends = {int(Qt.Key.Key_Home): 0, int(Qt.Key.Key_End): MOST_PAIN}
        if key in ends:
            return ends[key]
        digit = key - int(Qt.Key.Key_0)
        return digit if 0 <= digit <= 9 and not event.modifiers() & Qt.KeyboardModifier.ControlModifier else None

    def _clicked(self, pain: int, _on: bool = True) -> None:  # noqa: FBT001, FBT002
        self.show_current(pain)
        self.chosen.emit(pain)
