"""Numbers that state no statistic: forecasts, targets, tariffs, figures of companies, told by the words around them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from factcheck.domain.claim import NumberStatus
from factcheck.domain.period import Words
from factcheck.extractor.currency_moves import currency_moved
from factcheck.extractor.measures.averages import pace_of
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.times.told_periods import Time
from factcheck.resources import word_set

_CUES = {
    "target": (NumberStatus.TARGET, "a word of aims beside it"),
    "forecast": (NumberStatus.FORECAST, "a word of forecasts beside it"),
    "tariff": (NumberStatus.TARIFF, "a word of duties and fees beside it"),
    "exchange_rate": (NumberStatus.EXCHANGE_RATE, "a word of exchange rates beside it"),
    "company": (NumberStatus.COMPANY, "a word of companies' own figures beside it"),
}
_BY_ITSELF = {
    NumberStatus.PAGE_FURNITURE: "stands in the page around the article",
    NumberStatus.UNREAD: "could not be read",
    NumberStatus.COUNT: "a bare number, and no measure that is counted so is told of it",
    NumberStatus.QUANTITY: "has a unit, and no measure that is counted in it is told of it",
}
"""Why a number is what it is where no word beside it says so; the others are told by how they are written."""
_CARRIED = FLOWS | {"production"}
_NEAR = 8
_TWO = 2
_SMALL = 10_000
_MILLION = 1_000_000
_RATES = frozenset({"tariff", "exchange_rate"})
"""Cues of what is no sum of millions."""
_LEVIED = ("tariff", "budget")
"""Duties that a state takes in are no tariff."""


def _words(name: str) -> frozenset[str]:
    return word_set("measures", "statuses", name)


@dataclass(frozen=True, slots=True)
class Status:
    """What a number is that is no claim, why, and where the words beside it stand that say so, where any do."""

    status: NumberStatus
    rule: str
    said: Words | None = None


def by_itself(status: NumberStatus) -> Status:
    """The status of a number that its own words or its place decide."""
    return Status(status, _BY_ITSELF.get(status, "written like one"))


def status_of(scene: Scene, at: int, time: Time, measure: str, published: date | None) -> Status | None:
    """What the number at `at`, told of `measure`, is if it is no claim, None if it may be one."""
    if time.is_to_come(published) and not _has_been(scene):
        said = time.period.said if time.period else None
        return Status(NumberStatus.FORECAST, "told of a time after the day of publication", said)
    number = scene.tokens[at].number
    assert number is not None
    if found := _of_amount(scene, at, number, measure):
        return found
    first, _ = scene.clause(at)
    start = max(first, at - _NEAR)
    earlier = [place for place, one in scene.numbers if start <= place < at and one.form is not Form.RANK]
    near = scene.tokens[earlier[-1] + 1 if earlier else start : at] + scene.after(at, 2)
    if found := _of_capacity(scene, near, number, measure) or _of_cues(scene, near, number, measure):
        return found
    percent = number.form is Form.PERCENT
    if not _is_large(number) and (currency := currency_moved(scene, at)):
        return Status(NumberStatus.EXCHANGE_RATE, "told of a currency", scene.words([currency]))
    if percent and (aim := _aim_behind(scene, at)):
        return Status(NumberStatus.TARGET, "so much of what was aimed at", scene.words([aim]))
    if earlier and (
        (percent and _moved_on(scene, earlier[-1], at))
        or _goes_on(scene, earlier[-1], at)
        or _is_listed(scene.tokens[earlier[-1] + 1 : at])
    ):
        return status_of(scene, earlier[-1], time, measure, published)
    return _of_revised(scene, at)


def _is_large(number: NumberMention) -> bool:
    return number.quantity.printed.scale >= _MILLION


def _of_amount(scene: Scene, at: int, number: NumberMention, measure: str) -> Status | None:
    """A quantity, where the amount is so much for each of something, or too small to be that of all."""
    behind = scene.after(at, 1)
    per = number.quantity.unit and number.form is not Form.PERCENT and any(token.has("per") for token in behind)
    divided = per and not (_is_large(number) and behind[0].text in _words("each"))
    if divided and pace_of(scene, at) is None and measure not in word_set("measure_units", "apiece"):
        return Status(NumberStatus.QUANTITY, "told per something", scene.words(behind))
    if _is_price(number, measure) and not _lost_scale(scene, at):
        return Status(NumberStatus.QUANTITY, "too small a sum for a whole economy")
    return None


def _of_capacity(scene: Scene, near: Iterable[Token], number: NumberMention, measure: str) -> Status | None:
    if measure not in _CARRIED or is_money(number.quantity.unit or ""):
        return None
    word = next((token for token in near if token.text in _words("capacity")), None)
    rule = "what could be carried or made, not what was"
    return Status(NumberStatus.QUANTITY, rule, scene.words([word])) if word else None


def _of_cues(scene: Scene, near: Iterable[Token], number: NumberMention, measure: str) -> Status | None:
    """What the first word of aims, forecasts, duties, rates or companies beside the number makes of it."""
    percent, large = number.form is Form.PERCENT, _is_large(number)
    near = [token for token in near if not (percent and token.text in _words("paces"))]
    for cue, (status, rule) in _CUES.items():
        if (large and cue in _RATES) or (cue, measure) == _LEVIED:
            continue
        if word := next((token for token in near if token.has(cue)), None):
            return Status(status, rule, scene.words([word]))
    return None


def _is_price(number: NumberMention, measure: str) -> bool:
    """Whether it is money, and too little for what all of a country trades, makes, owes or spends.

    What is said to be added or lost is no price.
    """
    unit, printed = number.quantity.unit, number.quantity.printed
    coins = unit in word_set("measure_units", "coins")
    money = coins or (is_money(unit) and not number.direction)
    small = printed.scale == 1 and abs(number.quantity.value) < _SMALL
    return money and small and measure in word_set("measure_units", "of_a_whole")


def _lost_scale(scene: Scene, at: int) -> bool:
    """Whether the words tell it of the measure all the same, so that its scale is lost: "exports were worth N10.35"."""
    near = scene.before(at, 2)
    told = any(token.has("worth", "level_verb") for token in near) and any(token.measure for token in scene.tokens[:at])
    return told or any(token.text in _words("signs") for token in near)


def _aim_behind(scene: Scene, at: int) -> Token | None:
    """What a percentage is so much of, where that was only aimed at: "85 percent of what it had planned to spend"."""
    behind = scene.tokens[at + 1 : at + 2 + _NEAR]
    if not behind or not behind[0].text.startswith("of"):
        return None
    within = takewhile(lambda token: token.number is None and token.text not in (",", ";", "("), behind)
    return next((token for token in within if token.has("target")), None)


def _goes_on(scene: Scene, earlier: int, at: int) -> bool:
    return all(token.text in _words("leading_on") or token.has("hedge") for token in scene.tokens[earlier + 1 : at])


def _is_listed(between: list[Token]) -> bool:
    """Whether one more of the same follows: "declines of 0.2% in the month and 3.1% from a year earlier"."""
    joints = _words("listing")
    joined = (t.text in joints or t.period or t.has("rise_noun", "fall_noun") for t in between)
    return any(token.text == "and" for token in between) and all(joined)


def _moved_on(scene: Scene, earlier: int, at: int) -> bool:
    """Whether the percentage tells how far the number before it lies from another: "expected at 3m t, down 20%"."""
    between = [token for token in scene.tokens[earlier + 1 : at] if not token.has("hedge")]
    return len(between) == _TWO and between[0].text == "," and between[1].has("rise_adj", "fall_adj")


def _of_revised(scene: Scene, at: int) -> Status | None:
    """A forecast, where what it was revised from is one: "its surplus to $93bn from the earlier $84bn projection"."""
    behind = scene.tokens[at + 1 : at + 2 + _NEAR]
    place = next((place for place, token in enumerate(behind) if token.number), None)
    if place is None or not behind[0].has("from") or any(token.period or token.area for token in behind[:place]):
        return None
    word = next((token for token in scene.after(at + 1 + place, 1) if token.has("forecast")), None)
    return Status(NumberStatus.FORECAST, "revised from a forecast", scene.words([word])) if word else None


def _has_been(scene: Scene) -> bool:
    """Whether the sentence tells what was, so that it is the day of publication that cannot be right."""
    to_come = any(token.pos == "MD" or token.has("forecast", "target") for token in scene.tokens)
    return not to_come and any(
        token.pos == "VBD" and token.text not in word_set("sources", "saying") for token in scene.tokens
    )
