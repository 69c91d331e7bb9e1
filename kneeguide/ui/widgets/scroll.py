"""A page that scrolls up and down, with a slim bar painted from the tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

from kneeguide.ui.widgets.rounded import paint_box, paint_ground

if TYPE_CHECKING:
    from kneeguide.ui.look import Look

_SHORTEST = 28.0


class SlimBar(QScrollBar):
    """A bar with a handle and nothing else. It places the handle itself: asking the style loads all of QStyle."""

    WIDTH = 12
    """In pixels."""

    def __init__(self, look: Look) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._look = look
        self._grip: float | None = None

    def sizeHint(self) -> QSize:
        return QSize(self.WIDTH, 2 * self.WIDTH)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        token = "text3" if self.underMouse() or self._grip is not None else "ctl"
        paint_ground(painter, self.rect(), self.palette().window().color())
        if self.maximum() > self.minimum():
            paint_box(painter, self.handle(), 3, self._look.colour(token))
        painter.end()

    def handle(self) -> QRectF:
        """Where the handle is, in pixels of the bar."""
        length = self._length()
        steps = max(1, self.maximum() - self.minimum())
        top = (self.height() - length) * (self.value() - self.minimum()) / steps
        return QRectF(3, top, self.WIDTH - 6, length)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at, handle = event.position().y(), self.handle()
        if handle.top() <= at <= handle.bottom():
            self._grip = at - handle.top()
        else:
            self.setValue(self.value() + (self.pageStep() if at > handle.bottom() else -self.pageStep()))
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            room = max(1.0, self.height() - self._length())
            steps = self.maximum() - self.minimum()
            self.setValue(self.minimum() + round((event.position().y() - self._grip) / room * steps))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self.update()

    def _length(self) -> float:
        whole = max(1, self.maximum() - self.minimum() + self.pageStep())
        return min(float(self.height()), max(_SHORTEST, self.height() * self.pageStep() / whole))


class ScrollArea(QScrollArea):
    """Holds one widget as wide as the area and as tall as it needs, on the given ground."""

    def __init__(self, look: Look, content: QWidget, ground: str = "bg") -> None:
        super().__init__()
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, look.colour(ground))
        self.setPalette(palette)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.bar = SlimBar(look)
        self.setVerticalScrollBar(self.bar)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)

    def hold(self, content: QWidget) -> None:
        """Hold another widget within the same edges, and lay it out once, for the width that it will have."""
        before, policy = self.widget(), self.verticalScrollBarPolicy()
        if before is not None:
            content.setContentsMargins(before.contentsMargins())
        # most pages need the bar; those that do not get its place when they are shown
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._take_room()
        self.setWidget(content)
        self.setVerticalScrollBarPolicy(policy)

    def _take_room(self) -> None:
        """Also before it is shown: else it would be laid out for a size that Qt made up."""
        around = self.parentWidget()
        layout = around.layout() if around is not None else None
        if layout is not None:
            layout.activate()
        self.setViewportMargins(self.viewportMargins())  # this alone places the viewport at once

    def minimumSizeHint(self) -> QSize:
        content = self.widget()
        return QSize(content.minimumSizeHint().width() if content else 0, 80)
