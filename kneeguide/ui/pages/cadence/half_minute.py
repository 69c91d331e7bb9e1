"""Half a minute in which steps are counted; a sound ends it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from kneeguide.paths import resources_dir
from kneeguide.ui.announce import announce
from kneeguide.ui.sound import Chimes
from kneeguide.ui.time_words import clock_text
from kneeguide.ui.widgets.boxes import row
from kneeguide.ui.widgets.button import Button
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from kneeguide.ui.look import Look
    from kneeguide.ui.world import World

SECONDS = 30
_TICK_MS = 200


class HalfMinute(QWidget):
    """A button, and the time that is left."""

    def __init__(self, look: Look, world: World) -> None:
        super().__init__()
        self._world, self._ends_at = world, 0.0
        self._chimes = Chimes(resources_dir() / "sounds")
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)
        self.button = Button(look, self.tr("Start 30 seconds"), "play").small()
        self.button.clicked.connect(self._start)
        self._left = Text(look, "", "h3")
        layout = row(self.button, self._left, gap=look.gap(12))
        layout.setStretch(1, 1)
        self.setLayout(layout)

    @property
    def words(self) -> str:
        """What it says beside the button."""
        return self._left.text()

    def stop(self) -> None:
        """Stop counting down, without a sound."""
        self._timer.stop()
        self._left.say("")

    def tick(self) -> None:
        """See how much time is left."""
        left = math.ceil(self._ends_at - self._world.clock.now())
        if left > 0:
            self._left.say(clock_text(left))
            return
        self._timer.stop()
        self._left.say(self.tr("Stop. How many steps?"))
        announce(self, self._left.text(), assertive=True)
        if self._world.session.settings.sound:
            self._chimes.play("end")

    def _start(self) -> None:
        self._ends_at = self._world.clock.now() + SECONDS
        self._timer.start()
        self.tick()
