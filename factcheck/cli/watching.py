"""`--watch`: the same work again as soon as a file is saved."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.domain.errors import FactcheckError
from factcheck.reader.urls import shown

_PAUSE = 0.5
"""Seconds between two looks at the files."""


def watched_files(paths: Sequence[str]) -> list[Path]:
    """The files that `paths` name.

    Raises:
        FactcheckError: `usage`: one of them is no file, so that nobody can save it.
    """
    for path in paths:
        if not _is_file(Path(path)):
            raise FactcheckError("usage", f"--watch waits for files to be saved: {shown(path)} is none.")
    return [Path(path) for path in paths]


def saved(paths: Sequence[Path]) -> Iterator[None]:
    """Now, and then each time that one of the files has changed, without end."""
    seen = None
    while True:
        now = [_state(path) for path in paths]
        if now != seen:
            seen = now
            yield
        else:
            time.sleep(_PAUSE)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name that is too long for one
        return False


def _state(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:  # editors that save by renaming leave no file for a moment
        return None
    return found.st_mtime_ns, found.st_size
