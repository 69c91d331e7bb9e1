"""Which page the address of the symptom check opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneeguide.assess.answers import Answers
from kneeguide.assess.result import assess
from kneeguide.assess.urgency import Urgency
from kneeguide.content.checks import check_of
from kneeguide.ui.pages.check.page import CheckView
from kneeguide.ui.pages.check.stale import StaleCheckView
from kneeguide.ui.pages.result.page import ResultView
from kneeguide.ui.pages.result.words import is_old

if TYPE_CHECKING:
    from kneeguide.content.guide import Guide
    from kneeguide.ids import QuestionId
    from kneeguide.ui.doors import Doors
    from kneeguide.ui.look import Look
    from kneeguide.ui.session import Session


def check_page(
    look: Look, guide: Guide, session: Session, wanted: QuestionId | None, doors: Doors
) -> CheckView | ResultView | StaleCheckView:
    """The wanted question; without one the first that is open, or the result where the check is over."""
    if session.answers != Answers():
        result = assess(check_of(guide), session.answers)
        over = not result.still_open or result.urgency is Urgency.EMERGENCY
        if wanted is None and over:
            return ResultView(look, guide, session, doors)
        if is_old(session):
            return StaleCheckView(look, session, wanted, doors)
    return CheckView(look, guide, session, wanted, doors)
