"""The markup of texts."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneeguide.content.markup import Bullets, Link, MarkupError, Paragraph, Plain, Strong, blocks, links, plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("One line.", (Paragraph((Plain("One line."),)),)),
        ("One\nline.", (Paragraph((Plain("One line."),)),)),
        ("One.\n\nTwo.", (Paragraph((Plain("One."),)), Paragraph((Plain("Two."),)))),
        ("**Stop** now", (Paragraph((Strong("Stop"), Plain(" now"))),)),
        ("See [this page](condition:itb_syndrome).",
         (Paragraph((Plain("See "), Link("this page", "condition", "itb_syndrome"), Plain("."))),)),
        ("- a\n- **b**", (Bullets(((Plain("a"),), (Strong("b"),))),)),
        ("Do:\n- a\n  goes on\n- b", (Paragraph((Plain("Do:"),)), Bullets(((Plain("a goes on"),), (Plain("b"),))))),
        ("- a\n\n- b", (Bullets(((Plain("a"),), (Plain("b"),))),)),
        ("2 * 3 and [brackets] and 5 < 6", (Paragraph((Plain("2 * 3 and [brackets] and 5 < 6"),)),)),
    ],
)  # fmt: skip
def test_blocks(text: str, expected: object) -> None:
    assert blocks(text) == expected


@pytest.mark.parametrize(
    ("text", "words", "snippet"),
    [
        ("**open", "not closed", "**"),
        ("a **b** c**", "not closed", "**"),
        ("** a **", "right at the words", "** a **"),
        ("**[a](term:b)**", "no links", "**[a](term:b)**"),
        ("[a](http://b)", "[words](kind:id)", "[a](http://b)"),
        ("[a](file:b)", "not to 'file'", "[a](file:b)"),
        ("[a](page:secret)", "no page 'secret'", "[a](page:secret)"),
        ("[a](term:)", "[words](kind:id)", "[a](term:)"),
        ("[](term:b)", "[words](kind:id)", "[](term:b)"),
        ("[a](term:b c)", "broken", "]("),
        ("[a](term:b", "broken", "]("),
    ],
)
def test_broken_markup_is_named(text: str, words: str, snippet: str) -> None:
    with pytest.raises(MarkupError) as caught:
        blocks(text)
    assert words in str(caught.value)
    assert caught.value.snippet == snippet


def test_plain_strips_the_markup() -> None:
    assert plain("**Do** [this](page:check):\n\n- a\n- b") == "Do this:\na\nb"


def test_links_are_given_in_reading_order() -> None:
    assert [link.id for link in links("[a](term:one)\n\n- [b](timer:two)")] == ["one", "two"]


@given(st.text(alphabet="a*[]():- \nterm_", max_size=60))
def test_any_text_is_blocks_or_a_markup_error(text: str) -> None:
    with contextlib.suppress(MarkupError):
        assert all(isinstance(block, (Paragraph, Bullets)) for block in blocks(text))


@given(st.text(alphabet="ab .,\n", max_size=60))
def test_text_without_markup_keeps_its_words(text: str) -> None:
    assert plain(text).split() == text.split()
