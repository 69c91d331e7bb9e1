"""Take pictures of the guide for people to look at: `make screenshots`, into build/screenshots.

Every page in light and dark at 1280 × 800 and 960 × 640, results at each urgency, the drawing from all sides.
`ARGS="--more"` adds high contrast, a wide window and text at 200 %; `ARGS="--only knee"` takes fewer.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from kneeguide.assess.answers import Answers
from kneeguide.assess.check import Check
from kneeguide.assess.questions import Meaning
from kneeguide.assess.result import assess
from kneeguide.assess.urgency import Urgency
from kneeguide.content.checks import check_of
from kneeguide.content.folder import load
from kneeguide.content.guide import Guide
from kneeguide.content.routes import routes
from kneeguide.files import write_value
from kneeguide.ids import AnswerId, QuestionId
from kneeguide.navigation import address
from kneeguide.paths import content_dir
from tools.plates import plates

GUIDE = [sys.executable, "-m", "kneeguide"]
FOLDER = Path("build/screenshots")


class Way(NamedTuple):
    """A way to look at a page: what the file is called after, and the command line's words for it."""

    name: str
    words: tuple[str, ...]


WAYS = (
    Way("light-1280", ("--theme", "light", "--size", "1280x800")),
    Way("dark-1280", ("--theme", "dark", "--size", "1280x800")),
    Way("light-960", ("--theme", "light", "--size", "960x640")),
    Way("dark-960", ("--theme", "dark", "--size", "960x640")),
)
MORE_WAYS = (
    Way("contrast", ("--theme", "high_contrast")),
    Way("wide", ("--theme", "light", "--size", "1920x1080")),
    Way("large-text", ("--theme", "light", "--text-size", "200")),
    Way("large-text-960", ("--theme", "light", "--text-size", "200", "--size", "960x640")),
)


class Scene(NamedTuple):
    """A page to take, what its files are called, and the folder with what the user has entered."""

    route: str
    name: str
    data: Path


def pages(guide: Guide) -> list[Scene]:
    """Every page, nothing entered."""
    addresses = [address(route) for route in routes(guide)]
    return [Scene(each, each.replace("/", "-"), FOLDER / "data" / "nothing") for each in addresses]


def results(guide: Guide) -> list[Scene]:
    """The result at each level of urgency, and its summary."""
    scenes = []
    for urgency in Urgency:
        data = FOLDER / "data" / urgency.value
        answers = answers_for(check_of(guide), urgency)
        write_value(data / "check.json", {"answers": answers, "answered_at": time.time()})
        scenes += [Scene(route, f"{route}-{urgency.value}", data) for route in ("result", "summary")]
    return scenes


def answers_for(check: Check, urgency: Urgency) -> Answers:
    """Answers that come to this urgency: the calmest to every question, and at most two that are not."""
    calm = _calm(check)
    others = [(question.id, answer.id) for question in check.questions for answer in question.answers]
    tried = [calm, *(_with(calm, other) for other in others)]
    tried += [_with(_with(calm, first), second) for first in others for second in others]
    return next(answers for answers in tried if assess(check, answers).urgency is urgency)


def _calm(check: Check) -> Answers:
    answers = Answers()
    for question in check.questions:
        chosen = next((each for each in question.answers if each.meaning is Meaning.NONE), question.answers[0])
        answers = answers.answered(question.id, (chosen.id,))
    return answers


def _with(answers: Answers, other: tuple[QuestionId, AnswerId]) -> Answers:
    return answers.answered(other[0], (other[1],))


def take(scene: Scene, way: Way) -> str:
    """Draw one picture; returns what went wrong, or nothing."""
    file = FOLDER / f"{scene.name}.{way.name}.png"
    words = [*GUIDE, "picture", scene.route, str(file), "--data", str(scene.data), *way.words]
    run = subprocess.run(words, capture_output=True, text=True, check=False)
    return "" if run.returncode == 0 else f"{file.name}: {run.stderr.strip()}"


def main() -> None:
    """Take the pictures, as many at a time as there are processors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--more", action="store_true", help="high contrast, a wide window and large text as well")
    parser.add_argument("--only", metavar="WORD", default="", help="pages whose address begins so")
    asked = parser.parse_args()
    guide = load(content_dir()).guide
    if guide is None:
        sys.exit("the content has problems: kneeguide check")
    FOLDER.mkdir(parents=True, exist_ok=True)
    scenes = [scene for scene in (*pages(guide), *results(guide)) if scene.route.startswith(asked.only)]
    ways = (*WAYS, *MORE_WAYS) if asked.more else WAYS
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        problems = list(filter(None, pool.map(lambda job: take(*job), [(s, w) for s in scenes for w in ways])))
    for problem in problems:
        print(problem, file=sys.stderr)
    sheets = plates(FOLDER) if "knee".startswith(asked.only) else 0
    print(f"{len(scenes) * len(ways) - len(problems) + sheets} pictures in {FOLDER}")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
