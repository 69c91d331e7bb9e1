"""A large figure with a button that plays and pauses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from kneeguide.ui.figure.view import FigureView
from kneeguide.ui.widgets.boxes import column, row
from kneeguide.ui.widgets.button import Button

if TYPE_CHECKING:
    from kneeguide.figure.model import Figure
    from kneeguide.ui.look import Look

_ROUNDS, _WIDTH = 10, 420


class FigurePlayer(QWidget):
    """Plays ten rounds when asked, half a minute, then rests: nothing on a page moves for ever by itself.

    Under reduced motion there is no button, because the picture shows both ends of the movement.
    """

    def __init__(self, look: Look, figure: Figure, name: str) -> None:
        super().__init__()
        self.view = FigureView(look, figure, name, _WIDTH)
        self.play = Button(look, _tr("Show the movement"), "play").small()
        self.pause = Button(look, _tr("Pause"), "pause").small()
        self.play.clicked.connect(self._play)
        self.pause.clicked.connect(self._pause)
        self.view.movement.rested.connect(self._show_buttons)
        gap = look.gap(10)
        self.setLayout(column(self.view, row(self.play, self.pause, None, gap=gap), None, gap=gap))
        self._show_buttons()

    def _play(self) -> None:
        self.view.play(_ROUNDS)
        self._show_buttons(had_focus=True)

    def _pause(self) -> None:
        self.view.movement.hold()
        self._show_buttons(had_focus=True)

    def _show_buttons(self, *, had_focus: bool = False) -> None:
        moving = self.view.movement.moving
        shown, hidden = (self.pause, self.play) if moving else (self.play, self.pause)
        had_focus = had_focus or hidden.hasFocus()
        shown.setVisible(self.view.can_move)
        if had_focus:
            shown.setFocus(Qt.FocusReason.TabFocusReason)
        hidden.setVisible(False)


def _tr(text: str) -> str:
    return QCoreApplication.translate("FigurePlayer", text)
