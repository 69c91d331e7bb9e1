"""What stands on the pages of the result before anything has been answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeguide.navigation import CheckPage
from kneeguide.ui.widgets.boxes import column, holding
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneeguide.navigation import Route
    from kneeguide.ui.look import Look


def nothing_yet(look: Look, words: str, go: Callable[[Route], None]) -> QWidget:
    """These words under a line drawing, and the one thing to do: start the check."""
    icon = _LineDrawing(look, "clipboard-check")
    title = QCoreApplication.translate("NothingYet", "Start the symptom check")
    start = Button(look, title, "arrow-right", Kind.PRIMARY).icon_after()
    start.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    start.clicked.connect(lambda: go(CheckPage()))
    text = Text(look, words, "lead", "text2").centred()
    layout = column(look.gap(56), icon, text, start, None, gap=look.gap(20))
    for part in (icon, start):
        layout.setAlignment(part, Qt.AlignmentFlag.AlignHCenter)
    return holding(layout)


class _LineDrawing(QWidget):
    """A large icon in thin lines."""

    def __init__(self, look: Look, icon: str) -> None:
        super().__init__()
        self._look, self._icon = look, icon
        self.setFixedSize(look.px(96), look.px(96))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._look.icons.paint(painter, self._icon, QRectF(self.rect()), self._look.colour("text3"), 0.6)
        painter.end()
