"""A check box with a text beside it that may have links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kneeguide.ui.icons import icon_box
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.pressable import Pressable
from kneeguide.ui.widgets.rounded import paint_box, pen

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from kneeguide.ui.look import Look
    from kneeguide.ui.widgets.text import Text

_SIZE = 24


class CheckBox(Pressable):
    """The box alone; a tick and a filled ground say that it is on."""

    corner = 6.0

    def __init__(self, look: Look, name: str, *, on: bool) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setChecked(on)
        self.setFixedSize(look.px(_SIZE), look.px(_SIZE))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = self._look, self.isChecked()
        painter = QPainter(self)
        fill = "accent" if on else "sunken" if self.underMouse() else "surface"
        edge = pen(look.colour("accent" if on else "ctl"), max(1.5, look.edge))
        paint_box(painter, QRectF(self.rect()), self.corner, look.colour(fill), edge)
        if on:
            size = look.px(18)
            box = icon_box((self.width() - size) / 2, self.height() / 2, size)
            look.icons.paint(painter, "check", box, look.colour("on_accent"), 2.5)
        painter.end()


class CheckLine(QWidget):
    """The box and its text; a press on the words, not on a link in them, checks it too."""

    def __init__(self, look: Look, text: Text, *, on: bool) -> None:
        super().__init__()
        self.box = CheckBox(look, text.text(), on=on)
        layout = row(holding(column(self.box, None)), holding(column(text, None)), gap=look.gap(12))
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.box.toggle()
