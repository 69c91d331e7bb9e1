"""The timers: a list, the ring of the chosen one, and what goes with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from kneeguide.ids import ProtocolId
from kneeguide.navigation import CadencePage, TimersPage
from kneeguide.ui.head import Head, SearchButton
from kneeguide.ui.hints import Hints
from kneeguide.ui.look import Span
from kneeguide.ui.pages.reading_parts import Door, doors_card
from kneeguide.ui.pages.timers.arrangement import Parts, arranged, edge_of, span_of
from kneeguide.ui.pages.timers.list_card import ListCard
from kneeguide.ui.pages.timers.own_card import OwnCard
from kneeguide.ui.pages.timers.reading import line_of
from kneeguide.ui.pages.timers.ring_card import Size
from kneeguide.ui.pages.timers.ring_place import RingPlace
from kneeguide.ui.pages.timers.side_cards import NoteText, PhasesCard, TodayCard, sound_card
from kneeguide.ui.widgets.boxes import column, row
from kneeguide.ui.widgets.prose import Writer

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent

    from kneeguide.navigation import Route
    from kneeguide.timer.protocol import Protocol
    from kneeguide.ui.doors import Doors
    from kneeguide.ui.look import Look
    from kneeguide.ui.world import World

_SIZES = {Span.COLUMN: Size.SMALLEST, Span.COMPACT: Size.SMALL, Span.NORMAL: Size.ROOMY, Span.WIDE: Size.ROOMY}


class TimersView(QWidget):
    """One timer is chosen; all of them run on while another is shown, or another page."""

    rail_key = "timers"
    shows_help_strip = True

    def __init__(self, look: Look, world: World, protocol_id: ProtocolId | None, doors: Doors) -> None:
        super().__init__()
        self._look, self._world, self._doors = look, world, doors
        self._writer = Writer(look, doors.go, hints=Hints(world.guide))
        self._protocols = world.protocols
        self._chosen = self._known(protocol_id)
        self._span: Span | None = None
        self.title = self.tr("Timers")
        self._search = SearchButton(look, doors.search)
        self._head = Head(look, self.title, self.tr("They run on while you use other pages."), self._search)
        self.heading = self._head.heading
        self._head_row = row(self._head)
        self._body = QWidget()
        self.timers = ListCard(look, ())
        self._column = column(self._head_row, self._body)
        self._column.setStretch(1, 1)
        self.setLayout(self._column)
        self._fill(Span.NORMAL)
        world.shelf.changed.connect(self._others)
        world.timekeeper.changed.connect(self._refresh)
        world.timekeeper.ticked.connect(self._refresh_time)

    def sheet(self) -> None:
        """There is nothing to print here."""

    def shows(self, route: Route) -> bool:
        """Show another timer without making the page anew; False for any other page."""
        if not isinstance(route, TimersPage):
            return False
        wanted = self._known(route.protocol or self._chosen)
        if wanted != self._chosen:
            self._chosen = wanted
            self._fill(span_of(self._look, self.width()))
        return True

    def minimumSizeHint(self) -> QSize:
        # what does not fit is arranged in another way, so it must not keep the window from shrinking
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        span = span_of(self._look, self.width())
        if span is not self._span:
            self._span = span
            self._search.set_narrow(span < Span.NORMAL)
            self._head.line.setVisible(span > Span.COLUMN)
            self._fill(span)
        edge = edge_of(self._look, span, self.width())
        self._head_row.setContentsMargins(edge, 0, edge, 0)

    def showEvent(self, event: QShowEvent) -> None:
        self._world.timekeeper.set_fast(not self._look.reduced_motion)

    def hideEvent(self, event: QHideEvent) -> None:
        self._world.timekeeper.set_fast(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space starts and pauses, R resets, N goes on, F fills the screen, wherever the focus is; buttons first."""
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
        if not plain or event.isAutoRepeat() or not self.ring.press(event.key()):
            event.ignore()

    def fill_screen(self) -> None:
        """Show the timer so large that it can be read from across the room."""
        # imported here: few ask for it
        from kneeguide.ui.pages.timers.full_screen import FullTimer  # noqa: PLC0415

        self.full = FullTimer(self._look, self._world.timekeeper, lambda: self.ring, self)
        self.full.showFullScreen()

    @property
    def _protocol(self) -> Protocol:
        return self._protocols[self._chosen]

    def _known(self, protocol: ProtocolId | None) -> ProtocolId:
        return protocol if protocol is not None and protocol in self._protocols else self._first()

    def _first(self) -> ProtocolId:
        under_way = self._world.timekeeper.running()
        return under_way[0].id if under_way else next(iter(self._protocols))

    def _fill(self, span: Span) -> None:
        focused = self.focusWidget()
        was_in_list = focused is not None and self.timers.isAncestorOf(focused)
        self._make_parts(span)
        own = OwnCard(self._look, self._world, self._protocol, self._doors)
        note = [NoteText(self._writer, self._protocol)] if self._protocol.note else []
        sound = sound_card(self._look, self._world.session)
        side = [self.phases, self.today, sound, self._way_to_cadence(), *note, own]
        body = arranged(self._look, span, Parts(self.timers, self.ring, side))
        self._column.replaceWidget(self._body, body)
        self._body.hide()
        self._body.deleteLater()
        self._body = body
        body.show()
        self._refresh_time()
        if was_in_list:
            self.timers.row(self._chosen).setFocus(Qt.FocusReason.OtherFocusReason)

    def _way_to_cadence(self) -> QWidget:
        door = Door(self.tr("Cadence"), self.tr("Count your steps, run to the beat"), CadencePage())
        return doors_card(self._look, [door], self._doors.go)

    def _others(self) -> None:
        """There are other timers now; the one that is shown may be gone."""
        self._chosen = self._known(self._chosen)
        self._fill(span_of(self._look, self.width()))

    def _make_parts(self, span: Span) -> None:
        look, world, protocol = self._look, self._world, self._protocol
        self.timers = ListCard(look, self._protocols.values())
        self.timers.chosen.connect(lambda key: self._doors.go(TimersPage(ProtocolId(key))))
        self.timers.show_current(self._chosen)
        self.ring = RingPlace(self._writer, world, protocol, _SIZES[span])
        self.ring.card.full.clicked.connect(self.fill_screen)
        self.phases = PhasesCard(look, world.timekeeper, protocol)
        self.today = TodayCard(look, world.timekeeper, {each.id: each.name for each in self._protocols.values()})

    def _refresh(self) -> None:
        self.ring.refresh()
        self.today.refresh()
        self._refresh_time()

    def _refresh_time(self) -> None:
        self.ring.card.refresh_time()
        self.phases.refresh()
        now = self._world.timekeeper.clock.now()
        self.timers.show_times({key: line_of(run, now) for key, run in self._world.timekeeper.runs.items()})
