"""A framed field for a line of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from kneeguide.ui.widgets.boxes import row
from kneeguide.ui.widgets.rounded import paint_box, pen

if TYPE_CHECKING:
    from kneeguide.ui.look import Look


class LineField(QWidget):
    """Its edge shows when it has the focus; `width` is that of figures, 0 for as much as there is."""

    def __init__(self, look: Look, name: str, words: str, longest: int, width: int = 0) -> None:
        super().__init__()
        self._look, self._width = look, width
        self.field = QLineEdit(words)
        self.field.setFrame(False)
        self.field.setFont(look.font("body"))
        self.field.setPalette(look.palette_on("surface"))
        self.field.setAccessibleName(name)
        self.field.setMaxLength(longest)
        self.field.installEventFilter(self)
        self.line = row(self.field, margins=(look.px(10), look.px(3), look.px(8), look.px(3)))
        self.setLayout(self.line)
        self.setFixedHeight(look.px(40))
        wide = QSizePolicy.Policy.Fixed if width else QSizePolicy.Policy.Expanding
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(self._width or 220), self._look.px(40))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(self._width or 100), self._look.px(40))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        edge = pen(look.colour("focus"), 2.5) if self.field.hasFocus() else pen(look.colour("ctl"), look.edge)
        paint_box(painter, QRectF(self.rect()), look.px(10), look.colour("surface"), edge)
        painter.end()
