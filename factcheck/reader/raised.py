"""Digits that are raised: the power of a unit (m²), or the mark of a note, which is no part of the number before it."""

from __future__ import annotations

import re

_UNIT = re.compile(r"(?<![^\W\d])[^\W\d]{1,2}$")


def is_note_mark(before: str, raised: str) -> bool:
    """Whether the words `raised`, behind `before`, mark a note."""
    return raised[:1].isdigit() and not _UNIT.search(before[-3:])
