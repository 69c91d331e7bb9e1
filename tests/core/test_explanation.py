"""Why a result is as it is: what is not known, what danger is left open, what a question separates, what if."""

from __future__ import annotations

import pytest
from check_builder import ANSWERS, CHECK, QUESTIONS, WELL, answers, candidate
from hypothesis import given

from kneeguide.assess.answers import Answers
from kneeguide.assess.check import Check
from kneeguide.assess.evidence import Frequency, Weight
from kneeguide.assess.explanation import MOST_NOT_RULED_OUT, not_known, not_ruled_out, told_apart
from kneeguide.assess.result import assess
from kneeguide.assess.rules import Is, Not
from kneeguide.assess.urgency import Urgency
from kneeguide.assess.what_if import what_if
from kneeguide.ids import AnswerId, ConditionId, QuestionId

CLOT = candidate(
    "clot",
    (Is("behind.lump"), Weight.TYPICAL),
    (Is("how_long.days"), Weight.POSSIBLE),
    (Not(Is("where.outer")), Weight.AGAINST),
    frequency=Frequency.RARE,
)
DANGEROUS = Check(CHECK.questions, CHECK.red_flags, CHECK.rules, (*CHECK.candidates, CLOT))
CLOT_ID = ConditionId("clot")


@pytest.mark.parametrize(
    ("behind", "says"),
    [("unsure", ["typical 0"]), ("none", []), ("lump", []), ("", ["typical 0"])],
    ids=["not sure", "said no", "fits already", "left open"],
)
def test_what_could_not_be_told_is_named_as_not_known(behind: str, says: list[str]) -> None:
    given_ = WELL.answered(QuestionId("behind"), tuple(map(AnswerId, behind.split())))
    assert [finding.says for finding in not_known(DANGEROUS, given_, CLOT_ID)] == says


def test_what_another_answer_makes_impossible_is_not_said_to_be_unknown() -> None:
    elsewhere = answers(signs="none", more="none", where="inner", how_long="weeks")
    assert not_known(DANGEROUS, elsewhere, CLOT_ID) == ()


def test_the_weightiest_that_is_not_known_comes_first_and_what_speaks_against_is_left_out() -> None:
    assert [finding.says for finding in not_known(DANGEROUS, Answers(), CLOT_ID)] == ["typical 0", "possible 1"]


@pytest.mark.parametrize(
    ("where", "behind", "left_open"),
    [
        ("outer", "unsure", True),
        ("outer", "lump", True),
        ("outer", "none", False),
        ("inner", "", False),
        ("unsure", "", False),
    ],
    ids=["not sure", "speaks for it", "said no", "speaks against it", "not asked for good reason"],
)
def test_danger_is_not_ruled_out_where_the_answers_leave_it_open(where: str, behind: str, left_open: bool) -> None:  # noqa: FBT001
    told = {"behind": behind} if behind else {}
    found = not_ruled_out(
        DANGEROUS, answers(signs="none", more="none", where=where, how_long="days", **told), {CLOT_ID}, ()
    )
    assert found == ((CLOT_ID,) if left_open else ())


def test_what_is_shown_or_harmless_is_not_said_to_be_left_open() -> None:
    unsure = answers(signs="none", more="none", where="outer", behind="unsure", how_long="days")
    assert not_ruled_out(DANGEROUS, unsure, {CLOT_ID}, {CLOT_ID}) == ()
    assert not_ruled_out(DANGEROUS, unsure, (), ()) == ()


def test_three_dangers_at_most_are_named_the_likeliest_first() -> None:
    often = (Frequency.RARE, Frequency.COMMON, Frequency.LESS_COMMON, Frequency.VERY_COMMON)
    many = tuple(
        candidate(f"danger{at}", (Is("behind.lump"), Weight.TYPICAL), frequency=frequency)
        for at, frequency in enumerate(often)
    )
    check = Check(CHECK.questions, CHECK.red_flags, CHECK.rules, many)
    found = not_ruled_out(check, answers(where="outer", behind="lump"), {each.condition for each in many}, ())
    assert list(found) == ["danger3", "danger1", "danger2"]
    assert len(found) == MOST_NOT_RULED_OUT


def test_a_question_separates_the_likely_conditions_that_its_answers_move() -> None:
    where, how_long = QUESTIONS[2], QUESTIONS[4]
    assert told_apart(DANGEROUS, Answers(), where) == ("band", "cushion")  # the clot is too rare to be named now
    assert told_apart(DANGEROUS, Answers(), how_long) == ()


def test_the_answer_itself_does_not_change_what_a_question_separates() -> None:
    where = QUESTIONS[2]
    assert told_apart(DANGEROUS, answers(where="inner"), where) == told_apart(DANGEROUS, Answers(), where)


def test_another_place_moves_the_conditions() -> None:
    moves = what_if(CHECK, WELL, WELL.answered(QuestionId("where"), (AnswerId("inner"),)))
    assert (moves.come, moves.go) == (("cushion",), ("band",))


def test_a_condition_that_fits_better_goes_up_and_the_way_back_goes_down() -> None:
    firm = candidate("firm", (Is("where.outer"), Weight.POSSIBLE), (Is("how_long.weeks"), Weight.HALLMARK))
    check = Check(CHECK.questions, CHECK.red_flags, CHECK.rules, (firm,))
    weeks = WELL.answered(QuestionId("how_long"), (AnswerId("weeks"),))
    assert what_if(check, WELL, weeks).up == ("firm",)
    assert what_if(check, weeks, WELL).down == ("firm",)


def test_a_lower_urgency_is_told() -> None:
    stuck = WELL.answered(QuestionId("signs"), (AnswerId("stuck"),))
    moves = what_if(CHECK, stuck, WELL)
    assert moves.lowers
    assert moves.before is Urgency.SAME_DAY
    assert not what_if(CHECK, WELL, stuck).lowers


@given(ANSWERS, ANSWERS)
def test_what_moves_is_the_difference_of_two_results(before: Answers, after: Answers) -> None:
    moves = what_if(CHECK, before, after)
    assert (moves.before, moves.after) == (assess(CHECK, before).urgency, assess(CHECK, after).urgency)
    assert what_if(CHECK, before, before).is_none
    back = what_if(CHECK, after, before)
    assert (set(moves.come), set(moves.up)) == (set(back.go), set(back.down))
