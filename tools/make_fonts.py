"""Make `resources/fonts/*.ttf`: the four cuts of Inter that we use, cut down to Latin letters.

`npm pack inter-ui@4.1.1 && tar xf inter-ui-*.tgz && python tools/make_fonts.py package`
"""

from __future__ import annotations

import argparse
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FONTS_DIR = Path(__file__).parent.parent / "resources" / "fonts"
# The static cuts are the variable font at opsz 14 (Inter) and opsz 32 (Inter Display), with overlaps already joined:
# cuts made from the variable font keep them, and FreeType then draws every such letter sixteen times as large.
CUTS = ("web/Inter-Regular", "web/Inter-Medium", "web/Inter-SemiBold", "display/InterDisplay-SemiBold")
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "calt", "tnum", "case", "cv11", "ss03"]
RANGES = (
    (0x20, 0x7E),  # Basic Latin
    (0xA0, 0xAC),  # Latin-1, but the soft hyphen
    (0xAE, 0x148),  # and Latin Extended-A, but a letter that Unicode gave up
    (0x14A, 0x17F),
    (0x218, 0x21B),
    (0x300, 0x304),  # the common combining marks
    (0x306, 0x30A),
    (0x30C, 0x30C),
    (0x326, 0x328),
    (0x2009, 0x200B),  # narrow spaces
    (0x2010, 0x2015),  # dashes
    (0x2018, 0x201E),  # quotation marks
    (0x2190, 0x2193),  # arrows
)
SIGNS = "ˆ˚˜†‡•…‰′″‹›⁄\u202f€™−≈≠≤≥↵✓✗●○"


def wanted() -> set[int]:
    """The code points that the fonts keep."""
    return {ord(sign) for sign in SIGNS} | {code for low, high in RANGES for code in range(low, high + 1)}


def options() -> Options:
    """What the cut-down fonts keep besides letters: kerning and a few features, no hints and no glyph names."""
    kept = Options()
    kept.layout_features = FEATURES
    kept.name_IDs = ["*"]
    kept.notdef_outline = True
    kept.hinting = False
    kept.glyph_names = False
    kept.drop_tables += ["DSIG", "GlyphOrder"]
    return kept


def cut(source: Path) -> Path:
    """Write the cut-down font as `resources/fonts/<name>.ttf`."""
    font = TTFont(source, recalcTimestamp=False)
    missing = wanted() - set(font.getBestCmap())
    if missing:
        raise SystemExit(f"{source}: no glyph for {' '.join(f'U+{code:04X}' for code in sorted(missing))}")
    subsetter = Subsetter(options())
    subsetter.populate(unicodes=wanted())
    subsetter.subset(font)
    font.flavor = None
    target = FONTS_DIR / f"{source.stem}.ttf"
    font.save(target)
    return target


def main() -> None:
    """Write the four fonts from an unpacked `inter-ui`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("package", type=Path, help="the unpacked inter-ui")
    package = parser.parse_args().package
    for name in CUTS:
        target = cut(package / f"{name}.woff2")
        print(f"{target.name}: {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
