"""A card that leads somewhere: an icon where one tells it apart, a title, a few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.pressable import Pressable
from kneeguide.ui.widgets.rounded import paint_box
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneeguide.ui.look import Look


class Tile(Pressable):
    """Pressing it opens what it names."""

    def __init__(self, look: Look, icon: str, title: str, line: str, act: Callable[[], None]) -> None:
        super().__init__(title)
        self._look = look
        self.corner = 14.0
        glyph = [Glyph(look, icon, "accent_text", 20, "h3")] if icon else []
        head = row(*glyph, Text(look, title, "h3"), gap=look.gap(10))
        head.setStretch(len(glyph), 1)
        edge = look.gap(16)
        text = Text(look, line, "small", "text2")
        self._lines = column(head, text, None, gap=look.gap(6), margins=(edge, edge, edge, edge))
        self._words = holding(self._lines)
        line_width = round(look.edge)
        self._box = column(self._words, margins=(line_width, line_width, line_width, line_width))
        self.setLayout(self._box)
        _leave_mouse_to_tile(self)
        self.setAccessibleName(f"{title}. {line}")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(lambda _checked=False: act())

    def put_above(self, picture: QWidget) -> None:
        """Put a picture above the words; pressing it presses the tile."""
        picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._box.insertWidget(0, picture)
        self._box.setStretch(1, 1)

    def put_under_title(self, line: QWidget, words: str) -> None:
        """Put a line under the title, and its words into what screen readers say."""
        line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        _leave_mouse_to_tile(line)
        self._lines.insertWidget(1, line)
        title, _, rest = self.accessibleName().partition(". ")
        self.setAccessibleName(f"{title}. {words}. {rest}")

    def sizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        return layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        assert layout is not None
        return layout.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        over = self.underMouse() or self.isDown()
        edge = QPen(look.colour("accent_text" if over else "ctl"), look.edge)
        paint_box(painter, QRectF(self.rect()), self.corner, look.colour("surface"), edge)
        painter.end()


def _leave_mouse_to_tile(holder: QWidget) -> None:
    for child in holder.findChildren(QWidget):
        child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
