"""Saves the diary as a table in a file that the person chooses."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from kneeguide.files import replace_bytes
from kneeguide.journal.export import csv_text
from kneeguide.ui.pages.diary.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from kneeguide.journal.entry import Done, Entry


def ask_for_table(entries: Sequence[Entry], done: Sequence[Done], parent: QWidget) -> str:
    """Ask for a file and save the table; returns what to tell the user, or nothing."""
    title, kinds = tr("Save the diary as a table"), tr("Table (*.csv)")
    name, _kind = QFileDialog.getSaveFileName(parent, title, "knee-diary.csv", kinds)
    return save_table(entries, Path(name), done) if name else ""


def save_table(entries: Sequence[Entry], file: Path, done: Sequence[Done] = ()) -> str:
    """Write the table into the file; returns what to say about it."""
    try:
        replace_bytes(file, csv_text(entries, done).encode("utf-8-sig"))
    except OSError as error:
        words = tr("{file} could not be written ({why}). Your diary is safe. Choose another folder.")
        return words.format(file=file.name, why=error.strerror or str(error))
    return tr("Saved as {file}.").format(file=file.name)
