"""One entry of the diary: how the knee felt, where and when."""

from __future__ import annotations

from enum import Enum
from typing import NewType

from msgspec import Struct

from kneeguide.places import Place
from kneeguide.settings import Side

EntryId = NewType("EntryId", int)
NOT_KEPT = EntryId(0)
"""The id of an entry that is in no diary yet."""
MOST_PAIN = 10
LONGEST_NOTE = 500
"""Characters of a note, at most."""
LATEST = 253_000_000_000
"""The last moment that an entry can have, in the year 9987; dates end soon after it."""


class When(Enum):
    """What the pain was felt after."""

    NOW = "now"
    AFTER_RUN = "after_run"
    NEXT_MORNING = "next_morning"


class Entry(Struct, frozen=True, kw_only=True):
    """How a knee felt. `at` is in whole seconds since 1970, UTC; `offset` is how far east the person's clock was."""

    id: EntryId = NOT_KEPT
    at: int
    offset: int
    """Seconds that the clock on the wall was ahead of UTC; the day of an entry never changes with the time zone."""
    side: Side
    places: tuple[Place, ...] = ()
    pain: int
    """From 0, none, to 10, the worst there is."""
    when: When
    note: str = ""

    @property
    def local(self) -> int:
        """Seconds since 1970 by the clock on the wall where it was entered."""
        return self.at + self.offset


class Done(Struct, frozen=True, kw_only=True):
    """A timer that ended. `at` and `offset` are those of an entry."""

    at: int
    offset: int
    timer: str
    """The id of the timer; with `at` it tells one from another."""
    name: str
    """What it was called then: a timer can be renamed or deleted later."""
    side: Side | None = None
    seconds: int
    ice: bool = False

    @property
    def local(self) -> int:
        """Seconds since 1970 by the clock on the wall where it ended."""
        return self.at + self.offset


def tidy_note(text: str) -> str:
    """The note as it can be kept: without what is no character, and no longer than a note may be."""
    whole = text.encode("utf-8", "replace").decode("utf-8").replace("\0", "")
    return whole.strip()[:LONGEST_NOTE].rstrip()
