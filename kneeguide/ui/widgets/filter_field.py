"""A field to type a few letters into, which leaves only what has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.line_field import LineField

if TYPE_CHECKING:
    from kneeguide.ui.look import Look

_LONGEST = 60


class FilterField(LineField):
    """A field with an icon before it, and its name in it until something is typed."""

    typed = Signal(str)

    def __init__(self, look: Look, name: str, words: str = "") -> None:
        super().__init__(look, name, words, _LONGEST)
        self.field.setPlaceholderText(name)
        self.field.textChanged.connect(self.typed)
        glyph = Glyph(look, "search", "text3", 18)
        self.line.insertWidget(0, glyph)
        self.line.setAlignment(glyph, Qt.AlignmentFlag.AlignVCenter)
        self.line.setSpacing(look.gap(8))
        self.setMaximumWidth(look.px(360))
