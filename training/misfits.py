"""Fit how likely a failure is to be the article's own slip: python training/misfits.py

One slip a time is planted into the articles of `training/` and `benchmarks/`: in a number that takes part in a check
which holds, two digits are swapped, one is changed, the point is moved, the scale word is changed, or another number
is put in its place, as of a writer who reckons wrongly. What fails then and did not before is taken for the slip; what
fails in the articles as they were written, for a misreading. Run it after `training/confidence.py`, whose confidences
it rests on.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import NamedTuple

import numpy as np
import yaml
from sklearn.linear_model import LogisticRegression

from factcheck.checker import judge
from factcheck.checker.relation import Relation
from factcheck.checker.suspects.localise import Candidate
from factcheck.checker.suspects.misfits import FILE, Signs
from factcheck.desk import check
from factcheck.domain.check import Check, Outcome, Severity
from factcheck.domain.report import Report

TOP = Path(__file__).resolve().parents[1]
sys.path.append(str(TOP / "tests" / "extractor"))

from notation import Annotated, annotated_in  # noqa: E402

SEED = 7
PLANTED = 3
"""So many slips are planted in an article, each in a copy of its own."""
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
SCALES = {"million": "billion", "billion": "million", "mln": "bln", "bln": "mln", "trillion": "billion"}
HEAD = """\
# What each sign of a failure weighs in how likely it is the article's slip (factcheck/checker/suspects/misfits.py).
# Written by training/misfits.py.
"""
STEPS = (0.2, 0.5, 0.7, 0.85, 0.95)


class Failure(NamedTuple):
    """What fails in an article: its rule and the words of its numbers, where they stand, and the signs of it."""

    about: tuple[str, frozenset[str]]
    places: tuple[tuple[int, int], ...]
    signs: Signs


def failures(article: Annotated) -> tuple[Report, list[Failure]]:
    """What is said of the article, and what fails in it by its own figures and not by the last digit alone."""
    seen: list[Signs] = []
    signs_of: dict[tuple[str, tuple[str, ...]], Signs] = {}
    fitted, told = judge.by_likelihood, judge.Failures.told

    def by_likelihood(signs: Signs, candidates: Sequence[Candidate] = (), **_: bool) -> Severity:
        seen.append(signs)
        return Severity.ERROR

    def noted(self: judge.Failures, relation: Relation, candidates: Sequence[Candidate]) -> Check:
        seen.clear()
        check = told(self, relation, candidates)
        if seen and check.severity is not Severity.NOTE:
            signs_of[check.rule, check.claims] = seen[0]
        return check

    judge.by_likelihood, judge.Failures.told = by_likelihood, noted
    try:
        report = check(article.text, title=article.title, published=article.published)
    finally:
        judge.by_likelihood, judge.Failures.told = fitted, told
    spans = {claim.id: claim.span for claim in report.claims}
    found = []
    for one in report.checks:
        if one.outcome is Outcome.FAILS and (signs := signs_of.get((one.rule, one.claims))):
            told_of = [spans[id_] for id_ in one.claims]
            about = one.rule, frozenset(span.quote for span in told_of)
            found.append(Failure(about, tuple((span.start, span.end) for span in told_of), signs))
    return report, found


def reckoned_wrongly(number: str, random: Random) -> str:
    """Another number of about the size and as precise, as of a writer who has made a mistake in a sum."""
    places = len(number.partition(".")[2])
    value = float(number.replace(",", "")) * random.choice((1, -1)) * random.uniform(0.05, 0.5)
    return f"{float(number.replace(',', '')) + value:{',' if ',' in number else ''}.{places}f}"


def misprints(quote: str, random: Random) -> Iterator[str]:
    """The words of a number with something wrong in it: each kind of slip once, and another number."""
    found = NUMBER.search(quote)
    if not found:
        return
    number = found.group()
    places = [i for i, character in enumerate(number) if character.isdigit()]
    swaps = [(a, b) for a, b in pairwise(places) if number[a] != number[b] and number[b] != "0"]
    if swaps:
        a, b = random.choice(swaps)
        yield quote.replace(number, number[:a] + number[b] + number[a + 1 : b] + number[a] + number[b + 1 :], 1)
    place = random.choice(places)
    others = [digit for digit in "123456789" if digit != number[place]]
    yield quote.replace(number, number[:place] + random.choice(others) + number[place + 1 :], 1)
    for _ in range(2):
        yield quote.replace(number, reckoned_wrongly(number, random), 1)
    if "." in number:
        yield quote.replace(number, number.replace(".", ""), 1)
    elif "," not in number and len(number) > 1:
        yield quote.replace(number, number[0] + "." + number[1:], 1)
    for scale, other in SCALES.items():
        if re.search(rf"\b{scale}\b", quote):
            yield re.sub(rf"\b{scale}\b", other, quote)


def spoiled(article: Annotated, report: Report, random: Random) -> Iterator[tuple[Annotated, int]]:
    """Copies of the article with one slip each, and where it is."""
    held = {id_ for one in report.checks if one.outcome is Outcome.HOLDS and one.calculation for id_ in one.claims}
    for claim in random.sample(known := [c for c in report.claims if c.id in held], min(PLANTED, len(known))):
        span = claim.span
        ways = list(misprints(span.quote, random))
        if ways and article.text[span.start : span.end] == span.quote:
            text = article.text[: span.start] + random.choice(ways) + article.text[span.end :]
            yield replace(article, text=text), span.start


def examples(article: Annotated, random: Random) -> Iterator[tuple[Signs, bool]]:
    """The signs of each failure in the article as it was written, and of each that a planted slip brings."""
    report, misread = failures(article)
    yield from ((failure.signs, False) for failure in misread)
    before = {failure.about for failure in misread}
    for copy, place in spoiled(article, report, random):
        for failure in failures(copy)[1]:
            if failure.about not in before and any(start <= place < end for start, end in failure.places):
                yield failure.signs, True


def collected(folder: str) -> tuple[np.ndarray, np.ndarray]:
    """The signs of all failures, a row each, and which of them are slips."""
    random = Random(SEED)
    paths = sorted((TOP / folder / "articles").glob("*.yaml"))
    found = [example for path in paths for article in annotated_in(path) for example in examples(article, random)]
    return np.array([signs for signs, _ in found], dtype=float), np.array([slip for _, slip in found])


def main() -> None:
    """Fit the weights, write them, and print how many slips and misreadings are as likely."""
    tables = {folder: collected(folder) for folder in ("training", "benchmarks")}
    model = LogisticRegression(max_iter=1000)
    model.fit(np.vstack([signs for signs, _ in tables.values()]), np.concatenate([slip for _, slip in tables.values()]))
    weights = dict(zip(("intercept", *Signs._fields), (model.intercept_[0], *model.coef_[0]), strict=True))
    rounded = {name: round(float(weight), 3) for name, weight in weights.items()}
    (TOP / "models" / "en" / "weighing" / FILE).write_text(HEAD + yaml.safe_dump(rounded, sort_keys=False))
    print("articles      likelier than   slips  misread")
    for folder, (signs, slip) in tables.items():
        said = 1 / (1 + np.exp(-(signs @ np.array([rounded[name] for name in Signs._fields]) + rounded["intercept"])))
        for least in STEPS:
            print(f"{folder:12} {least:14} {(said[slip] >= least).sum():7} {(said[~slip] >= least).sum():8}")


if __name__ == "__main__":
    main()
