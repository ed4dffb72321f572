"""An article written another way, and where each stretch of it stands then."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from random import Random

from laws.articles import Own

Slots = dict[str, str]


@dataclass(frozen=True, slots=True)
class Part:
    """`text` says what the original says from `start` to `end`; an addition has `start` and `end` at one place."""

    text: str
    start: int
    end: int


def _unchanged(slots: Slots) -> Slots:
    return slots


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The parts in their new order; `expected` are the slots that a claim of the original has now."""

    parts: tuple[Part, ...]
    published: date
    expected: Callable[[Slots], Slots] = field(default=_unchanged)

    @property
    def text(self) -> str:
        return "".join(part.text for part in self.parts)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where the stretch `start` to `end` of the original stands now."""
        first, last = self._places(start), self._places(end - 1)
        return first[0], last[1]

    def _places(self, offset: int) -> tuple[int, int]:
        at = 0
        for part in self.parts:
            if part.start <= offset < part.end:
                if len(part.text) == part.end - part.start:
                    return at + offset - part.start, at + offset - part.start + 1
                return at, at + len(part.text)
            at += len(part.text)
        return -1, -1


Law = Callable[[Own, Random], Rewritten | None]
"""The article written another way, None where it holds nothing that could be; what is free is drawn at random."""


def replaced(text: str, changes: Iterable[Part]) -> tuple[Part, ...]:
    """The parts of `text` with the changes made, which do not overlap."""
    parts: list[Part] = []
    past = 0
    for change in sorted(changes, key=lambda part: (part.start, part.end)):
        if change.start < past:
            continue
        parts += [Part(text[past : change.start], past, change.start), change]
        past = change.end
    return (*parts, Part(text[past:], past, len(text)))


def rewritten(
    article: Own, changes: Sequence[Part], expected: Callable[[Slots], Slots] = _unchanged
) -> Rewritten | None:
    """The article with the changes made, None where there are none."""
    return Rewritten(replaced(article.text, changes), article.published, expected) if changes else None
