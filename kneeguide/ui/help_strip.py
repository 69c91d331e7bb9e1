"""The strip at the foot of every page: when to get help at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeguide.ui.icons import icon_box
from kneeguide.ui.widgets.boxes import row
from kneeguide.ui.widgets.pressable import Pressable
from kneeguide.ui.widgets.rounded import paint_box, paint_ground
from kneeguide.ui.widgets.text import draw_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kneeguide.ui.look import Look


class HelpStrip(QWidget):
    """Bold words and the button never go; signs are dropped from the end as room runs out.

    Where none is left, the words do not wait for one.
    """

    def __init__(self, look: Look, signs: Sequence[str], show_all: Callable[[], None]) -> None:
        super().__init__()
        self._look, self._signs = look, tuple(signs)
        self._lead, self._alone = self.tr("Get help now if"), self.tr("When to get help")
        self.setFixedHeight(look.px(48))
        self.all_signs = _AllSigns(look, self.tr("All signs"))
        self.all_signs.setAccessibleDescription(self.tr("All warning signs and what to do"))
        self.all_signs.clicked.connect(show_all)
        self.setLayout(row(None, self.all_signs, margins=(0, 0, look.px(16), 0)))
        self.setAccessibleName(f"{self._lead}: {'; '.join(self._signs)}")

    def shown_signs(self) -> tuple[str, ...]:
        """The signs that there is room for."""
        return self._signs[: self._room_for()]

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        paint_ground(painter, self.rect(), look.colour("emergency_soft"))
        paint_ground(painter, QRect(0, 0, self.width(), round(look.edge)), look.colour("emergency_line"))
        ink = look.colour("emergency_text")
        left, size = float(look.px(24) if look.text_scale == 1 else look.px(16)), look.px(20)
        look.icons.paint(painter, "siren", icon_box(left, self.height() / 2, size), ink)
        painter.setPen(ink)
        left += size + look.px(12)
        signs = self.shown_signs()
        left = self._draw(painter, "button_small", self._lead if signs else self._alone, left)
        for at, sign in enumerate(signs):
            if at:
                dot = look.px(3)
                paint_box(painter, QRectF(left + look.px(10) - dot / 2, self.height() / 2, dot, dot), dot / 2, ink)
                painter.setPen(ink)
                left += look.px(20)
            else:
                left += look.px(12)
            left = self._draw(painter, "sub", sign, left)
        painter.end()

    def _draw(self, painter: QPainter, role: str, text: str, left: float) -> float:
        width = QFontMetricsF(self._look.font(role)).horizontalAdvance(text)
        painter.setFont(self._look.font(role))
        draw_line(painter, QRectF(left, 0, width + 2, self.height()), text)
        return left + width

    def _room_for(self) -> int:
        look = self._look
        room = self.all_signs.x() - look.px(24 + 20 + 12 + 16) - look.text_width("button_small", self._lead)
        for at, sign in enumerate(self._signs):
            room -= look.text_width("sub", sign) + look.px(20)
            if room < 0:
                return at
        return len(self._signs)


class _AllSigns(Pressable):
    def __init__(self, look: Look, text: str) -> None:
        super().__init__(text)
        self._look = look
        self.corner = look.px(8)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = self._look
        return QSize(look.text_width("button_small", self.text()) + look.px(42), look.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, ink = self._look, self._look.colour("emergency_text")
        painter = QPainter(self)
        fill = look.colour("surface") if self.underMouse() else None
        paint_box(painter, QRectF(self.rect()), self.corner, fill, QPen(look.colour("emergency_ctl"), look.edge))
        painter.setFont(look.font("button_small"))
        painter.setPen(ink)
        draw_line(painter, QRectF(look.px(12), 0, self.width(), self.height()), self.text())
        size = look.px(16)
        look.icons.paint(
            painter, "chevron-right", icon_box(self.width() - size - look.px(8), self.height() / 2, size), ink, 2
        )
        painter.end()
