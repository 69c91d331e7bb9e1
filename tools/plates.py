"""Sheets of the drawing for people to look at: every view and layer, on both knees, in each theme and skin tone."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import msgspec
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from kneeguide.content.compiled import open_guide
from kneeguide.content.guide import Guide
from kneeguide.paths import content_dir, resources_dir
from kneeguide.settings import Layer, Settings, Side, SkinTone, ThemeChoice, View
from kneeguide.ui.diagram.figure_view import Knee
from kneeguide.ui.diagram.stage import Stage
from kneeguide.ui.launch import Drawn, make_application

TILE = QSize(620, 560)
BENDS = (0, 30, 60, 90)


def plates(folder: Path) -> int:
    """Draw the sheets into a folder; how many."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or make_application(resources_dir())
    sheets = {
        f"plates-{theme.value}-{side.value}": (Settings(theme=theme), side)
        for theme in (ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST)
        for side in Side
    }
    tones = {tone: Settings(theme=ThemeChoice.LIGHT, skin_tone=tone) for tone in SkinTone}
    sheets |= {f"plates-skin-{tone.value}": (settings, Side.RIGHT) for tone, settings in tones.items()}
    with tempfile.TemporaryDirectory() as cache:
        guide = open_guide(content_dir(), Path(cache)).guide
        assert guide is not None
        for name, (settings, side) in sheets.items():
            sheet(guide, Path(cache), settings, side).save(str(folder / f"{name}.png"))
        app.processEvents()
    return len(sheets)


def sheet(guide: Guide, cache: Path, settings: Settings, side: Side) -> QImage:
    """Views across; layers down, then the outer side bent by and by."""
    still = msgspec.structs.replace(settings, reduced_motion=True)
    look = Drawn(resources_dir(), cache).look(still, system_dark=False)
    rows: list[list[Stage]] = [
        [Stage(look, guide.charts, guide.regions, Knee(view, side, layer)) for view in View] for layer in Layer
    ]
    bent = [Stage(look, guide.charts, guide.regions, Knee(View.OUTER, side)) for _ in BENDS]
    for stage, degrees in zip(bent, BENDS, strict=True):
        stage.set_bend(degrees)
    rows.append(bent)
    image = QImage(TILE.width() * len(View), TILE.height() * len(rows), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for down, stages in enumerate(rows):
        for across, stage in enumerate(stages):
            stage.resize(TILE)
            painter.drawPixmap(across * TILE.width(), down * TILE.height(), stage.grab())
    painter.end()
    return image
