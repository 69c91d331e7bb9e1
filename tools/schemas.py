"""Write the JSON Schema of each sort of content file for editors: `make schemas`, into build/schemas."""

from __future__ import annotations

import json
from pathlib import Path

from kneeguide.content.schema import schemas

FOLDER = Path("build/schemas")


def main() -> None:
    """Write one file a sort."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas().items():
        (FOLDER / f"{name}.json").write_text(json.dumps(schema, indent=1), encoding="utf-8")
    print(f"{len(schemas())} schemas in {FOLDER}")


if __name__ == "__main__":
    main()
