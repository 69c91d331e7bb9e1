"""The ring: the arc is the time that is left, the figures are in the middle."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy

from kneeguide.ui.widgets.rounded import pen
from kneeguide.ui.widgets.text import draw_line

if TYPE_CHECKING:
    from kneeguide.ui.look import Look

_STROKE, _TICKS, _NARROWEST = 18.0, 15, 260
_INSIDE_TICKS = 0.39
"""The radius of the circle that the ticks leave free, of the ring's width."""
_ARC_STEPS = 360 * 16
"""What drawArc counts in; nothing finer can be seen."""


class Reading(NamedTuple):
    """What a ring shows: how much is left from 0 to 1, the figures, a line above and one below."""

    fraction: float
    time: str
    above: str
    below: str


class Ring(QLabel):
    """Between `least` and `most` pixels at 100 %, as there is room; it grows with the text as distances do.

    Its words are a label's, so that they can be heard.
    """

    def __init__(self, look: Look, least: int, most: int) -> None:
        super().__init__()
        self._look, self._least, self._most = look, look.gap(least), look.gap(most)
        self._reading = Reading(1.0, "", "", "")
        self._kept = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMaximumHeight(self._most)

    @property
    def reading(self) -> Reading:
        """What it shows."""
        return self._reading

    def show_reading(self, reading: Reading) -> None:
        """Show this. It is painted anew only where something that can be seen is different."""
        reading = reading._replace(fraction=round(reading.fraction * _ARC_STEPS) / _ARC_STEPS)
        if reading == self._reading:
            return
        if reading[1:] != self._reading[1:]:
            self.setText(", ".join(part for part in (reading.above, reading.time, reading.below) if part))
        self._reading = reading
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._least, self._least)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._least, _NARROWEST), self._least)

    def paintEvent(self, event: QPaintEvent) -> None:
        size = min(self.width(), self.height(), self._most)
        box = QRectF((self.width() - size) / 2, (self.height() - size) / 2, size, size)
        stroke = _STROKE * size / 340
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(box.topLeft(), self._track(size, stroke))
        self._paint_arc(painter, box, stroke)
        self._paint_words(painter, box, stroke)
        painter.end()

    def _track(self, size: int, stroke: float) -> QPixmap:
        """What never moves, painted once for a size: it is most of the work."""
        ratio = self.devicePixelRatioF()
        whole = round(size * ratio)
        if self._kept.width() != whole:
            self._kept = QPixmap(whole, whole)
            self._kept.setDevicePixelRatio(ratio)
            self._kept.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._kept)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(0, 0, size, size)
            self._paint_track(painter, box, stroke)
            self._paint_ticks(painter, box, stroke)
            painter.end()
        return self._kept

    def _paint_track(self, painter: QPainter, box: QRectF, stroke: float) -> None:
        look, half = self._look, stroke / 2
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("ctl" if look.high_contrast else "line"), stroke))
        ring = box.adjusted(half, half, -half, -half)
        painter.drawEllipse(ring)
        painter.setPen(QPen(look.colour("sunken"), stroke - 2 * look.edge))
        painter.drawEllipse(ring)

    def _paint_ticks(self, painter: QPainter, box: QRectF, stroke: float) -> None:
        look = self._look
        outer = box.width() / 2 - stroke - box.width() * 0.026
        for at in range(_TICKS):
            third = at % (_TICKS // 3) == 0
            length = box.width() * (0.024 if third else 0.017)
            angle = math.tau * at / _TICKS - math.tau / 4
            way = QPointF(math.cos(angle), math.sin(angle))
            painter.setPen(pen(look.colour("text3" if third else "ctl"), 2 if third else 1))
            painter.drawLine(box.center() + way * outer, box.center() + way * (outer - length))

    def _paint_arc(self, painter: QPainter, box: QRectF, stroke: float) -> None:
        look, half = self._look, stroke / 2
        fraction = self._reading.fraction
        if fraction <= 0:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen(look.colour("accent"), stroke))
        # from the top against the clock: what has passed opens up behind the hand
        painter.drawArc(box.adjusted(half, half, -half, -half), 90 * 16, round(_ARC_STEPS * fraction))
        angle = math.tau * (1 - fraction) - math.tau / 4
        end = box.center() + QPointF(math.cos(angle), math.sin(angle)) * (box.width() / 2 - half)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("on_accent"))
        painter.drawEllipse(end, stroke * 0.29, stroke * 0.29)

    def _paint_words(self, painter: QPainter, box: QRectF, stroke: float) -> None:
        look, reading = self._look, self._reading
        room = box.width() - 2 * stroke - box.width() * 0.14
        height = box.width() * 0.27
        figures = QRectF(box.center().x() - room / 2, box.center().y() - height / 2, room, height)
        lowest = 0.8 if reading.time != reading.time.upper() else 1.0  # letters reach below the line, figures do not
        painter.setFont(_fitting(look.font("timer"), reading.time, room, height * lowest))
        painter.setPen(look.colour("text"))
        draw_line(painter, figures, reading.time, centre=True)
        line = float(look.line_height("title"))
        above = QRectF(figures.left(), figures.top() - line, room, line)
        self._paint_line(painter, _between_ticks(above, box), reading.above, "title", "text")
        below = QRectF(figures.left(), figures.bottom(), room, float(look.line_height("sub")))
        self._paint_line(painter, _between_ticks(below, box), reading.below, "sub", "text2")

    def _paint_line(self, painter: QPainter, box: QRectF, text: str, role: str, ink: str) -> None:
        painter.setFont(_fitting(self._look.font(role), text, box.width(), box.height()))
        painter.setPen(self._look.colour(ink))
        draw_line(painter, box, text, centre=True)


def _between_ticks(line: QRectF, ring: QRectF) -> QRectF:
    """The part of the line that the circle inside the ticks has room for; it is narrower away from its middle."""
    radius, middle = _INSIDE_TICKS * ring.width(), ring.center()
    away = max(abs(line.top() - middle.y()), abs(line.bottom() - middle.y()))
    half = math.sqrt(max(1.0, radius**2 - away**2))
    return QRectF(middle.x() - half, line.top(), 2 * half, line.height())


def _fitting(font: QFont, text: str, width: float, height: float) -> QFont:
    """The font, made smaller where the text would not fit."""
    wide = QFontMetricsF(font).horizontalAdvance(text) or 1.0
    scale = min(1.0, width / wide, height / font.pixelSize())
    if scale < 1.0:
        font = QFont(font)
        font.setPixelSize(max(1, int(font.pixelSize() * scale)))
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, font.letterSpacing() * scale)
    return font
