"""The card of one answer: a button with two texts, and a mark that says whether it is chosen."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from kneeguide.ui.icons import icon_box
from kneeguide.ui.widgets.boxes import column
from kneeguide.ui.widgets.key_cap import paint_key_cap
from kneeguide.ui.widgets.pressable import ENTER, Pressable
from kneeguide.ui.widgets.rounded import paint_box
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from kneeguide.assess.questions import Answer
    from kneeguide.ui.look import Look

ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class Mark(Enum):
    """What stands at the start of a card; `BOX` and `LINE` belong to questions with many answers."""

    ICON = "icon"
    BOX = "box"
    LINE = "line"
    """A square box on a card of one line, for a list beside the drawing."""


_PADS = {Mark.ICON: 12, Mark.BOX: 9, Mark.LINE: 6}
_KEY_SIZE, _KEY_EDGE, _KEY_GAP = 20, 11, 8
"""Of the cap that says which key chooses the answer: its size, how far from the end, and how far off the words."""
_LEAST_HEIGHT = {Mark.ICON: 84, Mark.BOX: 66, Mark.LINE: 44}


class AnswerCard(Pressable):
    """Checked means chosen. Arrows and Enter are left to the page, because choosing never moves on by itself."""

    focused = Signal()
    """The card has the focus now."""

    def __init__(self, look: Look, answer: Answer, mark: Mark, key: str) -> None:
        super().__init__(answer.text)
        self.answer = answer
        self._look, self._mark, self.key = look, mark, key
        self.corner = 12.0 if mark is Mark.LINE else 14.0
        self.setCheckable(True)
        self.setAutoExclusive(mark is Mark.ICON)
        self.setAccessibleName(f"{answer.text}. {answer.detail}" if answer.detail else answer.text)
        self.setMinimumHeight(look.px(_LEAST_HEIGHT[mark]))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._lay_out()

    def show_key(self, on: bool) -> None:  # noqa: FBT001
        """Show the cap of the key that chooses this answer, or leave it out where room is short."""
        self._key_shown = on and bool(self.key)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*ENTER, *ARROWS):
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = self._look, self.isChecked()
        painter = QPainter(self)
        width = 2.5 * look.edge if on else max(1.5, look.edge)
        edge = QPen(look.colour("accent_text" if on or self.underMouse() else "ctl"), width)
        fill = look.colour("accent_soft" if on or self.isDown() else "surface")
        paint_box(painter, QRectF(self.rect()), self.corner, fill, edge)
        self._paint_mark(painter)
        if on and self._mark is Mark.ICON:
            self._paint_tick(painter)
        elif self._key_shown:
            self._paint_key(painter)
        painter.end()

    def _lay_out(self) -> None:
        look, answer = self._look, self.answer
        self._key_shown = bool(self.key)
        texts = [Text(look, answer.text, "h3")]
        if answer.detail:
            texts.append(Text(look, answer.detail, "small", "text2"))
        for text in texts:
            text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        pad = look.gap(_PADS[self._mark])
        start = self._pad + self._mark_size + look.gap(12)
        key = self.key_room + look.gap(_KEY_GAP)
        end = max(key, look.px(26) + look.gap(14 + _KEY_GAP)) if self._mark is Mark.ICON else key
        self.setLayout(column(None, *texts, None, gap=look.px(1), margins=(start, pad, end, pad)))

    @property
    def key_room(self) -> int:
        """How far from the end the cap of its key begins, in pixels."""
        return self._look.px(_KEY_SIZE + _KEY_EDGE)

    @property
    def _pad(self) -> int:
        return self._look.gap(14)

    @property
    def _mark_size(self) -> int:
        return self._look.px(46 if self._mark is Mark.ICON else 24)

    def _paint_mark(self, painter: QPainter) -> None:
        size = self._mark_size
        box = QRectF(self._pad, (self.height() - size) / 2, size, size)
        if self._mark is not Mark.ICON:
            self._paint_check_box(painter, box)
        elif self.answer.icon:
            self._paint_well(painter, box)
        else:
            self._paint_radio(painter, box)

    def _paint_well(self, painter: QPainter, box: QRectF) -> None:
        look, on = self._look, self.isChecked()
        edge = QPen(look.colour("line"), look.edge) if look.high_contrast and not on else None
        paint_box(painter, box, look.px(11), look.colour("accent" if on else "sunken"), edge)
        size = look.px(24)
        at = icon_box(box.center().x() - size / 2, box.center().y(), size)
        look.icons.paint(painter, self.answer.icon, at, look.colour("on_accent" if on else "text2"))

    def _paint_radio(self, painter: QPainter, box: QRectF) -> None:
        look, on, size = self._look, self.isChecked(), self._look.px(24)
        circle = QRectF(box.center().x() - size / 2, box.center().y() - size / 2, size, size)
        edge = None if on else QPen(look.colour("ctl"), 2)
        paint_box(painter, circle, size / 2, look.colour("accent" if on else "surface"), edge)
        if on:
            inner = circle.adjusted(size * 0.32, size * 0.32, -size * 0.32, -size * 0.32)
            paint_box(painter, inner, size / 2, look.colour("on_accent"))

    def _paint_check_box(self, painter: QPainter, box: QRectF) -> None:
        look, on = self._look, self.isChecked()
        edge = None if on else QPen(look.colour("ctl"), 2)
        paint_box(painter, box, look.px(7), look.colour("accent" if on else "surface"), edge)
        if on:
            self._paint_check(painter, box)

    def _paint_tick(self, painter: QPainter) -> None:
        look = self._look
        size = look.px(26)
        box = QRectF(self.width() - size - look.gap(14), (self.height() - size) / 2, size, size)
        paint_box(painter, box, size / 2, look.colour("accent"))
        self._paint_check(painter, box)

    def _paint_check(self, painter: QPainter, box: QRectF) -> None:
        look, size = self._look, self._look.px(16)
        at = icon_box(box.center().x() - size / 2, box.center().y(), size)
        look.icons.paint(painter, "check", at, look.colour("on_accent"), 3.0)

    def _paint_key(self, painter: QPainter) -> None:
        look = self._look
        size = look.px(_KEY_SIZE)
        top = (self.height() - size) / 2 if self._mark is Mark.LINE else look.px(_KEY_EDGE)
        paint_key_cap(painter, look, QRectF(self.width() - self.key_room, top, size, size), self.key)
