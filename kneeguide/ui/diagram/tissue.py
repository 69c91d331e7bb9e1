"""The colours of the drawing, for a light or dark ground and a skin tone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from kneeguide.drawing.model import SHADOW

if TYPE_CHECKING:
    from kneeguide.drawing.tissue import TissueFile

Inks = dict[str, QColor]
"""The colour of each class that a shape can have."""

_SHADOW = QColor(26, 15, 0)


def inks_for(tissue: TissueFile, *, dark: bool, skin_tone: str) -> Inks:
    """The colours for one look. Raises KeyError for an unknown skin tone."""
    colours = tissue.colours(dark=dark, skin_tone=skin_tone)
    return {SHADOW: _SHADOW} | {ink: QColor(f"#{colour}") for ink, colour in colours.items()}
