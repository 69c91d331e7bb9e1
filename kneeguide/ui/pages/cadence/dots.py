"""The beat to look at: a dot for each beat of a bar. They are small, so that nothing large flashes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeguide.ui.widgets.rounded import pen

if TYPE_CHECKING:
    from kneeguide.cadence.beat import Beat
    from kneeguide.ui.look import Look

_PITCH, _HIGH = 44, 48
_SMALL, _LARGE, _ACCENT = 9.0, 14.0, 18.0


class BeatDots(QWidget):
    """The dot of the beat that fell last is filled and larger; where motion is reduced, filled alone."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._count, self._accents, self._at = 2, False, -1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        # with what is below it painted anew each time, a beat would be seen a millisecond later
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def at(self) -> int:
        """Which dot is filled, from 0; -1: none."""
        return self._at

    def show_bar(self, accent: int) -> None:
        """Show the dots of a bar, none of them filled."""
        self._count, self._accents, self._at = (accent if accent > 1 else 2), accent > 1, -1
        self.update()

    def show_beat(self, beat: Beat, number: int) -> None:
        """Fill the dot of this beat, at once: an update would wait for its turn."""
        self._at = beat.place(number)
        self.repaint()

    def sizeHint(self) -> QSize:
        return QSize(4 * self._look.px(_PITCH), self._look.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("surface"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pitch = look.px(_PITCH)
        left = self.width() / 2 - pitch * (self._count - 1) / 2
        for at in range(self._count):
            on = at == self._at
            painter.setPen(pen(look.colour("accent_text" if on else "ctl"), 2.0))
            painter.setBrush(look.colour("accent" if on else "surface"))
            radius = self._radius(on=on, accented=self._accents and at == 0)
            painter.drawEllipse(QPointF(left + at * pitch, self.height() / 2), radius, radius)
        painter.end()

    def _radius(self, *, on: bool, accented: bool) -> float:
        if self._look.reduced_motion:
            return self._look.px(_LARGE if accented else _SMALL + 2)
        return self._look.px((_ACCENT if accented else _LARGE) if on else (_SMALL + 2 if accented else _SMALL))
