"""Stages in a row, numbered and joined by a line; one of them is open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeguide.content.markup import Plain
from kneeguide.ui.widgets.boxes import column, row
from kneeguide.ui.widgets.paragraph import Paragraph
from kneeguide.ui.widgets.pressable import Pressable, let_tab_reach_the_checked
from kneeguide.ui.widgets.rounded import paint_box, pen
from kneeguide.ui.widgets.text import draw_line, elided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kneeguide.ui.look import Look

_STEPS = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Right): 1, int(Qt.Key.Key_Down): 1}
_DOT = 30


class Step(NamedTuple):
    """A stage: its name and a short line below it."""

    name: str
    line: str


class _StepButton(Pressable):
    """A number in a disc, its name and line beside or below it. `joins` says whether a line comes in and goes out."""

    def __init__(self, look: Look, number: int, step: Step, joins: tuple[bool, bool], *, stacked: bool) -> None:
        super().__init__(step.name)
        self._look, self._number, self._step = look, number, step
        self._joins, self._stacked = joins, stacked
        self._line = Paragraph(look, (Plain(step.line),), "caption", "text2")
        if not stacked:
            self._line.align(Qt.AlignmentFlag.AlignHCenter)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        width = self._look.px(140)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        look = self._look
        return QSize(look.px(_DOT) + look.gap(16), look.px(_DOT) + look.gap(22))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = self._look
        words = look.line_height("small") + self._line.height_for(self._room(width))
        if self._stacked:
            return max(words, look.px(_DOT)) + look.gap(16)
        return look.px(_DOT) + words + look.gap(20)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:  # for the row: a button alone would look for the next Tab stop
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, size = self._look, self._look.px(_DOT)
        if self.underMouse() and not self.isChecked():
            paint_box(painter, QRectF(self.rect()), self.corner, look.colour("sunken"))
        middle = QPointF(look.gap(10) + size / 2, self.height() / 2)
        if not self._stacked:
            middle = QPointF(self.width() / 2, look.gap(8) + size / 2)
        self._paint_joins(painter, middle, size / 2)
        self._paint_dot(painter, QRectF(middle.x() - size / 2, middle.y() - size / 2, size, size))
        self._paint_words(painter, middle, size / 2)
        painter.end()

    def _paint_joins(self, painter: QPainter, middle: QPointF, radius: float) -> None:
        painter.setPen(pen(self._look.colour("ctl"), max(1.5, self._look.edge)))
        gap = radius + 3
        if self._stacked:
            ends = (QPointF(middle.x(), 0), QPointF(middle.x(), self.height()))
            near = (QPointF(middle.x(), middle.y() - gap), QPointF(middle.x(), middle.y() + gap))
        else:
            ends = (QPointF(0, middle.y()), QPointF(self.width(), middle.y()))
            near = (QPointF(middle.x() - gap, middle.y()), QPointF(middle.x() + gap, middle.y()))
        for joined, end, start in zip(self._joins, ends, near, strict=True):
            if joined:
                painter.drawLine(start, end)

    def _paint_dot(self, painter: QPainter, box: QRectF) -> None:
        look, on = self._look, self.isChecked()
        edge = pen(look.colour("accent_text" if on or self.underMouse() else "ctl"), max(1.5, look.edge))
        paint_box(painter, box, box.height() / 2, look.colour("accent" if on else "surface"), edge)
        painter.setFont(look.font("button_small"))
        painter.setPen(look.colour("on_accent" if on else "text2"))
        draw_line(painter, box, str(self._number), centre=True)

    def _paint_words(self, painter: QPainter, middle: QPointF, radius: float) -> None:
        look, on, room = self._look, self.isChecked(), self._room(self.width())
        top = look.gap(13) + 2 * radius
        left = float(look.gap(6))
        if self._stacked:
            left = middle.x() + radius + look.gap(12)
            top = middle.y() - (look.line_height("small") + self._line.height_for(room)) / 2
        role = "small_strong" if on else "small"
        painter.setFont(look.font(role))
        painter.setPen(look.colour("accent_text" if on else "text"))
        box = QRectF(left, top, room, look.line_height(role))
        draw_line(painter, box, elided(look, role, self._step.name, room), centre=not self._stacked)
        painter.translate(left, top + look.line_height(role))
        self._line.draw(painter, room)

    def _room(self, width: int) -> int:
        """How wide the words may be."""
        look = self._look
        return width - (look.px(_DOT) + look.gap(28) if self._stacked else 2 * look.gap(6))


class Stepper(QWidget):
    """One Tab stop; arrows open the stage before or after."""

    chosen = Signal(int)

    def __init__(self, look: Look, name: str, steps: Sequence[Step], current: int, *, stacked: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._buttons: list[_StepButton] = []
        for at, step in enumerate(steps):
            joins = (at > 0, at + 1 < len(steps))
            button = _StepButton(look, at + 1, step, joins, stacked=stacked)
            words = self.tr("{name}, stage {number} of {count}, {line}")
            told = words.format(name=step.name, number=at + 1, count=len(steps), line=step.line)
            button.setAccessibleName(told)
            button.setChecked(at == current)
            button.toggled.connect(partial(self._toggled, at))
            self._buttons.append(button)
        self.setLayout((column if stacked else row)(*self._buttons))
        let_tab_reach_the_checked(self._buttons)

    @property
    def current(self) -> int:
        """Which stage is open, from 0."""
        return next(at for at, button in enumerate(self._buttons) if button.isChecked())

    def button(self, at: int) -> Pressable:
        """The button of a stage."""
        return self._buttons[at]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        following = self.current + _STEPS.get(event.key(), 0)
        if following == self.current:
            super().keyPressEvent(event)
        elif 0 <= following < len(self._buttons):
            self._buttons[following].setChecked(True)
            self._buttons[following].setFocus(Qt.FocusReason.TabFocusReason)

    def _toggled(self, at: int, on: bool) -> None:  # noqa: FBT001
        if on:
            let_tab_reach_the_checked(self._buttons)
            self.chosen.emit(at)
