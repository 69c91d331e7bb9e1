"""Keeps the diary for the pages: its entries, what is being written, and why it could not be saved."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from kneeguide.journal.entry import NOT_KEPT, Done, Entry, EntryId, When, tidy_note
from kneeguide.journal.opening import open_journal
from kneeguide.journal.problem import JournalError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from kneeguide.ids import ProtocolId
    from kneeguide.journal.journal import Journal
    from kneeguide.timer.log import Entry as TimerEntry
    from kneeguide.timer.protocol import Protocol
    from kneeguide.ui.clock import Clock
    from kneeguide.ui.session import Session

FILE = "diary.sqlite"


class Draft(Struct, frozen=True):
    """What has been entered and not saved. `changes` is the entry that it changes."""

    pain: int | None = None
    when: When = When.NOW
    note: str = ""
    changes: Entry | None = None


class Diarist(QObject):
    """Outlives the pages, so that nothing that was entered is lost while another page is open."""

    changed = Signal()
    """Entries, draft or trouble are others now."""

    def __init__(self, session: Session, clock: Clock) -> None:
        super().__init__()
        self._session, self._clock = session, clock
        self.entries: tuple[Entry, ...] = ()
        self.done: tuple[Done, ...] = ()
        """The timers that ended."""
        self.draft = Draft()
        self.error: JournalError | None = None
        self._journal: Journal | None = None
        self.open()

    @property
    def is_open(self) -> bool:
        """Whether the diary could be opened."""
        return self._journal is not None

    @property
    def file(self) -> Path | None:
        """Where the diary is kept."""
        return self._session.file(FILE)

    @property
    def set_aside(self) -> Path | None:
        """Where a diary that could not be read was moved to."""
        return self._journal.set_aside if self._journal is not None else None

    @property
    def local_now(self) -> int:
        """Seconds since 1970 by the clock on the wall."""
        return self._now() + self._offset()

    def open(self) -> None:
        """Open the diary, if it is not open yet."""
        file = self.file
        if not self._session.saves and (file is None or not file.exists()):
            file = None  # a picture of the page makes no file
        if self._journal is None:
            day = f"{datetime.fromtimestamp(self._clock.wall()):%Y-%m-%d}"
            self._try(lambda: self._take(open_journal(file, day)))
        else:
            self._try(lambda: None)

    def write(self, draft: Draft) -> None:
        """Take this as what has been entered so far; the page shows it already."""
        self.draft = draft

    def begin_change(self, entry: Entry) -> None:
        """Begin to change an entry."""
        self.draft = Draft(entry.pain, entry.when, entry.note, entry)
        self.changed.emit()

    def drop_draft(self) -> None:
        """Forget what was entered and not saved."""
        self.draft = Draft()
        self.changed.emit()

    def save(self) -> bool:
        """Save what was entered, if a number was chosen; False where it could not be. Then it is still here."""
        entry, journal = self._drafted(), self._journal
        if entry is None or journal is None:
            return False

        def keep() -> None:
            if entry.id == NOT_KEPT or not journal.change(entry):
                journal.add(entry)
            self.draft = Draft()

        return self._try(keep)

    def log(self, pain: int, when: When, note: str) -> bool:
        """Keep a new entry beside what is being written; False where it could not be."""
        journal, entry = self._journal, self._new(pain, when, note)
        return journal is not None and self._try(lambda: _keep_new(journal, entry))

    def note_timers(self, ended: Sequence[TimerEntry], protocols: Mapping[ProtocolId, Protocol]) -> None:
        """Keep timers that ended beside the entries; those that are kept already stay as they are."""
        journal, here = self._journal, {(each.at, each.timer) for each in self.done}
        done = [_done(each, protocols, self._offset()) for each in ended]
        new = [each for each in done if (each.at, each.timer) not in here]
        if journal is not None and new:
            self._try(lambda: journal.note_done(new))

    def delete(self, entry: Entry) -> bool:
        """Delete an entry; False where that failed."""
        journal = self._journal
        if self.draft.changes is not None and self.draft.changes.id == entry.id:
            self.draft = Draft()
        return journal is not None and self._try(lambda: journal.delete(entry))

    def restore(self, entry: Entry) -> None:
        """Undo that an entry was deleted."""
        if (journal := self._journal) is not None:
            self._try(lambda: journal.restore(entry))

    def _drafted(self) -> Entry | None:
        draft = self.draft
        if draft.pain is None:
            return None
        if draft.changes is not None:
            return msgspec.structs.replace(draft.changes, pain=draft.pain, when=draft.when, note=tidy_note(draft.note))
        return self._new(draft.pain, draft.when, draft.note)

    def _new(self, pain: int, when: When, note: str) -> Entry:
        session = self._session
        return Entry(
            id=EntryId(NOT_KEPT),
            at=self._now(),
            offset=self._offset(),
            side=session.settings.side,
            places=session.places.chosen,
            pain=pain,
            when=when,
            note=tidy_note(note),
        )

    def _take(self, journal: Journal) -> None:
        self._journal = journal

    def _try(self, act: Callable[[], None]) -> bool:
        try:
            act()
            self.error = None
            if self._journal is not None:
                self.entries, self.done = self._journal.entries(), self._journal.done()
        except JournalError as error:
            self.error = error
        self.changed.emit()
        return self.error is None

    def _now(self) -> int:
        return max(0, int(self._clock.wall()))

    def _offset(self) -> int:
        east = datetime.fromtimestamp(self._now()).astimezone().utcoffset()
        return int(east.total_seconds()) if east is not None else 0


def _done(ended: TimerEntry, protocols: Mapping[ProtocolId, Protocol], offset: int) -> Done:
    known = protocols.get(ended.protocol)
    return Done(
        at=max(0, int(ended.ended_at)),
        offset=offset,
        timer=ended.protocol,
        name=known.name if known is not None else ended.protocol,
        side=ended.side,
        seconds=max(0, ended.seconds if ended.ice else ended.lasted),
        ice=ended.ice,
    )


def _keep_new(journal: Journal, entry: Entry) -> None:
    journal.add(entry)
