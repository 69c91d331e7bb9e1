"""The controls on a stage: which knee, what is shown of it, from where, how near, how far bent, and named or not."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QGridLayout, QWidget

from kneeguide.settings import Layer, Side, View
from kneeguide.ui.chosen_note import ChosenNote
from kneeguide.ui.stage_tracks import layer_track, side_track, view_track
from kneeguide.ui.widgets.boxes import column, row
from kneeguide.ui.widgets.button import IconButton
from kneeguide.ui.zoom_buttons import ZoomButtons

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kneeguide.content.pages import Bend
    from kneeguide.ui.bend_bar import BendBar
    from kneeguide.ui.diagram.stage import Stage
    from kneeguide.ui.look import Look
    from kneeguide.ui.session import Session
    from kneeguide.ui.widgets.segmented import Segmented

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
        self._roomy = self._made_roomy = False
        self._long = 0
        self._names = IconButton(look, _tr("Name the parts"), "tag", 38)
        self._names.setCheckable(True)
        self._names.clicked.connect(stage.set_naming)
        self._zoom = ZoomButtons(look, stage)
        self._bends = bends
        self._stops: list[QWidget] = []
        self._bend: BendBar | None = None
        self._note = ChosenNote(look, stage)
        self._top = row(gap=_GAP)
        self._bottom = QGridLayout()
        self._bottom.setContentsMargins(0, 0, 0, 0)
        self._bottom.setColumnStretch(0, 1)
        self._bottom.setColumnStretch(2, 1)
        self._below = column(self._bottom, gap=_GAP)
        self._below.insertWidget(0, self._note, 0, Qt.AlignmentFlag.AlignHCenter)
        stage.setLayout(column(self._top, None, self._below, margins=(_EDGE, _EDGE, _EDGE, _EDGE)))
        stage.side_changed.connect(lambda side: self._show("side", side))
        stage.layer_changed.connect(lambda layer: self._show("layer", layer))
        stage.view_changed.connect(lambda view: self._show("view", view))
        stage.bent.connect(lambda degrees: self._bend.show_degrees(degrees) if self._bend is not None else None)
        stage.resized.connect(self.fit)
        stage.naming_changed.connect(self._names.setChecked)
        stage.chosen_changed.connect(lambda: self.fit(stage.width()))

    def remake(self, *, roomy: bool) -> None:
        """Show the tracks with long words, where these find room beside each other, or short ones."""
        self._roomy = roomy
        self._make(roomy=roomy)
        self._long = max(self._wide_above(), self._wide_below()) if roomy else 0
        self.fit(self._stage.width())

    def fit(self, width: int) -> None:
        """Stand beside each other on a stage of this width, or under each other."""
        room = width - 2 * _EDGE
        if not self._tracks:
            return
        roomy = self._roomy and self._long <= room
        if roomy is not self._made_roomy:
            self._make(roomy=roomy)
        top = self._wide_above()
        beside, under = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._top.setDirection(under if top > room else beside)
        bottom_rows = self._fit_bottom(room)
        line = self._look.px(38) + _GAP
        above, below = _EDGE - _GAP + line * (2 if top > room else 1), _EDGE - _GAP + line * bottom_rows
        self._stage.reserve(above, below, self._fit_bend(room), self._note.fit(room))
        self._order()

    def _make(self, *, roomy: bool) -> None:
        for old in self._tracks.values():
            old.hide()  # not without a parent: the layout may still show it, as a window of its own
            old.deleteLater()
        look, stage, self._made_roomy = self._look, self._stage, roomy
        self._tracks = {"side": side_track(look, stage, roomy=roomy)}
        self._tracks["side"].chosen.connect(self._take_side)
        if self._whole_set:
            self._tracks["layer"] = layer_track(look, stage, roomy=roomy)
            self._tracks["layer"].chosen.connect(self._take_layer)
        if len(stage.views) > 1:
            self._tracks["view"] = view_track(look, stage, roomy=roomy)
            self._tracks["view"].chosen.connect(self._take_view)
        while self._top.count():
            self._top.takeAt(0)
        self._top.addWidget(self._tracks["side"])
        self._top.addStretch(1)
        if self._whole_set:
            self._top.addWidget(self._tracks["layer"])

    def _wide_above(self) -> int:
        """How wide the upper controls are beside each other."""
        return sum(track.sizeHint().width() for name, track in self._tracks.items() if name != "view") + _GAP

    def _wide_below(self) -> int:
        """How wide the lower ones are, with room for three buttons at either end: nearer, the track does not move."""
        view = self._tracks.get("view")
        return view.sizeHint().width() + 2 * (2 * self._look.px(38) + _GAP) if view is not None else 0

    def _order(self) -> None:
        """Let Tab go as the eye does: which knee, which layer, the drawing, what is under it, from where, how near."""
        tracks, bend = self._tracks, [self._bend.slider] if self._bend is not None else []
        stops = [*_buttons(tracks["side"]), *_buttons(tracks.get("layer")), *self._stage.stops, self._note, *bend]
        stops += [*([self._names] if self._whole_set else []), *_buttons(tracks.get("view")), *_buttons(self._zoom)]
        if stops != self._stops:
            self._stops = stops
            bars = [self._bend] if self._bend is not None else []
            self._stage.controls.set_controls(*tracks.values(), self._names, self._zoom, self._note, *bars)
            for one, two in pairwise(stops):
                QWidget.setTabOrder(one, two)

    def _fit_bend(self, room: int) -> int:
        """Show the slider where the knee can bend; how much height it takes in any layer of this view."""
        if not self._stage.view_bends or not self._whole_set:
            if self._bend is not None:
                self._bend.hide()
            return 0
        if self._bend is None:
            # imported here: the front view, which comes first, does not bend
            from kneeguide.ui.bend_bar import BendBar  # noqa: PLC0415

            self._bend = BendBar(self._look, self._bends)
            self._bend.changed.connect(self._stage.set_bend)
            self._below.insertWidget(1, self._bend, 0, Qt.AlignmentFlag.AlignHCenter)
        wide = min(room, self._look.px(_BEND_WIDTH))
        high = self._bend.heightForWidth(wide)
        self._bend.setFixedSize(wide, high)
        self._bend.setVisible(self._stage.can_bend)
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
        middle, fits = Qt.AlignmentFlag.AlignHCenter, self._wide_below() <= room
        self._bottom.addWidget(view, 0 if fits else 1, 1 if fits else 0, 1, 1 if fits else 3, middle)
        self._bottom.setVerticalSpacing(_GAP)
        return 1 if fits else 2

    def _show(self, track: str, option: str) -> None:
        if track in self._tracks:
            self._tracks[track].choose(option)
        self.fit(self._stage.width())

    def _take_side(self, side: str) -> None:
        self._stage.set_side(Side(side))
        self._session.change(msgspec.structs.replace(self._session.settings, side=Side(side)))

    def _take_layer(self, layer: str) -> None:
        self._stage.set_layer(Layer(layer))
        self._session.change(msgspec.structs.replace(self._session.settings, layer=Layer(layer)))

    def _take_view(self, view: str) -> None:
        self._stage.set_view(View(view))


def _buttons(control: QWidget | None) -> list[QAbstractButton]:
    return control.findChildren(QAbstractButton) if control is not None else []


def _tr(text: str) -> str:
    return QCoreApplication.translate("StageControls", text)
