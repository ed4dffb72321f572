"""What more workers give an audit: two beside one, and those of a Dask scheduler beside as many processes here.

Run it from anywhere: python benchmarks/audit_workers.py [COUNT] [WORKERS]

The sides run in turn over the archive that `archive.py` makes, a part of it each turn, so that a busy machine slows all
alike. The clock runs from the first record in the ledger to the last one, so that loading the pipeline does not count.
It tells something only where as many cores as workers have nothing else to do.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import archive

from factcheck.audit.run import Progress, audit
from factcheck.audit.setup import Setup
from factcheck.audit.sources import Source
from factcheck.audit.workers import Limits

PARTS = 2
TIMEOUT = 60.0


@dataclass(slots=True)
class Side:
    """A way to check, and what it has taken so far."""

    name: str
    workers: int
    scheduler: str | None = None
    seconds: float = 0.0
    articles: int = 0

    @property
    def rate(self) -> float:
        """Articles a second."""
        return self.articles / self.seconds

    def audits(self, path: Path, ledger: Path) -> None:
        seen: list[tuple[float, int]] = []

        def tell(progress: Progress) -> None:
            seen.append((time.perf_counter(), progress.done))

        limits = Limits(self.workers, TIMEOUT)
        audit(Source(path), str(ledger), Setup(), limits, tell, scheduler=self.scheduler)
        (began, before), (ended, after) = seen[0], seen[-1]
        self.seconds += ended - began
        self.articles += after - before


@contextmanager
def dask(folder: Path, workers: int) -> Iterator[str]:
    """The address of a scheduler with so many workers, all of them processes of their own."""
    told = folder / "scheduler.json"
    quiet = {"cwd": folder, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    command = [sys.executable, "-m", "dask"]
    options = ["--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(told)]
    processes = [subprocess.Popen([*command, "scheduler", *options], **quiet)]  # type: ignore[call-overload]
    try:
        while not (told.exists() and told.read_text()):
            time.sleep(0.1)
        address = str(json.loads(told.read_text())["address"])
        options = ["--nworkers", str(workers), "--nthreads", "1", "--no-dashboard"]
        processes.append(subprocess.Popen([*command, "worker", address, *options], **quiet))  # type: ignore[call-overload]
        yield address
    finally:
        for process in reversed(processes):
            process.terminate()
            process.wait()


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 4000
    workers = int(sys.argv[2]) if len(sys.argv) > 2 else 2
    with tempfile.TemporaryDirectory() as name, dask(Path(name), workers) as address:
        folder = Path(name)
        sides = one, several, there = (
            Side("one worker", 1),
            Side(f"{workers} workers", workers),
            Side(f"Dask, {workers} workers", workers, address),
        )
        for part in range(PARTS):
            path = folder / f"part{part}.jsonl"
            archive.write(count // PARTS, path, seed=part)
            for place, side in enumerate(sides):
                side.audits(path, folder / f"audit{part}{place}.db")
    print(f"{count} articles in {PARTS} parts")
    for side in sides:
        print(f"{side.name:16} {side.rate:7.1f} articles/s")
    print(f"{workers} workers over one {several.rate / one.rate:.2f}   (of two, should be at least 1.8)")
    print(f"Dask over processes {there.rate / several.rate:.2f}   (should be at least 0.9)")


if __name__ == "__main__":
    main()
