"""Finished pictures on the disk: raw pixels behind a small header. What is not whole is not read."""

from __future__ import annotations

import contextlib
import os
import struct
import tempfile
from typing import TYPE_CHECKING
from zlib import adler32

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QSize

_HEADER = struct.Struct("<8sIII")
_MAGIC = b"KNEEPIC2"
# adler32, not crc32: it takes a third of the time, and a start waits for it.
_SUFFIX = ".picture"
_FORMAT = QImage.Format.Format_ARGB32_Premultiplied
_MOST_FILES = 48
_MOST_BYTES = 96 * 1024 * 1024


def read_picture(folder: Path, name: str, size: QSize) -> QImage | None:
    """The kept picture, or None where there is none of this size or its file is damaged."""
    image = QImage(size, _FORMAT)
    if image.isNull():
        return None
    pixels = memoryview(image.bits())  # read into the picture itself: a start waits for each copy of a megabyte
    try:
        with (folder / (name + _SUFFIX)).open("rb", buffering=0) as file:
            header = file.read(_HEADER.size)
            is_whole = file.readinto(pixels) == len(pixels) and not file.read(1)
    except OSError:
        return None
    if len(header) != _HEADER.size or not is_whole:
        return None
    return image if header == _header(image, pixels) else None


def write_picture(folder: Path, name: str, image: QImage) -> None:
    """Keep a picture and forget the oldest ones. A disk that cannot be written changes nothing: pictures are spare."""
    assert image.format() == _FORMAT
    assert image.bytesPerLine() == 4 * image.width()
    pixels = memoryview(image.constBits())
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _replace(folder / (name + _SUFFIX), _header(image, pixels), pixels)
        _forget_oldest(folder)


def _header(image: QImage, pixels: memoryview) -> bytes:
    return _HEADER.pack(_MAGIC, image.width(), image.height(), adler32(pixels))


def _replace(file: Path, header: bytes, pixels: memoryview) -> None:
    # no fsync: the checksum finds a half-written picture, and it is painted again
    handle, temporary = tempfile.mkstemp(dir=file.parent, suffix=".new")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(header)
            out.write(pixels)
        os.replace(temporary, file)  # noqa: PTH105
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108
        raise


def _forget_oldest(folder: Path) -> None:
    found = [(file.stat(), file) for file in folder.iterdir() if file.suffix in {_SUFFIX, ".new"}]
    found.sort(key=lambda entry: entry[0].st_mtime_ns, reverse=True)
    total = 0
    for number, (status, file) in enumerate(found):
        total += status.st_size
        if number >= _MOST_FILES or total > _MOST_BYTES:
            file.unlink(missing_ok=True)
