"""One result of a search, with the words that matched marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent, QTextCharFormat, QTextLayout
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
        super().__init__()
        self._look, self._current = look, False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_hit(hit)

    def show_hit(self, hit: Hit) -> None:
        """Show this result from now on."""
        self.hit = hit
        self._lines: tuple[QTextLayout, ...] = ()
        self.setText(hit.entry.title)
        self.setAccessibleName(f"{hit.entry.title}. {hit.line}")
        self.update()

    def show_current(self, on: bool) -> None:  # noqa: FBT001
        """Show that Enter opens this one."""
        if on is not self._current:
            self._current = on
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, self._look.px(54))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lines = ()

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
        top = (self.height() - look.px(42)) / 2
        self._lines = self._lines or self._laid_out(room)
        heights, colours = (look.px(22), look.px(20)), ("text", "text2")
        for layout, height, colour in zip(self._lines, heights, colours, strict=True):
            box = QRectF(left, top, room, height)
            painter.setPen(look.colour(colour))
            painter.setClipRect(box)
            layout.draw(painter, QPointF(box.left(), box.top() + (height - layout.boundingRect().height()) / 2))
            top += height
        painter.end()

    def _laid_out(self, room: float) -> tuple[QTextLayout, ...]:
        hit = self.hit
        return (
            self._line("h3", hit.entry.title, hit.title_marks, room),
            self._line("small", hit.line, hit.line_marks, room),
        )

    def _line(self, role: str, text: str, marks: Sequence[tuple[int, int]], room: float) -> QTextLayout:
        text, marks = _around_first_mark(text, marks, room, QFontMetricsF(self._look.font(role)))
        layout = QTextLayout(text, self._look.font(role))
        layout.setFormats([_bold(start, end) for start, end in marks if end <= len(text)])
        layout.beginLayout()
        layout.createLine().setLineWidth(100_000)
        layout.endLayout()
        return layout


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
