"""One audit at a time writes a ledger; the system lets go of the lock when its process ends, however it does."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from factcheck.domain.errors import FactcheckError


@contextmanager
def sole_writer(place: str) -> Iterator[None]:
    """Be the only audit that writes the ledger at `place`, where that is a file.

    Raises:
        FactcheckError: `ledger`: another audit writes it, or its folder cannot be written.
    """
    if "://" in place:
        yield
        return
    path = Path(f"{place}.lock")
    try:
        file = path.open("a")
    except OSError as error:
        raise FactcheckError("ledger", f"{path} cannot be written: {error.strerror or error}.") from error
    with file:
        try:
            _lock(file.fileno())
        except OSError as error:
            message = f"another audit is writing {place}: wait until it has ended, or give another --out."
            raise FactcheckError("ledger", message) from error
        yield


def _lock(file: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
