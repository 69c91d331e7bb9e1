"""The check as its pages need it: which question comes before and after, and the answers in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, QLocale

from kneeguide.assess.explanation import told_apart
from kneeguide.assess.inquiry import next_question
from kneeguide.assess.interview import asked, asked_before, asks_for_signs, progress
from kneeguide.assess.questions import Choice, Meaning
from kneeguide.assess.result import assess
from kneeguide.assess.rules import Is
from kneeguide.assess.urgency import Urgency
from kneeguide.content.checks import check_of
from kneeguide.ids import RegionId
from kneeguide.settings import Side
from kneeguide.ui.pages.check.answers_so_far import AnswerRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kneeguide.assess.answers import Answers
    from kneeguide.assess.questions import Question
    from kneeguide.content.guide import Guide
    from kneeguide.ids import AnswerId, QuestionId


_TWO, _SINGLE_KEYS = 2, 9
_KNEES: dict[str, Side | Literal["both"]] = {"side.left": Side.LEFT, "side.right": Side.RIGHT, "side.both": "both"}
"""Which knee an answer stands for, by the fact of a described patient that it names."""


def tr(text: str) -> str:
    """The words in the user's language."""
    return QCoreApplication.translate("CheckWords", text)


def words_of(question: Question, chosen: Sequence[AnswerId]) -> str:
    """What was answered, as one line: "Outer side, below the kneecap"."""
    texts = [answer.short or answer.text for answer in question.answers if answer.id in chosen]
    return ", ".join(text if at == 0 else lower_first(text) for at, text in enumerate(texts))


def lower_first(text: str) -> str:
    """The text as it reads inside a sentence; "I" stays what it is."""
    return text if text.split(" ", 1)[0] in {"I", "IT"} else text[:1].lower() + text[1:]


def question_to_show(guide: Guide, answers: Answers, wanted: QuestionId | None) -> Question:
    """The wanted question, else the first that is open, else the first of all."""
    found = guide.questions.get(wanted) if wanted is not None else None
    return found or next_question(check_of(guide), answers) or next(iter(guide.questions.values()))


def way(guide: Guide, answers: Answers, question: Question) -> tuple[int, int]:
    """Which step the question is, and of how many at most."""
    return progress(tuple(guide.questions.values()), answers, question)


def next_open(guide: Guide, answers: Answers) -> QuestionId | None:
    """The first question that is open, or None when all is answered."""
    following = next_question(check_of(guide), answers)
    return following.id if following is not None else None


def one_before(guide: Guide, answers: Answers, question: Question) -> QuestionId | None:
    """The question asked before this one, or None for the first."""
    before = asked_before(tuple(guide.questions.values()), answers, question)
    return before[-1].id if before else None


def answer_rows(guide: Guide, answers: Answers, but: Question | None = None) -> list[AnswerRow]:
    """The answers so far in the order of the questions, but for one.

    A warning sign stays in the list even where its question would no longer be asked: it still counts.
    """
    now = _asked(guide, answers)
    return [
        AnswerRow(question.id, question.topic, words_of(question, answers.to(question.id)))
        for question in guide.questions.values()
        if question is not but
        and answers.to(question.id)
        and (question in now or signs_in(question, answers.to(question.id)))
    ]


def why_asked(guide: Guide, answers: Answers, question: Question) -> str:
    """Why the question is asked, and what its answers tell apart now: conditions, else how soon help is needed."""
    if asks_for_signs(question):
        return f"{question.why} {tr('Your answer tells what needs help today from what can wait.')}"
    apart = told_apart(check_of(guide), answers, question)
    names = [guide.conditions[condition].name.plain for condition in apart if condition in guide.conditions]
    if len(names) < _TWO:
        return f"{question.why} {tr('Your answer tells whether the knee should be seen, and how soon.')}"
    listed = QLocale().createSeparatedList(names)
    return f"{question.why} {tr('Your answer helps to tell these apart: {names}.').format(names=listed)}"


def chosen_regions(guide: Guide, answers: Answers) -> frozenset[RegionId]:
    """The regions that were chosen on the drawing."""
    maps = (question for question in guide.questions.values() if question.choice is Choice.MAP)
    chosen = {RegionId(answer) for question in maps for answer in answers.to(question.id)}
    return frozenset(chosen & set(guide.regions))


def knee_told(guide: Guide, answers: Answers) -> Side | Literal["both"] | None:
    """Which knee it is by the answers; None where that was not asked, or cannot be told."""
    for question in guide.questions.values():
        for answer in question.answers:
            if answer.id in answers.to(question.id) and isinstance(answer.case, Is) and answer.case.fact in _KNEES:
                return _KNEES[answer.case.fact]
    return None


def signs_in(question: Question, chosen: Sequence[AnswerId]) -> list[str]:
    """The chosen answers that are warning signs, in the words of the page."""
    return [answer.text for answer in question.answers if answer.id in chosen and answer.red_flag is not None]


def emergency_signs(guide: Guide, answers: Answers, question: Question) -> list[str]:
    """Why these answers are an emergency: what was chosen at this question, else what they come to; or nothing."""
    flags = {flag.id for flag in guide.red_flags.values() if flag.urgency is Urgency.EMERGENCY}
    given = answers.to(question.id)
    chosen = [answer.text for answer in question.answers if answer.id in given and answer.red_flag in flags]
    return chosen or [
        reason.because for reason in assess(check_of(guide), answers).reasons if reason.urgency is Urgency.EMERGENCY
    ]


def _asked(guide: Guide, answers: Answers) -> tuple[Question, ...]:
    return asked(tuple(guide.questions.values()), answers)


def key_hint(question: Question) -> str:
    """Which keys choose an answer."""
    count = len(question.answers)
    hint = tr("Press 1 to {count}, then Enter") if count <= _SINGLE_KEYS else tr("Press 1 to 9 or 0, then Enter")
    return hint.format(count=count)


def what_is_missing(question: Question) -> str:
    """What to do where nothing was chosen; the way out is named."""
    way_out = next((answer for answer in question.answers if answer.meaning is not Meaning.SAYS), None)
    one = question.choice is Choice.ONE
    if way_out is None:
        return tr("Choose one answer to go on.") if one else tr("Choose at least one answer to go on.")
    words = tr("Choose one answer, or “{other}”.") if one else tr("Choose what is true, or “{other}”.")
    return words.format(other=way_out.text)
