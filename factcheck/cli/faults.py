"""What nobody foresaw, told in one sentence like every error; `FACTCHECK_TRACEBACK=1` shows where it happened."""

from __future__ import annotations

import os
import sys
import traceback

TRACEBACK = "FACTCHECK_TRACEBACK"


def told_fault(error: Exception, what: str) -> str:
    """The sentence that tells `error`: `what` could not be done, and why."""
    if os.environ.get(TRACEBACK):
        traceback.print_exception(error, file=sys.stderr)
    if isinstance(error, OSError) and error.strerror:  # the machine's: a full disk, a name that is too long
        return f"{what}: {f'{error.filename}: ' if error.filename else ''}{error.strerror}."
    fault = f"{type(error).__name__}: {error}".partition("\n")[0].rstrip(".: ")
    return f"{what} ({fault}): this is a fault of factcheck, please report it; {TRACEBACK}=1 shows where it is."
