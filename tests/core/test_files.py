"""Values in files: whole or not at all; damaged ones are set aside; where nothing can be written, it is said."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from kneeguide import files
from kneeguide.files import read_value, write_value
from kneeguide.settings import Settings, Side, ThemeChoice

CHOSEN = Settings(theme=ThemeChoice.DARK, text_size=150, side=Side.LEFT, notice_seen=True)


def test_a_value_comes_back_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "a" / "b" / "settings.json"
    assert write_value(file, CHOSEN) is None
    assert read_value(file, Settings) == CHOSEN


def test_a_file_is_its_owners_alone_and_nothing_else_is_left_behind(tmp_path: Path) -> None:
    file = tmp_path / "new" / "settings.json"
    write_value(file, Settings())
    write_value(file, CHOSEN)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert [each.name for each in file.parent.iterdir()] == ["settings.json"]


def test_where_there_is_no_file_there_is_no_value(tmp_path: Path) -> None:
    assert read_value(tmp_path / "settings.json", Settings) is None
    assert read_value(tmp_path, Settings) is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "raw",
    [
        b"", b"{", b"[]", b"null", b'"text"', b"\xff\xfe\x00", b'{"theme": "pink"}', b'{"text_size": "large"}',
        b'{"text_size": 1e999}', b"[" * 100_000, b" " * (4 * 1024 * 1024 + 1),
    ],
    ids=["empty", "cut off", "list", "null", "text", "not UTF-8", "no such theme", "wrong type", "infinite",
         "deep", "large"],
)  # fmt: skip
def test_a_damaged_file_is_set_aside_with_every_byte(tmp_path: Path, raw: bytes) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(raw)
    assert read_value(file, Settings) is None
    assert not file.exists()
    assert (tmp_path / "settings.json.damaged").read_bytes() == raw
    assert write_value(file, CHOSEN) is None
    assert read_value(file, Settings) == CHOSEN
    assert (tmp_path / "settings.json.damaged").read_bytes() == raw


def test_what_was_set_aside_before_stays(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    for raw in (b"{1", b"{2", b"{3"):
        file.write_bytes(raw)
        assert read_value(file, Settings) is None
    assert [(tmp_path / f"settings.json.damaged{end}").read_bytes() for end in ("", "-2", "-3")] == [
        b"{1",
        b"{2",
        b"{3",
    ]


def test_a_file_with_less_than_all_or_more_than_known_is_good(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"text_size": 130, "of_a_later_version": true}')
    assert read_value(file, Settings) == Settings(text_size=130)
    assert file.exists()


def test_where_a_file_stands_in_place_of_the_folder_it_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder")
    assert write_value(tmp_path / "data" / "settings.json", CHOSEN) in {"File exists", "Not a directory"}
    assert (tmp_path / "data").read_text() == "not a folder"


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_when_writing_fails_the_old_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    file = tmp_path / "settings.json"
    write_value(file, CHOSEN)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os, step, fail)
    assert write_value(file, Settings()) == "No space left on device"
    assert read_value(file, Settings) == CHOSEN
    assert [each.name for each in tmp_path.iterdir()] == ["settings.json"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is closed to root")
def test_a_file_that_may_not_be_read_stays_where_it_is(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    write_value(file, CHOSEN)
    file.chmod(0)
    assert read_value(file, Settings) is None
    assert file.exists()
