"""What the tests of the drawing share: looks, the regions of a small guide, pictures as comparable values."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QFontDatabase, QImage, QPixmapCache
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kneeguide.content.drawings import read_drawings
from kneeguide.content.pages import Region, RegionCondition
from kneeguide.drawing.files import drawing_files
from kneeguide.ids import ConditionId, RegionId
from kneeguide.paths import content_dir, resources_dir
from kneeguide.settings import View
from kneeguide.ui.diagram.figure_view import Knee
from kneeguide.ui.diagram.region_button import RegionButton
from kneeguide.ui.diagram.stage import Stage
from kneeguide.ui.icons import Icons
from kneeguide.ui.look import Look
from kneeguide.ui.theme import ThemeName, themes

THEMES = themes(resources_dir())
ICONS = Icons(resources_dir() / "icons" / "icons.json")
NAMES = {
    "front": "Front of the kneecap",
    "around_kneecap": "Around the kneecap",
    "inner": "Inner side",
    "outer": "Outer side",
    "below_kneecap": "Below the kneecap",
    "above_kneecap": "Above the kneecap",
    "behind": "Behind the knee",
}
DRAWN = [RegionId(region) for region in NAMES if region != "behind"]


def region(region_id: str, conditions: int = 3) -> Region:
    listed = RegionCondition(condition=ConditionId("runners_knee"), line="Sore on stairs.", chip="Common")
    shown = (listed,) * conditions
    return Region(id=RegionId(region_id), name=NAMES[region_id], line="", view=View.FRONT, signs=(), conditions=shown)


CHARTS = {
    sheet.view: sheet.drawing.chart
    for sheet in read_drawings(content_dir(), resources_dir())
    if sheet.drawing is not None
}
REGIONS = {RegionId(region_id): region(region_id) for region_id in NAMES}


def look(cache: Path, theme: str = "light", **changes: Any) -> Look:
    """A look that keeps its pictures in the given folder; motion is off."""
    name = ThemeName(theme)
    given = {"skin_tone": "light", "reduced_motion": True, "resources": resources_dir(), **changes}
    given.setdefault("drawings", drawing_files(content_dir(), given["resources"]))
    return Look(theme=THEMES[name], theme_name=name, icons=ICONS, cache=cache, **given)


def seen(widget: QWidget) -> QImage:
    """What the widget shows now."""
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def forget_pictures() -> None:
    """Empty the memory, as a new start does."""
    QPixmapCache.clear()


@cache
def load_fonts() -> None:
    """Load the fonts that widths on the stage are made for."""
    for file in (resources_dir() / "fonts").glob("*.ttf"):
        QFontDatabase.addApplicationFont(str(file))


OpenStage = Callable[..., Stage]


def stage_opener(qtbot: QtBot, cache_dir: Path) -> OpenStage:
    """What opens stages: give it a size, a theme, and whatever else the stage or its look takes."""

    def build(size: tuple[int, int] = (660, 660), theme: str = "light", **changes: Any) -> Stage:
        load_fonts()
        knee = Knee(**{key: changes.pop(key) for key in Knee.__struct_fields__ if key in changes})
        stage = Stage(look(cache_dir, theme, **changes), CHARTS, REGIONS, knee)
        qtbot.addWidget(stage)
        stage.resize(*size)
        stage.show()
        stage.activateWindow()
        qtbot.waitUntil(stage.isActiveWindow)
        return stage

    return build


def of(stage: Stage, region_id: str) -> RegionButton:
    """The button of a region that the stage shows."""
    button = stage.button(RegionId(region_id))
    assert button is not None
    return button


def chosen_by(stage: Stage) -> list[str]:
    """A list that fills with what the stage says was pressed."""
    told: list[str] = []
    stage.region_chosen.connect(told.append)
    return told


def pixels_in(stage: Stage, region_id: RegionId) -> list[QPoint]:
    """Pixels spread over the region's shape that no label covers."""
    chart, place = stage._chart, stage.placement()
    spot = chart.spot(region_id)
    assert spot is not None
    found = []
    for x in range(round(spot.bounds.left()), round(spot.bounds.right()), 5):
        for y in range(round(spot.bounds.top()), round(spot.bounds.bottom()), 5):
            pixel = place.pixel(QPointF(x, y)).toPoint()
            point = place.millimetres(QPointF(pixel))
            if chart.region_at(point) == region_id and stage.childAt(pixel) is None:
                found.append(pixel)
    return found
