"""The notice that is shown once: information, not a diagnosis."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kneeguide.navigation import SignsPage
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.card import Card
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.prose import Writer
from kneeguide.ui.widgets.scroll import ScrollArea
from kneeguide.ui.zones import next_inside

if TYPE_CHECKING:
    from kneeguide.ui.doors import Doors
    from kneeguide.ui.look import Look
    from kneeguide.ui.world import World

_WIDTH = 520


class FirstRunNotice(QWidget):
    """Lies over the window until it is understood; the strip with the warning signs stays in reach."""

    closed = Signal()
    """It was understood, and nothing had the focus before."""

    def __init__(self, look: Look, world: World, doors: Doors, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._session, self._doors, self._about = look, world.session, doors, world.guide.about
        self._panel: QWidget | None = None
        self._before: QWidget | None = None
        self.hide()

    def offer(self) -> None:
        """Show the notice where it has not been seen."""
        if not self._session.settings.notice_seen:
            self._panel = self._panel or self._make_panel()
            self._before = self.window().focusWidget()
            self.fit()
            self.show()
            self.raise_()
            self._understood.setFocus(Qt.FocusReason.OtherFocusReason)

    def fit(self) -> None:
        """Follow the window's size."""
        if self._panel is None:
            return
        look, window = self._look, self.window()
        self.setGeometry(window.rect())
        width = min(look.px(_WIDTH), window.width() - 32)
        words = self._words.heightForWidth(width - 2 * look.gap(24))
        buttons = self._understood.sizeHint().height()
        height = min(words + look.gap(20) + buttons + 2 * look.gap(24), window.height() - 16)
        self._panel.setGeometry(QRect((window.width() - width) // 2, (window.height() - height) // 2, width, height))

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001
        return next_inside(self, forward=forward)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("scrim"))
        painter.end()

    def _make_panel(self) -> QWidget:
        look = self._look
        writer = Writer(look, self._doors.go)
        points = [writer.item(point, "check", "accent_text") for point in self._about.points]
        self._understood = Button(look, self.tr("I understand"), "check", Kind.PRIMARY)
        self._understood.setObjectName("understood")
        self._understood.clicked.connect(self._close)
        signs = Button(look, self.tr("When to get help"), "siren", Kind.QUIET)
        signs.clicked.connect(self._show_signs)
        edge = look.gap(24)
        buttons = row(signs, None, self._understood, gap=look.gap(8))
        title = Heading(look, self._about.notice, "title")
        self._words = holding(column(title, *points, None, gap=look.gap(12)))
        scroll = ScrollArea(look, self._words, "raised")
        layout = column(scroll, buttons, gap=look.gap(20), margins=(edge, edge, edge, edge))
        layout.setStretch(0, 1)
        panel = holding(layout, Card(look, "raised", "ctl", 16))
        panel.setParent(self)
        panel.show()
        return panel

    def _close(self) -> None:
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.closed.emit()
        self._session.change(msgspec.structs.replace(self._session.settings, notice_seen=True))

    def _show_signs(self) -> None:
        self._close()
        self._doors.go(SignsPage())
