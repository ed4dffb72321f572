"""A stated rank agrees with the numbers.

## What it does
Compares the figure that is called the largest, the second-largest or the lowest with the figures that the article
gives for the others: other countries in the same trade, within the group that the text names, or other products. A
list whose figures stand in several paragraphs is no more than a note.

## Why
"The largest" is often written from memory; the table under it says something else.

## Example that holds
Kazakhstan was the largest partner with $41 billion; Uzbekistan followed with $14 billion.

## Example that fails
Imports grew 49 percent, the highest in the union; Kyrgyzstan's grew 70 percent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.checker.arithmetic.precision import ROUNDED
from factcheck.checker.competitors import SIDES, competes, competitor
from factcheck.checker.keys import Topic
from factcheck.checker.ranked_words import is_of_some, is_shared, ranks_falls, ranks_goods, ranks_traders
from factcheck.checker.relation import Ranking, Relation, Rule
from factcheck.checker.statements import Statements
from factcheck.checker.tied.shares_of_sums import is_of_several
from factcheck.checker.trust import is_sure
from factcheck.domain.check import Severity
from factcheck.domain.claim import Claim, Kind

RULE = Rule("FC108", "rank-of")
_LISTED = 2
"""So many others in one line are those that the line ranks."""
_CHANGES = (Kind.CHANGE, Kind.CHANGE_ABS, Kind.RATIO)
_AMOUNTS = (Kind.LEVEL, Kind.SHARE)
_RANKED = (*_CHANGES, *_AMOUNTS)


def relations(statements: Statements) -> Iterator[Relation]:
    for rank in statements.ranks:
        if is_shared(statements.wording, rank):
            continue
        found = list(_rankings(statements, rank, _kinds(rank)))
        fitting = [ranking for ranking in found if ranking.possible(ROUNDED)]
        if not fitting and rank.ranks is None:
            unsaid = _rankings(statements, rank, tuple(kind for kind in _RANKED if kind not in _kinds(rank)))
            fitting = [ranking for ranking in unsaid if ranking.possible(ROUNDED)]
        if not fitting and is_of_some(statements.wording, rank):
            continue
        for ranking in fitting or found:
            sure = len(found) == 1 and rank.among and statements.are_alike((rank, ranking.subject))
            claims = (rank, ranking.subject, *ranking.others)
            yield Relation(RULE, ranking, claims, ceiling=_ceiling(statements, claims, bool(sure)))


def _ceiling(statements: Statements, claims: Sequence[Claim], sure: bool) -> Severity:
    """How bad it may be called at most that the rank is wrong: a list whose figures stand here and there is pieced
    together, and mostly of figures that nobody ranks."""
    if len({statements.wording.line(claim) for claim in claims}) > 1 or not all(map(is_sure, claims)):
        return Severity.NOTE
    return Severity.ERROR if sure else Severity.WARNING


def _kinds(rank: Claim) -> tuple[Kind, ...]:
    """What the rank compares: changes where the text says so, else levels or shares."""
    changes = rank.ranks in (Kind.CHANGE, Kind.CHANGE_ABS) or rank.base_period is not None
    return _CHANGES if changes else _AMOUNTS


def _rankings(statements: Statements, rank: Claim, kinds: Sequence[Kind]) -> Iterator[Ranking]:
    """For each figure that the rank may be about, and each side that may vary, the list that fits, else the longest."""
    falls = kinds == _CHANGES and ranks_falls(statements.wording, rank)
    for subject in _subjects(statements, statements.topics[rank.id], kinds):
        place = _place(rank, subject) * (-1 if falls else 1)
        for side in _sides(statements, rank):
            others = _others(statements, rank, subject, side)
            after = [other for other in others if other.span.start > rank.span.start]
            lists = [Ranking(place, subject, tuple(listed)) for listed in (others, after) if listed and place]
            lists = [ranking for ranking in lists if _long_enough(ranking)]
            fitting = [ranking for ranking in lists if ranking.possible(ROUNDED)]
            if fitting:
                yield _of_its_line(statements, fitting[0])
            else:
                yield from lists[:1]


def _place(rank: Claim, subject: Claim) -> int:
    """The place from the top, or from the bottom where negative: there lies the largest of deficits."""
    place = int(rank.quantity.value)
    deficit = subject.kind in _AMOUNTS and subject.quantity.value < 0
    return -place if deficit else place


def _sides(statements: Statements, rank: Claim) -> tuple[str, ...]:
    """The sides that may vary: goods where goods are ranked, areas where the words rank who trades in something."""
    if ranks_goods(statements.wording, rank):
        return ("product",)
    traders = ranks_traders(statements.wording, rank)
    return tuple(side for side in SIDES if not (traders and side == "product"))


def _subjects(statements: Statements, about: Topic, kinds: Sequence[Kind]) -> Iterator[Claim]:
    """The figures of the topic, one for each kind and unit: of two statements of one figure the sharper one."""
    found: dict[tuple[Kind, str | None], list[Claim]] = {}
    for claim in statements.claims:
        if claim.kind in kinds and statements.topics[claim.id] == about:
            found.setdefault((claim.kind, claim.quantity.unit), []).append(claim)
    for same in found.values():
        yield min(same, key=_vagueness)


def _others(statements: Statements, rank: Claim, subject: Claim, side: str) -> list[Claim]:
    """The figures of the same kind that differ from the subject on one side only, one for each competitor."""
    about = statements.topics[subject.id]
    found: dict[str, Claim] = {}
    for claim in statements.claims:
        if claim.kind is not subject.kind or claim.quantity.unit != subject.quantity.unit:
            continue
        if claim.base_period != subject.base_period or not statements.are_alike((subject, claim)):
            continue
        if _lies_across(claim, subject) or is_of_several(statements, claim):
            continue
        named = competitor(about, statements.topics[claim.id], side)
        larger = claim.quantity.value > subject.quantity.value
        if side == "product" and larger and named == _main_product(statements):
            continue  # it may be the whole of which the subject is a kind
        if named and competes(statements, rank.among, about, named, side):
            found[named] = min(found.get(named, claim), claim, key=_vagueness)
    return list(found.values())


def _main_product(statements: Statements) -> str | None:
    """What the article tells of first: "seafood", and "salmon" behind it."""
    first = next(iter(statements.claims), None)
    return statements.topics[first.id].product if first else None


def _lies_across(claim: Claim, subject: Claim) -> bool:
    """Whether one is a surplus and one a deficit, which nobody ranks together: "the highest deficit"."""
    levels = claim.kind is subject.kind is Kind.LEVEL
    return levels and claim.series.measure == "balance" and claim.quantity.value * subject.quantity.value < 0


def _of_its_line(statements: Statements, ranking: Ranking) -> Ranking:
    """The ranking among those that stand in the line of the subject, where so many do that they are a list."""
    line = statements.wording.line(ranking.subject)
    near = tuple(other for other in ranking.others if line and statements.wording.line(other) == line)
    shorter = Ranking(ranking.place, ranking.subject, near)
    return shorter if len(near) >= _LISTED and _long_enough(shorter) else ranking


def _vagueness(claim: Claim) -> Decimal:
    """How wide the claim's interval is for its size: of two statements of one figure the sharper one is compared."""
    quantity = claim.quantity
    return (quantity.high - quantity.low) / (abs(quantity.value) or Decimal(1))


def _long_enough(ranking: Ranking) -> bool:
    """Whether as many are listed as the place needs: a fourth place among three says nothing."""
    return len(ranking.others) >= abs(ranking.place) - 1
