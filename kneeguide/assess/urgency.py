"""How soon a person should be seen."""

from __future__ import annotations

from enum import Enum


class Urgency(Enum):
    """Five levels, least urgent first; they compare by how urgent they are."""

    SELF_CARE = "self_care"
    ROUTINE = "routine_professional"
    SOON = "see_professional_soon"
    SAME_DAY = "same_day"
    EMERGENCY = "emergency"

    rank: int
    """0 for self-care up to 4 for an emergency."""

    def __init__(self, _value: str) -> None:
        self.rank = len(type(self).__members__)

    def __lt__(self, other: Urgency) -> bool:
        return self.rank < other.rank

    def __le__(self, other: Urgency) -> bool:
        return self.rank <= other.rank

    def __gt__(self, other: Urgency) -> bool:
        return self.rank > other.rank

    def __ge__(self, other: Urgency) -> bool:
        return self.rank >= other.rank
