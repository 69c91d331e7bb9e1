"""Write the drawings of these views, or of all: `python -m tools.drawing [VIEW...]`."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

import msgspec

from tools.drawing.cache import Cache
from tools.drawing.source import SourceError, read_view
from tools.drawing.svg import Writer

ROOT = Path(__file__).parents[2]
VIEWS = ROOT / "tools" / "drawing" / "views"


def main() -> int:
    """Draw; 1 where a source cannot be drawn."""
    known = sorted(file.stem for file in VIEWS.glob("*.yaml"))
    parser = argparse.ArgumentParser(prog="python -m tools.drawing", description=__doc__)
    parser.add_argument("views", nargs="*", metavar="VIEW", help=f"of: {', '.join(known)}")
    failed = False
    for view in parser.parse_args().views or known:
        try:
            draw(view)
        except SourceError as error:
            print(*(f"{view}.yaml: {line}" for line in str(error).splitlines()), sep="\n", file=sys.stderr)
            failed = True
    return int(failed)


def draw(view: str) -> None:
    """Write the drawing of one view. Raises SourceError."""
    began = time.monotonic()
    source = read_view(VIEWS / f"{view}.yaml")
    if source.view != view:
        raise SourceError(f"its view is {source.view}")
    tissue = msgspec.json.decode((ROOT / "resources" / "tissue.json").read_bytes())
    inks = tissue["light"] | {"skn": tissue["skin_tones"]["light"]["light"]}
    text = Writer(source, inks, Cache(ROOT / "build" / "drawing-cache")).text()
    file = ROOT / "resources" / "diagram" / f"{view}.svg"
    file.write_text(text, encoding="utf-8")
    size, took = file.stat().st_size / 1000, time.monotonic() - began
    print(f"{view}: {len(source.parts)} parts, {size:.0f} kB, {took:.1f} s")


if __name__ == "__main__":
    raise SystemExit(main())
