"""The result page: each level, what it says and why, and what it must never say."""

from __future__ import annotations

from pathlib import Path

import pytest
from check_kit import (
    DANGER,
    HOW_LONG,
    WHEN,
    Clock,
    Stay,
    answered,
    clipped,
    guide,
    ids,
    put_into,
    session,
    shown_window,
)
from diagram_kit import look
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kneeguide.assess.answers import Answers
from kneeguide.assess.urgency import Urgency
from kneeguide.ids import ConditionId, ProtocolId
from kneeguide.navigation import CheckPage, ConditionPage, SummaryPage, TimersPage
from kneeguide.ui.pages.result.fit_card import FitCard, FitMeter
from kneeguide.ui.pages.result.page import ResultView
from kneeguide.ui.pages.result.urgency_banner import UrgencyBanner
from kneeguide.ui.session import Session
from kneeguide.ui.widgets.button import Button
from kneeguide.ui.widgets.text import Text

GUIDE = guide()
DAY = 24 * 60 * 60
LEVELS = {
    Urgency.SELF_CARE: {"danger": "none", "where": "around_kneecap outer", "when": "down", "how_long": "weeks"},
    Urgency.ROUTINE: {"danger": "none", "where": "around_kneecap", "when": "down", "how_long": "months"},
    Urgency.SOON: {"danger": "night", "where": "outer", "when": "sitting", "how_long": "weeks"},
    Urgency.SAME_DAY: {"danger": "steps", "where": "outer", "when": "down", "how_long": "days"},
    Urgency.EMERGENCY: {"danger": "shape steps"},
}
BELOW_EMERGENCY = [level for level in Urgency if level is not Urgency.EMERGENCY]


class Opened:
    """A result page in a window, and where its doors led."""

    def __init__(self, qtbot: QtBot, folder: Path, about: Session, scale: float = 1.0) -> None:
        self.session, self.stay = about, Stay()
        self.window = shown_window(qtbot)
        self.page = ResultView(look(folder, text_scale=scale), GUIDE, about, self.stay.doors())
        self.show((1072, 752))

    def show(self, size: tuple[int, int]) -> None:
        put_into(self.window, self.page, size)

    @property
    def words(self) -> list[str]:
        return [text.text() for text in self.page.findChildren(Text) if text.isVisible()]

    def says(self, words: str) -> bool:
        return any(words in text for text in self.words)

    def button(self, words: str) -> Button:
        return next(each for each in self.page.findChildren(Button) if each.isVisible() and each.text() == words)

    def has_button(self, words: str) -> bool:
        return any(each.isVisible() and each.text() == words for each in self.page.findChildren(Button))


class Opener:
    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self._qtbot, self._folder = qtbot, folder

    def __call__(self, scale: float = 1.0, clock: Clock | None = None, **given: str) -> Opened:
        about = session(clock)
        return Opened(self._qtbot, self._folder, answered(about, **given) if given else about, scale)

    def level(self, level: Urgency, scale: float = 1.0) -> Opened:
        return self(scale, **LEVELS[level])


@pytest.fixture
def open_result(qtbot: QtBot, tmp_path: Path) -> Opener:
    return Opener(qtbot, tmp_path)


# every level ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("level", Urgency)
def test_each_level_says_what_to_do(open_result: Opener, level: Urgency) -> None:
    opened = open_result.level(level)
    advice = GUIDE.advice[level]
    assert opened.says(advice.headline)
    assert opened.says(advice.text)
    assert all(opened.says(step.title) for step in advice.steps)
    assert opened.says("When to change course")
    assert opened.says("No better after 3 weeks?")


@pytest.mark.parametrize("level", Urgency)
def test_the_ladder_is_told_in_words(open_result: Opener, level: Urgency) -> None:
    opened = open_result.level(level)
    (banner,) = opened.page.findChildren(UrgencyBanner)
    name = QAccessible.queryAccessibleInterface(banner.ladder).text(QAccessible.Text.Name)
    assert name == f"Level {level.rank + 1} of 5, from self-care to emergency"


@pytest.mark.parametrize(
    ("level", "reason"),
    [
        (Urgency.ROUTINE, "It has hurt for months."),
        (Urgency.SOON, "You told us: it wakes you at night. Pain at night needs a look."),
        (Urgency.SAME_DAY, "You told us: you cannot take four steps on it. A bone may be broken."),
        (Urgency.EMERGENCY, "You told us: your knee looks out of shape. It may be out of joint or broken."),
    ],
)
def test_reasons_are_named(open_result: Opener, level: Urgency, reason: str) -> None:
    assert open_result.level(level).says(reason)


@pytest.mark.parametrize("level", [level for level in Urgency if level is not Urgency.SELF_CARE])
def test_every_reason_is_told_with_its_level_and_source(open_result: Opener, level: Urgency) -> None:
    opened = open_result.level(level)
    whys = opened.page.words.why
    assert whys
    for why in whys:
        told = f"{GUIDE.advice[why.urgency].label}. {why.words}"
        (line,) = [words for words in opened.words if words.startswith(told)]
        assert line.endswith("\u00a01") is bool(why.sources)


def test_not_being_sure_about_a_sign_does_not_reassure(open_result: Opener) -> None:
    opened = open_result(danger="unsure", where="outer", when="down", how_long="days")
    assert opened.page.words.urgency is Urgency.SOON
    assert opened.says("You were not sure about a warning sign")


def test_the_head_says_which_knee_where_and_when(open_result: Opener) -> None:
    opened = open_result.level(Urgency.ROUTINE)
    line = next(words for words in opened.words if words.startswith("Right knee"))
    assert line.startswith("Right knee, around the kneecap. Checked today, ")


# what it could be -----------------------------------------------------------------------------------------------------


def test_conditions_come_with_their_reasons(open_result: Opener) -> None:
    opened = open_result(danger="none", where="around_kneecap outer", when="down sitting", how_long="weeks")
    meters = [meter.accessibleName() for meter in opened.page.findChildren(FitMeter)]
    assert meters == ["Fits well", "Fits in part"]
    assert opened.says("It says where.around_kneecap")
    assert opened.says("It says when.sitting")
    assert opened.says("Only an exam can tell for sure.")


def test_a_condition_leads_to_its_page(open_result: Opener) -> None:
    opened = open_result.level(Urgency.ROUTINE)
    name = opened.page.findChildren(FitCard)[0].name
    at = name.link_centre(0)
    assert isinstance(at, QPointF)
    QTest.mouseClick(name, Qt.MouseButton.LeftButton, pos=at.toPoint())
    assert opened.stay.routes == [ConditionPage(ConditionId("runners_knee"))]


def test_few_or_none_is_said_honestly(open_result: Opener) -> None:
    assert open_result.level(Urgency.ROUTINE).says("No other condition in this guide fits.")
    none = open_result(danger="none", where="behind", when="unsure", how_long="days")
    assert none.says("None of the conditions in this guide fits your answers.")


def test_the_best_fit_offers_its_timer(open_result: Opener) -> None:
    opened = open_result.level(Urgency.SELF_CARE)
    opened.button("Ice pack timer").click()
    assert opened.stay.routes == [TimersPage(ProtocolId("ice_pack"))]


@pytest.mark.parametrize("level", [Urgency.SOON, Urgency.SAME_DAY, Urgency.EMERGENCY])
def test_who_should_be_seen_is_not_sent_to_a_timer(open_result: Opener, level: Urgency) -> None:
    opened = open_result.level(level)
    assert not [button for button in opened.page.findChildren(Button) if "timer" in button.text()]


# emergency ------------------------------------------------------------------------------------------------------------


def test_an_emergency_shows_nothing_but_help(open_result: Opener) -> None:
    opened = open_result.level(Urgency.EMERGENCY)
    assert not opened.page.shows_help_strip
    assert opened.says("Until you get help")
    assert opened.says("Warning signs: it looks out of shape, I cannot take four steps on it.")
    assert opened.page.findChildren(FitCard) == []
    assert not opened.says("What it could be")
    assert not opened.says("open")


def test_an_emergency_can_be_printed_and_changed(open_result: Opener) -> None:
    opened = open_result.level(Urgency.EMERGENCY)
    opened.button("Summary to take with you").click()
    opened.button("Change my answers").click()
    assert opened.stay.routes == [SummaryPage(), CheckPage(DANGER.id)]


@pytest.mark.parametrize("level", BELOW_EMERGENCY)
def test_below_an_emergency_the_strip_stays(open_result: Opener, level: Urgency) -> None:
    assert open_result.level(level).page.shows_help_strip


# stopped early, old, empty --------------------------------------------------------------------------------------------


def test_a_check_that_was_stopped_early_does_not_reassure(open_result: Opener) -> None:
    opened = open_result(danger="none", where="around_kneecap")
    assert opened.says("You stopped early: 2 questions are open.")
    assert opened.page.findChildren(UrgencyBanner) == []
    assert not any(opened.says(GUIDE.advice[level].headline) for level in Urgency)
    assert opened.says("When to change course")
    opened.button("Go on with the check").click()
    assert opened.stay.routes == [CheckPage(WHEN.id)]


def test_a_sign_counts_before_all_is_answered(open_result: Opener) -> None:
    opened = open_result(danger="steps", where="outer")
    assert opened.says("Be examined today")
    assert opened.says("You stopped early: 1 question is open.")
    assert opened.says("The urgency may be higher than shown here.")
    opened.button("Go on with the check").click()
    assert opened.stay.routes == [CheckPage(WHEN.id)], "how long it hurts can change nothing now"


@pytest.mark.parametrize(("age", "old"), [(DAY - 1, False), (DAY + 1, True)])
def test_an_old_result_is_not_shown_as_current(open_result: Opener, age: float, old: bool) -> None:  # noqa: FBT001
    clock = Clock()
    about = answered(session(clock), **LEVELS[Urgency.SELF_CARE])
    clock.now += age
    opened = Opened(open_result._qtbot, open_result._folder, about)
    assert opened.says("This result is from ") is old
    assert opened.has_button("Check again") is old
    headline = GUIDE.advice[Urgency.SELF_CARE].headline
    assert (headline in opened.words, any(words.endswith(f": {headline}") for words in opened.words)) == (not old, old)
    assert opened.has_button("Ice pack timer") is not old, "nothing is begun on old answers"
    if old:
        opened.button("Check again").click()
        assert (about.answers, opened.stay.routes) == (Answers(), [CheckPage()])


def test_without_answers_there_is_one_thing_to_do(open_result: Opener) -> None:
    opened = open_result()
    assert [each.text() for each in opened.page.findChildren(Button) if each.isVisible()] == ["Start the symptom check"]
    assert opened.page.sheet() is None
    opened.button("Start the symptom check").click()
    assert opened.stay.routes == [CheckPage()]


def test_start_again_asks_first(open_result: Opener) -> None:
    opened = open_result.level(Urgency.ROUTINE)
    opened.page.start_again.click()
    assert opened.session.answers.to(HOW_LONG.id) == ids(["months"])
    opened.button("Keep my answers").click()
    assert not opened.page.question.isVisible()
    opened.page.start_again.click()
    opened.button("Clear and start again").click()
    assert (opened.session.answers, opened.stay.routes) == (Answers(), [CheckPage()])


def test_review_goes_to_the_first_answer(open_result: Opener) -> None:
    opened = open_result.level(Urgency.SOON)
    opened.page.review.click()
    assert opened.stay.routes == [CheckPage(DANGER.id)]


# paper and room -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("level", Urgency)
def test_on_paper_the_level_is_said_in_words(open_result: Opener, level: Urgency) -> None:
    sheet = open_result.level(level).page.sheet()
    assert sheet is not None
    texts = [part.text for part in sheet.parts]
    advice = GUIDE.advice[level]
    assert f"{advice.headline} (Level {level.rank + 1} of 5: {advice.label})" in texts
    assert advice.change_course in texts
    assert any(text.startswith("Right knee") for text in texts)
    topics = [topic for part in sheet.parts for topic, _words in part.pairs]
    assert topics[0] == "Warning signs"
    named = "What it could be (only an exam can tell for sure)" in texts
    assert named is (level is not Urgency.EMERGENCY)


@pytest.mark.parametrize("level", [Urgency.SELF_CARE, Urgency.EMERGENCY])
@pytest.mark.parametrize(
    ("scale", "size"),
    [(1.0, (1072, 752)), (1.0, (884, 592)), (2.0, (1168, 752)), (2.0, (772, 592)), (1.5, (1712, 900))],
)
def test_nothing_is_clipped(open_result: Opener, level: Urgency, scale: float, size: tuple[int, int]) -> None:
    opened = open_result.level(level, scale)
    opened.show(size)
    assert clipped(opened.page) == []
    opened.page.start_again.click()
    opened.show(size)
    assert clipped(opened.page) == []


# why, and what is not known -------------------------------------------------------------------------------------------


def test_each_reason_leads_to_its_source(open_result: Opener) -> None:
    opened = open_result.level(Urgency.SELF_CARE)
    reason = next(text for text in opened.page.findChildren(Text) if text.text().startswith("It says where.outer"))
    assert reason.text().endswith("\u00a01")


def test_what_is_not_known_stands_below_what_fits(open_result: Opener) -> None:
    opened = open_result(danger="none", where="outer", when="unsure", how_long="weeks")
    assert opened.says("Not asked or not known")
    assert opened.says("It says when.same_point")
    assert not open_result.level(Urgency.SELF_CARE).says("Not asked or not known")
