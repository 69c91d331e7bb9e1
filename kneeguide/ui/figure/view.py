"""An exercise figure as a widget: it stands still, and moves when it is asked to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QHideEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QPixmapCache
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeguide.figure.plate import HEIGHT, WIDTH, plate_of
from kneeguide.ui.figure.inks import inks_of
from kneeguide.ui.figure.movement import Movement
from kneeguide.ui.figure.painter import paint_figure, paint_still
from kneeguide.ui.widgets.pressable import tell_when_pointed
from kneeguide.ui.widgets.rounded import paint_box

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneeguide.figure.model import Figure
    from kneeguide.ui.figure.inks import Inks
    from kneeguide.ui.look import Look

_TWICE = 2
_MOST_WIDER = 1.3
"""How much wider than asked for a figure is painted where there is more room; the rest of its well stays empty."""


class FigureView(QWidget):
    """A figure in a well of the given width at 100 % text; its accessible name says what it shows, in words."""

    def __init__(self, look: Look, figure: Figure, name: str, width: int = 160) -> None:
        super().__init__()
        self._look, self._width = look, look.gap(width)
        self.plate = plate_of(figure)
        self.movement = Movement(self)
        self.movement.stepped.connect(self.update)
        self._still = QPixmap()
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._radius, self._goes_on_below = 14.0, False
        self._open: Callable[[], None] | None = None

    def on_card(self, radius: float) -> FigureView:
        """The same figure as the upper end of a card with corners of this radius; a line parts it from the rest."""
        self._radius, self._goes_on_below = radius, True
        return self

    @property
    def can_move(self) -> bool:
        """Whether there is a movement to show, and nobody asked for less motion."""
        return len(self.plate.figure.poses) > 1 and not self._look.reduced_motion

    def play(self, rounds: int) -> None:
        """Go so many rounds of the movement, where it can be seen."""
        if self.can_move and self.isVisible():
            self.movement.move(rounds)

    def play_while_pointed(self, widget: QWidget) -> None:
        """Move twice when the mouse or the keyboard comes to this widget, and come to rest when it goes."""
        tell_when_pointed(widget, lambda: self.play(_TWICE), self.movement.finish)

    def on_click(self, open_it: Callable[[], None]) -> None:
        """Do this when it is clicked; for keys and screen readers there is a link beside it."""
        self._open = open_it
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.setAccepted(self._open is not None and event.button() is Qt.MouseButton.LeftButton)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._open is not None and self.rect().contains(event.position().toPoint()):
            self._open()

    def hideEvent(self, event: QHideEvent) -> None:
        self.movement.rest()
        super().hideEvent(event)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(min(width, self._width * _MOST_WIDER) * HEIGHT / WIDTH)

    def sizeHint(self) -> QSize:
        return QSize(self._width, self.heightForWidth(self._width))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._width, 96), self.heightForWidth(min(self._width, 96)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect())
        self._paint_well(painter, box)
        share = self.movement.share
        if share < 1 or self.movement.moving:
            paint_figure(painter, box, self.plate, inks_of(self._look), share)
        else:
            painter.drawPixmap(0, 0, self._still_picture())
        painter.end()

    def _still_picture(self) -> QPixmap:
        """Kept for as long as the size is the same: pages are painted anew at every step of a scroll."""
        ratio = self.devicePixelRatioF()
        size = (QSizeF(self.size()) * ratio).toSize()
        if self._still.size() != size:
            inks = inks_of(self._look)
            colours = (inks.bold, *(ink.rgba() for ink in inks[:-1]))
            key = repr((self.plate.figure, self.width(), self.height(), ratio, *colours))
            if not QPixmapCache.find(key, self._still):  # Qt keeps some, as the same figure is on several pages
                self._still = self._paint_still(size, ratio, inks)
                QPixmapCache.insert(key, self._still)
        return self._still

    def _paint_still(self, size: QSize, ratio: float, inks: Inks) -> QPixmap:
        still = QPixmap(size)
        still.setDevicePixelRatio(ratio)
        still.fill(Qt.GlobalColor.transparent)
        painter = QPainter(still)
        paint_still(painter, QRectF(self.rect()), self.plate, inks)
        painter.end()
        return still

    def _paint_well(self, painter: QPainter, box: QRectF) -> None:
        painter.save()
        painter.setClipRect(box)
        below = self._radius if self._goes_on_below else 0.0
        paint_box(painter, box.adjusted(0, 0, 0, below), self._radius, self._look.colour("sunken"))
        if self._goes_on_below:
            painter.setPen(self._look.colour("line"))
            painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.restore()
