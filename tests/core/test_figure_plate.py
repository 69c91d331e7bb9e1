"""A figure on its plate: what is painted over what, things around it, and the way of its arrows."""

from __future__ import annotations

import math

import pytest

from kneeguide.figure.model import Anchor, Arm, Arrow, Aspect, Figure, Joint, Limb, Pose, Prop, PropKind
from kneeguide.figure.plate import FLOOR, WIDTH, Camera, Plate, Point, parts
from kneeguide.figure.props import Area, Stroke, shapes
from kneeguide.figure.space import Vector
from kneeguide.ids import ExerciseId

UP_AND_DOWN = (
    Pose(anchors=(Anchor(at=Joint.HIPS, x=80, height=30),)),
    Pose(arms=Arm(shoulder=80), anchors=(Anchor(at=Joint.HIPS, x=80, height=50),)),
)


def plate(*arrows: Arrow, view: Aspect = Aspect.SIDE) -> Plate:
    return Plate(
        Figure(exercise=ExerciseId("hop"), view=view, working=(Limb.NEAR_SHIN,), arrows=arrows, poses=UP_AND_DOWN)
    )


def limbs(shown: Plate) -> list[Limb | None]:
    return [part.limb for part in parts(shown.body(1), shown.camera)]


def test_the_near_limbs_lie_over_the_far_ones() -> None:
    order = limbs(plate())
    assert set(order) == {*Limb, None}
    trunk = order.index(Limb.TRUNK)
    assert {Limb.FAR_ARM, Limb.FAR_THIGH, Limb.FAR_SHIN} == set(order[:trunk])
    assert {Limb.NEAR_ARM, Limb.NEAR_THIGH, Limb.NEAR_SHIN} <= set(order[trunk:])


def test_from_the_front_what_is_closer_lies_over_the_trunk() -> None:
    order = limbs(plate(view=Aspect.FRONT))
    assert {Limb.NEAR_ARM, Limb.FAR_ARM} <= set(order[order.index(Limb.TRUNK) :])


def test_the_camera_shows_a_body_as_large_as_it_is() -> None:
    straight = Camera(0, 0)
    assert straight.point(Vector(30, 20, 99)) == Point(30, FLOOR - 20)
    assert Camera(90, 0).point(Vector(30, 20, 5)) == pytest.approx(Point(30, FLOOR + 5))
    assert Camera(0, 90).point(Vector(30, 20, 5)) == pytest.approx(Point(WIDTH / 2 - 5, FLOOR - 20))


def test_an_arrow_follows_the_joint() -> None:
    (way,) = plate(Arrow(of=Joint.HIPS, right=20, up=3)).arrows
    hips = [plate().point(plate().body(share), Joint.HIPS) for share in (0, 1)]
    assert way[0] == pytest.approx((hips[0].x + 20, hips[0].y - 3))
    assert way[-1] == pytest.approx((hips[1].x + 20, hips[1].y - 3))


def test_a_short_way_makes_an_arrow_that_can_be_seen() -> None:
    small = (UP_AND_DOWN[0], Pose(anchors=(Anchor(at=Joint.HIPS, x=80, height=32),)))
    shown = Plate(Figure(exercise=ExerciseId("hop"), working=(), arrows=(Arrow(of=Joint.HIPS),), poses=small))
    (way,) = shown.arrows
    assert math.dist(way[0], way[-1]) == pytest.approx(13)
    assert way[0].y > way[-1].y


def test_a_push_points_where_it_is_said() -> None:
    (way,) = plate(Arrow(of=Joint.HIPS, way=-90)).arrows
    assert way[-1].x == pytest.approx(way[0].x)
    assert way[-1].y - way[0].y == pytest.approx(13)


@pytest.mark.parametrize("kind", PropKind)
def test_everything_that_stands_around_can_be_drawn(kind: PropKind) -> None:
    prop = Prop(kind=kind, x=80, width=30, height=20, at=Joint.HIPS)
    drawn = shapes(prop, lambda _joint: Point(60, 60))
    assert drawn
    for shape in drawn:
        points = shape.points
        assert len(points) >= 2
        assert any(math.dist(points[0], point) > 0 for point in points), "a shape without a length is not seen"
        assert isinstance(shape, Area) or shape.width > 0


def test_a_band_follows_what_it_is_tied_to() -> None:
    places = {Joint.NEAR_KNEE: Point(90, 70), Joint.FAR_KNEE: Point(70, 71)}
    (band,) = shapes(Prop(kind=PropKind.BAND, at=Joint.NEAR_KNEE, to=Joint.FAR_KNEE), places.__getitem__)
    assert isinstance(band, Stroke)
    assert band.points == (places[Joint.NEAR_KNEE], places[Joint.FAR_KNEE])
    (rope,) = shapes(Prop(kind=PropKind.BAND, at=Joint.NEAR_KNEE, x=120, height=30), places.__getitem__)
    assert rope.points[1] == (120, FLOOR - 30)
