"""A short message at the foot of the window that goes by itself. Never used for what matters for safety."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kneeguide.ui.announce import announce
from kneeguide.ui.widgets.boxes import row
from kneeguide.ui.widgets.button import Button, Kind
from kneeguide.ui.widgets.rounded import paint_box
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneeguide.ui.look import Look

_SHOWN_FOR_MS = 8000


class Toast(QWidget):
    """Shows one message at a time; a press puts it away."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._text = Text(look, "", "body")
        edge = look.gap(16)
        self.undo = Button(look, self.tr("Undo"), "undo-2", Kind.QUIET).small()
        self.undo.setObjectName("undo")
        self.undo.clicked.connect(self._undo)
        self._undoes: Callable[[], None] | None = None
        self._row = row(self._text, self.undo, gap=look.gap(12), margins=(edge, look.gap(12), edge, look.gap(12)))
        self._row.setStretch(0, 1)
        self.setLayout(self._row)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._text.text()

    def say(self, words: str, undo: Callable[[], None] | None = None) -> None:
        """Show this message, with a button where what it tells of can be undone."""
        self._undoes = undo
        self.undo.setVisible(undo is not None)
        self._text.say(words)
        self.fit()
        self.show()
        self.raise_()
        self._timer.start(_SHOWN_FOR_MS)
        announce(self, words)

    def fit(self) -> None:
        """Follow the window's size."""
        look, window = self._look, self.window()
        width = min(look.px(560), window.width() - 48)
        words = self._text.sizeHint().width() + 2 * look.gap(16) + 4
        words += self.undo.sizeHint().width() + look.gap(12) if self._undoes is not None else 0
        width = min(width, words)
        height = max(self.heightForWidth(width), self._row.minimumSize().height())
        top = window.height() - look.px(48) - look.gap(20) - height
        self.setGeometry((window.width() - width) // 2, top, width, height)

    def _undo(self) -> None:
        self.hide()
        if self._undoes is not None:
            self._undoes()

    def mousePressEvent(self, event: object) -> None:
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), 12, look.colour("raised"), QPen(look.colour("ctl"), look.edge))
        painter.end()
