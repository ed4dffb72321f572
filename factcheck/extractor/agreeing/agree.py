"""Numbers that agree more sharply than by chance are read to be told of one thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log
from operator import attrgetter

from factcheck.domain.claim import Kind
from factcheck.extractor.agreeing.carried import Before, before, carry_on
from factcheck.extractor.agreeing.changes import Changes, against
from factcheck.extractor.agreeing.figures import figures_of
from factcheck.extractor.agreeing.flows import both_ways
from factcheck.extractor.agreeing.moves import moved
from factcheck.extractor.agreeing.shares import shared
from factcheck.extractor.agreeing.triples import Triple, triples_of
from factcheck.extractor.weighing.readings import Reading

_FOR, _WARY = 0.6, 0.5
"""How much an agreement counts beside what was read, and what it must have ahead."""
_NEVER = 1e-5
_LEVELS = 2


def agree(readings: Sequence[Reading]) -> None:
    """Read anew what agreeing figures are told of, where more speaks for it than against.

    The least likely chance has the first say; what has been read to agree is not read anew by another, and what was
    read as it was because a number before it was goes with it.
    """
    settled: set[int] = set()
    turned: dict[int, Before] = {}
    open_: list[Triple] = []
    for triple in sorted(triples_of(list(figures_of(readings))), key=attrgetter("chance")):
        least = _least(triple)
        if least == []:
            settled.update(_drafts(triple))
        elif least:
            open_.append(triple)
    for triple in open_:
        changes = _least(triple) or []
        if settled.isdisjoint(id(change.draft) for change in changes) and against(changes) <= _speaks_for(triple):
            turned.update((id(change.draft), before(change.draft)) for change in changes)
            for change in changes:
                change.make()
            settled.update(_drafts(triple))
    carry_on(readings, turned, settled)


def _speaks_for(triple: Triple) -> float:
    return _FOR * -log(max(triple.chance, _NEVER)) - _WARY


def _drafts(triple: Triple) -> list[int]:
    return [id(figure.draft) for figure in (triple.stated, triple.one, triple.other)]


def _least(triple: Triple) -> Changes | None:
    """The changes that make the three tell of one thing and against which the least speaks; None where none do.

    Of equals it is those of the later number: a word tells of the one right behind it more surely than of the next.
    """
    places = {id(figure.draft): figure.place for figure in (triple.stated, triple.one, triple.other)}

    def unlikely(changes: Changes) -> tuple[float, int]:
        return round(against(changes), 6), -min((places[id(change.draft)] for change in changes), default=0)

    return min(_ways(triple), key=unlikely, default=None)


def _ways(triple: Triple) -> Iterator[Changes]:
    stated, one, other = triple.stated, triple.one, triple.other
    drafts = [figure.draft for figure in (stated, one, other)]
    if stated.kind is Kind.SHARE:
        return shared(*drafts)
    if stated.kind is Kind.RATIO and stated.draft.whole:
        return iter(())
    if stated.kind in (Kind.CHANGE, Kind.RATIO):
        return moved(*drafts)
    levels = [figure.draft for figure in (stated, one, other) if figure.kind is Kind.LEVEL]
    if len(levels) == len(drafts):
        return both_ways(drafts)
    if len(levels) == _LEVELS and stated.kind is Kind.LEVEL:
        large, small = levels
        step = next(draft for draft in drafts if draft.sense.kind is Kind.CHANGE_ABS)
        return moved(step, small, large) if step.sense.direction < 0 else moved(step, large, small)
    return iter(())
