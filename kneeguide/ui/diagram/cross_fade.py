"""The old picture fading over the new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal
from PySide6.QtGui import QPixmap

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

_DURATION_MS = 320


class CrossFade(QObject):
    """Holds the old picture while it fades."""

    stepped = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._old = QPixmap()
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(_DURATION_MS)
        self._animation.setStartValue(1.0)
        self._animation.setEndValue(0.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self.stepped)
        self._animation.finished.connect(self.stop)

    @property
    def running(self) -> bool:
        """Whether the old picture is still to be seen."""
        return not self._old.isNull()

    def start(self, old: QPixmap) -> None:
        """Begin to fade this picture out."""
        self._animation.stop()
        self._old = old
        self._animation.start()

    def stop(self) -> None:
        """Show the new picture alone."""
        self._animation.stop()
        self._old = QPixmap()
        self.stepped.emit()

    def paint(self, painter: QPainter) -> None:
        """Paint what is left of the old picture."""
        if not self.running:
            return
        painter.setOpacity(float(self._animation.currentValue()))
        painter.drawPixmap(0, 0, self._old)
        painter.setOpacity(1.0)
