"""Words that tie numbers to each other, whatever each of them was read as."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.checker.tied import tie_patterns as patterns
from factcheck.checker.tied.opposites import Beside, are_opposite
from factcheck.checker.wording import Wording
from factcheck.domain.claim import Claim, Kind
from factcheck.domain.quantity import Qualifier

_REACH = 90
"""How many characters beside a number speak of it at most."""
_LONGEST_GAP = 40
_STEP = Kind.CHANGE_ABS
_BRACKET = re.compile(r"^\)|\([^()]*\)")
_SIDES = ("both_sides", "difference", "together")

Triple = tuple[Claim, Claim, Claim]


class Ties:
    """What the words beside an article's numbers say of how they belong together."""

    def __init__(self, wording: Wording, claims: Sequence[Claim]) -> None:
        self._wording = wording
        places = sorted({(claim.span.start, claim.span.end) for claim in claims})
        self._previous = {one: before[1] for before, one in pairwise(places)}
        self._behind_which = {behind.id: one for one, behind in pairwise(claims)}
        self._next = {one: behind[0] for one, behind in pairwise(places)}
        self._words: dict[str, tuple[str, str]] = {}
        self._sides: dict[str, set[str]] = {}
        self._earlier: dict[str, bool] = {}

    def before(self, claim: Claim) -> str:
        """The words of its sentence from the number before to this one."""
        return self._beside(claim)[0]

    def behind(self, claim: Claim) -> str:
        """The words of its sentence from this number to the next one."""
        return self._beside(claim)[1]

    def _beside(self, claim: Claim) -> tuple[str, str]:
        """The words before and behind the number, which are asked for again and again."""
        if claim.id not in self._words:
            place = start, end = claim.span.start, claim.span.end
            opened, closed = self._wording.sentence(claim) or place
            first = max(self._previous.get(place, 0), start - _REACH, opened)
            last = min(self._next.get(place, end + _REACH), end + _REACH, closed)
            self._words[claim.id] = self._wording.between(first, start), self._wording.between(end, last)
        return self._words[claim.id]

    def sides(self, claim: Claim) -> set[str]:
        """Which of the words for sums and differences stand beside the number."""
        if claim.id not in self._sides:
            words = " ".join(self._beside(claim))
            found = (side for side in _SIDES if patterns.side(side).search(words))
            self._sides[claim.id] = set(found) if words.strip() else set()
        return self._sides[claim.id]

    def are_opposite(self, one: Claim, other: Claim) -> bool:
        """Whether the words next to two numbers say that one is what goes out and the other what comes in."""
        one_side, other_side = (Beside(*self._beside(claim)) for claim in (one, other))
        return are_opposite(one_side, other_side, one.quantity.unit)

    def is_total(self, claim: Claim, side: str) -> bool:
        """Whether the words make the number that of both sides together, or that of their difference."""
        return self.sides(claim) & {"both_sides", "difference"} == {side}

    def became(self, one: Claim, other: Claim) -> tuple[Claim, Claim] | None:
        """Of two amounts in the order of the text the later and the earlier: "from 3 to 4", "4, up from 3"."""
        between = self.between(one, other)
        if len(between) > _LONGEST_GAP or patterns.nested().search(between):
            return None
        if patterns.became().search(between) and self._is_led_from(one):
            return other, one
        return (one, other) if patterns.measured_from().search(between) and not self._is_led_from(one) else None

    def _is_led_from(self, claim: Claim) -> bool:
        """Whether words make the number what another is measured from, and do not only hedge it: "to more than 3"."""
        before = self.before(claim)
        if claim.quantity.qualifier is not Qualifier.EXACT:
            before = patterns.hedge().sub("", before)
        return patterns.measured_from().search(before) is not None

    def is_moved_from(self, now: Claim, change: Claim, before: Claim) -> bool:
        """Whether the change stands between two amounts and is told from the second: "4 in May, 33% above the 3"."""
        if not now.span.end < change.span.start < change.span.end < before.span.start:
            return False
        behind = self.between(change, before)
        moved = patterns.measured_from().search(behind) and patterns.moving().fullmatch(behind)
        return bool(moved) and self._is_next_but_bracket(now, change)

    def _is_next_but_bracket(self, one: Claim, other: Claim) -> bool:
        """Whether no number stands between the two but what a bracket tells again."""
        between = self.between(one, other)
        return len(between) <= _REACH and not patterns.holds_number(between)

    def is_of_that(self, claim: Claim) -> bool:
        """Whether the words beside the number make it a part of what was told before."""
        return bool(patterns.nested().search(f"{self.before(claim)} {self.behind(claim)}"))

    def is_multiple_of(self, multiple: Claim, other: Claim) -> bool:
        """Whether nothing but "the" or whose flow it is stands between a multiple and the amount behind it."""
        return bool(patterns.of_amount().fullmatch(self.between(multiple, other)))

    def moved_by(self, change: Claim, *levels: Claim) -> bool:
        """Whether nothing but words of moving stands between the change and the nearer one of two amounts.

        Before "from 3 to 4" it may be told of when or whence too: "halved in the year of the drought, from 4 to 2".
        """
        first, second = sorted(levels, key=lambda claim: claim.span.start)
        if change.span.start > first.span.end and change.span.end < second.span.start:
            return True
        one, other = (change, first) if change.span.start < first.span.start else (second, change)
        moving = patterns.moving().fullmatch(self.between(one, other))
        return bool(moving) or (one is change and self._leads_to(change, first))

    def _leads_to(self, change: Claim, level: Claim) -> bool:
        """Whether the words between the two, with no other number, turn to nothing else before "from"."""
        between = self.between(change, level)
        turns = patterns.turning().search(between) or patterns.holds_number(between)
        return not turns and len(between) <= _REACH and bool(patterns.measured_from().search(between))

    def between(self, one: Claim, other: Claim) -> str:
        """What stands between two numbers, without brackets."""
        return _BRACKET.sub("", self._wording.between(one.span.end, other.span.start))

    def told_again(self, one: Claim, other: Claim) -> bool:
        """Whether two numbers stand side by side, the later one telling the earlier one in another way."""
        first, second = sorted((one, other), key=lambda claim: claim.span.start)
        if not 0 <= second.span.start - first.span.end <= _LONGEST_GAP:
            return False
        parts = [claim.quantity.unit == "percent" and claim.kind is not Kind.CHANGE for claim in (one, other)]
        return bool(patterns.again(as_share=any(parts)).fullmatch(self.between(first, second)))

    def tie_part(self, claims: Triple) -> bool:
        """Whether a share tells the smaller of two amounts again."""
        share, *pair = claims
        return self.told_again(share, smaller(pair))

    def tie_change(self, claims: Triple) -> bool:
        """Whether a change tells a step again, or one of two amounts is the earlier."""
        change, *pair = claims
        if steps := [claim for claim in pair if claim.kind is _STEP]:
            return any(self.told_again(change, step) for step in steps)
        return self.tie_earlier(claims)

    def tie_earlier(self, claims: Triple) -> bool:
        """Whether the words beside one of two amounts make it the earlier one."""
        _, one, other = claims
        return self.is_earlier(one) or self.is_earlier(other)

    def tie_sum(self, claims: Triple) -> bool:
        """Whether one number is by how much another became the third, or they are what flows each way and in all."""
        return [claim.kind for claim in claims].count(_STEP) == 1 or self._two_ways(claims)

    def _two_ways(self, claims: Triple) -> bool:
        """Whether one number is what flows both ways, or the difference, and the others are what flows each way."""
        whole, one, other = claims
        if "both_sides" in self.sides(whole) and self.are_opposite(one, other):
            return True
        return any(
            "difference" in self.sides(gap) and self.are_opposite(whole, flow)
            for gap, flow in ((one, other), (other, one))
        )

    def is_whole(self, whole: Claim, share: Claim) -> bool:
        """Whether the words make it what the share is of: "12 percent of the", or "of" before the amount."""
        if whole.span.start > share.span.end:
            return bool(patterns.part_of().search(self._wording.between(share.span.end, whole.span.start)))
        return bool(patterns.part_of().search(self.before(whole)))

    def is_part_of(self, part: Claim, whole: Claim) -> bool:
        """Whether an amount right behind another is a part of it: "of the total $6bn, $4bn came from …"."""
        return bool(patterns.of_all().search(self.before(whole))) and self.between(whole, part).strip() in (",", "")

    def is_earlier(self, claim: Claim) -> bool:
        """Whether the words right beside the number say that a change is measured against it.

        A number in brackets is told of the time of the one before the bracket.
        """
        if claim.id not in self._earlier:
            before, behind = self._beside(claim)
            if before.strip() == "(" and (outside := self._behind_which.get(claim.id)):
                self._earlier[claim.id] = self.is_earlier(outside)
            elif patterns.now().match(behind):
                self._earlier[claim.id] = False
            else:
                led = self._is_led_from(claim) or patterns.earlier_led().search(before)
                self._earlier[claim.id] = bool(led or patterns.earlier().search(behind))
        return self._earlier[claim.id]


def smaller(pair: Sequence[Claim]) -> Claim:
    one, other = pair
    return one if abs(one.quantity.value) <= abs(other.quantity.value) else other
