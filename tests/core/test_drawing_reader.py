"""The reader of drawings: what a file says, what an editor adds to it, and every way to be refused, with its line."""

from __future__ import annotations

import re

import pytest

from kneeguide.drawing.findings import MOST_FINDINGS
from kneeguide.drawing.model import Stroke
from kneeguide.settings import Layer, View
from tests.architecture.trees import ROOT
from tests.core.drawing_kit import SVG, changed, drawing, found, line_of


def test_a_whole_file_says_what_is_painted_from_back_to_front() -> None:
    read = drawing()
    assert [(part.id, part.structure, part.layer, part.opacity) for part in read.parts] == [
        ("patella", "patella", Layer.BONES, 1.0),
        ("other-strap", None, Layer.BONES, 1.0),
        ("patella-cover", "patella", Layer.MUSCLES, 0.5),
        ("other-skin", None, Layer.SKIN, 1.0),
    ]
    base, line = read.parts[0].shapes
    assert (base.ink, base.stroke, base.alpha, base.path) == ("bone-2", None, 1.0, "M-20 -20L20 -20L20 20L-20 20Z")
    assert (line.ink, line.stroke, line.alpha) == ("bone-5", Stroke(2.0, "butt", "round"), 0.75)
    assert [shape.ink for shape in read.leg] == ["skn-g"]
    assert read.parts[2].shapes[0].even_odd
    assert [shape.alpha for shape in read.parts[1].shadow] == [0.5]
    assert [part.shadow for part in read.parts if part.id != "other-strap"] == [(), (), ()]


def test_a_gradient_is_a_fade_by_height() -> None:
    (strap,) = drawing().parts[1].shapes
    assert strap.fade is not None
    assert [(round(height, 2), opacity) for height, opacity in strap.fade] == [(-20, 0), (0, 1), (20, 1)]


def test_each_layer_shows_its_parts() -> None:
    read = drawing()
    shown = {layer: [part.id for part in read.shown(layer)] for layer in Layer}
    assert shown[Layer.BONES] == ["patella", "other-strap"]
    assert shown[Layer.MUSCLES] == ["patella", "other-strap", "patella-cover"]
    assert shown[Layer.SKIN] == ["other-skin"]
    assert read.chart.structures == {Layer.SKIN: (), Layer.MUSCLES: ("patella",), Layer.BONES: ("patella",)}


def test_the_chart_says_where_regions_and_pain_spots_are() -> None:
    chart = drawing().chart
    assert (chart.view, chart.window.x, chart.window.width) == (View.FRONT, -50, 100)
    outer, front = chart.regions
    assert (outer.id, outer.point, outer.pill_left, outer.pill_y) == ("outer", (-30, 0), True, -5)
    assert (front.id, front.point, front.pill_left, front.pill_y) == ("front", (1, 2), False, 9)
    assert [(spot.id, spot.region, spot.point, spot.radius) for spot in chart.spots] == [("tip", "front", (0, 15), 4)]
    assert drawing().places["region-outer"] == (line_of("region-outer"), 3)


def test_the_example_of_the_illustrators_guide_is_whole() -> None:
    text = (ROOT / "docs" / "drawings.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```svg\n(.*?)```", text, re.S)
    read = drawing(example)
    assert [part.structure for part in read.parts] == ["patella", "patellar_tendon", "vastus_medialis", "skin"]


EDITORS = """\
<svg xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg" xmlns:x="http://x.org/x" \
version="1.1" width="143mm" height="206mm" x:version="1.4" xml:space="preserve"\
"""


def test_what_an_editor_adds_is_passed_over() -> None:
    text = changed('<svg xmlns="http://www.w3.org/2000/svg"', EDITORS)
    text = text.replace(
        "<title>", '<metadata id="m"><g><image href="file:/x"/></g></metadata><x:view y="1"><x:z/></x:view><title>'
    )
    text = text.replace('<g id="patella">', '<!-- a note --><g id="patella" x:label="Kneecap" x:href="1" >', 1)
    text = text.replace('x:href="1"', 'style="display:inline;-inkscape-stroke:none"', 1)
    read = drawing(text.replace("<path ", '<path x:nodetypes="ccccc" '))
    assert (read.parts, read.leg) == (drawing().parts, drawing().leg)


@pytest.mark.parametrize(
    ("element", "path"),
    [
        ('<rect x="1" y="2" width="3" height="4"', "M1.000 2.000L4.000 2.000L4.000 6.000L1.000 6.000Z"),
        ('<line x1="1" y1="2" x2="3" y2="4"', "M1.000 2.000L3.000 4.000"),
        ('<polygon points="1,2 3,4 5 6"', "M1.000 2.000L3.000 4.000L5.000 6.000Z"),
        ('<polyline points="1 2 3 4"', "M1.000 2.000L3.000 4.000"),
    ],
)
def test_plain_shapes_are_paths(element: str, path: str) -> None:
    read = drawing(changed('<path class="mus-2" d="M0 -40Q40 -40 40 0L40 40L0 40Z"', f'{element} class="mus-2"'))
    assert read.parts[2].shapes[0].path == path


BASE = 'd="M-20 -20L20 -20L20 20L-20 20Z" fill="#EADDC2"'
FADED = 'x1="0" y1="-20" x2="0" y2="20"'
FALLING = '<stop offset="1"/><stop offset="0"/></linearGradient><linearGradient id="b" gradientUnits="userSpaceOnUse"'
ROUND = '<circle id="spot-tip" cx="0" cy="15" r="4" data-region="front"'
REFUSED = {
    "a transform": (BASE, f'{BASE} transform="scale(2)"', "the attribute 'transform' may not be on 'path'"),
    "a transformed group": ('<g id="patella">', '<g id="patella" transform="scale(2)">', "on 'g'"),
    "a style": (BASE, f'{BASE} style="fill:red"', "the attribute 'style' may not be"),
    "a hidden style": (BASE, f'{BASE} style="display:none;fill:url(file:/etc/passwd)"', "'style'"),
    "an event": (BASE, f'{BASE} onclick="alert(1)"', "the attribute 'onclick' may not be"),
    "a clip path": (BASE, f'{BASE} clip-path="url(#a)"', "the attribute 'clip-path' may not be"),
    "a mask": (BASE, f'{BASE} mask="url(#a)"', "the attribute 'mask' may not be"),
    "a filter": (BASE, f'{BASE} filter="url(#a)"', "the attribute 'filter' may not be"),
    "opacity of a shape": (BASE, f'{BASE} opacity=".5"', "the attribute 'opacity' may not be"),
    "a script": ('<g id="patella">', '<g id="patella"><script>x</script>', "the element 'script' may not be here"),
    "a picture": ('<g id="patella">', '<g id="patella"><image href="file:/x"/>', "the element 'image' may not be here"),
    "a use": ('<g id="patella">', '<g id="patella"><use href="#leg"/>', "the element 'use' may not be here"),
    "foreign text": ('<g id="patella">', '<g id="patella"><foreignObject/>', "'foreignObject' may not be here"),
    "a style sheet": ('<g id="patella">', '<g id="patella"><style>*{}</style>', "the element 'style' may not be here"),
    "a svg in it": ('<g id="patella">', '<g id="patella"><svg/>', "the element 'svg' may not be here"),
    "no namespace": ('<g id="patella">', '<g id="patella"><path xmlns=""/>', "the element 'path' may not be here"),
    "a group in a part": ('<g id="patella">', '<g id="patella"><g id="more"/>', "'g' may not be here"),
    "another file": (BASE, BASE.replace("#EADDC2", "url(file:///etc/passwd)"), "fill is 'url(file:///etc/passwd)'"),
    "another gradient": ("url(#lig-2-strap)", "url(#nowhere)", "fill is 'url(#nowhere)'"),
    "a colour's name": (BASE, BASE.replace("#EADDC2", "red"), "fill is 'red'"),
    "no fill": (BASE, BASE.replace(' fill="#EADDC2"', ""), "this shape has no fill"),
    "no class": ('class="bone-2" ', "", "this shape has no class"),
    "an unknown class": ('"bone-2"', '"bone-99"', "the class 'bone-99' has no colour"),
    "too opaque": ('stroke-opacity="0.75"', 'stroke-opacity="1.5"', "stroke-opacity is 1.5"),
    "no number": ('stroke-width="2"', 'stroke-width="NaN"', "stroke-width is 'NaN': these are not all numbers"),
    "no end": ('stroke-width="2"', 'stroke-width="1e999"', "a number is beyond 2000"),
    "too thick": ('stroke-width="2"', 'stroke-width="51"', "stroke-width is 51"),
    "another cap": ('stroke-linejoin="round"', 'stroke-linejoin="arcs"', "stroke-linejoin is 'arcs'"),
    "no path": (BASE, BASE.replace("M-20 -20", ""), "a path begins with M"),
    "a path of nothing": (BASE, BASE.replace("M-20 -20L20 -20L20 20L-20 20Z", ""), "a path begins with M"),
    "an arc": (BASE, BASE.replace("L20 -20", "A1 1 0 0 1 3 3"), "an arc (A) may not be in a path"),
    "half a point": (BASE, BASE.replace("L20 -20", "L20"), "L takes 2 numbers at a time"),
    "a far point": (BASE, BASE.replace("20 -20", "20 -2001"), "a number is beyond 2000"),
    "a far walk": (BASE, BASE.replace("L20 -20", "l1999 0l99 0l-1 0"), "a number is beyond 2000"),
    "words": (BASE, BASE.replace("L20 -20", "L #9"), "these are not all numbers"),
    "a part without an id": ('<g id="patella">', "<g>", "'g' '' is no part of the knee"),
    "a part with another id": ('<g id="patella">', '<g id="Layer 1">', "'g' 'Layer 1' is no part of the knee"),
    "an id twice": ('<g id="patella-cover" opacity', '<g id="patella" opacity', "the id 'patella' is here twice"),
    "a lone shadow": ("other-strap-shadow", "patella-shadow", "the shadow 'patella-shadow' does not stand before"),
    "a group of nothing": (' <g id="leg">', ' <g id="x"/><g id="leg">', "'g' 'x' may not be here"),
    "a shape in defs": (" <defs>", ' <defs><path id="p"/>', "'path' may not be in defs"),
    "a slanted gradient": (FADED, FADED.replace('x2="0"', 'x2="9"'), "a gradient goes from top to bottom"),
    "a flat gradient": (FADED, FADED.replace('y2="20"', 'y2="-20"'), "a gradient goes from top to bottom"),
    "other units": ("userSpaceOnUse", "objectBoundingBox", "a gradient goes from top to bottom"),
        "stops falling": (FADED, f"{FADED}>{FALLING} {FADED}", "a gradient has stops in their order"),
    "a gradient of another": (FADED, f'{FADED} href="#x"', "the attribute 'href' may not be on 'linearGradient'"),
    "a region without a point": (' data-point="-30 0"', "", "'path' has no 'data-point'"),
    "a region without a side": (' data-pill="left"', "", "a region says at which side its label stands"),
    "a region without a height": (' data-pill-y="-5"', "", "'path' has no 'data-pill-y'"),
    "a region with another id": ('id="region-outer"', 'id="outer"', "'outer' is not an id for this place"),
    "a spot of no region": ('data-region="front"', 'data-region="behind"', "there is no region 'behind'"),
    "a spot of nothing": (' data-region="front"', "", "there is no region ''"),
    "a spot outside": ('cy="15"', 'cy="21"', "the spot 'tip' lies outside of 'front'"),
    "a spot without size": ('r="4"', 'r="0"', "r is 0"),
    "a square spot": (ROUND, '<rect id="spot-tip"', "a pain spot is a circle"),
    "an instruction": (" <title>", ' <?xml-stylesheet href="x.css"?><title>', "'xml-stylesheet' may not be here"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_is_named_with_its_line_and_a_hint(case: str) -> None:
    old, new, message = REFUSED[case]
    findings = found(changed(old, new))
    assert message in findings[0].message
    assert findings[0].line == SVG[: SVG.rindex("<", 0, SVG.index(old) + 2)].count("\n") + 1
    assert findings[0].hint


AT_THE_ROOT = {
    'viewBox="-50 -50 100 100" ': ("", "'svg' has no 'viewBox'"),
    '"-50 -50 100 100"': ('"-50 -50 49 100"', "viewBox is '-50 -50 49 100'"),
    "-50 -50 100": ("-50 -50 1e9", "viewBox is '-50 -50 1e9 100': a number is beyond 2000"),
    "50 100 100": ("50 100", "viewBox is '-50 -50 100'"),
    'id="front" ': ("", "the id '' is no view"),
    "kneeguide-drawing/2": ("kneeguide-drawing/1", "data-format is 'kneeguide-drawing/1'"),
    'class="skin"': ('class="bones"', "nothing is drawn in the layer 'skin'"),
    'xmlns="http://www.w3.org/2000/svg"': ("", "the element 'svg' may not be here"),
}


@pytest.mark.parametrize("old", AT_THE_ROOT)
def test_the_root_says_which_view_in_which_format(old: str) -> None:
    new, message = AT_THE_ROOT[old]
    findings = found(changed(old, new))
    assert findings[0].message == message
    assert (findings[0].line, findings[0].column) == (2, 1)
    assert findings[0].hint


def test_two_stops_at_one_height_are_a_step() -> None:
    fade = drawing(changed('offset="0.5"', 'offset="0"')).parts[1].shapes[0].fade
    assert fade is not None
    assert fade[0][0] < fade[1][0] < fade[0][0] + 0.01


def test_all_findings_come_at_once_in_the_order_of_the_file() -> None:
    text = changed("stroke-width", "stroke-thickness").replace('"mus-2"', '"mus-x"').replace('"skn-2"', '"skn-x"')
    findings = found(text)
    assert [each.line for each in findings] == [line_of(word, text) for word in ("bone-5", "mus-x", "skn-x")]


def test_beyond_some_findings_it_is_only_said_that_there_are_more() -> None:
    findings = found(changed("<path", "<path " + " ".join(f'a{number}="1"' for number in range(500))))
    assert len(findings) == MOST_FINDINGS + 1
    assert "there are more problems here" in {each.message for each in findings}


MARKS = "\n".join(
    f' <path id="mark-{name}" d="M1 2L3 4.5" fill="none"/>'
    for name in ("axis", "kneecap", "lower_pole", "tuberosity", "groove", "condyle")
)


def with_marks(marks: str) -> str:
    return changed("</svg>", f'<g id="marks" display="none">\n{marks}\n</g>\n</svg>')


def test_marks_say_how_the_knee_bends() -> None:
    assert not drawing().chart.bends
    read = drawing(with_marks(MARKS))
    assert read.chart.bends
    assert read.marks["groove"] == ((1, 2), (3, 4.5))


@pytest.mark.parametrize(("old", "new", "message"), [
    ("mark-groove", "mark-grove", "the mark 'groove' is missing"),
    ('"M1 2L3 4.5"', '"M1 2C3 4 5 6 7 8"', "a mark is a path of straight lines"),
    ('"M1 2L3 4.5"', '"M1 2L3"', "a mark is a path of straight lines"),
    ('"M1 2L3 4.5"', '""', "a mark is a path of straight lines"),
    ("path id", "rect id", "a mark is a path of straight lines"),
])  # fmt: skip
def test_marks_that_are_not_whole_are_refused(old: str, new: str, message: str) -> None:
    assert message in [finding.message for finding in found(with_marks(MARKS.replace(old, new, 1)))]
