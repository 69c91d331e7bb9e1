"""Pills to choose one of: short answers in lines that wrap."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeguide.ui.icons import icon_box
from kneeguide.ui.widgets.flow import Flow
from kneeguide.ui.widgets.pressable import Pressable
from kneeguide.ui.widgets.rounded import paint_box
from kneeguide.ui.widgets.text import draw_line, elided

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kneeguide.ui.look import Look
    from kneeguide.ui.widgets.segmented import Option

_HIGH = 32
_STEPS = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Right): 1, int(Qt.Key.Key_Down): 1}


class Pill(Pressable):
    """A pill; on, it has a tick and a thicker edge, so that the state shows without colour."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__(text)
        self._look = look
        self.corner = look.px(_HIGH) / 2
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = self._look
        return QSize(look.text_width("pill_on", self.text()) + 2 * look.px(13) + self._tick, look.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(60), self._look.px(_HIGH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:  # for the group: a button alone would look for the next Tab stop
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = self._look, self.isChecked()
        painter = QPainter(self)
        fill = "accent_soft" if on or self.isDown() else "sunken" if self.underMouse() else "surface"
        edge = QPen(look.colour("accent_text" if on else "ctl"), 2.0 if on else look.edge)
        paint_box(painter, QRectF(self.rect()), self.height() / 2, look.colour(fill), edge)
        left = look.px(13)
        if on:
            size = look.px(16)
            look.icons.paint(painter, "check", icon_box(left - 2, self.height() / 2, size), look.colour("accent_text"))
            left += self._tick
        role = "pill_on" if on else "pill"
        painter.setFont(look.font(role))
        painter.setPen(look.colour("accent_text" if on else "text"))
        room = self.width() - left - look.px(10)
        draw_line(painter, QRectF(left, 0, room, self.height()), elided(look, role, self.text(), room))
        painter.end()

    @property
    def _tick(self) -> int:
        return self._look.px(20) if self.isChecked() else 0


class Pills(QWidget):
    """At most one is on; pressing it again turns it off. One Tab stop; arrows go from pill to pill."""

    chosen = Signal(str)
    """The id of the pill that is on now, or "" where none is."""

    def __init__(self, look: Look, name: str, options: Sequence[Option], current: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._pills = {option.id: Pill(look, option.label) for option in options}
        for option_id, pill in self._pills.items():
            pill.setObjectName(f"pill-{option_id}")
            pill.setAccessibleDescription(name)
            pill.setChecked(option_id == current)
            pill.clicked.connect(partial(self._clicked, option_id))
        self.setLayout(Flow(self._pills.values(), look.gap(6)))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._let_tab_reach(current or next(iter(self._pills), ""))

    def press(self, option_id: str) -> None:
        """Press a pill."""
        self._pills[option_id].click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        pills = list(self._pills.values())
        focused = next((at for at, pill in enumerate(pills) if pill.hasFocus()), None)
        if step is None or focused is None:
            super().keyPressEvent(event)
            return
        pills[(focused + step) % len(pills)].setFocus(Qt.FocusReason.TabFocusReason)

    def _clicked(self, option_id: str) -> None:
        on = self._pills[option_id].isChecked()
        for other_id, pill in self._pills.items():
            pill.setChecked(on and other_id == option_id)
            pill.updateGeometry()
        self._let_tab_reach(option_id)
        self.chosen.emit(option_id if on else "")

    def _let_tab_reach(self, option_id: str) -> None:
        for other_id, pill in self._pills.items():
            reached = other_id == option_id
            pill.setFocusPolicy(Qt.FocusPolicy.StrongFocus if reached else Qt.FocusPolicy.ClickFocus)
