"""Small questions, flags, rules and candidates, written as short as they are read."""

from __future__ import annotations

from hypothesis import strategies as st

from kneeguide.assess.answers import Answers
from kneeguide.assess.check import Check
from kneeguide.assess.evidence import Candidate, Evidence, Frequency, Weight
from kneeguide.assess.questions import Answer, Choice, Meaning, Question
from kneeguide.assess.rules import All, Is, Not, Rule
from kneeguide.assess.triage_rules import RedFlag, TriageRule
from kneeguide.assess.urgency import Urgency
from kneeguide.ids import AnswerId, ConditionId, QuestionId, RedFlagId, RuleId

_MEANINGS = {"none": Meaning.NONE, "unsure": Meaning.UNSURE}


def question(name: str, answers: str, *, ask_if: Rule | None = None, choice: Choice = Choice.MANY) -> Question:
    """A question with the answers of a line such as "swollen none unsure"; `!hot` carries the red flag `hot`."""
    made = tuple(
        Answer(
            id=AnswerId(word.lstrip("!")),
            text=word,
            meaning=_MEANINGS.get(word, Meaning.SAYS),
            red_flag=RedFlagId(word[1:]) if word.startswith("!") else None,
        )
        for word in answers.split()
    )
    return Question(id=QuestionId(name), topic=name, text=name, choice=choice, why="", ask_if=ask_if, answers=made)


def answers(**given: str) -> Answers:
    """Answers such as `answers(where="inner outer", age="old")`."""
    return Answers({QuestionId(name): tuple(map(AnswerId, sorted(words.split()))) for name, words in given.items()})


def flag(name: str, urgency: Urgency) -> RedFlag:
    return RedFlag(id=RedFlagId(name), sign=name, urgency=urgency, because=f"It may be {name}.", sources=())


def rule(name: str, when: Rule, urgency: Urgency) -> TriageRule:
    return TriageRule(id=RuleId(name), when=when, urgency=urgency, because=f"Because of {name}.", sources=())


def candidate(name: str, *evidence: tuple[Rule, Weight], frequency: Frequency = Frequency.COMMON) -> Candidate:
    found = tuple(Evidence(when=when, weight=weight, says=f"{weight.value} {at}", sources=())
                  for at, (when, weight) in enumerate(evidence))  # fmt: skip
    return Candidate(condition=ConditionId(name), frequency=frequency, evidence=found)


SIGNS = question("signs", "!broken !stuck !sore none unsure")
MORE_SIGNS = question("more", "!hot !calf none unsure")
WHERE = question("where", "inner outer unsure")
BEHIND = question("behind", "lump none unsure", ask_if=Is("where.outer"))
HOW_LONG = question("how_long", "days weeks unsure", choice=Choice.ONE)
QUESTIONS = (SIGNS, MORE_SIGNS, WHERE, BEHIND, HOW_LONG)

FLAGS = {
    flag.id: flag
    for flag in (
        flag("broken", Urgency.EMERGENCY),
        flag("stuck", Urgency.SAME_DAY),
        flag("sore", Urgency.SOON),
        flag("hot", Urgency.EMERGENCY),
        flag("calf", Urgency.SAME_DAY),
    )
}
RULES = (
    rule("long", Is("how_long.weeks"), Urgency.ROUTINE),
    rule("lump", Is("behind.lump"), Urgency.SOON),
    rule("short_and_inner", All((Is("where.inner"), Not(Is("how_long.weeks")))), Urgency.ROUTINE),
)
CANDIDATES = (
    candidate("band", (Is("where.outer"), Weight.HALLMARK), (Not(Is("where.outer")), Weight.RULES_OUT)),
    candidate("cushion", (Is("where.inner"), Weight.TYPICAL)),
)
CHECK = Check(QUESTIONS, FLAGS, RULES, CANDIDATES)
WELL = answers(signs="none", more="none", where="outer", behind="none", how_long="days")
"""Everything answered, nothing urgent."""

ANSWERS = st.builds(
    Answers,
    st.fixed_dictionaries(
        {},
        optional={
            one.id: st.sets(st.sampled_from([answer.id for answer in one.answers]), min_size=1).map(
                lambda chosen: tuple(sorted(chosen))
            )
            for one in QUESTIONS
        },
    ),
)
"""Any answers to any of the questions, also to such as do not apply."""
