"""Checks across files: each breaks one thing in a whole folder and reads what is said about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kneeguide.content.folder import load
from kneeguide.content.icons import icons_in
from tests.content.tiny import change, line_of, tiny_files, tiny_folder

ITB = "conditions/itb_syndrome.yaml"
PFP = "conditions/patellofemoral_pain.yaml"
QUESTIONS = "wizard/questions.yaml"
EVIDENCE = "wizard/evidence/itb_syndrome.yaml"


def said(folder: Path) -> list[str]:
    loaded = load(folder)
    assert loaded.guide is None or not loaded.problems
    return [str(problem) for problem in loaded.problems]


def test_the_tiny_folder_is_whole(tmp_path: Path) -> None:
    loaded = load(tiny_folder(tmp_path))
    assert loaded.problems == ()
    assert loaded.guide is not None
    assert list(loaded.guide.conditions) == ["itb_syndrome", "patellofemoral_pain"]


SIDE = "text: Step to the side."
BAND = "[band](term:tendon)"
TIMERS = "timers.yaml"


@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        # ids that lead nowhere
        (ITB, "[cpg19, afp19]", "[cpg19, afp91]", "no source 'afp91' in sources.yaml (did you mean 'afp19'?)"),
        (ITB, "[outer]", "[otter]", "no region 'otter' in regions.yaml (did you mean 'outer'?)"),
        (ITB, "timers: [ice_pack]", "timers: [ice]", "no timer 'ice' in timers.yaml"),
        (ITB, "condition: patellofemoral_pain", "condition: jumpers_knee", "no condition 'jumpers_knee' in conditions"),
        ("regions.yaml", "condition: itb_syndrome", "condition: itb", "no condition 'itb'"),
        (QUESTIONS, "red_flag: deformity", "red_flag: deformed", "no red flag 'deformed' in red_flags.yaml (did you"),
        (QUESTIONS, "is: where.outer", "is: where.otter", "no answer 'where.otter' in wizard/questions.yaml (did you"),
        ("wizard/rules.yaml", "is: when.rest", "is: rest", "no answer 'rest'"),
        (EVIDENCE, "where.outer", "where.left", "no answer 'where.left'"),
        (QUESTIONS, "location.outer", "outside", "'outside' is not a fact of a case (write group.name)"),
        # links in texts
        (ITB, "(timer:ice_pack)", "(timer:icepack)", "no timer 'icepack'"),
        (ITB, BAND, "[band](term:band)", "no term 'band' in glossary.yaml"),
        ("glossary.yaml", "(structure:patella)", "(structure:kneecap)", "no structure 'kneecap'"),
        (ITB, BAND, "[band](word:tendon)", "not to 'word'"),
        (ITB, BAND, "[band](page:home)", "no page 'home'"),
        (ITB, BAND, "[band](http://example.org)", "a link is written [words](kind:id)"),
        # texts
        (ITB, "**sore**", "**sore", "'**' is opened but not closed"),
        (ITB, SIDE, "text: Step <b>to</b> the side.", "'<b>' looks like HTML"),
        (ITB, SIDE, "text: Step <img src=/etc/passwd>", "looks like HTML"),
        (ITB, SIDE, "text: Step &amp; hop", "'&amp;' looks like HTML"),
        (ITB, SIDE, 'text: "- step - hop - jump"', "the items of this list run together"),
        (TIMERS, "icon: snowflake", "icon: ../../snowflake", "'../../snowflake' is not an icon's name"),
        # numbers and dates
        (TIMERS, "seconds: 900", "seconds: 1201", "1201 seconds of ice are too long (at most 1200 seconds"),
        (TIMERS, "seconds: 900", "seconds: 0", "a phase of 0 seconds is not possible"),
        (TIMERS, "seconds: 7200", "seconds: -5", "a phase of -5 seconds is not possible"),
        (TIMERS, "kind: prepare", "kind: prepare\n      seconds: 3", "getting ready has no length"),
        (TIMERS, "look_at: 300", "look_at: 900", "the look at the skin is not within the phase"),
        (TIMERS, "line: 15 min", "line: 15 min\n  rounds: 0", "0 rounds are not possible (1 to 50)"),
        (ITB, '"2026-11-22"', '"2026-02-30"', "'2026-02-30' is not a date"),
        (ITB, '"2026-11-22"', "last week", "'last week' is not a date"),
        (QUESTIONS, "{from: 16}", "{from: 16, to: 3}", "this range is empty"),
        ("wizard/rules.yaml", "count: 2", "count: 4", "4 of 3 is not possible"),
        ("sources.yaml", "year: 2019", "year: 20190", "20190 is not a year"),
        ("sources.yaml", "doi: 10.", "doi: https://doi.org/10.", "is not a DOI"),
        ("regions.yaml", "view: outer", "view: side", "'side' is not known here (one of: front, inner, outer, back)"),
        (ITB, f"{SIDE}\n    sources: [cpg19]", f"{SIDE}\n    sources: []", "has no source"),
        # regions and conditions
        (PFP, "[front]", "[front, outer]", "the region 'outer' does not list 'patellofemoral_pain'"),
        (PFP, "regions: [front]", "regions: []", "this condition is in no region"),
        (EVIDENCE, "frequency: common", "frequency: rare", "'rare' is not what conditions/itb_syndrome.yaml says"),
        # questions and danger
        (QUESTIONS, "meaning: none", "meaning: none\n      red_flag: deformity", "means 'none' carries a red flag"),
        ("red_flags.yaml", "urgency: emergency", "urgency: same_day", "too mild for the red flag 'deformity' (emerg"),
        # things given twice
        ("sources.yaml", "- id: afp19", "- id: cpg19", "the id 'cpg19' is here twice (it is on line 1 already)"),
        (QUESTIONS, "- id: unsure", "- id: outer", "the id 'outer' is here twice"),
        (ITB, "causes: []", "causes: []\ncauses: []", "the key 'causes' is here twice"),
        # what the models refuse
        (ITB, "spot:", "sport:", "unknown key 'sport' (did you mean 'spot'?)"),
        (ITB, "frequency: common", "frequency: seldom", "'seldom' is not known here (one of: very_common, common,"),
        (ITB, 'reviewed: "2026-11-22"', "reviewed: 2026-11-22", "may be read as another number or a date"),
        ("advice.yaml", "change_course: Get help if it gets worse.", 'change_course: ""', "this text is empty"),
    ],
)
def test_broken_content_is_named_with_file_and_line(tmp_path: Path, file: str, old: str, new: str, words: str) -> None:
    folder = tiny_folder(tmp_path)
    before = (folder / file).read_text().partition(old)[0]
    # Where more than one line is written, the last one is at fault.
    line = before.count("\n") + 1 + new.count("\n")
    change(folder, file, old, new)
    lines = [found for found in said(folder) if words in found]
    assert lines, said(folder)
    assert lines[0].startswith(f"{file}:{line}:")


@pytest.mark.parametrize(
    ("new", "words"),
    [
        ("be_seen: same_day", ""),
        ("be_seen: routine_professional", "'routine_professional' is not a reason to be seen first"),
        ("be_seen: emergency", "no reason to seek help is as urgent as 'emergency' (add the sign to seek_help)"),
        ("be_seen: emergency", "an emergency has exercises or timers (delete them; help comes first)"),
    ],
)
def test_a_condition_that_has_to_be_seen(tmp_path: Path, new: str, words: str) -> None:
    folder = tiny_folder(tmp_path)
    change(folder, ITB, "spot:", f"{new}\nspot:")
    found = [line for line in said(folder) if words in line]
    line = line_of(folder, ITB, new)
    assert found == ([f"{ITB}:{line}:10: {found[0].split(': ', 1)[1]}"] if words else [])


def test_exercises_have_a_plan_and_neither_is_needed(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    change(folder, ITB, "exercise_plan: 3 times a week\n", "")
    line = line_of(folder, ITB, "exercises:") + 1
    message = "these exercises have no exercise_plan (write how often they are done)"
    assert said(folder) == [f"{ITB}:{line}:3: {message}"]
    text = (folder / ITB).read_text()
    (folder / ITB).write_text(text.partition("exercises:")[0] + "running:" + text.partition("running:")[2])
    assert said(folder) == []


def test_a_region_that_conditions_do_not_list(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    extra = "    - condition: patellofemoral_pain\n      line: x\n      chip: z\n"
    change(folder, "regions.yaml", "- id: front\n", extra + "- id: front\n")
    hint = "add it to regions in conditions/patellofemoral_pain.yaml"
    assert said(folder) == [
        f"regions.yaml:13:18: 'patellofemoral_pain' does not list the region 'outer' ({hint})",
    ]


def test_ids_that_lead_nowhere_hide_nothing_else(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    change(folder, ITB, "[cpg19, afp19]", "[cpg19, afp91]")
    change(folder, ITB, BAND, "[band](term:band)")
    change(folder, PFP, "[front]", "[front, outer]")
    together = " ".join(said(folder))
    for words in ("no source 'afp91'", "no term 'band'", "does not list 'patellofemoral_pain'"):
        assert words in together


def test_a_region_without_conditions(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    text = (folder / "regions.yaml").read_text()
    inner = "- id: inner\n  name: Inner\n  line: Nothing\n  view: inner\n  signs: []\n  conditions: []\n"
    (folder / "regions.yaml").write_text(text + inner)
    line = line_of(folder, "regions.yaml", "conditions: []")
    assert said(folder) == [f"regions.yaml:{line}:15: the region 'inner' has no conditions (list what can hurt there)"]


def test_an_answer_on_the_drawing_that_is_no_region(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    change(folder, QUESTIONS, "    - id: unsure\n", "    - id: shin\n      text: Shin\n    - id: unsure\n")
    line = line_of(folder, QUESTIONS, "id: shin")
    assert said(folder) == [
        f"{QUESTIONS}:{line}:11: 'shin' is not a region, so it cannot be chosen on the drawing (see regions.yaml)"
    ]


def test_a_source_that_nothing_cites(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    for file in (ITB, PFP):
        change(folder, file, "[cpg19, afp19]", "[cpg19]")
    line = line_of(folder, "sources.yaml", "afp19")
    assert said(folder) == [f"sources.yaml:{line}:7: nothing cites the source 'afp19' (cite or delete it)"]


@pytest.mark.parametrize(
    "ask_if",
    [
        "all: [{is: where.outer}, {not: {is: where.outer}}]",
        "all: [{is: danger.deformity}, {is: danger.none}]",
        "at_least: {count: 2, of: [{is: danger.none}, {is: danger.deformity}]}",
        "not: {any: [{is: danger.none}, {not: {is: danger.none}}]}",
    ],
)
def test_a_question_that_no_answers_lead_to(tmp_path: Path, ask_if: str) -> None:
    folder = tiny_folder(tmp_path)
    text = (folder / QUESTIONS).read_text()
    start, end = text.index("  ask_if:"), text.rindex("  answers:")
    (folder / QUESTIONS).write_text(f"{text[:start]}  ask_if: {{{ask_if}}}\n{text[end:]}")
    line = line_of(folder, QUESTIONS, "ask_if")
    assert said(folder) == [
        f"{QUESTIONS}:{line}:11: the question 'when' can never be asked (no answers make ask_if true)"
    ]


def test_a_question_behind_one_that_hides_the_answer_it_needs(tmp_path: Path) -> None:
    """`later` needs `when.run`, which needs an answer that `later` excludes."""
    folder = tiny_folder(tmp_path)
    later = """
- id: later
  topic: Later
  text: Later?
  choice: one
  why: x
  ask_if: {all: [{is: when.run}, {not: {is: where.outer}}, {not: {is: where.front}}]}
  answers: [{id: a, text: a}, {id: b, text: b}]
"""
    (folder / QUESTIONS).write_text((folder / QUESTIONS).read_text() + later)
    assert ["'later' can never be asked" in line for line in said(folder)] == [True]


def test_a_question_that_looks_at_its_own_answers(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    change(folder, QUESTIONS, "- is: where.outer", "- is: when.run")
    line = line_of(folder, QUESTIONS, "ask_if")
    assert said(folder) == [
        f"{QUESTIONS}:{line + 1}:5: 'when' is not asked before this question (ask_if looks at earlier questions)"
    ]


LATE = """
- id: late
  topic: Late
  text: Does it hurt at night?
  choice: one
  why: x
  answers: [{id: yes_often, text: Yes, red_flag: bone_pain_at_night}, {id: never, text: Never}]
"""


def test_red_flags_are_asked_first(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    (folder / QUESTIONS).write_text((folder / QUESTIONS).read_text() + LATE.replace("text: Yes", "text: Often"))
    line = line_of(folder, QUESTIONS, "id: late")
    message = "the question 'late' carries red flags but comes after 'where', which has none"
    assert said(folder) == [f"{QUESTIONS}:{line}:7: {message} (red flags are asked about first)"]


def test_a_red_flag_that_no_answer_carries(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    change(folder, QUESTIONS, "      red_flag: locked_knee\n", "")
    line = line_of(folder, "red_flags.yaml", "locked_knee")
    message = "no answer carries the red flag 'locked_knee' (give an answer of the first questions this red_flag)"
    assert said(folder) == [f"red_flags.yaml:{line}:7: {message}"]


def test_a_required_red_flag_is_asked_of_everybody(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    change(folder, QUESTIONS, "      red_flag: locked_knee\n", "")
    change(folder, QUESTIONS, "text: At rest", "text: At rest\n      red_flag: locked_knee")
    line = line_of(folder, QUESTIONS, "ask_if") + 1
    message = "the required red flag 'locked_knee' is not asked of everybody"
    hint = "delete ask_if, or move the answer to a question without one"
    assert said(folder) == [f"{QUESTIONS}:{line}:5: {message} ({hint})"]


def test_a_required_red_flag_is_missing(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    for file in ("red_flags.yaml", QUESTIONS):
        change(folder, file, "numb_foot", "cold_foot")
    change(folder, QUESTIONS, "red_flag: numb_foot", "red_flag: cold_foot")
    assert said(folder) == [
        "red_flags.yaml:1:1: the required red flag 'numb_foot' is missing (add it with the urgency emergency or higher)"
    ]


def test_ice_after_ice_is_one_long_ice(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    change(folder, "timers.yaml", "  phases:", "  rounds: 3\n  phases:")
    line = line_of(folder, "timers.yaml", "seconds: 900")
    message = "with the ice before it this makes 1800 seconds without a pause"
    assert said(folder) == [f"timers.yaml:{line}:16: {message} (at most 1200 seconds; put a wait between)"]


def test_a_level_without_advice(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    change(folder, "advice.yaml", "urgency: same_day", "urgency: emergency")
    assert said(folder) == ["advice.yaml:1:1: there is no advice for 'same_day' (all five levels need theirs)"]


def test_icons_must_exist(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    change(folder, "timers.yaml", "snowflake", "snowflak")
    assert said(folder) == [], "a start does not look at icons"
    assert [str(problem) for problem in load(folder, thorough=True).problems] == [
        "timers.yaml:4:9: there is no icon 'snowflak' (see resources/icons)",
    ]


def test_icons_are_read_from_the_resources(tmp_path: Path) -> None:
    (tmp_path / "icons").mkdir()
    assert icons_in(tmp_path) == frozenset()
    (tmp_path / "icons" / "icons.json").write_text("{")
    assert icons_in(tmp_path) == frozenset()
    (tmp_path / "icons" / "icons.json").write_text('{"hand": []}')
    assert icons_in(tmp_path) == {"hand"}


def test_a_broken_file_does_not_make_every_reference_to_it_a_problem(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    (folder / "sources.yaml").write_text("- id: [")
    (folder / ITB).write_text("{")
    assert {line.split(":")[0] for line in said(folder)} == {"sources.yaml", ITB}


def test_the_place_within_a_long_text_is_found(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path)
    change(folder, ITB, "text: Step to the side.", "text: >-\n      One line.\n\n      Step <b>out</b>.")
    line = line_of(folder, ITB, "<b>")
    assert said(folder)[0].startswith(f"{ITB}:{line}:12: '<b>' looks like HTML")


def test_files_of_the_tiny_folder_are_all_read() -> None:
    assert len(tiny_files()) == 21
