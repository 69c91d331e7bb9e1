"""A field to type a few letters into, which leaves only what has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from kneeguide.ui.widgets.boxes import row
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.rounded import paint_box, pen

if TYPE_CHECKING:
    from kneeguide.ui.look import Look

_LONGEST = 60


class FilterField(QWidget):
    """An input with an icon before it; its edge shows when it has the focus."""

    typed = Signal(str)

    def __init__(self, look: Look, name: str, words: str = "") -> None:
        super().__init__()
        self._look = look
        self.field = QLineEdit(words)
        self.field.setFrame(False)
        self.field.setFont(look.font("body"))
        self.field.setPalette(look.palette_on("surface"))
        self.field.setPlaceholderText(name)
        self.field.setAccessibleName(name)
        self.field.setMaxLength(_LONGEST)
        self.field.textChanged.connect(self.typed)
        self.field.installEventFilter(self)
        glyph = Glyph(look, "search", "text3", 18)
        layout = row(glyph, self.field, gap=look.gap(8))
        layout.setAlignment(glyph, Qt.AlignmentFlag.AlignVCenter)
        layout.setContentsMargins(look.px(12), look.px(4), look.px(8), look.px(4))
        self.setLayout(layout)
        self.setFixedHeight(look.px(42))
        self.setMaximumWidth(look.px(360))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

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
