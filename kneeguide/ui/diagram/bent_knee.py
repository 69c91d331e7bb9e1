"""The knee while it bends, seen from its outer side: bones keep their shape, what lies between them stretches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPainterPathStroker, QPen, QTransform

from kneeguide.bend import Cord, Motion, Move, Pose, Stretch, landmarks_of, pose_at
from kneeguide.settings import Layer, Side
from kneeguide.ui.diagram.drawing import PaintPart, PaintShape, build_layer
from kneeguide.ui.diagram.frame import Frame
from kneeguide.ui.diagram.painter import brush, paint_shapes

if TYPE_CHECKING:
    from collections.abc import Callable

    from kneeguide.bend import Point
    from kneeguide.drawing.model import Drawing
    from kneeguide.ui.diagram.backdrop import Scene
    from kneeguide.ui.diagram.tissue import Inks

_THIGH, _SHIN, _KNEECAP = Motion.THIGH, Motion.SHIN, Motion.KNEECAP
_RIGID = {
    "tibia": _SHIN, "fibula": _SHIN, "cartilage_tibia": _SHIN, "meniscus_lateral": _SHIN, "meniscus_medial": _SHIN,
    "infrapatellar_bursa": _SHIN, "patella": _KNEECAP, "cartilage_patella": _KNEECAP, "prepatellar_bursa": _KNEECAP,
}  # fmt: skip
"""What moves with the shin or the kneecap; all else stays with the thigh."""
_SOFT: dict[str, Cord | Stretch] = {
    "quadriceps_tendon": Cord(_THIGH, _KNEECAP, (63, -108), (42, -43.6)),
    "patellar_tendon": Cord(_KNEECAP, _SHIN, (38.5, -12), (34.2, 36)),
    "it_band": Cord(_THIGH, _SHIN, (14, -106), (24, 17)),
    "lcl": Cord(_THIGH, _SHIN, (-2.8, -33), (-10.6, 21)),
    "popliteus": Cord(_THIGH, _SHIN, (1.5, -18), (-20, 0)),
    "fat_pad": Stretch(_KNEECAP, _SHIN, -10, 22),
    "suprapatellar_pouch": Stretch(_THIGH, _KNEECAP, -84, -46),
}
"""What lies between two others, and its ends or heights on the straight knee, in mm."""
_CASTERS, _CASTS_UNTIL = {"femur", "cartilage_femur", "quadriceps_tendon"}, 30.0
"""What throws a shadow on the kneecap, and the degrees at which the kneecap has left that shadow."""
_FOLD = 42.0
"""How far above and below the axis the skin bends, in mm."""
_OVER_KNEECAP = 6.0
"""How thick the skin lies on the kneecap, in mm."""
_RIM = ((13.1, 0.28), (6.9, 0.34), (2.7, 0.40))


class BentKnee:
    """One drawing with its marks, in the colours of one look."""

    def __init__(self, drawing: Drawing, inks: Inks) -> None:
        self._marks, self._inks = landmarks_of(drawing.marks), inks
        layer = build_layer(drawing, Layer.BONES)
        self._leg = layer.leg[0].path
        names = [str(part.structure) for part in drawing.shown(Layer.BONES)]
        self._parts = list(zip(names, layer.parts, strict=True))
        self._fade = Frame(1.0, drawing.chart.window).cut

    def picture(self, scene: Scene) -> QImage:
        """The bent knee on a transparent ground, as large as the scene."""
        image = QImage(scene.size * scene.dpr, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(scene.dpr)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(scene.placement.origin)
        mirror = -1 if scene.chart.side is Side.LEFT else 1
        painter.scale(mirror * scene.placement.scale, scene.placement.scale)
        pose = pose_at(self._marks, scene.bend)
        self._paint_leg(painter, pose)
        for name, part in self._parts:
            self._paint_part(painter, name, part, pose)
        self._fade_ends(painter, pose)
        painter.end()
        return image

    def _paint_part(self, painter: QPainter, name: str, part: PaintPart, pose: Pose) -> None:
        painter.save()
        shadow, shapes = part.shadow, part.shapes
        soft = _SOFT.get(name)
        if isinstance(soft, Stretch):
            shadow, shapes = (_mapped(each, lambda point: soft.of(point, pose)) for each in (shadow, shapes))
        elif soft is not None:
            painter.setTransform(_stretched(soft, pose), combine=True)
        else:
            painter.setTransform(_transform(pose.move(_RIGID.get(name, _THIGH))), combine=True)
        painter.setOpacity(max(0.0, 1 - pose.shin.degrees / _CASTS_UNTIL) if name in _CASTERS else 1.0)
        paint_shapes(painter, shadow, self._inks)
        painter.setOpacity(part.opacity)
        paint_shapes(painter, shapes, self._inks)
        painter.restore()

    def _paint_leg(self, painter: QPainter, pose: Pose) -> None:
        """The leg behind the bones, folded at the knee."""
        leg = self._folded(pose)
        rim = QColor(self._inks["skn-skin_g2"])
        painter.fillPath(leg, self._inks["skn-skin_g"])
        painter.save()
        painter.setClipPath(leg)
        for width, strength in _RIM:
            rim.setAlphaF(strength)
            painter.strokePath(leg, QPen(rim, width))
        painter.restore()
        painter.strokePath(leg, QPen(self._inks["skn-skin_o"], 0.5))

    def _folded(self, pose: Pose) -> QPainterPath:
        height = self._marks.axis[1]
        skin = Stretch(_THIGH, _SHIN, height - _FOLD, height + _FOLD)
        leg = _moved(self._leg, lambda point: skin.of(point, pose))
        leg.setFillRule(Qt.FillRule.WindingFill)
        kneecap = next(part.shapes[0].path for name, part in self._parts if name == "patella")
        around = QPainterPathStroker()
        around.setWidth(2 * _OVER_KNEECAP)
        around.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        over = kneecap.united(around.createStroke(kneecap))
        return leg.simplified().united(_transform(pose.kneecap).map(over))

    def _fade_ends(self, painter: QPainter, pose: Pose) -> None:
        """Both cut ends fade, each along its own bone."""
        top, bottom = self._fade[:2], self._fade[2:]
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        for fade, move in ((top, Move()), (bottom, pose.shin)):
            painter.save()
            painter.setTransform(_transform(move), combine=True)
            painter.fillRect(QRectF(-900, -900, 1800, 1800), brush(QColor(Qt.GlobalColor.black), fade))
            painter.restore()


def _mapped(shapes: tuple[PaintShape, ...], move: Callable[[Point], Point]) -> tuple[PaintShape, ...]:
    """The shapes with each point of their paths moved."""
    return tuple(PaintShape(each.shape, _moved(each.path, move)) for each in shapes)


def _moved(path: QPainterPath, move: Callable[[Point], Point]) -> QPainterPath:
    moved = QPainterPath(path)
    for index in range(moved.elementCount()):
        element = moved.elementAt(index)
        moved.setElementPositionAt(index, *move((element.x, element.y)))
    return moved


def _transform(move: Move) -> QTransform:
    x, y = move.about
    return QTransform.fromTranslate(x + move.shift[0], y + move.shift[1]).rotate(move.degrees).translate(-x, -y)


def _stretched(cord: Cord, pose: Pose) -> QTransform:
    """The transform of a cord: turned with its ends and drawn out between them, as wide as before."""
    (x, y), (end_x, end_y) = cord.ends(pose)
    was = QLineF(*cord.start, *cord.end)
    now = QLineF(x, y, end_x, end_y)
    # angles of lines count against the clock, those of transforms with it
    turned = QTransform.fromTranslate(x, y).rotate(-now.angle()).scale(now.length() / was.length(), 1.0)
    return turned.rotate(was.angle()).translate(-cord.start[0], -cord.start[1])
