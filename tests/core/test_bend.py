import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneeguide.bend import Cord, Landmarks, Motion, Move, Stretch, pose_at
from kneeguide.strap import Strap


def arc(radius: float, start: int, end: int) -> tuple[tuple[float, float], ...]:
    """Points on a circle round (0, -25); 0 degrees is the front, 90 is down."""
    step = 1 if end > start else -1
    angles = [math.radians(angle) for angle in range(start, end + step, step)]
    return tuple((radius * math.cos(angle), -25 + radius * math.sin(angle)) for angle in angles)


KNEE = Landmarks(
    axis=(0, -25), kneecap=(42, -28), lower_pole=(42, -8), tuberosity=(36, 34),
    groove=((33, -80), (33, -50), *arc(33, -5, 110)),
    condyle=arc(25, 60, 180),
)  # fmt: skip
ANGLES = st.floats(0, 90)
BAND = Strap(Cord(Motion.THIGH, Motion.SHIN, (14, -106), (24, 17)), bump=(1, -27), slip=4)


def test_the_straight_knee_is_as_it_is_drawn() -> None:
    pose = pose_at(KNEE, 0)
    for move in (pose.shin, pose.kneecap):
        assert math.dist(move.of((10, 20)), (10, 20)) < 0.05


@given(ANGLES)
def test_the_tendon_of_the_kneecap_keeps_its_length(degrees: float) -> None:
    pose = pose_at(KNEE, degrees)
    length = math.dist(pose.kneecap.of(KNEE.lower_pole), pose.shin.of(KNEE.tuberosity))
    assert length == pytest.approx(math.dist(KNEE.lower_pole, KNEE.tuberosity), abs=0.01)


@given(ANGLES, st.tuples(st.floats(-80, 80), st.floats(-80, 80)), st.tuples(st.floats(-80, 80), st.floats(-80, 80)))
def test_bones_are_rigid(degrees: float, one: tuple[float, float], two: tuple[float, float]) -> None:
    pose = pose_at(KNEE, degrees)
    for move in (pose.shin, pose.kneecap):
        assert math.dist(move.of(one), move.of(two)) == pytest.approx(math.dist(one, two), abs=1e-6)


@given(ANGLES)
def test_the_kneecap_stays_as_near_to_the_thigh_bone(degrees: float) -> None:
    away = math.dist(pose_at(KNEE, degrees).kneecap.of(KNEE.kneecap), KNEE.axis)
    assert away == pytest.approx(math.dist(KNEE.kneecap, KNEE.axis), abs=3)


def test_the_foot_goes_back_and_the_kneecap_goes_down() -> None:
    bent = pose_at(KNEE, 90)
    assert bent.shin.of((0, 165))[0] < -100
    downs = [pose_at(KNEE, degrees).kneecap.of(KNEE.kneecap)[1] for degrees in range(0, 91, 10)]
    assert downs == sorted(downs)


def test_a_condyle_that_is_less_deep_behind_draws_the_shin_up() -> None:
    shin = pose_at(Landmarks(
        axis=KNEE.axis, kneecap=KNEE.kneecap, lower_pole=KNEE.lower_pole, tuberosity=KNEE.tuberosity,
        groove=KNEE.groove, condyle=((0, 4), (-25, -25)),
    ), 90).shin  # fmt: skip
    assert math.dist(shin.of((0, 8)), KNEE.axis) == pytest.approx(29, abs=0.01)


@given(ANGLES)
def test_what_stretches_begins_with_one_part_and_ends_with_the_other(degrees: float) -> None:
    pose = pose_at(KNEE, degrees)
    band = Stretch(Motion.THIGH, Motion.SHIN, -100, 20)
    assert band.of((10, -120), pose) == (10, -120)
    assert band.of((20, 20), pose) == pytest.approx(pose.shin.of((20, 20)))


@pytest.mark.parametrize("degrees", [-1, 91, math.nan])
def test_other_angles_are_refused(degrees: float) -> None:
    with pytest.raises(ValueError, match="degrees"):
        pose_at(KNEE, degrees)


def test_a_move_turns_clockwise_in_the_picture() -> None:
    assert Move(90).of((0, 10)) == pytest.approx((-10, 0))


@given(ANGLES)
def test_a_cord_is_held_by_both_of_its_ends(degrees: float) -> None:
    pose = pose_at(KNEE, degrees)
    start, end = Cord(Motion.THIGH, Motion.SHIN, (-3, -33), (-10, 21)).ends(pose)
    assert start == (-3, -33)
    assert end == pose.shin.of((-10, 21))


def test_a_strap_on_the_straight_knee_is_as_it_is_drawn() -> None:
    pose = pose_at(KNEE, 0)
    for point in ((10, -122), (14, -106), (8, -60), (22, -30), (24, 17), (29, 21)):
        assert math.dist(BAND.of(point, pose), point) < 0.05


@given(ANGLES)
def test_a_strap_is_held_by_both_of_its_ends(degrees: float) -> None:
    pose = pose_at(KNEE, degrees)
    assert BAND.of((14, -106), pose) == pytest.approx((14, -106), abs=0.01)
    assert BAND.of((24, 17), pose) == pytest.approx(pose.shin.of((24, 17)), abs=0.01)


def at_the_bump(degrees: float) -> float:
    """How far in front of the bump the middle of the band passes it."""
    pose = pose_at(KNEE, degrees)
    line = [BAND.of((14 + 10 * way / 100, -106 + 123 * way / 100), pose) for way in range(101)]
    nearest = min(line, key=lambda point: math.dist(point, BAND.bump))
    return math.copysign(math.dist(nearest, BAND.bump), nearest[0] - BAND.bump[0])


def test_a_strap_passes_its_bump_and_stays_beside_it() -> None:
    passed = [at_the_bump(degrees) for degrees in range(0, 91, 5)]
    assert passed[0] > 15, "in front of it on the straight knee"
    assert abs(at_the_bump(30)) < 7, "on it at about 30 degrees"
    assert all(-6 < each < -2 for each in passed[10:]), "no further behind, where a straight band would be far behind"


@given(ANGLES)
def test_a_strap_is_as_broad_as_before_and_bends_softly(degrees: float) -> None:
    pose = pose_at(KNEE, degrees)
    middle = [(14 + 10 * way / 20, -106 + 123 * way / 20) for way in range(21)]
    line = [BAND.of(point, pose) for point in middle]
    for (x, y), along in zip(middle, line, strict=True):
        assert math.dist(BAND.of((x - 6, y), pose), along) == pytest.approx(6, rel=0.2)
    ways = [math.atan2(y2 - y1, x2 - x1) for (x1, y1), (x2, y2) in itertools.pairwise(line)]
    turns = [math.degrees(abs(two - one)) for one, two in itertools.pairwise(ways)]
    assert max(turns) < 16
