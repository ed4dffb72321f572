"""What a part contributed to the growth of its whole: "added 1.2 percentage points to growth of 4.1 percent"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from factcheck.checker.keys import Topic
from factcheck.checker.statements import Move, Statements
from factcheck.checker.wholes import totals
from factcheck.domain.claim import Claim
from factcheck.resources import any_of, vocabulary

POINTS = "percentage_points"
_AFTER = 40
"""How many characters behind the points may call them a part of growth; before them it is the whole sentence."""


@dataclass(frozen=True, slots=True)
class Contribution:
    """What the part changed by, as percentage points of the whole's level before."""

    claim: Claim
    part: Move
    wholes: tuple[Topic, ...]
    """What the growth may be of, the nearest first."""

    @property
    def bases(self) -> tuple[Topic, ...]:
        """The wholes a period earlier."""
        return tuple(whole.during(self.part.before.period) for whole in self.wholes)


def contributions(statements: Statements) -> Iterator[Contribution]:
    """Those that the article tells, in words that make it sure, of parts that have a whole."""
    for move in statements.all_steps():
        told = move.claim.quantity.unit == POINTS and not move.assumed_base and _is_contribution(statements, move.claim)
        if told and (wholes := totals(move.now)):
            yield Contribution(move.claim, move, tuple(wholes))


def _is_contribution(statements: Statements, claim: Claim) -> bool:
    before, after = statements.wording.before(claim).rpartition(". ")[2], statements.wording.after(claim)[:_AFTER]
    told = list(_contributed().finditer(before))
    if told and not _of_else().search(before, told[-1].end()):
        return True
    return bool(_to_growth().match(after))


@cache
def _contributed() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(vocabulary('wording')['contributed'])})\b")


@cache
def _of_else() -> re.Pattern[str]:
    """What the points behind a contribution may be of in place of it: "contributed, and its share rose 2 points"."""
    return re.compile(rf"\b(?:{any_of(vocabulary('wording')['not_contributed'])})\b")


@cache
def _to_growth() -> re.Pattern[str]:
    """What stands behind the points: "to export growth", "of that increase"."""
    words = vocabulary("wording")
    return re.compile(rf" ?(?:to|of) (?:[\w-]+ ){{0,3}}(?:{any_of(words['growth_nouns'])})\b")
