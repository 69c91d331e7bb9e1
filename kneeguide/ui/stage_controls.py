"""The controls on a stage: which knee, what is shown of it, from where, how near, how far bent, and named or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout

from kneeguide.settings import Layer, Side, View
from kneeguide.ui.widgets.boxes import column, row
from kneeguide.ui.widgets.button import IconButton
from kneeguide.ui.widgets.segmented import Option, Segmented
from kneeguide.ui.zoom_buttons import ZoomButtons

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kneeguide.content.pages import Bend
    from kneeguide.ui.bend_bar import BendBar
    from kneeguide.ui.diagram.stage import Stage
    from kneeguide.ui.look import Look
    from kneeguide.ui.session import Session

_EDGE, _GAP = 16, 8
_BEND_WIDTH = 430


class StageControls:
    """Keeps a stage, the controls on it and the settings in step."""

    def __init__(
        self, look: Look, session: Session, stage: Stage, bends: Sequence[Bend], *, whole: bool = True
    ) -> None:
        """Without `whole` only side and view can be chosen: the layer stays as it is, and parts are not named."""
        self._whole_set = whole
        self._look, self._session, self._stage = look, session, stage
        self._tracks: dict[str, Segmented] = {}
        self._names = IconButton(look, _tr("Name the parts"), "tag", 38)
        self._names.setCheckable(True)
        self._names.clicked.connect(self._toggle_names)
        self._zoom = ZoomButtons(look, stage)
        self._bends = bends
        self._bend: BendBar | None = None
        self._top = row(gap=_GAP)
        self._bottom = QGridLayout()
        self._bottom.setContentsMargins(0, 0, 0, 0)
        self._bottom.setColumnStretch(0, 1)
        self._bottom.setColumnStretch(2, 1)
        self._below = column(self._bottom, gap=_GAP)
        stage.setLayout(column(self._top, None, self._below, margins=(_EDGE, _EDGE, _EDGE, _EDGE)))
        stage.side_changed.connect(lambda side: self._show("side", side))
        stage.layer_changed.connect(lambda layer: self._show("layer", layer))
        stage.view_changed.connect(lambda view: self._show("view", view))
        stage.bent.connect(lambda degrees: self._bend.show_degrees(degrees) if self._bend is not None else None)
        stage.resized.connect(self.fit)
        stage.naming_changed.connect(self._names.setChecked)

    def remake(self, *, roomy: bool) -> None:
        """Show the tracks with long words or short ones."""
        for old in self._tracks.values():
            old.hide()  # not without a parent: the layout may still show it, as a window of its own
            old.deleteLater()
        self._tracks = {"side": self._side(roomy=roomy)}
        if self._whole_set:
            self._tracks["layer"] = self._layer(roomy=roomy)
        if len(self._stage.views) > 1:
            self._tracks["view"] = self._view(roomy=roomy)
        while self._top.count():
            self._top.takeAt(0)
        self._top.addWidget(self._tracks["side"])
        self._top.addStretch(1)
        if self._whole_set:
            self._top.addWidget(self._tracks["layer"])
        controls = [*self._tracks.values(), self._names, self._zoom]
        for control in controls:
            self._stage.watch(control)
        self.fit(self._stage.width())

    def fit(self, width: int) -> None:
        """Stand beside each other on a stage of this width, or under each other."""
        room = width - 2 * _EDGE
        if not self._tracks:
            return
        top = sum(track.sizeHint().width() for name, track in self._tracks.items() if name != "view") + _GAP
        beside, under = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._top.setDirection(under if top > room else beside)
        bottom_rows = self._fit_bottom(room)
        extra = self._fit_bend(room)
        line = self._look.px(38) + _GAP
        self._stage.reserve(_EDGE - _GAP + line * (2 if top > room else 1), _EDGE - _GAP + line * bottom_rows + extra)

    def _fit_bend(self, room: int) -> int:
        """Show the slider where the knee can bend; how much height it takes."""
        if not self._stage.can_bend or not self._whole_set:
            if self._bend is not None:
                self._bend.hide()
            return 0
        if self._bend is None:
            # imported here: the front view, which comes first, does not bend
            from kneeguide.ui.bend_bar import BendBar  # noqa: PLC0415

            self._bend = BendBar(self._look, self._bends)
            self._bend.changed.connect(self._stage.set_bend)
            self._stage.watch(self._bend)
            self._below.insertWidget(0, self._bend, 0, Qt.AlignmentFlag.AlignHCenter)
        wide = min(room, self._look.px(_BEND_WIDTH))
        high = self._bend.heightForWidth(wide)
        self._bend.setFixedSize(wide, high)
        self._bend.show()
        return high + _GAP

    def _fit_bottom(self, room: int) -> int:
        """Place the lower controls; how many rows they take."""
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if self._whole_set:
            self._bottom.addWidget(self._names, 0, 0, left | Qt.AlignmentFlag.AlignBottom)
        self._bottom.addWidget(self._zoom, 0, 2, right | Qt.AlignmentFlag.AlignBottom)
        view = self._tracks.get("view")
        if view is None:
            return 1
        wide = view.sizeHint().width()
        # room for three buttons at either end, so that the track does not move when the knee comes nearer
        middle, ends = Qt.AlignmentFlag.AlignHCenter, 2 * (2 * self._look.px(38) + _GAP)
        fits = wide + ends <= room
        self._bottom.addWidget(view, 0 if fits else 1, 1 if fits else 0, 1, 1 if fits else 3, middle)
        self._bottom.setVerticalSpacing(_GAP)
        return 1 if fits else 2

    def _side(self, *, roomy: bool) -> Segmented:
        options = (
            Option(Side.LEFT.value, _tr("Left knee") if roomy else _tr("Left")),
            Option(Side.RIGHT.value, _tr("Right knee") if roomy else _tr("Right")),
        )
        track = Segmented(self._look, _tr("Which knee"), options, self._stage.side.value)
        track.chosen.connect(self._take_side)
        return track

    def _layer(self, *, roomy: bool) -> Segmented:
        options = (
            Option(Layer.SKIN.value, _tr("Skin")),
            Option(Layer.MUSCLES.value, _tr("Muscles")),
            Option(Layer.BONES.value, _tr("Bones & ligaments") if roomy else _tr("Bones")),
        )
        track = Segmented(self._look, _tr("Layer"), options, self._stage.layer.value)
        track.chosen.connect(self._take_layer)
        return track

    def _view(self, *, roomy: bool) -> Segmented:
        names = {
            View.FRONT: _tr("Front"),
            View.INNER: _tr("Inner side") if roomy else _tr("Inner"),
            View.OUTER: _tr("Outer side") if roomy else _tr("Outer"),
            View.BACK: _tr("Back"),
        }
        options = [Option(view.value, names[view], f"knee-{view.value}" if roomy else "") for view in self._stage.views]
        track = Segmented(self._look, _tr("Seen from"), options, self._stage.view.value)
        track.chosen.connect(self._take_view)
        return track

    def _show(self, track: str, option: str) -> None:
        if track in self._tracks:
            self._tracks[track].choose(option)
        self.fit(self._stage.width())

    def _toggle_names(self) -> None:
        self._stage.set_naming(self._names.isChecked())

    def _take_side(self, side: str) -> None:
        self._stage.set_side(Side(side))
        self._session.change(msgspec.structs.replace(self._session.settings, side=Side(side)))

    def _take_layer(self, layer: str) -> None:
        self._stage.set_layer(Layer(layer))
        self._session.change(msgspec.structs.replace(self._session.settings, layer=Layer(layer)))

    def _take_view(self, view: str) -> None:
        self._stage.set_view(View(view))


def _tr(text: str) -> str:
    return QCoreApplication.translate("StageControls", text)
