"""Bends the knee on the drawing: a slider, and one line about the angle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kneeguide.bend import MOST_DEGREES
from kneeguide.content.bends import bend_at
from kneeguide.ui.widgets.boxes import column, row
from kneeguide.ui.widgets.paragraph import Paragraph, spans_of
from kneeguide.ui.widgets.rounded import paint_box
from kneeguide.ui.widgets.slider import Slider
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kneeguide.content.pages import Bend
    from kneeguide.ui.look import Look

_SIDE = 14


class BendSlider(Slider):
    """From straight to a right angle."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, (0, MOST_DEGREES), 5, 15)


class BendBar(QWidget):
    """The slider with the angle in words, and what happens in the knee at that angle."""

    changed = Signal(int)

    def __init__(self, look: Look, bends: Sequence[Bend]) -> None:
        super().__init__()
        self._look, self._bends = look, bends
        self._heights: dict[int, int] = {}
        self.slider = BendSlider(look)
        self.slider.setAccessibleName(self.tr("Bend the knee"))
        self.slider.valueChanged.connect(self._changed)
        self._angle = Text(look, "", "small", "text2")
        self._line = Text(look, "", "small", "text")
        name = Text(look, self.tr("Bend the knee"), "pill", "text")
        head = row(name, self.slider, self._angle, gap=look.gap(10))
        head.setStretch(1, 1)
        for words in (name, self._angle):
            head.setAlignment(words, Qt.AlignmentFlag.AlignVCenter)
        self._angle.setFixedWidth(look.text_width("small", "90\u00b0") + 4)
        name.setFixedWidth(look.text_width("pill", name.text()) + 4)
        self._column = column(head, self._line, gap=2)
        self._column.setContentsMargins(look.gap(_SIDE), look.gap(6), look.gap(_SIDE), look.gap(8))
        self.setLayout(self._column)
        self._say(0)

    def hasHeightForWidth(self) -> bool:
        return False  # who shows it gives it a size; else the stage would be asked for another height with it

    def heightForWidth(self, width: int) -> int:
        """As high as for its longest words: what stands around it stays where it is while the knee bends."""
        if width not in self._heights:
            room = width - 2 * self._look.gap(_SIDE)
            lines = [Paragraph(self._look, spans_of(bend.text), "small", "text") for bend in self._bends]
            more = max(line.height_for(room) for line in lines) - self._line.heightForWidth(room)
            self._heights[width] = self._column.heightForWidth(width) + more
        return self._heights[width]

    def show_degrees(self, degrees: int) -> None:
        """Show that the knee is bent so far now."""
        self.slider.setValue(degrees)
        self._say(degrees)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        edge = QPen(look.colour("line"), look.edge)
        paint_box(painter, QRectF(self.rect()), look.px(12), look.colour("surface"), edge)
        painter.end()

    def _changed(self, degrees: int) -> None:
        self._say(degrees)
        self.changed.emit(degrees)

    def _say(self, degrees: int) -> None:
        self._angle.say(self.tr("{degrees}\u00b0").format(degrees=degrees))
        words = bend_at(self._bends, degrees).text
        self._line.say(words)
        self.slider.setAccessibleDescription(words)
