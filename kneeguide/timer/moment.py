"""One moment, told by every clock that timers need."""

from __future__ import annotations

from msgspec import Struct


class Moment(Struct, frozen=True, kw_only=True):
    """`now` is what runs count on; it means nothing to another boot."""

    now: float
    """Seconds since an unknown start, on a clock that nobody can set and that counts while the computer sleeps."""
    wall: float
    """Seconds since 1970, on a clock that can be wrong."""
    midnight: float
    """When the person's day began, in seconds since 1970."""
    boot_id: str = ""
    """What `now` began with; "" where that is not known."""
