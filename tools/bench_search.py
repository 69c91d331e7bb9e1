"""How long the search takes for a typed letter, by itself and with its list laid out and painted; for `make bench`."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from kneeguide.content.guide import Guide
from kneeguide.content.search_entries import search_index
from kneeguide.paths import resources_dir
from kneeguide.settings import Settings
from kneeguide.ui.launch import Drawn, make_application
from kneeguide.ui.search_palette import SearchPalette

QUERIES = (
    "kneecap",
    "stairs",
    "outer side",
    "ice",
    "meniscus tear",
    "patela",
    "jumpers nee",
    "itband",
    "knee cap pain",
)
TYPED = tuple(query[:end] for query in QUERIES for end in range(1, len(query) + 1))


def searches(guide: Guide, compare: Callable[[str, Callable[[], object], Callable[[], object]], None]) -> None:
    """Print what a typed letter costs against looking for it in every text."""
    index = search_index(guide)
    texts = ["\n".join((each.title, each.text, *each.words, *each.lines)).lower() for each in index.entries]

    def scan() -> None:
        for query in TYPED:
            [number for number, text in enumerate(texts) if all(word in text for word in query.split())]

    def find() -> None:
        for query in TYPED:
            index.find(query)

    print(f"search, {len(texts)} entries, {len(TYPED)} letters typed")
    print(f"  {'':52}{'least':>12}{'guide':>12}{'ratio':>8}")
    compare("find, mark and rank / substring scan", find, scan)
    times = [_processor_time(partial(index.find, query)) for query in TYPED]
    print(f"  a letter: {_spread(times)} (target 5 ms)")
    print(f"  make the index: {_processor_time(lambda: search_index(guide)):.1f} ms, once")


def lists(guide: Guide) -> None:
    """Print what a typed letter costs with its list laid out and painted."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or make_application(resources_dir())
    index = search_index(guide)
    with tempfile.TemporaryDirectory() as name:
        look = Drawn(resources_dir(), Path(name)).look(Settings(reduced_motion=True), system_dark=False)
        window = QWidget()
        window.resize(1280, 800)
        palette = SearchPalette(look, lambda: index, lambda _route: None, window)
        window.show()
        palette.open()
        app.processEvents()

        def type_letter(query: str) -> None:
            palette.field.setText(query)
            app.processEvents()

        times = [_processor_time(partial(type_letter, query)) for query in TYPED]
    print(f"  a letter with its list, laid out and painted: {_spread(times)}")


def _processor_time(act: Callable[[], object]) -> float:
    """Milliseconds of the processor, as a wall clock also counts what else runs."""
    began = time.process_time()
    act()
    return (time.process_time() - began) * 1000


def _spread(times: list[float]) -> str:
    return f"median {statistics.median(times):.1f} ms, 95 % in {sorted(times)[len(times) * 95 // 100]:.1f} ms"
