"""The smallest content folder that is whole: two of most things, three questions, one timer, no spots.

`tiny_folder(tmp_path)` writes it; `change(folder, file, old, new)` breaks one thing in it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kneeguide.assess.urgency import Urgency
from kneeguide.content.danger import LEAST_URGENCY
from kneeguide.settings import View
from tests.content.tiny_running import CADENCE, DIARY
from tests.core.drawing_kit import tiny_svg

ABOUT = """\
notice: This is information, not a diagnosis.
points:
  - It works without a network.
intended_use: For grown-up runners with a sore knee.
how_sources_were_chosen: Guidelines first.
"""

ADVICE = """\
- urgency: {urgency}
  label: {urgency}
  headline: What to do
  text: Do this.
  steps:
    - title: First
      text: Rest a day.
      sources: [cpg19]
      grade: expert
  change_course: Get help if it gets worse.
  sources: [cpg19]
"""

BEND = """\
- from: 0
  to: 30
  text: The knee is straight.
  sources: [cpg19]
  grade: expert
- from: 30
  to: 90
  text: The knee is bent.
  sources: [cpg19]
  grade: expert
"""

RUNNING_AGAIN = """\
summary: {text: Walk first., sources: [cpg19], grade: expert}
criteria:
  - text: A brisk walk feels fine.
    sources: [cpg19]
    grade: expert
ladder:
  - {run: 1, walk: 2, times: 8}
  - {run: 30, walk: 0, times: 1}
rules:
  - text: Run every second day.
    sources: [cpg19]
    grade: expert
pain:
  - text: A limp means stop.
    sources: [cpg19]
    grade: expert
after:
  - text: Add distance first.
    sources: [cpg19]
    grade: expert
sources: [cpg19]
grade: expert
"""

CONDITION = """\
id: {id}
name:
  plain: {plain}
  medical: {plain} syndrome
  synonyms: [sore knee]
frequency: common
summary:
  text: A **sore** [band](term:tendon) on the side of the knee.
  sources: [cpg19]
  grade: moderate
facts:
  where: Outer side
  feels_like: Sharp
  time_to_ease: 6 weeks
  can_i_run: A little
  sources: [cpg19]
regions: [{region}]
spot: Just above the joint
signs:
  worse:
    - text: Running downhill
      sources: [cpg19, afp19]
      grade: moderate
  normal: []
  does_not_fit: []
causes: []
first_steps:
  - title: Run less
    text: Use the [ice timer](timer:ice_pack) or read [more](condition:{other}).
    sources: [cpg19]
    grade: expert
exercises:
  - exercise: lift
    dose: 3 × 10 each side
    text: Step to the side.
    sources: [cpg19]
    grade: weak
exercise_plan: 3 times a week
running: []
recovery: []
prevention: []
seek_help:
  - sign: It locks
    urgency: same_day
    sources: [cpg19]
similar:
  - name: The other one
    condition: {other}
    where: Elsewhere
    apart: It hurts elsewhere.
    sources: [cpg19]
timers: [ice_pack]
reviewed: "2026-11-22"
"""

COUNTRIES = """\
- id: gb
  name: United Kingdom
  numbers:
    - {use: Emergency, number: "999"}
    - {use: Advice, number: "111"}
  sources: [cpg19]
- id: other
  name: Another country
  numbers:
    - {use: Emergency on most mobiles, number: "112"}
  sources: [cpg19]
"""

EXERCISE = """\
id: lift
name: Side steps
group: hips
level: easy
purpose:
  text: Makes the hips stronger.
  sources: [cpg19]
  grade: expert
muscles: [Hips]
steps:
  - Step to the side.
  - Step back.
watch: [Stay level.]
dose:
  text: 10 times a day.
  sources: [cpg19]
  grade: expert
easier:
  - text: Take smaller steps.
harder: []
stop:
  - text: Stop if it hurts.
    sources: [cpg19]
    grade: expert
sources: [cpg19]
reviewed: "2026-11-22"
"""

GLOSSARY = """\
- id: tendon
  term: Tendon
  meaning: A cord from muscle to bone, such as the [kneecap](structure:patella)’s.
  sources: [cpg19]
"""

REGIONS = """\
- id: outer
  name: Outer side
  line: Runner’s band
  view: outer
  signs:
    - text: Burns on the outer side
      sources: [cpg19]
      grade: moderate
  conditions:
    - condition: itb_syndrome
      line: Pain that comes with distance.
      chip: Common
- id: front
  name: Front
  line: Runner’s knee
  view: front
  signs: []
  conditions:
    - condition: patellofemoral_pain
      line: Pain behind the kneecap.
      chip: Very common
"""

SOURCES = """\
- id: cpg19
  authors: Willy R and others
  title: Patellofemoral pain
  published_in: JOSPT
  year: 2019
  doi: 10.2519/jospt.2019.0302
  kind: guideline
  checked: true
- id: afp19
  authors: Somebody
  title: Knee pain
  published_in: A journal
  kind: review
  checked: false
"""

STRUCTURES = """\
- id: patella
  name: Kneecap
  medical: Patella
  text: The bone in front of the knee.
  sources: [cpg19]
"""

TIMERS = """\
- id: ice_pack
  name: Ice pack
  line: 15 min
  icon: snowflake
  phases:
    - name: Cover the skin
      kind: prepare
    - name: Ice
      kind: ice
      seconds: 900
      look_at: 300
  closing:
    - name: Wait
      kind: wait
      seconds: 7200
  safety: Keep a cloth on the skin.
  note: Cold numbs pain.
  sources: [cpg19]
"""

RED_FLAG = """\
- id: {id}
  sign: You have {id}
  urgency: {urgency}
  because: It may be serious.
  sources: [cpg19]
"""

RED_FLAG_ANSWER = """\
    - id: {id}
      text: You have {id}
      red_flag: {id}
"""

QUESTIONS = """\
- id: danger
  topic: Danger signs
  text: Is one of these true?
  choice: many
  why: These need help.
  answers:
{flags}    - id: none
      text: None of these
      meaning: none
- id: where
  topic: Where it hurts
  text: Where does it hurt?
  choice: map
  why: Places tell a lot.
  answers:
    - id: outer
      text: Outer side
      case: {{is: location.outer}}
    - id: front
      text: Front
    - id: unsure
      text: I cannot tell
      meaning: unsure
- id: when
  topic: When
  text: When does it hurt?
  choice: one
  why: Times tell a lot.
  ask_if:
    any:
      - is: where.outer
      - all:
          - is: where.front
          - not: {{is: danger.none}}
  answers:
    - id: run
      text: On a run
      age: {{from: 16}}
    - id: rest
      text: At rest
"""

RULES = """\
- id: rest_pain
  when:
    at_least:
      count: 2
      of:
        - is: when.rest
        - is: where.outer
        - is: where.front
  urgency: see_professional_soon
  because: You said it hurts at rest.
  sources: [cpg19]
"""

EVIDENCE = """\
condition: {id}
frequency: common
evidence:
  - when: {{is: where.{region}}}
    weight: hallmark
    says: It hurts there.
    sources: [cpg19]
"""


def tiny_files() -> dict[str, str]:
    """The files of the folder, by name."""
    flags = LEAST_URGENCY.items()
    places = {"itb_syndrome": "outer", "patellofemoral_pain": "front"}
    others = dict(zip(places, reversed(places), strict=True))
    return {
        "about.yaml": ABOUT,
        "advice.yaml": "".join(ADVICE.format(urgency=urgency.value) for urgency in Urgency),
        "bend.yaml": BEND,
        "cadence.yaml": CADENCE,
        "diary.yaml": DIARY,
        "search.yaml": "small: [the my]\ncommon: [knee]\nalike: [pain ache sore]\n",
        "running_again.yaml": RUNNING_AGAIN,
        "countries.yaml": COUNTRIES,
        "exercises/lift.yaml": EXERCISE,
        "glossary.yaml": GLOSSARY,
        "red_flags.yaml": "".join(RED_FLAG.format(id=flag, urgency=least.value) for flag, least in flags),
        "regions.yaml": REGIONS,
        "sources.yaml": SOURCES,
        "structures.yaml": STRUCTURES,
        "timers.yaml": TIMERS,
        "wizard/questions.yaml": QUESTIONS.format(flags="".join(RED_FLAG_ANSWER.format(id=flag) for flag, _ in flags)),
        "wizard/rules.yaml": RULES,
        **{
            f"conditions/{name}.yaml": CONDITION.format(id=name, plain=name.title(), region=region, other=others[name])
            for name, region in places.items()
        },
        **{f"wizard/evidence/{name}.yaml": EVIDENCE.format(id=name, region=region) for name, region in places.items()},
    }


def without_spots(svg: str) -> str:
    """The drawing without its pain spot, of which this content says nothing."""
    return "\n".join(line for line in svg.splitlines() if "spot-tip" not in line) + "\n"


def tiny_folder(parent: Path) -> Path:
    """Write the folder into another one and return it. It has drawings of its own, which are quick to read."""
    folder = parent / "content"
    for part in ("conditions", "diagram", "exercises", "wizard/evidence"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    for name, raw in _raw().items():
        Path(f"{folder}/{name}").write_bytes(raw)
    return folder


@cache
def _raw() -> dict[str, bytes]:
    drawings = {f"diagram/{view.value}.svg": without_spots(tiny_svg(view.value)) for view in View}
    return {name: text.encode() for name, text in (tiny_files() | drawings).items()}


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Replace the first place where `old` stands in a file; it must be there."""
    file = folder / name
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {name}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def line_of(folder: Path, name: str, words: str) -> int:
    """The number of the first line that holds these words."""
    lines = (folder / name).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)
