"""What a content folder may have beyond the smallest: two exercises, a plan, topics, disputes, myths, countries."""

from __future__ import annotations

from pathlib import Path

from tests.content.tiny import tiny_folder

EXERCISE = """\
id: {id}
name: "{name}"
synonyms: ["glute {id}"]
group: {group}
level: {level}
purpose:
  text: "Makes the [seat muscles](term:tendon) stronger with {name}."
  sources: [cpg19]
  grade: moderate
muscles: ["Seat muscles", "Trunk"]
needs: ["A mat"]
steps:
  - "Lie on your back for {name}."
  - "Lift your hips."
watch:
  - "Keep your pelvis level."
dose:
  text: "3 sets of 12, 3 days a week."
  sources: [cpg19]
  grade: expert
easier:
  - text: "Use a chair."
    exercise: {other}
harder:
  - text: "Use one leg."
stop:
  - text: "The knee **locks** or swells."
    sources: [afp19]
    grade: expert
timer: ice_pack
sources: [afp19]
reviewed: "2026-11-22"
"""

STAGE = """\
  - kind: {kind}
    weeks: "Week {week}"
    goal: "Goal of {kind}."
    days: "Every second day"
    exercises:
      - exercise: bridge
        dose: "{week} × 10"
        note: "Slowly."
      - exercise: lift
        dose: "2 × 5"
    do:
      - text: "Walk on the flat in stage {week}."
        sources: [cpg19]
        grade: weak
    go_on:
      - text: "Stairs feel fine in stage {week}."
        sources: [cpg19]
        grade: expert
    go_back:
      - text: "It swells in stage {week}."
        sources: [cpg19]
        grade: expert
    sources: [afp19]
    grade: disputed
"""

PLAN = """\
condition: itb_syndrome
summary:
  text: "Calm it, then build it up."
  sources: [cpg19]
  grade: strong
before:
  - text: "None of the [warning signs](page:signs) is there."
    sources: [cpg19]
    grade: expert
stages:
{stages}
reviewed: "2026-11-22"
"""

TOPIC = """\
id: {id}
title: "{title}"
line: "What {title} does"
synonyms: ["cold {id}"]
group: {group}
icon: snowflake
summary:
  text: "{title} can numb pain."
  sources: [cpg19]
  grade: weak
do:
  - text: "Put a cloth on the skin."
    sources: [cpg19]
    grade: expert
not_for:
  - text: "People with numb skin."
    sources: [afp19]
    grade: expert
sections:
  - title: "How long to use {title}"
    points:
      - text: "15 minutes."
        sources: [cpg19]
        grade: moderate
seek_help:
  - sign: "It is hot and you have a fever"
    urgency: emergency
    sources: [cpg19]
timers: [ice_pack]
reviewed: "2026-11-22"
"""

DISAGREEMENTS = """\
- id: ice_or_not
  question: "Does cold help a sore knee?"
  sides:
    - who: "Older advice"
      says: "Cold stops inflammation."
      sources: [afp19]
    - who: "Newer advice"
      says: "Cold may not help healing."
      sources: [cpg19]
  follows:
    text: "Use it for comfort."
    sources: [cpg19]
    grade: disputed
  why: "Both sides have little proof."
"""

MYTHS = """\
- id: wears_out
  claim: "Running wears out the knees I have."
  verdict: wrong
  because:
    text: "Runners for fun have less worn knees."
    sources: [cpg19]
    grade: moderate
  instead: "Run in small steps up."
- id: cracks
  claim: "A crack in the knee is always bad."
  verdict: partly
  because:
    text: "Only with swelling."
    sources: [afp19]
    grade: expert
  instead: "Look for swelling."
"""

COUNTRIES = """\
- id: gb
  name: "United Kingdom"
  numbers:
    - use: "Emergency"
      number: "999"
    - use: "Advice, day and night"
      number: "111"
  sources: [cpg19]
- id: other
  name: "Another country"
  numbers:
    - use: "Works in most of the world"
      number: "112"
  sources: [afp19]
"""

KINDS = ("calm_down", "build", "load", "return_to_run")


def library_files() -> dict[str, str]:
    """The further files, by name."""
    stages = "".join(STAGE.format(kind=kind, week=week) for week, kind in enumerate(KINDS, 1)).rstrip()
    bridge = {"id": "bridge", "name": "Bridge", "group": "hips", "level": "easy", "other": "squat"}
    squat = {"id": "squat", "name": "Squat", "group": "thighs", "level": "hard", "other": "bridge"}
    return {
        "countries.yaml": COUNTRIES,
        "disagreements.yaml": DISAGREEMENTS,
        "exercises/bridge.yaml": EXERCISE.format(**bridge),
        "exercises/squat.yaml": EXERCISE.format(**squat),
        "myths.yaml": MYTHS,
        "plans/itb_syndrome.yaml": PLAN.format(stages=stages),
        "topics/ice.yaml": TOPIC.format(id="ice", title="Cold", group="first_aid"),
        "topics/shoes.yaml": TOPIC.format(id="shoes", title="Shoes", group="training"),
    }


def library_folder(parent: Path) -> Path:
    """Write the smallest folder with these files into another one and return it."""
    folder = tiny_folder(parent)
    for name, text in library_files().items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder
