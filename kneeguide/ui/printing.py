"""Pages on paper or as PDF: black on white, with a header, page numbers and what the guide is not.

The one place that builds rich text; every word is escaped here.
"""

from __future__ import annotations

from html import escape
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QCoreApplication, QMarginsF, QRectF, QSizeF, QUrl
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QFileDialog

from kneeguide.content.markup import Bullets, Strong, blocks
from kneeguide.ui.figure.still import figure_image
from kneeguide.ui.sheet import PartKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtWidgets import QWidget

    from kneeguide.figure.model import Figure
    from kneeguide.ui.sheet import Part, Sheet

_A4 = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
_MARGIN_MM, _FOOT_MM = 18.0, 12.0
_KNEE, _KNEE_WIDTH = "knee:places", 190
_INDENT = 11
"""How far the lines of a list stand in."""
_FOOT_POINTS, _LEAST_POINTS = 8.0, 8.0
"""The type of the foot, and the smallest type anywhere on paper."""
_FIGURE_WIDTH, _FIGURE_DOTS = 140, 640
"""How wide a figure is on paper, in 96ths of an inch as Qt takes it for pictures, and its dots."""
_SIZES = {
    PartKind.HEADING: 13.5, PartKind.PARAGRAPH: 11.0, PartKind.ITEM: 11.0, PartKind.SMALL: 9.5,
    PartKind.KNEE: 11.0, PartKind.PAIRS: 10.5,
}  # fmt: skip


def print_sheet(sheet: Sheet, parent: QWidget) -> str:
    """Ask for a printer, or for a file where there is none; returns what to tell the user, or nothing."""
    # imported here: loading it costs 2 ms at every start, and most starts print nothing
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo  # noqa: PLC0415

    if not QPrinterInfo.availablePrinterNames():
        return save_sheet(sheet, parent)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(sheet.title)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() == QPrintDialog.DialogCode.Accepted:
        paint_pages(sheet, printer)
    return ""


def write_pdf(sheet: Sheet, file: Path) -> bool:
    """Save the sheet as a PDF; False where the file cannot be written."""
    try:
        file.open("ab").close()  # asked here, because Qt would only warn
    except OSError:
        return False
    writer = QPdfWriter(str(file))
    writer.setTitle(sheet.title)
    writer.setCreator("KneeGuide")
    writer.setResolution(300)
    return paint_pages(sheet, writer)


def save_sheet(sheet: Sheet, parent: QWidget) -> str:
    """Ask for a file and save the sheet as a PDF; returns what to tell the user, or nothing."""
    name = f"{sheet.title}.pdf"
    chosen, _kind = QFileDialog.getSaveFileName(parent, _tr("Save as PDF"), name, "PDF (*.pdf)")
    if not chosen:
        return ""
    if write_pdf(sheet, Path(chosen)):
        return _tr("Saved as {file}.").format(file=chosen)
    return _tr("The file could not be written. Nothing is lost. Choose another folder.")


def paint_pages(sheet: Sheet, device: QPagedPaintDevice) -> bool:
    """Paint the sheet page by page; False where the device refuses."""
    device.setPageLayout(_A4)
    painter = QPainter()
    if not painter.begin(device):
        return False
    paper = Paper(sheet, device)
    for page in range(paper.pages):
        if page:
            device.newPage()
        paper.paint(painter, page)
    return painter.end()


def pages_of(sheet: Sheet) -> int:
    """On how many pages of A4 the sheet goes."""
    return Paper(sheet).pages


class Paper:
    """A sheet laid out on A4, for a device or for a PDF that is not written. Lengths are the device's dots."""

    def __init__(self, sheet: Sheet, device: QPagedPaintDevice | None = None) -> None:
        self._buffer = QBuffer()  # kept, as the device writes to it
        self._device = device if device is not None else _pdf_in(self._buffer)
        dots = self._device.logicalDpiY() / 25.4
        self.size = QSizeF(self._device.width(), self._device.height())
        self._margin, self._foot = _MARGIN_MM * dots, _FOOT_MM * dots
        self.document = sheet_document(sheet, self._device.logicalDpiY() / 72)
        self.document.documentLayout().setPaintDevice(self._device)
        self._body = self.size - QSizeF(2 * self._margin, 2 * self._margin + self._foot)
        self.document.setPageSize(self._body)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self.document.pageCount()

    def paint(self, painter: QPainter, page: int = 0) -> None:
        """Paint one page, its foot too."""
        top = page * self._body.height()
        painter.save()
        painter.translate(self._margin, self._margin - top)
        self.document.drawContents(painter, QRectF(0, top, self._body.width(), self._body.height()))
        painter.restore()
        foot = self.size.height() - self._margin - self._foot / 2
        font = QFont("Inter")
        font.setPixelSize(round(_FOOT_POINTS * self._device.logicalDpiY() / 72))
        painter.setFont(font)
        painter.setPen(QColor("black"))
        _paint_foot(painter, QRectF(self._margin, foot, self._body.width(), self._foot / 2), page + 1, self.pages)

    def lines(self) -> Iterator[tuple[str, QRectF]]:
        """Every paragraph in words, and where it lies on the first page."""
        block = self.document.begin()
        while block.isValid():
            box = self.document.documentLayout().blockBoundingRect(block)
            if block.text().strip():
                yield block.text(), box.translated(self._margin, self._margin)
            block = block.next()


def _pdf_in(buffer: QBuffer) -> QPdfWriter:
    device = QPdfWriter(buffer)
    device.setResolution(300)
    device.setPageLayout(_A4)
    return device


def sheet_document(sheet: Sheet, point: float = 1.0) -> QTextDocument:
    """The sheet as a document, black on white; a printer's point has `point` dots.

    Sizes of type are in points, but Qt takes distances in dots whatever unit they are written in.
    """
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(QFont("Inter", 11))
    body = "".join(_html(part, point, sheet) for part in sheet.parts)
    for figure in (figure for part in sheet.parts for figure in part.figures):
        image = figure_image(figure, _FIGURE_DOTS)
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(_address(figure)), image)
    for part in sheet.parts:
        if part.picture is not None:
            document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(_KNEE), part.picture)
    size, below = 20 * sheet.size, round(6 * point * sheet.gaps)
    title = f'<p style="font-size:{size}pt;font-weight:600;margin-bottom:{below}px">{escape(sheet.title)}</p>'
    document.setHtml(f'<body style="color:#000">{title}{body}</body>')
    return document


def _address(figure: Figure) -> str:
    return f"figure:{figure.exercise}"


def _html(part: Part, point: float, sheet: Sheet) -> str:
    narrow, wide = (round(length * point * sheet.gaps) for length in (1.5, 9))
    indent, scale = round(_INDENT * point), sheet.size
    if part.kind is PartKind.FIGURES:
        images = "&nbsp; ".join(f'<img src="{_address(each)}" width="{_FIGURE_WIDTH}">' for each in part.figures)
        return f'<p style="margin:{narrow}px 0">{images}</p>'
    size, text = f"font-size:{max(_LEAST_POINTS, scale * _SIZES[part.kind]):.1f}pt", _inline(part.text)
    if part.kind is PartKind.PAIRS:
        return _table(part.pairs, size, narrow)
    if part.kind is PartKind.KNEE:
        image = f'<img src="{_KNEE}" width="{round(_KNEE_WIDTH * scale)}" style="float:right">'
        return f'<p style="{size};margin:{narrow}px 0">{image}{text}</p>'
    if part.kind is PartKind.HEADING:
        return f'<p style="{size};font-weight:600;margin-top:{wide}px;margin-bottom:{narrow}px">{text}</p>'
    if part.kind is PartKind.ITEM:
        style = f"{size};margin:{narrow}px 0;margin-left:{indent}px;text-indent:-{indent}px"
        return f'<p style="{style}">•&nbsp;&nbsp;{text}</p>'
    return f'<p style="{size};margin:{narrow}px 0">{text}</p>'


def _table(pairs: Sequence[tuple[str, str]], size: str, gap: int) -> str:
    """The pairs in two columns, read down the first and then the second."""
    cells = [f"{_strong(f'{topic}:')} {escape(words)}" for topic, words in pairs]
    half = -(-len(cells) // 2)
    pair = zip_longest(cells[:half], cells[half:], fillvalue="")
    rows = "".join(f'<tr><td width="50%">{_sized(a, size)}</td><td>{_sized(b, size)}</td></tr>' for a, b in pair)
    after = _sized("&nbsp;", "font-size:5pt")  # what stands after a table loses its upper margin
    return f'<table width="100%" cellspacing="0" cellpadding="{gap}">{rows}</table>{after}'


def _sized(html: str, size: str) -> str:
    return f'<p style="{size};margin:0">{html}</p>'


def _strong(text: str) -> str:
    """Not <b>: the fonts that the guide brings have no bolder weight, and a bolder one would be smeared."""
    return f'<span style="font-weight:600">{escape(text)}</span>'


def _inline(text: str) -> str:
    lines = []
    for block in blocks(text):
        for spans in block.items if isinstance(block, Bullets) else (block.spans,):
            words = (_strong(s.text) if isinstance(s, Strong) else escape(s.text) for s in spans)
            lines.append("".join(words))
    return "<br>".join(lines)


def _paint_foot(painter: QPainter, box: QRectF, page: int, pages: int) -> None:
    painter.drawText(box, 0x0001, _tr("KneeGuide gives information. It is not a diagnosis."))
    painter.drawText(box, 0x0002, _tr("Page {page} of {pages}").format(page=page, pages=pages))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Printing", text)
