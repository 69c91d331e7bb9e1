"""The colours of bone, tendon, muscle and skin, for a light or dark ground and a skin tone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtGui import QColor

if TYPE_CHECKING:
    from pathlib import Path

Inks = dict[str, QColor]


class TissueRecord(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The colour file: per tissue a ramp from "0", lightest, to "4", darkest, and "5" for lines.

    Each skin tone has such a ramp for either ground, and three colours for the leg behind bones and muscles.
    """

    light: dict[str, dict[str, str]]
    dark: dict[str, dict[str, str]]
    skin_tones: dict[str, dict[str, dict[str, str]]]


class Ghost(msgspec.Struct, frozen=True):
    """The leg that stands behind bones and muscles."""

    fill: QColor
    shade: QColor
    edge: QColor


class Tissue(msgspec.Struct, frozen=True):
    """What colour every tone of every tissue has."""

    inks: dict[str, Inks]
    ghost: Ghost


def read_tissue(file: Path, *, dark: bool, skin_tone: str) -> Tissue:
    """Read the colours; KeyError for an unknown skin tone, OSError or msgspec.ValidationError for a broken file."""
    record = msgspec.json.decode(file.read_bytes(), type=TissueRecord)
    ramps = dict(record.dark if dark else record.light)
    ramps["skn"] = record.skin_tones[skin_tone]["dark" if dark else "light"]
    inks = {tissue: {key: QColor("#" + ink) for key, ink in ramp.items()} for tissue, ramp in ramps.items()}
    skin = inks["skn"]
    return Tissue(inks, Ghost(skin["skin_g"], skin["skin_g2"], skin["skin_o"]))
