"""Pages on paper or as PDF: black on white, with a header, page numbers and what the guide is not.

The one place that builds rich text; every word is escaped here.
"""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QCoreApplication, QMarginsF, QRectF, QSizeF, QUrl
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QFileDialog

from kneeguide.content.markup import Bullets, Strong, blocks
from kneeguide.ui.figure.still import figure_image
from kneeguide.ui.sheet import PartKind

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtWidgets import QWidget

    from kneeguide.figure.model import Figure
    from kneeguide.ui.sheet import Part, Sheet

_A4 = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
_MARGIN_MM, _FOOT_MM = 18.0, 12.0
_KNEE, _KNEE_WIDTH = "knee:places", 190
_FIGURE_WIDTH, _FIGURE_DOTS = 140, 640
"""How wide a figure is on paper, in 96ths of an inch as Qt takes it for pictures, and its dots."""
_SIZES = {PartKind.HEADING: 13.5, PartKind.PARAGRAPH: 11.0, PartKind.ITEM: 11.0, PartKind.SMALL: 9.5}


def print_sheet(sheet: Sheet, parent: QWidget) -> str:
    """Ask for a printer, or for a file where there is none; returns what to tell the user, or nothing."""
    # imported here: loading it costs 2 ms at every start, and most starts print nothing
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo  # noqa: PLC0415

    if not QPrinterInfo.availablePrinterNames():
        return _ask_for_file(sheet, parent)
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


def paint_pages(sheet: Sheet, device: QPagedPaintDevice) -> bool:
    """Paint the sheet page by page; False where the device refuses."""
    device.setPageLayout(_A4)
    painter = QPainter()
    if not painter.begin(device):
        return False
    margin, foot = (length * device.logicalDpiY() / 25.4 for length in (_MARGIN_MM, _FOOT_MM))
    document = _laid_out(sheet, device)
    body = document.pageSize()
    for page in range(document.pageCount()):
        if page:
            device.newPage()
        painter.save()
        painter.translate(margin, margin - page * body.height())
        document.drawContents(painter, QRectF(0, page * body.height(), body.width(), body.height()))
        painter.restore()
        foot_box = QRectF(margin, device.height() - margin - foot / 2, body.width(), foot / 2)
        _paint_foot(painter, foot_box, page + 1, document.pageCount())
    return painter.end()


def pages_of(sheet: Sheet) -> int:
    """On how many pages of A4 the sheet goes."""
    device = QPdfWriter(QBuffer())
    device.setResolution(300)
    device.setPageLayout(_A4)
    return _laid_out(sheet, device).pageCount()


def _laid_out(sheet: Sheet, device: QPagedPaintDevice) -> QTextDocument:
    """The sheet's document in pages of what the device's paper has room for within margins and above the foot."""
    dots = device.logicalDpiY() / 25.4
    document = sheet_document(sheet, device.logicalDpiY() / 72)
    document.documentLayout().setPaintDevice(device)
    margins = 2 * _MARGIN_MM * dots
    document.setPageSize(QSizeF(device.width() - margins, device.height() - margins - _FOOT_MM * dots))
    return document


def sheet_document(sheet: Sheet, point: float = 1.0) -> QTextDocument:
    """The sheet as a document, black on white; a printer's point has `point` dots.

    Sizes of type are in points, but Qt takes distances in dots whatever unit they are written in.
    """
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(QFont("Inter", 11))
    body = "".join(_html(part, point) for part in sheet.parts)
    for figure in (figure for part in sheet.parts for figure in part.figures):
        image = figure_image(figure, _FIGURE_DOTS)
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(_address(figure)), image)
    for part in sheet.parts:
        if part.picture is not None:
            document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(_KNEE), part.picture)
    title = f'<p style="font-size:20pt;font-weight:600;margin-bottom:{round(6 * point)}px">{escape(sheet.title)}</p>'
    document.setHtml(f'<body style="color:#000">{title}{body}</body>')
    return document


def _address(figure: Figure) -> str:
    return f"figure:{figure.exercise}"


def _html(part: Part, point: float) -> str:
    narrow, wide, indent = round(1.5 * point), round(9 * point), round(11 * point)
    if part.kind is PartKind.FIGURES:
        images = "&nbsp; ".join(f'<img src="{_address(each)}" width="{_FIGURE_WIDTH}">' for each in part.figures)
        return f'<p style="margin:{narrow}px 0">{images}</p>'
    if part.kind is PartKind.KNEE:
        image = f'<img src="{_KNEE}" width="{_KNEE_WIDTH}" style="float:right">'
        return f'<p style="font-size:11pt;margin:{narrow}px 0">{image}{_inline(part.text)}</p>'
    size, text = f"font-size:{_SIZES[part.kind]}pt", _inline(part.text)
    if part.kind is PartKind.HEADING:
        return f'<p style="{size};font-weight:600;margin-top:{wide}px;margin-bottom:{narrow}px">{text}</p>'
    if part.kind is PartKind.ITEM:
        style = f"{size};margin:{narrow}px 0;margin-left:{indent}px;text-indent:-{indent}px"
        return f'<p style="{style}">•&nbsp;&nbsp;{text}</p>'
    return f'<p style="{size};margin:{narrow}px 0">{text}</p>'


def _inline(text: str) -> str:
    lines = []
    for block in blocks(text):
        for spans in block.items if isinstance(block, Bullets) else (block.spans,):
            words = (f"<b>{escape(s.text)}</b>" if isinstance(s, Strong) else escape(s.text) for s in spans)
            lines.append("".join(words))
    return "<br>".join(lines)


def _paint_foot(painter: QPainter, box: QRectF, page: int, pages: int) -> None:
    painter.setFont(QFont("Inter", 8))
    words = _tr("KneeGuide gives information. It is not a diagnosis.")
    painter.drawText(box, 0x0001, words)
    painter.drawText(box, 0x0002, _tr("Page {page} of {pages}").format(page=page, pages=pages))


def _ask_for_file(sheet: Sheet, parent: QWidget) -> str:
    name = f"{sheet.title}.pdf"
    chosen, _kind = QFileDialog.getSaveFileName(parent, _tr("Save as PDF"), name, "PDF (*.pdf)")
    if not chosen:
        return ""
    if write_pdf(sheet, Path(chosen)):
        return _tr("Saved as {file}.").format(file=chosen)
    return _tr("The file could not be written. Nothing is lost. Choose another folder.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Printing", text)
