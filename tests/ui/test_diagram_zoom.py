import math

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize

from kneeguide.ui.diagram.placement import Placement
from kneeguide.ui.diagram.zoom import MOST, Zoom

WHOLE = Placement(3.0, QPoint(330, 300))
SIZE, LEG = QSize(660, 660), QRectF(-76, -106, 143, 206)
PIXELS = st.builds(QPointF, st.floats(0, 660), st.floats(0, 660))
TIMES = st.lists(st.tuples(st.floats(0.3, 4.0), PIXELS), max_size=8)


def near(one: QPointF, two: QPointF, by: float) -> bool:
    return math.hypot(one.x() - two.x(), one.y() - two.y()) <= by


@given(TIMES, PIXELS)
def test_what_is_under_the_mouse_stays_there(before: list[tuple[float, QPointF]], pixel: QPointF) -> None:
    zoom = Zoom(2.0)
    for times, at in before:
        zoom = zoom.nearer(times, at, WHOLE)
    after = zoom.nearer(1.3, pixel, WHOLE)
    if after.factor == zoom.factor * 1.3:
        point = zoom.placed(WHOLE).millimetres(pixel)
        assert near(
            after.placed(WHOLE).pixel(point), pixel, 6
        )  # origins are whole pixels, and it is up to 6 times nearer


@given(TIMES)
def test_it_never_goes_beyond_its_ends_and_the_whole_leg_is_always_in_its_place(
    steps: list[tuple[float, QPointF]],
) -> None:
    zoom = Zoom()
    for times, at in steps:
        zoom = zoom.nearer(times, at, WHOLE)
        assert 1.0 <= zoom.factor <= MOST
        assert zoom.on or zoom.placed(WHOLE) == WHOLE
    assert zoom.nearer(0.01, QPointF(), WHOLE) == Zoom()


@given(st.floats(1.1, 6), st.floats(-9000, 9000), st.floats(-9000, 9000))
def test_the_leg_cannot_be_lost(factor: float, right: float, down: float) -> None:
    zoom = Zoom(factor).moved(QPointF(right, down)).kept(WHOLE, SIZE, LEG)
    middle = zoom.placed(WHOLE).millimetres(QPointF(330, 330))
    assert LEG.adjusted(-1, -1, 1, 1).contains(middle)


def test_the_whole_leg_is_not_moved() -> None:
    assert Zoom().moved(QPointF(50, 50)) == Zoom()
