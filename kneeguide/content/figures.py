"""Checks of exercise figures: bodies bend as bodies do, rest where they should, stay on the plate; none is missing."""

from __future__ import annotations

import math
from collections.abc import Iterator

from kneeguide.content.book import Book
from kneeguide.content.finding import Finding
from kneeguide.content.guide import Guide
from kneeguide.content.problems import Problem
from kneeguide.figure.bends import HUMAN, bends_of
from kneeguide.figure.model import Anchor, Figure, Joint, PropKind
from kneeguide.figure.plate import HEIGHT, WIDTH, Dot, Plate, Point, parts
from kneeguide.figure.posture import Posture, between_poses
from kneeguide.figure.proportions import CONTACT
from kneeguide.figure.skeleton import Skeleton, contact_height, skeleton

_SIZES = (0.6, 1.5)
_MISSED, _SUNK = 1.0, 1.5
"""Units by which a foot may miss its place, or a body sink into the floor or a mat."""
_BETWEEN = (0.0, 0.5)
_HELD = ("hand", "heel", "toes", "ankle")
_TIED = frozenset({PropKind.DUMBBELL, PropKind.BAND, PropKind.PLATE})
_FLAT = frozenset({PropKind.BOX, PropKind.CHAIR, PropKind.BENCH})


def figure_findings(figure: Figure) -> Iterator[Finding]:
    """Everything wrong with how a figure is written."""
    if not figure.poses:
        yield Finding(("poses",), "this figure has no poses", "write where the movement starts and ends")
        return
    if len(figure.poses) < 2:
        hint = "add the other end of the movement, or how somebody gets ready for what is held"
        yield Finding(("poses",), "a figure needs two poses", hint)
    if not _SIZES[0] <= figure.size <= _SIZES[1]:
        yield Finding(("size",), f"a body of size {figure.size:g} is not possible", f"{_SIZES[0]} to {_SIZES[1]}")
        return
    yield from _anchor_findings(figure)
    yield from _prop_findings(figure)


def movement_findings(figure: Figure) -> Iterator[Finding]:
    """What no body can do, and what leaves the plate, in a figure without any of the findings above.

    Working all postures out takes a fifth as long as reading all content, so a start leaves it.
    """
    yield from _pose_findings(Plate(figure))
    yield from _arrow_findings(Plate(figure))


def problems_with_figures(guide: Guide, book: Book) -> Iterator[Problem]:
    """Figures that cannot be, and exercises without one, where there are figures."""
    for figure in guide.figures.values():
        sheet = book.sheets[f"figures/{figure.exercise}.yaml"]
        yield from (sheet.problem(*finding) for finding in movement_findings(figure))
    for exercise in guide.exercises if guide.figures else ():
        if exercise not in guide.figures:
            hint = f"draw it in figures/{exercise}.yaml"
            yield book.problem_in("ExerciseId", exercise, ("id",), f"'{exercise}' has no figure", hint)


def _anchor_findings(figure: Figure) -> Iterator[Finding]:
    if not figure.poses[0].anchors:
        yield Finding(("poses", 0), "the first pose has no anchors", "write which part of the body rests where")
    first = {anchor.at for anchor in figure.poses[0].anchors}
    for number, pose in enumerate(figure.poses):
        for at, anchor in enumerate(pose.anchors):
            path = ("poses", number, "anchors", at, "at")
            if anchor.at not in first:
                message = f"'{anchor.at.value}' is not an anchor of the first pose"
                yield Finding(path, message, "what is held in one pose is held in all")
            elif at and number == 0 and not anchor.at.value.endswith(_HELD):
                message = f"'{anchor.at.value}' can only be the first anchor"
                yield Finding(path, message, "the others are hands, heels, toes or ankles")


def _prop_findings(figure: Figure) -> Iterator[Finding]:
    for at, prop in enumerate(figure.props):
        if (prop.kind in _TIED) is not (prop.at is not None):
            what = "is tied to no joint" if prop.kind in _TIED else "stands by itself"
            yield Finding(("props", at), f"a {prop.kind.value} {what}", "'at' is for dumbbells, bands and plates")
        elif not 0 <= prop.x <= WIDTH or not 0 <= prop.x + prop.width <= WIDTH or not 0 <= prop.height <= HEIGHT:
            yield Finding(("props", at), f"this {prop.kind.value} is not on the plate", f"0 to {WIDTH:g} across")


def _pose_findings(plate: Plate) -> Iterator[Finding]:
    for number in range(len(plate.keys)):
        for posture in _postures(plate, number):
            found = tuple(_posture_findings(plate, posture, number))
            yield from found
            if found:
                break


def _postures(plate: Plate, number: int) -> Iterator[Posture]:
    """A key pose, and the posture half way to the next."""
    keys = plate.keys
    after = keys[min(number + 1, len(keys) - 1)]
    return (between_poses(keys[number], after, share) for share in _BETWEEN)


def _posture_findings(plate: Plate, posture: Posture, number: int) -> Iterator[Finding]:
    bones = skeleton(posture, plate.figure.view, plate.figure.size)
    path = ("poses", number)
    for name, degrees in bends_of(bones, posture).items():
        least, most = HUMAN[name.rpartition(".")[2]]
        if not least - 0.5 <= degrees <= most + 0.5:
            message = f"the {name.replace('.', ' ')} is bent by {degrees:.0f} degrees"
            yield Finding(path, message, f"people can from {least} to {most}")
    yield from _rest_findings(bones, posture, number)
    for part in parts(bones, plate.camera):
        if not all(_is_on_plate(dot, dot.radius) for stroke in part.strokes for dot in stroke):
            name = part.limb.value if part.limb is not None else "head"
            yield Finding(path, f"the {name} is not on the plate", "move the first anchor, or choose a smaller size")
            return


def _rest_findings(bones: Skeleton, posture: Posture, number: int) -> Iterator[Finding]:
    path = ("poses", number)
    for anchor in posture.anchors:
        missed = _missed(bones, anchor)
        if missed > _MISSED:
            message = f"'{anchor.at.value}' misses its place by {missed:.1f} units"
            yield Finding(path, message, "bring the first anchor nearer to it")
    for joint in Joint:
        under = bones.joint(joint).y - CONTACT[joint] * bones.stature
        if under < -_SUNK:
            yield Finding(path, f"'{joint.value}' is {-under:.1f} units under the floor", "raise it, or bend it more")


def _missed(bones: Skeleton, anchor: Anchor) -> float:
    at = bones.joint(anchor.at)
    return math.dist((at.x, at.y), (anchor.x, contact_height(anchor, bones.stature)))


def _is_on_plate(point: Point | Dot, radius: float) -> bool:
    return radius <= point.x <= WIDTH - radius and radius <= point.y <= HEIGHT - radius


def _arrow_findings(plate: Plate) -> Iterator[Finding]:
    for at, (arrow, way) in enumerate(zip(plate.figure.arrows, plate.arrows, strict=True)):
        if not all(_is_on_plate(point, 1) for point in way):
            yield Finding(("arrows", at), "this arrow is not on the plate", "move it with 'right' and 'up'")
        elif math.dist(way[0], way[-1]) < _MISSED:
            yield Finding(("arrows", at), f"'{arrow.of.value}' does not move", "write which 'way' it pushes")
