"""The elements and attributes that a drawing may hold, and what to do instead of those that it may not."""

from __future__ import annotations

SVG = "http://www.w3.org/2000/svg"
_PAINT = frozenset({
    "fill", "fill-opacity", "fill-rule",
    "stroke", "stroke-width", "stroke-opacity", "stroke-linecap", "stroke-linejoin",
})  # fmt: skip
_REGION = frozenset({"data-point", "data-pill", "data-pill-y"})
_SPOT = frozenset({"data-region"})
EVERYWHERE = frozenset({"id", "class"})
GEOMETRY = {
    "path": frozenset({"d"}),
    "circle": frozenset({"cx", "cy", "r"}),
    "ellipse": frozenset({"cx", "cy", "rx", "ry"}),
    "rect": frozenset({"x", "y", "width", "height"}),
    "line": frozenset({"x1", "y1", "x2", "y2"}),
    "polygon": frozenset({"points"}),
    "polyline": frozenset({"points"}),
}
"""The elements that draw something, and what says where."""
ATTRIBUTES = {
    "svg": frozenset({"viewBox", "data-format", "version", "width", "height"}),
    "defs": frozenset(),
    "linearGradient": frozenset({"gradientUnits", "x1", "y1", "x2", "y2"}),
    "stop": frozenset({"offset", "stop-color", "stop-opacity"}),
    "g": frozenset({"display", "opacity"}),
    **{tag: places | _PAINT | _REGION for tag, places in GEOMETRY.items()},
}
"""What each element may say besides `EVERYWHERE`."""
ATTRIBUTES["circle"] |= _SPOT
WORDS = frozenset({"title", "desc", "metadata"})
"""Elements for people and editors; what is in them is passed over."""

_SHAPES_ALONE = "draw the shape itself"
INSTEAD = {
    "transform": "move the points themselves; in Inkscape choose Behaviour > Transforms > Optimised, and ungroup",
    "gradientTransform": "move the ends of the gradient themselves",
    "style": "write fill, stroke and the like as attributes; in Inkscape with Edit > XML Editor",
    "href": "draw it here: nothing may be taken from elsewhere, in the file or outside of it",
    "clip-path": "cut the shape itself; in Inkscape with Path > Intersection",
    "mask": "cut the shape itself; in Inkscape with Path > Intersection",
    "filter": "draw softness in steps of tone",
    "opacity": "a shape takes fill-opacity and stroke-opacity; a part's group takes opacity",
    "use": _SHAPES_ALONE,
    "symbol": _SHAPES_ALONE,
    "image": _SHAPES_ALONE,
    "text": _SHAPES_ALONE,
    "clipPath": "cut the shapes themselves; in Inkscape with Path > Intersection",
    "radialGradient": "only linear gradients from top to bottom, for fading",
    "script": "drawings are pictures, not programs",
    "foreignObject": "drawings are shapes alone",
    "style element": "colours come from classes that resources/tissue.json knows",
    "a": _SHAPES_ALONE,
}
"""What to do instead of what is refused."""


def hint_for_element(tag: str) -> str:
    """What to do instead of an element."""
    known = (*ATTRIBUTES, *sorted(WORDS))
    return INSTEAD.get("style element" if tag == "style" else tag, f"one of: {', '.join(known)}")


def hint_for_attribute(name: str, tag: str) -> str:
    """What to do instead of an attribute."""
    if name.lower().startswith("on"):
        return INSTEAD["script"]
    return INSTEAD.get(name, f"one of: {', '.join(sorted(ATTRIBUTES[tag] | EVERYWHERE))}")
