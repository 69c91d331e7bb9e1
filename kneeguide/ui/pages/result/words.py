"""What the result page says, put together from the guide, the answers and the time."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from kneeguide.assess.cautions import cautions_for, plans_to_start
from kneeguide.assess.result import assess
from kneeguide.assess.to_ask import questions_to_ask
from kneeguide.assess.triage import NOT_ALL_ANSWERED
from kneeguide.assess.urgency import Urgency
from kneeguide.content.checks import check_of
from kneeguide.settings import Side
from kneeguide.timer.protocol import PhaseKind
from kneeguide.ui.country import country_of
from kneeguide.ui.hints import Hints
from kneeguide.ui.pages.check.words import answer_rows, chosen_regions, knee_told, lower_first
from kneeguide.ui.pages.result.reasoning import Why, fit_words, is_under_age, left_open, reason_words

if TYPE_CHECKING:
    from kneeguide.assess.reasons import Reason
    from kneeguide.content.guide import Guide
    from kneeguide.content.pages import Condition
    from kneeguide.timer.protocol import Protocol
    from kneeguide.ui.session import Session

_OLD_AFTER = 24 * 60 * 60
"""After so many seconds answers are no longer taken as current."""
_SETTLED_FROM = Urgency.SOON
"""From this level on an unfinished check says how urgent it is; below it would reassure."""
_FEW = 2
_MOST_REASONS = 3


def tr(text: str) -> str:
    """The words in the user's language."""
    return QCoreApplication.translate("ResultWords", text)


class ResultWords:
    """The result of the session's answers now."""

    def __init__(self, guide: Guide, session: Session) -> None:
        self._guide = self.guide = guide
        self._session, self.answers = session, session.answers
        self._knee = knee = knee_told(guide, session.answers)
        self.side = knee if isinstance(knee, Side) else session.settings.side
        self._rows = answer_rows(guide, session.answers)
        result = assess(check_of(guide), session.answers)
        self.urgency = result.urgency
        self.is_emergency = self.urgency is Urgency.EMERGENCY
        self.advice = guide.advice[self.urgency]
        self.hints = Hints(guide)
        self.country = country_of(guide, session.settings.country)
        self.still_open = () if self.is_emergency else result.still_open
        self.reasons = self._most_urgent(result.reasons)
        told = (each for each in result.reasons if each.id != NOT_ALL_ANSWERED)  # the page says that by itself
        self.why = tuple(Why(each.urgency, reason_words(guide, each), each.sources) for each in told)
        self.fits = tuple(fit_words(guide, session.answers, ranked) for ranked in result.conditions)
        self.left_open = () if self.is_emergency else left_open(guide, session.answers, self.fits)
        self.cautions = cautions_for(check_of(guide), session.answers)
        self.is_under_age = is_under_age(guide, session.answers)
        self.first_question = self._rows[0].question if self._rows else None
        self.old_date = day_of(session.answered_at) if is_old(session) else ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been answered."""
        return not self._rows

    @property
    def is_settled(self) -> bool:
        """Whether the level may be said: all is answered, or what is answered already needs somebody soon."""
        return not self.still_open or self.urgency >= _SETTLED_FROM

    @property
    def line(self) -> str:
        """Which knee, where, and when it was checked: "Right knee, around the kneecap. Checked today, 18:40."."""
        if self.is_empty:
            return ""
        return tr("{where}. Checked {when}.").format(where=self._where, when=self._checked_when)

    @property
    def dated_line(self) -> str:
        """The same with the day in full, as paper is read later."""
        at = datetime.fromtimestamp(self._session.answered_at).astimezone()
        day = QLocale.c().toString(QDate(at.year, at.month, at.day), "d MMMM yyyy")
        time = QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
        return tr("{where}. Checked on {day}, {time}.").format(where=self._where, day=day, time=time)

    @property
    def knee(self) -> str:
        """Which knee, or both."""
        if self._knee == "both":
            return tr("Both knees")
        return tr("Right knee") if self.side is Side.RIGHT else tr("Left knee")

    @property
    def tell(self) -> tuple[str, ...]:
        """What to say to those who help: which knee, then each answer under its topic."""
        return (f"{self.knee}.", *(f"{row.topic}: {lower_first(row.words)}." for row in self._rows))

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Each topic with what was answered."""
        return tuple((row.topic, row.words) for row in self._rows)

    @property
    def questions(self) -> tuple[str, ...]:
        """What to ask the professional."""
        return tuple(each.text for each in questions_to_ask(check_of(self._guide), self.answers))

    @property
    def signs(self) -> tuple[str, ...]:
        """The warning signs that were answered yes, in a few words each."""
        return tuple(
            answer.short or answer.text
            for question in self._guide.questions.values()
            for answer in question.answers
            if answer.red_flag is not None and answer.id in self.answers.to(question.id)
        )

    @property
    def timers(self) -> tuple[Protocol, ...]:
        """The timers of the condition that fits best, for cold first, where a person may treat it alone for now."""
        if not self._may_begin:
            return ()
        listed = [self._guide.protocols[timer] for timer in self.fits[0].condition.timers]
        return tuple(sorted(listed, key=lambda protocol: not _cools(protocol)))

    @property
    def plans(self) -> tuple[Condition, ...]:
        """The conditions whose plan may begin now, best fit first; none where one of them has to be seen."""
        if self.old_date:
            return ()
        begin = plans_to_start(check_of(self._guide), self.answers, self._guide.plans.keys())
        found = tuple(self._guide.conditions[condition] for condition in begin)
        return found if all(each.be_seen is None for each in found) else ()

    @property
    def _may_begin(self) -> bool:
        """Whether there is something to treat alone for now: not where somebody should see it, nor from old answers."""
        return bool(self.fits) and self.urgency < _SETTLED_FROM and not self.still_open and not self.old_date

    @property
    def headline(self) -> str:
        """How urgent it is; of old answers with the day, as it may be no longer so."""
        if not self.old_date:
            return self.advice.headline
        return tr("On {date}: {headline}").format(date=self.old_date, headline=self.advice.headline)

    @property
    def few_fit(self) -> str:
        """What is said where few conditions fit or none."""
        if self.still_open:
            return ""
        if not self.fits:
            return tr("None of the conditions in this guide fits your answers. A professional can look for others.")
        if len(self.fits) < _FEW:
            return tr("No other condition in this guide fits. There are more than the guide knows.")
        return ""

    @property
    def _where(self) -> str:
        return ", ".join([self.knee, *(lower_first(name) for name in self._places)])

    @property
    def _checked_when(self) -> str:
        at = datetime.fromtimestamp(self._session.answered_at).astimezone()
        days = (datetime.fromtimestamp(self._session.now).astimezone().date() - at.date()).days
        time = QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
        if days == 0:
            return tr("today, {time}").format(time=time)
        if days == 1:
            return tr("yesterday, {time}").format(time=time)
        return tr("on {date}").format(date=day_of(self._session.answered_at))

    @property
    def _places(self) -> list[str]:
        chosen = chosen_regions(self._guide, self._session.answers)
        return [region.name for region in self._guide.regions.values() if region.id in chosen]

    def _most_urgent(self, reasons: tuple[Reason, ...]) -> tuple[str, ...]:
        """The reasons for the level that is reached; after a few of them the rest is counted."""
        told = [reason_words(self._guide, reason) for reason in reasons if reason.urgency is self.urgency]
        more = len(told) - _MOST_REASONS
        return (*told[:_MOST_REASONS], tr("And {n} more reasons.").format(n=more)) if more > 1 else tuple(told)


def _cools(protocol: Protocol) -> bool:
    return any(phase.kind is PhaseKind.ICE for phase in protocol.phases)


def is_old(session: Session) -> bool:
    """Whether the last answer was given more than a day ago."""
    return session.now - session.answered_at > _OLD_AFTER


def day_of(moment: float) -> str:
    """The day of a moment in seconds since 1970, in words: "22 November 2026"."""
    at = datetime.fromtimestamp(moment).astimezone()
    return QLocale().toString(QDate(at.year, at.month, at.day), "d MMMM yyyy")
