"""The timers that a person made: kept in a file, offered beside those of the guide."""

from __future__ import annotations

from collections import ChainMap
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kneeguide.files import read_value, write_value
from kneeguide.timer import own
from kneeguide.timer.own import VERSION, Kept, OwnTimers
from kneeguide.timer.timers import is_for_ice

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kneeguide.ids import ProtocolId
    from kneeguide.timer.protocol import Protocol

FILE = "own_timers.json"


class Trouble(Enum):
    """Why the timers that were made before are not here."""

    SET_ASIDE = "set_aside"
    """The file was damaged. It is kept under another name, and a new one is begun."""
    LEFT_ALONE = "left_alone"
    """The file cannot be opened, or a newer version wrote it. It is not written."""


class Shelf(QObject):
    """Holds the timers and what is being made; without a file nothing is saved."""

    changed = Signal()

    def __init__(self, shipped: Mapping[ProtocolId, Protocol], file: Path | None, *, saves: bool = True) -> None:
        super().__init__()
        self._file, self._saves = file, saves
        self._ice = next((each for each in shipped.values() if is_for_ice(each)), None)
        self.drafts: dict[str, Protocol] = {}
        """What was entered and not saved, by what stands for the timer in its address; it outlives the page."""
        self.trouble: Trouble | None = None
        self._own = self._read()
        self._by_id: dict[ProtocolId, Protocol] = {}
        self.protocols: Mapping[ProtocolId, Protocol] = ChainMap(self._by_id, dict(shipped))
        """Every timer; it follows every change."""
        self._arrange()

    @property
    def timers(self) -> tuple[Protocol, ...]:
        """What the person made, oldest first."""
        return tuple(self._by_id.values())

    def keep(self, timer: Protocol) -> tuple[Protocol, str | None]:
        """Keep a timer, a new one or one that is here; the timer as it is now, and why it could not be saved."""
        state, timer = own.kept(self._own, timer)
        return timer, self._take(state)

    def delete(self, timer: ProtocolId) -> str | None:
        """Delete a timer. None, or why that could not be saved."""
        self.drafts.pop(timer, None)
        return self._take(own.without(self._own, timer))

    def restore(self, timer: Protocol, place: int) -> None:
        """Undo that a timer was deleted."""
        self._take(own.with_again(self._own, timer, place))

    def _take(self, state: OwnTimers) -> str | None:
        if self.trouble is Trouble.LEFT_ALONE:
            return self.tr("the file of your timers is locked or from a newer version")
        writes = self._file is not None and self._saves
        problem = write_value(self._file, state) if self._file is not None and writes else None
        if problem is None:
            self._own = state
            self._arrange()
            self.changed.emit()
        return problem

    def _arrange(self) -> None:
        self._by_id.clear()
        self._by_id.update((each.id, own.made_safe(each, self._ice)) for each in own.sound_timers(self._own))

    def _read(self) -> OwnTimers:
        file = self._file
        if file is None or not file.exists():
            return OwnTimers()
        known = read_value(file, Kept)
        if known is not None and known.version > VERSION:
            self.trouble = Trouble.LEFT_ALONE
            return OwnTimers()
        state = read_value(file, OwnTimers) if known is not None else None
        if state is None:
            self.trouble = Trouble.LEFT_ALONE if file.exists() else Trouble.SET_ASIDE
        return state or OwnTimers()
