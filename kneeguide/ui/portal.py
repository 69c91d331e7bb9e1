"""What is asked of the desktop by D-Bus: to show a notification, to stay awake. Imported when it is first needed.

PySide6 cannot send unsigned numbers. So what takes one cannot be asked: the older Notify, and the portal's Inhibit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneeguide.ui.notifier import Note

_NAME, _PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
_NOTIFICATIONS = "org.freedesktop.portal.Notification"
_SAVER, _SAVER_PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
_ID = "alarm"
_PATIENCE_MS = 3000


class PortalNotes(QObject):
    """Notifications by the desktop's portal."""

    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._bus = QDBusConnection.sessionBus()
        self._shown = False
        if self._bus.isConnected():
            slot = SLOT("_invoked(QDBusMessage)")
            # the stub says bytes, but only text is taken
            self._bus.connect(_NAME, _PATH, _NOTIFICATIONS, "ActionInvoked", self, slot)  # type: ignore[call-overload]

    def show(self, note: Note, failed: Callable[[], None]) -> None:
        """Show it in the place of the one before."""
        if not self._bus.isConnected():
            failed()
            return
        self._shown = True
        what = {"title": note.title, "body": note.body, "priority": "urgent", "default-action": "open"}
        _ask(self, self._bus, _message(_NAME, _PATH, _NOTIFICATIONS, "AddNotification", [_ID, what]), failed)

    def take_back(self) -> None:
        """Take it away again."""
        if self._shown:
            self._shown = False
            message = _message(_NAME, _PATH, _NOTIFICATIONS, "RemoveNotification", [_ID])
            self._bus.asyncCall(message, _PATIENCE_MS)

    @Slot(QDBusMessage)
    def _invoked(self, message: QDBusMessage) -> None:
        if message.arguments()[:1] == [_ID]:
            self.pressed.emit()


class ScreenSaver(QObject):
    """Asks that the computer does not fall asleep by itself; that lasts as long as a connection of its own."""

    _CONNECTION = "kneeguide-awake"

    def __init__(self) -> None:
        super().__init__()
        self._on = False

    def begin(self, why: str, failed: Callable[[], None]) -> None:
        """Stay awake from now on; `failed` is called where that cannot be."""
        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, self._CONNECTION)
        self._on = True
        if not bus.isConnected():
            failed()
            return
        _ask(self, bus, _message(_SAVER, _SAVER_PATH, _SAVER, "Inhibit", ["KneeGuide", why]), failed)

    def end(self) -> None:
        """The computer may sleep again."""
        if self._on:
            self._on = False
            QDBusConnection.disconnectFromBus(self._CONNECTION)


def _message(name: str, path: str, interface: str, method: str, arguments: list[object]) -> QDBusMessage:
    message = QDBusMessage.createMethodCall(name, path, interface, method)
    message.setArguments(arguments)
    return message


def _ask(owner: QObject, bus: QDBusConnection, message: QDBusMessage, failed: Callable[[], None]) -> None:
    watcher = QDBusPendingCallWatcher(bus.asyncCall(message, _PATIENCE_MS), owner)
    watcher.finished.connect(lambda _watcher: _answered(failed, watcher))


def _answered(failed: Callable[[], None], watcher: QDBusPendingCallWatcher) -> None:
    watcher.deleteLater()
    if watcher.isError():
        failed()
