"""The diary as a table that other programs open: CSV."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kneeguide.journal.entry import Entry

HEADER = ("date", "time", "utc_offset", "side", "pain", "when", "places", "note")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_text(entries: Iterable[Entry]) -> str:
    """The entries, one a row. A note that a spreadsheet would take for a formula begins with an apostrophe."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(HEADER)
    for entry in entries:
        moment = datetime.fromtimestamp(entry.at, UTC).astimezone(timezone(timedelta(seconds=entry.offset)))
        places = " ".join(f"{place.region}/{place.point}" if place.point else place.region for place in entry.places)
        zone = moment.strftime("%z")
        row = (f"{moment:%Y-%m-%d}", f"{moment:%H:%M}", f"UTC{zone}", entry.side.value, entry.pain)
        writer.writerow((*row, entry.when.value, places, _harmless(entry.note)))
    return out.getvalue()


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text
