"""What goes on elsewhere, as an entry at the foot of the rail: a sign over words or, where room is short, beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QSizePolicy

from kneeguide.ui.widgets.pressable import Pressable

if TYPE_CHECKING:
    from kneeguide.ui.look import Look

TALL, LOW = 54, 26
"""How high an entry is, in pixels at 100 %."""
_GAP = 4


class FootEntry(Pressable):
    """An entry that takes one line where it is told to. What it shows is painted by who builds on it."""

    def __init__(self, look: Look, text: str = "") -> None:
        super().__init__(text)
        self._look, self._low = look, False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_low(self, low: bool) -> None:  # noqa: FBT001
        """Take one line, or as much height as looks best."""
        if low is not self._low:
            self._low = low
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(56), self._look.px(LOW if self._low else TALL))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def line_places(self, words: str, sign: int) -> tuple[QRectF | None, QRectF]:
        """Where the sign, `sign` pixels wide, and the words stand in one line; long words stand without the sign."""
        width, before = self._look.text_width("eyebrow", words), sign + self._look.px(_GAP)
        left = (self.width() - before - width) / 2
        if left < 0:
            return None, QRectF((self.width() - width) / 2, 0, width, self.height())
        return QRectF(left, (self.height() - sign) / 2, sign, sign), QRectF(left + before, 0, width, self.height())
