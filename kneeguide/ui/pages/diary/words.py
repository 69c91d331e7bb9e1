"""The diary in words: days, places with their side, what an entry says, what the chart shows."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from kneeguide.assess.pointing import AREA, VAGUE
from kneeguide.journal.entry import When
from kneeguide.journal.problem import Trouble
from kneeguide.settings import Side
from kneeguide.ui.sheet import Part, PartKind, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QImage

    from kneeguide.content.diary import DiaryTexts
    from kneeguide.content.guide import Guide
    from kneeguide.journal.entry import Entry
    from kneeguide.journal.problem import JournalError
    from kneeguide.places import Place


def tr(text: str) -> str:
    """The words in the user's language."""
    return QCoreApplication.translate("DiaryPage", text)


def when_words(when: When) -> str:
    """What the pain was felt after."""
    words = {When.NOW: tr("Right now"), When.AFTER_RUN: tr("After a run"), When.NEXT_MORNING: tr("Next morning")}
    return words[when]


def side_words(side: Side) -> str:
    """Which knee."""
    return tr("Left knee") if side is Side.LEFT else tr("Right knee")


def place_words(guide: Guide, side: Side, places: Iterable[Place]) -> str:
    """Which knee, and where: "Left knee · Outer side, bump above the joint line"."""
    return " · ".join((side_words(side), *(_place(guide, place) for place in places)))


def _place(guide: Guide, place: Place) -> str:
    region = guide.regions.get(place.region)
    if region is None:
        return str(place.region)
    spots = {str(spot.id): spot.name for spot in region.spots}
    spots |= {AREA: tr("As big as my palm"), VAGUE: tr("I cannot point to it")}
    spot = spots.get(place.point or "", "")
    return f"{region.name}, {spot[0].lower()}{spot[1:]}" if spot and spot[0] != "I" else region.name


def day_of(local: int) -> date:
    """The day by the clock on the wall."""
    return datetime.fromtimestamp(local, UTC).date()


def short_day(day: date) -> str:
    """A day as the chart names it: "22 Nov"."""
    return f"{day.day} {QLocale.c().monthName(day.month, QLocale.FormatType.ShortFormat)}"


def long_day(day: date) -> str:
    """A day in full: "Sunday, 22 November"."""
    month = QLocale.c().monthName(day.month)
    return f"{QLocale.c().dayName(day.isoweekday())}, {day.day} {month}"


def moment_words(entry: Entry, local_now: int) -> str:
    """When an entry was made: "Today, 13:05", "22 Nov, 13:05", in another year "22 Nov 2025, 13:05"."""
    moment = datetime.fromtimestamp(entry.local, UTC)
    today = day_of(local_now)
    day = tr("Today") if moment.date() == today else short_day(moment.date())
    if moment.year != today.year:
        day = f"{day} {moment.year}"
    return f"{day}, {moment:%H:%M}"


def entry_words(entry: Entry, texts: DiaryTexts) -> str:
    """The number with what it means: "3 of 10, ease off. After a run"."""
    words = tr("{pain} of 10, {band}. {when}")
    band = texts.band_of(entry.pain).name.lower()
    return words.format(pain=entry.pain, band=band, when=when_words(entry.when))


def chart_words(shown: Sequence[Entry], texts: DiaryTexts) -> str:
    """What the chart shows, in a sentence for each line: first, last and highest number."""
    return " ".join(_line_words(when, shown, texts) for when in When).strip() or tr("Nothing in the last 4 weeks.")


def _line_words(when: When, shown: Sequence[Entry], texts: DiaryTexts) -> str:
    line = [entry for entry in shown if entry.when is when]
    if not line:
        return ""
    last, most = line[-1], max(entry.pain for entry in line)
    name, band = when_words(when), texts.band_of(last.pain).name.lower()
    day = short_day(day_of(last.local))
    if len(line) == 1:
        return tr("{name}: {last} on {day}, {band}.").format(name=name, last=last.pain, day=day, band=band)
    words = tr("{name}: from {first} to {last} on {day}, {band}; at most {most}.")
    return words.format(name=name, first=line[0].pain, last=last.pain, day=day, band=band, most=most)


def trouble_words(error: JournalError) -> tuple[str, str]:
    """What happened, and what is safe and what to do."""
    return {
        Trouble.NEWER: (
            tr("Your diary was written by a newer version of KneeGuide."),
            tr("It is safe and was not changed. Open it with the newer version."),
        ),
        Trouble.DAMAGED: (
            tr("The diary could not be read."),
            tr("The file is still there and was not changed. Move it away, then try again."),
        ),
        Trouble.BUSY: (
            tr("Another window is writing in the diary."),
            tr("Nothing is lost. What you entered is still here. Try again in a moment."),
        ),
        Trouble.FULL: (
            tr("Not saved: the disk is full."),
            tr("Your earlier entries are safe. What you entered is still here. Make room, then try again."),
        ),
        Trouble.READ_ONLY: (
            tr("Not saved: the folder of the diary cannot be written."),
            tr("Your earlier entries are safe. Allow writing in the folder, or start with --data and another folder."),
        ),
        Trouble.OTHER: (
            tr("The diary could not be saved."),
            tr("Your earlier entries are safe. What you entered is still here. Try again."),
        ),
    }[error.trouble]


def diary_sheet(guide: Guide, entries: Sequence[Entry], local_now: int, knee: QImage | None = None) -> Sheet:
    """The diary on paper, newest first; `knee` shows the places of the newest entry."""
    printed = tr("Printed {day}. This is information, not a diagnosis.").format(day=long_day(day_of(local_now)))
    parts = [Part(PartKind.SMALL if knee is None else PartKind.KNEE, printed, picture=knee)]
    for entry in entries:
        head = f"{moment_words(entry, local_now)}: {entry_words(entry, guide.diary)}"
        parts.append(Part(PartKind.ITEM, f"{head}. {place_words(guide, entry.side, entry.places)}"))
        if entry.note:
            parts.append(Part(PartKind.SMALL, _without_markup(entry.note)))
    parts.append(Part(PartKind.HEADING, tr("What the numbers mean")))
    parts += [Part(PartKind.ITEM, band.text) for band in guide.diary.bands]
    return Sheet(tr("Pain diary"), tuple(parts))


def _without_markup(note: str) -> str:
    """The note with nothing in it that our markup would take for its own."""
    return note.replace("**", "* *").replace("](", "] (")
