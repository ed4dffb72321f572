"""What one number says of its measure: a level, a change, a share, a multiple."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.domain.claim import Kind
from factcheck.extractor.scene import Token
from factcheck.extractor.senses.way import Way

OWN_SIGN = "its own sign or word tells a change"
SIGNED_RATE = "the sign of a rate that may be below zero"
SIGNED = "an amount with a sign of its own"


UNSAID = "a percentage that nothing makes a change"


CAME_TO = "what moved came to the number"


AS_BEFORE = "as the percentage before it"
"""Four rules that the measure may overrule."""


AS_PART = "restates a level as its part"


OF_SOMETHING = "a percentage of something"


RATE_BEFORE = "the rate of an earlier time that another is set against"


GONE = "what is gone"


PACE = "growth that went faster or slower"


@dataclass(frozen=True, slots=True)
class Sense:
    """How one number was understood; `rule` tells what decided, `base` marks the level that a change starts from."""

    kind: Kind
    direction: int = 0
    base: bool = False
    rule: str = ""
    sure: bool = True
    bracket: bool = False
    """Whether it stands in brackets behind another number, or restates it ("or 62 percent")."""
    of_those: bool = False
    """Whether it is a part of the people that a rate counts: "a fifth of the jobless"."""
    word: Token | None = None
    """The word that decided, where it is not one of direction."""

    @property
    def told_by(self) -> Token | None:
        """The word beside the number that decided; None where the number's own words did."""
        return self.word or (self.direction.word if isinstance(self.direction, Way) else None)
