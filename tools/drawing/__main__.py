"""`python -m tools.drawing [VIEW...]`: write `resources/diagram/<view>.svg` of these views, or of all."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import msgspec

from tools.drawing.parts import make_part
from tools.drawing.source import read_source
from tools.drawing.svg import Inks, Writer

ROOT = Path(__file__).parents[2]
VIEWS = Path(__file__).with_name("views")
CACHE = ROOT / "build" / "drawing"


def main() -> None:
    """Write the drawings and say how large they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("view", nargs="*", default=sorted(file.stem for file in VIEWS.glob("*.yaml")))
    inks = light_inks(ROOT / "resources" / "tissue.json")
    for view in parser.parse_args().view:
        try:
            source = read_source(VIEWS / f"{view}.yaml")
        except (OSError, msgspec.ValidationError) as problem:
            sys.exit(f"{view}: {problem}")
        parts = [make_part(part, CACHE) for part in source.parts]
        file = ROOT / "resources" / "diagram" / f"{view}.svg"
        file.write_text(Writer(source, parts, inks).text(), encoding="utf-8")
        print(f"{view}: {len(parts)} parts, {file.stat().st_size // 1024} KiB")


def light_inks(tissue: Path) -> Inks:
    """The colours of the light theme and the first skin tone."""
    record = json.loads(tissue.read_text(encoding="utf-8"))
    inks: Inks = record["light"] | {"skn": record["skin_tones"]["light"]["light"]}
    return inks


if __name__ == "__main__":
    main()
