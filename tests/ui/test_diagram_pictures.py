"""Painted figures and how they are kept: in memory, on the disk, never broken, never stale."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from diagram_kit import CHARTS, forget_pictures, look
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from kneeguide.paths import resources_dir
from kneeguide.settings import Layer, View
from kneeguide.ui.diagram import source as source_module
from kneeguide.ui.diagram.frame import Frame
from kneeguide.ui.diagram.picture_file import read_picture, write_picture
from kneeguide.ui.diagram.pictures import Figure, Pictures

pytestmark = pytest.mark.usefixtures("qapp")
WINDOW = CHARTS[View.FRONT].window
SMALL = Figure(View.FRONT, Layer.BONES, Frame(0.8, WINDOW))
PREMULTIPLIED = QImage.Format.Format_ARGB32_Premultiplied


@pytest.fixture(autouse=True)
def _new_start() -> None:
    forget_pictures()


def kept_file(cache: Path) -> Path:
    (file,) = (cache / "drawings").iterdir()
    return file


def shown(pictures: Pictures, figure: Figure = SMALL) -> QImage:
    return pictures.pixmap(figure).toImage().convertToFormat(PREMULTIPLIED)


@pytest.mark.parametrize("layer", list(Layer))
def test_a_figure_stands_on_a_transparent_ground_and_fades_at_its_ends(layer: Layer, tmp_path: Path) -> None:
    image = Pictures(look(tmp_path)).paint(Figure(View.FRONT, layer, Frame(1.0, WINDOW)))
    box = Frame(1.0, WINDOW).box
    assert image.size() == box.size()
    alphas = [image.pixelColor(-box.left(), -box.top() + y).alpha() for y in (-105, -94, 0, 60, 90, 98)]
    assert alphas[0] < alphas[1] < alphas[2] == alphas[3] == 255 > alphas[4] > alphas[5]
    assert image.pixelColor(0, image.height() // 2).alpha() == 0


def test_layers_themes_and_skin_tones_look_different(tmp_path: Path) -> None:
    images = [Pictures(look(tmp_path)).paint(Figure(View.FRONT, layer, Frame(0.8, WINDOW))) for layer in Layer]
    skin = Figure(View.FRONT, Layer.SKIN, Frame(0.8, WINDOW))
    images += [Pictures(look(tmp_path, skin_tone=tone)).paint(skin) for tone in ("medium", "brown", "dark")]
    images.append(Pictures(look(tmp_path, "dark")).paint(skin))
    for at, image in enumerate(images):
        assert all(image != other for other in images[at + 1 :])


def test_a_drawing_that_was_broken_while_the_guide_is_open_shows_nothing(tmp_path: Path) -> None:
    resources = shutil.copytree(resources_dir(), tmp_path / "resources")
    pictures = Pictures(look(tmp_path / "cache", resources=resources))
    (resources / "diagram" / "front.svg").write_text("<svg")
    assert pictures.paint(SMALL).size() == SMALL.frame.box.size()
    (resources / "diagram" / "front.svg").unlink()
    assert not shown(Pictures(look(tmp_path / "cache", drawings=pictures._look.drawings))).isNull()


def test_a_kept_picture_is_read_without_the_drawing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = shown(Pictures(look(tmp_path)))
    forget_pictures()
    monkeypatch.setattr(source_module, "read_drawing", lambda *_: pytest.fail("the drawing was parsed"))
    assert shown(Pictures(look(tmp_path))) == fresh
    kept_file(tmp_path).unlink()
    assert shown(Pictures(look(tmp_path))) == fresh, "the second time it comes from memory"


def _flip(raw: bytes) -> bytes:
    at = len(raw) // 2
    return raw[:at] + bytes([raw[at] ^ 0xFF]) + raw[at + 1 :]


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "half a header": lambda raw: raw[:7],
    "cut off": lambda raw: raw[:-9],
    "longer": lambda raw: raw + b"\0" * 64,
    "one byte changed": _flip,
    "another kind of file": lambda raw: b"\x89PNG\r\n\x1a\n" + raw[8:],
    "a huge size": lambda raw: raw[:8] + b"\xff" * 8 + raw[16:],
    "zeros": lambda raw: bytes(len(raw)),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_picture_is_painted_again_without_a_word(damage: str, tmp_path: Path) -> None:
    fresh = shown(Pictures(look(tmp_path)))
    file = kept_file(tmp_path)
    whole = file.read_bytes()
    file.write_bytes(DAMAGE[damage](whole))
    forget_pictures()
    assert shown(Pictures(look(tmp_path))) == fresh
    assert kept_file(tmp_path).read_bytes() == whole


def test_without_a_folder_for_pictures_they_are_painted_all_the_same(tmp_path: Path) -> None:
    fresh = shown(Pictures(look(tmp_path / "good")))
    forget_pictures()
    (tmp_path / "file").write_text("not a folder")
    assert shown(Pictures(look(tmp_path / "file"))) == fresh
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "good"]


def test_only_some_pictures_are_kept_and_the_newest_among_them(tmp_path: Path) -> None:
    image = QImage(2, 2, PREMULTIPLIED)
    image.fill(0)
    for number in range(60):
        write_picture(tmp_path, f"picture-{number}", image)
        os.utime(tmp_path / f"picture-{number}.picture", (number, number))
    left = list(tmp_path.iterdir())
    assert 20 < len(left) < 50
    assert read_picture(tmp_path, "picture-59", QSize(2, 2)) == image
    assert read_picture(tmp_path, "picture-0", QSize(2, 2)) is None


def test_a_picture_is_not_shown_when_what_it_was_painted_from_has_changed(tmp_path: Path) -> None:
    resources = shutil.copytree(resources_dir(), tmp_path / "resources")
    pictures = Pictures(look(tmp_path, resources=resources))
    names = {pictures.name(SMALL)}
    names.add(Pictures(look(tmp_path, "dark", resources=resources)).name(SMALL))
    names.add(Pictures(look(tmp_path, skin_tone="dark", resources=resources)).name(SMALL))
    names.add(pictures.name(Figure(View.FRONT, Layer.BONES, Frame(0.9, WINDOW))))
    names.add(pictures.name(Figure(View.FRONT, Layer.SKIN, Frame(0.8, WINDOW))))
    for number, file in enumerate(("diagram/front.svg", "tissue.json"), start=1):
        os.utime(resources / file, (number, number))
        names.add(pictures.name(SMALL))
    assert len(names) == 7
