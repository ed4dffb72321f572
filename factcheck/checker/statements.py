"""The claims of one article, found by what they speak of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, wraps
from typing import Any, TypeVar

from factcheck.checker.arithmetic.interval import Interval
from factcheck.checker.arithmetic.precision import ROUNDED, reading
from factcheck.checker.compared import is_only_compared
from factcheck.checker.counting import VOLUME, ways_of_counting
from factcheck.checker.keys import Topic, topic
from factcheck.checker.short_names import told_in_full
from factcheck.checker.suspects.typos import is_money
from factcheck.checker.tied.ties import Ties
from factcheck.checker.voices import voices
from factcheck.checker.wording import Wording
from factcheck.domain.article import Article
from factcheck.domain.claim import Claim, Kind
from factcheck.domain.period import Period

_BEHIND = 4
"""Within so many claims of a change stands the level that it led to."""
Found = TypeVar("Found")
Members = Callable[[str, Period | None], frozenset[str]]
"""The members of a group of countries in a period, empty where they are not known."""


@dataclass(frozen=True, slots=True)
class Move:
    """A claim that ties a topic at one period to the same topic at an earlier one."""

    claim: Claim
    now: Topic
    before: Topic
    assumed_base: bool = False
    """The text does not say against what: a year before is assumed, or what the level is compared with."""

    @property
    def only_compared(self) -> bool:
        """Whether it is taken to be from what the text only compares the level with."""
        return self.assumed_base and self.claim.base_period is not None

    def is_of_another_base(self, now: Claim, before: Claim) -> bool:
        """Whether the levels moved the other way than the change, so that it is from another than this one."""
        moved = (now.quantity.value - before.quantity.value) * self.claim.quantity.value
        return self.only_compared and self.claim.kind is not Kind.RATIO and moved < 0


class Statements:
    """An index of claims. Lists are in the article's order; a topic without a period joins the one asked for."""

    def __init__(self, claims: Sequence[Claim], members: Members, told: Article | Wording | None = None) -> None:
        self.claims = tuple(sorted(claims, key=lambda claim: (claim.span.start, claim.span.end, claim.id)))
        self.members = members
        self.wording = told if isinstance(told, Wording) else Wording(told)
        self.topics = told_in_full(self.claims)
        self._of_kind: dict[Kind, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            self._of_kind[claim.kind].append(claim)
        self.ranks = self.of(Kind.RANK)
        self.ratios = [ratio for ratio in self.of(Kind.RATIO) if ratio.base_period is None and ratio.against]
        self.products_divided = {topic(claim.against).product for claim in self.claims if claim.against}
        self.worked_out: dict[Callable[[Statements], Any], Any] = {}
        self._rounded: dict[str, Interval] = {}
        self._voices = voices((claim.source for claim in self.claims), self.wording)
        self.has_one_voice = len(set(filter(None, self._voices.values()))) <= 1
        self._has_undated = any(claim.series.period is None for claim in self.claims)
        self._has_deficits = any(level.quantity.value < 0 for level in self.of(Kind.LEVEL))
        self._levels: dict[Topic, list[Claim]] = defaultdict(list)
        self._shares: dict[Topic, list[Claim]] = defaultdict(list)
        self._growths: dict[Topic, list[Move]] = defaultdict(list)
        self._steps: dict[Topic, list[Move]] = defaultdict(list)
        self._moves_from: dict[Topic, list[Move]] = defaultdict(list)
        self.yearly: list[Move] = []
        """Changes that are the mean of those of several years."""
        for place, claim in enumerate(self.claims):
            self._add(claim, place)
        self.has_steps = bool(self._steps)
        moves = (*self._growths, *self._steps, *self._moves_from)
        self._mentioned = dict.fromkeys((*self._levels, *moves))

    @cached_property
    def ties(self) -> Ties:
        """What the words beside the numbers say of how they belong together."""
        return Ties(self.wording, self.claims)

    def _add(self, claim: Claim, place: int) -> None:
        about = self.topics[claim.id]
        if claim.kind is Kind.LEVEL:
            self._levels[about].append(claim)
        elif claim.kind is Kind.SHARE:
            self._shares[about].append(claim)
        elif claim.kind is Kind.CHANGE or (claim.kind is Kind.RATIO and claim.against is None):
            self._add_move(self._growths, claim, about, place)
        elif claim.kind is Kind.CHANGE_ABS:
            self._add_move(self._steps, claim, about, place)

    def _add_move(self, moves: dict[Topic, list[Move]], claim: Claim, about: Topic, place: int) -> None:
        base = claim.base_period
        assumed = base is None or is_only_compared(self.wording, claim, self.claims[place + 1 : place + _BEHIND])
        if base is None:
            if about.period is None:
                return
            base = about.period.years_later(-1)
        move = Move(claim, about, about.during(base), assumed)
        if claim.yearly:
            self.yearly.append(move)
            return
        moves[about].append(move)
        self._moves_from[move.before].append(move)

    def of(self, *kinds: Kind) -> Sequence[Claim]:
        """The claims of these kinds."""
        if len(kinds) == 1:
            return self._of_kind.get(kinds[0], ())
        return [claim for claim in self.claims if claim.kind in kinds]

    def levels(self, about: Topic) -> Sequence[Claim]:
        """Levels of the topic, and those that may be of it as no period is stated for them."""
        found = self._levels.get(about, ())
        if not self._has_undated or not about.period:
            return found
        return [*found, *self._levels.get(about.during(None), ())]

    def is_below_nothing(self, move: Move) -> bool:
        """Whether a level that the move ties is told as less than nothing, as the deficit of a budget is."""
        return self.tells_below_nothing(move.now, move.before)

    def tells_below_nothing(self, *topics: Topic) -> bool:
        """Whether a level of one of them is told as less than nothing."""
        return self._has_deficits and any(level.quantity.value < 0 for about in topics for level in self.levels(about))

    def shares(self, about: Topic) -> Sequence[Claim]:
        return self._shares.get(about, ())

    def growths(self, about: Topic) -> Sequence[Move]:
        """Percent changes and multiples that lead to the topic at its period."""
        return self._growths.get(about, ())

    def steps(self, about: Topic) -> Sequence[Move]:
        """Absolute changes that lead to the topic at its period."""
        return self._steps.get(about, ()) if self._steps else ()

    def moves_by(self, change: Claim) -> Iterator[Move]:
        """What the change ties: two periods, or none where neither is known."""
        about = self.topics[change.id]
        return (move for move in (*self.growths(about), *self.steps(about)) if move.claim is change)

    def moves_from(self, about: Topic) -> Sequence[Move]:
        """Changes of any kind measured against the topic at its period."""
        return self._moves_from.get(about, ())

    def all_growths(self) -> Iterator[Move]:
        for moves in self._growths.values():
            yield from moves

    def all_steps(self) -> Iterator[Move]:
        for moves in self._steps.values():
            yield from moves

    def level_topics(self) -> list[Topic]:
        return list(self._levels)

    def share_topics(self) -> list[Topic]:
        return list(self._shares)

    def mentioned(self) -> Mapping[Topic, None]:
        """Each topic that a level or a change speaks of, at each period, in the article's order."""
        return self._mentioned

    def rounded(self, claim: Claim) -> Interval:
        """All values that the claim may stand for where its number is rounded, which many rules ask for."""
        if claim.id not in self._rounded:
            self._rounded[claim.id] = reading(claim.quantity, ROUNDED)
        return self._rounded[claim.id]

    def voice(self, claim: Claim) -> str | None:
        """Who says so, by one name for each source; None where the article names none."""
        return self._voices[claim.source]

    def with_claims(self, changed: Mapping[str, Claim]) -> Statements:
        """The same article with other claims in place of those with the ids of `changed`."""
        return Statements([changed.get(claim.id, claim) for claim in self.claims], self.members, self.wording)

    def voice_of(self, source: str | None) -> str | None:
        """The one name of the source that has this name; the name itself where no claim is told by it."""
        return self._voices.get(source, source)

    def are_alike(self, claims: Sequence[Claim]) -> bool:
        """Whether no two of the claims are told by different sources, or were counted in different ways."""
        if self._counted and len({self._counted.get(claim.id) for claim in claims}) > 1:
            return False
        return self.has_one_voice or len(set(filter(None, map(self.voice, claims)))) <= 1

    def counted(self, claim: str) -> frozenset[str]:
        """In what ways the claim with this id was counted, of those that are not the usual one."""
        return self._counted.get(claim, frozenset())

    def is_by_volume(self, claim: Claim) -> bool:
        """Whether the text says that it is a change of quantities."""
        return VOLUME in self._ways.get(claim.id, ())

    @cached_property
    def _ways(self) -> dict[str, frozenset[str]]:
        return ways_of_counting(self.wording, self.claims)

    @cached_property
    def _counted(self) -> dict[str, frozenset[str]]:
        found = self._ways
        return {id: ways for id in found if (ways := found[id] - self._ways_of_levels(self.topics[id]))}

    def _ways_of_levels(self, about: Topic) -> set[str]:
        """The ways in which the article tells levels of it, so that a change in one is of these: by weight, in USD."""
        units = [level.quantity.unit for level in self.levels(about)]
        return {(unit or "") if is_money(unit) else VOLUME for unit in units}


def once(work: Callable[[Statements], Found]) -> Callable[[Statements], Found]:
    """Work out only once for an article what several rules ask of it; none of them may change it."""

    @wraps(work)
    def remembered(statements: Statements) -> Found:
        if work not in statements.worked_out:
            statements.worked_out[work] = work(statements)
        found: Found = statements.worked_out[work]
        return found

    return remembered
