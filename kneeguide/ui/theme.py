"""The colour tokens of the four themes, read from the resources."""

# No postponed annotations here: msgspec would compile each of the sixty again at every start.
from enum import StrEnum
from pathlib import Path

import msgspec


class ThemeName(StrEnum):
    """The themes a user can choose."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST_LIGHT = "high_contrast_light"
    HIGH_CONTRAST_DARK = "high_contrast_dark"


class Theme(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What colour each token has, as "RRGGBB", or "RRGGBBAA" where something shows through."""

    # grounds, from the back to the front
    bg: str
    rail: str
    surface: str
    sunken: str
    raised: str
    # edges: `line` only decorates, `ctl` says that something can be pressed
    line: str
    ctl: str
    # words
    text: str
    text2: str
    text3: str
    # the one accent
    accent: str
    accent_hover: str
    accent_press: str
    accent_soft: str
    accent_text: str
    on_accent: str
    focus: str
    scrim: str
    # the stage: a gradient from `stage0` to `stage1`, marks on the knee with their halo, lines to the labels
    stage0: str
    stage1: str
    region: str
    region_halo: str
    region_fill: str
    region_hover: str
    leader: str
    leader_halo: str
    # the five levels of urgency: mark, soft ground, words on the soft ground
    emergency: str
    emergency_soft: str
    emergency_text: str
    emergency_line: str
    emergency_ctl: str
    on_emergency: str
    same_day: str
    same_day_soft: str
    same_day_text: str
    soon: str
    soon_soft: str
    soon_text: str
    routine: str
    routine_soft: str
    routine_text: str
    self_care: str
    self_care_soft: str
    self_care_text: str
    on_mark: str
    # charts and exercise figures
    chart_bar: str
    figure_near: str
    figure_far: str
    figure_active: str
    figure_floor: str
    figure_prop: str


def themes(resources_dir: Path) -> dict[ThemeName, Theme]:
    """The themes of `theme.json`; raises OSError or msgspec.ValidationError when the file is not whole."""
    return msgspec.json.decode((resources_dir / "theme.json").read_bytes(), type=dict[ThemeName, Theme])
