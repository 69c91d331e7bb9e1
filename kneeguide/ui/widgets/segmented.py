"""A track of choices of which one is on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeguide.ui.icons import icon_box
from kneeguide.ui.widgets.boxes import column, row
from kneeguide.ui.widgets.pressable import Pressable, let_tab_reach_the_checked
from kneeguide.ui.widgets.rounded import paint_box
from kneeguide.ui.widgets.text import draw_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kneeguide.ui.look import Look


_STEPS = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Right): 1, int(Qt.Key.Key_Down): 1}


class Option(Struct, frozen=True):
    """One choice of a track."""

    id: str
    label: str
    icon: str = ""


class _Segment(Pressable):
    def __init__(self, look: Look, option: Option) -> None:
        super().__init__(option.label)
        self._look, self._icon = look, option.icon
        self.corner = look.px(7.5)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = self._look
        icon = look.px(28) if self._icon else 0
        return QSize(look.text_width("button_small", self.text()) + 2 * look.px(13) + icon, look.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = self._look, self.isChecked()
        painter = QPainter(self)
        if on:
            edge = QPen(look.colour("accent_text"), max(1.5, look.edge))
            paint_box(painter, QRectF(self.rect()), self.corner, look.colour("surface"), edge)
        ink = look.colour("accent_text" if on or self.underMouse() else "text2")
        left = look.px(13)
        if self._icon:
            size = look.px(20)
            look.icons.paint(painter, self._icon, icon_box(left, self.height() / 2, size), ink)
            left += look.px(28)
        painter.setFont(look.font("button_small" if on else "nav"))
        painter.setPen(ink)
        words = QRectF(left, 0, self.width() - left - look.px(13) + 2, self.height())
        draw_line(painter, words, self.text(), centre=not self._icon)
        painter.end()


class Segmented(QWidget):
    """Choices side by side, or under each other; arrows move the choice, as in a row of radio buttons."""

    chosen = Signal(str)

    def __init__(
        self, look: Look, name: str, options: Sequence[Option], current: str, *, stacked: bool = False
    ) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._segments = {option.id: _Segment(look, option) for option in options}
        for option_id, segment in self._segments.items():
            segment.setAccessibleDescription(name)
            segment.setChecked(option_id == current)
            segment.toggled.connect(partial(self._toggled, option_id))
        self.setLayout((column if stacked else row)(*self._segments.values(), gap=2, margins=(3, 3, 3, 3)))
        let_tab_reach_the_checked(self._segments.values())

    @property
    def current(self) -> str:
        """The id of the choice that is on."""
        return next(option_id for option_id, segment in self._segments.items() if segment.isChecked())

    def choose(self, option_id: str) -> None:
        """Turn this choice on."""
        self._segments[option_id].setChecked(True)

    def segment(self, option_id: str) -> Pressable:
        """The button of a choice."""
        return self._segments[option_id]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        if step is None:
            super().keyPressEvent(event)
            return
        ids = list(self._segments)
        following = self._segments[ids[(ids.index(self.current) + step) % len(ids)]]
        following.setChecked(True)
        following.setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        edge = QPen(look.colour("ctl"), look.edge)
        paint_box(painter, QRectF(self.rect()), look.px(10), look.colour("sunken"), edge)
        painter.end()

    def _toggled(self, option_id: str, on: bool) -> None:  # noqa: FBT001
        if on:
            let_tab_reach_the_checked(self._segments.values())
            self.chosen.emit(option_id)
