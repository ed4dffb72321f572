"""Many articles: where they come from, the workers that check them, and the ledger of what has been done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.audit.frame import check_frame

__all__ = ["check_frame"]


def __getattr__(name: str) -> Any:
    """Import `check_frame` on first use: commands that read no table do without pandas."""
    if name != "check_frame":
        raise AttributeError(f"module 'factcheck.audit' has no attribute {name!r}")
    from factcheck.audit.frame import check_frame

    return check_frame
