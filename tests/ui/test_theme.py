"""The contrast that the design promises, for every pair and every theme, by the formula of WCAG 2."""

from __future__ import annotations

import re

import msgspec
import pytest

from kneeguide.paths import resources_dir
from kneeguide.ui.theme import Theme, ThemeName, themes

THEMES = themes(resources_dir())
TISSUE = msgspec.json.decode((resources_dir() / "tissue.json").read_bytes())

GROUNDS = ("bg", "rail", "surface", "sunken", "raised", "accent_soft")
LEVELS = ("emergency", "same_day", "soon", "routine", "self_care")
TEXT = 4.5
GRAPHIC = 3.0
HIGH_CONTRAST_FLOORS = {TEXT: 7.0, GRAPHIC: 4.5}

PAIRS = [
    *((ink, ground, TEXT) for ink in ("text", "text2", "text3", "accent_text") for ground in GROUNDS),
    *((ink, ground, GRAPHIC) for ink in ("ctl", "focus") for ground in GROUNDS),
    *(("on_accent", fill, TEXT) for fill in ("accent", "accent_hover", "accent_press")),
    *((ink, "surface", GRAPHIC) for ink in ("accent", "chart_bar", "figure_near", "figure_far", "figure_active")),
    ("accent", "bg", GRAPHIC),
    ("accent", "raised", GRAPHIC),
    ("accent", "sunken", GRAPHIC),
    ("on_emergency", "emergency", TEXT),
    ("emergency_ctl", "emergency_soft", GRAPHIC),
    ("region", "region_halo", GRAPHIC),
    ("leader", "stage0", GRAPHIC),
    ("leader", "stage1", GRAPHIC),
    *((f"{level}_text", f"{level}_soft", TEXT) for level in LEVELS),
    *((f"{level}_text", "surface", TEXT) for level in LEVELS),
    *((ink, f"{level}_soft", TEXT) for ink in ("text", "text2") for level in LEVELS),
    *((level, f"{level}_soft", GRAPHIC) for level in LEVELS),
    *((level, "surface", GRAPHIC) for level in LEVELS),
    *(("on_mark", level, GRAPHIC) for level in LEVELS if level != "emergency"),
]


def luminance(colour: str) -> float:
    """Relative luminance of "RRGGBB"."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_formula_gives_the_ends_of_its_scale() -> None:
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("777777", "777777") == pytest.approx(1)
    assert contrast("FFFFFF", "2749B8") == pytest.approx(7.69, abs=0.01)


@pytest.mark.parametrize("name", ThemeName)
@pytest.mark.parametrize(("ink", "ground", "floor"), PAIRS)
def test_contrast(name: ThemeName, ink: str, ground: str, floor: float) -> None:
    theme = THEMES[name]
    high = name.value.startswith("high_contrast")
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= (HIGH_CONTRAST_FLOORS[floor] if high else floor)


def test_every_theme_is_there() -> None:
    assert set(THEMES) == set(ThemeName)


@pytest.mark.parametrize("name", ThemeName)
def test_colours_are_hexadecimal(name: ThemeName) -> None:
    for token, colour in msgspec.structs.asdict(THEMES[name]).items():
        assert re.fullmatch("[0-9A-F]{6}([0-9A-F]{2})?", colour), token


def test_a_missing_or_unknown_token_is_refused() -> None:
    tokens = msgspec.structs.asdict(THEMES[ThemeName.LIGHT])
    with pytest.raises(msgspec.ValidationError, match="sparkle"):
        msgspec.convert({**tokens, "sparkle": "FFFFFF"}, Theme)
    del tokens["focus"]
    with pytest.raises(msgspec.ValidationError, match="focus"):
        msgspec.convert(tokens, Theme)


@pytest.mark.parametrize("name", [ThemeName.HIGH_CONTRAST_LIGHT, ThemeName.HIGH_CONTRAST_DARK])
def test_high_contrast_has_one_pure_ground_and_no_soft_fills(name: ThemeName) -> None:
    theme = THEMES[name]
    ground = "FFFFFF" if name is ThemeName.HIGH_CONTRAST_LIGHT else "000000"
    soft = [f"{level}_soft" for level in LEVELS]
    assert {getattr(theme, token) for token in (*GROUNDS, *soft)} == {ground}
    assert theme.line == theme.ctl


TONES = ("light", "medium", "brown", "dark")
TONE_KEYS = {"0", "1", "2", "3", "4", "5", "05", "15", "25", "35"}
SKIN_KEYS = TONE_KEYS | {f"u{step}" for step in range(1, 9)} | {f"d{step}" for step in range(1, 11)}
SKINS = [(tone, side) for tone in TONES for side in ("light", "dark")]


def test_tissues_have_the_same_tones_in_both_themes() -> None:
    assert set(TISSUE) == {"light", "dark", "skin_tones"}
    assert set(TISSUE["light"]) == set(TISSUE["dark"])
    for side in ("light", "dark"):
        for tissue, ramp in TISSUE[side].items():
            assert set(ramp) == (SKIN_KEYS if tissue == "skn" else TONE_KEYS), tissue


def test_the_skin_of_the_drawing_is_the_tone_light() -> None:
    for side in ("light", "dark"):
        given = TISSUE["skin_tones"]["light"][side]
        assert {key: given[key] for key in SKIN_KEYS} == TISSUE[side]["skn"]


@pytest.mark.parametrize(("tone", "side"), SKINS)
def test_a_skin_ramp_goes_from_light_to_dark(tone: str, side: str) -> None:
    ramp = TISSUE["skin_tones"][tone][side]
    assert set(ramp) == SKIN_KEYS | {"skin_g", "skin_g2", "skin_o"}
    steps = [ramp[key] for key in ("u8", "u6", "u4", "u2", "2", "d2", "d4", "d6", "d8", "d10")]
    assert steps == sorted(steps, key=luminance, reverse=True)


@pytest.mark.parametrize(("tone", "side"), SKINS)
def test_marks_stand_out_on_every_skin(tone: str, side: str) -> None:
    """A mark is a blue line in a white halo: one of them contrasts with the skin, and they with each other."""
    theme = THEMES[ThemeName(side)]
    skin = TISSUE["skin_tones"][tone][side]["2"]
    assert max(contrast(skin, theme.region), contrast(skin, theme.region_halo)) >= GRAPHIC


@pytest.mark.parametrize(("tone", "side"), SKINS)
def test_the_edge_of_the_leg_is_seen_on_the_stage(tone: str, side: str) -> None:
    theme = THEMES[ThemeName(side)]
    ramp = TISSUE["skin_tones"][tone][side]
    for stage in (theme.stage0, theme.stage1):
        assert max(contrast(ramp["2"], stage), contrast(ramp["5"], stage)) >= GRAPHIC
