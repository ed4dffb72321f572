"""Progress of an audit: one line that is written over on a terminal, else a line every so often."""

from __future__ import annotations

import time
from typing import TextIO

from factcheck.audit.result import Status
from factcheck.audit.run import Progress
from factcheck.reporter.wording import counted

_EVERY = 10.0
"""Seconds between two lines where there is no terminal."""


class ProgressLines:
    """Tells `stream` how far an audit is; close it when there is nothing more to tell."""

    def __init__(self, stream: TextIO) -> None:
        self._stream, self._over = stream, stream.isatty()
        self._told_at = float("-inf")
        self._last = ""

    def __call__(self, progress: Progress) -> None:
        self._last = progress_line(progress)
        if self._over:
            self._stream.write(f"\r{self._last}\x1b[K")
            self._stream.flush()
        elif time.monotonic() - self._told_at >= _EVERY:
            self._tell_last()

    def close(self) -> None:
        """Tell how it ended."""
        if self._over:
            self._stream.write("\n")
        elif self._last:
            self._tell_last()

    def _tell_last(self) -> None:
        print(self._last, file=self._stream, flush=True)
        self._told_at, self._last = time.monotonic(), ""


def progress_line(progress: Progress) -> str:
    """``1,204 checked, 12.5 a second, 31 s left, 28 errors, 213 warnings, 2 not checked``."""
    refused = progress.statuses[Status.REFUSED] + progress.statuses[Status.QUARANTINED]
    parts = [
        f"{progress.statuses[Status.CHECKED]:,} checked",
        f"{progress.known:,} known before" if progress.known else "",
        f"{progress.rate:.1f} a second" if progress.done else "",
        f"{_span(progress.left)} left" if progress.left is not None and progress.fraction < 1 else "",
        counted(progress.errors, "error"),
        counted(progress.warnings, "warning"),
        f"{refused:,} not checked" if refused else "",
    ]
    return ", ".join(filter(None, parts))


def _span(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes:02} min" if hours else f"{minutes} min {rest:02} s" if minutes else f"{rest} s"
