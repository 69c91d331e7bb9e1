"""The knee while it bends, seen from its outer side: bones keep their shape, what lies between them stretches."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPainterPathStroker, QPen, QTransform

from kneeguide.bend import Cord, Motion, Pose, Stretch, landmarks_of, pose_at
from kneeguide.settings import Layer, Side
from kneeguide.strap import Strap
from kneeguide.ui.diagram.bent_strap import BentStrap, fade_ends, moved_path, moved_shapes, transform_of
from kneeguide.ui.diagram.drawing import PaintPart, build_layer
from kneeguide.ui.diagram.frame import Frame
from kneeguide.ui.diagram.painter import paint_shapes
from kneeguide.ui.diagram.tiles import Tiles

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kneeguide.drawing.model import Drawing
    from kneeguide.ui.diagram.backdrop import Scene
    from kneeguide.ui.diagram.tissue import Inks

_THIGH, _SHIN, _KNEECAP = Motion.THIGH, Motion.SHIN, Motion.KNEECAP
_RIGID = {
    "tibia": _SHIN, "fibula": _SHIN, "cartilage_tibia": _SHIN, "meniscus_lateral": _SHIN, "meniscus_medial": _SHIN,
    "infrapatellar_bursa": _SHIN, "patella": _KNEECAP, "cartilage_patella": _KNEECAP, "prepatellar_bursa": _KNEECAP,
}  # fmt: skip
"""What moves with the shin or the kneecap; all else stays with the thigh."""
_SOFT: dict[str, Cord | Stretch | Strap] = {
    "quadriceps_tendon": Cord(_THIGH, _KNEECAP, (63, -108), (42, -43.6)),
    "patellar_tendon": Cord(_KNEECAP, _SHIN, (38.5, -12), (34.2, 36)),
    "it_band": Strap(Cord(_THIGH, _SHIN, (14, -106), (24, 17)), bump=(1, -27), slip=4),
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
_SMOOTH = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
_COARSE = 4
"""So many pixels of the rim's picture are one: it is soft."""
_RIM = ((13.1, 0.28), (6.9, 0.34), (2.7, 0.40))


class _Group(NamedTuple):
    """Parts on each other that move as one: rigid ones, or one cord; or a shadow that goes as the knee bends."""

    name: str
    parts: list[PaintPart]
    casts: bool = False


class BentKnee:
    """One drawing with its marks, in the colours of one look.

    What moves as one is painted once, larger than it is shown, and its picture is turned and drawn out from then on.
    """

    def __init__(self, drawing: Drawing, inks: Inks) -> None:
        self._marks, self._inks = landmarks_of(drawing.marks), inks
        layer = build_layer(drawing, Layer.BONES)
        self._leg = layer.leg[0].path
        names = [str(part.structure) for part in drawing.shown(Layer.BONES)]
        self._groups = _grouped(zip(names, layer.parts, strict=True))
        self._straps = {
            number: [BentStrap(part, soft) for part in group.parts]
            for number, group in enumerate(self._groups)
            if isinstance(soft := _SOFT.get(group.name), Strap)
        }
        kneecap = layer.parts[names.index("patella")].shapes[0].path
        self._over_kneecap = _grown(kneecap, _OVER_KNEECAP)
        self._fade = Frame(1.0, drawing.chart.window).cut
        self._tiles = Tiles(inks)

    def picture(self, scene: Scene) -> QImage:
        """The bent knee on a transparent ground, as large as the scene."""
        image = QImage(scene.size * scene.dpr, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(scene.dpr)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHints(_SMOOTH)
        painter.translate(scene.placement.origin)
        mirror = -1 if scene.chart.side is Side.LEFT else 1
        painter.scale(mirror * scene.placement.scale, scene.placement.scale)
        pose = pose_at(self._marks, scene.bend)
        self._paint_leg(painter, image, pose)
        self._tiles.paint_for(scene.placement.scale * scene.dpr)
        for number, group in enumerate(self._groups):
            self._paint_group(painter, number, group, pose)
        fade_ends(painter, self._fade, pose.shin)
        painter.end()
        return image

    def _paint_group(self, painter: QPainter, number: int, group: _Group, pose: Pose) -> None:
        painter.save()
        soft = _SOFT.get(group.name)
        if isinstance(soft, Strap):
            for strap in self._straps[number]:
                strap.paint(painter, pose, self._inks)
        elif isinstance(soft, Stretch):
            move = soft.mover(pose)
            for part in group.parts:
                paint_shapes(painter, moved_shapes(part.shadow, move), self._inks)
                painter.setOpacity(part.opacity)
                paint_shapes(painter, moved_shapes(part.shapes, move), self._inks)
        else:
            rigid = transform_of(pose.move(_RIGID.get(group.name, _THIGH)))
            painter.setTransform(rigid if soft is None else _stretched(soft, pose), combine=True)
            painter.setOpacity(max(0.0, 1 - pose.shin.degrees / _CASTS_UNTIL) if group.casts else 1.0)
            if painter.opacity():
                tile = self._tiles.of(number, group.parts)
                painter.drawImage(tile.box, tile.image)
        painter.restore()

    def _paint_leg(self, painter: QPainter, image: QImage, pose: Pose) -> None:
        """The leg behind the bones, folded at the knee; nothing else is painted yet, so its rim needs no clip."""
        leg = self._folded(pose)
        painter.fillPath(leg, self._inks["skn-skin_g"])
        rim = self._rim(leg, image, painter.transform())
        painter.save()
        painter.resetTransform()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
        painter.drawImage(QRectF(QPointF(), rim.size().toSizeF() * (_COARSE / image.devicePixelRatio())), rim)
        painter.restore()
        painter.strokePath(leg, QPen(self._inks["skn-skin_o"], 0.5))

    def _rim(self, leg: QPainterPath, image: QImage, view: QTransform) -> QImage:
        """The soft shade along the edge of the leg, in coarse pixels: broad lines are what costs most."""
        coarse = QImage(image.size() / _COARSE + QSize(1, 1), QImage.Format.Format_ARGB32_Premultiplied)
        coarse.fill(Qt.GlobalColor.transparent)
        painter = QPainter(coarse)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(image.devicePixelRatio() / _COARSE, image.devicePixelRatio() / _COARSE)
        painter.setTransform(view, combine=True)
        rim = QColor(self._inks["skn-skin_g2"])
        for width, strength in _RIM:
            rim.setAlphaF(strength)
            painter.strokePath(leg, QPen(rim, width))
        painter.end()
        return coarse

    def _folded(self, pose: Pose) -> QPainterPath:
        height = self._marks.axis[1]
        skin = Stretch(_THIGH, _SHIN, height - _FOLD, height + _FOLD)
        leg = moved_path(self._leg, skin.mover(pose))
        leg.setFillRule(Qt.FillRule.WindingFill)
        return leg.simplified().united(transform_of(pose.kneecap).map(self._over_kneecap))


def _grouped(parts: Iterable[tuple[str, PaintPart]]) -> list[_Group]:
    """The parts from back to front, those together that move alike."""
    groups: list[_Group] = []
    for name, part in parts:
        shown = part
        if name in _CASTERS and part.shadow:
            groups.append(_Group(name, [PaintPart(part.shadow, (), 1.0)], casts=True))
            shown = PaintPart((), part.shapes, part.opacity)
        if groups and _alike(groups[-1], name):
            groups[-1].parts.append(shown)
        else:
            groups.append(_Group(name, [shown]))
    return groups


def _alike(group: _Group, name: str) -> bool:
    rigid = not group.casts and group.name not in _SOFT and name not in _SOFT
    return rigid and _RIGID.get(group.name, _THIGH) is _RIGID.get(name, _THIGH)


def _grown(path: QPainterPath, margin: float) -> QPainterPath:
    around = QPainterPathStroker()
    around.setWidth(2 * margin)
    around.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return path.united(around.createStroke(path))


def _stretched(cord: Cord, pose: Pose) -> QTransform:
    """The transform of a cord: turned with its ends and drawn out between them, as wide as before."""
    (x, y), (end_x, end_y) = cord.ends(pose)
    was = QLineF(*cord.start, *cord.end)
    now = QLineF(x, y, end_x, end_y)
    # angles of lines count against the clock, those of transforms with it
    turned = QTransform.fromTranslate(x, y).rotate(-now.angle()).scale(now.length() / was.length(), 1.0)
    return turned.rotate(was.angle()).translate(-cord.start[0], -cord.start[1])
