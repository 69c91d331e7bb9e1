"""The real guide with a little of everything that can be read beside conditions, so that tests know its words."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QWidget

from kneeguide.content.folder import load
from kneeguide.content.guide import SECTIONS, Guide, guide_of
from kneeguide.ui.widgets.text import Text
from tests.content.tiny_library import library_folder
from tests.ui.window_kit import Person, real_guide

ADDED = ("countries", "disagreements", "exercises", "myths", "plans", "topics")


@cache
def library_guide() -> Guide:
    """The real conditions, timers, words and sources, and the tests' own exercises, plan, topics and cards."""
    with TemporaryDirectory() as folder:
        loaded = load(library_folder(Path(folder)))
    assert loaded.guide is not None, loaded.problems
    sections = {name: getattr(real_guide(), name) for name in SECTIONS}
    # those of the guide stay, as its conditions lead to them
    kept = {name: {**getattr(real_guide(), name), **getattr(loaded.guide, name)} for name in ("exercises", "plans")}
    own = {name: getattr(loaded.guide, name) for name in ADDED if name not in kept}
    topics = {**real_guide().topics, **loaded.guide.topics}
    return guide_of(**{**sections, **own, **kept, "topics": topics})


def said(person: Person) -> str:
    """Everything that the page shows, line by line."""
    shown = [each for each in person.page.findChildren(Text) if each.isVisible()]
    return "\n".join(each.text().replace("\u00a0", " ") for each in shown)


def named(person: Person, name: str) -> QWidget:
    """The widget of the page with this object name."""
    found = person.page.findChild(QWidget, name)
    assert isinstance(found, QWidget), name
    return found
