"""How much is found of what only another story shows, and how much is invented.

Run it from anywhere: python benchmarks/across.py [STORIES] [WORKERS] [SEED]

It makes an archive (`planted_cases.py` has the cases) in which figures contradict those of other stories, are never
corrected, stale after a revision or copied, among stories that only look so: rounded otherwise, of another partner,
period or source, revised, corrected. It audits the archive without references, and compares what `factcheck audit
across` finds with what was planted: pairs of stories that contradict each other, and stories that a finding of another
kind must name. Invented is a finding that names a story in which its kind was not planted. Some stories are in words
that are not read (`tellings.yaml` has them), and what nothing but they would show is missed; such cases are told.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from planted_cases import DECOYS, PLANTED
from planted_stories import Case, Planted, cases

from factcheck.audit.across import Across, Kind, across
from factcheck.audit.ledger import Ledger
from factcheck.audit.run import audit
from factcheck.audit.setup import Setup
from factcheck.audit.sources import Source
from factcheck.audit.summary import Summary
from factcheck.audit.workers import Limits

LEAST = 0.95
SHOWN = 10


@dataclass(slots=True)
class Score:
    """By kind: how much was planted, what was not found, and the findings that nothing was planted for."""

    planted: Counter[str] = field(default_factory=Counter)
    missed: list[tuple[Case, Planted]] = field(default_factory=list)
    invented: list[Across] = field(default_factory=list)

    def found(self, kind: str) -> int:
        return self.planted[kind] - sum(planted.kind == kind for _, planted in self.missed)


def made(count: int, seed: int = 1) -> list[Case]:
    return cases(count, (*PLANTED, *DECOYS), seed)


def write(told: Iterable[Case], path: Path, seed: int = 1) -> int:
    """The stories of all cases in one archive, in no order; gives back how many there are."""
    stories = [story for case in told for story in case.stories]
    random.Random(seed).shuffle(stories)
    path.write_text("".join(json.dumps(story, ensure_ascii=False) + "\n" for story in stories), encoding="utf-8")
    return len(stories)


def score(told: Iterable[Case], ledger: Path) -> Score:
    """What the ledger shows of the cases."""
    opened = Ledger(str(ledger))
    found = [(one, {telling.story for telling in one.amiss}) for one in across(Summary(opened))]
    opened.close()
    named: dict[tuple[str, str], list[set[str]]] = defaultdict(list)
    for one, stories in found:
        for story in stories:
            named[one.kind, story].append(stories)
    result, known = Score(), set()
    for case in told:
        for planted in case.planted:
            known |= {(planted.kind, story) for story in planted.stories}
            if planted.must:
                result.planted[planted.kind] += 1
                if not any(planted.stories <= stories for stories in named[planted.kind, min(planted.stories)]):
                    result.missed.append((case, planted))
    result.invented = [one for one, stories in found if not {(str(one.kind), story) for story in stories} <= known]
    return result


def main() -> None:
    count, workers, seed = (int(told) for told in (*sys.argv[1:4], *("10000", "2", "1")[len(sys.argv) - 1 :]))
    told = made(count, seed)
    with tempfile.TemporaryDirectory() as folder:
        path, ledger = Path(folder, "stories.jsonl"), Path(folder, "audit.db")
        stories = write(told, path)
        began = time.perf_counter()
        audit(Source(path), str(ledger), Setup(references=None), Limits(workers, 60.0))
        audited = time.perf_counter()
        result = score(told, ledger)
        compared = time.perf_counter()
    print(
        f"{stories} stories, audited in {audited - began:.0f} s, held against each other in {compared - audited:.1f} s"
    )
    invented = Counter(one.kind for one in result.invented)
    for kind in Kind:
        planted, found = result.planted[kind], result.found(kind)
        share = f"{found:5} ({found / max(1, planted):.1%})"
        print(f"{kind:17} planted {planted:5}   found {share}   invented {invented[kind]}")
    for case in list(dict.fromkeys(case for case, _ in result.missed))[:SHOWN]:
        print(f"\nmissed in {case.name}:")
        print(*(f"  {story['published']} {story['id']} {story['text'][:160]!r}" for story in case.stories), sep="\n")
    for one in result.invented[:SHOWN]:
        print(f"\ninvented: {one.kind}: {one.message}")
        print(*(f"  {telling.published} {telling.story} {telling.quote}" for telling in one.tellings), sep="\n")
    share = sum(result.found(kind) for kind in Kind) / max(1, result.planted.total())
    print(f"\nfound {share:.1%} (should be at least {LEAST:.0%}), invented {len(result.invented)} (should be none)")


if __name__ == "__main__":
    main()
