"""The claims of an article as rows of one system, with the definitions that tie what they speak of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from math import inf

from factcheck.checker.arithmetic.leaf import Leaf, Use, rate
from factcheck.checker.arithmetic.precision import ROUNDED, Tier, reading
from factcheck.checker.averages import average_of, counts_every_day
from factcheck.checker.contributions import Contribution, contributions
from factcheck.checker.fitting_units import fitting_units
from factcheck.checker.keys import BALANCE, Topic, flow, is_own_deficit, topic
from factcheck.checker.points import is_of_prices
from factcheck.checker.relation import Ranking
from factcheck.checker.rules.growth import REAL
from factcheck.checker.share_units import may_be_in
from factcheck.checker.statements import Move, Statements
from factcheck.checker.system.definitions import define
from factcheck.checker.system.mean_growth import add_mean_growths
from factcheck.checker.system.rows import Row, Saying, System
from factcheck.checker.system.words import assert_words
from factcheck.checker.system.writer import Writer
from factcheck.checker.tied.phrases import shares_with_wholes
from factcheck.checker.tied.shares_of_sums import is_of_several
from factcheck.checker.wholes import is_balance_of
from factcheck.domain.assertion import Assertion
from factcheck.domain.claim import Claim, Kind


def compile_claims(
    statements: Statements,
    claims: Iterable[Claim],
    tier: Tier,
    rankings: Iterable[tuple[Claim, Ranking]] = (),
    assertions: Sequence[Assertion] = (),
) -> System:
    """The system of `claims`, read at `tier`, with the definitions that tie what they speak of.

    Args:
        rankings: claims of rank, each with the figures that it orders.
        assertions: what the article says without a number.
    """
    writer = Writer(statements, tier)
    dated = {claim.id: claim for claim in claims if claim.series.period}
    for claim in dated.values():
        if claim.kind is Kind.LEVEL:
            _level(writer, claim)
    for move in (*statements.all_growths(), *statements.all_steps()):
        if move.claim.id in dated and not move.assumed_base and not is_of_prices(move):
            _change(writer, move)
    for contribution in contributions(statements):
        if contribution.claim.id in dated:
            _contribution(writer, contribution)
    for claim in dated.values():
        whole = topic(claim.against) if claim.against and claim.kind in (Kind.SHARE, Kind.RATIO) else None
        about = statements.topics[claim.id]
        if whole is not None and whole != about and not (is_balance_of(whole, about) or _is_told_so(statements, claim)):
            _part(writer, claim, whole)
    for claim, ranking in rankings:
        if all(ranked.id in dated for ranked in (claim, ranking.subject, *ranking.others)):
            _rank(writer, claim, ranking)
    for assertion in assertions:
        assert_words(writer, assertion)
    add_mean_growths(writer)
    define(writer.system, statements.members)
    return writer.system


def _is_told_so(statements: Statements, share: Claim) -> bool:
    """Whether words tie a share to its part and its whole, or make it one of several amounts together."""
    if share.kind is not Kind.SHARE:
        return False
    return share.id in shares_with_wholes(statements) or is_of_several(statements, share)


def _level(writer: Writer, claim: Claim) -> None:
    about = writer.statements.topics[claim.id]
    if about.measure == BALANCE and _is_turned(writer.statements, claim, about):
        about = about._replace(origin=about.destination, destination=about.origin)
    number = writer.number(about, claim, claim.quantity.unit)
    writer.within(claim, ((number, 1.0),), claim.quantity)
    writer.means(claim, Saying(number))
    average = average_of(claim)
    if average and counts_every_day(writer.statements, average):
        total = writer.number(average.total, claim, average.unit)
        writer.system.rows.append(Row(((number, float(average.count)), (total, -1.0)), 0.0, 0.0, 0))


def _is_turned(statements: Statements, claim: Claim, about: Topic) -> bool:
    """Whether a balance is told as its size, so that it is the other side's: only so the flows make it."""
    if is_own_deficit(claim):
        return False
    there = statements.levels(flow(about.origin, about.destination, about.product, about.period))
    back = statements.levels(flow(about.destination, about.origin, about.product, about.period))
    if not there or not back or not statements.are_alike((claim, *there, *back)):
        return False
    if len({told.quantity.unit for told in (claim, there[0], back[0])}) > 1:
        return False
    stated, exports, imports = (reading(told.quantity, ROUNDED) for told in (claim, there[0], back[0]))
    gap = exports - imports
    return not stated.meets(gap) and stated.times(Decimal(-1)).meets(gap)


def _change(writer: Writer, move: Move) -> None:
    """A change ties the levels of two periods, in each unit that the article gives either in.

    That of a balance does not, nor that of what is told as below nothing, as a budget's deficit is: its sign may count
    the deficit's size, and a rate from below nothing has no meaning. Nor does the rate of what grows in real terms.
    """
    claim = move.claim
    if move.now.measure == BALANCE or writer.statements.is_below_nothing(move):
        return
    factor = rate(claim).interval(writer.tier) if claim.kind is not Kind.CHANGE_ABS else None
    if factor and move.now.measure in REAL and writer.units(claim, move.now, move.before):
        return
    if fitting := fitting_units(writer.statements, move):
        writer.fitting.setdefault((move.now, move.before), set()).update(fitting)
    if factor and factor.low > 0:
        writer.grows(claim, move.now, move.before, factor)
    for unit in writer.units(claim, move.now, move.before):
        if fitting and unit not in fitting:
            continue
        now, before = (writer.number(about, claim, unit) for about in (move.now, move.before))
        if factor:
            writer.times(claim, now, before, factor)
            writer.means(claim, Saying(now, before, quotient=True))
        elif claim.quantity.unit == unit:
            writer.within(claim, ((now, 1.0), (before, -1.0)), claim.quantity)
            writer.means(claim, Saying(now, before))


def _contribution(writer: Writer, contribution: Contribution) -> None:
    """The part changed by so many hundredths of what the whole had been, where the article tells of one such whole."""
    claim, part = contribution.claim, contribution.part
    told = [base for base in contribution.bases if writer.units(claim, base)]
    points = Leaf(claim, Use.PART).interval(writer.tier)
    for now, before, whole in writer.numbers(claim, part.now, part.before, *told) if len(told) == 1 else ():
        change = (now, 1.0), (before, -1.0)
        writer.say(claim, (*change, (whole, -float(points.low))), 0.0)
        writer.say(claim, (*change, (whole, -float(points.high))), -inf, 0.0)


def _part(writer: Writer, claim: Claim, whole: Topic) -> None:
    """A share of a whole, or a multiple of another level."""
    part = writer.statements.topics[claim.id]
    factor = Leaf(claim, Use.PART) if claim.kind is Kind.SHARE else rate(claim)
    units = [unit for unit in writer.units(claim, part, whole) if may_be_in(writer.statements, claim, unit)]
    for top, bottom in ([writer.number(about, claim, unit) for about in (part, whole)] for unit in units):
        writer.times(claim, top, bottom, factor.interval(writer.tier))
        writer.means(claim, Saying(top, bottom, quotient=True))


def _rank(writer: Writer, claim: Claim, ranking: Ranking) -> None:
    """The largest is no smaller than each of the others; so are the growth rates, where these are ranked."""
    if ranking.place not in (1, -1):
        return
    subject, sign = _ranked(writer, ranking.subject), float(ranking.place)
    for ranked in ranking.others:
        other = _ranked(writer, ranked)
        if subject is not None and other is not None and subject != other:
            writer.say(claim, ((subject, sign), (other, -sign)), 0.0)


def _ranked(writer: Writer, claim: Claim) -> int | None:
    about = writer.statements.topics[claim.id]
    if claim.kind is Kind.LEVEL:
        return writer.number(about, claim, claim.quantity.unit)
    if claim.kind is Kind.CHANGE and claim.base_period and not claim.yearly and about.measure != BALANCE:
        return writer.growth(claim, about, about.during(claim.base_period))
    return None
