"""What can be set. Every change shows at once and is saved at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QCoreApplication

from kneeguide.settings import TEXT_SIZES, Layer, Side, SkinTone, ThemeChoice
from kneeguide.ui.country import country_of
from kneeguide.ui.look import Span
from kneeguide.ui.pages.reading import Reading
from kneeguide.ui.speaker import find_speaker
from kneeguide.ui.widgets.boxes import Margins, column, holding, row
from kneeguide.ui.widgets.card import Card
from kneeguide.ui.widgets.drop_down import DropDown
from kneeguide.ui.widgets.heading import Heading
from kneeguide.ui.widgets.segmented import Option, Segmented
from kneeguide.ui.widgets.switch import Switch
from kneeguide.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from kneeguide.content.guide import Guide
    from kneeguide.ui.look import Look
    from kneeguide.ui.session import Session


def settings_reading(look: Look, guide: Guide, session: Session) -> Reading:
    """The settings, one card each."""
    return Reading(_tr("Settings"), "", "settings", partial(_body, look, guide, session), width=640)


def _body(look: Look, guide: Guide, session: Session, span: Span) -> QWidget:
    sample = Text(look, _tr("This is how the texts of the guide will look."), "body", "text2")
    settings = _Cards(look, session, stacked=span is Span.COLUMN)
    countries = _countries(guide)
    numbers = [settings.list(_tr("Emergency numbers of"), "country", countries)] if guide.countries else []
    cards = (
        settings.choices(_tr("Text size"), "text_size", _text_sizes(), sample),
        settings.choices(_tr("Theme"), "theme", _themes()),
        settings.switch(_tr("Less motion"), _tr("Changes happen at once, nothing fades."), "reduced_motion"),
        settings.choices(_tr("Which knee hurts"), "side", _sides()),
        settings.choices(_tr("Drawing shows"), "layer", _layers()),
        settings.choices(_tr("Skin in the drawing"), "skin_tone", _skin_tones()),
        *_timer_cards(settings),
        *numbers,
    )
    return holding(column(*cards, gap=look.gap(14)))


def _timer_cards(settings: _Cards) -> list[QWidget]:
    in_front = _tr("The desktop tells you when another window is in front.")
    in_tray = _tr("Only where your desktop has a place for it.")
    cards = [
        settings.switch(_tr("Sound at the end of a timer"), "", "sound"),
        settings.switch(_tr("Notification at the end of a timer"), in_front, "notify"),
        settings.switch(_tr("Time left in the tray"), in_tray, "tray"),
    ]
    if find_speaker():
        spoken = _tr("A voice says what to do next and when a timer is over.")
        cards.append(settings.switch(_tr("Speak the cues"), spoken, "speech"))
    return cards


class _Cards:
    """Makes a card for each setting."""

    def __init__(self, look: Look, session: Session, *, stacked: bool) -> None:
        self._look, self._session, self._stacked = look, session, stacked

    def choices(self, title: str, field: str, options: Sequence[Option], sample: QWidget | None = None) -> QWidget:
        """A card with a track of choices."""
        look = self._look
        value = getattr(self._session.settings, field)
        track = Segmented(look, title, options, str(getattr(value, "value", value)), stacked=self._stacked)
        track.setObjectName(field)
        track.chosen.connect(partial(_take, self._session, field))
        parts = [Heading(look, title, "h3"), *([sample] if sample else [])]
        return holding(column(*parts, row(track, None), gap=look.gap(8), margins=self._margins()), Card(look))

    def list(self, title: str, field: str, options: Sequence[Option]) -> QWidget:
        """A card with a list to choose from."""
        look = self._look
        choice = DropDown(look, title, options, getattr(self._session.settings, field))
        choice.setObjectName(field)
        choice.chosen.connect(partial(_take, self._session, field))
        parts = (Heading(look, title, "h3"), row(choice, None))
        return holding(column(*parts, gap=look.gap(8), margins=self._margins()), Card(look))

    def switch(self, title: str, line: str, field: str) -> QWidget:
        """A card with a switch."""
        look, session = self._look, self._session
        switch = Switch(look, title, on=getattr(session.settings, field))
        switch.setObjectName(field)
        switch.toggled.connect(lambda on: session.change(msgspec.structs.replace(session.settings, **{field: on})))
        words = column(Heading(look, title, "h3"), *([Text(look, line, "small", "text2")] if line else []))
        layout = row(words, switch, gap=look.gap(12), margins=self._margins())
        layout.setStretch(0, 1)
        return holding(layout, Card(look))

    def _margins(self) -> Margins:
        look = self._look
        return (look.gap(18), look.gap(16), look.gap(18), look.gap(16))


def _take(session: Session, field: str, value: str) -> None:
    settings = session.settings
    taken: dict[str, object] = {
        "text_size": lambda: int(value),
        "theme": lambda: ThemeChoice(value),
        "side": lambda: Side(value),
        "layer": lambda: Layer(value),
        "skin_tone": lambda: SkinTone(value),
        "country": lambda: value,
    }
    session.change(msgspec.structs.replace(settings, **{field: taken[field]()}))  # type: ignore[operator]


def _countries(guide: Guide) -> list[Option]:
    """The system's country first, by its name, then all."""
    system = country_of(guide, "")
    as_system = _tr("As the system: {country}").format(country=system.name) if system else ""
    return [Option("", as_system), *(Option(each.id, each.name) for each in guide.countries.values())]


def _text_sizes() -> list[Option]:
    return [Option(str(size), f"{size} %") for size in TEXT_SIZES]


def _themes() -> list[Option]:
    return [
        Option("system", _tr("As the system"), "monitor"),
        Option("light", _tr("Light"), "sun"),
        Option("dark", _tr("Dark"), "moon"),
        Option("high_contrast", _tr("High contrast"), "contrast"),
    ]


def _sides() -> list[Option]:
    return [Option("left", _tr("Left knee")), Option("right", _tr("Right knee"))]


def _layers() -> list[Option]:
    return [Option("skin", _tr("Skin")), Option("muscles", _tr("Muscles")), Option("bones", _tr("Bones & ligaments"))]


def _skin_tones() -> list[Option]:
    words = (_tr("Light"), _tr("Medium"), _tr("Brown"), _tr("Dark"))
    return [Option(tone.value, word) for tone, word in zip(SkinTone, words, strict=True)]


def _tr(text: str) -> str:
    return QCoreApplication.translate("SettingsPage", text)
