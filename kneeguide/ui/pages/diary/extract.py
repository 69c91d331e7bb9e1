"""The diary on paper: all of it, or its last entries for the summary that is taken along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneeguide.ui.diagram.paper_knee import paper_knee
from kneeguide.ui.pages.diary.words import diary_sheet, entry_words, moment_words, place_words

if TYPE_CHECKING:
    from kneeguide.content.guide import Guide
    from kneeguide.ui.diarist import Diarist
    from kneeguide.ui.look import Look
    from kneeguide.ui.sheet import Sheet
    from kneeguide.ui.world import World

_MOST = 6


def diary_extract(world: World) -> tuple[str, ...]:
    """One line for each of the last entries, newest first; nothing where no diary was begun."""
    file = world.session.file("diary.sqlite")
    if file is None or not file.exists():
        return ()
    diarist, guide = world.diarist, world.guide
    return tuple(
        f"{moment_words(entry, diarist.local_now)}: {entry_words(entry, guide.diary)}. "
        f"{place_words(guide, entry.side, entry.places)}"
        for entry in diarist.entries[:_MOST]
    )


def printed_diary(look: Look, guide: Guide, diarist: Diarist) -> Sheet | None:
    """Every entry, and where the newest one hurt marked on the knee; nothing where the diary is empty."""
    if not diarist.entries:
        return None
    newest = diarist.entries[0]
    knee = paper_knee(look, guide, newest.side, [place.region for place in newest.places])
    return diary_sheet(guide, diarist.entries, diarist.local_now, knee)
