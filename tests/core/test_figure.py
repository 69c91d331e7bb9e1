"""The body of an exercise figure: no bone changes its length, feet stay where they are, joints bend as they do."""

from __future__ import annotations

import math

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneeguide.figure import proportions
from kneeguide.figure.bends import bends_of
from kneeguide.figure.model import Anchor, Arm, Aspect, Figure, Joint, Leg, Limb, Pose
from kneeguide.figure.posture import Posture, between_poses, posture_at, postures
from kneeguide.figure.proportions import CONTACT, STATURE
from kneeguide.figure.skeleton import Skeleton, skeleton
from kneeguide.figure.space import Vector, between, length_of
from kneeguide.ids import ExerciseId

STANDING = Anchor(at=Joint.NEAR_HEEL, x=80)
SQUAT = (
    Pose(
        lean=4,
        anchors=(
            Anchor(at=Joint.HIPS, x=80, height=43),
            Anchor(at=Joint.NEAR_HEEL, x=77),
            Anchor(at=Joint.FAR_HEEL, x=77),
        ),
    ),
    Pose(lean=36, anchors=(Anchor(at=Joint.HIPS, x=60, height=25),)),
)
ANGLES = st.floats(-60, 130)
SIDES = st.sampled_from(Aspect)


def body(pose: Pose, view: Aspect = Aspect.SIDE, size: float = 1.0) -> Skeleton:
    return skeleton(postures((pose,))[0], view, size)


def bones(found: Skeleton) -> dict[str, float]:
    """The length of every bone, as a share of the body's height."""
    spans = {"trunk": (found.hips, found.shoulders)}
    for side in ("near", "far"):
        leg, arm, foot = found.legs[side], found.arms[side], found.feet[side]
        spans |= {
            f"{side} thigh": (leg.root, leg.middle), f"{side} shin": (leg.middle, leg.end),
            f"{side} upper arm": (arm.root, arm.middle), f"{side} lower arm": (arm.middle, arm.end),
            f"{side} sole": (foot.heel, foot.ball), f"{side} ankle": (leg.end, foot.heel),
        }  # fmt: skip
    return {name: length_of(between(*ends)) / found.stature for name, ends in spans.items()}


def angle(one: Vector, corner: Vector, other: Vector) -> float:
    a, b = between(corner, one), between(corner, other)
    return math.degrees(math.acos((a.x * b.x + a.y * b.y + a.z * b.z) / length_of(a) / length_of(b)))


def test_a_standing_body_is_as_tall_as_it_is_said() -> None:
    found = body(Pose(anchors=(STANDING,)))
    assert found.head.y + proportions.HEAD_RADIUS * STATURE == pytest.approx(STATURE, rel=0.01)
    assert found.legs["near"].root.y == pytest.approx(0.53 * STATURE)


LEGS = st.builds(Leg, hip=ANGLES, out=ANGLES, turn=ANGLES, knee=ANGLES, ankle=ANGLES)
ARMS = st.builds(Arm, shoulder=ANGLES, out=ANGLES, turn=ANGLES, elbow=ANGLES)
POSES = st.builds(
    Pose, lean=ANGLES, tilt=ANGLES, hitch=ANGLES, legs=LEGS, near_leg=LEGS, far_arm=ARMS, anchors=st.just((STANDING,))
)


@given(pose=POSES, view=SIDES, size=st.floats(0.6, 1.5))
def test_bones_keep_their_length(pose: Pose, view: Aspect, size: float) -> None:
    assert bones(body(pose, view, size)) == pytest.approx(bones(body(Pose(anchors=(STANDING,)))))


@given(x=st.floats(0, 160), height=st.floats(-20, 60), pitch=st.floats(-40, 90), view=SIDES)
def test_a_foot_that_is_held_stretches_no_bone(x: float, height: float, pitch: float, view: Aspect) -> None:
    held = Anchor(at=Joint.FAR_TOES, x=x, height=height, pitch=pitch)
    hips = Anchor(at=Joint.HIPS, x=80, height=40)
    assert bones(body(Pose(anchors=(hips, held)), view)) == pytest.approx(bones(body(Pose(anchors=(hips,)))))


@given(share=st.floats(0, 1))
def test_feet_stay_while_the_body_moves(share: float) -> None:
    found = skeleton(posture_at(postures(SQUAT), share), Aspect.SIDE, 1.0)
    for joint in (Joint.NEAR_HEEL, Joint.FAR_HEEL):
        at = found.joint(joint)
        assert (at.x, at.y) == pytest.approx((77, CONTACT[joint] * STATURE))
    assert bones(found) == pytest.approx(bones(body(SQUAT[0])))


def test_a_flat_foot_lies_on_the_floor() -> None:
    foot = body(SQUAT[0]).feet["near"]
    lowest = [
        foot.heel.y - proportions.HEEL_RADIUS * STATURE, foot.ball.y - proportions.BALL_RADIUS * STATURE,
        foot.tip.y - proportions.TIP_RADIUS * STATURE,
    ]  # fmt: skip
    assert lowest == pytest.approx([0, 0, 0], abs=1e-9)


@pytest.mark.parametrize("view", Aspect)
@pytest.mark.parametrize(
    ("name", "degrees", "leg"),
    [("hip", 40, Leg(hip=40)), ("knee", 70, Leg(knee=70)), ("ankle", 20, Leg(ankle=20)), ("spread", 30, Leg(out=30))],
)
def test_what_is_said_is_what_is_bent(view: Aspect, name: str, degrees: float, leg: Leg) -> None:
    pose = Pose(near_leg=leg, anchors=(Anchor(at=Joint.HIPS, x=80, height=50),))
    posture = postures((pose,))[0]
    found = bends_of(skeleton(posture, view, 1.0), posture)
    assert found[f"near.{name}"] == pytest.approx(degrees)
    assert found[f"far.{name}"] == pytest.approx(0, abs=1e-5)


def test_knees_fold_backwards_and_elbows_forwards() -> None:
    pose = Pose(legs=Leg(knee=90), arms=Arm(elbow=90), anchors=(Anchor(at=Joint.HIPS, x=80, height=50),))
    side, front = body(pose), body(pose, Aspect.FRONT)
    assert side.legs["near"].end.x < side.legs["near"].middle.x
    assert side.arms["near"].end.x > side.arms["near"].middle.x
    assert front.legs["far"].end.z < front.legs["far"].middle.z
    assert front.arms["far"].end.z > front.arms["far"].middle.z


def test_a_leg_that_reaches_bends_its_knee_forwards() -> None:
    found = body(SQUAT[0])
    low = skeleton(postures(SQUAT)[1], Aspect.SIDE, 1.0)
    assert low.legs["near"].middle.x > low.legs["near"].root.x
    bend = angle(low.hips._replace(z=low.legs["near"].root.z), low.legs["near"].middle, low.legs["near"].end)
    assert bend < angle(found.legs["near"].root, found.legs["near"].middle, found.legs["near"].end)


def test_what_is_left_out_is_as_before() -> None:
    first = Pose(lean=10, legs=Leg(hip=30), near_leg=Leg(knee=50), anchors=(STANDING,))
    start, end = postures((first, Pose(near_leg=Leg(knee=20), anchors=(Anchor(at=Joint.NEAR_HEEL, x=90),))))
    assert start.angles == {"lean": 10, "near_leg.hip": 30, "far_leg.hip": 30, "near_leg.knee": 50}
    assert end.angles == {**start.angles, "near_leg.knee": 20}
    assert [anchor.x for anchor in end.anchors] == [90]


@pytest.mark.parametrize(("share", "lean"), [(0, 0), (0.25, 20 * 0.146447), (0.5, 10), (1, 20)])
def test_the_way_between_is_eased(share: float, lean: float) -> None:
    here, there = Posture({}, ()), Posture({"lean": 20}, ())
    assert between_poses(here, there, share).angles["lean"] == pytest.approx(lean, abs=1e-4)


def test_three_poses_are_gone_through_in_order() -> None:
    keys = postures((Pose(lean=0), Pose(lean=30), Pose(lean=10)))
    assert [round(posture_at(keys, share).angles["lean"], 6) for share in (0, 0.25, 0.5, 0.75, 1)] == [
        0,
        15,
        30,
        20,
        10,
    ]


def test_a_figure_is_a_value() -> None:
    figure = Figure(exercise=ExerciseId("squat"), working=(Limb.NEAR_THIGH,), poses=SQUAT)
    assert msgspec.json.decode(msgspec.json.encode(figure), type=Figure) == figure
