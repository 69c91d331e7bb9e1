"""The head of a page: its title, a line below it, what can be done, and the search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeguide.ui.icons import icon_box
from kneeguide.ui.widgets.boxes import column, row
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.key_cap import paint_key_cap
from kneeguide.ui.widgets.pressable import Pressable
from kneeguide.ui.widgets.rounded import paint_box
from kneeguide.ui.widgets.text import Text, draw_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneeguide.ui.look import Look


class Head(QWidget):
    """Title and second line at the start; the given widgets, then the search, at the end."""

    def __init__(self, look: Look, title: str, line: str, *ends: QWidget) -> None:
        super().__init__()
        self._look = look
        self.heading = Heading(look, title, "title")
        self.line = Text(look, line, "sub", "text2")
        if not line:
            self.line.hide()
        words = column(None, self.heading, self.line, None)
        layout = row(words, *ends, gap=look.gap(12))
        layout.setStretch(0, 1)
        self.setLayout(layout)
        self.be_low(False)

    def be_low(self, low: bool) -> None:  # noqa: FBT001
        """Take no more height than the words need, and little around them."""
        self.setMinimumHeight(self._look.px(38) + self._look.gap(16) if low else self._look.px(76))

    def say(self, title: str, line: str) -> None:
        """Show other words."""
        self.heading.say(title)
        self.line.say(line)
        self.line.setVisible(bool(line))


class SearchButton(Pressable):
    """Looks like a search field; pressing it opens the search. Narrow, it is an icon alone."""

    def __init__(self, look: Look, open_search: Callable[[], None]) -> None:
        super().__init__()
        self._look = look
        self._words, self._keys = self.tr("Search everything"), "Ctrl K"
        self.setText(self._words)
        self.setToolTip(self.tr("Search everything (Ctrl+K)"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(open_search)
        self._narrow = False

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001
        """Show the icon alone."""
        self._narrow = narrow
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        look = self._look
        return QSize(look.px(44), look.px(38)) if self._narrow else QSize(look.px(262), look.px(38))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        fill = look.colour("sunken" if self.underMouse() else "surface")
        paint_box(painter, QRectF(self.rect()), self.corner, fill, QPen(look.colour("ctl"), look.edge))
        size = look.px(18)
        left = (self.width() - size) / 2 if self._narrow else look.px(12)
        look.icons.paint(painter, "search", icon_box(left, self.height() / 2, size), look.colour("text3"))
        if not self._narrow:
            self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        look = self._look
        painter.setFont(look.font("sub"))
        painter.setPen(look.colour("text3"))
        draw_line(painter, QRectF(look.px(40), 0, self.width(), self.height()), self._words)
        width = look.text_width("caption", self._keys) + look.px(12)
        cap = QRectF(self.width() - width - look.px(8), (self.height() - look.px(20)) / 2, width, look.px(20))
        paint_key_cap(painter, look, cap, self._keys)
