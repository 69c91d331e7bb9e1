"""`--debug` tells what is opened and saved, and nothing that somebody entered."""

from __future__ import annotations

import logging

import pytest

from kneeguide.assess.answers import Answers
from kneeguide.navigation import LibraryPage
from kneeguide.ui.debug_log import tell_what_happens
from tests.ui.window_kit import Opener, real_guide


def test_it_tells_what_is_opened_and_saved(open_window: Opener, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    person = open_window()
    tell_what_happens(person.launch, person.world.session)
    person.go(LibraryPage())
    question = next(iter(real_guide().questions.values()))
    person.world.session.answer(Answers().answered(question.id, [question.answers[0].id]))
    assert caplog.messages == [
        "open Where does it hurt? – KneeGuide", "open Library – KneeGuide", "save check.json: done",
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
