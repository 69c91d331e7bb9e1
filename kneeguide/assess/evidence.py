"""What speaks for and against a condition, as data."""

from enum import Enum

from msgspec import Struct

from kneeguide.assess.rules import Rule
from kneeguide.ids import ConditionId, SourceId


class Weight(Enum):
    """How much a finding says, in a clinician's words."""

    HALLMARK = "hallmark"
    TYPICAL = "typical"
    POSSIBLE = "possible"
    UNUSUAL = "unusual"
    AGAINST = "against"
    RULES_OUT = "rules_out"


class Frequency(Enum):
    """How often a condition is met among runners with a sore knee."""

    VERY_COMMON = "very_common"
    COMMON = "common"
    LESS_COMMON = "less_common"
    RARE = "rare"


class Evidence(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One finding. `says` is how it reads under "what fits" or "what does not fit"."""

    when: Rule
    weight: Weight
    says: str
    sources: tuple[SourceId, ...]


class Candidate(Struct, frozen=True, cache_hash=True, kw_only=True, forbid_unknown_fields=True):
    """A condition that the check can name, with its evidence."""

    condition: ConditionId
    frequency: Frequency
    evidence: tuple[Evidence, ...]
