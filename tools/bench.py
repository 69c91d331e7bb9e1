"""How fast the guide is, as ratios to the least that is possible on the same machine in the same minute.

`make bench` · `make bench ARGS="--runs 21"`. Trust the ratios; milliseconds swing with whatever else runs.
"""

from __future__ import annotations

import argparse
import json
import operator
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import shiboken6
import yaml

from kneeguide.content.compiled import CACHE_FILE, open_guide
from kneeguide.content.folder import load
from kneeguide.content.guide import Guide
from kneeguide.paths import content_dir
from tools.bench_beat import beats
from tools.bench_drawing import drawing
from tools.bench_search import lists, searches
from tools.bench_timers import timers

BARE = [sys.executable, str(Path(__file__).with_name("bare_window.py"))]
GUIDE = [sys.executable, "-m", "kneeguide", "--exit-after-first-paint"]


class Start(NamedTuple):
    """One start: seconds until the end and until the first frame, seconds of processor, MiB of memory at most."""

    wall: float
    paint: float
    cpu: float
    rss: float


def start(command: list[str], environment: dict[str, str]) -> Start:
    """Run a program that prints `FIRST_PAINT` and the time; ends this program where it fails."""
    began = time.monotonic()
    child = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    said = child.stdout.read() if child.stdout else ""
    _, status, used = os.wait4(child.pid, 0)
    wall = time.monotonic() - began
    child.returncode = os.waitstatus_to_exitcode(status)
    painted = re.search(r"FIRST_PAINT ([0-9.]+)", said)
    if child.returncode or not painted:
        sys.exit(f"{' '.join(command)} ended with {child.returncode} and said: {said.strip() or 'nothing'}")
    return Start(wall, float(painted[1]) - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def starts(runs: int, home: Path) -> None:
    """Start each in turn, so that drift of the machine meets all alike, and print medians and medians of ratios."""
    (home / "data").mkdir()
    (home / "data" / "settings.json").write_text('{"notice_seen": true}', encoding="utf-8")
    environment = os.environ | {"KNEEGUIDE_HOME": str(home)}
    as_pip_leaves_it = environment | {"PYTHONPATH": str(_packed_shiboken(home / "packed"))}
    rounds = [
        (start(BARE, as_pip_leaves_it), start(BARE, environment), start(GUIDE, environment)) for _ in range(runs + 1)
    ][1:]  # the first one warms
    print(f"start, warm, {runs} rounds, {environment.get('QT_QPA_PLATFORM', 'on screen')}; the bare window as pip")
    print("installs PySide6, then with its support files unpacked as `make` does it, which the guide uses too")
    print(f"  {'':8}{'bare':>10}{'unpacked':>12}{'guide':>10}{'/ bare':>9}{'/ unpacked':>12}")
    for name in Start._fields:
        bare, unpacked, guide = ([getattr(each, name) for each in side] for side in zip(*rounds, strict=True))
        scale, unit = (1, "MiB") if name == "rss" else (1000, "ms")
        times = "".join(f"{statistics.median(side) * scale:8.0f} {unit:3}" for side in (bare, unpacked, guide))
        ratios = [statistics.median(map(operator.truediv, guide, side)) for side in (bare, unpacked)]
        print(f"  {name:8}{times}{ratios[0]:7.2f}{ratios[1]:12.2f}")


def _packed_shiboken(folder: Path) -> Path:
    """A copy of shiboken6 whose support files are still packed in its library, to be put before the installed one."""
    shutil.copytree(Path(shiboken6.__file__).parent, folder / "shiboken6", ignore=shutil.ignore_patterns("files.dir"))
    return folder


def compare(what: str, mine: Callable[[], object], least: Callable[[], object], rounds: int = 21) -> None:
    """Run both in turn and print their medians in milliseconds and the median of the pairs' ratios."""
    pairs = [(_seconds(least), _seconds(mine)) for _ in range(rounds)]
    ratio = statistics.median(each / other for other, each in pairs)
    of_least, of_mine = (statistics.median(side) * 1000 for side in zip(*pairs, strict=True))
    print(f"  {what:52}{of_least:9.2f} ms{of_mine:9.2f} ms{ratio:8.2f}")


def _seconds(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def contents(folder: Path, home: Path) -> Guide:
    """Print what reading the content costs, cold and warm."""
    files = sorted(folder.rglob("*.yaml"))
    cache = home / "cache"
    loaded = open_guide(folder, cache)
    if loaded.guide is None:
        sys.exit("\n".join(map(str, loaded.problems)))
    kept = cache / CACHE_FILE

    def parse() -> None:
        for file in files:
            yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)

    def decode() -> None:
        for file in files:
            file.stat()
        line, _, body = kept.read_bytes().partition(b"\n")
        at = 0
        for size in json.loads(line)["sizes"].values():
            json.loads(body[at : at + size])
            at += size

    print(f"content, {len(files)} files, {kept.stat().st_size // 1024} KiB of cache")
    print(f"  {'':52}{'least':>12}{'guide':>12}{'ratio':>8}")
    compare("read and check all files / PyYAML's C loader alone", lambda: load(folder), parse, 5)
    compare("open from the cache / json.loads of it and stat", lambda: open_guide(folder, cache), decode)
    return loaded.guide


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=11, help="rounds of starts")
    runs = parser.parse_args().runs
    print(f"load {os.getloadavg()[0]:.1f}, {os.cpu_count()} processors, Python {sys.version.split()[0]}")
    with tempfile.TemporaryDirectory() as name:
        starts(runs, Path(name))
        guide = contents(content_dir(), Path(name))
        searches(guide, compare)
        lists(guide)
    drawing()
    beats()
    timers()


if __name__ == "__main__":
    main()
