"""No text can turn into markup, styles or a half-translated sentence by accident."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.architecture.trees import UI, Module, called

# Qt guesses that text is HTML in these, loads files from it, and takes minutes over hostile tables.
_RICH = {
    "RichText", "AutoText", "MarkdownText", "setHtml", "insertHtml", "appendHtml", "setMarkdown", "QMessageBox",
    "QErrorMessage", "QTextBrowser", "QTextEdit", "QTextDocument", "QProgressDialog", "QInputDialog", "QWizard",
}  # fmt: skip
# One module lays out paper, and it escapes every word.
_MAY_LAY_OUT = {"kneeguide/ui/printing.py": {"QTextDocument", "setHtml"}}


def _names(module: Module) -> Iterator[tuple[ast.expr, str]]:
    for node in module.walk():
        if isinstance(node, ast.Attribute):
            yield node, node.attr
        elif isinstance(node, ast.Name):
            yield node, node.id


def test_no_rich_text() -> None:
    found = [
        f"{module.place(node)} {name}"
        for module in UI
        for node, name in _names(module)
        if name in _RICH - _MAY_LAY_OUT.get(module.name, set())
    ]
    assert found == []


def test_no_style_sheets() -> None:
    """Any style sheet, even an empty one, makes the start a third slower and painting a quarter."""
    found = [module.place(node) for module in UI for node, name in _names(module) if name == "setStyleSheet"]
    assert found == []


def test_labels_say_that_they_are_plain() -> None:
    labels = [
        (module, node)
        for module in UI
        for node in module.walk()
        if isinstance(node, ast.ClassDef) and any(getattr(base, "id", "") == "QLabel" for base in node.bases)
    ]
    assert [f"{module.place(node)} {node.name}" for module, node in labels if "PlainText" not in module.text] == []
    bare = [
        module.place(node)
        for module in UI
        for node in module.walk()
        if isinstance(node, ast.Call) and called(node) == "QLabel"
    ]
    assert bare == [], "use the widgets Text or Chip"


def test_translated_texts_are_whole() -> None:
    """A translator is given the sentence as it stands in the source, so it must not be put together there."""
    found = [
        module.place(node)
        for module in UI
        for node in module.walk()
        if isinstance(node, ast.Call)
        and (called(node) in {"tr", "_tr"} or ast.unparse(node.func) == "QCoreApplication.translate")
        and any(_is_put_together(argument) for argument in node.args)
    ]
    assert found == []


def _is_put_together(argument: ast.expr) -> bool:
    return isinstance(argument, (ast.JoinedStr, ast.BinOp)) or (
        isinstance(argument, ast.Call) and called(argument) in {"format", "join"}
    )
