"""The summary on paper: one page, however much there is to say, and what matters most is never left out."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from check_kit import answered, session
from PySide6.QtWidgets import QApplication

from kneeguide.assess.answers import Answers
from kneeguide.assess.check import Check
from kneeguide.assess.interview import open_questions
from kneeguide.assess.patient import Patient, answer_to
from kneeguide.assess.questions import Choice, Question
from kneeguide.content.checks import check_of
from kneeguide.ids import RegionId
from kneeguide.replay import patient_of
from kneeguide.settings import Side
from kneeguide.ui.diagram.paper_knee import paper_knee
from kneeguide.ui.pages.check.words import answer_rows
from kneeguide.ui.pages.result.paper import result_sheet
from kneeguide.ui.pages.result.words import ResultWords
from kneeguide.ui.printing import pages_of, write_pdf
from kneeguide.ui.sheet import PartKind
from tests.content.known_patients import cases
from tests.ui.diagram_kit import look
from tests.ui.window_kit import dress, real_guide

GUIDE = real_guide()


def _fullest(question: Question) -> str:
    """Every answer that can be true together; of one choice the first."""
    says = [answer.id for answer in question.answers if answer.meaning.value == "says"]
    return " ".join(says[:1] if question.choice is Choice.ONE else says)


FULLEST = {question.id: _fullest(question) for question in GUIDE.questions.values()}
DIARY_LINE = "Friday 20 November 2026, 18:40: after a run, 3 of 10, ran 5 km. Right knee, around the kneecap"
LONGEST = 30
RUNNER = {
    "injury_signs": "none", "illness_signs": "none", "other_signs": "none", "where": "around_kneecap",
    "onset": "slowly", "how_long": "weeks_2", "triggers": "down",
}  # fmt: skip
UNHURT = FULLEST | dict.fromkeys(("injury_signs", "illness_signs"), "none")


@pytest.mark.parametrize("given", [FULLEST, UNHURT], ids=["every sign", "every other answer"])
@pytest.mark.parametrize("diary", [0, 60])
def test_the_fullest_summary_is_one_page(qapp: QApplication, tmp_path: Path, given: dict[str, str], diary: int) -> None:
    dress(qapp)
    words = ResultWords(GUIDE, answered(session(), **given))
    sheet = result_sheet(words, ["2026-11-20: ran 5 km, pain 3 of 10"] * diary)
    file = tmp_path / "summary.pdf"
    assert pages_of(sheet) == 1
    assert write_pdf(sheet, file)
    assert file.read_bytes().count(b"/Type /Page\n") == 1
    told = "\n".join(part.text for part in sheet.parts)
    assert words.advice.headline in told
    assert words.knee in told
    assert words.advice.change_course in told
    assert all(sign in told for sign in words.signs)
    assert words.questions


def test_the_summary_of_no_described_patient_is_cut(qapp: QApplication) -> None:
    """The longest of all: asked every question there is, not only those that matter, with a full extract of a diary."""
    dress(qapp)
    check = check_of(GUIDE)
    told = []
    for case in cases().values():
        about = session()
        about.answer(_all_answers(check, patient_of(case)))
        told.append(ResultWords(GUIDE, about))
    for words in sorted(told, key=_length)[-LONGEST:]:
        sheet = result_sheet(words, [DIARY_LINE] * 6)
        assert pages_of(sheet) == 1, words.pairs
        assert not any("Shortened" in part.text for part in sheet.parts), words.pairs


def _length(words: ResultWords) -> int:
    """About how many letters there are to print."""
    found = [each.says for fit in words.fits for each in (*fit.fits, *fit.does_not_fit)]
    return len("".join((*found, *words.reasons, *words.tell, words.advice.change_course, *words.questions)))


def _all_answers(check: Check, patient: Patient) -> Answers:
    answers = Answers()
    while waiting := open_questions(check.questions, answers):
        answers = answers.answered(waiting[0].id, answer_to(patient, waiting[0]))
    return answers


def test_questions_to_ask_and_answers_are_on_paper(qapp: QApplication) -> None:
    dress(qapp)
    words = ResultWords(GUIDE, answered(session(), **RUNNER))
    sheet = result_sheet(words, [DIARY_LINE])
    texts = [part.text for part in sheet.parts]
    assert [*words.questions] == texts[texts.index("Questions to ask") + 1 :][: len(words.questions)]
    assert texts[texts.index("From the diary") + 1] == DIARY_LINE
    pairs = [part.pairs for part in sheet.parts if part.kind is PartKind.PAIRS]
    assert pairs == [words.pairs]
    assert len(words.pairs) == len(answer_rows(GUIDE, words.answers))
    assert all(fit.condition.name.plain in "\n".join(texts) for fit in words.fits)


@pytest.mark.parametrize("side", list(Side), ids=lambda side: str(side.value))
def test_the_summary_shows_the_places_on_the_right_knee(qapp: QApplication, tmp_path: Path, side: Side) -> None:
    dress(qapp)
    about = answered(session(), **UNHURT | {"which_knee": "unsure"})
    about.change_for_now(msgspec.structs.replace(about.settings, side=side))
    seen = look(tmp_path)
    picture = paper_knee(seen, GUIDE, side, [RegionId("outer")])
    assert picture is not None
    other = paper_knee(seen, GUIDE, Side.LEFT if side is Side.RIGHT else Side.RIGHT, [RegionId("outer")])
    assert other != picture, "the left knee is the mirror image"
    sheet = result_sheet(ResultWords(GUIDE, about), (), picture)
    assert pages_of(sheet) == 1
    assert sheet.parts[0].picture is picture
    assert ("Left knee" if side is Side.LEFT else "Right knee") in sheet.parts[0].text
    assert "2026" in sheet.parts[0].text


def test_without_a_place_there_is_no_picture(qapp: QApplication, tmp_path: Path) -> None:
    assert paper_knee(look(tmp_path), GUIDE, Side.RIGHT, []) is None
