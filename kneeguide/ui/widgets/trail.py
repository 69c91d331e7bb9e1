"""The way to a page: links to the pages above it, then its own name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeguide.ui.widgets.boxes import holding, row
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.pressable import Pressable
from kneeguide.ui.widgets.text import Text, draw_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kneeguide.navigation import Route
    from kneeguide.ui.look import Look


class LinkButton(Pressable):
    """Words that lead to a page."""

    corner = 6.0

    def __init__(self, look: Look, text: str, role: str = "button_small") -> None:
        super().__init__(text)
        self._look, self._role = look, role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._look.text_width(self._role, self.text()) + 2, max(24, self._look.line_height(self._role)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = self._look.font(self._role)
        if self.underMouse() or self._look.high_contrast:
            font = font.__copy__()
            font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(self._look.colour("accent_text"))
        draw_line(painter, QRectF(self.rect()), self.text())
        painter.end()


def trail(look: Look, steps: Sequence[tuple[str, Route]], here: str, go: Callable[[Route], None]) -> QWidget:
    """Links to the pages above, with chevrons between, and the name of this one."""
    parts: list[QWidget] = []
    for words, route in steps:
        link = LinkButton(look, words)
        link.clicked.connect(lambda _checked=False, route=route: go(route))
        parts += [link, Glyph(look, "chevron-right", "text3", 14, "small")]
    parts.append(Text(look, here, "small", "text2"))
    layout = row(*parts, None, gap=look.gap(6))
    for part in parts:
        layout.setAlignment(part, Qt.AlignmentFlag.AlignVCenter)
    return holding(layout)
