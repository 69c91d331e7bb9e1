"""Key poses with all that they leave out filled in, and the postures between them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import msgspec

from kneeguide.figure.model import Anchor, Arm, Joint, Leg, Pose

LEG_ANGLES = ("hip", "out", "turn", "knee", "ankle", "toes")
ARM_ANGLES = ("shoulder", "out", "turn", "elbow")
TRUNK_ANGLES = ("lean", "tilt", "hitch", "neck")
_PLACES = ("x", "height", "toward", "pitch", "turn")


@dataclass(frozen=True)
class Posture:
    """Every angle by its name, such as "lean" or "near_leg.knee", and the anchors in their order."""

    angles: Mapping[str, float]
    anchors: tuple[Anchor, ...]


def postures(poses: Sequence[Pose]) -> tuple[Posture, ...]:
    """The key poses, each with what it takes over from the one before."""
    angles: dict[str, float] = {}
    anchors: dict[Joint, Anchor] = {}
    found = []
    for pose in poses:
        angles |= _said(pose)
        anchors |= {anchor.at: anchor for anchor in pose.anchors}
        found.append(Posture(dict(angles), tuple(anchors.values())))
    return tuple(found)


def between_poses(one: Posture, other: Posture, share: float) -> Posture:
    """The posture on the way from one to the other, from 0 to 1; eased, so that it starts and ends gently."""
    eased = (1 - math.cos(math.pi * share)) / 2
    names = {**one.angles, **other.angles}
    angles = {name: _mixed(one.angles.get(name, 0.0), other.angles.get(name, 0.0), eased) for name in names}
    ends = {anchor.at: anchor for anchor in other.anchors}
    return Posture(angles, tuple(_anchor(each, ends.get(each.at, each), eased) for each in one.anchors))


def posture_at(keys: Sequence[Posture], share: float) -> Posture:
    """The posture after this share, from 0 to 1, of the way through all key poses."""
    legs = len(keys) - 1
    if legs < 1:
        return keys[0]
    at = min(int(share * legs), legs - 1)
    return between_poses(keys[at], keys[at + 1], share * legs - at)


def _mixed(one: float, other: float, share: float) -> float:
    return one + (other - one) * share


def _anchor(one: Anchor, other: Anchor, share: float) -> Anchor:
    if one == other:
        return one
    places = {name: _mixed(getattr(one, name), getattr(other, name), share) for name in _PLACES}
    return msgspec.structs.replace(one, **places)


def _said(pose: Pose) -> dict[str, float]:
    found = {name: getattr(pose, name) for name in TRUNK_ANGLES}
    for side in ("near", "far"):
        for leg in (pose.legs, getattr(pose, f"{side}_leg")):
            found |= _limb(f"{side}_leg", leg, LEG_ANGLES)
        for arm in (pose.arms, getattr(pose, f"{side}_arm")):
            found |= _limb(f"{side}_arm", arm, ARM_ANGLES)
    return {name: value for name, value in found.items() if value is not None}


def _limb(name: str, limb: Leg | Arm | None, angles: Sequence[str]) -> dict[str, float]:
    said = {f"{name}.{angle}": getattr(limb, angle) for angle in angles} if limb is not None else {}
    return {key: value for key, value in said.items() if value is not None}
