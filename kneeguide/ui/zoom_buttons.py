"""Nearer, further away, and the whole knee again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kneeguide.ui.diagram.zoom import STEP
from kneeguide.ui.widgets.boxes import row
from kneeguide.ui.widgets.button import IconButton

if TYPE_CHECKING:
    from kneeguide.ui.diagram.stage import Stage
    from kneeguide.ui.look import Look


class ZoomButtons(QWidget):
    """What leads back is there only while the knee is nearer."""

    def __init__(self, look: Look, stage: Stage) -> None:
        super().__init__()
        whole = IconButton(look, self.tr("Show the whole knee"), "rotate-ccw", 38)
        whole.clicked.connect(stage.show_whole)
        further = IconButton(look, self.tr("Further away"), "zoom-out", 38)
        further.clicked.connect(lambda: stage.zoom(1 / STEP))
        nearer = IconButton(look, self.tr("Nearer"), "zoom-in", 38)
        nearer.clicked.connect(lambda: stage.zoom(STEP))
        self._back = (whole, further)
        self.setLayout(row(whole, further, nearer, gap=6))
        self._show(1.0)
        stage.zoomed.connect(self._show)

    def _show(self, factor: float) -> None:
        for button in self._back:
            button.setVisible(factor > 1)
