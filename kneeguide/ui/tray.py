"""An icon with the remaining time where the desktop keeps such icons, while a timer is under way."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneeguide.ui.notifier import Note
    from kneeguide.ui.timekeeper import RunningInfo

_SIZE = 64
_GROUND, _LATE, _INK = QColor("#2749B8"), QColor("#A9440C"), QColor("#FFFFFF")
"""The same in every theme: the desktop's panel is not ours."""
_NOTE_MS = 20_000


class Tray(QObject):
    """The timer that ends first: its time in the icon, its name in the tip, and a menu."""

    pressed = Signal()
    stop_asked = Signal()

    def __init__(self, icon: QSystemTrayIcon | None = None) -> None:
        super().__init__()
        self._icon = icon if icon is not None else QSystemTrayIcon(self)
        self._menu = QMenu()
        self._open = self._menu.addAction(self.tr("Open KneeGuide"))
        self._stop = self._menu.addAction(self.tr("Stop the timer"))
        self._open.triggered.connect(self.pressed)
        self._stop.triggered.connect(self.stop_asked)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activated)
        self._icon.messageClicked.connect(self.pressed)
        self._shown = ""

    def show_time(self, info: RunningInfo | None, seconds: float) -> None:
        """Show a timer and what is left of it; None takes the icon away."""
        if info is None:
            self._shown = ""
            self._icon.hide()
            return
        text = icon_text(seconds)
        tip = self.tr("{name}, {time} left").format(name=info.name, time=info.time_text)
        self._icon.setToolTip(tip if seconds > 0 else self.tr("{name}: time is up").format(name=info.name))
        if text != self._shown:
            self._shown = text
            self._icon.setIcon(QIcon(picture(text, late=seconds <= 0, short=seconds <= 60)))
            self._icon.show()

    def show(self, note: Note, failed: Callable[[], None]) -> None:
        """Show a notification at the icon; `failed` is called where there is none."""
        if not self._icon.isVisible() or not QSystemTrayIcon.supportsMessages():
            failed()
            return
        self._icon.showMessage(note.title, note.body, self._icon.icon(), _NOTE_MS)

    def take_back(self) -> None:
        """It goes by itself."""

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.pressed.emit()


def there_is_a_tray() -> bool:
    """Whether this desktop keeps such icons."""
    return QSystemTrayIcon.isSystemTrayAvailable()


def icon_text(seconds: float) -> str:
    """What an icon has room for: minutes, in the last minute seconds, hours from 100 minutes on, "!" at the end."""
    whole = math.ceil(round(seconds, 3))
    if whole <= 0:
        return "!"
    if whole <= 60:
        return str(whole)
    minutes = math.ceil(whole / 60)
    return str(minutes) if minutes < 100 else f"{min(99, minutes // 60)}h"


def picture(text: str, *, late: bool, short: bool) -> QPixmap:
    """A disc with the text in it; seconds stand in a ring, so that nobody takes them for minutes."""
    pixmap = QPixmap(QSize(_SIZE, _SIZE))
    pixmap.fill(Qt.GlobalColor.transparent)
    ground = _LATE if late else _GROUND
    hollow = short and not late
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ground, 8) if hollow else Qt.PenStyle.NoPen)
    painter.setBrush(_INK if hollow else ground)
    inset = 5.0 if hollow else 1.0
    painter.drawEllipse(QPointF(_SIZE / 2, _SIZE / 2), _SIZE / 2 - inset, _SIZE / 2 - inset)
    font = QFont("Inter Display")
    font.setPixelSize(44 if len(text) == 1 else 36)
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(ground if hollow else _INK)
    painter.drawText(QRectF(0, 0, _SIZE, _SIZE), int(Qt.AlignmentFlag.AlignCenter), text)
    painter.end()
    return pixmap
