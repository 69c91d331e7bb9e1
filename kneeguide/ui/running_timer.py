"""A small ring with the time, at the foot of the rail, while a timer is under way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from kneeguide.navigation import TimersPage
from kneeguide.ui.foot_entry import FootEntry
from kneeguide.ui.widgets.rounded import paint_box, pen
from kneeguide.ui.widgets.text import draw_line, elided

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneeguide.navigation import Route
    from kneeguide.ui.look import Look
    from kneeguide.ui.timekeeper import RunningInfo, Timekeeper

_RING, _STROKE = 28, 4
_LOW_RING, _LOW_STROKE = 15, 2.5
_BESIDE_FROM = 140
"""With less room than this, in pixels at 100 %, the time stands under the ring."""


class RunningTimer(FootEntry):
    """Shows the timer that ends first; pressing it opens that timer. Hidden while nothing is under way."""

    def __init__(self, look: Look, timekeeper: Timekeeper, go: Callable[[Route], None]) -> None:
        super().__init__(look)
        self._timekeeper, self._go = timekeeper, go
        self._shown: RunningInfo | None = None
        self.clicked.connect(self._open)
        timekeeper.changed.connect(self._refresh)
        timekeeper.ticked.connect(self._refresh)
        self._refresh()

    @property
    def shown(self) -> RunningInfo | None:
        """What it shows."""
        return self._shown

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown is None:
            return
        look, info = self._look, self._shown
        painter = QPainter(self)
        if self.underMouse():
            paint_box(painter, QRectF(self.rect()), 10, look.colour("sunken"))
        size = look.px(_RING)
        if self._low:
            self._paint_line(painter, info)
        elif self.width() >= look.px(_BESIDE_FROM):
            self._paint_ring(painter, QRectF(8, (self.height() - size) / 2, size, size), info)
            left = 8 + size + look.px(10)
            self._paint_beside(painter, QRectF(left, 0, self.width() - left - 4, self.height()), info)
        else:
            self._paint_ring(painter, QRectF((self.width() - size) / 2, look.px(4), size, size), info)
            painter.setFont(look.font("eyebrow"))
            painter.setPen(look.colour("text"))
            draw_line(painter, QRectF(0, look.px(33), self.width(), look.px(20)), info.time_text, centre=True)
        painter.end()

    def _paint_line(self, painter: QPainter, info: RunningInfo) -> None:
        look = self._look
        ring, words = self.line_places(info.time_text, look.px(_LOW_RING))
        if ring is not None:
            self._paint_ring(painter, ring, info)
        painter.setFont(look.font("eyebrow"))
        painter.setPen(look.colour("text"))
        draw_line(painter, words, info.time_text)

    def _paint_ring(self, painter: QPainter, box: QRectF, info: RunningInfo) -> None:
        look, half = self._look, self._look.px(_LOW_STROKE if self._low else _STROKE) / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = box.adjusted(half, half, -half, -half)
        painter.setPen(pen(look.colour("line"), 2 * half))
        painter.drawEllipse(ring)
        painter.setPen(pen(look.colour("accent_text"), 2 * half))
        painter.drawArc(ring, 90 * 16, round(360 * 16 * info.fraction_left))

    def _paint_beside(self, painter: QPainter, box: QRectF, info: RunningInfo) -> None:
        look = self._look
        pitch = look.line_height("small")
        top = (box.height() - 2 * pitch) / 2
        for at, (role, ink, words) in enumerate(
            (("small_strong", "text", info.time_text), ("caption", "text2", info.name))
        ):
            painter.setFont(look.font(role))
            painter.setPen(look.colour(ink))
            line = QRectF(box.left(), top + at * pitch, box.width(), pitch)
            draw_line(painter, line, elided(look, role, words, int(box.width())))

    def _refresh(self) -> None:
        running = self._timekeeper.running()
        before, self._shown = self._shown, running[0] if running else None
        if self._shown is None:
            self.hide()
            return
        if before is None or before[:2] != self._shown[:2]:
            self.setToolTip(self.tr("{name}: open the timer").format(name=self._shown.name))
        if before is None or before.time_text != self._shown.time_text:
            named = self.tr("{name}, {time} left").format(name=self._shown.name, time=self._shown.time_text)
            self.setAccessibleName(named)
            self.update()
        if self.parentWidget() is not None:  # without one it would be a window of its own
            self.show()

    def _open(self) -> None:
        if self._shown is not None:
            self._go(TimersPage(self._shown.id))
