"""Wrapped text in one role of the type scale, with strong words and links.

A label, so that screen readers hear its words; it lays its lines out itself, because Qt's labels have no line height.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QCursor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy

from kneeguide.content.markup import Bullets, Link, Plain, Span, Strong, blocks
from kneeguide.ui.widgets.rounded import paint_box, pen

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneeguide.ui.look import Look

_NATURAL_LIMIT = 100_000.0


class Text(QLabel):
    """A paragraph. Links are reached by Tab and followed by a click or Enter."""

    def __init__(self, look: Look, text: str = "", role: str = "body", colour: str = "text") -> None:
        super().__init__()
        self._look, self._role, self._colour = look, role, colour
        self._align = Qt.AlignmentFlag.AlignLeft
        self._on_link: Callable[[Link], None] | None = None
        self._focused_link = -1
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(text)

    def say(self, text: str) -> None:
        """Show another text, with our markup in it."""
        self.say_spans(spans_of(text))

    def say_plain(self, text: str) -> None:
        """Show these words as they are; nothing in them is markup."""
        self.say_spans((Plain(text),))

    def say_spans(self, spans: tuple[Span, ...]) -> None:
        """Show these spans."""
        self._spans = spans
        words = "".join(span.text for span in spans)
        self.setText(words)
        self._layout = QTextLayout(words, self._look.font(self._role))
        option = QTextOption(self._align)
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        self._layout.setTextOption(option)
        self._layout.setFormats(self._formats())
        self._laid_width = -1.0
        self._laid_height = 0
        self._heights: dict[int, int] = {}
        self.updateGeometry()
        self.update()

    def centred(self) -> Text:
        """The same text, centred."""
        self._align = Qt.AlignmentFlag.AlignHCenter
        self.say_spans(self._spans)
        return self

    def on_link(self, follow: Callable[[Link], None]) -> Text:
        """The same text, with something to call when a link is followed."""
        self._on_link = follow
        if self._links():
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(any(isinstance(span, Link) for span in self._spans))
        return self

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        found = self._heights.get(width)
        if found is None:
            found = self._heights[width] = self._lay_out(width)
        return found

    def sizeHint(self) -> QSize:
        self._lay_out(_NATURAL_LIMIT)
        width = int(self._layout.maximumWidth()) + 1
        self._laid_width = -1.0
        return QSize(width, self._look.line_height(self._role))

    def minimumSizeHint(self) -> QSize:
        words = self.text().split() or [""]
        metrics = QFontMetricsF(self._look.font(self._role))
        widest = max(metrics.horizontalAdvance(word) for word in words)
        return QSize(min(int(widest) + 2, self._look.px(120)), self._look.line_height(self._role))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._lay_out(self.width())
        painter.setPen(self._look.colour(self._colour))
        self._layout.draw(painter, QPointF(0, 0))
        if self.hasFocus() and self._focused_link >= 0:
            for box in self._link_boxes(self._links()[self._focused_link]):
                paint_box(painter, box, 4, None, pen(self._look.colour("focus"), 2))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        link = self._link_at(event.position())
        if link is not None and self._on_link is not None:
            self._on_link(link)
            return
        event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._link_at(event.position()) is not None
        self.setCursor(QCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._focused_link >= 0:
            link = self._spans[self._links()[self._focused_link]]
            if isinstance(link, Link) and self._on_link is not None:
                self._on_link(link)
                return
        event.ignore()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001
        following = self._focused_link + (1 if forward else -1)
        if self._on_link is not None and self.hasFocus() and 0 <= following < len(self._links()):
            self._focused_link = following
            self.update()
            return True
        self._focused_link = 0 if self._links() else -1
        return super().focusNextPrevChild(forward)

    def link_centre(self, number: int) -> QPointF:
        """The middle of a link's first line, for whoever wants to click on it."""
        self._lay_out(self.width())
        return self._link_boxes(self._links()[number])[0].center()

    def _links(self) -> list[int]:
        return [at for at, span in enumerate(self._spans) if isinstance(span, Link) and not _is_mark(span)]

    def _formats(self) -> list[QTextLayout.FormatRange]:
        ranges = []
        start = 0
        for span in self._spans:
            if not isinstance(span, Plain):
                ranges.append(self._format(span, start))
            start += len(span.text)
        return ranges

    def _format(self, span: Span, start: int) -> QTextLayout.FormatRange:
        shape = QTextCharFormat()
        shape.setFontWeight(QFont.Weight.Medium if _is_mark(span) else QFont.Weight.DemiBold)
        if _is_mark(span):
            shape.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        if isinstance(span, Link):
            shape.setForeground(self._look.colour("accent_text"))
            shape.setFontUnderline(self._look.high_contrast)
        if isinstance(span, Strong):
            shape.setForeground(self._look.colour("text" if self._colour == "text2" else self._colour))
        found = QTextLayout.FormatRange()
        found.start, found.length, found.format = start, len(span.text), shape
        return found

    def _lay_out(self, width: float) -> int:
        if width == self._laid_width:
            return self._laid_height
        pitch = self._look.line_height(self._role)
        top = 0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top + (pitch - line.height()) / 2))
            top += pitch
        self._layout.endLayout()
        self._laid_width, self._laid_height = width, max(top, pitch)
        return self._laid_height

    def _link_boxes(self, at: int) -> list[QRectF]:
        start = sum(len(span.text) for span in self._spans[:at])
        end = start + len(self._spans[at].text)
        boxes = []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = _x(line.cursorToX(first)), _x(line.cursorToX(last))
                boxes.append(QRectF(left - 2, line.y() - 1, right - left + 4, line.height() + 2))
        return boxes

    def _link_at(self, point: QPointF) -> Link | None:
        self._lay_out(self.width())
        for at, span in enumerate(self._spans):
            if isinstance(span, Link) and any(box.contains(point) for box in self._link_boxes(at)):
                return span
        return None


def spans_of(text: str) -> tuple[Span, ...]:
    """The spans of a text that is one paragraph; what has no markup is not parsed."""
    if "**" not in text and "](" not in text:
        return (Plain(text),)
    found: list[Span] = []
    for block in blocks(text):
        for line in block.items if isinstance(block, Bullets) else (block.spans,):
            found += [Plain(" "), *line] if found else line
    return tuple(found)


def _x(place: Any) -> float:
    return float(place[0] if isinstance(place, tuple) else place)


def _is_mark(span: Span) -> bool:
    """Whether it is the small number that leads to a source; the keyboard passes over these."""
    return isinstance(span, Link) and span.kind == "source"


def elided(look: Look, role: str, text: str, width: int) -> str:
    """The text, cut with an ellipsis where it is wider than `width` pixels."""
    return QFontMetricsF(look.font(role)).elidedText(text, Qt.TextElideMode.ElideRight, width)


def draw_line(painter: QPainter, box: QRect | QRectF, text: str, *, centre: bool = False) -> None:
    """Draw one line of text in the painter's font and pen, in the middle of the box's height."""
    side = Qt.AlignmentFlag.AlignHCenter if centre else Qt.AlignmentFlag.AlignLeft
    painter.drawText(QRectF(box), int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), text)
