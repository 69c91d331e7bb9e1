"""A paragraph in lines of the type scale, with strong words and links. It measures and paints; it is no widget."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6 import QtGui
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout

from kneeguide.content.markup import Bullets, Link, Plain, Span, Strong, WordMark, blocks

if TYPE_CHECKING:
    from kneeguide.ui.look import Look

_NATURAL_LIMIT = 100_000.0


class Paragraph:
    """Spans in one role and colour. Heights and widths are in whole pixels."""

    def __init__(self, look: Look, spans: tuple[Span, ...], role: str, colour: str) -> None:
        self._look, self._role, self._colour = look, role, colour
        self.spans = spans
        self.words = "".join(span.text for span in spans)
        self.line_height = look.line_height(role)
        self._layout = QTextLayout(self.words, look.font(role))
        self._layout.setCacheEnabled(True)  # else the letters are shaped anew for each width, and for each painting
        formats = self._formats()
        if formats:
            self._layout.setFormats(formats)
        self._width, self._height = -1.0, 0
        self._natural = -1
        self._heights: dict[int, int] = {}

    def align(self, flag: Qt.AlignmentFlag) -> None:
        """Align the lines to this side, or centre them."""
        # here and in _format named in full: PySide6 makes a class when it is first named, and plain text needs none
        option = QtGui.QTextOption(flag)
        option.setWrapMode(QtGui.QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._width = -1.0

    def natural_width(self) -> int:
        """How wide the text is in one line."""
        if self._natural < 0:
            self.lay_out(_NATURAL_LIMIT)
            self._natural = int(self._layout.maximumWidth()) + 1
        return self._natural

    def widest_word(self) -> int:
        """How wide the widest word is."""
        longest = sorted(self.words.replace("-", "- ").split(), key=len)[-3:]  # a line may end after a hyphen
        return max((self._look.text_width(self._role, word) for word in longest), default=1) + 1

    def height_for(self, width: int) -> int:
        """How tall the text is when it is this wide."""
        found = self._heights.get(width)
        if found is None:
            fits = 0 <= self._natural <= width
            found = self._heights[width] = self.line_height if fits else self.lay_out(width)
        return found

    def lay_out(self, width: float) -> int:
        """Break the lines for this width; the height."""
        if width == self._width:
            return self._height
        pitch, top = self.line_height, 0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top + (pitch - line.height()) / 2))
            top += pitch
        self._layout.endLayout()
        self._width, self._height = width, max(top, pitch)
        return self._height

    def draw(self, painter: QPainter, width: int) -> None:
        """Paint the lines for this width."""
        self.lay_out(width)
        painter.setPen(self._look.colour(self._colour))
        self._layout.draw(painter, QPointF(0, 0))

    def boxes_of(self, at: int) -> list[QRectF]:
        """Where a span is, line by line."""
        start = sum(len(span.text) for span in self.spans[:at])
        end = start + len(self.spans[at].text)
        boxes = []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if first < last:
                left, right = _x(line.cursorToX(first)), _x(line.cursorToX(last))
                boxes.append(QRectF(left - 2, line.y() - 1, right - left + 4, line.height() + 2))
        return boxes

    def box_of(self, span: Span) -> QRectF:
        """Where the first line of this very span is."""
        return self.boxes_of(next(at for at, each in enumerate(self.spans) if each is span))[0]

    def link_at(self, point: QPointF) -> Link | None:
        """The link at a point, also a source's number."""
        for at, span in enumerate(self.spans):
            if isinstance(span, Link) and any(box.contains(point) for box in self.boxes_of(at)):
                return span
        return None

    def links(self) -> list[int]:
        """Which spans are links, without the numbers of sources."""
        return [at for at, span in enumerate(self.spans) if isinstance(span, Link) and not is_mark(span)]

    def marks(self) -> list[int]:
        """Which spans are numbers of sources."""
        return [at for at, span in enumerate(self.spans) if is_mark(span)]

    def stops(self) -> list[int]:
        """The spans at which Tab stops: each link, and the first number of a source for all of them."""
        return [*self.links(), *self.marks()[:1]]

    def _formats(self) -> list[QTextLayout.FormatRange]:
        ranges, start = [], 0
        for span in self.spans:
            if not isinstance(span, Plain):
                ranges.append(self._format(span, start))
            start += len(span.text)
        return ranges

    def _format(self, span: Span, start: int) -> QTextLayout.FormatRange:
        shape = QtGui.QTextCharFormat()
        shape.setFontWeight(QFont.Weight.Medium if is_mark(span) else QFont.Weight.DemiBold)
        if is_mark(span):
            shape.setVerticalAlignment(QtGui.QTextCharFormat.VerticalAlignment.AlignSuperScript)
        if isinstance(span, WordMark):
            return self._range(start, span, self._dotted())
        if isinstance(span, Link):
            shape.setForeground(self._look.colour("accent_text"))
            shape.setFontUnderline(self._look.high_contrast)
        if isinstance(span, Strong):
            shape.setForeground(self._look.colour("text" if self._colour == "text2" else self._colour))
        return self._range(start, span, shape)

    def _dotted(self) -> QtGui.QTextCharFormat:
        """As the words around it, with dots under it."""
        shape = QtGui.QTextCharFormat()
        shape.setUnderlineStyle(QtGui.QTextCharFormat.UnderlineStyle.DotLine)
        shape.setUnderlineColor(self._look.colour("text2" if self._look.high_contrast else "text3"))
        return shape

    @staticmethod
    def _range(start: int, span: Span, shape: QtGui.QTextCharFormat) -> QTextLayout.FormatRange:
        found = QTextLayout.FormatRange()
        found.start, found.length, found.format = start, len(span.text), shape
        return found


def is_mark(span: Span) -> bool:
    """Whether it is the small number that leads to a source."""
    return isinstance(span, Link) and span.kind == "source"


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
    """The stub says object; it is a number or a pair of numbers."""
    return float(place[0] if isinstance(place, tuple) else place)
