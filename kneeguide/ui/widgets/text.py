"""Wrapped text in one role of the type scale, with strong words and links.

A label, so that screen readers hear its words; it lays its lines out itself, because Qt's labels have no line height.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from kneeguide.content.markup import Link, Plain, Span
from kneeguide.ui.widgets.paragraph import Paragraph, is_mark, spans_of
from kneeguide.ui.widgets.rounded import paint_box, pen

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneeguide.ui.look import Look
    from kneeguide.ui.widgets.tip import Tips


_SIDEWAYS = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}


class _Words(QLabel):
    """A paragraph that is as wide as there is room and as tall as it needs."""

    def __init__(self, look: Look, text: str, role: str, colour: str) -> None:
        super().__init__()
        self._look, self._role, self._colour = look, role, colour
        self._centred = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setWordWrap(True)  # so Qt knows that the height follows the width, and asks Python for the height alone
        self.say(text)

    def say(self, text: str) -> None:
        """Show another text, with our markup in it."""
        self.say_spans(spans_of(text))

    def say_plain(self, text: str) -> None:
        """Show these words as they are; nothing in them is markup."""
        self.say_spans((Plain(text),))

    def say_spans(self, spans: tuple[Span, ...]) -> None:
        """Show these spans."""
        self._paragraph = Paragraph(self._look, spans, self._role, self._colour)
        if self._centred:
            self._paragraph.align(Qt.AlignmentFlag.AlignHCenter)
        self.setText(self._paragraph.words)
        self.updateGeometry()
        self.update()

    def _centre(self) -> None:
        self._centred = True
        self._paragraph.align(Qt.AlignmentFlag.AlignHCenter)

    def heightForWidth(self, width: int) -> int:
        return self._paragraph.height_for(width)

    def sizeHint(self) -> QSize:
        return QSize(self._paragraph.natural_width(), self._paragraph.line_height)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._paragraph.widest_word(), self._look.px(120)), self._paragraph.line_height)


class Text(_Words):
    """A paragraph. Links are reached by Tab and followed by a click or Enter; `described` is told after their hints.

    The small numbers of its sources are one stop of Tab together, after the links; left and right go between them.
    """

    def __init__(self, look: Look, text: str = "", role: str = "body", colour: str = "text") -> None:
        super().__init__(look, text, role, colour)
        self._on_link: Callable[[Link], None] | None = None
        self._focused = -1
        self.described = ""
        self._hint: Callable[[Link], str] | None = None
        self._tips: Tips | None = None

    def centred(self) -> Text:
        """The same text, centred."""
        self._centre()
        return self

    def on_link(self, follow: Callable[[Link], None]) -> Text:
        """The same text, with something to call when a link is followed."""
        self._on_link = follow
        if self._paragraph.stops():
            # not by a click: one into the words is not meant for the first link in them
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setMouseTracking(True)
        return self

    def hint_with(self, hint: Callable[[Link], str]) -> Text:
        """The same text, with something to ask for the words that are shown beside a link."""
        self._hint = hint
        return self

    def link_centre(self, number: int) -> QPointF:
        """The middle of a link's first line, for whoever wants to click on it."""
        self._paragraph.lay_out(self.width())
        return self._paragraph.boxes_of(self._paragraph.links()[number])[0].center()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paragraph.draw(painter, self.width())
        if self.hasFocus() and self._focused >= 0:
            for box in self._paragraph.boxes_of(self._focused):
                paint_box(painter, box, 4, None, pen(self._look.colour("focus"), 2))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        link = self._paragraph.link_at(event.position())
        if link is not None and self._on_link is not None:
            self._on_link(link)
            return
        event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        link = self._paragraph.link_at(event.position()) if self._on_link is not None else None
        self.setCursor(Qt.CursorShape.ArrowCursor if link is None else Qt.CursorShape.PointingHandCursor)
        self._show_hint(link, by_keys=False)

    def leaveEvent(self, event: QEvent) -> None:
        self._show_hint(None, by_keys=False)

    def hideEvent(self, event: QHideEvent) -> None:
        self._show_hint(None, by_keys=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        link = self._focused_link()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and link and self._on_link:
            self._on_link(link)
        elif event.key() in _SIDEWAYS and self._focused in self._paragraph.marks():
            marks = self._paragraph.marks()
            self._focus(marks[(marks.index(self._focused) + _SIDEWAYS[event.key()]) % len(marks)])
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        stops = self._paragraph.stops()
        super().focusInEvent(event)
        if stops:
            self._focus(stops[-1] if event.reason() is Qt.FocusReason.BacktabFocusReason else stops[0])

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_hint(None, by_keys=True)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001
        stops = self._paragraph.stops()
        stop = next((at for at in reversed(stops) if at <= self._focused), -1)
        following = stops.index(stop) + (1 if forward else -1) if stop >= 0 else -1
        if self._on_link is not None and self.hasFocus() and 0 <= following < len(stops):
            self._focus(stops[following])
            return True
        return super().focusNextPrevChild(forward)

    def _focus(self, at: int) -> None:
        """Go to a link; say what is behind it, also to who cannot see it."""
        self._focused = at
        self.update()
        link = self._focused_link()
        if self._hint is not None and link is not None:
            # what is behind a number of a source says the grade already
            told = (self._hint(link), "" if is_mark(link) else self.described)
            self.setAccessibleDescription(" ".join(filter(None, told)))
            self._show_hint(link, by_keys=True)

    def _focused_link(self) -> Link | None:
        link = self._paragraph.spans[self._focused] if 0 <= self._focused < len(self._paragraph.spans) else None
        return link if isinstance(link, Link) else None

    def _show_hint(self, link: Link | None, *, by_keys: bool) -> None:
        if self._hint is None or (link is None and self._tips is None):
            return
        if self._tips is None:
            # imported here: the first page shows no tip, and a class of Qt costs a millisecond
            from kneeguide.ui.widgets.tip import Tips  # noqa: PLC0415

            self._tips = Tips(self._look, self)
        if link is None:
            self._tips.close()
        else:
            self._tips.point(self._hint(link), self._paragraph.box_of(link), at_once=by_keys)


def elided(look: Look, role: str, text: str, width: int) -> str:
    """The text, cut with an ellipsis where it is wider than `width` pixels."""
    return QFontMetricsF(look.font(role)).elidedText(text, Qt.TextElideMode.ElideRight, width)


def draw_line(painter: QPainter, box: QRect | QRectF, text: str, *, centre: bool = False) -> None:
    """Draw one line of text in the painter's font and pen, in the middle of the box's height."""
    side = Qt.AlignmentFlag.AlignHCenter if centre else Qt.AlignmentFlag.AlignLeft
    painter.drawText(QRectF(box), int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), text)
