"""A sheet of paper on the screen, exactly as it prints: black on white in every theme, its words for screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent, QTransform
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kneeguide.ui.printing import Paper

if TYPE_CHECKING:
    from kneeguide.ui.look import Look
    from kneeguide.ui.sheet import Sheet


class PaperView(QWidget):
    """The first page of a sheet, as wide as the widget but no wider than `most` pixels."""

    def __init__(self, look: Look, sheet: Sheet, most: int) -> None:
        super().__init__()
        self._look, self._paper, self._most = look, Paper(sheet), most
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.lines = [(_Line(self, words), box) for words, box in self._paper.lines()]

    @property
    def pages(self) -> int:
        """How many pages the sheet has."""
        return self._paper.pages

    def fit(self, most: int, height: int | None = None) -> None:
        """Be no wider than this and, where a height is given, no taller than it."""
        ratio = self._paper.size.width() / self._paper.size.height()
        self._most = most if height is None else min(most, int(height * ratio))
        self.updateGeometry()
        self._place_lines()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(min(width, self._most) * self._paper.size.height() / self._paper.size.width())

    def sizeHint(self) -> QSize:
        width = self._look.px(240)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_lines()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        page = QRectF(0, 0, self._page_width, self.height())
        painter.fillRect(page, Qt.GlobalColor.white)
        painter.save()
        painter.scale(self._scale, self._scale)
        self._paper.paint(painter)
        painter.restore()
        edge = self._look.edge
        painter.setPen(QPen(self._look.colour("ctl"), edge))
        painter.drawRect(page.adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2))
        painter.end()

    def _place_lines(self) -> None:
        grown = QTransform.fromScale(self._scale, self._scale)
        for line, box in self.lines:
            line.setGeometry(grown.mapRect(box).toRect())

    @property
    def _page_width(self) -> int:
        return min(self.width(), self._most)

    @property
    def _scale(self) -> float:
        return self._page_width / self._paper.size.width()


class _Line(QLabel):
    """A paragraph's words in their place, for screen readers; the page itself paints them."""

    def __init__(self, paper: QWidget, words: str) -> None:
        super().__init__(words, paper)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint nothing."""
