"""Where the drawing of each view is: the content folder's own, else the guide's. Files are looked for, not opened."""

from __future__ import annotations

import os
from pathlib import Path

from kneeguide.settings import View

FOLDER = "diagram"


def drawing_files(content_dir: Path, resources_dir: Path) -> dict[View, Path]:
    """The drawing of each view that has one. A content folder's own takes the place of the guide's."""
    found = {}
    for view in View:
        name = f"{FOLDER}/{view.value}.svg"
        for folder in (content_dir, resources_dir):
            if os.path.lexists(folder / name):
                found[view] = folder / name
                break
    return found
