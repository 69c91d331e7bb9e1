"""A desktop's portal and screen saver, and what the guide asks of them; run in a D-Bus session of its own."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVirtualObject

from kneeguide.ui.notifier import Note
from kneeguide.ui.portal import PortalNotes, ScreenSaver

PORTAL, SAVER = "org.freedesktop.portal.Desktop", "org.freedesktop.ScreenSaver"


class Stub(QDBusVirtualObject):
    """Answers what is called, says so, and presses each notification."""

    def introspect(self, _path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        member = message.member()
        say(f"called {member} {message.arguments()[0]}")
        connection.send(message.createReply([7] if member == "Inhibit" else []))
        if member == "AddNotification":
            path, interface = "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Notification"
            signal = QDBusMessage.createSignal(path, interface, "ActionInvoked")
            signal.setArguments([message.arguments()[0], "open", []])
            connection.send(signal)
        return True


def say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def main() -> None:
    """Show a note, stay awake, take both back; "no" as an argument: on a desktop that has neither."""
    app = QCoreApplication([])
    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, "stub")
    stub = Stub()
    if sys.argv[1:] != ["no"]:
        bus.registerVirtualObject("/org/freedesktop", stub, QDBusConnection.VirtualObjectRegisterOption.SubPath)
        assert bus.registerService(PORTAL)
        assert bus.registerService(SAVER)
    notes, saver = PortalNotes(), ScreenSaver()
    notes.pressed.connect(lambda: (say("pressed"), notes.take_back()))
    notes.show(Note("Title", "Body"), lambda: say("no notes"))
    saver.begin("why", lambda: (say("no saver"), app.quit()))
    QTimer.singleShot(300, saver.end)
    QTimer.singleShot(400, app.quit)
    app.exec()


main()
