"""Says on a stage which chosen places are not to be seen from here, and leads to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneeguide.ui.announce import announce
from kneeguide.ui.widgets.button import Button

if TYPE_CHECKING:
    from kneeguide.ui.diagram.stage import Stage
    from kneeguide.ui.look import Look

_GAP = 8


class ChosenNote(Button):
    """A button that is there only while a chosen place is out of sight; pressed, it turns the knee."""

    def __init__(self, look: Look, stage: Stage) -> None:
        super().__init__(look, "", "eye")
        self.small()
        self._stage = stage
        self.setObjectName("show-chosen")
        self.clicked.connect(stage.show_unseen)
        self.hide()

    def fit(self, room: int) -> int:
        """Say what is so now, in so many pixels at most; how much height that takes."""
        words = self._words()
        self._stage.setAccessibleDescription(words)
        if not words:
            self.hide()
            return 0
        if words != self.text() or self.isHidden():
            announce(self._stage, words)
        self.setText(words)
        self.setFixedWidth(min(room, self.sizeHint().width()))
        self.show()
        return self.sizeHint().height() + _GAP

    def _words(self) -> str:
        stage = self._stage
        names = [] if stage.plain else stage.names_of(stage.unseen)
        if len(names) == 1:
            return self.tr("{place} is chosen. Show it").format(place=names[0])
        return self.tr("{count} places are chosen. Show them").format(count=len(names)) if names else ""
