"""Linear gradients from top to bottom: how shapes fade. Their colours are the shapes' own."""

from __future__ import annotations

from itertools import pairwise

from kneeguide.drawing.attributes import Attributes
from kneeguide.drawing.elements import Element
from kneeguide.drawing.model import Fade

_MOST_STOPS = 20
_APART = 1e-4


def fade_of(gradient: Element, read: Attributes) -> Fade | None:
    """The fade that a gradient stands for, or None where it is noted what is wrong with it."""
    ends = read.places(gradient, "x1", "y1", "x2", "y2")
    if ends is None:
        return None
    if gradient.attributes.get("gradientUnits") != "userSpaceOnUse" or ends[0] != ends[2] or ends[1] >= ends[3]:
        hint = 'gradientUnits="userSpaceOnUse", x1 and x2 alike, y1 less than y2'
        read.findings.note(gradient, "a gradient goes from top to bottom", hint)
        return None
    stops = [_stop(element, read) for element in gradient.children]
    whole = [stop for stop in stops if stop is not None]
    if len(whole) < len(stops):
        return None
    if not 2 <= len(stops) <= _MOST_STOPS or any(before > after for (before, _), (after, _) in pairwise(whole)):
        read.findings.note(gradient, "a gradient has stops in their order", f"from 2 to {_MOST_STOPS}, offsets rising")
        return None
    top, height = ends[1], ends[3] - ends[1]
    # two stops at one height are a step: painters want them apart
    return tuple((top + offset * height + number * _APART, opacity) for number, (offset, opacity) in enumerate(whole))


def _stop(element: Element, read: Attributes) -> tuple[float, float] | None:
    if element.tag != "stop":
        read.findings.note(element, f"'{element.tag}' may not be in a gradient", "only stops")
        return None
    offset, opacity = read.share(element, "offset"), read.share(element, "stop-opacity")
    return None if offset is None or opacity is None else (offset, opacity)
