"""Why the result is as it is, in the guide's words: each condition with its reasons, and what is left open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from kneeguide.assess.explanation import not_known, not_ruled_out
from kneeguide.assess.interview import asked, given
from kneeguide.assess.ranking import Fit
from kneeguide.assess.triage import NO_CONDITION_FITS, NOT_ALL_ANSWERED, UNSURE_ABOUT_A_SIGN
from kneeguide.assess.urgency import Urgency
from kneeguide.content.checks import check_of
from kneeguide.ids import RedFlagId
from kneeguide.ui.pages.check.words import lower_first

if TYPE_CHECKING:
    from kneeguide.assess.answers import Answers
    from kneeguide.assess.ranking import Finding, Ranked
    from kneeguide.assess.reasons import Reason
    from kneeguide.content.guide import Guide
    from kneeguide.content.pages import Condition
    from kneeguide.ids import SourceId

_MOST_NOT_KNOWN = 3
_OF_AGE = 18


def tr(text: str) -> str:
    """The words in the user's language."""
    return QCoreApplication.translate("ResultWords", text)


@dataclass(frozen=True)
class FitWords:
    """A condition with its pips from 1 to 3, their words, what speaks for and against it, and what is not known."""

    condition: Condition
    pips: int
    words: str
    fits: tuple[Finding, ...]
    does_not_fit: tuple[Finding, ...]
    not_known: tuple[Finding, ...]


class Why(NamedTuple):
    """A reason in words, the level it stands for, and where that comes from."""

    urgency: Urgency
    words: str
    sources: tuple[SourceId, ...]


def reason_words(guide: Guide, reason: Reason) -> str:
    """Why a level was set; of a warning sign, also that it was answered."""
    if reason.id == UNSURE_ABOUT_A_SIGN:
        return tr("You were not sure about a warning sign, so someone should look at it.")
    if reason.id == NOT_ALL_ANSWERED:
        return tr("Not all questions are answered.")
    if reason.id == NO_CONDITION_FITS:
        return tr("No condition in this guide fits your answers.")
    flag = guide.red_flags.get(RedFlagId(reason.id))
    if flag is None:
        return reason.because
    return tr("You told us: {sign}. {because}").format(sign=lower_first(flag.sign), because=reason.because)


def fit_words(guide: Guide, answers: Answers, ranked: Ranked) -> FitWords:
    """The reasons for one condition; of what is not known the weightiest few."""
    unknown = not_known(check_of(guide), answers, ranked.condition)[:_MOST_NOT_KNOWN]
    condition = guide.conditions[ranked.condition]
    return FitWords(condition, ranked.fit.rank, _words_of(ranked.fit), ranked.fits, ranked.does_not_fit, unknown)


def left_open(guide: Guide, answers: Answers, shown: tuple[FitWords, ...]) -> tuple[Condition, ...]:
    """The conditions that need help the same day and that these answers do not rule out."""
    dangerous = {
        each.id for each in guide.conditions.values() if (each.be_seen or Urgency.SELF_CARE) >= Urgency.SAME_DAY
    }
    found = not_ruled_out(check_of(guide), answers, dangerous, {fit.condition.id for fit in shown})
    return tuple(guide.conditions[condition] for condition in found)


def is_under_age(guide: Guide, answers: Answers) -> bool:
    """Whether an answer says that the person is a child or a teenager."""
    told = (
        answer for question in asked(tuple(guide.questions.values()), answers) for answer in given(question, answers)
    )
    return any(answer.age and answer.age.most is not None and answer.age.most < _OF_AGE for answer in told)


def _words_of(fit: Fit) -> str:
    match fit:
        case Fit.WELL:
            return tr("Fits well")
        case Fit.IN_PART:
            return tr("Fits in part")
        case Fit.A_LITTLE:
            return tr("Fits a little")
