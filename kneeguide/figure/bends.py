"""How far the joints of a body are bent, whether it was said in angles or followed from where a foot stands."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from kneeguide.figure.limbs import Chain, Frame, dorsiflexion
from kneeguide.figure.skeleton import SIDES
from kneeguide.figure.space import between, degrees_between, dot, unit

if TYPE_CHECKING:
    from kneeguide.figure.posture import Posture
    from kneeguide.figure.skeleton import Skeleton

HUMAN: dict[str, tuple[int, int]] = {
    "hip": (-30, 130), "spread": (-50, 70), "knee": (0, 150), "ankle": (-55, 50), "toes": (-10, 80),
    "shoulder": (-60, 190), "elbow": (0, 150), "neck": (-50, 50),
}  # fmt: skip
"""How far people can bend, in degrees, with some room for what moves along: the pelvis, the shoulder blade."""


def bends_of(bones: Skeleton, posture: Posture) -> dict[str, float]:
    """The bend of every joint in degrees, by names such as "near.knee"."""
    found = {"neck": posture.angles.get("neck", 0.0)}
    for side, sign in SIDES.items():
        leg, arm = bones.legs[side], bones.arms[side]
        hip, spread = _swing(leg, bones.pelvis, sign)
        found[f"{side}.hip"], found[f"{side}.spread"] = hip, spread
        found[f"{side}.knee"], found[f"{side}.elbow"] = _fold(leg), _fold(arm)
        found[f"{side}.ankle"] = dorsiflexion(leg, bones.feet[side])
        found[f"{side}.toes"] = posture.angles.get(f"{side}_leg.toes", 0.0)
        found[f"{side}.shoulder"] = posture.angles.get(f"{side}_arm.shoulder", 0.0)
    return found


def _swing(leg: Chain, pelvis: Frame, sign: int) -> tuple[float, float]:
    """Forwards and sideways."""
    way = unit(between(leg.root, leg.middle))
    forward = math.degrees(math.atan2(dot(way, pelvis.forward), -dot(way, pelvis.up)))
    return forward, math.degrees(math.asin(max(-1.0, min(1.0, sign * dot(way, pelvis.near)))))


def _fold(limb: Chain) -> float:
    return degrees_between(unit(between(limb.root, limb.middle)), limb.second)
