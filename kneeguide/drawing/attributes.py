"""Attributes of elements as numbers; what is not one is a finding."""

from __future__ import annotations

from kneeguide.drawing.elements import Element
from kneeguide.drawing.findings import Findings, quoted
from kneeguide.drawing.paths import PathError, numbers_in


class Attributes:
    """Reads the attributes of elements, and notes what is wrong with them."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings

    def numbers(self, element: Element, name: str, count: int) -> list[float] | None:
        """So many numbers in one attribute, or None where it is noted that they are not there."""
        text = element.attributes.get(name)
        if text is None:
            self.findings.note(element, f"'{element.tag}' has no '{name}'", "add it")
            return None
        try:
            numbers = numbers_in(text[:2_000])
        except PathError as error:
            self.findings.note(element, f"{name} is {quoted(text)}: {error}", "write plain numbers in mm")
            return None
        if len(numbers) != count:
            self.findings.note(element, f"{name} is {quoted(text)}", f"it takes {count} numbers")
            return None
        return numbers

    def number(self, element: Element, name: str, default: float | None = None) -> float | None:
        """One number; `default` where the attribute is not there."""
        if default is not None and name not in element.attributes:
            return default
        numbers = self.numbers(element, name, 1)
        return numbers[0] if numbers else None

    def places(self, element: Element, *names: str) -> list[float] | None:
        """One number from each attribute; 0 for those that are not there, as in a browser."""
        found = [self.number(element, name, 0.0) for name in names]
        numbers = [number for number in found if number is not None]
        return numbers if len(numbers) == len(found) else None

    def share(self, element: Element, name: str) -> float | None:
        """A number from 0 to 1; 1 where the attribute is not there."""
        number = self.number(element, name, 1.0)
        if number is not None and not 0 <= number <= 1:
            self.findings.note(element, f"{name} is {number:g}", "from 0 to 1")
            return None
        return number

    def word(self, element: Element, name: str, words: tuple[str, ...]) -> str | None:
        """One of these words, the first where the attribute is not there."""
        word = element.attributes.get(name, words[0])
        if word not in words:
            self.findings.note(element, f"{name} is {quoted(word)}", f"one of: {', '.join(words)}")
            return None
        return word
