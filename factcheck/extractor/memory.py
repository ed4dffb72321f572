"""What was found in the paragraphs of a text, kept for when it is read again with a few words changed."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

Found = TypeVar("Found")


class Memory:
    """What readings of one text found, by all that it was found from; what a reading did not meet is soon forgotten.

    A key names everything that the result depends on, so that what is remembered is what would be found anew.
    """

    def __init__(self) -> None:
        self._before: dict[Hashable, Any] = {}
        self._now: dict[Hashable, Any] = {}

    def begin(self) -> None:
        """A reading begins: what the one before did not meet is forgotten."""
        self._before, self._now = self._now, {}

    def __contains__(self, key: Hashable) -> bool:
        return key in self._now or key in self._before

    def recall(self, key: Hashable, find: Callable[[], Found]) -> Found:
        """What is remembered for `key`, else what `find` finds now."""
        if key not in self._now:
            self._now[key] = self._before[key] if key in self._before else find()
        found: Found = self._now[key]
        return found
