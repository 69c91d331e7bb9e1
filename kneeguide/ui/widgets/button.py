"""Buttons with words, with an icon, or with an icon alone."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from kneeguide.ui.icons import icon_box
from kneeguide.ui.widgets.pressable import Pressable
from kneeguide.ui.widgets.rounded import paint_box
from kneeguide.ui.widgets.text import draw_line, elided

if TYPE_CHECKING:
    from kneeguide.ui.look import Look


class Kind(Enum):
    """How much a button asks to be pressed."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    QUIET = "quiet"


class Button(Pressable):
    """A button with words; an icon stands before them or, with `icon_after`, behind them."""

    def __init__(self, look: Look, text: str, icon: str = "", kind: Kind = Kind.SECONDARY) -> None:
        super().__init__(text)
        self._look, self._icon, self._kind = look, icon, kind
        self._small = False
        self._icon_after = False
        self.corner = float(look.px(10))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def small(self) -> Button:
        """The same button, 36 px high."""
        self._small = True
        return self

    def icon_after(self) -> Button:
        """The same button with its icon behind the words."""
        self._icon_after = True
        return self

    def sizeHint(self) -> QSize:
        look = self._look
        pad = look.px(10 if self._kind is Kind.QUIET else 13 if self._small else 18)
        width = look.text_width(self._role, self.text()) + 2 * pad + (self._icon_size + look.px(8) if self._icon else 0)
        return QSize(width, look.px(36 if self._small else 42))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), self._look.px(96)), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_ground(painter)
        self._paint_words(painter)
        painter.end()

    @property
    def _role(self) -> str:
        return "button_small" if self._small else "button"

    @property
    def _icon_size(self) -> int:
        return self._look.px(18 if self._small else 20)

    @property
    def _ink(self) -> str:
        if not self.isEnabled():
            return "text3"
        return {Kind.PRIMARY: "on_accent", Kind.SECONDARY: "text", Kind.QUIET: "accent_text"}[self._kind]

    def _paint_ground(self, painter: QPainter) -> None:
        look, box = self._look, QRectF(self.rect())
        down, over = self.isDown(), self.underMouse() and self.isEnabled()
        if not self.isEnabled():
            paint_box(painter, box, self.corner, look.colour("sunken"), _edge_of_disabled(look))
        elif self._kind is Kind.PRIMARY:
            fill = "accent_press" if down else "accent_hover" if over else "accent"
            paint_box(painter, box, self.corner, look.colour(fill))
        elif self._kind is Kind.SECONDARY:
            fill = "accent_soft" if down else "sunken" if over else "surface"
            paint_box(painter, box, self.corner, look.colour(fill), QPen(look.colour("ctl"), look.edge))
        elif over or down:
            paint_box(painter, box, self.corner, look.colour("accent_soft"))

    def _paint_words(self, painter: QPainter) -> None:
        look = self._look
        gap = look.px(8) if self._icon else 0
        icon = self._icon_size if self._icon else 0
        text = elided(look, self._role, self.text(), self.width() - icon - gap - look.px(8))
        words = look.text_width(self._role, text)
        left = (self.width() - words - gap - icon) / 2
        painter.setFont(look.font(self._role))
        painter.setPen(look.colour(self._ink))
        draw_line(painter, QRectF(left + (0 if self._icon_after else icon + gap), 0, words + 2, self.height()), text)
        if self._icon:
            at = left + words + gap if self._icon_after else left
            box = icon_box(at, self.height() / 2, icon)
            look.icons.paint(painter, self._icon, box, look.colour(self._ink), 2.0)


class IconButton(Pressable):
    """A square button with an icon alone; its words are its tool tip and its accessible name."""

    def __init__(self, look: Look, text: str, icon: str, size: int = 40) -> None:
        super().__init__(text)
        self._look, self._icon = look, icon
        self.corner = float(look.px(10))
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.setFixedSize(look.px(size), look.px(size))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        fill = "sunken" if self.underMouse() and self.isEnabled() else "surface"
        edge = QPen(look.colour("ctl"), look.edge) if self.isEnabled() else _edge_of_disabled(look)
        paint_box(painter, QRectF(self.rect()), self.corner, look.colour(fill), edge)
        size = look.px(20)
        ink = look.colour("text2" if self.isEnabled() else "ctl")
        look.icons.paint(painter, self._icon, icon_box((self.width() - size) / 2, self.height() / 2, size), ink)
        painter.end()


def _edge_of_disabled(look: Look) -> QPen:
    """Pale, and dashed: in high contrast no colour is paler than another."""
    return QPen(look.colour("line"), look.edge, Qt.PenStyle.DashLine)
