"""Coming nearer to the drawing and moving over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF

from kneeguide.ui.diagram.placement import Placement

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

MOST = 6.0
STEP = 1.25
"""One press of a key, one notch of the wheel."""


class Zoom(Struct, frozen=True):
    """`factor` 1 is the whole leg; `shift` is how far its middle was moved from there, in pixels."""

    factor: float = 1.0
    shift: QPointF = QPointF()

    @property
    def on(self) -> bool:
        """Whether the drawing is nearer than the whole leg."""
        return self.factor > 1.0

    def placed(self, whole: Placement) -> Placement:
        """Where the drawing lies, given where the whole leg would."""
        return Placement(whole.scale * self.factor, (QPointF(whole.origin) + self.shift).toPoint())

    def nearer(self, times: float, pixel: QPointF, whole: Placement) -> Zoom:
        """So many times nearer; what is under the pixel stays there. The whole leg is in its place again."""
        factor = min(MOST, max(1.0, self.factor * times))
        if factor == 1.0:
            return Zoom()
        origin = pixel - (pixel - QPointF(whole.origin) - self.shift) * (factor / self.factor)
        return Zoom(factor, origin - QPointF(whole.origin))

    def moved(self, by: QPointF) -> Zoom:
        """The drawing moved by so many pixels; the whole leg stays where it is."""
        return Zoom(self.factor, self.shift + by) if self.on else self

    def kept(self, whole: Placement, size: QSize, shown: QRectF) -> Zoom:
        """Moved back as far as is needed for the middle of the stage to lie on the leg; `shown` is the leg in mm."""
        if not self.on:
            return Zoom()
        placement = self.placed(whole)
        middle = QPointF(size.width() / 2, size.height() / 2)
        point = placement.millimetres(middle)
        x = min(max(point.x(), shown.left()), shown.right())
        y = min(max(point.y(), shown.top()), shown.bottom())
        return self.moved((point - QPointF(x, y)) * placement.scale)
