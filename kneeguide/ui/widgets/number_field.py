"""A whole number to type, or to change with the buttons beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from kneeguide.ui.widgets.boxes import row
from kneeguide.ui.widgets.button import IconButton
from kneeguide.ui.widgets.rounded import paint_box, pen

if TYPE_CHECKING:
    from kneeguide.ui.look import Look

_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}


class NumberField(QWidget):
    """Between `ends`, or empty until a number is there. What is typed counts when Enter is pressed or it is left.

    The button that leads out of the ends is disabled.
    """

    entered = Signal(int)

    def __init__(self, look: Look, name: str, ends: tuple[int, int], value: int | None) -> None:
        super().__init__()
        self._look, self._ends, self._value = look, ends, value
        self.field = QLineEdit("" if value is None else str(value))
        self.field.setFrame(False)
        self.field.setFont(look.font("h2"))
        self.field.setPalette(look.palette_on("surface"))
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field.setAccessibleName(name)
        self.field.setMaxLength(len(str(ends[1])))
        self.field.setValidator(QIntValidator(0, 10 ** len(str(ends[1])) - 1, self.field))
        self.field.setFixedWidth(look.text_width("h2", "0" * (len(str(ends[1])) + 2)))
        self.field.editingFinished.connect(self._take)
        self.field.textChanged.connect(self._offer_steps)
        self.field.installEventFilter(self)
        fewer, more = (
            IconButton(look, self.tr("One fewer"), "minus", 36),
            IconButton(look, self.tr("One more"), "plus", 36),
        )
        for button, step in ((fewer, -1), (more, 1)):
            button.setAccessibleDescription(name)
            button.setAutoRepeat(True)
            button.clicked.connect(partial(self._step, step))
        self._last = ((fewer, str(ends[0])), (more, str(ends[1])))
        """Each button, and the number at which there is nothing more for it to do."""
        self._offer_steps(self.field.text())
        edge = look.px(4)
        self.setLayout(row(fewer, self.field, more, gap=edge, margins=(edge, edge, edge, edge)))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def value(self) -> int | None:
        """The number, or None while there is none."""
        return self._value

    def show_value(self, value: int | None) -> None:
        """Show another number, without telling that it was entered."""
        self._value = value
        words = "" if value is None else str(value)
        if words != self.field.text():
            self.field.setText(words)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                self._step(step)
                return True
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        edge = pen(look.colour("focus"), 2.5) if self.field.hasFocus() else pen(look.colour("ctl"), look.edge)
        paint_box(painter, QRectF(self.rect()), look.px(12), look.colour("surface"), edge)
        painter.end()

    def _step(self, step: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        self._take()
        self._enter((self._value if self._value is not None else sum(self._ends) // 2) + step)

    def _offer_steps(self, text: str) -> None:
        """What is typed and not taken yet leaves both buttons on: a press takes it."""
        for button, last in self._last:
            is_over = text == last
            if is_over:
                button.setDown(False)  # Qt stops repeating then alone, not when a button is disabled
                if button.hasFocus():  # the keys for both ways are here, and Space changes nothing
                    self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            button.setEnabled(not is_over)

    def _take(self) -> None:
        text = self.field.text()
        if text.isdigit():
            self._enter(int(text))
        else:
            self.show_value(self._value)

    def _enter(self, value: int) -> None:
        least, most = self._ends
        value = min(most, max(least, value))
        is_new = value != self._value
        self.show_value(value)
        if is_new:
            self.entered.emit(value)
