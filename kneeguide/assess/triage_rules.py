"""Red flags and the named rules that set the urgency, as data."""

from msgspec import Struct

from kneeguide.assess.rules import Rule
from kneeguide.assess.urgency import Urgency
from kneeguide.ids import RedFlagId, RuleId, SourceId


class RedFlag(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A warning sign. Whoever has it is sent to help at `urgency` or sooner, whatever else is answered."""

    id: RedFlagId
    sign: str
    """In the person's words, as one full sentence: "Your knee looks out of shape"."""
    strip: str = ""
    """Four words or so for the strip at the foot of every page; left out, the sign is not in the strip."""
    urgency: Urgency
    because: str
    """What it may mean, in one sentence, for the result."""
    sources: tuple[SourceId, ...]


class TriageRule(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A named rule over the answers that sets an urgency when it holds."""

    id: RuleId
    when: Rule
    sign: str = ""
    """In the person's words, for the list of warning signs; left out, the rule is not in the list."""
    urgency: Urgency
    because: str
    sources: tuple[SourceId, ...]
