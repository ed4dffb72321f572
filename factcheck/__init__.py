"""Reads a news article, finds every number, and checks what the numbers say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.desk import check
    from factcheck.domain.report import Report

__version__ = "0.1.0"
__all__ = ["Report", "check"]

_HOME = {"check": "factcheck.desk", "Report": "factcheck.domain.report"}


def __getattr__(name: str) -> Any:
    """Import `check` and the nouns on first use, so that `import factcheck` costs nothing."""
    if name not in _HOME:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOME[name]), name)
