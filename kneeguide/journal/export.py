"""The diary as a table that other programs open: CSV."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kneeguide.journal.entry import Done, Entry

HEADER = ("date", "time", "utc_offset", "side", "pain", "when", "places", "note", "timer", "seconds")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_text(entries: Iterable[Entry], done: Iterable[Done] = ()) -> str:
    """The entries, one a row, then the timers that ended. What looks like a formula begins with an apostrophe."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(HEADER)
    for entry in entries:
        places = " ".join(f"{place.region}/{place.point}" if place.point else place.region for place in entry.places)
        row = (*_moment(entry.at, entry.offset), entry.side.value, entry.pain, entry.when.value)
        writer.writerow((*row, places, _harmless(entry.note), "", ""))
    for each in done:
        side = each.side.value if each.side is not None else ""
        ended = (*_moment(each.at, each.offset), side, "", "", "", "")
        writer.writerow((*ended, _harmless(each.name), each.seconds))
    return out.getvalue()


def _moment(at: int, offset: int) -> tuple[str, str, str]:
    moment = datetime.fromtimestamp(at, UTC).astimezone(timezone(timedelta(seconds=offset)))
    return f"{moment:%Y-%m-%d}", f"{moment:%H:%M}", f"UTC{moment:%z}"


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
