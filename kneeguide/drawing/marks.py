"""The regions that can be pressed, the pain spots in them, and the marks by which a knee bends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kneeguide.bend import LANDMARKS
from kneeguide.drawing.attributes import Attributes
from kneeguide.drawing.chart import Point, RegionShape, SpotMark
from kneeguide.drawing.elements import Element
from kneeguide.drawing.findings import quoted
from kneeguide.drawing.inside import encloses, ring_of
from kneeguide.drawing.paths import PathError, numbers_in
from kneeguide.drawing.shapes import Shaper
from kneeguide.ids import RegionId, SpotId

_ID = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
_LONGEST_ID = 60
# Each spot is looked for in its region: these keep that short, whatever the file holds.
_MOST_MARKS = 40
_LONGEST_PATH = 4_000


def read_regions(elements: Sequence[Element], shaper: Shaper, read: Attributes) -> tuple[RegionShape, ...]:
    """The regions that are whole; what is wrong with the others is noted."""
    found = (_region(element, shaper, read) for element in _few(elements, read))
    return tuple(region for region in found if region is not None)


def read_spots(elements: Sequence[Element], regions: Sequence[RegionShape], read: Attributes) -> tuple[SpotMark, ...]:
    """The pain spots that lie in their regions; what is wrong with the others is noted."""
    by_id = {region.id: region for region in regions}
    rings = {region.id: ring_of(region.path) for region in regions}
    spots = []
    for element in _few(elements, read):
        spot = _spot(element, read)
        if spot is None:
            continue
        region = by_id.get(spot.region)
        if region is None:
            message = f"there is no region {quoted(spot.region)} in this drawing"
            read.findings.note(element, message, f"one of: {', '.join(by_id)}")
        elif not encloses(rings[region.id], spot.point, even_odd=region.even_odd):
            read.findings.note(element, f"the spot '{spot.id}' lies outside of '{region.id}'", "move it inside")
        else:
            spots.append(spot)
    return tuple(spots)


def read_lines(elements: Sequence[Element], read: Attributes) -> dict[str, tuple[Point, ...]]:
    """The marks by name; where there are any, those that are missing are noted."""
    lines = {}
    for element in _few(elements, read):
        name, points = _name(element, "mark-", read), _points(element, read)
        if name is not None and points:
            lines[name] = points
    if elements:
        for name in sorted(LANDMARKS - lines.keys()):
            read.findings.note(elements[0], f"the mark '{name}' is missing", f"draw it, as mark-{name}")
    return lines


def _points(element: Element, read: Attributes) -> tuple[Point, ...]:
    """The points of a path of straight lines."""
    words = element.attributes.get("d", "")[:_LONGEST_PATH]
    try:
        numbers = numbers_in(words.replace("L", " ").replace("M", " ").strip())
    except PathError:
        numbers = []
    if element.tag != "path" or not words.startswith("M") or len(numbers) % 2 or not numbers:
        read.findings.note(element, "a mark is a path of straight lines", "write M x y L x y and so on")
        return ()
    return tuple(zip(numbers[::2], numbers[1::2], strict=True))


def _few(elements: Sequence[Element], read: Attributes) -> Sequence[Element]:
    if len(elements) > _MOST_MARKS:
        read.findings.note(elements[_MOST_MARKS], f"there are more than {_MOST_MARKS} of these", "delete some")
    return elements[:_MOST_MARKS]


def _region(element: Element, shaper: Shaper, read: Attributes) -> RegionShape | None:
    name = _name(element, "region-", read)
    path = shaper.path(element)
    if path is not None and len(path) > _LONGEST_PATH:
        read.findings.note(element, f"a region has at most {_LONGEST_PATH} characters of path", "use fewer points")
        return None
    point, height = read.numbers(element, "data-point", 2), read.number(element, "data-pill-y")
    side = element.attributes.get("data-pill")
    if side not in {"left", "right"}:
        read.findings.note(element, "a region says at which side its label stands", 'data-pill="left" or "right"')
    if name is None or path is None or point is None or height is None:
        return None
    return RegionShape(
        id=RegionId(name),
        path=path,
        even_odd=shaper.is_even_odd(element),
        point=(point[0], point[1]),
        pill_left=side == "left",
        pill_y=height,
    )


def _spot(element: Element, read: Attributes) -> SpotMark | None:
    if element.tag != "circle":
        read.findings.note(element, f"a pain spot is a circle, not '{element.tag}'", "draw a circle")
        return None
    name, numbers = _name(element, "spot-", read), read.places(element, "cx", "cy", "r")
    if name is None or numbers is None:
        return None
    x, y, radius = numbers
    if not 0 < radius <= 50:
        read.findings.note(element, f"r is {radius:g}", "above 0, at most 50")
        return None
    region = RegionId(element.attributes.get("data-region", ""))
    return SpotMark(id=SpotId(name), region=region, point=(x, y), radius=radius)


def _name(element: Element, prefix: str, read: Attributes) -> str | None:
    """The id without what says its kind."""
    name = element.id.removeprefix(prefix)
    if not element.id.startswith(prefix) or len(name) > _LONGEST_ID or not _ID.fullmatch(name):
        read.findings.note(
            element, f"{quoted(element.id)} is not an id for this place", f"{prefix} and a word: {prefix}outer"
        )
        return None
    return name
