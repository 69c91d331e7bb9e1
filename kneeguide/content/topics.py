"""What the guide says beside conditions and exercises: self-care, disputed questions, myths, whom to call; as data."""

from enum import Enum

from msgspec import Struct

from kneeguide.content.pages import SeekHelp, Statement
from kneeguide.ids import CountryId, DisagreementId, MythId, ProtocolId, SourceId, TopicId


class TopicGroup(Enum):
    """Where a topic stands in the library."""

    FIRST_AID = "first_aid"
    SELF_CARE = "self_care"
    TRAINING = "training"
    KNEE = "knee"
    """How the knee works."""


class Section(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of a topic."""

    title: str
    points: tuple[Statement, ...]


class Topic(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A page on first aid, self-care, training or the knee. The file is named after the id."""

    id: TopicId
    title: str
    line: str
    """The second line in the library."""
    synonyms: tuple[str, ...] = ()
    group: TopicGroup
    icon: str
    summary: Statement
    do: tuple[Statement, ...] = ()
    """What to do, in order; shown first."""
    not_for: tuple[Statement, ...] = ()
    """Who must leave it, and when."""
    sections: tuple[Section, ...] = ()
    seek_help: tuple[SeekHelp, ...] = ()
    timers: tuple[ProtocolId, ...] = ()
    reviewed: str


class Side(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What some of the sources say. `who` reads like "Older articles"."""

    who: str
    says: str
    sources: tuple[SourceId, ...]


class Disagreement(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A question on which sources disagree: who says what, what this guide follows, and why."""

    id: DisagreementId
    question: str
    sides: tuple[Side, ...]
    follows: Statement
    why: str


class Verdict(Enum):
    """What there is to a belief."""

    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"
    NOT_KNOWN = "not_known"


class Myth(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A belief for the myth check: the claim as people say it, what there is to it, and what to do instead."""

    id: MythId
    claim: str
    verdict: Verdict
    because: Statement
    instead: str


class EmergencyNumber(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A number to call; `use` says when: "Emergency", "Advice, day and night"."""

    use: str
    number: str


class Country(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whom to call in a country. The id is its two-letter code in small letters, or "other", which comes last."""

    id: CountryId
    name: str
    numbers: tuple[EmergencyNumber, ...]
    """The emergency number comes first."""
    sources: tuple[SourceId, ...]
