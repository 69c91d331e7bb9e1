"""What a timer does, phase by phase, as data."""

from enum import Enum

from msgspec import Struct

from kneeguide.ids import ProtocolId, SourceId
from kneeguide.settings import Side


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
    DAYS = "days"
    """Days of taking it easy; told in days and dates, and their end is said once."""


class Sound(Enum):
    """The chime that is heard when a phase has ended and another begins. What must be answered always has its own."""

    TURN = "turn"
    END = "end"
    NONE = "none"


class Group(Enum):
    """Under which heading a timer is listed."""

    ICE_AND_REST = "ice_and_rest"
    EXERCISE = "exercise"
    RUNNING = "running"


class Phase(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One stretch of a timer. Lengths are in seconds; a `prepare` phase has none."""

    name: str
    kind: PhaseKind
    seconds: int = 0
    note: str = ""
    look_at: int | None = None
    """Seconds after the start at which the person is asked to look at the skin."""
    side: Side | None = None
    """The side that this phase is for, whichever knee is sore; None where it is for both or for each in turn."""
    sound: Sound = Sound.TURN


class Protocol(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A timer as it is described: the phases in order, `rounds` times; `each_side` doubles each round."""

    id: ProtocolId
    name: str
    line: str
    """The second line in the list: "15 min", "30 s, each side, 3 times"."""
    icon: str
    group: Group = Group.EXERCISE
    rounds: int = 1
    each_side: bool = False
    opening: tuple[Phase, ...] = ()
    """Phases that come once, before the first round."""
    phases: tuple[Phase, ...]
    closing: tuple[Phase, ...] = ()
    """Phases that come once, after the last round."""
    safety: str
    note: str
    sources: tuple[SourceId, ...]

    @property
    def all_phases(self) -> tuple[Phase, ...]:
        """Every phase once, in order."""
        return (*self.opening, *self.phases, *self.closing)
