"""An exercise figure as it is written: a person in poses given by angles, and what stands around."""

from enum import Enum

from msgspec import Struct

from kneeguide.ids import ExerciseId


class Aspect(Enum):
    """From where the person is seen."""

    SIDE = "side"
    """They face the right edge; the near side is the one towards the reader."""
    FRONT = "front"
    """They face the reader; the near side is the one at the right edge, and lies above when they lie on a side."""


class Joint(Enum):
    """A point of the body that can be held in its place, or that a thing is tied to."""

    HEAD = "head"
    BACK = "back"
    """Between the shoulder blades."""
    HIPS = "hips"
    NEAR_ELBOW = "near_elbow"
    FAR_ELBOW = "far_elbow"
    NEAR_HAND = "near_hand"
    FAR_HAND = "far_hand"
    NEAR_KNEE = "near_knee"
    FAR_KNEE = "far_knee"
    NEAR_ANKLE = "near_ankle"
    FAR_ANKLE = "far_ankle"
    NEAR_HEEL = "near_heel"
    FAR_HEEL = "far_heel"
    NEAR_TOES = "near_toes"
    FAR_TOES = "far_toes"
    """The balls of the foot."""


class Limb(Enum):
    """A part of the body that is painted in one colour."""

    TRUNK = "trunk"
    NEAR_ARM = "near_arm"
    FAR_ARM = "far_arm"
    NEAR_THIGH = "near_thigh"
    FAR_THIGH = "far_thigh"
    NEAR_SHIN = "near_shin"
    """The lower leg and the foot."""
    FAR_SHIN = "far_shin"


class PropKind(Enum):
    """A thing that the exercise needs."""

    MAT = "mat"
    BOX = "box"
    """A step or block of this `width` and `height`."""
    CHAIR = "chair"
    """`x` is the front edge of the seat, `height` that of the seat; the back is at the left, or at the right."""
    BENCH = "bench"
    """A seat or couch on two legs."""
    WALL = "wall"
    """Its face is at `x`."""
    POST = "post"
    """Something to hold on to, `height` high."""
    SLOPE = "slope"
    """A board that falls from `height` at `x` to the floor."""
    ROLL = "roll"
    """A foam roller or a rolled towel, `height` thick."""
    PAD = "pad"
    """A cushion that rises by `angle` from its lower end at `x`, `height`, and is `width` long."""
    DUMBBELL = "dumbbell"
    BAND = "band"
    """From `at` to `to`, or to the point `x`, `height`."""
    PLATE = "plate"
    """What the feet push against, at `at`."""


class Leg(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A leg, in degrees; 0 is standing straight. What is left out is as in the pose before."""

    hip: float | None = None
    """Bent forwards from the line of the trunk."""
    out: float | None = None
    """Sideways, away from the other leg."""
    turn: float | None = None
    """The kneecap turned outwards."""
    knee: float | None = None
    ankle: float | None = None
    """The toes drawn up."""
    toes: float | None = None
    """The toes bent up against the foot."""


class Arm(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An arm, in degrees; 0 is hanging straight along the trunk. What is left out is as in the pose before."""

    shoulder: float | None = None
    """Raised forwards."""
    out: float | None = None
    """Raised sideways."""
    turn: float | None = None
    """The inside of the elbow turned outwards."""
    elbow: float | None = None


class Anchor(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A point of the body that rests at a place of the plate. `height` is what is under it, from the floor."""

    at: Joint
    x: float
    height: float = 0
    toward: float = 0
    """How far it is in front of the hip or shoulder, towards the reader."""
    pitch: float = 0
    """Of a foot: its slope, 0 flat on the floor, 90 on the tips of the toes, negative on the heel."""
    turn: float = 0
    """Of a foot: how far it points outwards."""


class Pose(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One key pose, in degrees. What is left out is as in the pose before, and in the first one 0."""

    lean: float | None = None
    """The trunk from upright, forwards; -90 lies on the back, 90 on the front."""
    tilt: float | None = None
    """The trunk from upright, sideways; 90 lies on the far side."""
    hitch: float | None = None
    """The pelvis lifted at its near side, against the trunk."""
    neck: float | None = None
    """The head bent forwards from the line of the trunk."""
    legs: Leg | None = None
    """Both legs alike."""
    near_leg: Leg | None = None
    far_leg: Leg | None = None
    arms: Arm | None = None
    """Both arms alike."""
    near_arm: Arm | None = None
    far_arm: Arm | None = None
    anchors: tuple[Anchor, ...] = ()
    """The first places the body; each further one, a foot or a hand, bends its leg or arm so that it stays there."""


class Prop(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A thing, standing on the floor at `x`, or tied to the body with `at`."""

    kind: PropKind
    x: float = 0
    width: float = 0
    """Negative: to the left of `x`."""
    height: float = 0
    angle: float = 0
    """Of a plate: from upright; of a pad: from the floor."""
    at: Joint | None = None
    to: Joint | None = None


class Arrow(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A dotted arrow along the way that a point of the body goes, moved aside; or, with `way`, of a push."""

    of: Joint
    right: float = 0
    up: float = 0
    way: float | None = None
    """Degrees: 0 to the right, 90 up. For what pushes or tenses and does not move."""


class Figure(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The figure of an exercise on a plate of 160 × 112 units. The file is named after the exercise."""

    exercise: ExerciseId
    view: Aspect = Aspect.SIDE
    size: float = 1.0
    """1 where the person stands; up to 1.4 where they lie, so that they fill the plate."""
    above: float | None = None
    """Degrees from which the reader looks down."""
    around: float | None = None
    """Degrees from which the reader looks a little from the front."""
    deep: float = 0
    """How far the floor reaches towards the reader; 0 where it is seen from its edge."""
    working: tuple[Limb, ...]
    props: tuple[Prop, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    poses: tuple[Pose, ...]
    """In the order in which they are gone through, and back again. The last one is the picture that stands still."""
