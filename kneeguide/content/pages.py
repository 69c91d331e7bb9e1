"""What the guide's pages say, as data. Texts are plain text with a tiny markup (see `markup`); ids link them."""

from enum import Enum

from msgspec import Struct

from kneeguide.assess.evidence import Frequency
from kneeguide.assess.urgency import Urgency
from kneeguide.ids import ConditionId, ExerciseId, ProtocolId, RegionId, SourceId, SpotId, StructureId, TermId
from kneeguide.settings import View


class Grade(Enum):
    """How well a statement is supported."""

    STRONG = "strong"
    MODERATE = "moderate"
    WEAK = "weak"
    EXPERT = "expert"
    DISPUTED = "disputed"


class SourceKind(Enum):
    """What sort of text a source is."""

    GUIDELINE = "guideline"
    REVIEW = "review"
    TRIAL = "trial"
    STUDY = "study"
    TEXTBOOK = "textbook"
    LEAFLET = "leaflet"
    ARTICLE = "article"


class Source(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where a statement comes from. `checked` says whether the text itself was read for this guide."""

    id: SourceId
    authors: str
    title: str
    published_in: str
    year: int | None = None
    doi: str = ""
    kind: SourceKind
    checked: bool


class Statement(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing the guide says, with its sources and how well it is supported."""

    text: str
    sources: tuple[SourceId, ...]
    grade: Grade


class Step(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A statement under a short title, such as a first step or a stretch of the recovery ("Week 1 to 2")."""

    title: str
    text: str
    sources: tuple[SourceId, ...]
    grade: Grade


class ConditionExercise(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An exercise that helps with a condition. `dose` reads like "3 × 10 each side", `text` is what matters here."""

    exercise: ExerciseId
    dose: str
    text: str
    sources: tuple[SourceId, ...]
    grade: Grade


class Name(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a condition is called: by runners, by doctors, and by people who search."""

    plain: str
    medical: str
    synonyms: tuple[str, ...] = ()


class Facts(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The four answers a runner wants first, a few words each."""

    where: str
    feels_like: str
    time_to_ease: str
    can_i_run: str
    sources: tuple[SourceId, ...]


class Signs(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When it hurts more, what is normal with it, and what does not belong to it."""

    worse: tuple[Statement, ...]
    normal: tuple[Statement, ...]
    does_not_fit: tuple[Statement, ...]


class SeekHelp(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A reason to see somebody, and how soon."""

    sign: str
    urgency: Urgency
    sources: tuple[SourceId, ...]


class Similar(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Another condition that feels alike; `condition` links it where it has a page."""

    name: str
    condition: ConditionId | None = None
    where: str
    apart: str
    sources: tuple[SourceId, ...]


class Cover(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The condition that is named in place of another, and for authors why."""

    condition: ConditionId
    because: str


class Condition(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A page of the guide: one condition of the knee. The file is named after the id."""

    id: ConditionId
    name: Name
    frequency: Frequency
    summary: Statement
    facts: Facts
    regions: tuple[RegionId, ...]
    spot: str
    """What to say under the small drawing: where people feel it."""
    signs: Signs
    causes: tuple[Statement, ...]
    first_steps: tuple[Step, ...]
    covered_by: Cover | None = None
    """Where answers cannot tell it from another condition: which one the symptom check names, and why."""
    be_seen: Urgency | None = None
    """How soon somebody has to look at it; the first steps are for the time until then. None: self-care comes first."""
    exercises: tuple[ConditionExercise, ...] = ()
    exercise_plan: str = ""
    """How often and how: "3 times a week, slow and steady"."""
    running: tuple[Statement, ...]
    recovery: tuple[Step, ...]
    prevention: tuple[Statement, ...]
    seek_help: tuple[SeekHelp, ...]
    similar: tuple[Similar, ...]
    timers: tuple[ProtocolId, ...] = ()
    reviewed: str
    """The day a person last read it against its sources: "2026-11-22"."""


class RegionCondition(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A condition as a region lists it: one line and a chip of two or three words ("Very common", "After 45")."""

    condition: ConditionId
    line: str
    chip: str


class PainSpot(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A spot within a region that one finger can find; its id is that in the drawing. Conditions, likeliest first."""

    id: SpotId
    name: str
    line: str
    """How to find it with a finger: "Two fingers up from the joint line, on the bone that sticks out"."""
    conditions: tuple[ConditionId, ...]
    note: str = ""
    """What else it can be and when to get help; never empty where no condition is named."""
    sources: tuple[SourceId, ...]
    grade: Grade


class Region(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of the knee that a person can point at. Conditions come likeliest first."""

    id: RegionId
    name: str
    line: str
    """The second line in the list: "Runner's knee and more"."""
    view: View
    """The drawing that shows it best."""
    signs: tuple[Statement, ...]
    conditions: tuple[RegionCondition, ...]
    spots: tuple[PainSpot, ...] = ()
    area: tuple[ConditionId, ...] = ()
    """What remains of the conditions when the sore area is as big as a palm."""
    vague: tuple[ConditionId, ...] = ()
    """What remains of them when the person cannot point to it."""


class Structure(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of the body that the drawing shows. The id is the one in the drawing."""

    id: StructureId
    name: str
    medical: str
    view: View = View.FRONT
    """From where it is seen best."""
    text: str
    sources: tuple[SourceId, ...]


class Bend(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"start": "from", "end": "to"}):
    """What happens at the outer side over a stretch of the bend, in degrees; the end belongs to the next stretch."""

    start: int
    end: int
    text: str
    sources: tuple[SourceId, ...]
    grade: Grade


class Term(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word of the glossary."""

    id: TermId
    term: str
    meaning: str
    synonyms: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    """Further words that are explained where a text uses them; the term itself always is."""
    sources: tuple[SourceId, ...]


class Advice(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the result page says for one level of urgency."""

    urgency: Urgency
    label: str
    """The level in a few words: "See a professional soon"."""
    headline: str
    text: str
    steps: tuple[Step, ...]
    """Next steps; for an emergency, what to do until help is there."""
    change_course: str
    """The safety net: when to do something else. Never empty."""
    sources: tuple[SourceId, ...]


class About(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the guide is and is not."""

    notice: str
    """The first line of the first-run notice: information, not a diagnosis."""
    points: tuple[str, ...]
    intended_use: str
    how_sources_were_chosen: str
