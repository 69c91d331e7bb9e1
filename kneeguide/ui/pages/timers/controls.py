"""The three controls below the ring: a pill with words, and round buttons with a caption."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from kneeguide.ui.icons import icon_box
from kneeguide.ui.widgets.pressable import Pressable
from kneeguide.ui.widgets.rounded import paint_box
from kneeguide.ui.widgets.text import draw_line

if TYPE_CHECKING:
    from kneeguide.ui.look import Look

_HEIGHT, _PILL_WIDTH = 54, 160


class Pill(Pressable):
    """The main button."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._icon = look, ""
        self.corner = look.px(_HEIGHT) / 2
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_words(self, text: str, icon: str) -> None:
        """Show other words."""
        if (text, icon) != (self.text(), self._icon):
            self._icon = icon
            self.setText(text)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        look = self._look
        words = look.text_width("h2", self.text()) + look.px(30)
        return QSize(max(look.px(_PILL_WIDTH), words + 2 * look.px(20)), look.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        fill = "accent_press" if self.isDown() else "accent_hover" if self.underMouse() else "accent"
        paint_box(painter, QRectF(self.rect()), self.corner, look.colour(fill))
        ink, size = look.colour("on_accent"), look.px(22)
        words = look.text_width("h2", self.text())
        left = (self.width() - words - size - look.px(8)) / 2
        look.icons.paint(painter, self._icon, icon_box(left, self.height() / 2, size), ink, 2.0)
        painter.setFont(look.font("h2"))
        painter.setPen(ink)
        draw_line(painter, QRectF(left + size + look.px(8), 0, words + 2, self.height()), self.text())
        painter.end()


class RoundButton(Pressable):
    """An icon in a circle, with its word below."""

    def __init__(self, look: Look, text: str, icon: str, keys: str) -> None:
        super().__init__(text)
        self._look, self._icon = look, icon
        self.corner = float(look.px(14))
        self.setToolTip(f"{text} ({keys})")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = self._look
        return QSize(max(look.px(_HEIGHT), look.text_width("small", self.text())) + 4, look.px(_HEIGHT + 24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, size = self._look, self._look.px(_HEIGHT)
        painter = QPainter(self)
        circle = QRectF((self.width() - size) / 2, 0, size, size)
        fill = "accent_soft" if self.isDown() else "sunken" if self.underMouse() else "surface"
        paint_box(painter, circle, size / 2, look.colour(fill), QPen(look.colour("ctl"), look.edge))
        icon = look.px(22)
        box = icon_box(circle.center().x() - icon / 2, circle.center().y(), icon)
        look.icons.paint(painter, self._icon, box, look.colour("text"))
        painter.setFont(look.font("small"))
        painter.setPen(look.colour("text2"))
        caption = QRectF(0, size + look.px(3), self.width(), look.line_height("small"))
        painter.drawText(caption, int(Qt.AlignmentFlag.AlignCenter), self.text())
        painter.end()


class Controls(QWidget):
    """The pill between the round buttons or, where that is too wide, above them. A hidden button keeps its place."""

    def __init__(self, look: Look, reset: str, following: str) -> None:
        super().__init__()
        self.main = Pill(look)
        self.reset = RoundButton(look, reset, "rotate-ccw", "R")
        self.next = RoundButton(look, following, "skip-forward", "N")
        for button in (self.reset, self.next):
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
        self._gap = look.gap(14)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(self._gap)
        self._stacked: bool | None = None
        self.setLayout(self._grid)
        self._arrange(stacked=False)

    def minimumSizeHint(self) -> QSize:
        widest = max(self.main.sizeHint().width(), self._round_width())
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        needed = self.main.sizeHint().width() + self._round_width() + self._gap
        self._arrange(stacked=self.width() < needed)

    def _round_width(self) -> int:
        return self.reset.sizeHint().width() + self.next.sizeHint().width() + self._gap

    def _arrange(self, *, stacked: bool) -> None:
        if stacked is self._stacked:
            return
        self._stacked = stacked
        for each in (self.reset, self.main, self.next):
            self._grid.removeWidget(each)
        top, centre = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignHCenter
        if stacked:
            self._grid.addWidget(self.main, 0, 0, 1, 2, top | centre)
            self._grid.addWidget(self.reset, 1, 0, top | Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(self.next, 1, 1, top | Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(self.reset, 0, 0, top | Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(self.main, 0, 1, top | centre)
            self._grid.addWidget(self.next, 0, 2, top | Qt.AlignmentFlag.AlignLeft)
        for at, stretch in enumerate((1, 1, 0) if stacked else (1, 0, 1)):
            self._grid.setColumnStretch(at, stretch)
        # the order of Tab is that of the rows
        order = (self.main, self.reset, self.next) if stacked else (self.reset, self.main, self.next)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
