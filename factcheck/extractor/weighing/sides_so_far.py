"""What the sentences before the one in hand have named and told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from factcheck.extractor.told import Told

Pair = tuple[str | None, str | None]
"""Reporter and partner."""
LONG_AGO = 99.0


@dataclass(slots=True)
class SoFar:
    """What the sentences before the one in hand have named and told."""

    areas: dict[str, int] = field(default_factory=dict)
    """Each area with the number of the sentence that named it last, in the order in which they were named last."""
    last: tuple[int, Pair] | None = None
    """The sides of the last number, and the number of its sentence."""
    reporters: Counter[str | None] = field(default_factory=Counter)
    partners: Counter[str | None] = field(default_factory=Counter)
    numbers: int = 0

    def name(self, sides: Iterable[Told], sentence: int) -> None:
        for side in sides:
            self.areas.pop(side, None)
            self.areas[side] = sentence

    def since(self, code: str, sentence: int) -> float:
        named = self.areas.get(code)
        return LONG_AGO if named is None else float(sentence - named)
