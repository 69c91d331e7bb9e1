"""The clocks. Timers run on the one that counts while the computer sleeps and that nobody can set."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
_COUNTS_SLEEP = {"linux": "CLOCK_BOOTTIME", "darwin": "CLOCK_MONOTONIC"}
"""The clock that goes on while the computer sleeps; elsewhere time.monotonic does."""


class Clock(Struct, frozen=True):
    """`now` counts seconds from an unknown start, `wall` those since 1970; `boot_id` names what `now` began with.

    Without a boot id (""), `now` means nothing to the next start of the program.
    """

    now: Callable[[], float]
    wall: Callable[[], float]
    boot_id: str


def system_clock() -> Clock:
    """The clocks of this computer."""
    return Clock(now=_now, wall=time.time, boot_id=_boot_id())


def _now() -> float:
    clock = getattr(time, _COUNTS_SLEEP.get(sys.platform, ""), None)
    return time.clock_gettime(clock) if clock is not None else time.monotonic()


def _boot_id() -> str:
    try:
        return _BOOT_ID.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""
