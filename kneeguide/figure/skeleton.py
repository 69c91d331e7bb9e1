"""A posture worked out: where every joint is, so that anchors rest where they should and no bone changes its length."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kneeguide.figure import proportions as body
from kneeguide.figure.limbs import Bones, Chain, Foot, Frame, Turns, chain, foot_at, foot_of, foot_on_ground, reaching
from kneeguide.figure.model import Anchor, Aspect, Joint
from kneeguide.figure.space import CLOSE, ORIGIN, RIGHT, UP, Vector, between, mixed, moved, scaled, unit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kneeguide.figure.posture import Posture

SIDES = {"near": 1, "far": -1}
_FEET = ("heel", "toes")
_ELBOW_DROP, _KNEE_AHEAD = 0.5, 0.35
_AHEAD = {Aspect.SIDE: RIGHT, Aspect.FRONT: CLOSE}


@dataclass(frozen=True)
class Skeleton:
    """Where the parts are, in units of the plate, the floor at a height of 0. Limbs go by "near" and "far"."""

    stature: float
    trunk: Frame
    pelvis: Frame
    hips: Vector
    shoulders: Vector
    head: Vector
    legs: Mapping[str, Chain]
    feet: Mapping[str, Foot]
    arms: Mapping[str, Chain]

    def hand(self, side: str) -> Vector:
        """The middle of the hand, straight on from the lower arm."""
        return self.arms[side].end

    def wrist(self, side: str) -> Vector:
        """Where the hand begins."""
        arm = self.arms[side]
        return moved(arm.end, arm.second, -body.HAND * self.stature)

    def joint(self, joint: Joint) -> Vector:
        """The middle of a joint."""
        side, _, part = joint.value.rpartition("_")
        if not side:
            return {Joint.HEAD: self.head, Joint.BACK: self.shoulders, Joint.HIPS: self.hips}[joint]
        leg, foot, arm = self.legs[side], self.feet[side], self.arms[side]
        return {
            "elbow": arm.middle, "hand": arm.end, "knee": leg.middle, "ankle": leg.end, "heel": foot.heel,
            "toes": foot.ball,
        }[part]  # fmt: skip

    def shifted(self, way: Vector) -> Skeleton:
        """The same body elsewhere."""

        def at(point: Vector) -> Vector:
            return moved(point, way, 1)

        return replace(
            self, hips=at(self.hips), shoulders=at(self.shoulders), head=at(self.head),
            legs={side: _limb_at(limb, at) for side, limb in self.legs.items()},
            feet={side: Foot(at(foot.heel), at(foot.ball), at(foot.tip), foot.way) for side, foot in self.feet.items()},
            arms={side: _limb_at(limb, at) for side, limb in self.arms.items()},
        )  # fmt: skip


def skeleton(posture: Posture, view: Aspect, size: float) -> Skeleton:
    """The body in this posture, seen from this side."""
    stands = {anchor.at.value: anchor for anchor in posture.anchors if _is_foot(anchor)}
    free = _free(posture, view, size * body.STATURE, stands)
    if not posture.anchors:
        return free
    first, *others = posture.anchors
    placed = free.shifted(between(free.joint(first.at), _target(first, free)))
    for anchor in others:
        placed = _held(placed, anchor, posture, view)
    return placed


def contact_height(anchor: Anchor, stature: float) -> float:
    """How high the middle of an anchored joint is."""
    return anchor.height + body.CONTACT[anchor.at] * stature


def _is_foot(anchor: Anchor) -> bool:
    return anchor.at.value.endswith(_FEET)


def _free(posture: Posture, view: Aspect, stature: float, stands: Mapping[str, Anchor]) -> Skeleton:
    """The body with its hips in the corner of the plate. Feet that stand on something face as it says."""
    angles = posture.angles
    trunk = _trunk(view, angles.get("lean", 0.0), angles.get("tilt", 0.0))
    pelvis = _tilted(trunk, angles.get("hitch", 0.0))
    shoulders = scaled(trunk.up, body.TRUNK * stature)
    neck = mixed(trunk.up, trunk.forward, angles.get("neck", 0.0))
    legs = {side: _leg(side, sign, posture, pelvis, stature) for side, sign in SIDES.items()}
    feet = {}
    for side, leg in legs.items():
        anchor = next((stands[name] for part in _FEET if (name := f"{side}_{part}") in stands), None)
        ankle, toes = angles.get(f"{side}_leg.ankle", 0.0), angles.get(f"{side}_leg.toes", 0.0)
        faces = foot_of(leg, ankle) if anchor is None else _standing(anchor, SIDES[side], view)
        feet[side] = foot_at(leg.end, faces, toes, stature)
    arms = {side: _arm(side, sign, posture, (trunk, shoulders), stature) for side, sign in SIDES.items()}
    head = moved(shoulders, neck, (body.HEAD_TOP - body.HEAD_RADIUS) * stature)
    return Skeleton(stature, trunk, pelvis, ORIGIN, shoulders, head, legs, feet, arms)


def _trunk(view: Aspect, lean: float, tilt: float) -> Frame:
    ahead = _AHEAD[view]
    near = CLOSE if view is Aspect.SIDE else RIGHT
    upright = Frame(mixed(ahead, scaled(UP, -1), lean), mixed(UP, ahead, lean), near)
    return _tilted(upright, tilt)


def _tilted(frame: Frame, degrees: float) -> Frame:
    """The frame with its near side raised."""
    return Frame(frame.forward, mixed(frame.up, scaled(frame.near, -1), degrees), mixed(frame.near, frame.up, degrees))


def _leg(side: str, sign: int, posture: Posture, pelvis: Frame, stature: float) -> Chain:
    hip, out, turn, knee = (posture.angles.get(f"{side}_leg.{name}", 0.0) for name in ("hip", "out", "turn", "knee"))
    root = scaled(pelvis.near, sign * body.HIP_APART * stature)
    return chain(root, pelvis, Turns(hip, out, turn, knee, sign), _leg_bones(stature))


def _arm(side: str, sign: int, posture: Posture, chest: tuple[Frame, Vector], stature: float) -> Chain:
    frame, shoulders = chest
    shoulder, out, turn, elbow = (
        posture.angles.get(f"{side}_arm.{name}", 0.0) for name in ("shoulder", "out", "turn", "elbow")
    )
    root = moved(shoulders, frame.near, sign * body.SHOULDER_APART * stature)
    return chain(root, frame, Turns(shoulder, out, turn, elbow, sign), _arm_bones(stature))


def _leg_bones(stature: float) -> Bones:
    return Bones(body.THIGH * stature, body.SHIN * stature, -1)


def _arm_bones(stature: float) -> Bones:
    return Bones(body.UPPER_ARM * stature, (body.FOREARM + body.HAND) * stature, 1)


def _target(anchor: Anchor, free: Skeleton) -> Vector:
    """Where the middle of the first anchor's joint belongs; how near it is to the reader, the body itself says."""
    return Vector(anchor.x, contact_height(anchor, free.stature), free.joint(anchor.at).z + anchor.toward)


def _held(placed: Skeleton, anchor: Anchor, posture: Posture, view: Aspect) -> Skeleton:
    """The body with one more foot or hand where it belongs."""
    side, _, part = anchor.at.value.rpartition("_")
    if part == "hand":
        return replace(placed, arms={**placed.arms, side: _reaching_arm(placed, anchor, posture, side)})
    leg = _reaching_leg(placed, anchor, posture, view)
    angle = posture.angles.get
    is_free = not _is_foot(anchor)
    ankle, toes = angle(f"{side}_leg.ankle", 0.0), angle(f"{side}_leg.toes", 0.0)
    faces = foot_of(leg, ankle) if is_free else _standing(anchor, SIDES[side], view)
    foot = foot_at(leg.end, faces, toes, placed.stature)
    return replace(placed, legs={**placed.legs, side: leg}, feet={**placed.feet, side: foot})


def _reaching_arm(placed: Skeleton, anchor: Anchor, posture: Posture, side: str) -> Chain:
    """The arm with its hand at the anchor, its elbow behind and below the body, or as far outwards as was said."""
    root, chest = placed.arms[side].root, placed.trunk
    goal = Vector(anchor.x, contact_height(anchor, placed.stature), root.z + anchor.toward)
    back = unit(moved(scaled(chest.forward, -1), chest.up, -_ELBOW_DROP))
    out = posture.angles.get(f"{side}_arm.out", 0.0)
    return reaching(root, goal, mixed(back, scaled(chest.near, SIDES[side]), out), _arm_bones(placed.stature))


def _reaching_leg(placed: Skeleton, anchor: Anchor, posture: Posture, view: Aspect) -> Chain:
    """The leg with its heel, toes or ankle at the anchor, its kneecap forwards, or turned outwards as was said."""
    side = anchor.at.value.partition("_")[0]
    leg, pelvis = placed.legs[side], placed.pelvis
    goal = Vector(anchor.x, contact_height(anchor, placed.stature), leg.root.z + anchor.toward)
    ankle = moved(leg.end, between(placed.joint(anchor.at), goal), 1)
    bow = unit(moved(pelvis.forward, _AHEAD[view], _KNEE_AHEAD))
    turn = posture.angles.get(f"{side}_leg.turn", 0.0)
    return reaching(leg.root, ankle, mixed(bow, scaled(pelvis.near, SIDES[side]), turn), _leg_bones(placed.stature))


def _standing(anchor: Anchor, sign: int, view: Aspect) -> tuple[Vector, Vector]:
    aside = scaled(CLOSE if view is Aspect.SIDE else RIGHT, sign)
    return foot_on_ground(mixed(_AHEAD[view], aside, anchor.turn), anchor.pitch)


def _limb_at(limb: Chain, at: Callable[[Vector], Vector]) -> Chain:
    return Chain(at(limb.root), at(limb.middle), at(limb.end), limb.front)
