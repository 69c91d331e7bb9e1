"""What the guide says about steps a minute: how to count, who leaves it, the weeks, when to stop."""

from collections.abc import Iterator

from msgspec import Struct

from kneeguide.cadence.build_up import Week
from kneeguide.cadence.target import MOST_PERCENT, Outlook
from kneeguide.content.finding import Finding
from kneeguide.content.pages import Grade, Statement
from kneeguide.ids import SourceId

_FEWEST_WEEKS, _MOST_WEEKS = 4, 12
_LONGEST_MINUTES = 60


class Outlooks(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is said of one's own steps a minute."""

    low: Statement
    """Under 140."""
    worth_trying: Statement
    """140 to 169."""
    little_to_gain: Statement
    """170 to 210."""
    high: Statement
    """Over 210."""

    def of(self, outlook: Outlook) -> Statement:
        """What is said of this."""
        said: Statement = getattr(self, outlook.value)
        return said


class CadenceTexts(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The page on cadence."""

    summary: Statement
    counting: tuple[Statement, ...]
    not_for: tuple[Statement, ...]
    weeks: tuple[Week, ...]
    """The way to the target; percent are those above one's own, at most."""
    rules: tuple[Statement, ...]
    stop: tuple[Statement, ...]
    outlooks: Outlooks
    sources: tuple[SourceId, ...]
    """Of the weeks."""
    grade: Grade


def cadence_findings(texts: CadenceTexts) -> Iterator[Finding]:
    """What in the weeks asks too much, or leads nowhere."""
    if not _FEWEST_WEEKS <= len(texts.weeks) <= _MOST_WEEKS:
        message = f"{len(texts.weeks)} weeks are no gentle way"
        yield Finding(("weeks",), message, f"{_FEWEST_WEEKS} to {_MOST_WEEKS} weeks")
    before = 1
    for index, week in enumerate(texts.weeks):
        if not before <= week.percent <= MOST_PERCENT:
            hint = f"no less than in the week before, {MOST_PERCENT} at most"
            yield Finding(("weeks", index, "percent"), f"{week.percent} % more steps are not possible here", hint)
        else:
            before = week.percent
        if week.times < 1 or not 1 <= week.times * week.minutes <= _LONGEST_MINUTES:
            hint = f"1 to {_LONGEST_MINUTES} minutes in all"
            yield Finding(("weeks", index, "minutes"), "these blocks are not possible", hint)
    for name in ("not_for", "stop"):
        if not getattr(texts, name):
            yield Finding((name,), "nothing is said here", "say who leaves it, and when to stop")
