"""The guide from yesterday's reading, where no file has changed since: typed JSON, never pickle, never trusted.

Whatever is wrong with the cache, the content is read anew; only content without any problem is kept. A section is
decoded when a page first asks for it, so that a start does not grow with the library.
"""

import contextlib
import gc
import itertools
import zlib
from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

import kneeguide
from kneeguide.content.guide import SECTIONS, Guide
from kneeguide.content.listing import FileState, listed, printable
from kneeguide.content.problems import Loaded
from kneeguide.content.regular import UnreadableError, read_regular
from kneeguide.drawing.files import FOLDER
from kneeguide.files import replace_bytes
from kneeguide.paths import resources_dir

CACHE_FILE = "guide.json"
_LIMIT = 32 * 1024 * 1024
_MODELS = (
    "assess/evidence.py", "assess/questions.py", "assess/rules.py", "assess/triage_rules.py", "assess/urgency.py",
    "cadence/build_up.py", "content/cadence.py", "content/diary.py", "content/exercises.py",
    "content/guide.py", "content/pages.py", "content/topics.py", "drawing/chart.py",
    "figure/model.py", "ids.py", "settings.py", "timer/protocol.py",
)  # fmt: skip


class _Key(Struct, frozen=True):
    """What the kept guide was made from; any difference makes it old."""

    version: str
    models: tuple[FileState, ...]
    folder: str
    files: tuple[FileState, ...]
    drawings: tuple[FileState, ...]
    """The guide's own; those of the content folder are among its files."""


class _Head(Struct, frozen=True):
    """The first line of the cache file: its key, then how long each section is, and the checksum of them all."""

    key: _Key
    sizes: dict[str, int]
    checksum: int


class _Kept(Struct, frozen=True):
    """The sections as they stand in the cache, decoded one by one as they are asked for."""

    sections: dict[str, memoryview]
    content_dir: Path

    def make(self, name: str) -> object:
        """A section; where it cannot be decoded, the one of the content read anew."""
        try:
            return msgspec.json.decode(self.sections[name], type=SECTIONS[name]())
        except (KeyError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            guide = _read(self.content_dir).guide
            if guide is None:
                raise
            return getattr(guide, name)


def open_guide(content_dir: Path, cache_dir: Path) -> Loaded:
    """The guide of a folder, from the cache where that is still true."""
    with _without_garbage_collection():
        return _opened(content_dir, cache_dir)


@contextlib.contextmanager
def _without_garbage_collection() -> Iterator[None]:
    # Thousands of values are made and none is garbage; looking for it takes half the time of decoding (measured).
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _opened(content_dir: Path, cache_dir: Path) -> Loaded:
    key = _Key(
        version=kneeguide.__version__,
        models=_models(),
        folder=printable(str(content_dir.absolute())),
        files=listed(content_dir),
        drawings=listed(resources_dir() / FOLDER),
    )
    sections = _kept(cache_dir / CACHE_FILE, key)
    if sections is not None:
        return Loaded(Guide(_Kept(sections, content_dir).make))
    loaded = _read(content_dir)
    if loaded.guide is not None and not loaded.problems:
        _keep(cache_dir / CACHE_FILE, key, loaded.guide)
    return loaded


def _read(content_dir: Path) -> Loaded:
    # Imported here because a start from the cache never needs it: PyYAML alone takes 20 % of an empty window's start.
    from kneeguide.content.folder import load  # noqa: PLC0415

    return load(content_dir)


def _kept(file: Path, key: _Key) -> dict[str, memoryview] | None:
    """The sections in the cache file, or None where it is of other files or models, damaged or not there."""
    try:
        kept = read_regular(file, _LIMIT)
        line_end = kept.find(b"\n")
        head = msgspec.json.decode(kept[:line_end], type=_Head)
    except (UnreadableError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    body = memoryview(kept)[line_end + 1 :]  # a start waits for each copy of a megabyte
    is_whole = zlib.crc32(body) == head.checksum and sum(head.sizes.values()) == len(body)
    if head.key != key or not is_whole or head.sizes.keys() != SECTIONS.keys():
        return None
    ends = tuple(itertools.accumulate(head.sizes.values()))
    return {name: body[end - size : end] for (name, size), end in zip(head.sizes.items(), ends, strict=True)}


def _keep(file: Path, key: _Key, guide: Guide) -> None:
    sections = {name: msgspec.json.encode(getattr(guide, name)) for name in SECTIONS}
    body = b"".join(sections.values())
    head = _Head(key, {name: len(section) for name, section in sections.items()}, zlib.crc32(body))
    # Without a cache every start is a little slower, and nothing else is lost.
    with contextlib.suppress(OSError):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_bytes(file, msgspec.json.encode(head) + b"\n" + body)


def _models() -> tuple[FileState, ...]:
    """The state of the modules whose classes the sections are of; one that changes makes the cache old."""
    package = Path(__file__).parent.parent
    return tuple(_state(package, module) for module in _MODELS)


def _state(package: Path, module: str) -> FileState:
    try:
        stat = (package / module).stat()
    except OSError:  # packed into one file; then the version alone tells
        return FileState(module, 0, 0)
    return FileState(module, stat.st_size, stat.st_mtime_ns)
