"""What the guide says of exercises and of the plans made from them, as data."""

from enum import Enum

from msgspec import Struct

from kneeguide.content.pages import Grade, Statement
from kneeguide.ids import ConditionId, ExerciseId, ProtocolId, SourceId
from kneeguide.timer.protocol import Phase


class ExerciseGroup(Enum):
    """What an exercise is mostly for."""

    HIPS = "hips"
    THIGHS = "thighs"
    CALVES = "calves"
    TRUNK = "trunk"
    MOVEMENT = "movement"
    """Gentle bending and straightening, and first tensing of the muscles."""
    STRETCH = "stretch"
    BALANCE_AND_LANDING = "balance_and_landing"


class Level(Enum):
    """How much an exercise asks of the knee."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


class Variation(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A way to make an exercise easier or harder; `exercise` links it where it has a page."""

    text: str
    exercise: ExerciseId | None = None


class Exercise(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One exercise. The file is named after the id; its figure is in `figures/`, under the same id."""

    id: ExerciseId
    name: str
    synonyms: tuple[str, ...] = ()
    group: ExerciseGroup
    level: Level
    purpose: Statement
    muscles: tuple[str, ...]
    """In plain words: "Seat muscles"."""
    needs: tuple[str, ...] = ()
    """What has to be at hand: "A sturdy chair". Empty: nothing."""
    steps: tuple[str, ...]
    watch: tuple[str, ...]
    """What makes it right: "Keep your knee over your toes"."""
    dose: Statement
    """Sets, repeats, days a week, for somebody who begins."""
    easier: tuple[Variation, ...]
    harder: tuple[Variation, ...]
    stop: tuple[Statement, ...]
    """When to stop at once, and when to leave it out."""
    timer: ProtocolId | None = None
    sources: tuple[SourceId, ...]
    """Of how it is done: steps, what to watch, what it works, easier and harder."""
    reviewed: str


class StageKind(Enum):
    """The four stages of every plan."""

    CALM_DOWN = "calm_down"
    BUILD = "build"
    LOAD = "load"
    RETURN_TO_RUN = "return_to_run"


class PlannedExercise(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An exercise of a stage. `dose` reads like "3 × 10 each side"."""

    exercise: ExerciseId
    dose: str
    note: str = ""


class Stage(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A stretch of a plan. People go on when its criteria hold, not when its weeks are over."""

    kind: StageKind
    weeks: str
    """A rough guide: "Week 1 to 2"."""
    goal: str
    days: str = ""
    """How often: "Every second day". Empty where there are no exercises."""
    exercises: tuple[PlannedExercise, ...] = ()
    do: tuple[Statement, ...]
    """Running, other training and daily life in this stage."""
    go_on: tuple[Statement, ...]
    """What has to be true before the next stage, or in the last one before running as before."""
    go_back: tuple[Statement, ...]
    """What sends one a stage back, or to somebody who looks at the knee."""
    sources: tuple[SourceId, ...]
    """Of the exercises and their doses."""
    grade: Grade


class AfterSession(Enum):
    """What the pain after a session means for the next one."""

    FINE = "fine"
    EASE = "ease"
    STOP = "stop"


STOP_FROM = 5
"""The pain from which every plan stops."""


class Plan(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The staged plan of a condition. The file is named after the condition."""

    condition: ConditionId
    summary: Statement
    before: tuple[Statement, ...]
    """What has to be true before it starts: "A doctor has looked at the knee"."""
    stages: tuple[Stage, ...]
    fine_pain: int = 2
    """The most pain in the exercises that is fine; 0 where no pain is."""
    reviewed: str

    def after_session(self, pain: int) -> AfterSession:
        """What this pain, from 0 to 10, means for the next session."""
        if pain <= self.fine_pain:
            return AfterSession.FINE
        return AfterSession.EASE if self.fine_pain and pain < STOP_FROM else AfterSession.STOP

    def stage(self, kind: str) -> Stage | None:
        """The stage of this kind, or None."""
        return next((stage for stage in self.stages if stage.kind.value == kind), None)


class Rung(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A step of the ladder back to running: so many times run, then walk. Minutes; 0 to walk is running through."""

    run: int
    walk: int
    times: int


class LadderTimer(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the timers of the ladder have in common; each step has one of its own."""

    name: str
    """The number of the step follows: "Run-walk, step"."""
    icon: str
    run: str
    """What is done while running: "Run"."""
    walk: str
    opening: tuple[Phase, ...]
    """The walk before."""
    closing: tuple[Phase, ...]
    """The walk after."""
    safety: str
    note: str
    sources: tuple[SourceId, ...]


class RunningAgain(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The way back to running: what has to be true first, the ladder, its rules."""

    summary: Statement
    criteria: tuple[Statement, ...]
    """A checklist: all have to be true before the first run."""
    ladder: tuple[Rung, ...]
    rules: tuple[Statement, ...]
    pain: tuple[Statement, ...]
    """What the pain during, after and next morning means for the next run."""
    after: tuple[Statement, ...]
    """What comes once the ladder is done."""
    timer: LadderTimer | None = None
    sources: tuple[SourceId, ...]
    """Of the ladder."""
    grade: Grade
