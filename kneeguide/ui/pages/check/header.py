"""The top of the check: back, how far one is, stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeguide.ui.look import Span
from kneeguide.ui.widgets.boxes import row
from kneeguide.ui.widgets.button import Button, IconButton, Kind
from kneeguide.ui.widgets.rounded import paint_box
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from kneeguide.ui.look import Look


class StepBar(QWidget):
    """One bar for each step: filled where done, outlined in the accent where one is, hollow ahead."""

    def __init__(self, look: Look, step: int, of: int) -> None:
        super().__init__()
        self._look, self._step, self._of = look, step, of
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(look.px(300))
        self.setAccessibleName(self.tr("Step {step} of {of}").format(step=step, of=of))

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(300), self._look.px(8))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(9) * self._of, self._look.px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        gap = look.px(5)
        width = (self.width() - gap * (self._of - 1)) / self._of
        height = look.px(6)
        for at in range(self._of):
            box = QRectF(at * (width + gap), (self.height() - height) / 2, width, height)
            self._paint_step(painter, box, at + 1)
        painter.end()

    def _paint_step(self, painter: QPainter, box: QRectF, step: int) -> None:
        look, radius = self._look, box.height() / 2
        if step < self._step:
            paint_box(painter, box, radius, look.colour("accent"))
        elif step == self._step:
            here = box.adjusted(0, -1, 0, 1)
            edge = QPen(look.colour("accent"), max(1.5, look.edge))
            paint_box(painter, here, radius + 1, look.colour("accent_soft"), edge)
        else:
            paint_box(painter, box, radius, look.colour("sunken"), QPen(look.colour("ctl"), look.edge))


class CheckHeader(QWidget):
    """Back at the start, the steps and their words, and a way to stop without losing an answer."""

    def __init__(self, look: Look, way: tuple[int, int], topic: str) -> None:
        super().__init__()
        self._look, self._topic = look, topic
        step, of = way
        self._short = self.tr("Step {step} of {of}").format(step=step, of=of)
        self.back = Button(look, self.tr("Back"), "arrow-left", Kind.QUIET)
        self.bar = StepBar(look, step, of)
        self.words = Text(look, self._short, "sub", "text2")
        stop = self.tr("Stop and keep answers")
        self.stop = Button(look, stop, "x").small()
        self.stop_small = IconButton(look, stop, "x")
        for button in (self.back, self.stop):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        ends = row(self.stop, self.stop_small)
        layout = row(self.back, self.bar, self.words, ends, gap=look.gap(16))
        layout.setStretch(1, 2)
        layout.setStretch(2, 3)
        layout.setAlignment(self.words, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(layout)
        self._box = layout
        self.fit(Span.COLUMN, look.gap(16))

    def fit(self, span: Span, edge: int) -> None:
        """Keep off the edges by so many pixels, and leave out what there is no room for."""
        column = span is Span.COLUMN
        self.setFixedHeight(self._look.px(52 if column else 64))
        self._box.setContentsMargins(edge, 0, edge, 0)
        self.bar.setVisible(not column)
        self.stop.setVisible(not column)
        self.stop_small.setVisible(column)
        self._say(column=column)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say(column=not self.bar.isVisibleTo(self))

    def _say(self, *, column: bool) -> None:
        """How far one is, and the topic where both go in one line."""
        whole, margins = f"{self._short}: {self._topic}", self._box.contentsMargins()
        others = (self.back.sizeHint(), self.bar.minimumSizeHint(), self.stop.sizeHint())
        taken = sum(size.width() for size in others) + 3 * self._box.spacing() + margins.left() + margins.right()
        room = self.width() - taken
        self.words.say(self._short if column or self._look.text_width("sub", whole) > room else whole)
