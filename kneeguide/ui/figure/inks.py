"""The colours of an exercise figure: those of a theme, or black on white on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QColor

if TYPE_CHECKING:
    from kneeguide.ui.look import Look


class Inks(NamedTuple):
    """One colour each; `ground` is what the figure stands before. `bold` sets the limb that works off more."""

    ground: QColor
    near: QColor
    far: QColor
    working: QColor
    floor: QColor
    prop: QColor
    bold: bool = False


def inks_of(look: Look, ground: str = "sunken") -> Inks:
    """The colours of a theme, on the ground of this token."""
    return Inks(
        look.colour(ground),
        look.colour("figure_near"),
        look.colour("figure_far"),
        look.colour("figure_active"),
        look.colour("figure_floor"),
        look.colour("figure_prop"),
        look.high_contrast,
    )


def paper_inks() -> Inks:
    """Greys that a printer without colour shows apart; the limb that works is black."""
    near, far, floor, prop = QColor("#6E6E6E"), QColor("#B4B4B4"), QColor("#9A9A9A"), QColor("#D8D8D8")
    return Inks(QColor("#FFFFFF"), near, far, QColor("#000000"), floor, prop, bold=True)
