"""The answers of providers as they came, on disk, each with its address and the time at which it was retrieved.

An unfinished pull finds those that are there already; those of a finished one are put away under the time of its end.
"""

from __future__ import annotations

import hashlib
import json
from datetime import datetime, timedelta
from pathlib import Path

from factcheck.reference.pull.provider import Answer, Request

_UNFINISHED = "unfinished"
_STALE = timedelta(days=1)
"""An answer older than that may be of an earlier release than the rest of the pull."""


class Answers:
    """The answers for one dataset, in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, request: Request, now: datetime) -> Answer | None:
        """The answer to the request that an unfinished pull has left, None where there is none of the last day."""
        record, body = self._paths(request.address)
        try:
            told = json.loads(record.read_text(encoding="utf-8"))
            answer = Answer(told["address"], datetime.fromisoformat(told["retrieved"]), body.read_bytes())
            whole = told["sha256"] == hashlib.sha256(answer.body).hexdigest()
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return answer if whole and now - answer.retrieved < _STALE else None

    def keep(self, answer: Answer) -> None:
        """Write it down. The record is written last: an answer without one does not count."""
        record, body = self._paths(answer.address)
        body.parent.mkdir(parents=True, exist_ok=True)
        body.write_bytes(answer.body)
        told = {
            "address": answer.address,
            "retrieved": answer.retrieved.isoformat(timespec="seconds"),
            "sha256": hashlib.sha256(answer.body).hexdigest(),
        }
        unready = record.with_suffix(".part")
        unready.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
        unready.replace(record)

    def finish(self, now: datetime) -> None:
        """The pull is done: a later one asks everything again."""
        unfinished = self._folder / _UNFINISHED
        if not unfinished.is_dir():
            return
        time = now.strftime("%Y-%m-%dT%H%M%SZ")
        names = (time, *(f"{time}-{number}" for number in range(2, 1000)))
        unfinished.rename(next(self._folder / name for name in names if not (self._folder / name).exists()))

    def _paths(self, address: str) -> tuple[Path, Path]:
        name = hashlib.sha256(address.encode()).hexdigest()[:20]
        return self._folder / _UNFINISHED / f"{name}.json", self._folder / _UNFINISHED / f"{name}.body"
