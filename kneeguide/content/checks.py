"""The symptom check of a guide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kneeguide.assess.check import Check

if TYPE_CHECKING:
    from kneeguide.content.guide import Guide


def check_of(guide: Guide) -> Check:
    """What the symptom check works with, out of the guide."""
    return Check(
        questions=tuple(guide.questions.values()),
        red_flags=guide.red_flags,
        rules=guide.rules,
        candidates=guide.candidates,
        to_ask=guide.to_ask,
        cautions=guide.cautions,
    )
