"""Beside the ring: the phases, what was done today, the sound, and what to know."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kneeguide.content.markup import Bullets, blocks
from kneeguide.timer.ice import ICE_TIMES_A_DAY
from kneeguide.timer.log import ice_count
from kneeguide.timer.run import State, left
from kneeguide.ui.icons import icon_box
from kneeguide.ui.sound import find_player
from kneeguide.ui.time_words import countdown_text, length_text, time_of_day
from kneeguide.ui.widgets.boxes import column, holding, row
from kneeguide.ui.widgets.card import Card, Rule
from kneeguide.ui.widgets.chip import Chip
from kneeguide.ui.widgets.glyph import Glyph
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.rounded import paint_box
from kneeguide.ui.widgets.switch import Switch
from kneeguide.ui.widgets.text import Text
from kneeguide.ui.widgets.trail import LinkButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kneeguide.timer.log import Entry
    from kneeguide.timer.protocol import Phase, Protocol
    from kneeguide.timer.run import Run
    from kneeguide.ui.look import Look
    from kneeguide.ui.session import Session
    from kneeguide.ui.timekeeper import Timekeeper
    from kneeguide.ui.widgets.boxes import Margins
    from kneeguide.ui.widgets.prose import Writer


_DIGIT = re.compile(r"\d")


class PhasesCard(Card):
    """The phases of a timer: which are done, which is now, which are to come."""

    def __init__(self, look: Look, timekeeper: Timekeeper, protocol: Protocol) -> None:
        super().__init__(look)
        self._timekeeper, self._protocol = timekeeper, protocol
        self._rows = [PhaseRow(look, phase) for phase in protocol.all_phases]
        parts = [Heading(look, _tr("Phases"), "h3"), *_ruled(look, self._rows)]
        self.setLayout(column(*parts, margins=_margins(look)))
        self.refresh()

    def refresh(self) -> None:
        """Show where the timer is."""
        run = self._timekeeper.runs.get(self._protocol.id)
        current = run.stage.phase if run is not None else -1
        time = _left_words(run, self._timekeeper.clock.now()) if run is not None else ""
        for at, each in enumerate(self._rows):
            over = run is not None and at == current and run.state is State.OVER
            each.show_progress(done=at < current or over, now=at == current and not over, time=time)


def _left_words(run: Run, now: float) -> str:
    return countdown_text(run.stage.kind, left(run, now))


class PhaseRow(QWidget):
    """One phase: its dot, its words, its length or what is left of it."""

    def __init__(self, look: Look, phase: Phase) -> None:
        super().__init__()
        self._usual = length_text(phase.seconds) if phase.seconds else ""
        self._phase = phase
        self._dot = _Dot(look)
        longest = countdown_text(phase.kind, phase.seconds) if phase.seconds else ""
        self._time = _Length(look, self._usual, longest)
        note = [Text(look, phase.note, "small", "text2")] if phase.note else []
        words = column(None, Text(look, phase.name, "button_small"), *note, None)
        layout = row(self._dot, words, self._time, gap=look.gap(12), margins=(0, look.gap(8), 0, look.gap(8)))
        layout.setStretch(1, 1)
        layout.setAlignment(self._dot, Qt.AlignmentFlag.AlignVCenter)
        layout.setAlignment(self._time, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(layout)

    def show_progress(self, *, done: bool, now: bool, time: str) -> None:
        """Show how far it is; `time` is what is left, and shown where it is on now."""
        shown = time if now and self._usual else self._usual
        if self._time.text() != shown:
            self._time.setText(shown)
        self._dot.show_progress(done=done, now=now)
        said = _tr("done") if done else _tr("now") if now else ""
        if self.accessibleDescription() != said:
            self.setAccessibleName(self._phase.name)
            self.setAccessibleDescription(said)


class _Length(QLabel):
    """A length of time at the end of a row, with room for its longest form, so that a countdown moves nothing."""

    def __init__(self, look: Look, usual: str, longest: str) -> None:
        super().__init__(usual)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._look = look
        widest = max(look.text_width("small", words) for words in (usual, _DIGIT.sub("0", longest)))
        self.setFixedSize(widest + 2, look.line_height("small"))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setFont(look.font("small"))
        painter.setPen(look.colour("text2"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self.text())
        painter.end()


class _Dot(QWidget):
    """Filled with a tick when done, with a hole now, hollow before: shapes, not only colours."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._state = look, (False, False)
        self.setFixedSize(look.px(24), look.px(24))

    def show_progress(self, *, done: bool, now: bool) -> None:
        if (done, now) != self._state:
            self._state = (done, now)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, (done, now) = self._look, self._state
        painter = QPainter(self)
        box, size = QRectF(self.rect()), float(self.height())
        if done:
            paint_box(painter, box, size / 2, look.colour("self_care"))
            look.icons.paint(painter, "check", icon_box(size * 0.2, size / 2, size * 0.6), look.colour("on_mark"), 3.0)
        elif now:
            paint_box(painter, box, size / 2, look.colour("accent"))
            hole = box.adjusted(size * 0.29, size * 0.29, -size * 0.29, -size * 0.29)
            paint_box(painter, hole, size, look.colour("on_accent"))
        else:
            paint_box(painter, box, size / 2, None, QPen(look.colour("ctl"), 2))
        painter.end()


class TodayCard(Card):
    """What ended today, and how often ice was used."""

    def __init__(self, look: Look, timekeeper: Timekeeper, names: dict[str, str]) -> None:
        super().__init__(look)
        self._look, self._timekeeper, self._names = look, timekeeper, names
        self._shown: tuple[Entry, ...] | None = None
        self._column: QVBoxLayout = column(QWidget(), margins=_margins(look))
        self.setLayout(self._column)
        self.refresh()

    def refresh(self) -> None:
        """Show what ended today."""
        entries = self._timekeeper.today()
        if entries == self._shown:
            return
        self._shown = entries
        before = self._column.takeAt(0)
        old = before.widget() if before is not None else None
        if old is not None:
            old.deleteLater()
        body = self._body(entries)
        self._column.addWidget(body)
        body.show()

    def _body(self, entries: Sequence[Entry]) -> QWidget:
        look = self._look
        ice = _tr("Ice: {count} of {most}").format(count=ice_count(entries), most=ICE_TIMES_A_DAY)
        self.ice = Chip(look, ice)
        head = row(Heading(look, _tr("Today"), "h3"), None, self.ice)
        rows: list[QWidget] = [self._row(entry) for entry in entries]
        empty = [Text(look, _tr("Nothing yet."), "small", "text2")]
        return holding(column(holding(head), *(_ruled(look, rows) if rows else empty), gap=0))

    def _row(self, entry: Entry) -> QWidget:
        look = self._look
        name = self._names.get(entry.protocol, _tr("Timer"))
        words = f"{name}, {length_text(entry.seconds)}" if entry.ice else name
        gap = look.gap(8)
        layout = row(Text(look, words, "sub"), Text(look, time_of_day(entry.ended_at), "small", "text2"), gap=gap)
        layout.setStretch(0, 1)
        layout.setContentsMargins(0, gap, 0, gap)
        return holding(layout)


def sound_card(look: Look, session: Session) -> QWidget:
    """The switch for the sound, and a word where there is nothing to play it with."""
    name = _tr("Sound at the end")
    switch = Switch(look, name, on=session.settings.sound)
    switch.setObjectName("sound")
    switch.toggled.connect(lambda on: session.change(msgspec.structs.replace(session.settings, sound=on)))
    words = Text(look, name, "sub")
    line = row(Glyph(look, "volume-2", "text2", 20, "sub"), words, switch, gap=look.gap(12))
    line.setStretch(1, 1)
    line.setAlignment(switch, Qt.AlignmentFlag.AlignVCenter)
    parts = [holding(line)]
    if not find_player():
        alone = _tr("No sound player found: keep this window in sight.")
        parts.append(Text(look, alone, "small", "soon_text"))
    return holding(column(*parts, gap=look.gap(6), margins=_margins(look)), Card(look))


class NoteText(QWidget):
    """The first paragraph of a timer's note; the rest opens in place."""

    def __init__(self, writer: Writer, protocol: Protocol) -> None:
        super().__init__()
        look = writer.look
        first, *rest = blocks(protocol.note)
        spans = first.items[0] if isinstance(first, Bullets) else first.spans
        lead = writer.text("", "small", "text2")
        lead.say_spans(tuple(spans))
        self._rest = writer.prose(_after_first_paragraph(protocol.note), "small", "text2")
        self._rest.hide()
        self.more = LinkButton(look, _tr("Read more"))
        self.more.clicked.connect(self._open)
        words = column(lead, row(self.more, None), self._rest, gap=look.gap(6))
        layout = row(Glyph(look, "info", "text2", 18, "small"), words, gap=look.gap(10))
        layout.setStretch(1, 1)
        layout.setContentsMargins(look.gap(4), 0, look.gap(4), 0)
        self.setLayout(layout)
        self.more.setVisible(bool(rest))  # not sooner: without a parent it would be a window of its own

    def _open(self) -> None:
        self._rest.show()
        self.more.hide()


def _after_first_paragraph(text: str) -> str:
    return text.partition("\n\n")[2]


def _ruled(look: Look, rows: Sequence[QWidget]) -> list[QWidget]:
    ruled: list[QWidget] = []
    for each in rows:
        ruled += [Rule(look), each] if ruled else [each]
    return ruled


def _margins(look: Look) -> Margins:
    return (look.gap(18), look.gap(14), look.gap(18), look.gap(14))


def _tr(text: str) -> str:
    return QCoreApplication.translate("TimersPage", text)
