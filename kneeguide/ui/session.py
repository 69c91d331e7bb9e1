"""What is true while the window is open: settings, where it hurts, answers of the check. Changes are saved at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec
from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from kneeguide.assess.answers import Answers
from kneeguide.files import read_value, write_value
from kneeguide.places import Places
from kneeguide.settings import TEXT_SIZES, Settings, View

if TYPE_CHECKING:
    from pathlib import Path

    from kneeguide.ui.clock import Clock

_T = TypeVar("_T")


class SavedCheck(Struct, frozen=True, kw_only=True):
    """The answers so far and when the last one was given, in seconds since 1970."""

    answers: Answers
    answered_at: float


class Session(QObject):
    """Holds the settings and the check, and the folder they are saved in; without a folder nothing is saved."""

    settings_changed = Signal(object, object)
    """The settings before and now."""
    not_saved = Signal(str)
    """Saving failed; the system's words for why. What was entered is still here."""
    saved = Signal(str, str)
    """A file of this name was saved; or it was not, for this reason."""

    def __init__(self, clock: Clock, folder: Path | None) -> None:
        super().__init__()
        self._clock, self._folder = clock, folder
        self._saves = True
        settings = self._read("settings.json", Settings) or Settings()
        size = settings.text_size if settings.text_size in TEXT_SIZES else TEXT_SIZES[0]
        self.settings = self._kept = msgspec.structs.replace(settings, text_size=size)
        self._check = self._read("check.json", SavedCheck) or SavedCheck(answers=Answers(), answered_at=0.0)
        self.places = self._read("places.json", Places) or Places()
        self.knee_seen_from = View.FRONT

    @property
    def answers(self) -> Answers:
        """The answers of the check so far."""
        return self._check.answers

    @property
    def answered_at(self) -> float:
        """When the last answer was given, in seconds since 1970; 0 where there is none."""
        return self._check.answered_at

    @property
    def now(self) -> float:
        """The time, in seconds since 1970."""
        return self._clock.wall()

    def answer(self, answers: Answers) -> None:
        """Take these as the answers so far."""
        self._check = SavedCheck(answers=answers, answered_at=self._clock.wall())
        self._write("check.json", self._check)

    def see_knee_from(self, view: str) -> None:
        """Take this as where the knee is seen from. Not saved: it is for pages that are made anew in another size."""
        self.knee_seen_from = View(view)

    def choose(self, places: Places) -> None:
        """Take these as the places that hurt."""
        if places != self.places:
            self.places = places
            self._write("places.json", places)

    def change(self, settings: Settings) -> None:
        """Take these settings."""
        before, self.settings = self.settings, settings
        changed = {name: new for name, new in _fields(settings).items() if new != _fields(before)[name]}
        if changed:
            # only these: what was taken for this run alone is not saved along with them
            self._kept = msgspec.structs.replace(self._kept, **changed)
            self._write("settings.json", self._kept)
            self.settings_changed.emit(before, settings)

    def change_for_now(self, settings: Settings) -> None:
        """Take these settings for this run, without saving them."""
        self.settings = settings

    def save_nothing(self) -> None:
        """From now on nothing is saved; what was is still known."""
        self._saves = False

    @property
    def saves(self) -> bool:
        """Whether what is entered is saved."""
        return self._saves

    def file(self, name: str) -> Path | None:
        """Where a file of this name is saved, or None where nothing is."""
        return self._folder / name if self._folder is not None else None

    def _read(self, name: str, kind: type[_T]) -> _T | None:
        file = self.file(name)
        return read_value(file, kind) if file is not None else None

    def _write(self, name: str, value: object) -> None:
        file = self.file(name)
        problem = write_value(file, value) if file is not None and self._saves else None
        self.saved.emit(name, problem or "")
        if problem:
            self.not_saved.emit(problem)


def _fields(settings: Settings) -> dict[str, object]:
    return {name: getattr(settings, name) for name in Settings.__struct_fields__}
