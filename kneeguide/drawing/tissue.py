"""The colour file of the drawings, and which inks it knows."""

# No postponed annotations here: msgspec would compile each of them again at every start.
from pathlib import Path

import msgspec
from msgspec import Struct

SKIN = "skn"
GHOST = {"skn-g": "skin_g", "skn-g2": "skin_g2", "skn-o": "skin_o"}
"""The inks of the leg behind bones and muscles, and what the colour file calls them."""

Ramps = dict[str, dict[str, str]]


class TissueFile(Struct, frozen=True, forbid_unknown_fields=True):
    """Per tissue a ramp from "0", lightest, to "4", darkest, and "5" for lines; colours are RRGGBB.

    Each skin tone has such a ramp for either ground, and three colours for the leg behind bones and muscles.
    """

    light: Ramps
    dark: Ramps
    skin_tones: dict[str, Ramps]

    def colours(self, *, dark: bool, skin_tone: str) -> dict[str, str]:
        """The colour of each ink, such as "bone-15". Raises KeyError for an unknown skin tone."""
        skin = self.skin_tones[skin_tone]["dark" if dark else "light"]
        ramps = {**(self.dark if dark else self.light), SKIN: skin}
        colours = {f"{tissue}-{tone}": colour for tissue, ramp in ramps.items() for tone, colour in ramp.items()}
        return colours | {ink: skin[key] for ink, key in GHOST.items()}


def read_tissue_file(file: Path) -> TissueFile:
    """Read the colours. Raises OSError, or msgspec.ValidationError for a file of another shape."""
    return msgspec.json.decode(file.read_bytes(), type=TissueFile)


def inks_of(tissue: TissueFile) -> frozenset[str]:
    """The inks that have a colour on either ground and in every skin tone."""
    looks = [tissue.colours(dark=dark, skin_tone=tone) for tone in tissue.skin_tones for dark in (False, True)]
    return frozenset(looks[0]).intersection(*looks[1:]) if looks else frozenset()
