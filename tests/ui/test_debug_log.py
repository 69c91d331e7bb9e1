"""`--debug` tells what is opened and saved, and nothing that somebody entered."""

from __future__ import annotations

import logging

import pytest

from kneeguide.assess.answers import Answers
from kneeguide.ids import RegionId
from kneeguide.navigation import KneePage, LibraryPage
from kneeguide.ui.debug_log import tell_what_happens
from tests.ui.window_kit import Opener, real_guide


def test_it_tells_what_is_opened_and_saved(open_window: Opener, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    person = open_window()
    tell_what_happens(person.launch, person.world.session)
    for route in (LibraryPage(), KneePage(RegionId("inner")), KneePage(RegionId("outer"))):
        person.go(route)
    question = next(iter(real_guide().questions.values()))
    person.world.session.answer(Answers().answered(question.id, [question.answers[0].id]))
    assert caplog.messages == [
        "open knee", "open library", "open knee/inner", "open knee/outer", "save check.json: done",
    ]  # fmt: skip


def test_it_tells_why_something_could_not_be_saved(open_window: Opener, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    person = open_window()
    tell_what_happens(person.launch, person.world.session)
    file = person.world.session.file("check.json")
    assert file is not None
    file.mkdir(parents=True)
    person.world.session.answer(Answers())
    assert caplog.messages[-1] == "save check.json: Is a directory"
