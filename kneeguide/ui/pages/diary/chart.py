"""The pain chart: lines over bands, for one knee over some weeks. What it shows is also said in words beside it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneeguide.journal.entry import MOST_PAIN, When
from kneeguide.ui.pages.diary.words import short_day, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kneeguide.content.diary import DiaryTexts
    from kneeguide.journal.entry import Entry
    from kneeguide.ui.look import Look

DAY = 24 * 60 * 60
WEEKS = 4 * 7 * DAY
_FEWEST_DAYS = 7
_TONES = ("self_care", "soon", "same_day")


def shown_of(entries: Sequence[Entry], local_now: int) -> tuple[Entry, ...]:
    """The entries of the last four weeks, oldest first."""
    first = local_now - WEEKS
    return tuple(sorted((each for each in entries if each.local >= first), key=lambda each: each.local))


class PainChart(QWidget):
    """Paints the entries that it is given, oldest first, up to the end of today."""

    def __init__(self, look: Look, texts: DiaryTexts, shown: Sequence[Entry], local_now: int) -> None:
        super().__init__()
        self._look, self._texts, self._shown = look, texts, shown
        self._end = (local_now // DAY + 1) * DAY
        oldest = shown[0].local // DAY * DAY if shown else self._end
        self._start = min(oldest, self._end - _FEWEST_DAYS * DAY)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(420), self._look.px(196))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(160), self._look.px(196))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bands(painter)
        self._paint_scale(painter)
        self._paint_days(painter)
        self._paint_line(painter, When.NEXT_MORNING)
        self._paint_line(painter, When.AFTER_RUN)
        for entry in self._shown:
            if entry.when is When.NOW:
                self._paint_square(painter, self._point(entry))
        painter.end()

    @property
    def _box(self) -> QRectF:
        """Where the lines are."""
        look = self._look
        names = max(look.text_width("eyebrow", band.name) for band in self._texts.bands)
        left, top = look.px(26), look.px(8)
        return QRectF(left, top, self.width() - left - names - look.px(12), self.height() - top - look.px(28))

    def _height_of(self, pain: float) -> float:
        box = self._box
        return box.bottom() - pain / MOST_PAIN * box.height()

    def _point(self, entry: Entry) -> QPointF:
        box = self._box
        share = (entry.local - self._start) / (self._end - self._start)
        return QPointF(box.left() + min(1.0, share) * box.width(), self._height_of(entry.pain))

    def _paint_bands(self, painter: QPainter) -> None:
        look, box = self._look, self._box
        bands = self._texts.bands
        for place, band in enumerate(bands):
            tone = _TONES[round(place * (len(_TONES) - 1) / max(1, len(bands) - 1))]
            low = self._height_of(max(0.0, band.start - 0.5))
            high = self._height_of(band.end + 0.5 if band.end < MOST_PAIN else MOST_PAIN)
            area = QRectF(box.left(), high, box.width(), low - high)
            painter.fillRect(area, look.colour(f"{tone}_soft"))
            if look.high_contrast and place:
                painter.setPen(QPen(look.colour("line"), look.edge))
                painter.drawLine(area.bottomLeft(), area.bottomRight())
            painter.setPen(look.colour(f"{tone}_text"))
            painter.setFont(look.font("eyebrow"))
            words = QRectF(box.right() + look.px(8), area.center().y() - look.px(9), self.width(), look.px(18))
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), band.name)

    def _paint_scale(self, painter: QPainter) -> None:
        look, box = self._look, self._box
        painter.setFont(look.font("caption"))
        for pain in range(0, MOST_PAIN + 1, 2):
            y = self._height_of(pain)
            painter.setPen(QPen(look.colour("line"), 1))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(look.colour("text2"))
            place = QRectF(0, y - look.px(9), box.left() - look.px(8), look.px(18))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), str(pain))

    def _paint_days(self, painter: QPainter) -> None:
        """Name the first day and today, and what lies between where there is room."""
        look, box = self._look, self._box
        painter.setFont(look.font("caption"))
        painter.setPen(look.colour("text2"))
        days = (self._end - self._start) // DAY
        most = max(2, int(box.width() // look.px(86)))
        step = max(1, -(-(days - 1) // (most - 1)))
        for before in range(0, days, step):
            local = self._end - (before + 0.5) * DAY
            x = box.left() + (local - self._start) / (self._end - self._start) * box.width()
            words = tr("Today") if before == 0 else short_day(datetime.fromtimestamp(local, UTC).date())
            width = look.text_width("caption", words)
            left = min(max(0.0, x - width / 2), self.width() - width)
            painter.drawText(QPointF(left, self.height() - look.px(7)), words)

    def _paint_line(self, painter: QPainter, when: When) -> None:
        look = self._look
        points = [self._point(entry) for entry in self._shown if entry.when is when]
        runs = when is When.AFTER_RUN
        pen = QPen(look.colour("accent_text" if runs else "text2"), 2.5 if runs else 2.0)
        if not runs:
            pen.setDashPattern([2, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        for point in points:
            mark_line(look, painter, point, when)

    def _paint_square(self, painter: QPainter, point: QPointF) -> None:
        mark_line(self._look, painter, point, When.NOW)


def mark_line(look: Look, painter: QPainter, point: QPointF, when: When) -> None:
    """Mark one entry: a hollow dot after a run, a small dot next morning, a square right now."""
    size = look.px(4)
    if when is When.NOW:
        painter.setPen(QPen(look.colour("surface"), 1.5))
        painter.setBrush(look.colour("text"))
        painter.drawRect(QRectF(point.x() - size, point.y() - size, 2 * size, 2 * size))
    elif when is When.AFTER_RUN:
        painter.setPen(QPen(look.colour("accent_text"), 2.2))
        painter.setBrush(look.colour("surface"))
        painter.drawEllipse(point, size, size)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("text2"))
        painter.drawEllipse(point, size * 0.6, size * 0.6)


class LegendMark(QWidget):
    """A piece of a line as the chart paints it, before its name."""

    def __init__(self, look: Look, when: When) -> None:
        super().__init__()
        self._look, self._when = look, when
        self.setFixedSize(look.px(26), look.px(17))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, runs = self._look, self._when is When.AFTER_RUN
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, self.height() / 2)
        if self._when is not When.NOW:
            pen = QPen(look.colour("accent_text" if runs else "text2"), 2.5 if runs else 2.0)
            if not runs:
                pen.setDashPattern([2, 2])
            painter.setPen(pen)
            painter.drawLine(QPointF(1, middle.y()), QPointF(self.width() - 1.0, middle.y()))
        mark_line(look, painter, middle, self._when)
        painter.end()
