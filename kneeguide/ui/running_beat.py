"""The beat in the rail, while it is on and wherever one is; nothing in it moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from kneeguide.navigation import CadencePage
from kneeguide.ui.foot_entry import FootEntry
from kneeguide.ui.icons import icon_box
from kneeguide.ui.widgets.rounded import paint_box
from kneeguide.ui.widgets.text import draw_line, elided

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneeguide.navigation import Route
    from kneeguide.ui.look import Look
    from kneeguide.ui.metronome import Metronome

_ICON, _LOW_ICON = 24, 18
_BESIDE_FROM = 140
"""With less room than this, in pixels at 100 %, the number stands under the sign."""


class RunningBeat(FootEntry):
    """Says how many steps a minute; pressing it opens the page on which it is stopped. Hidden while nothing beats."""

    def __init__(self, look: Look, metronome: Metronome, go: Callable[[Route], None]) -> None:
        super().__init__(look)
        self._metronome = metronome
        self.setToolTip(self.tr("Open the beat, to stop or change it"))
        self.clicked.connect(lambda: go(CadencePage()))
        metronome.changed.connect(self._refresh)
        self._refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.underMouse():
            paint_box(painter, QRectF(self.rect()), 10, self._look.colour("sunken"))
        if self._low:
            self._paint_line(painter)
        else:
            self._paint_tall(painter)
        painter.end()

    def _paint_line(self, painter: QPainter) -> None:
        look = self._look
        sign, words = self.line_places(self.text(), look.px(_LOW_ICON))
        if sign is not None:
            look.icons.paint(painter, "metronome", sign, look.colour("accent_text"))
        painter.setFont(look.font("eyebrow"))
        painter.setPen(look.colour("text"))
        draw_line(painter, words, self.text())

    def _paint_tall(self, painter: QPainter) -> None:
        look, size = self._look, self._look.px(_ICON)
        beside = self.width() >= look.px(_BESIDE_FROM)
        left, middle = (10.0, self.height() / 2) if beside else ((self.width() - size) / 2, float(look.px(18)))
        look.icons.paint(painter, "metronome", icon_box(left, middle, size), look.colour("accent_text"))
        painter.setPen(look.colour("text"))
        if beside:
            words, room = self.accessibleName(), int(self.width() - 14 - size - look.px(12))
            painter.setFont(look.font("small_strong"))
            line = QRectF(left + size + look.px(12), 0, room, self.height())
            draw_line(painter, line, elided(look, "small_strong", words, room))
        else:
            painter.setFont(look.font("eyebrow"))
            draw_line(painter, QRectF(0, look.px(33), self.width(), look.px(20)), self.text(), centre=True)

    def _refresh(self) -> None:
        beat = self._metronome.beat
        if beat is not None:
            self.setText(str(beat.steps))
            self.setAccessibleName(self.tr("{steps} a minute").format(steps=beat.steps))
            self.setAccessibleDescription(self.tr("the beat is on"))
        if self.parentWidget() is not None or beat is None:  # without one it would be a window of its own
            self.setVisible(beat is not None)
