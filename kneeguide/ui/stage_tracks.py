"""The tracks of choices on a stage: which knee, what is shown of it, from where; with long words or short ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneeguide.settings import Layer, Side, View
from kneeguide.ui.widgets.segmented import Option, Segmented

if TYPE_CHECKING:
    from kneeguide.ui.diagram.stage import Stage
    from kneeguide.ui.look import Look


def side_track(look: Look, stage: Stage, *, roomy: bool) -> Segmented:
    """Left or right."""
    options = (
        Option(Side.LEFT.value, _tr("Left knee") if roomy else _tr("Left")),
        Option(Side.RIGHT.value, _tr("Right knee") if roomy else _tr("Right")),
    )
    return Segmented(look, _tr("Which knee"), options, stage.side.value)


def layer_track(look: Look, stage: Stage, *, roomy: bool) -> Segmented:
    """Skin, muscles or bones."""
    options = (
        Option(Layer.SKIN.value, _tr("Skin")),
        Option(Layer.MUSCLES.value, _tr("Muscles")),
        Option(Layer.BONES.value, _tr("Bones & ligaments") if roomy else _tr("Bones")),
    )
    return Segmented(look, _tr("Layer"), options, stage.layer.value)


def view_track(look: Look, stage: Stage, *, roomy: bool) -> Segmented:
    """The views that the stage has."""
    names = {
        View.FRONT: _tr("Front"),
        View.INNER: _tr("Inner side") if roomy else _tr("Inner"),
        View.OUTER: _tr("Outer side") if roomy else _tr("Outer"),
        View.BACK: _tr("Back"),
    }
    options = [Option(view.value, names[view], f"knee-{view.value}" if roomy else "") for view in stage.views]
    return Segmented(look, _tr("Seen from"), options, stage.view.value)


def _tr(text: str) -> str:
    return QCoreApplication.translate("StageControls", text)
