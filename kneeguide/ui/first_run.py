"""The notice that is shown once: information, not a diagnosis."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Signal

from kneeguide.navigation import SignsPage
from kneeguide.ui.dialog import Dialog
from kneeguide.ui.widgets.boxes import column, row
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.prose import Writer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kneeguide.ui.doors import Doors
    from kneeguide.ui.look import Look
    from kneeguide.ui.world import World

_WIDTH = 520


class FirstRunNotice(Dialog):
    """Lies over the window until it is understood; the strip with the warning signs stays in reach."""

    closed = Signal()
    """It was understood, and nothing had the focus before."""

    def __init__(self, look: Look, world: World, doors: Doors, window: QWidget) -> None:
        super().__init__(look, window, _WIDTH)
        self._session, self._doors = world.session, doors
        about = world.guide.about
        writer = Writer(look, doors.go)
        points = [writer.item(point, "check", "accent_text") for point in about.points]
        self._understood = Button(look, self.tr("I understand"), "check", Kind.PRIMARY)
        self._understood.setObjectName("understood")
        self._understood.clicked.connect(self._close)
        signs = Button(look, self.tr("When to get help"), "siren", Kind.QUIET)
        signs.clicked.connect(self._show_signs)
        title = Heading(look, about.notice, "title")
        self.fill(column(title, *points, None, gap=look.gap(12)), row(signs, None, self._understood, gap=look.gap(8)))

    def offer(self) -> None:
        """Show the notice where it has not been seen."""
        if not self._session.settings.notice_seen:
            self.rise(self._understood)

    def _close(self) -> None:
        if not self.sink():
            self.closed.emit()
        self._session.change(msgspec.structs.replace(self._session.settings, notice_seen=True))

    def _show_signs(self) -> None:
        self._close()
        self._doors.go(SignsPage())
