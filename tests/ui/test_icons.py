"""Icons are drawable strokes, the fonts load under the names we ask for, and all of it carries its licence."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest
import yaml
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QRawFont

from kneeguide.paths import content_dir, resources_dir

ICONS = msgspec.json.decode((resources_dir() / "icons" / "icons.json").read_bytes(), type=dict[str, list[str]])
FONTS = resources_dir() / "fonts"
NUMBERS = {"M": 2, "L": 2, "Q": 4, "C": 6, "Z": 0}
OWN = {"knee", "knee-front", "knee-inner", "knee-outer", "knee-back", "logo"}
CUTS = [
    ("Inter-Regular.ttf", "Inter", QFont.Weight.Normal, "Regular"),
    ("Inter-Medium.ttf", "Inter", QFont.Weight.Medium, "Medium"),
    ("Inter-SemiBold.ttf", "Inter", QFont.Weight.DemiBold, "SemiBold"),
    ("InterDisplay-SemiBold.ttf", "Inter Display", QFont.Weight.DemiBold, "SemiBold"),
]


def commands(stroke: str) -> list[tuple[str, list[float]]]:
    """The stroke's commands with their numbers."""
    parts = re.findall(r"([A-Za-z])([^A-Za-z]*)", stroke)
    return [(letter, [float(number) for number in numbers.split()]) for letter, numbers in parts]


@pytest.mark.parametrize("name", ICONS)
def test_strokes_have_only_absolute_commands_inside_the_grid(name: str) -> None:
    assert ICONS[name]
    for stroke in ICONS[name]:
        drawn = commands(stroke)
        assert drawn[0][0] == "M"
        for letter, numbers in drawn:
            assert len(numbers) == NUMBERS[letter]
            assert all(-1 <= number <= 25 for number in numbers)


def test_our_own_glyphs_are_there() -> None:
    assert set(ICONS) >= OWN


def test_content_names_icons_that_exist() -> None:
    pages = [yaml.safe_load(file.read_text("utf-8")) for file in content_dir().rglob("*.yaml")]
    assert _icons_in(pages) <= set(ICONS)


def _icons_in(value: object) -> set[str]:
    if isinstance(value, dict):
        found = {value["icon"]} if isinstance(value.get("icon"), str) else set()
        return found.union(*(_icons_in(part) for part in value.values()))
    return set().union(*(_icons_in(part) for part in value)) if isinstance(value, list) else set()


@pytest.mark.parametrize(("folder", "file", "words"), [
    ("icons", "LICENSE", ["ISC License", "Lucide", "MIT License", "Cole Bemis"]),
    ("fonts", "OFL.txt", ["SIL OPEN FONT LICENSE Version 1.1", "The Inter Project Authors", "TERMINATION"]),
])  # fmt: skip
def test_licences_are_whole(folder: str, file: str, words: list[str]) -> None:
    text = (resources_dir() / folder / file).read_text("utf-8")
    assert [word for word in words if word not in text] == []


@pytest.fixture(scope="module")
def loaded(qapp: object) -> list[list[str]]:
    """The families that each font file brings."""
    return [_families(FONTS / file) for file, *_ in CUTS]


def _families(file: Path) -> list[str]:
    return QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))


def font(family: str, weight: QFont.Weight) -> QFont:
    """The font by family and weight, 40 px high."""
    made = QFont(family)
    made.setPixelSize(40)
    made.setWeight(weight)
    return made


def test_no_other_fonts_are_shipped() -> None:
    assert {file.name for file in FONTS.glob("*.ttf")} == {file for file, *_ in CUTS}
    assert all(file.stat().st_size < 130_000 for file in FONTS.glob("*.ttf"))


@pytest.mark.parametrize("cut", range(4))
def test_a_weight_picks_its_own_file(loaded: list[list[str]], cut: int) -> None:
    _, family, weight, style = CUTS[cut]
    assert family in loaded[cut]
    found = QRawFont.fromFont(font(family, weight))
    assert (found.familyName(), found.styleName()) == (family, style)


@pytest.mark.parametrize("cut", range(4))
def test_figures_can_be_set_to_one_width(loaded: list[list[str]], cut: int) -> None:
    _, family, weight, _ = CUTS[cut]
    plain = font(family, weight)
    tabular = font(family, weight)
    tabular.setFeature(QFont.Tag("tnum"), 1)
    assert len({QFontMetricsF(plain).horizontalAdvance(figure * 4) for figure in "018"}) > 1
    assert len({QFontMetricsF(tabular).horizontalAdvance(figure * 4) for figure in "0123456789"}) == 1


@pytest.mark.parametrize("cut", range(4))
def test_every_sign_that_the_guide_uses_has_a_glyph(loaded: list[list[str]], cut: int) -> None:
    _, family, weight, _ = CUTS[cut]
    found = QRawFont.fromFont(font(family, weight))
    signs = "←↑→↓×−≤≥·•…–—’“”½°✓éčłőŽß" + "".join(map(chr, range(32, 127)))
    assert [sign for sign in signs if not found.supportsCharacter(ord(sign))] == []


@pytest.mark.parametrize("cut", range(4))
def test_letters_are_kerned(loaded: list[list[str]], cut: int) -> None:
    _, family, weight, _ = CUTS[cut]
    metrics = QFontMetricsF(font(family, weight))
    assert metrics.horizontalAdvance("AV") < metrics.horizontalAdvance("A") + metrics.horizontalAdvance("V")
