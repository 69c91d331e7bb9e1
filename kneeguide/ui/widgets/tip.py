"""A few words in a small box over the page, beside what they explain.

Not Qt's tool tips: those do not wrap plain text, and they come for the mouse alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QWidget

from kneeguide.content.markup import Plain
from kneeguide.ui.widgets.paragraph import Paragraph
from kneeguide.ui.widgets.rounded import paint_box

if TYPE_CHECKING:
    from kneeguide.ui.look import Look

_WIDEST = 340
_WAIT_MS = 250
_STRIP = 48


class Tip(QWidget):
    """The box. It lies over the whole window and lets the mouse through."""

    def __init__(self, look: Look, words: str, window: QWidget) -> None:
        super().__init__(window)
        self._look, self._window = look, window
        self._paragraph = Paragraph(look, (Plain(words),), "small", "text")
        self._pad = look.gap(12)
        self.setObjectName("tip")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        widest = min(look.px(_WIDEST), window.width() - 2 * self._pad)
        width = min(widest, self._paragraph.natural_width() + 2 * self._pad)
        self.resize(width, self._paragraph.height_for(width - 2 * self._pad) + 2 * look.gap(9))

    @property
    def words(self) -> str:
        """What it says."""
        return self._paragraph.words

    def stand_by(self, box: QRect) -> None:
        """Stand below this box of the window, or above it where the strip at the foot would be covered."""
        window, gap = self._window, self._look.gap(4)
        left = max(gap, min(box.left(), window.width() - self.width() - gap))
        below, above = box.bottom() + gap, box.top() - gap - self.height()
        end = window.height() - self._look.px(_STRIP) - gap
        top = below if below + self.height() < end or above < gap else above
        self.move(left, top)
        self.show()
        self.raise_()

    def showEvent(self, event: QShowEvent) -> None:
        # what it stands by scrolls away under it, without the mouse leaving that
        _app().installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        _app().removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Wheel:
            self.hide()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), 10, look.colour("raised"), QPen(look.colour("ctl"), look.edge))
        painter.translate(QPointF(self._pad, look.gap(9)))
        self._paragraph.draw(painter, self.width() - 2 * self._pad)
        painter.end()


def _app() -> QCoreApplication:
    app = QCoreApplication.instance()
    assert app is not None
    return app


def hide_tip(window: QWidget) -> bool:
    """Hide the tip that is shown over a window; whether there was one. It comes again when it is asked for again."""
    shown = next((each for each in window.findChildren(Tip) if each.isVisible()), None)
    if shown is not None:
        shown.hide()
    return shown is not None


class Tips:
    """Shows one tip at a time for a widget: at once for the keyboard, after a moment for the mouse."""

    def __init__(self, look: Look, owner: QWidget) -> None:
        self._look, self._owner = look, owner
        self._words, self._box = "", QRect()
        self._tip: Tip | None = None
        self._wait = QTimer(owner)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MS)
        self._wait.timeout.connect(self._show)

    def point(self, words: str, box: QRectF, *, at_once: bool) -> None:
        """Show these words beside this box of the widget; no words, no tip."""
        if words == self._words:
            return
        self.close()
        self._words, self._box = words, box.toAlignedRect()
        if words and at_once:
            self._show()
        elif words:
            self._wait.start()

    def close(self) -> None:
        """Take the tip away."""
        self._wait.stop()
        self._words, tip, self._tip = "", self._tip, None
        if tip is not None:
            tip.hide()
            tip.deleteLater()

    def _show(self) -> None:
        window = self._owner.window()
        self._tip = tip = Tip(self._look, self._words, window)
        # it belongs to the window, and what it explains may go before it
        self._owner.destroyed.connect(tip.deleteLater)
        tip.stand_by(QRect(self._owner.mapTo(window, QPoint(0, 0)) + self._box.topLeft(), self._box.size()))
