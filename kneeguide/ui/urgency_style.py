"""The icon and the colours of each level of urgency, so that every page shows a level alike."""

from __future__ import annotations

from typing import NamedTuple

from kneeguide.assess.urgency import Urgency


class UrgencyStyle(NamedTuple):
    """An icon and the theme tokens of a level."""

    icon: str
    mark: str
    soft: str
    text: str


_STYLES = {
    Urgency.SELF_CARE: UrgencyStyle("house-heart", "self_care", "self_care_soft", "self_care_text"),
    Urgency.ROUTINE: UrgencyStyle("calendar", "routine", "routine_soft", "routine_text"),
    Urgency.SOON: UrgencyStyle("calendar-clock", "soon", "soon_soft", "soon_text"),
    Urgency.SAME_DAY: UrgencyStyle("phone-call", "same_day", "same_day_soft", "same_day_text"),
    Urgency.EMERGENCY: UrgencyStyle("siren", "emergency", "emergency_soft", "emergency_text"),
}


def style_of(urgency: Urgency) -> UrgencyStyle:
    """How this level is shown."""
    return _STYLES[urgency]
