"""How large a file may be, told before it is unpacked: a small archive can hold more than a machine has memory."""

from __future__ import annotations

from pathlib import Path

MOST_BYTES = 1 << 30
"""No more is read from one file, unpacked."""
MOST_CELLS = 100_000_000
MOST_ROWS = 1 << 20
"""No sheet has more; a file may say of a cell that it is in any row."""
_MOST_RATIO = 200
"""Tables of figures shrink to a tenth or a thirtieth; what shrinks more than this was made to."""
_SMALL = 16 << 20


def allow(packed: int, unpacked: int) -> None:
    """Let pass what unpacks from so many bytes to so many.

    Raises:
        ValueError: it is too large, or packed as no table is.
    """
    if unpacked > MOST_BYTES:
        raise ValueError(f"it unpacks to more than {MOST_BYTES >> 20:,} MiB: split it")
    if unpacked > _SMALL and unpacked > _MOST_RATIO * packed:
        raise ValueError(f"it unpacks to {unpacked // max(packed, 1):,} times its size, as no table does")


def allow_file(path: Path) -> None:
    """Let pass a file that is read as it is.

    Raises:
        ValueError: it is too large.
    """
    size = path.stat().st_size
    allow(size, size)
