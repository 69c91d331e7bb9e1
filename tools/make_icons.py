"""Make `resources/icons/icons.json`: Lucide's icons that we use, and our own glyphs, as plain strokes.

`npm pack lucide-static && tar xf lucide-static-*.tgz && python tools/make_icons.py package`
"""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree

from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path.parser import parse_path

ICONS_DIR = Path(__file__).parent.parent / "resources" / "icons"
KAPPA = 0.5522847498  # a quarter circle as one cubic curve
LETTERS = {"moveTo": "M", "lineTo": "L", "qCurveTo": "Q", "curveTo": "C", "closePath": "Z"}

LUCIDE = """
a-large-small accessibility activity alarm-clock armchair arrow-down arrow-left arrow-right arrow-up baby ban bed bell
bell-ring bone book-open bookmark calendar calendar-clock check chevron-down chevron-left chevron-right chevron-up
chevrons-up circle circle-alert circle-check circle-dot circle-question-mark circle-x clipboard-check clock contrast
copy corner-down-left dot download droplets dumbbell external-link eye eye-off file-text flame folder footprints gauge
globe graduation-cap hand hand-helping heart-pulse history hourglass house-heart info keyboard layers library lightbulb
list list-checks lock log-out map-pin maximize menu messages-square metronome minus monitor moon move-diagonal
move-down move-up notebook-pen pause person-standing phone-call play plus pointer printer quote refresh-cw rotate-3d
rotate-ccw rotate-cw save scale search settings-2 shield-alert shield-check siren skip-forward snowflake sofa square
stethoscope sun sunrise tag thermometer timer trending-down trending-up triangle-alert undo-2 user users volume-2
volume-x wind x zap zoom-in zoom-out
"""

_LEGS = (
    "M8 2c-.4 4-.2 6-.8 9.5C6.6 15 7.2 18 7.8 22",
    "M16 2c.4 4 .2 6 .8 9.5.6 3.5 0 6.5-.6 10.5",
)


def circle(x: float, y: float, rx: float, ry: float = 0.0) -> str:
    """An ellipse as four cubic curves; `ry` 0 means a circle."""
    ry = ry or rx
    kx, ky = rx * KAPPA, ry * KAPPA
    return (
        f"M{x + rx} {y}C{x + rx} {y + ky} {x + kx} {y + ry} {x} {y + ry}"
        f"C{x - kx} {y + ry} {x - rx} {y + ky} {x - rx} {y}C{x - rx} {y - ky} {x - kx} {y - ry} {x} {y - ry}"
        f"C{x + kx} {y - ry} {x + rx} {y - ky} {x + rx} {y}Z"
    )


def rounded(left: float, top: float, right: float, bottom: float, radii: tuple[float, float]) -> str:
    """A rectangle, its corners rounded by the two radii."""
    rx, ry = radii
    if not rx or not ry:
        return f"M{left} {top}H{right}V{bottom}H{left}Z"
    return (
        f"M{left + rx} {top}H{right - rx}A{rx} {ry} 0 0 1 {right} {top + ry}"
        f"V{bottom - ry}A{rx} {ry} 0 0 1 {right - rx} {bottom}"
        f"H{left + rx}A{rx} {ry} 0 0 1 {left} {bottom - ry}V{top + ry}A{rx} {ry} 0 0 1 {left + rx} {top}Z"
    )


# Two leg lines and a kneecap. The logo's kneecap is a full disc, which takes two rings of one stroke's width each.
OWN = {
    "knee": (
        "M7.5 2c.2 3.8-.9 5.6-1 8.8-.1 3.6 1.5 6.4 1.3 11.2",
        "M16.5 2c-.2 3.8.9 5.6 1 8.8.1 3.6-1.5 6.4-1.3 11.2",
        circle(12, 10.8, 2.7),
    ),
    "knee-front": (*_LEGS, circle(12, 10.5, 2.6)),
    "knee-inner": (
        "M8 2c-1 4-2 6-1.4 9.5.6 3.5 3 6.5 2.6 10.5",
        "M17 2c.6 4-.4 6 0 9 .4 3 .6 7-.8 11",
        "M6.8 9.5c1.4-.6 2.4.6 2.2 2.2",
    ),
    "knee-outer": (
        "M16 2c1 4 2 6 1.4 9.5-.6 3.5-3 6.5-2.6 10.5",
        "M7 2c-.6 4 .4 6 0 9-.4 3-.6 7 .8 11",
        "M17.2 9.5c-1.4-.6-2.4.6-2.2 2.2",
    ),
    "knee-back": (*_LEGS, "M9.5 11.5c1.6.8 3.4.8 5 0"),
    "logo": (
        "M7.68 4c.16 2.88-.8 4.24-.88 6.72-.08 2.8 1.28 5.28 1.12 9.28",
        "M16.32 4c-.16 2.88.8 4.24.88 6.72.08 2.8-1.28 5.28-1.12 9.28",
        circle(12, 10.88, 1.8),
        circle(12, 10.88, 0.6),
    ),
}


def _path(node: ElementTree.Element) -> str:
    return node.attrib["d"]


def _number(node: ElementTree.Element, name: str, default: float = 0.0) -> float:
    return float(node.get(name, default))


def _circle(node: ElementTree.Element) -> str:
    radius = _number(node, "r")
    return circle(_number(node, "cx"), _number(node, "cy"), _number(node, "rx", radius), _number(node, "ry", radius))


def _rect(node: ElementTree.Element) -> str:
    x, y = _number(node, "x"), _number(node, "y")
    rx = _number(node, "rx", _number(node, "ry"))
    return rounded(x, y, x + _number(node, "width"), y + _number(node, "height"), (rx, _number(node, "ry", rx)))


def _line(node: ElementTree.Element) -> str:
    x1, y1, x2, y2 = (node.attrib[name] for name in ("x1", "y1", "x2", "y2"))
    return f"M{x1} {y1}L{x2} {y2}"


def _polyline(node: ElementTree.Element) -> str:
    return "M" + node.attrib["points"]


def _polygon(node: ElementTree.Element) -> str:
    return _polyline(node) + "Z"


SHAPES: dict[str, Callable[[ElementTree.Element], str]] = {
    "path": _path,
    "circle": _circle,
    "ellipse": _circle,
    "rect": _rect,
    "line": _line,
    "polyline": _polyline,
    "polygon": _polygon,
}


def plain(path: str) -> str:
    """The SVG path with absolute M, L, Q, C and Z only, every word set apart by one space."""
    pen = RecordingPen()
    parse_path(path, pen)
    return " ".join(_words(pen.value))


def _words(strokes: list[tuple[str, tuple[tuple[float, float], ...]]]) -> Iterator[str]:
    for command, points in strokes:
        if command == "endPath":
            continue
        yield LETTERS[command]
        yield from (f"{round(value, 3) + 0.0:g}" for point in points for value in point)


def shapes(file: Path) -> list[str]:
    """The strokes of one SVG file, drawn in order."""
    # The files come from the package that the developer chose, and entities are off in this parser.
    nodes = ElementTree.parse(file).getroot()
    return [plain(SHAPES[node.tag.rpartition("}")[2]](node)) for node in nodes]


def main() -> None:
    """Write icons.json and the licence from an unpacked `lucide-static`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("package", type=Path, help="the unpacked lucide-static")
    package = parser.parse_args().package
    icons = {name: shapes(package / "icons" / f"{name}.svg") for name in LUCIDE.split()}
    icons |= {name: [plain(path) for path in paths] for name, paths in OWN.items()}
    text = ",\n".join(f"{json.dumps(name)}: {json.dumps(icons[name])}" for name in sorted(icons))
    (ICONS_DIR / "icons.json").write_text("{\n" + text + "\n}\n", encoding="utf-8")
    shutil.copyfile(package / "LICENSE", ICONS_DIR / "LICENSE")
    print(f"{len(icons)} icons")


if __name__ == "__main__":
    main()
