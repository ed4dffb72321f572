"""What an article says without a number, as rows: "surged", "the only one to decline", "in Ashgabat's favour"."""

from __future__ import annotations

from decimal import Decimal
from math import inf

from factcheck.checker.arithmetic.interval import EVERYTHING, Interval
from factcheck.checker.competitors import on_side, rivals, side_of
from factcheck.checker.facts import bases, bases_meant
from factcheck.checker.keys import BALANCE, Topic, topic
from factcheck.checker.leaning import lane_of
from factcheck.checker.system.writer import Writer
from factcheck.domain.assertion import Asserted, Assertion
from factcheck.domain.period import Period

_MORE = Interval(Decimal(1), EVERYTHING.high)
_HALF = Interval(Decimal("0.5"), EVERYTHING.high)
_UP, _DOWN = 1, -1
_PERCENT = "percent"


def assert_words(writer: Writer, assertion: Assertion) -> None:
    """Add what the words say of the quantities that the claims speak of.

    Nothing where it is not linear: a one-sided trade may lean either way.
    """
    about = topic(assertion.series)
    if about.period is None:
        return
    match assertion.asserted:
        case Asserted.ROSE | Asserted.FELL if about.measure != BALANCE:
            for base in bases_meant(writer.statements, about, assertion.base_period)[:1]:
                _moved(writer, assertion, about, base, _UP if assertion.asserted is Asserted.ROSE else _DOWN)
        case Asserted.ONLY_ONE_TO_RISE | Asserted.ONLY_ONE_TO_FALL:
            _only_one(writer, assertion, about)
        case Asserted.IN_FAVOUR_OF if lane := lane_of(about):
            for unit in writer.units(assertion, lane.exports, lane.imports, lane.turnover):
                more, less = (writer.number(told, assertion, unit) for told in (lane.exports, lane.imports))
                writer.times(assertion, more, less, _MORE)
        case Asserted.MAJORITY if assertion.whole:
            for part, all_ in writer.numbers(assertion, about, topic(assertion.whole)):
                writer.times(assertion, part, all_, _HALF)


def _moved(writer: Writer, assertion: Assertion, about: Topic, base: Period, way: int) -> None:
    """It went that way; what is told as below nothing has no rate at which it did.

    Where it is told as a rate and as a count, the words may be of either: "the jobless rate fell", and more had none.
    """
    before = about.during(base)
    units = writer.units(assertion, about, before)
    if len(units) > 1 and _PERCENT in units:
        return
    if not writer.statements.tells_below_nothing(about, before):
        growth = writer.growth(assertion, about, before)
        writer.say(assertion, ((growth, 1.0),), *((1.0, inf) if way is _UP else (0.0, 1.0)))
    for now, then in writer.numbers(assertion, about, before):
        writer.say(assertion, ((now, float(way)), (then, -float(way))), 0.0)


def _only_one(writer: Writer, assertion: Assertion, about: Topic) -> None:
    """It went one way and all its rivals the other, as far as they are told of."""
    side = side_of(assertion, about)
    if side is None or about.measure == BALANCE:
        return
    way = _UP if assertion.asserted is Asserted.ONLY_ONE_TO_RISE else _DOWN
    for base in bases(writer.statements, about, assertion.base_period)[:1]:
        _moved(writer, assertion, about, base, way)
        for name, rival in rivals(writer.statements, assertion.among, about, side).items():
            if name != on_side(about, side):
                _moved(writer, assertion, rival, base, -way)
