"""What a timer does, phase by phase, as data."""

from enum import Enum

from msgspec import Struct

from kneeguide.ids import ProtocolId, SourceId


class PhaseKind(Enum):
    """What the person does in a phase."""

    PREPARE = "prepare"
    """Get ready; ends when the person says so, so it has no length."""
    ICE = "ice"
    HOLD = "hold"
    WORK = "work"
    REST = "rest"
    CHANGE_SIDE = "change_side"
    WAIT = "wait"
    """A pause before the next use, such as two hours between ice packs."""


class Phase(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One stretch of a timer. Lengths are in seconds; a `prepare` phase has none."""

    name: str
    kind: PhaseKind
    seconds: int = 0
    note: str = ""
    look_at: int | None = None
    """Seconds after the start at which the person is asked to look at the skin."""


class Protocol(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A timer as the content describes it: the phases in order, `rounds` times; `each_side` doubles each round."""

    id: ProtocolId
    name: str
    line: str
    """The second line in the list: "15 min", "30 s, each side, 3 times"."""
    icon: str
    rounds: int = 1
    each_side: bool = False
    phases: tuple[Phase, ...]
    closing: tuple[Phase, ...] = ()
    """Phases that come once, after the last round."""
    safety: str
    note: str
    sources: tuple[SourceId, ...]
