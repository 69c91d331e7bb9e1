"""One result of a search, with the words that matched marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QSizePolicy

from kneeguide.ui.icons import icon_box
from kneeguide.ui.widgets.pressable import Pressable
from kneeguide.ui.widgets.rounded import paint_box, pen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kneeguide.search import Hit
    from kneeguide.ui.look import Look


class HitRow(Pressable):
    """Title over the line that matched; matches are bold and underlined."""

    def __init__(self, look: Look, hit: Hit) -> None:
        super().__init__(hit.entry.title)
        self._look, self.hit, self._current = look, hit, False
        self.setAccessibleName(f"{hit.entry.title}. {hit.line}")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_current(self, on: bool) -> None:  # noqa: FBT001
        """Show that Enter opens this one."""
        self._current = on
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, self._look.px(54))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        if self._current or self.underMouse():
            edge = pen(look.colour("accent_text"), 2) if self._current else None
            paint_box(painter, QRectF(self.rect()), 10, look.colour("accent_soft"), edge)
        ink = look.colour("accent_text" if self._current else "text2")
        size, left = look.px(20), look.px(14)
        look.icons.paint(painter, self.hit.entry.icon, icon_box(left, self.height() / 2, size), ink)
        left += size + look.px(14)
        room = self.width() - left - look.px(12)
        painter.setPen(look.colour("text"))
        top = (self.height() - look.px(42)) / 2
        self._draw(painter, "h3", self.hit.entry.title, self.hit.title_marks, QRectF(left, top, room, look.px(22)))
        painter.setPen(look.colour("text2"))
        below = QRectF(left, top + look.px(22), room, look.px(20))
        self._draw(painter, "small", self.hit.line, self.hit.line_marks, below)
        painter.end()

    def _draw(self, painter: QPainter, role: str, text: str, marks: Sequence[tuple[int, int]], box: QRectF) -> None:
        text, marks = _around_first_mark(text, marks, box.width(), QFontMetricsF(self._look.font(role)))
        layout = QTextLayout(text, self._look.font(role))
        layout.setFormats([_bold(start, end) for start, end in marks if end <= len(text)])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(100_000)
        layout.endLayout()
        painter.setClipRect(box)
        layout.draw(painter, QPointF(box.left(), box.top() + (box.height() - line.height()) / 2))
        painter.setClipping(False)


def _around_first_mark(
    text: str, marks: Sequence[tuple[int, int]], width: float, metrics: QFontMetricsF
) -> tuple[str, Sequence[tuple[int, int]]]:
    """The text cut so that its first mark is seen, and the marks moved along."""
    if marks and metrics.horizontalAdvance(text[: marks[0][1]]) > width * 0.8:
        start = max(0, text.rfind(" ", 0, max(0, marks[0][0] - 24)) + 1)
        text = "… " + text[start:]
        marks = [(first - start + 2, last - start + 2) for first, last in marks if first >= start]
    if metrics.horizontalAdvance(text) > width:
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width * 0.97)
    return text, marks


def _bold(start: int, end: int) -> QTextLayout.FormatRange:
    shape = QTextCharFormat()
    shape.setFontWeight(QFont.Weight.Bold)
    shape.setFontUnderline(True)
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, end - start, shape
    return found
