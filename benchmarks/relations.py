"""What the checks find of what a copy editor could check: python benchmarks/relations.py

On the stories of `retold/counted.yaml`, whose relations were written down by one who never saw what is read of them: of
those that hold, how many are checked and found to hold; of the slips, how many are found; and how many errors are told
that are none.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

from factcheck.desk import check
from factcheck.domain.check import Check, Outcome, Severity
from factcheck.domain.report import Report

TOP = Path(__file__).resolve().parents[1]
sys.path.append(str(TOP / "tests" / "extractor"))

from notation import Annotated, annotated_in  # noqa: E402

STORIES = TOP / "benchmarks" / "retold" / "counted.yaml"
SPARE = 2
"""So many claims more than a relation has may the check that covers it be of."""


def tally(story: Annotated, relations: list[dict[str, Any]]) -> Counter[str]:
    report = check(story.text, title=story.title, published=story.published)
    spans = {claim.id: (claim.span.start, claim.span.end) for claim in report.claims}
    counts: Counter[str] = Counter()
    slips: set[str] = set()
    for relation in relations:
        places = [story.place(quote) for quote in relation["quotes"]]
        if relation["holds"]:
            counts["relations"] += 1
            counts["checked"] += any(_covers(one, places, spans) for one in report.checks)
            continue
        found = [one for one in _failing(report) if any(_meets(spans[id], places) for id in one.claims)]
        counts.update(slips=1, found=bool(found))
        slips |= {one.id for one in found}
    counts["false"] = sum(one.severity is Severity.ERROR and one.id not in slips for one in _failing(report))
    return counts


def _failing(report: Report) -> list[Check]:
    return [one for one in report.checks if one.outcome is Outcome.FAILS and one.reference is None]


def _covers(one: Check, places: list[tuple[int, int]], spans: dict[str, tuple[int, int]]) -> bool:
    if one.outcome is not Outcome.HOLDS or len(one.claims) > len(places) + SPARE:
        return False
    return all(any(_meets(spans[id], [place]) for id in one.claims) for place in places)


def _meets(span: tuple[int, int], places: list[tuple[int, int]]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in places)


def main() -> None:
    texts = yaml.safe_load(STORIES.read_text(encoding="utf-8"))
    counts = Counter[str]()
    for story, told in zip(annotated_in(STORIES), texts, strict=True):
        counts += tally(story, told["relations"])
    print(f"relations that hold: {counts['relations']}, checked {counts['checked'] / counts['relations']:.3f}")
    print(f"slips: {counts['slips']}, found {counts['found']}; errors told that are none: {counts['false']}")


if __name__ == "__main__":
    main()
