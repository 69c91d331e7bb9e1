"""What the symptom check can ask, as data."""

from enum import Enum

from msgspec import Struct

from kneeguide.assess.rules import Rule
from kneeguide.ids import AnswerId, QuestionId, RedFlagId, RegionId, SourceId


class Choice(Enum):
    """How many answers a question takes, and how it is shown."""

    ONE = "one"
    MANY = "many"
    MAP = "map"
    """Many answers, each a region of the knee, chosen on the drawing."""


class Meaning(Enum):
    """What an answer says beyond its words."""

    SAYS = "says"
    NONE = "none"
    """None of the others; stands alone."""
    UNSURE = "unsure"
    """The person cannot tell; it never reassures."""


class Band(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"least": "from", "most": "to"}):
    """A range of whole numbers, both ends included; an open end is left out."""

    least: int | None = None
    most: int | None = None


class Answer(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One answer to a question.

    `case`, `age` (years) and `days` say which facts of a described patient stand for it, so that cases can be replayed.
    """

    id: AnswerId
    text: str
    detail: str = ""
    icon: str = ""
    short: str = ""
    """How the answer reads in the list of answers ("Around the kneecap"); the text where it is left out."""
    meaning: Meaning = Meaning.SAYS
    red_flag: RedFlagId | None = None
    case: Rule | None = None
    age: Band | None = None
    days: Band | None = None


class Question(Struct, frozen=True, cache_hash=True, kw_only=True, forbid_unknown_fields=True):
    """One page of the check, asked when `ask_if` holds for the answers so far, or always where that is left out."""

    id: QuestionId
    topic: str
    """Two or three words for the progress line and the list of answers: "Where it hurts"."""
    text: str
    hint: str = ""
    choice: Choice
    why: str
    sources: tuple[SourceId, ...] = ()
    ask_if: Rule | None = None
    spots_of: RegionId | None = None
    """The region whose spots its answers are, so that a spot chosen on the drawing answers it."""
    answers: tuple[Answer, ...]
