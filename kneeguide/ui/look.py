"""How everything looks: one frozen value that every widget is given. A new theme or text size is a new Look."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct, field
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPalette

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kneeguide.settings import View
    from kneeguide.ui.icons import Icons
    from kneeguide.ui.theme import Theme, ThemeName

TEXT_SCALES = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0)


class Span(IntEnum):
    """How much room a page has at its text size, from one column to wide."""

    COLUMN = 0
    COMPACT = 1
    NORMAL = 2
    WIDE = 3


class TypeStyle(Struct, frozen=True):
    """A role of the type scale: size and line height in pixels at 100 %, weight, letter spacing in em."""

    size: float
    line: float
    weight: QFont.Weight = QFont.Weight.Normal
    spacing: float = 0.0


_BOLD, _MEDIUM = QFont.Weight.DemiBold, QFont.Weight.Medium
TYPE_SCALE = {
    "timer": TypeStyle(84, 88, _BOLD, -0.045),
    "question": TypeStyle(28, 36, _BOLD, -0.02),
    "title": TypeStyle(25, 32, _BOLD, -0.018),
    "lead": TypeStyle(17, 26),
    "h2": TypeStyle(18, 26, _BOLD, -0.012),
    "h3": TypeStyle(15.5, 22, _BOLD, -0.006),
    "body": TypeStyle(15, 23),
    "strong": TypeStyle(15, 23, _BOLD),
    "button": TypeStyle(15, 20, _BOLD),
    "button_small": TypeStyle(14, 20, _BOLD),
    "nav": TypeStyle(14.5, 20, _MEDIUM),
    "nav_on": TypeStyle(14.5, 20, _BOLD),
    "sub": TypeStyle(14, 20),
    "pill": TypeStyle(13.5, 20, _MEDIUM),
    "pill_on": TypeStyle(13.5, 20, _BOLD),
    "small": TypeStyle(13.5, 19),
    "small_strong": TypeStyle(13.5, 19, _BOLD),
    "caption": TypeStyle(12.5, 17, _MEDIUM),
    "eyebrow": TypeStyle(12.5, 17, _BOLD),
}
_DISPLAY_FROM = 20


class Look(Struct, frozen=True, kw_only=True):
    """Theme, text size and the other choices of how things are shown."""

    theme: Theme
    theme_name: ThemeName
    icons: Icons
    resources: Path
    cache: Path
    drawings: Mapping[View, Path]
    text_scale: float = 1.0
    skin_tone: str = "light"
    reduced_motion: bool = False
    _fonts: dict[str, QFont] = field(default_factory=dict)
    _colours: dict[str, QColor] = field(default_factory=dict)
    _widths: dict[tuple[str, str], int] = field(default_factory=dict)

    @property
    def dark(self) -> bool:
        """Whether light text stands on a dark ground."""
        return self.theme_name.value in {"dark", "high_contrast_dark"}

    @property
    def high_contrast(self) -> bool:
        """Whether this is one of the two high-contrast themes."""
        return self.theme_name.value.startswith("high_contrast")

    @property
    def edge(self) -> float:
        """The width of an edge in pixels: hairlines, or 2 px in high contrast."""
        return 2.0 if self.high_contrast else 1.0

    def at_scale(self, text_scale: float) -> Look:
        """The same look at another text size, also one that cannot be chosen."""
        return msgspec.structs.replace(self, text_scale=text_scale, _fonts={}, _colours={}, _widths={})

    def px(self, pixels: float) -> int:
        """A size that grows with the text: type, icons, row heights."""
        return round(pixels * self.text_scale)

    def gap(self, pixels: float) -> int:
        """A distance; it grows half as fast as the text."""
        return round(pixels * (1 + self.text_scale) / 2)

    def span(self, width: int) -> Span:
        """What a page of this width in pixels has room for, the rail not counted."""
        room = width / self.text_scale
        return Span(sum(room >= least for least in (640, 892, 1392)))

    def colour(self, token: str) -> QColor:
        """The colour of a theme token such as "accent_soft"."""
        found = self._colours.get(token)
        if found is None:
            found = self._colours[token] = parse_colour(getattr(self.theme, token))
        return found

    def font(self, role: str) -> QFont:
        """The font of a role of the type scale, at the chosen text size."""
        found = self._fonts.get(role)
        if found is None:
            found = self._fonts[role] = self._make_font(TYPE_SCALE[role])
        return found

    def line_height(self, role: str) -> int:
        """The distance between two lines of this role in pixels."""
        return self.px(TYPE_SCALE[role].line)

    def text_width(self, role: str, text: str) -> int:
        """How wide a single line of this role is, in whole pixels."""
        key = role, text
        found = self._widths.get(key)
        if found is None:
            found = self._widths[key] = int(QFontMetricsF(self.font(role)).horizontalAdvance(text)) + 1
        return found

    def palette(self) -> QPalette:
        """The palette for the parts that Qt paints itself: input fields, menus, dialogs."""
        palette = QPalette()
        role = QPalette.ColorRole
        tokens = {
            role.Window: "bg", role.WindowText: "text", role.Base: "surface", role.AlternateBase: "sunken",
            role.Text: "text", role.Button: "surface", role.ButtonText: "text", role.BrightText: "on_accent",
            role.Highlight: "accent", role.HighlightedText: "on_accent", role.Link: "accent_text",
            role.ToolTipBase: "raised", role.ToolTipText: "text", role.PlaceholderText: "text3",
            role.Mid: "ctl", role.Dark: "ctl", role.Midlight: "line", role.Light: "raised", role.Shadow: "ctl",
        }  # fmt: skip
        for colour_role, token in tokens.items():
            palette.setColor(colour_role, self.colour(token))
        for colour_role in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, colour_role, self.colour("text3"))
        return palette

    def palette_on(self, ground: str) -> QPalette:
        """The same palette for a field that lies on another ground."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, self.colour(ground))
        return palette

    def _make_font(self, style: TypeStyle) -> QFont:
        font = QFont("Inter Display" if style.size >= _DISPLAY_FROM else "Inter")
        font.setPixelSize(self.px(style.size))
        font.setWeight(style.weight)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if style.spacing:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, style.spacing * self.px(style.size))
        if style.size >= TYPE_SCALE["timer"].size:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font


def parse_colour(text: str) -> QColor:
    """A colour from "RRGGBB" or "RRGGBBAA"."""
    red, green, blue, *alpha = (int(text[at : at + 2], 16) for at in range(0, len(text), 2))
    return QColor(red, green, blue, *alpha)
