"""The source of a view: its YAML as typed records, checked, with messages that name the part."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Literal

import msgspec
import yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

Point = tuple[float, float]
Points = list[Point]
Bump = Annotated[list[float], msgspec.Meta(min_length=5, max_length=6)]
Layer = Literal["bones", "muscles", "skin"]
_PART_ID = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*(?:-[a-z0-9_-]+)?")
_PLACE = re.compile(r"\$\.(parts|regions|spots)\[(\d+)\]")


class SourceError(Exception):
    """A source that cannot be drawn; the message says where and why."""


class _Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What all records here have in common."""


class Ridge(_Record, frozen=True):
    """A long hill along a line."""

    line: Points
    width: float
    height: float


class Relief(_Record, frozen=True):
    """The height of a part that is lit: a pillow `k` high that flattens at `cap`, hills and ridges on it."""

    k: float = 1.0
    cap: float = 14.0
    blur: float = 1.4
    bumps: list[Bump] = []
    ridges: list[Ridge] = []
    least: float | None = None


class Band(_Record, frozen=True, rename={"begin": "from", "end": "to"}):
    """A strap between two edges. `ends` is by how much its ends bulge, `along` how many points an edge gets.

    Fibres run from the share `begin` of the length to `end`, each up to `jitter` shorter at either end.
    """

    left: Points
    right: Points
    ends: tuple[float, float] = (0.0, 0.0)
    fibres: int = 6
    along: int = 14
    jitter: float = 0.08
    begin: float = 0.02
    end: float = 0.98


class Fan(_Record, frozen=True, rename={"begin": "from", "end": "to"}):
    """Fibres from one line to another, as in a muscle that is like a feather; `bow` is by how much they bend, in mm."""

    begin: Points
    end: Points
    count: int = 8
    bow: float = 0.0
    jitter: float = 0.1


class PartSource(_Record, frozen=True):
    """One part of the view, as it is set by hand."""

    id: str
    layer: Layer
    tissue: str
    outline: Points | None = None
    band: Band | None = None
    shape: Relief = Relief()
    lines: list[Points] = []
    fans: list[Fan] = []
    fade: tuple[float, float, float, float] | None = None
    opacity: float = 1.0
    shadow: bool = False
    open: bool = False
    line: bool = True


class Form(_Record, frozen=True):
    """A closed shape: an outline or an ellipse."""

    outline: Points | None = None
    ellipse: tuple[float, float, float, float] | None = None


class Region(_Record, frozen=True):
    """A place of the knee that can be chosen, where its hot spot is, and where its label stands."""

    id: str
    point: Point
    pill: Literal["left", "right"]
    pill_y: float
    outline: Points | None = None
    ellipse: tuple[float, float, float, float] | None = None
    hole: Form | None = None

    @property
    def form(self) -> Form:
        """Its outer shape."""
        return Form(outline=self.outline, ellipse=self.ellipse)


class Spot(_Record, frozen=True):
    """A fingertip place inside a region."""

    id: str
    region: str
    at: Point
    radius: float = 6.0


class ViewSource(_Record, frozen=True):
    """A whole view. `marks` are points and lines that the bending knee needs, by name."""

    view: str
    title: str
    window: tuple[float, float, float, float]
    leg: Points
    parts: list[PartSource]
    regions: list[Region] = []
    spots: list[Spot] = []
    marks: dict[str, Points] = {}


def read_view(file: Path) -> ViewSource:
    """Read the source of a view. Raises SourceError with everything that is wrong with it."""
    try:
        raw = yaml.load(file.read_text(encoding="utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        view = msgspec.convert(raw, ViewSource)
    except (OSError, yaml.YAMLError) as error:
        raise SourceError(str(error)) from error
    except msgspec.ValidationError as error:
        raise SourceError(_named(str(error), raw)) from error
    faults = [*_faults_of_parts(view), *_faults_of_marks(view)]
    if faults:
        raise SourceError("\n".join(faults))
    return view


def _named(message: str, raw: object) -> str:
    """The message, with the id of the part instead of its number."""
    place = _PLACE.search(message)
    if place is None or not isinstance(raw, dict):
        return message
    record = raw[place[1]][int(place[2])]
    name = record.get("id") if isinstance(record, dict) else None
    return f"{place[1][:-1]} {name or int(place[2]) + 1}: {message}"


def _faults_of_parts(view: ViewSource) -> Iterator[str]:
    yield from _twice("part", (part.id for part in view.parts))
    if len(view.leg) < 4:
        yield "leg: needs four points at least"
    for part in view.parts:
        faults = (*_faults_of_outline(part), *_faults_of_look(part))
        yield from (f"part {part.id}: {fault}" for fault in faults)


def _faults_of_outline(part: PartSource) -> Iterator[str]:
    if not _PART_ID.fullmatch(part.id):
        yield "an id is the structure's, with a hyphen and more where it has several parts"
    if (part.outline is None) == (part.band is None):
        yield "give it either an outline or a band"
    if part.outline is not None and len(part.outline) < 3:
        yield "its outline needs three points at least"
    if part.band is not None and min(len(part.band.left), len(part.band.right)) < 2:
        yield "each edge of its band needs two points at least"
    if part.open and part.band is None:
        yield "only a band can be open"


def _faults_of_look(part: PartSource) -> Iterator[str]:
    if part.fade is not None and list(part.fade) != sorted(part.fade):
        yield "the four heights of its fade must rise"
    if any(len(line) < 2 for line in part.lines):
        yield "each of its lines needs two points at least"
    if not 0 < part.opacity <= 1:
        yield "its opacity is above 0, at most 1"


def _faults_of_marks(view: ViewSource) -> Iterator[str]:
    yield from _twice("region", (region.id for region in view.regions))
    yield from _twice("spot", (spot.id for spot in view.spots))
    known = {region.id for region in view.regions}
    for region in view.regions:
        for form in (region.form, region.hole or region.form):
            if (form.outline is None) == (form.ellipse is None):
                yield f"region {region.id}: give it, and its hole, either an outline or an ellipse"
    for spot in view.spots:
        if spot.region not in known:
            yield f"spot {spot.id}: there is no region {spot.region}"


def _twice(kind: str, names: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            yield f"{kind} {name}: is there twice"
        seen.add(name)
