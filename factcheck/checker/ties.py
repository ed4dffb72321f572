"""Words that tie numbers to each other, whatever each of them was read as."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from factcheck.checker.statements import Statements
from factcheck.checker.wording import any_of
from factcheck.domain.claim import Claim, Kind
from factcheck.resources import vocabulary

_REACH = 90
"""How many characters beside a number speak of it at most."""
_LONGEST_GAP = 40
_BRACKET = re.compile(r"^\)|\([^()]*\)")
_SIDES = ("outward", "inward", "both_sides", "difference")

Triple = tuple[Claim, Claim, Claim]


class Ties:
    """What the words beside an article's numbers say of how they belong together."""

    def __init__(self, statements: Statements) -> None:
        self._wording = statements.wording
        places = sorted({(claim.span.start, claim.span.end) for claim in statements.claims})
        self._previous = {one: before[1] for before, one in pairwise(places)}
        self._next = {one: behind[0] for one, behind in pairwise(places)}

    def before(self, claim: Claim) -> str:
        """The words from the number before to this one."""
        start, end = claim.span.start, claim.span.end
        return self._wording.between(max(self._previous.get((start, end), 0), start - _REACH), start)

    def behind(self, claim: Claim) -> str:
        """The words from this number to the next one."""
        start, end = claim.span.start, claim.span.end
        return self._wording.between(end, min(self._next.get((start, end), end + _REACH), end + _REACH))

    def sides(self, claim: Claim) -> set[str]:
        """Of which side of trade the words beside the number may say it is."""
        words = f"{self.before(claim)} {self.behind(claim)}"
        return {side for side in _SIDES if _words(side).search(words)} if words.strip() else set()

    def told_again(self, one: Claim, other: Claim) -> bool:
        """Whether two numbers stand side by side, the later one telling the earlier one in another way."""
        first, second = sorted((one, other), key=lambda claim: claim.span.start)
        if not 0 <= second.span.start - first.span.end <= _LONGEST_GAP:
            return False
        between = _BRACKET.sub("", self._wording.between(first.span.end, second.span.start))
        return bool(_again().fullmatch(between))

    def tie(self, claims: Triple) -> bool:
        """Whether the words beside three numbers tie the first to the other two in the way that its kind says."""
        stated, *pair = claims
        steps = [claim for claim in pair if claim.kind is Kind.CHANGE_ABS]
        match stated.kind:
            case Kind.SHARE:
                return self.told_again(stated, smaller(pair))
            case Kind.CHANGE if steps:
                return any(self.told_again(stated, step) for step in steps)
            case Kind.CHANGE | Kind.RATIO:
                return any(self.is_earlier(one) for one in pair)
            case Kind.LEVEL | Kind.CHANGE_ABS:
                return self._is_step(claims) or self._two_ways(claims)
        return False

    def _is_step(self, claims: Triple) -> bool:
        """Whether one number is by how much another became the third."""
        return [claim.kind for claim in claims].count(Kind.CHANGE_ABS) == 1

    def _two_ways(self, claims: Triple) -> bool:
        """Whether one number is what flows both ways, or the difference, and the others are what flows each way."""
        whole, one, other = (self.sides(claim) for claim in claims)
        if "both_sides" in whole and _opposite(one, other):
            return True
        return any("difference" in gap and _opposite(whole, rest) for gap, rest in ((one, other), (other, one)))

    def is_earlier(self, claim: Claim) -> bool:
        """Whether the words right beside the number say that a change is measured against it."""
        return bool(_from().search(self.before(claim)) or _earlier().search(self.behind(claim)))


def smaller(pair: Sequence[Claim]) -> Claim:
    return min(pair, key=lambda one: abs(one.quantity.value))


def _opposite(one: set[str], other: set[str]) -> bool:
    return ("outward" in one and "inward" in other) or ("inward" in one and "outward" in other)


@cache
def _words(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(vocabulary('wording')[name])})\b")


@cache
def _again() -> re.Pattern[str]:
    words = vocabulary("wording")
    more = any_of(words["told_again_by"])
    return re.compile(rf"[\s,]*(?:{any_of(words['told_again'])})?[\s,]*(?:(?:{more})\s+)*")


@cache
def _from() -> re.Pattern[str]:
    words = vocabulary("wording")
    more = any_of(words["measured_from_by"])
    return re.compile(rf"\b(?:{any_of(words['measured_from'])})\s+(?:(?:{more})\s+)*$")


@cache
def _earlier() -> re.Pattern[str]:
    return re.compile(rf"^[^.;]{{0,30}}\b(?:{any_of(vocabulary('wording')['earlier'])})\b")
