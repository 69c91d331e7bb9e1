"""The smallest drawing that is whole: a bone, a strap that fades over it, a muscle and skin, two regions, one spot.

`tiny_svg(view)` writes it; `changed(old, new)` breaks one thing in it.
"""

from __future__ import annotations

from kneeguide.drawing.findings import Finding
from kneeguide.drawing.model import Drawing
from kneeguide.drawing.reader import read_drawing
from kneeguide.drawing.tissue import inks_of, read_tissue_file
from kneeguide.paths import resources_dir

TISSUE = read_tissue_file(resources_dir() / "tissue.json")
INKS = inks_of(TISSUE)

SVG = """\
<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="-50 -50 100 100" id="front" data-format="kneeguide-drawing/2">
 <title>Tiny</title>
 <defs>
  <linearGradient id="lig-2-strap" gradientUnits="userSpaceOnUse" x1="0" y1="-20" x2="0" y2="20">
   <stop offset="0" stop-color="#D7D7C2" stop-opacity="0"/><stop offset="0.5" stop-color="#D7D7C2"/>
   <stop offset="1" stop-color="#D7D7C2"/>
  </linearGradient>
 </defs>
 <g id="leg"><path class="skn-g" d="M-40 -50L40 -50L40 50L-40 50Z" fill="#F3E3D1"/></g>
 <g id="bones-1" class="bones">
  <g id="patella">
   <path class="bone-2" d="M-20 -20L20 -20L20 20L-20 20Z" fill="#EADDC2"/>
   <path class="bone-5" d="M-20 -20L20 -20L20 20L-20 20Z" fill="none"
    stroke="#85704B" stroke-width="2" stroke-opacity="0.75" stroke-linejoin="round"/>
  </g>
  <g id="other-strap-shadow" class="shadow">
   <path class="shadow" d="M-10 -20L-6 -20L-6 20L-10 20Z" fill="#1A0F00" fill-opacity=".5"/>
  </g>
  <g id="other-strap">
   <path class="lig-2" d="M-16 -20L-10 -20L-10 20L-16 20Z" fill="url(#lig-2-strap)"/>
  </g>
 </g>
 <g id="muscles-1" class="muscles">
  <g id="patella-cover" opacity="0.5">
   <path class="mus-2" d="M0 -40Q40 -40 40 0L40 40L0 40Z" fill="#CB7565" fill-rule="evenodd"/>
  </g>
 </g>
 <g id="skin-1" class="skin" display="none">
  <g id="other-skin"><path class="skn-2" d="M-40 -50L40 -50L40 50L-40 50Z" fill="#EBCEB3"/></g>
 </g>
 <g id="regions" display="none">
  <path id="region-outer" d="M-40 -20L-20 -20L-20 20L-40 20Z" fill="#2749B8" fill-opacity=".2"
   data-point="-30 0" data-pill="left" data-pill-y="-5"/>
  <circle id="region-front" cx="0" cy="0" r="20" fill="#2749B8" fill-opacity=".2"
   data-point="1 2" data-pill="right" data-pill-y="9"/>
 </g>
 <g id="spots" display="none">
  <circle id="spot-tip" cx="0" cy="15" r="4" data-region="front" fill="#2749B8"/>
 </g>
</svg>
"""


def tiny_svg(view: str = "front") -> str:
    """The drawing as the file of a view."""
    return SVG.replace('id="front"', f'id="{view}"', 1)


def changed(old: str, new: str) -> str:
    """The drawing with the first place where `old` stands replaced; it must be there."""
    assert old in SVG, old
    return SVG.replace(old, new, 1)


def line_of(words: str, text: str = SVG) -> int:
    """The number of the first line that holds these words."""
    return next(number for number, line in enumerate(text.splitlines(), 1) if words in line)


def read(text: str | bytes) -> Drawing | tuple[Finding, ...]:
    """What the reader makes of a text."""
    return read_drawing(text.encode() if isinstance(text, str) else text, INKS)


def drawing(text: str = SVG) -> Drawing:
    """The drawing in a text without findings."""
    read_one = read(text)
    assert isinstance(read_one, Drawing), read_one
    return read_one


def found(text: str | bytes) -> tuple[Finding, ...]:
    """The findings of a text that is refused."""
    findings = read(text)
    assert isinstance(findings, tuple)
    return findings
