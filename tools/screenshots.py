"""Take pictures of the guide's pages for people to look at: `make screenshots`, into build/screenshots.

`make screenshots ARGS="--all"` takes every page there is; without it, one of each kind.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

GUIDE = [sys.executable, "-m", "kneeguide"]
FOLDER = Path("build/screenshots")


class Way(NamedTuple):
    """A way to look at a page: what the file is called after, and the command line's words for it."""

    name: str
    words: tuple[str, ...]


WAYS = (
    Way("light", ("--theme", "light")),
    Way("dark", ("--theme", "dark")),
    Way("contrast", ("--theme", "high_contrast")),
    Way("narrow", ("--theme", "light", "--size", "960x640")),
    Way("wide", ("--theme", "light", "--size", "1920x1080")),
    Way("large-text", ("--theme", "light", "--text-size", "200")),
)


def one_of_each_kind(routes: list[str]) -> list[str]:
    """The first page of each kind, and of the knee the first region as well."""
    kinds: dict[tuple[str, bool], str] = {}
    for route in routes:
        word, _, item = route.partition("/")
        kinds.setdefault((word, bool(item) and word == "knee"), route)
    return list(kinds.values())


def take(route: str, way: Way) -> str:
    """Draw one picture; returns what went wrong, or nothing."""
    file = FOLDER / f"{route.replace('/', '-')}.{way.name}.png"
    data = ("--data", str(FOLDER / "data" / file.stem))  # nobody's own settings and answers
    run = subprocess.run(
        [*GUIDE, "picture", route, str(file), *data, *way.words], capture_output=True, text=True, check=False
    )
    return "" if run.returncode == 0 else f"{file.name}: {run.stderr.strip()}"


def main() -> None:
    """Take the pictures, as many at a time as there are processors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--all", action="store_true", help="every page, not one of each kind")
    parser.add_argument("--only", metavar="WORD", default="", help="pages whose address begins so")
    arguments = parser.parse_args()
    said = subprocess.run([*GUIDE, "routes"], capture_output=True, text=True, check=True).stdout.split()
    routes = [route for route in said if route.startswith(arguments.only)]
    chosen = routes if arguments.all else one_of_each_kind(routes)
    FOLDER.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = [pool.submit(take, route, way) for route in chosen for way in WAYS]
        wrong = [job.result() for job in jobs if job.result()]
    print(f"{len(jobs) - len(wrong)} pictures in {FOLDER}")
    if wrong:
        sys.exit("\n".join(wrong))


if __name__ == "__main__":
    main()
