"""Diaries for tests: any entry there can be, and a day."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from kneeguide.ids import AnswerId, RegionId
from kneeguide.journal.entry import LATEST, LONGEST_NOTE, Entry, When, tidy_note
from kneeguide.places import Place
from kneeguide.settings import Side

DAY = "2026-11-22"
_WORD = st.text("abcdefgh_", min_size=1, max_size=12)
_PLACES = st.lists(
    st.builds(Place, _WORD.map(RegionId), st.none() | _WORD.map(AnswerId)),
    max_size=3,
    unique_by=lambda each: each.region,
).map(tuple)
ENTRIES = st.builds(
    Entry,
    at=st.integers(0, LATEST),
    offset=st.integers(-50_400, 50_400),
    side=st.sampled_from(Side),
    places=_PLACES,
    pain=st.integers(0, 10),
    when=st.sampled_from(When),
    note=st.text(max_size=LONGEST_NOTE).map(tidy_note),
)


def felt(**others: Any) -> Entry:
    """An entry: the right knee at noon, 3 of 10."""
    return Entry(**{"at": 1_795_348_800, "offset": 3600, "side": Side.RIGHT, "pain": 3, "when": When.NOW, **others})
