"""The question before the window closes on a timer that could not ring then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneeguide.ui.announce import announce
from kneeguide.ui.dialog import Dialog
from kneeguide.ui.widgets.boxes import column, row
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kneeguide.ui.look import Look
    from kneeguide.ui.timekeeper import Timekeeper

_WIDTH = 480


class CloseQuestion(Dialog):
    """Lies over the window until it is answered, or until an alarm comes: that must be seen."""

    def __init__(self, look: Look, timekeeper: Timekeeper, window: QWidget) -> None:
        super().__init__(look, window, _WIDTH)
        self.agreed = False
        self._title = Heading(look, self.tr("A timer is running"), "title")
        words = self.tr("It goes on when you open KneeGuide again, but it cannot ring while the window is closed.")
        self._text = Text(look, words)
        self.leave = Button(look, self.tr("Close all the same"))
        self.stay = Button(look, self.tr("Stay"), kind=Kind.PRIMARY)
        self.leave.clicked.connect(self._leave)
        self.stay.clicked.connect(self.put_away)
        timekeeper.alarmed.connect(self.put_away)
        title = row(Glyph(look, "timer", "accent_text", 24, "title"), self._title, gap=look.gap(12))
        title.setStretch(1, 1)
        self.fill(column(title, self._text, None, gap=look.gap(12)), row(None, self.leave, self.stay, gap=look.gap(8)))

    def ask(self) -> None:
        """Ask whether to close all the same."""
        if self.window().isMinimized():
            self.window().showNormal()
        self.rise(self.stay)
        announce(self, f"{self._title.text()}. {self._text.text()}", assertive=True)

    def put_away(self) -> None:
        """Stay; what had the focus has it again."""
        if self.isVisible():
            self.sink()

    def _leave(self) -> None:
        self.agreed = True
        self.window().close()
