"""How far one is in the myth check: a stroke for each belief, told apart by height as well as by colour."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeguide.ui.widgets.rounded import paint_box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kneeguide.ui.look import Look


class Step(Enum):
    """What became of one belief."""

    AHEAD = "line"
    SEEN = "text3"
    MATCHED = "self_care"


_GAP = 4


class MythSteps(QWidget):
    """A row of strokes; the one that is shown now is twice as high. The words beside it say the same."""

    def __init__(self, look: Look, steps: Sequence[Step], at: int) -> None:
        super().__init__()
        self._look, self._steps, self._at = look, tuple(steps), at
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, self._look.px(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, count = self._look, len(self._steps)
        width = (self.width() - _GAP * (count - 1)) / count
        painter = QPainter(self)
        for number, step in enumerate(self._steps):
            height = self.height() / (1 if number == self._at else 2)
            token = "accent_text" if number == self._at else step.value
            box = QRectF(number * (width + _GAP), (self.height() - height) / 2, width, height)
            paint_box(painter, box, height / 2, look.colour(token))
        painter.end()
