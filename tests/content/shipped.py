"""The shipped symptom check, and answers to it in a few words."""

from __future__ import annotations

from functools import cache

from kneeguide.assess.answers import Answers
from kneeguide.assess.check import Check
from kneeguide.content.checks import check_of
from kneeguide.content.folder import load
from kneeguide.content.guide import Guide
from kneeguide.content.search_entries import search_index
from kneeguide.ids import AnswerId, QuestionId
from kneeguide.paths import content_dir
from kneeguide.search import Index


@cache
def guide() -> Guide:
    loaded = load(content_dir())
    assert loaded.guide, loaded.problems
    return loaded.guide


@cache
def check() -> Check:
    return check_of(guide())


@cache
def index() -> Index:
    return search_index(guide())


def said(facts: str) -> Answers:
    """Answers such as "where.outer where.behind onset.slowly"."""
    given_to: dict[QuestionId, list[AnswerId]] = {}
    for fact in facts.split():
        question, _, answer = fact.partition(".")
        given_to.setdefault(QuestionId(question), []).append(AnswerId(answer))
    return Answers({name: tuple(sorted(chosen)) for name, chosen in given_to.items()})


def changed(base: Answers, facts: str) -> Answers:
    return Answers({**base.given, **said(facts).given})


MILD = said(
    "injury_signs.none illness_signs.none other_signs.none age.from_18 where.outer spot_outer.outer_bump "
    "onset.slowly how_long.days_7 triggers.down swelling.none movement.none elsewhere.none "
    "which_knee.right about_you.none"
)
"""Everything answered, nothing urgent."""
