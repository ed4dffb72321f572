"""Numbers that state no statistic: forecasts, targets, tariffs, figures of companies, told by the words around them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache, partial

from factcheck.domain.claim import NumberStatus
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.restated import restates
from factcheck.extractor.statuses import bonds, deals, market_moves, portions, tax_rates
from factcheck.extractor.statuses.aims import (
    aim_behind,
    aim_compared,
    aim_fronted,
    aim_multiplied,
    aim_qualified,
    aim_set_as,
    aim_that_is,
    aim_wanted,
)
from factcheck.extractor.statuses.amounts import Status, is_held_by_piece, is_large, of_amount, of_capacity
from factcheck.extractor.statuses.before import holds_too, leads_on
from factcheck.extractor.statuses.bonds import bond_traded
from factcheck.extractor.statuses.burdens import of_burden
from factcheck.extractor.statuses.cued import is_promised, of_cues
from factcheck.extractor.statuses.currency_moves import currency_moved
from factcheck.extractor.statuses.deals import dealt_for
from factcheck.extractor.statuses.discrepancies import discrepancy
from factcheck.extractor.statuses.expected import expected
from factcheck.extractor.statuses.firms import employer, firm_acting
from factcheck.extractor.statuses.going_on import comes_too, goes_on, moved_on, moves_price, takes_up, was_before
from factcheck.extractor.statuses.headline_aims import to_come
from factcheck.extractor.statuses.market_moves import market_move
from factcheck.extractor.statuses.marks_passed import RULE as PASSED
from factcheck.extractor.statuses.marks_passed import mark_passed
from factcheck.extractor.statuses.near_words import figure_before, near_words, opening_of_clause
from factcheck.extractor.statuses.neutral_marks import neutral_mark
from factcheck.extractor.statuses.only_to_be import only_to_be, to_become
from factcheck.extractor.statuses.opinions import opinion
from factcheck.extractor.statuses.over_by_then import over_by_then
from factcheck.extractor.statuses.portions import portion, unequal_half
from factcheck.extractor.statuses.securities import security_moved
from factcheck.extractor.statuses.supposed import supposed
from factcheck.extractor.statuses.tax_rates import duty_moved, laid_on, tax_with_rate
from factcheck.extractor.statuses.was_so_before import was_so_before
from factcheck.extractor.times.told_periods import Time

_BY_ITSELF = {
    NumberStatus.PAGE_FURNITURE: "stands in the page around the article",
    NumberStatus.UNREAD: "could not be read",
    NumberStatus.COUNT: "a bare number, and no measure that is counted so is told of it",
    NumberStatus.QUANTITY: "has a unit, and no measure that is counted in it is told of it",
}
"""Why a number is what it is where no word beside it says so; the others are told by how they are written."""
ONE_OF_SEVERAL = Status(NumberStatus.COUNT, "a superlative of several, which none of them has alone")
_REVISED = 8
"""Within how many tokens behind a number stands what it was revised from."""


def by_itself(status: NumberStatus) -> Status:
    """The status of a number that its own words or its place decide."""
    return Status(status, _BY_ITSELF.get(status, "written like one"))


def status_of(scene: Scene, at: int, time: Time, measure: str, published: date | None) -> Status | None:
    """What the number at `at`, told of `measure`, is if it is no claim, None if it may be one."""
    return over_by_then(scene, at, time, measure, published) or scene.once(_whenever(str(measure)), at)


def rank_status(scene: Scene, at: int) -> Status | None:
    """What the rank at `at` is where nobody has it yet."""
    word = to_become(scene, at) if scene.tokens[at].is_rank else None
    return Status(NumberStatus.FORECAST, "a rank that is still to come", scene.words([word])) if word else None


@cache
def _whenever(measure: str) -> Callable[[Scene, int], Status | None]:
    """What a number that is told of `measure` is by the words around it, whatever time it is of."""
    return partial(_unless_so_before, measure)


def _unless_so_before(measure: str, scene: Scene, at: int) -> Status | None:
    """What the words make of the number: no aim where they tell of the year before."""
    found = _by_words(measure, scene, at)
    return None if found and found.status is NumberStatus.TARGET and was_so_before(scene, at) else found


def _by_words(measure: str, scene: Scene, at: int) -> Status | None:
    number = scene.tokens[at].number
    assert number is not None
    mark = mark_passed(scene, at, number) or neutral_mark(scene, at, number, measure)
    if found := mark or of_amount(scene, at, number, measure) or _by_its_place(scene, at):
        return found
    first = opening_of_clause(scene, at)
    before = figure_before(scene, at, first)
    near = near_words(scene, at, first, before)
    found = (
        of_capacity(scene, near, number, measure)
        or of_cues(scene, near, number, measure)
        or _of_market(scene, at, number, measure)
        or _of_another_thing(scene, at, number, near)
        or of_burden(scene, at, number, measure)
        or _of_aim(scene, at, number, measure)
    )
    if found:
        return found
    if (same := _goes_on_with(scene, at, number, before)) is not None:
        told = scene.once(_whenever(str(measure)), same)
        of_mark = told is not None and told.rule == PASSED and number.form is Form.PERCENT
        return None if of_mark else told
    if before is not None and leads_on(scene, before, at):
        found = scene.once(_whenever(str(measure)), before)
        if found and holds_too(scene, before, at, found):
            return found
    return _of_revised(scene, at)


def _by_its_place(scene: Scene, at: int) -> Status | None:
    """What the headline, who expected it, the figures that differ or the firm tell in whose words the number stands."""
    if word := expected(scene, at):
        return Status(NumberStatus.FORECAST, "what was only expected", scene.words([word]))
    if word := supposed(scene, at):
        return Status(NumberStatus.FORECAST, "what is only supposed", scene.words([word]))
    if (number := scene.tokens[at].number) and (word := only_to_be(scene, at, number)):
        return Status(NumberStatus.FORECAST, "what can or must be, not what was", scene.words([word]))
    if verb := to_come(scene, at):
        return Status(NumberStatus.FORECAST, "what a headline says is to come", scene.words([verb]))
    if word := discrepancy(scene, at):
        return Status(NumberStatus.QUANTITY, "what the figures of two are apart by", scene.words([word]))
    if firm := firm_acting(scene, at) or employer(scene, at):
        return Status(NumberStatus.COMPANY, "told of one firm", scene.words([firm]))
    return None


def _of_market(scene: Scene, at: int, number: NumberMention, measure: str) -> Status | None:
    if deal := dealt_for(scene, at):
        return Status(NumberStatus.QUANTITY, deals.RULE, scene.words([deal]))
    if number.form is Form.AMOUNT and (duty := laid_on(scene, at)):
        return Status(NumberStatus.TARIFF, tax_rates.LAID_ON, scene.words([duty]))
    moved = market_move(scene, at, number, measure) or security_moved(scene, at)
    return Status(NumberStatus.QUANTITY, market_moves.RULE, scene.words([moved])) if moved else None


def _of_another_thing(scene: Scene, at: int, number: NumberMention, near: list[Token]) -> Status | None:
    """What it is where it tells of a tax, of what people think, of a bond or of a currency."""
    percent = number.form is Form.PERCENT
    if percent and (tax := tax_with_rate(scene, at, near) or duty_moved(scene, at)):
        return Status(NumberStatus.TARIFF, tax_rates.RULE, scene.words([tax]))
    if percent and (held := portion(scene, at)):
        return Status(NumberStatus.QUANTITY, portions.RULE, scene.words([held]))
    if number.form is Form.FRACTION and (uneven := unequal_half(scene, at)):
        return Status(NumberStatus.QUANTITY, portions.UNEQUAL, scene.words([uneven]))
    polls = (token for token in scene.tokens if token.has("poll"))
    if percent and (poll := next(polls, None) or opinion(scene, at)):
        return Status(NumberStatus.QUANTITY, "what people think", scene.words([poll]))
    if not is_large(number) and (bond := bond_traded(scene, at)):
        return Status(NumberStatus.QUANTITY, bonds.RULE, scene.words([bond]))
    if not is_large(number) and (currency := currency_moved(scene, at)):
        return Status(NumberStatus.EXCHANGE_RATE, "told of a currency", scene.words([currency]))
    return None


def _of_aim(scene: Scene, at: int, number: NumberMention, measure: str) -> Status | None:
    """A target, where the number tells how much of an aim was reached, how far it lies from it, or the aim itself."""
    if number.form is Form.PERCENT and (aim := aim_behind(scene, at)):
        return Status(NumberStatus.TARGET, "so much of what was aimed at", scene.words([aim]))
    if aim := aim_qualified(scene, at):
        return Status(NumberStatus.TARGET, "qualifies what is aimed at", scene.words([aim]))
    if (aim := aim_compared(scene, at)) and not is_promised(aim, measure):
        return Status(NumberStatus.TARGET, "so much more or less than was aimed at", scene.words([aim]))
    if aim := aim_that_is(scene, at) or aim_set_as(scene, at) or aim_fronted(scene, at) or aim_wanted(scene, at):
        return Status(NumberStatus.TARGET, "what is aimed at", scene.words([aim]))
    if number.form is Form.MULTIPLE and (aim := aim_multiplied(scene, at)):
        return Status(NumberStatus.TARGET, "so many times what was expected", scene.words([aim]))
    return None


def _goes_on_with(scene: Scene, at: int, number: NumberMention, before: int | None) -> int | None:
    """The place of the number before that this one goes on with, so that it is no statistic where that is none."""
    percent = number.form is Form.PERCENT
    told = (place for place, one in reversed(scene.numbers) if place < at and not is_held_by_piece(scene, place, one))
    last = next(told, None)
    moves = _moves_on if percent else moved_on
    if last is not None and (moves(scene, last, at) or comes_too(scene.tokens[last + 1 : at])):
        return last
    if last is not None and was_before(scene, last, at):
        return last
    if before is None:
        return None
    same = (percent and restates(scene, before, at)) or goes_on(scene, before, at)
    return before if same or scene.tokens[at - 1].text == "instead of" else None


def _moves_on(scene: Scene, last: int, at: int) -> bool:
    """Whether the percentage tells how the figure at `last` moved, or takes up what that is of."""
    return moved_on(scene, last, at) or moves_price(scene, last, at) or takes_up(scene.tokens[last + 1 : at])


def _of_revised(scene: Scene, at: int) -> Status | None:
    """A forecast, where what it was revised from is one: "its surplus to $93bn from the earlier $84bn projection"."""
    behind = scene.tokens[at + 1 : at + 2 + _REVISED]
    place = next((place for place, token in enumerate(behind) if token.number), None)
    if place is None or not behind[0].has("from") or any(token.period or token.area for token in behind[:place]):
        return None
    word = next((token for token in scene.after(at + 1 + place, 1) if token.has("forecast")), None)
    return Status(NumberStatus.FORECAST, "revised from a forecast", scene.words([word])) if word else None
