"""The cache: as good as a reading, or no cache at all."""

from __future__ import annotations

import os
import subprocess
import sys
import zlib
from pathlib import Path

import msgspec
import pytest

from kneeguide.content import compiled
from kneeguide.content.compiled import CACHE_FILE, open_guide
from kneeguide.content.guide import SECTIONS
from kneeguide.content.problems import Loaded
from tests.content.tiny import change, tiny_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tiny_folder(tmp_path)


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def opened_without_reading(folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Loaded | None:
    """What the cache alone gives."""
    with monkeypatch.context() as patch:
        patch.setattr(compiled, "_read", lambda _: Loaded(None))
        loaded = open_guide(folder, cache)
    return loaded if loaded.guide else None


def whole(loaded: Loaded | None) -> dict[str, object]:
    """Every section of what was loaded."""
    assert loaded is not None
    assert loaded.guide is not None
    assert not loaded.problems
    return {name: getattr(loaded.guide, name) for name in SECTIONS}


def test_the_second_opening_equals_the_first(folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = open_guide(folder, cache)
    assert first.guide is not None
    assert whole(opened_without_reading(folder, cache, monkeypatch)) == whole(first)


def test_the_cache_is_the_owners_alone(folder: Path, cache: Path) -> None:
    open_guide(folder, cache)
    assert (cache / CACHE_FILE).stat().st_mode & 0o777 == 0o600
    assert cache.stat().st_mode & 0o777 == 0o700
    assert [file.name for file in cache.iterdir()] == [CACHE_FILE]


def touch(folder: Path) -> None:
    os.utime(folder / "timers.yaml", (1, 1))


def grow(folder: Path) -> None:
    stat = (folder / "timers.yaml").stat()
    change(folder, "timers.yaml", "Ice pack", "Ice packs")
    os.utime(folder / "timers.yaml", ns=(stat.st_atime_ns, stat.st_mtime_ns))


def add(folder: Path) -> None:
    (folder / "conditions" / "new.txt").touch()


def remove(folder: Path) -> None:
    (folder / "glossary.yaml").unlink()


@pytest.mark.parametrize("what_happens", [touch, grow, add, remove])
def test_any_change_of_the_folder_makes_the_cache_old(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, what_happens: object
) -> None:
    open_guide(folder, cache)
    assert callable(what_happens)
    what_happens(folder)
    assert opened_without_reading(folder, cache, monkeypatch) is None


def test_a_changed_text_is_read_anew(folder: Path, cache: Path) -> None:
    open_guide(folder, cache)
    change(folder, "timers.yaml", "Ice pack", "Cold pack")
    guide = open_guide(folder, cache).guide
    assert guide is not None
    assert next(iter(guide.protocols.values())).name == "Cold pack"


def test_another_version_another_model_another_folder_make_it_old(
    folder: Path, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_guide(folder, cache)
    other = tmp_path / "other"
    folder.rename(other)
    assert opened_without_reading(other, cache, monkeypatch) is None
    other.rename(folder)
    assert opened_without_reading(folder, cache, monkeypatch) is not None
    with monkeypatch.context() as patch:
        patch.setattr("kneeguide.__version__", "99")
        assert opened_without_reading(folder, cache, monkeypatch) is None
    with monkeypatch.context() as patch:
        patch.setattr(compiled, "_models", lambda: ())
        assert opened_without_reading(folder, cache, monkeypatch) is None


def test_content_with_problems_is_never_kept(folder: Path, cache: Path) -> None:
    change(folder, "timers.yaml", "seconds: 900", "seconds: 9000")
    assert open_guide(folder, cache).guide is None
    assert not cache.exists()


def test_a_cache_with_any_byte_changed_is_not_believed(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_guide(folder, cache)
    file = cache / CACHE_FILE
    whole = file.read_bytes()
    for at in range(0, len(whole), max(1, len(whole) // 200)):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 0x01]) + whole[at + 1 :])
        assert opened_without_reading(folder, cache, monkeypatch) is None
        file.write_bytes(whole[:at])
        assert opened_without_reading(folder, cache, monkeypatch) is None


@pytest.mark.parametrize(
    "data", [b"", b"\n", b"{}", b"\xff" * 100, b"[" * 100_000, b"{}\n" + b"[" * 100_000, b"null\nnull"]
)
def test_a_hostile_cache_is_replaced_in_silence(folder: Path, cache: Path, data: bytes) -> None:
    first = open_guide(folder, cache)
    (cache / CACHE_FILE).write_bytes(data)
    assert whole(open_guide(folder, cache)) == whole(first)
    assert (cache / CACHE_FILE).read_bytes() != data


def test_a_deeply_nested_guide_with_the_right_checksum_is_not_believed(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_guide(folder, cache)
    body = b'{"rules":[{"when":' + b'{"rule":"not","inner":' * 50_000
    monkeypatch.setattr("zlib.crc32", lambda _: 0)
    open_guide(folder, cache)
    head = (cache / CACHE_FILE).read_bytes().partition(b"\n")[0]
    (cache / CACHE_FILE).write_bytes(head + b"\n" + body)
    assert opened_without_reading(folder, cache, monkeypatch) is None


def test_a_cache_that_cannot_be_written_is_done_without(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    loaded = open_guide(folder, tmp_path / "cache")
    assert loaded.guide is not None
    assert loaded.problems == ()


def test_a_full_disk_is_done_without(folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert open_guide(folder, cache).guide is not None
    assert list(cache.iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_names_that_are_not_utf8_harm_nothing(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    odd = tmp_path / os.fsdecode(b"caf\xe9")
    odd.mkdir()
    folder = tiny_folder(odd)
    (folder / os.fsdecode(b"\xff.txt")).touch()
    first = open_guide(folder, cache)
    assert first.guide is not None
    assert whole(opened_without_reading(folder, cache, monkeypatch)) == whole(first)
    (folder / "conditions" / os.fsdecode(b"\xff.yaml")).touch()
    assert [problem.file for problem in open_guide(folder, cache).problems] == ["conditions/\\xff.yaml"]


def test_a_cache_that_is_a_link_or_a_fifo_is_not_opened(folder: Path, cache: Path) -> None:
    first = open_guide(folder, cache)
    (cache / CACHE_FILE).unlink()
    os.mkfifo(cache / CACHE_FILE)
    assert whole(open_guide(folder, cache)) == whole(first)
    assert (cache / CACHE_FILE).is_file()


def test_a_warm_start_reads_no_yaml(folder: Path, cache: Path) -> None:
    open_guide(folder, cache)
    code = (
        "import sys; from pathlib import Path; from kneeguide.content.compiled import open_guide;"
        "loaded = open_guide(Path(sys.argv[1]), Path(sys.argv[2])); assert loaded.guide;"
        "print(*{'yaml', 'difflib', 'kneeguide.content.reader'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, folder, cache], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == ""


def test_a_section_that_cannot_be_decoded_is_read_anew(folder: Path, cache: Path) -> None:
    first = open_guide(folder, cache)
    assert first.guide is not None
    file = cache / CACHE_FILE
    line, _, body = file.read_bytes().partition(b"\n")
    forged = body.replace(b'"rounds":1', b'"rounds":"')
    assert forged != body
    head = msgspec.json.decode(line)
    file.write_bytes(msgspec.json.encode({**head, "checksum": zlib.crc32(forged)}) + b"\n" + forged)
    second = open_guide(folder, cache)
    assert second.guide is not None
    assert second.guide is not first.guide
    assert second.guide.protocols == first.guide.protocols
