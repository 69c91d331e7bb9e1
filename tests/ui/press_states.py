"""The states in which every control is pressed: one page of each kind, and what people are in the middle of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

import msgspec
from PySide6.QtWidgets import QAbstractButton

from kneeguide.assess.answers import Answers
from kneeguide.ids import AnswerId, ConditionId, ExerciseId, ProtocolId, QuestionId, RegionId, TopicId
from kneeguide.journal.entry import When
from kneeguide.navigation import (
    NEW_TIMER,
    AboutPage,
    CadencePage,
    CheckPage,
    ConditionPage,
    DiaryPage,
    DisagreementsPage,
    ExercisePage,
    ExercisesPage,
    GlossaryPage,
    KneePage,
    LibraryPage,
    MythsPage,
    OwnTimerPage,
    PlanPage,
    ResultPage,
    Route,
    RunningPage,
    SessionPage,
    SettingsPage,
    SignsPage,
    SourcesPage,
    StructuresPage,
    SummaryPage,
    TimersPage,
    TopicPage,
    address,
)
from kneeguide.places import Place, Places
from kneeguide.settings import View
from kneeguide.timer.own import blank
from kneeguide.ui.diagram.stage import Stage
from kneeguide.ui.diarist import Draft
from kneeguide.workout.workout import State as Moment
from kneeguide.workout.workout import go, skipped
from tests.content.shipped import MILD, said
from tests.ui.window_kit import ICE_PACK, Person, let_ice_run

State = Callable[[Person], None]
ITB, OUTER, STRETCH = ConditionId("itb_syndrome"), RegionId("outer"), ProtocolId("stretch")
SESSION = SessionPage(ConditionId("patellofemoral_pain"), "calm_down")
ICE_TIME = 2000.0
"""Longer than ice may stay on, in seconds."""


def opened(route: Route, person: Person) -> None:
    person.go(route)


def answered(answers: Answers, route: Route, person: Person) -> None:
    person.world.session.answer(answers)
    person.go(route)


def old_answers(person: Person) -> None:
    person.world.session.answer(said("injury_signs.none illness_signs.none"))
    person.clock.gone += 3 * 86400
    person.go(CheckPage())


def two_places(person: Person) -> None:
    chosen = (Place(RegionId("inner")), Place(OUTER, AnswerId("outer_bump")))
    person.world.session.choose(Places(chosen))
    person.go(KneePage(OUTER))


def parts_named(person: Person) -> None:
    stage = stage_of(person)
    stage.set_naming(True)
    stage.zoom(1.5)


def bent(person: Person) -> None:
    stage_of(person).set_view(View.OUTER)


def stage_of(person: Person) -> Stage:
    person.go(KneePage())
    stage = person.page.findChild(Stage)
    assert isinstance(stage, Stage)
    return stage


def icing(person: Person, *, seconds: float = 0.0) -> None:
    let_ice_run(person)
    person.clock.gone += seconds
    person.world.timekeeper.tick()
    person.go(TimersPage(ICE_PACK))


def on_the_whole_screen(person: Person) -> None:
    icing(person)
    person.press("F")


def stretching(person: Person) -> None:
    assert person.world.timekeeper.start(STRETCH, person.world.session.settings.side)
    person.go(TimersPage(STRETCH))


def asked_about_ice(person: Person) -> None:
    person.go(TimersPage(ICE_PACK))
    person.press("Space")


def own_timer(person: Person, *, edited: bool = False) -> None:
    timer, _trouble = person.world.shelf.keep(blank("Mine", "Work"))
    person.go(OwnTimerPage(timer.id) if edited else TimersPage(timer.id))


def deleted_timer(person: Person) -> None:
    own_timer(person)
    person.click(person.find(QAbstractButton, "delete-timer"))


def leaving(person: Person) -> None:
    let_ice_run(person)
    person.launch.frame.close()


def kept_diary(person: Person, *, changing: bool = False) -> None:
    diarist = person.world.diarist
    for pain, note in ((3, "stairs"), (6, "long run")):
        person.clock.gone += 86400
        diarist.write(Draft(pain, When.NOW, note))
        assert diarist.save()
    if changing:
        diarist.begin_change(diarist.entries[0])
    person.go(DiaryPage())


def much_pain(person: Person) -> None:
    person.go(DiaryPage())
    person.click(person.find(QAbstractButton, "pain-8"))


def in_session(person: Person) -> None:
    person.go(SESSION)
    person.world.coach.act(go)


def after_session(person: Person) -> None:
    person.go(SESSION)
    coach = person.world.coach
    while coach.workout is not None and coach.workout.state is not Moment.OVER:
        coach.act(skipped)


def steps_known(person: Person) -> None:
    person.world.cadence.enter(160)
    person.go(CadencePage())
    person.press("M")


def steps_tapped(person: Person) -> None:
    person.go(CadencePage())
    for _ in range(13):
        person.clock.gone += 60 / 172
        person.press("T")


def steps_counted(person: Person) -> None:
    person.go(CadencePage())
    person.page.measure.ways.choose("count")


def searching(words: str, person: Person) -> None:
    person.press("Ctrl+K")
    person.type(words)


def first_notice(person: Person) -> None:
    session = person.world.session
    session.change_for_now(msgspec.structs.replace(session.settings, notice_seen=False))
    person.window.layers.offer_notice(person.page.heading.take_focus)


def _pages(*routes: Route) -> dict[str, State]:
    return {address(route): partial(opened, route) for route in routes}


def _check(question: str) -> Route:
    return CheckPage(QuestionId(question))


STATES: Mapping[str, Mapping[str, State]] = {
    "knee": {
        **_pages(KneePage(), KneePage(OUTER)),
        "two places": two_places, "parts named": parts_named, "bent": bent,
    },
    "check": {
        **_pages(CheckPage()),
        "where": partial(answered, MILD, _check("where")), "which spot": partial(answered, MILD, _check("spot_outer")),
        "one of several": partial(answered, MILD, _check("how_long")), "old answers": old_answers,
    },
    "result": {
        **_pages(ResultPage(), SummaryPage()),
        "self-care": partial(answered, MILD, ResultPage()), "summary": partial(answered, MILD, SummaryPage()),
        "emergency": partial(answered, said("injury_signs.out_of_shape"), ResultPage()),
    },
    "timers": {
        **_pages(TimersPage(), OwnTimerPage(NEW_TIMER)),
        "asked about ice": asked_about_ice, "stretching": stretching, "own timer": own_timer,
        "own timer edited": partial(own_timer, edited=True), "deleted timer": deleted_timer,
    },
    "ice": {
        "icing": icing, "whole screen": on_the_whole_screen, "ice over": partial(icing, seconds=ICE_TIME),
        "leaving": leaving,
    },
    "diary": {
        **_pages(DiaryPage()),
        "much pain": much_pain, "kept": kept_diary, "changing": partial(kept_diary, changing=True),
    },
    "session and cadence": {
        **_pages(SESSION, CadencePage()),
        "in session": in_session, "after session": after_session,
        "steps known": steps_known, "steps tapped": steps_tapped, "steps counted": steps_counted,
    },
    "condition and plan": _pages(ConditionPage(ITB), PlanPage(ITB), RunningPage()),
    "reading": _pages(
        TopicPage(TopicId("ice")), ExercisesPage(), ExercisePage(ExerciseId("bridge")), MythsPage(), SignsPage(),
        DisagreementsPage(), AboutPage(),
    ),
    "lists": _pages(LibraryPage(), GlossaryPage(), StructuresPage(), SourcesPage()),
    "window": {**_pages(SettingsPage()), "searching": partial(searching, "stairs"), "first notice": first_notice},
}  # fmt: skip
ALIKE = {"knee", "timers"}
"""Kinds whose states are the same page: a control that is in several of them is pressed in the first."""
TO_READ = {"condition and plan", "reading", "lists"}
"""Kinds of which no state is left by a press; one window shows them one after the other."""
