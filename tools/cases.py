"""Score the symptom check on patients with known answers: `make cases`, or `make cases ARGS="FILE.json …"`.

A case is what `kneeguide assess` reads, with its `diagnosis`, what else a careful clinician would `accept`, and the
least and most urgent level that is right. Three simple ways to answer are scored on the same cases beside the check.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from kneeguide.assess.check import Check
from kneeguide.assess.interview import known_facts
from kneeguide.assess.patient import answers_of
from kneeguide.assess.ranking import LIKELIHOOD_RATIOS, ranking
from kneeguide.assess.result import Result, assess
from kneeguide.assess.rules import holds
from kneeguide.assess.urgency import Urgency
from kneeguide.content.checks import check_of
from kneeguide.content.folder import load
from kneeguide.paths import content_dir
from kneeguide.replay import Case, patient_of

OWN = Path("tests/cases")
SAME_PAGE = {
    "meniscus_tear_medial": "meniscus_tear",
    "meniscus_tear_lateral": "meniscus_tear",
    "chondromalacia_patellae": "patellofemoral_pain",
}
"""Diagnoses that share a page of the guide."""
COMMONEST = ("patellofemoral_pain", "meniscus_tear", "itb_syndrome", "knee_osteoarthritis")
_Z = 1.96  # 95 %


class KnownCase(Case, frozen=True, kw_only=True):
    """A case with its answer."""

    diagnosis: str
    acceptable: tuple[str, ...] = ()
    urgency: Urgency
    urgency_max: Urgency

    @property
    def right(self) -> str:
        """The page of its diagnosis."""
        return SAME_PAGE.get(self.diagnosis, self.diagnosis)

    @property
    def accepted(self) -> set[str]:
        """The pages that count as right."""
        return {SAME_PAGE.get(name, name) for name in (self.diagnosis, *self.acceptable)}


@dataclass(frozen=True)
class Score:
    """What was named for a case, and what the check made of it."""

    case: KnownCase
    named: tuple[str, ...]
    result: Result


def cases_in(file: Path) -> list[KnownCase]:
    """The cases of a file: a list, or a map with the list under `cases`."""
    read = msgspec.json.decode(file.read_bytes(), type=list[KnownCase] | dict[str, list[KnownCase]])
    return read["cases"] if isinstance(read, dict) else read


def scored(check: Check, cases: Sequence[KnownCase]) -> list[Score]:
    """The check's own results."""
    return [_scored(check, case) for case in cases]


def _scored(check: Check, case: KnownCase) -> Score:
    result = assess(check, answers_of(patient_of(case), check))
    return Score(case, tuple(each.condition for each in result.conditions), result)


def by_region(check: Check, score: Score) -> tuple[str, ...]:
    """Baseline: the conditions of the places that hurt, the commonest first."""
    known = known_facts(check.questions, answers_of(patient_of(score.case), check))

    def place(fact: str) -> bool | None:
        return known(fact) if fact.startswith("where.") else None

    return tuple(each.condition for each in ranking(check.candidates, place))


def commonest(_check: Check, _score: Score) -> tuple[str, ...]:
    """Baseline: runner's knee whatever is said, then the three next commonest."""
    return COMMONEST


def by_count(check: Check, score: Score) -> tuple[str, ...]:
    """Baseline: a plain count of what matches, less what speaks against."""
    known = known_facts(check.questions, answers_of(patient_of(score.case), check))
    counts = {
        candidate.condition: sum(
            1 if LIKELIHOOD_RATIOS[each.weight] > 1 else -1 for each in candidate.evidence if holds(each.when, known)
        )
        for candidate in check.candidates
    }
    return tuple(sorted(counts, key=lambda name: -counts[name])[:4])


def share(hits: int, of: int) -> str:
    """A share in per cent with Wilson's 95 % interval."""
    if not of:
        return "     –"
    p, square = hits / of, _Z * _Z
    middle, spread = p + square / (2 * of), _Z * math.sqrt(p * (1 - p) / of + square / (4 * of * of))
    low, high = ((middle + sign * spread) / (1 + square / of) for sign in (-1, 1))
    return f"{100 * p:5.1f} % ({100 * low:.0f} to {100 * high:.0f}; {hits} of {of})"


def print_naming(title: str, named: Sequence[tuple[KnownCase, tuple[str, ...]]]) -> None:
    """How often the diagnosis is first, among the first three, anywhere; strict, and with what is accepted."""
    count = len(named)
    measures: dict[str, Callable[[KnownCase, tuple[str, ...]], bool]] = {
        "M1 strict": lambda case, names: names[:1] == (case.right,),
        "M3 strict": lambda case, names: case.right in names[:3],
        "M1 accepted": lambda case, names: bool(case.accepted & {*names[:1]}),
        "M3 accepted": lambda case, names: bool(case.accepted & {*names[:3]}),
        "listed": lambda case, names: case.right in names,
    }
    print(f"\n{title}")
    for words, is_hit in measures.items():
        print(f"  {words:12} {share(sum(is_hit(*each) for each in named), count)}")
    print(f"  {'mean shown':12} {sum(len(names) for _, names in named) / count:5.1f}")


def print_urgency(scores: Sequence[Score]) -> None:
    """How often the urgency is right, per level, and what is too mild or too urgent."""
    off = {score.case.id: _off(score) for score in scores}
    print("\nUrgency")
    print(f"  {'right':30} {share(sum(not each for each in off.values()), len(scores))}")
    for level in Urgency:
        of_level = [off[score.case.id] for score in scores if score.case.urgency is level]
        if of_level:
            print(f"    {level.value:28} {share(sum(not each for each in of_level), len(of_level))}")
    grave = [score for score in scores if score.case.urgency >= Urgency.SAME_DAY]
    print(f"  {'too mild':30} {share(sum(each < 0 for each in off.values()), len(scores))}")
    print(f"    {'of same day and emergency':28} {share(sum(off[s.case.id] < 0 for s in grave), len(grave))}")
    print(f"  {'too urgent':30} {share(sum(each > 0 for each in off.values()), len(scores))}")


def _off(score: Score) -> int:
    """Below 0 where the urgency is too mild, above 0 where it is too urgent, else 0."""
    case, found = score.case, score.result.urgency
    return -1 if found < case.urgency else 1 if found > case.urgency_max else 0


def print_wrong(scores: Sequence[Score]) -> None:
    """The cases to look at: the urgency is not right, or the diagnosis is not among the first three."""
    for score in scores:
        case, result = score.case, score.result
        if _off(score) or case.right not in score.named[:3]:
            wanted = f"{case.diagnosis}, {case.urgency.value} to {case.urgency_max.value}"
            print(f"  {case.id}: {wanted}; got {result.urgency.value}; {', '.join(score.named) or 'nothing'}")


def main() -> int:
    """Score the files of the command line, or the project's own cases."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, default=sorted(OWN.glob("*.json")))
    cases = [case for file in parser.parse_args().files for case in cases_in(file)]
    guide = load(content_dir()).guide
    if guide is None or not cases:
        print("there are no cases" if guide else "the content has problems; see: kneeguide check", file=sys.stderr)
        return 1
    check = check_of(guide)
    scores = scored(check, cases)
    print(f"{len(cases)} cases; shares with 95 % intervals")
    print_naming("The symptom check", [(score.case, score.named) for score in scores])
    print_urgency(scores)
    asked = Counter(len(score.result.asked) for score in scores)
    print(f"\nQuestions: {sum(n * of for n, of in asked.items()) / len(cases):.1f} on average, {max(asked)} at most")
    for title, baseline in (("the region only", by_region), ("always runner’s knee", commonest), ("a count", by_count)):
        print_naming(f"For comparison: {title}", [(score.case, baseline(check, score)) for score in scores])
    print("\nTo look at:")
    print_wrong(scores)
    return 0


if __name__ == "__main__":
    sys.exit(main())
