"""A list of which one is chosen, shown when it is asked for; for more choices than a track has room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy

from kneeguide.ui.icons import icon_box
from kneeguide.ui.widgets.rounded import paint_box, pen
from kneeguide.ui.widgets.text import draw_line, elided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QWheelEvent

    from kneeguide.ui.look import Look
    from kneeguide.ui.widgets.segmented import Option


class DropDown(QComboBox):
    """Letters and arrows go to a choice. The wheel scrolls the page and never changes it."""

    chosen = Signal(str)

    def __init__(self, look: Look, name: str, options: Sequence[Option], current: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setFont(look.font("nav"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for option in options:
            self.addItem(option.label, option.id)
        self.setCurrentIndex(max(0, self.findData(current)))
        self.currentIndexChanged.connect(self._changed)

    @property
    def current(self) -> str:
        """The id of what is chosen."""
        return str(self.currentData())

    def choose(self, option_id: str) -> None:
        """Choose this one."""
        self.setCurrentIndex(self.findData(option_id))

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width() + self._look.px(28), self._look.px(40))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        fill = look.colour("sunken" if self.underMouse() else "surface")
        paint_box(painter, QRectF(self.rect()), look.px(10), fill, pen(look.colour("ctl"), look.edge))
        painter.setFont(look.font("nav"))
        painter.setPen(look.colour("text"))
        size = look.px(18)
        room = self.width() - size - 2 * look.px(12) - look.px(6)
        words = elided(look, "nav", self.currentText(), room)
        draw_line(painter, QRectF(look.px(12), 0, room + 2, self.height()), words)
        box = icon_box(self.width() - size - look.px(12), self.height() / 2, size)
        look.icons.paint(painter, "chevron-down", box, look.colour("text2"))
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _changed(self, _at: int) -> None:
        self.chosen.emit(self.current)
