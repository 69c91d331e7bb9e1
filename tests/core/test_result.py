"""The whole result: what was asked, what is open, and that nothing known is no reassurance."""

from __future__ import annotations

from hypothesis import given

from kneeguide.assess.answers import Answers
from kneeguide.assess.check import Check
from kneeguide.assess.result import assess
from kneeguide.assess.triage import NO_CONDITION_FITS
from kneeguide.assess.urgency import Urgency
from tests.core.check_builder import ANSWERS, CHECK, WELL, answers


def test_all_answered_and_something_fits() -> None:
    result = assess(CHECK, WELL)
    assert result.urgency is Urgency.SELF_CARE
    assert result.reasons == ()
    assert [each.condition for each in result.conditions] == ["band"]
    assert result.asked == ("signs", "more", "where", "behind", "how_long")
    assert result.still_open == ()


def test_where_no_condition_fits_somebody_should_look() -> None:
    nothing_known = Check(CHECK.questions, CHECK.red_flags, CHECK.rules, ())
    result = assess(nothing_known, WELL)
    assert result.urgency is Urgency.ROUTINE
    assert [reason.id for reason in result.reasons] == [NO_CONDITION_FITS]


def test_an_unfinished_check_says_what_is_open() -> None:
    result = assess(CHECK, answers(signs="stuck", where="outer"))
    assert result.urgency is Urgency.SAME_DAY
    assert result.asked == ("signs", "where")
    assert result.still_open == ("more",), "nothing else could be as urgent, or change what fits"
    assert assess(CHECK, answers(signs="none", where="outer")).still_open == ("more", "behind", "how_long")


def test_changing_where_it_hurts_changes_all_that_hangs_on_it() -> None:
    before = WELL.answered("behind", ["lump"])
    after = before.answered("where", ["inner"])
    fresh = answers(signs="none", more="none", where="inner", how_long="days")
    assert assess(CHECK, before).urgency is Urgency.SOON
    assert assess(CHECK, after) == assess(CHECK, fresh)


@given(ANSWERS)
def test_every_result_has_an_urgency_and_self_care_is_earned(given_so_far: Answers) -> None:
    result = assess(CHECK, given_so_far)
    assert result.urgency in Urgency
    if result.urgency is Urgency.SELF_CARE:
        assert result.still_open == ()
        assert result.conditions
