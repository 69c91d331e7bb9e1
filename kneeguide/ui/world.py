"""What the pages are about: the guide, its search, what the user has set and is doing."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from kneeguide.paths import cache_dir, resources_dir

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kneeguide.content.guide import Guide
    from kneeguide.ids import ProtocolId
    from kneeguide.search import Index
    from kneeguide.timer.log import Entry
    from kneeguide.timer.protocol import Protocol
    from kneeguide.ui.cadence_keeper import CadenceKeeper
    from kneeguide.ui.clock import Clock
    from kneeguide.ui.coach import Coach
    from kneeguide.ui.diarist import Diarist
    from kneeguide.ui.heralds import Heralds
    from kneeguide.ui.metronome import Metronome
    from kneeguide.ui.own_timers import Shelf
    from kneeguide.ui.session import Session
    from kneeguide.ui.timekeeper import Timekeeper


class World:
    """Lives as long as the program; windows come and go with the look.

    Timers, diary and search are made when they are first used: the first paint needs neither.
    """

    def __init__(
        self,
        guide: Guide,
        session: Session,
        clock: Clock,
        make_timekeeper: Callable[[Mapping[ProtocolId, Protocol]], Timekeeper],
    ) -> None:
        """`make_timekeeper` is given every protocol."""
        self.guide, self.session, self.clock = guide, session, clock
        self._make_timekeeper = make_timekeeper
        self._noted: tuple[Entry, ...] = ()

    @cached_property
    def timekeeper(self) -> Timekeeper:
        """The timers; those that ran when the program was closed go on."""
        timekeeper = self._make_timekeeper(self.protocols)
        self._noted = final_log_of(timekeeper)
        timekeeper.changed.connect(self._timers_changed)
        return timekeeper

    @cached_property
    def shelf(self) -> Shelf:
        """The timers that the person made; their file is read now."""
        from kneeguide.ui.own_timers import FILE, Shelf  # noqa: PLC0415 - not needed for the first paint

        shelf = Shelf(self.guide.protocols, self.session.file(FILE), saves=self.session.saves)
        shelf.changed.connect(self._forget_search)
        return shelf

    @property
    def protocols(self) -> Mapping[ProtocolId, Protocol]:
        """Every timer: those of the guide, then those that the person made. It follows every change."""
        return self.shelf.protocols

    @cached_property
    def heralds(self) -> Heralds:
        """Everything that tells of timers; made when the first one runs."""
        from kneeguide.ui.heralds import Heralds, means_of_the_desktop  # noqa: PLC0415 - at most starts none does

        return Heralds(self.timekeeper, self.session, means_of_the_desktop(resources_dir() / "sounds"))

    @cached_property
    def coach(self) -> Coach:
        """The guided session; one that was left can be taken up."""
        from kneeguide.ui.coach import Coach  # noqa: PLC0415 - not needed for the first paint

        return Coach(self.session, self.clock)

    @cached_property
    def diarist(self) -> Diarist:
        """The diary; its file is opened now."""
        from kneeguide.ui.diarist import Diarist  # noqa: PLC0415 - a start needs no SQLite

        return Diarist(self.session, self.clock)

    def _timers_changed(self) -> None:
        ended = final_log_of(self.timekeeper)
        if ended != self._noted:
            self._noted = ended
            self.note_timers()

    def note_timers(self) -> None:
        """Write timers that ended into the diary. What cannot be written now is tried again: their log is kept."""
        ended = final_log_of(self.timekeeper)
        if ended and self.session.saves:
            self.diarist.note_timers(ended, self.protocols)

    @cached_property
    def cadence(self) -> CadenceKeeper:
        """The runner's cadence; its file is read now."""
        from kneeguide.ui.cadence_keeper import CadenceKeeper  # noqa: PLC0415 - most starts ask for no cadence

        return CadenceKeeper(self.session)

    @cached_property
    def metronome(self) -> Metronome:
        """The beat, which outlives pages and windows."""
        from kneeguide.ui.beat_sound import BeatSound  # noqa: PLC0415 - the first paint needs no beat
        from kneeguide.ui.metronome import Metronome  # noqa: PLC0415

        return Metronome(self.clock, BeatSound(cache_dir() / "beat"))

    @cached_property
    def search(self) -> Index:
        """The search over everything."""
        from kneeguide.content.search_entries import search_index  # noqa: PLC0415 - not needed for the first paint

        return search_index(self.guide, self.shelf.timers)

    def _forget_search(self) -> None:
        self.__dict__.pop("search", None)


def final_log_of(timekeeper: Timekeeper) -> tuple[Entry, ...]:
    """What ended in the last days and will not change."""
    from kneeguide.ui.timekeeper import final_log  # noqa: PLC0415 - not needed for the first paint

    return final_log(timekeeper)
