"""What is painted is what a browser would show, in the colours of the theme; and which part lies where."""

from __future__ import annotations

from pathlib import Path

import pytest
from diagram_kit import look
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage

from kneeguide.drawing.chart import Window
from kneeguide.drawing.model import Drawing, Fade
from kneeguide.settings import Layer, Side, View
from kneeguide.ui.diagram.chart import chart_of
from kneeguide.ui.diagram.drawing import build_layer
from kneeguide.ui.diagram.figure_view import Knee
from kneeguide.ui.diagram.frame import Frame
from kneeguide.ui.diagram.mini_diagram import MiniDiagram
from kneeguide.ui.diagram.painter import paint_layer
from kneeguide.ui.diagram.structures import StructureMap, seen_in
from kneeguide.ui.diagram.tissue import inks_for
from tests.core.drawing_kit import SVG, TISSUE, changed, drawing

pytestmark = pytest.mark.usefixtures("qapp")
SCALE = 4.0


class Painted:
    """A painted layer, asked by points in mm."""

    def __init__(self, drawn: Drawing, layer: Layer, *, dark: bool = False, skin_tone: str = "light") -> None:
        self._frame = Frame(SCALE, drawn.chart.window)
        inks = inks_for(TISSUE, dark=dark, skin_tone=skin_tone)
        self.image: QImage = paint_layer(build_layer(drawn, layer), inks, self._frame)

    def at(self, x: float, y: float) -> QColor:
        pixel = self._frame.view.map(QPointF(x, y)) - self._frame.box.topLeft()
        return self.image.pixelColor(int(pixel.x()), int(pixel.y()))


def ink(name: str, *, dark: bool = False, skin_tone: str = "light") -> QColor:
    return QColor("#" + TISSUE.colours(dark=dark, skin_tone=skin_tone)[name])


def mixed(over: QColor, under: QColor, share: float) -> list[float]:
    pairs = zip(over.getRgb()[:3], under.getRgb()[:3], strict=True)
    return [share * top + (1 - share) * bottom for top, bottom in pairs]


def is_near(colour: QColor, wanted: list[float]) -> bool:
    return all(abs(part - want) < 2.5 for part, want in zip(colour.getRgb()[:3], wanted, strict=True))


@pytest.mark.parametrize("dark", [False, True])
def test_a_class_decides_the_colour_whatever_the_file_paints(*, dark: bool) -> None:
    bones = Painted(drawing(), Layer.BONES, dark=dark)
    assert bones.at(10, 5) == ink("bone-2", dark=dark)
    assert bones.at(-30, 5) == ink("skn-g", dark=dark)
    assert bones.at(-45, 5).alpha() == 0
    assert Painted(drawing(changed('fill="#EADDC2"', 'fill="#f00"')), Layer.BONES, dark=dark).image == bones.image


@pytest.mark.parametrize("tone", ["light", "medium", "brown", "dark"])
def test_skin_has_the_tone_that_is_set_and_hides_all_else(tone: str) -> None:
    skin = Painted(drawing(), Layer.SKIN, skin_tone=tone)
    assert skin.at(10, 5) == skin.at(-30, 5) == ink("skn-2", skin_tone=tone)


def test_later_shapes_lie_on_earlier_ones_and_translucent_ones_let_them_through() -> None:
    bones = Painted(drawing(), Layer.BONES)
    bone = ink("bone-2")
    assert is_near(bones.at(19.5, 5), mixed(ink("bone-5"), bone, 0.75))
    assert is_near(bones.at(20.5, 5), mixed(ink("bone-5"), ink("skn-g"), 0.75))
    assert is_near(bones.at(-8, 5), mixed(QColor("#1A0F00"), bone, 0.5))


def test_a_fade_lets_through_what_lies_behind_as_a_browser_does() -> None:
    bones = Painted(drawing(), Layer.BONES)
    for height, share in ((-10, 0.5), (-5, 0.75), (2, 1.0), (15, 1.0)):
        assert is_near(bones.at(-13, height + 0.125), mixed(ink("lig-2"), ink("bone-2"), share + 0.003))


def test_the_opacity_of_a_part_counts_once_for_all_of_its_shapes() -> None:
    under = '<path class="mus-4" fill="#000" d="M0 -40L40 -40L40 40L0 40Z"/>'
    twice = changed('<path class="mus-2"', f'{under}<path class="mus-2"')
    for text in (SVG, twice):
        muscles = Painted(drawing(text), Layer.MUSCLES)
        assert is_near(muscles.at(10, 5), mixed(ink("mus-2"), ink("bone-2"), 0.5))


@pytest.mark.parametrize(("rule", "is_hollow"), [("evenodd", True), ("nonzero", False)])
def test_what_overlaps_itself_is_hollow_by_the_fill_rule(rule: str, *, is_hollow: bool) -> None:
    ring = f'L-20 20ZM-5 -5L5 -5L5 5L-5 5Z" fill-rule="{rule}" fill="#EADDC2"'
    bones = Painted(drawing(changed('L-20 20Z" fill="#EADDC2"', ring)), Layer.BONES)
    assert (bones.at(0, 0) == ink("skn-g")) is is_hollow
    assert bones.at(10, 5) == ink("bone-2")


def test_lines_end_and_turn_as_they_say() -> None:
    def shown(attributes: str, path: str, point: tuple[float, float]) -> bool:
        line = f'<path class="bone-4" d="{path}" fill="none" stroke="#000" stroke-width="6" {attributes}/>'
        text = changed('  </g>\n  <g id="other-strap-shadow"', f'{line}  </g>\n  <g id="other-strap-shadow"')
        return Painted(drawing(text), Layer.BONES).at(*point) == ink("bone-4")

    straight, corner = "M0 0L10 0", "M0 10L10 10L10 0"
    caps = {cap: shown(f'stroke-linecap="{cap}"', straight, (12, 0)) for cap in ("butt", "round", "square")}
    joins = {join: shown(f'stroke-linejoin="{join}"', corner, (12.6, 12.6)) for join in ("miter", "round", "bevel")}
    assert caps == {"butt": False, "round": True, "square": True}
    assert joins == {"miter": True, "round": False, "bevel": False}
    assert not shown("", straight, (12, 0))
    assert shown("", corner, (12.6, 12.6))


def test_the_cut_ends_fade_within_the_window_of_the_view() -> None:
    bones = Painted(drawing(), Layer.SKIN)
    alphas = [bones.at(-30, y).alpha() for y in (-49.5, -38, -26, 26, 38, 49.4)]
    assert alphas[0] == 0 < alphas[1] < alphas[2] == 255 == alphas[3] > alphas[4] > alphas[5]


def test_a_window_beside_the_middle_is_shown_in_the_middle_and_mirrored(qtbot: object, tmp_path: Path) -> None:
    file = tmp_path / "front.svg"
    file.write_text(changed('viewBox="-50 -50 100 100"', 'viewBox="-60 -50 100 100"'))
    charts = {View.FRONT: drawing(file.read_text()).chart}
    assert chart_of(charts[View.FRONT]).of(Side.LEFT).window == Window(-40, -50, 100, 100)
    pictures = []
    for side in Side:
        mini = MiniDiagram(look(tmp_path, "high_contrast_light", drawings={View.FRONT: file}), charts, Knee(side=side))
        mini.resize(304, 256)
        pictures.append(mini._backdrop.pixmap(mini.scene()).toImage().copy(20, 20, 264, 216))
        middle = mini.placement().pixel(QPointF(-10 if side is Side.RIGHT else 10, 0))
        assert abs(middle.x() - 152) <= 1
    left, right = pictures
    assert left != right
    assert left.flipped(Qt.Orientation.Horizontal) == right


@pytest.mark.parametrize(
    ("fade", "heights"),
    [
        (None, (-50, 50)),
        (((-10, 0.0), (0, 1.0), (20, 1.0), (30, 0.0)), (-5, 25)),
        (((-10, 1.0), (10, 0.0)), (-50, 0)),
        (((0, 0.0), (10, 1.0)), (5, 50)),
        (((-90, 0.0), (-80, 1.0), (60, 1.0), (70, 0.0)), (-50, 50)),
        (((-10, 0.2), (10, 0.4)), None),
    ],
)
def test_what_fades_is_seen_where_it_is_half_opaque(fade: Fade | None, heights: tuple[float, float] | None) -> None:
    seen = seen_in(fade, QRectF(-50, -50, 100, 100))
    assert (None if seen.isEmpty() else (seen.top(), seen.bottom())) == heights


BONES, MUSCLES, SKIN = Layer.BONES, Layer.MUSCLES, Layer.SKIN


@pytest.mark.parametrize(
    ("layer", "point", "structure"),
    [
        (BONES, (0, 0), "patella"),
        (BONES, (-13, 10), "patella"),
        (BONES, (21, 0), None),
        (BONES, (30, 0), None),
        (MUSCLES, (30, 30), "patella"),
        (SKIN, (0, 0), None),
        (BONES, (500, 0), None),
        (BONES, (-51, -51), None),
    ],
)
def test_the_part_at_a_point_is_the_topmost_one_with_a_name(
    layer: Layer, point: tuple[float, float], structure: str | None
) -> None:
    text = changed('opacity="0.5"', "")
    assert StructureMap(drawing(text), layer).structure_at(QPointF(*point)) == structure


def test_what_has_faded_hides_nothing() -> None:
    named = drawing(SVG.replace("other-strap", "lcl"))
    at = StructureMap(named, Layer.BONES).structure_at
    assert [at(QPointF(-13, y)) for y in (-15, 5, 19)] == ["patella", "lcl", "lcl"]
    assert at(QPointF(-8, 0)) == "patella", "a shadow is no part"
