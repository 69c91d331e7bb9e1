"""Pages on paper: all words, none of them taken for markup, and what is said when a file cannot be written."""

from __future__ import annotations

import shutil
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from kneeguide.content.markup import plain
from kneeguide.ids import ConditionId, RegionId
from kneeguide.navigation import ConditionPage, KneePage, SignsPage
from kneeguide.settings import Side, ThemeChoice
from kneeguide.ui.diagram.paper_knee import paper_knee
from kneeguide.ui.pages.condition.paper import condition_sheet
from kneeguide.ui.pages.reference import warning_signs
from kneeguide.ui.printing import sheet_document, write_pdf
from kneeguide.ui.sheet import Part, PartKind, Sheet, drawn
from kneeguide.ui.toast import Toast
from tests.ui.diagram_kit import look
from tests.ui.window_kit import Opener, dress, real_guide

ITB = ConditionPage(ConditionId("itb_syndrome"))
WORDS = tuple(kind for kind in PartKind if kind is not PartKind.FIGURES)
PDFTOTEXT = shutil.which("pdftotext")
NASTY = "<b>bold</b> & <img src='file:///etc/passwd'> \"quoted\" </p><h1>x</h1> &lt;"


def sheet(*texts: str, title: str = "Title") -> Sheet:
    return Sheet(title, tuple(_part(kind, text) for text in texts for kind in WORDS))


def _part(kind: PartKind, text: str) -> Part:
    return Part(kind, "", pairs=(("Topic", text),)) if kind is PartKind.PAIRS else Part(kind, text)


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    dress(qapp)


def test_nothing_in_a_text_is_taken_for_markup(qtbot: QtBot) -> None:
    shown = sheet_document(sheet(NASTY, title=NASTY)).toPlainText()
    assert shown.count(NASTY) == 1 + len(WORDS)


def test_our_markup_is_shown_and_not_told(qtbot: QtBot) -> None:
    document = sheet_document(sheet("A **strong** word and [a link](page:signs)."))
    assert "A strong word and a link." in document.toPlainText()
    assert "font-weight:700" in document.toHtml() or "font-weight:600" in document.toHtml()


def test_what_has_to_be_seen_is_told_first_on_paper_and_nothing_stands_empty() -> None:
    guide = real_guide()
    for condition in guide.conditions.values():
        parts = condition_sheet(guide, condition).parts
        empty = [part.text for part, after in pairwise(parts) if part.kind is after.kind is PartKind.HEADING]
        assert empty == []
        if condition.be_seen:
            assert guide.advice[condition.be_seen].headline in parts[1].text


@pytest.mark.parametrize(("texts", "pages"), [(1, 1), (60, 5)])
def test_a_sheet_has_as_many_pages_as_it_needs(qtbot: QtBot, tmp_path: Path, texts: int, pages: int) -> None:
    file = tmp_path / "sheet.pdf"
    assert write_pdf(sheet(*["Some words to fill a line or so of a page."] * texts), file)
    raw = file.read_bytes()
    assert raw.startswith(b"%PDF-")
    assert raw.rstrip().endswith(b"%%EOF")
    assert raw.count(b"/Type /Page\n") >= pages


@pytest.mark.skipif(PDFTOTEXT is None, reason="pdftotext is not installed")
def test_the_pdf_of_a_condition_says_what_the_page_says(open_window: Opener, tmp_path: Path) -> None:
    person = open_window(ITB)
    file = tmp_path / "itb.pdf"
    assert write_pdf(person.page.sheet(), file)
    words = pdf_words(file)
    condition = real_guide().conditions[ITB.condition]
    for text in (condition.name.plain, condition.name.medical, plain(condition.summary.text), "not a diagnosis"):
        assert squeezed(text) in words
    for part in person.page.sheet().parts:
        assert squeezed(plain(part.text))[:60] in words


@pytest.mark.parametrize("side", list(Side), ids=lambda side: str(side.value))
def test_a_condition_on_paper_shows_where_it_hurts_on_the_knee_that_hurts(open_window: Opener, side: Side) -> None:
    person = open_window(ITB, side=side, theme=ThemeChoice.DARK)
    shown = [part for part in person.page.sheet().parts if part.picture is not None]
    assert [part.kind for part in shown] == [PartKind.KNEE]
    assert shown[0].text.startswith(f"**Marked on the {side.value} knee.**")
    picture = shown[0].picture
    assert picture is not None
    seen = look(person.window._look.cache)
    assert picture == paper_knee(seen, real_guide(), side, [RegionId("outer")]), "as light as from a light window"
    corner = picture.pixelColor(0, 0)
    assert corner.lightness() == 255, "nothing of the dark window stands around it"


@pytest.mark.skipif(PDFTOTEXT is None, reason="pdftotext is not installed")
def test_the_warning_signs_are_printed_with_their_levels(open_window: Opener, tmp_path: Path) -> None:
    person = open_window(SignsPage())
    file = tmp_path / "signs.pdf"
    assert write_pdf(person.page.sheet(), file)
    words = pdf_words(file)
    for flag in warning_signs(real_guide()):
        assert squeezed(plain(flag.sign)) in words
        assert squeezed(real_guide().advice[flag.urgency].headline) in words


def test_a_file_that_cannot_be_written_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    assert not write_pdf(sheet("words"), tmp_path / "nowhere" / "sheet.pdf")


@pytest.mark.parametrize(
    ("chosen", "said"),
    [("page.pdf", "Saved as"), ("nowhere/page.pdf", "could not be written"), ("", "")],
)
def test_without_a_printer_it_asks_for_a_file_and_says_what_became_of_it(
    open_window: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chosen: str, said: str
) -> None:
    asked: list[str] = []

    def choose(_parent: object, _title: str, name: str, _kind: str) -> tuple[str, str]:
        asked.append(name)
        return (str(tmp_path / chosen) if chosen else "", "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    person = open_window(ITB)
    person.press("Ctrl+P")
    assert asked == [f"{person.page.title}.pdf"]
    assert person.has(Toast, "") == bool(said)
    if said:
        assert said in person.find(Toast, "").words
    assert (tmp_path / "page.pdf").exists() == (chosen == "page.pdf")


def test_a_page_with_nothing_to_print_says_so(open_window: Opener) -> None:
    person = open_window(KneePage())
    person.press("Ctrl+P")
    assert "nothing to print" in person.find(Toast, "").words


def pdf_words(file: Path) -> str:
    assert PDFTOTEXT is not None
    told = subprocess.run([PDFTOTEXT, "-layout", str(file), "-"], capture_output=True, text=True, check=True).stdout
    return squeezed(told)


def squeezed(text: str) -> str:
    """The letters alone: fonts join signs such as 3 × 10 into shapes that a PDF names otherwise."""
    return "".join(letter for letter in text.casefold() if letter.isalpha() and letter != "x")


def test_figures_of_exercises_stand_side_by_side(qapp: QApplication) -> None:
    guide = real_guide()
    exercises = [each.exercise for each in guide.conditions[ConditionId("patellofemoral_pain")].exercises]
    sheet = Sheet("Figures", drawn(guide.figures, exercises))
    image = QImage(794, 1123, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    document = sheet_document(sheet)
    document.setPageSize(QSizeF(658, 1000))
    painter = QPainter(image)
    document.drawContents(painter)
    painter.end()
    assert document.pageCount() == 1
    assert len(sheet.parts[0].figures) == len(exercises) == 4
    row = document.size().height() - sheet_document(Sheet("Figures", ())).size().height()
    assert 80 < row < 130, "all four stand in one row"
    dark = sum(image.pixelColor(x, 100).lightness() < 128 for x in range(658))
    assert dark > 20, "and they are drawn"
