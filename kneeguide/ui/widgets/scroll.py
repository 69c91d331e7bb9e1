"""A page that scrolls up and down, with a slim bar painted from the tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QStyle, QStyleOptionSlider, QWidget

from kneeguide.ui.widgets.rounded import paint_box

if TYPE_CHECKING:
    from kneeguide.ui.look import Look


class _SlimBar(QScrollBar):
    def __init__(self, look: Look) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._look = look

    def sizeHint(self) -> QSize:
        return QSize(12, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        style = QStyle.SubControl
        handle = self.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, style.SC_ScrollBarSlider, self)
        painter = QPainter(self)
        token = "text3" if self.underMouse() or self.isSliderDown() else "ctl"
        paint_box(painter, QRectF(handle).adjusted(3, 0, -3, 0), 3, self._look.colour(token))
        painter.end()


class ScrollArea(QScrollArea):
    """Holds one widget as wide as the area and as tall as it needs."""

    def __init__(self, look: Look, content: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(_SlimBar(look))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(content)

    def setWidget(self, content: QWidget) -> None:
        super().setWidget(content)
        content.setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:
        content = self.widget()
        return QSize(content.minimumSizeHint().width() if content else 0, 80)
