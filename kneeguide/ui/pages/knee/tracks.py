"""The controls on the drawing: which knee, and what is shown of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QBoxLayout

from kneeguide.settings import Layer, Side
from kneeguide.ui.widgets.boxes import column, row
from kneeguide.ui.widgets.segmented import Option, Segmented

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneeguide.ui.diagram.stage import Stage
    from kneeguide.ui.look import Look
    from kneeguide.ui.session import Session


class StageTracks:
    """Keeps the drawing, the tracks and the settings in step; `side_changed` is called when another knee is chosen."""

    def __init__(self, look: Look, session: Session, stage: Stage, side_changed: Callable[[], None]) -> None:
        self._look, self._session, self._stage, self._side_changed = look, session, stage, side_changed
        self._side: Segmented | None = None
        self._layer: Segmented | None = None
        self._row = row()
        stage.setLayout(column(self._row, None, margins=(16, 16, 16, 16)))
        stage.side_changed.connect(self._show_side)
        stage.layer_changed.connect(self._show_layer)

    def remake(self, *, roomy: bool) -> None:
        """Show the tracks with long words or short ones."""
        for old in filter(None, (self._side, self._layer)):
            old.hide()  # not without a parent: the layout may still show it, as a window of its own
            self._row.removeWidget(old)
            old.deleteLater()
        self._row.takeAt(0)
        self._side, self._layer = self._make_side(roomy=roomy), self._make_layer(roomy=roomy)
        for track in (self._side, self._layer):
            self._stage.watch(track)
        self._row.addWidget(self._side)
        self._row.addStretch(1)
        self._row.addWidget(self._layer)

    def fit(self, width: int) -> None:
        """Stand beside each other on a stage of this width, or under each other."""
        taken = sum(track.sizeHint().width() for track in (self._side, self._layer) if track is not None)
        beside, under = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(under if taken > width - 2 * 16 else beside)

    def _make_side(self, *, roomy: bool) -> Segmented:
        options = (
            Option(Side.LEFT.value, _tr("Left knee") if roomy else _tr("Left")),
            Option(Side.RIGHT.value, _tr("Right knee") if roomy else _tr("Right")),
        )
        track = Segmented(self._look, _tr("Which knee"), options, self._session.settings.side.value)
        track.chosen.connect(self._take_side)
        return track

    def _make_layer(self, *, roomy: bool) -> Segmented:
        options = (
            Option(Layer.SKIN.value, _tr("Skin")),
            Option(Layer.MUSCLES.value, _tr("Muscles")),
            Option(Layer.BONES.value, _tr("Bones & ligaments") if roomy else _tr("Bones")),
        )
        track = Segmented(self._look, _tr("Layer"), options, self._session.settings.layer.value)
        track.chosen.connect(self._take_layer)
        return track

    def _show_side(self, side: str) -> None:
        if self._side is not None:
            self._side.choose(side)

    def _show_layer(self, layer: str) -> None:
        if self._layer is not None:
            self._layer.choose(layer)

    def _take_side(self, side: str) -> None:
        self._stage.set_side(Side(side))
        self._session.change(msgspec.structs.replace(self._session.settings, side=Side(side)))
        self._side_changed()

    def _take_layer(self, layer: str) -> None:
        self._stage.set_layer(Layer(layer))
        self._session.change(msgspec.structs.replace(self._session.settings, layer=Layer(layer)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("KneePage", text)
