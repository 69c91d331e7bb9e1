"""What the guide says about the pain in the diary."""

from collections.abc import Iterator

from msgspec import Struct

from kneeguide.content.pages import Grade, Statement
from kneeguide.ids import SourceId

MOST_PAIN = 10


class PainBand(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"start": "from", "end": "to"}):
    """A stretch of the scale from 0 to 10, both ends in it, and what pain there means for running."""

    name: str
    """Two words at most, beside the chart: "Ease off"."""
    start: int
    end: int
    text: str
    sources: tuple[SourceId, ...]
    grade: Grade


class AfterSessionTexts(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What to do after a session of exercises, by how much it hurts; the plan says where fine ends."""

    fine: Statement
    ease: Statement
    stop: Statement


class DiaryTexts(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The bands from 0 to 10, mildest first, and what to do about pain in the last of them."""

    bands: tuple[PainBand, ...]
    safety_net: Statement
    after_session: AfterSessionTexts

    def band_of(self, pain: int) -> PainBand:
        """The band that this pain is in."""
        return next(band for band in self.bands if band.start <= pain <= band.end)


def gaps(bands: tuple[PainBand, ...]) -> Iterator[int]:
    """The place of each band that does not begin right after the one before, or does not end at 10 as the last."""
    begins = 0
    for place, band in enumerate(bands):
        is_last = place == len(bands) - 1
        if band.start != begins or band.end < band.start or (is_last and band.end != MOST_PAIN):
            yield place
        begins = band.end + 1
