"""An audit: every document of a source that is not done yet goes through the workers into the ledger."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import islice

from factcheck.audit.checking import Checking, checking
from factcheck.audit.cluster import Cluster
from factcheck.audit.document import Document, Fault
from factcheck.audit.ledger import Ledger
from factcheck.audit.lock import sole_writer
from factcheck.audit.remote import checking_under
from factcheck.audit.result import Result, Status
from factcheck.audit.setup import Setup
from factcheck.audit.sources import Archive
from factcheck.audit.workers import Limits, Workers
from factcheck.domain.errors import FactcheckError
from factcheck.reader.normalise import whole_characters

_KEPT = 50
"""Records in one transaction, or as many as there are after `_SECONDS`."""
_SECONDS = 2.0

Tell = Callable[["Progress"], None]


@dataclass(slots=True)
class Progress:
    """How far a run is. `known` are the stories that were done before, or whose content another story has."""

    resumed: bool = False
    seen: int = 0
    known: int = 0
    fraction: float = 0.0
    statuses: Counter[Status] = field(default_factory=Counter)
    errors: int = 0
    warnings: int = 0
    began: float = field(default_factory=time.monotonic)

    @property
    def done(self) -> int:
        """Documents that this run has done itself."""
        return self.statuses.total()

    @property
    def seconds(self) -> float:
        return time.monotonic() - self.began

    @property
    def rate(self) -> float:
        """Documents a second."""
        return self.done / self.seconds if self.seconds else 0.0

    @property
    def left(self) -> float | None:
        """Seconds until the end, if it goes on like this; None while that cannot be told."""
        return self.seconds * (1 - self.fraction) / self.fraction if 0 < self.fraction <= 1 and self.done else None

    def count(self, result: Result) -> None:
        self.statuses[result.status] += 1
        self.errors += result.errors
        self.warnings += result.warnings


def audit(
    source: Archive,
    place: str,
    setup: Setup,
    limits: Limits,
    tell: Tell = lambda progress: None,
    *,
    retry: bool = False,
    scheduler: str | None = None,
    prepare: Callable[[], Checking] | None = None,
) -> Progress:
    """Check all that `source` gives and the ledger at `place` does not have; go on where a run was stopped.

    Args:
        tell: is told how far it is, after each batch.
        retry: try again what was quarantined.
        scheduler: the address of a Dask scheduler, whose workers check instead of processes here.
        prepare: gives, in each worker, what checks a document; the desk under `setup` where there is none.

    Raises:
        FactcheckError: `ledger`, `workers`, `scheduler`, or what opening the references raises.
    """
    key = setup.key()
    with sole_writer(place):
        ledger = Ledger(place, new=True)
        try:
            run, resumed = ledger.begin(whole_characters(source.name), setup, key)
            if retry:
                ledger.forget_quarantined(key)
            one = _Run(ledger, run, key, source, Progress(resumed), tell)
            with _workers(setup, key, limits, scheduler, prepare) as workers:
                one.go(workers)
            ledger.finish(run)
            one.progress.fraction = 1.0
            tell(one.progress)
            return one.progress
        finally:
            ledger.close()


def _workers(
    setup: Setup, key: str, limits: Limits, scheduler: str | None, prepare: Callable[[], Checking] | None
) -> Workers | Cluster:
    if scheduler:
        return Cluster(scheduler, prepare or partial(checking_under, setup, key), limits)
    return Workers(prepare or partial(checking, setup), limits)


class _Run:
    def __init__(self, ledger: Ledger, run: int, key: str, source: Archive, progress: Progress, tell: Tell) -> None:
        self._ledger, self._run, self._key, self._source, self._tell = ledger, run, key, source, tell
        self.progress = progress
        self._coming: set[str] = set()
        self._unkept: list[Result] = []
        self._kept_at = time.monotonic()

    def go(self, workers: Workers | Cluster) -> None:
        try:
            for result in workers.results(self._undone(), self._source.at_once):
                self._take(result)
        except FactcheckError as error:
            if error.code != "ledger":  # which has just refused to keep anything
                self._keep()
            raise
        except KeyboardInterrupt:
            self._keep()
            raise
        self._keep()

    def _undone(self) -> Iterator[Document]:
        """The documents that are neither in the ledger nor on their way to it; each one seen is listed."""
        documents, position = self._source.documents(), 1
        while seen := list(islice(documents, self._source.at_once)):
            self._ledger.list_stories(self._run, position, seen)
            position += len(seen)
            known = self._coming | self._ledger.done(self._key, list({document.digest for document in seen}))
            faults = False
            for document in seen:
                self.progress.seen += 1
                if document.digest in known:
                    self.progress.known += 1
                    continue
                known.add(document.digest)
                self._coming.add(document.digest)
                if isinstance(document.content, Fault):
                    fault = document.content
                    self._take(Result(document.digest, Status.REFUSED, fault.code, fault.message))
                    faults = True
                else:
                    yield document
            self.progress.fraction = self._source.fraction
            if faults:  # no story may follow for long, or at all
                self._keep()

    def _take(self, result: Result) -> None:
        """Count it, and keep all that has been taken where that is much or long ago."""
        self._unkept.append(result)
        self.progress.count(result)
        if len(self._unkept) >= _KEPT or time.monotonic() - self._kept_at > _SECONDS:
            self._keep()

    def _keep(self) -> None:
        """Keep what has been taken, and tell how far it is."""
        self._ledger.add(self._key, self._unkept)
        self._coming.difference_update(result.digest for result in self._unkept)
        self._unkept.clear()
        self._kept_at = time.monotonic()
        self._tell(self.progress)
