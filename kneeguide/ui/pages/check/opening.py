"""Which page the address of the symptom check opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneeguide.assess.answers import Answers
from kneeguide.assess.result import assess
from kneeguide.assess.urgency import Urgency
from kneeguide.content.checks import check_of
from kneeguide.ui.pages.check.page import CheckView
from kneeguide.ui.pages.check.stale import StaleCheckView
from kneeguide.ui.pages.result.words import is_old

if TYPE_CHECKING:
    from kneeguide.content.guide import Guide
    from kneeguide.ids import QuestionId
    from kneeguide.ui.doors import Doors
    from kneeguide.ui.look import Look
    from kneeguide.ui.session import Session


def check_page(
    look: Look, guide: Guide, session: Session, wanted: QuestionId | None, doors: Doors
) -> CheckView | StaleCheckView:
    """The wanted question; without one the first that is open, or what there is to say of old answers."""
    if session.answers != Answers() and is_old(session):
        return StaleCheckView(look, session, wanted, doors)
    return CheckView(look, guide, session, wanted, doors)


def is_over(guide: Guide, session: Session) -> bool:
    """Whether the answers so far have a result that no question is left to change."""
    if session.answers == Answers():
        return False
    result = assess(check_of(guide), session.answers)
    return not result.still_open or result.urgency is Urgency.EMERGENCY
