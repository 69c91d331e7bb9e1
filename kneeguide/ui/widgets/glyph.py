"""An icon on its own, beside text; it is decoration and has no name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeguide.ui.icons import icon_box

if TYPE_CHECKING:
    from kneeguide.ui.look import Look


class Glyph(QWidget):
    """An icon whose middle is on the first line of text of the given role."""

    def __init__(self, look: Look, icon: str, colour: str = "text2", size: int = 18, role: str = "body") -> None:
        super().__init__()
        self._look, self._icon, self._colour = look, icon, colour
        self._size, self._line = look.px(size), look.line_height(role)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return QSize(self._size, max(self._line, self._size))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = max(self._line, self._size) / 2
        box = icon_box(0, middle, self._size)
        self._look.icons.paint(painter, self._icon, box, self._look.colour(self._colour))
        painter.end()
