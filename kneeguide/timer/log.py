"""What was done: timers that ended, and what speaks against more ice. Times are in seconds since 1970."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from msgspec import Struct

from kneeguide.ids import ProtocolId
from kneeguide.settings import Side
from kneeguide.timer.ice import ICE_GAP_SECONDS, ICE_TIMES_A_DAY
from kneeguide.timer.moment import Moment

SHORTEST_ICE = 60.0
"""Ice for less than this many seconds was a slip, not a use."""
_KEPT_SECONDS = 2 * 24 * 60 * 60


class Entry(Struct, frozen=True, kw_only=True):
    """A timer that ended."""

    protocol: ProtocolId
    ended_at: float
    seconds: int
    """How long ice was on; 0 where the timer is not for ice."""
    ice: bool = False
    side: Side | None = None
    """Whose turn it was; None where each side had its own, or where that was not noted."""
    lasted: int = 0
    """How long all of it took, pauses left out, in seconds; for ice, how long it was on."""
    ended_on_clock: float = 0.0
    """When it ended on the clock that nobody can set; it counts while the boot is the same."""
    boot_id: str = ""

    def ago(self, moment: Moment) -> float:
        """How long ago it ended, in seconds; below 0 where the clock on the wall is wrong and no other is known."""
        same_boot = bool(moment.boot_id) and self.boot_id == moment.boot_id
        return moment.now - self.ended_on_clock if same_boot else moment.wall - self.ended_at


class Caution(Enum):
    """Why ice is not simply started."""

    UNREAD = "unread"
    """The person has not read when not to use ice."""
    ON_ALREADY = "on_already"
    """Another ice timer is under way."""
    TOO_SOON = "too_soon"
    """The last ice was less than the gap ago."""
    TOO_OFTEN = "too_often"
    """Ice was used as often as is good in a day."""


def kept(log: Iterable[Entry], moment: Moment) -> tuple[Entry, ...]:
    """The entries that still matter; those that a wrong clock put far away are dropped."""
    return tuple(entry for entry in log if abs(entry.ago(moment)) <= _KEPT_SECONDS)


def since(log: Iterable[Entry], start: float) -> tuple[Entry, ...]:
    """The entries that ended from this moment on, oldest first."""
    return tuple(sorted((entry for entry in log if entry.ended_at >= start), key=lambda entry: entry.ended_at))


def ice_count(log: Iterable[Entry]) -> int:
    """How many of the entries are for ice."""
    return sum(entry.ice for entry in log)


def ice_allowed_at(log: Iterable[Entry], moment: Moment) -> float | None:
    """When the gap after the last ice ends, in seconds since 1970, or None where it has ended."""
    ago = [entry.ago(moment) for entry in log if entry.ice]
    within = [seconds for seconds in ago if 0 <= seconds < ICE_GAP_SECONDS]
    return moment.wall + ICE_GAP_SECONDS - min(within) if within else None


def too_often(log: Iterable[Entry], midnight: float) -> bool:
    """Whether ice was used as often as is good since midnight."""
    return ice_count(since(log, midnight)) >= ICE_TIMES_A_DAY
