"""What the tests of the symptom check share: a small guide, a session, doors that note where one goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from diagram_kit import CHARTS, REGIONS, load_fonts
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kneeguide.assess.answers import Answers
from kneeguide.assess.evidence import Candidate, Evidence, Frequency, Weight
from kneeguide.assess.questions import Answer, Choice, Meaning, Question
from kneeguide.assess.rules import Is
from kneeguide.assess.triage_rules import RedFlag, TriageRule
from kneeguide.assess.urgency import Urgency
from kneeguide.content.guide import Guide, guide_of
from kneeguide.content.pages import About, Advice, Condition, Facts, Grade, Name, Signs, Statement, Step
from kneeguide.ids import (
    AnswerId,
    ConditionId,
    ProtocolId,
    QuestionId,
    RedFlagId,
    RegionId,
    RuleId,
    SourceId,
)
from kneeguide.navigation import Route
from kneeguide.timer.protocol import Phase, PhaseKind, Protocol
from kneeguide.ui.doors import Doors
from kneeguide.ui.session import Session
from kneeguide.ui.widgets.pressable import Pressable
from kneeguide.ui.widgets.text import Text

CITED = (SourceId("cpg19"),)
SIX_FORTY_PM = 1_795_372_800.0


def answer(answer_id: str, text: str, detail: str = "", icon: str = "", **more: object) -> Answer:
    return Answer(id=AnswerId(answer_id), text=text, detail=detail, icon=icon, **more)  # type: ignore[arg-type]


def question(question_id: str, choice: Choice, text: str, *answers: Answer, topic: str) -> Question:
    return Question(
        id=QuestionId(question_id), topic=topic, text=text, hint="Choose what fits best.", choice=choice,
        why="A few signs need a doctor today, not an app. We ask about them first.", answers=answers,
    )  # fmt: skip


NONE = answer("none", "None of these", "Go on to the questions", meaning=Meaning.NONE)
UNSURE = answer("unsure", "I am not sure", meaning=Meaning.UNSURE)
DANGER = question(
    "danger", Choice.MANY, "First, is any of this true right now?",
    answer("shape", "It looks out of shape", "Or the kneecap sits at the side", red_flag=RedFlagId("deformity")),
    answer("steps", "I cannot take four steps on it", "Even with a limp", red_flag=RedFlagId("cannot_bear_weight")),
    answer("night", "It wakes me at night", red_flag=RedFlagId("bone_pain")),
    answer("joint", "I feel it in other joints too"),
    UNSURE, NONE, topic="Warning signs",
)  # fmt: skip
WHERE = question(
    "where", Choice.MAP, "Where is the sorest spot?",
    answer("around_kneecap", "Around the kneecap"), answer("outer", "Outer side"),
    answer("behind", "Behind the knee"), answer("all_over", "It is all over the knee"), topic="Where it hurts",
)  # fmt: skip
WHEN = question(
    "when", Choice.ONE, "When does it hurt the most?",
    answer("down", "Going down", "Stairs, hills, long downhill runs", "trending-down"),
    answer("sitting", "After sitting still", "A long drive, a film, a desk day", "armchair"),
    answer("same_point", "At the same point of each run", "Then it fades when I stop", "map-pin"),
    UNSURE, topic="What sets it off",
)  # fmt: skip
HOW_LONG = question(
    "how_long", Choice.ONE, "How long has it hurt?",
    answer("days", "A few days"), answer("weeks", "About three weeks"), answer("months", "For months"),
    topic="How long",
)  # fmt: skip
QUESTIONS = (DANGER, WHERE, WHEN, HOW_LONG)

_FLAGS = {
    "deformity": (Urgency.EMERGENCY, "Your knee looks out of shape", "It may be out of joint or broken."),
    "cannot_bear_weight": (Urgency.SAME_DAY, "You cannot take four steps on it", "A bone may be broken."),
    "bone_pain": (Urgency.SOON, "It wakes you at night", "Pain at night needs a look."),
}
_HEADLINES = {
    Urgency.SELF_CARE: ("Self-care", "You can start with self-care"),
    Urgency.ROUTINE: ("Routine visit", "Plan a visit in the next weeks"),
    Urgency.SOON: ("See a professional soon", "See a professional within days"),
    Urgency.SAME_DAY: ("Same day", "Be examined today"),
    Urgency.EMERGENCY: ("Emergency", "Get emergency help now"),
}


def guide(**sections: object) -> Guide:
    """Two conditions, four questions, three red flags, a rule for a routine visit, and the timer for ice."""
    conditions = (condition("runners_knee", "Runner’s knee"), condition("itb", "Runner’s band", "rest"))
    whole: dict[str, object] = {
        "about": About(notice="Information.", points=(), intended_use="", how_sources_were_chosen=""),
        "advice": {urgency: advice(urgency) for urgency in Urgency},
        "conditions": {one.id: one for one in conditions},
        "candidates": (
            candidate("runners_knee", ("where.around_kneecap", Weight.HALLMARK), ("when.down", Weight.TYPICAL)),
            candidate(
                "itb",
                ("where.outer", Weight.HALLMARK),
                ("when.same_point", Weight.TYPICAL),
                ("when.sitting", Weight.AGAINST),
            ),
        ),
        "protocols": {one.id: one for one in (protocol("ice_pack", "Ice pack"), protocol("rest", "Rest"))},
        "questions": {one.id: one for one in QUESTIONS},
        "red_flags": {RedFlagId(flag): red_flag(flag, *told) for flag, told in _FLAGS.items()},
        "regions": REGIONS,
        "rules": (rule("long", "how_long.months", Urgency.ROUTINE, "It has hurt for months."),),
        "charts": CHARTS,
    }
    return guide_of(**{**whole, **sections})


def condition(condition_id: str, name: str, timer: str = "ice_pack") -> Condition:
    facts = Facts(where="Kneecap", feels_like="Dull", time_to_ease="6 weeks", can_i_run="A little", sources=CITED)
    return Condition(
        id=ConditionId(condition_id), name=Name(plain=name, medical="patellofemoral pain"), frequency=Frequency.COMMON,
        summary=Statement(text="Sore.", sources=CITED, grade=Grade.STRONG), facts=facts,
        regions=(RegionId("outer"),), spot="", signs=Signs(worse=(), normal=(), does_not_fit=()), causes=(),
        first_steps=(), exercises=(), exercise_plan="", running=(), recovery=(), prevention=(), seek_help=(),
        similar=(), timers=(ProtocolId(timer),), reviewed="2026-11-22",
    )  # fmt: skip


def candidate(condition_id: str, *findings: tuple[str, Weight]) -> Candidate:
    evidence = tuple(
        Evidence(when=Is(fact=fact), weight=weight, says=f"It says {fact}", sources=CITED) for fact, weight in findings
    )
    return Candidate(condition=ConditionId(condition_id), frequency=Frequency.COMMON, evidence=evidence)


def protocol(protocol_id: str, name: str) -> Protocol:
    return Protocol(
        id=ProtocolId(protocol_id), name=name, line="15 min", icon="snowflake",
        phases=(Phase(name="Ice", kind=PhaseKind.ICE, seconds=900),), safety="", note="", sources=CITED,
    )  # fmt: skip


def red_flag(flag: str, urgency: Urgency, sign: str, because: str) -> RedFlag:
    return RedFlag(id=RedFlagId(flag), sign=sign, urgency=urgency, because=because, sources=CITED)


def rule(rule_id: str, fact: str, urgency: Urgency, because: str) -> TriageRule:
    return TriageRule(id=RuleId(rule_id), when=Is(fact=fact), urgency=urgency, because=because, sources=CITED)


def advice(urgency: Urgency) -> Advice:
    label, headline = _HEADLINES[urgency]
    steps = tuple(
        Step(title=title, text="Do this with care.", sources=CITED, grade=Grade.EXPERT)
        for title in ("Keep it still", "Call somebody", "Take notes")
    )
    change = "No better after 3 weeks? See a professional. [Check again](page:check) if it gets worse."
    return Advice(
        urgency=urgency, label=label, headline=headline, text=f"What to do: {label}.", steps=steps,
        change_course=change, sources=CITED,
    )  # fmt: skip


class Clock:
    """A clock that stands until it is set."""

    def __init__(self, now: float = SIX_FORTY_PM) -> None:
        self.now = now

    def wall(self) -> float:
        return self.now

    def monotonic(self) -> float:
        return self.now


@dataclass
class Stay:
    """Doors that lead nowhere and note what was asked of them."""

    routes: list[Route] = field(default_factory=list)
    printed: int = 0

    def doors(self) -> Doors:
        return Doors(
            go=self.routes.append,
            back=lambda: None,
            search=lambda: None,
            print=self._print,
            say=lambda _words, _undo: None,
        )

    def _print(self) -> None:
        self.printed += 1


def session(clock: Clock | None = None, folder: Path | None = None) -> Session:
    return Session(clock or Clock(), folder)


def ids(answers: Sequence[str]) -> tuple[AnswerId, ...]:
    return tuple(AnswerId(answer) for answer in answers)


def answered(about: Session, **given: str) -> Session:
    answers = Answers()
    for question, chosen in given.items():
        answers = answers.answered(QuestionId(question), ids(chosen.split()))
    about.answer(answers)
    return about


def shown_window(qtbot: QtBot) -> QWidget:
    """An empty window that has the focus, for pages to stand in."""
    load_fonts()
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def put_into(window: QWidget, page: QWidget, size: tuple[int, int]) -> None:
    """Show the page in the window, instead of the one before."""
    for before in window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        before.hide()
        before.setParent(None)
    page.setParent(window)
    window.resize(*size)
    page.resize(*size)
    page.show()
    QApplication.processEvents()


def clipped(widget: QWidget) -> list[str]:
    """The words of every visible text and button that is smaller than it needs to be."""
    shown = [part for part in widget.findChildren(QWidget) if part.isVisible() and isinstance(part, Text | Pressable)]
    return [part.text() for part in shown if _too_small(part)]


def _too_small(part: Text | Pressable) -> bool:
    least = part.minimumSizeHint()
    tall = part.heightForWidth(part.width()) if part.hasHeightForWidth() else least.height()
    return part.width() < least.width() or part.height() < max(tall, least.height())
