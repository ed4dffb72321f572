"""Numbers that state no statistic: forecasts, targets, tariffs, figures of companies, told by the words around them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import dropwhile, pairwise

from factcheck.domain.claim import NumberStatus
from factcheck.extractor import tax_rates
from factcheck.extractor.aims import aim_behind, aim_compared, aim_multiplied, aim_qualified
from factcheck.extractor.amount_statuses import (
    WHOLE,
    Status,
    is_large,
    of_amount,
    of_capacity,
    undertaking,
    words_of,
)
from factcheck.extractor.currency_moves import currency_moved
from factcheck.extractor.discrepancies import discrepancy
from factcheck.extractor.firms import firm_acting
from factcheck.extractor.headline_aims import to_come
from factcheck.extractor.measures.find import kind_of
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.restated import restates
from factcheck.extractor.senses.way import way
from factcheck.extractor.status_going_on import goes_on, takes_up
from factcheck.extractor.tax_rates import tax_with_rate
from factcheck.extractor.times.told_periods import Time
from factcheck.resources import word_set

_CUES = {
    "target": (NumberStatus.TARGET, "a word of aims beside it"),
    "forecast": (NumberStatus.FORECAST, "a word of forecasts beside it"),
    "tariff": (NumberStatus.TARIFF, "a word of duties and fees beside it"),
    "exchange_rate": (NumberStatus.EXCHANGE_RATE, "a word of exchange rates beside it"),
    "bourse": (NumberStatus.QUANTITY, "a word of stocks, bonds or futures beside it"),
    "company": (NumberStatus.COMPANY, "a word of companies' own figures beside it"),
}
_BY_ITSELF = {
    NumberStatus.PAGE_FURNITURE: "stands in the page around the article",
    NumberStatus.UNREAD: "could not be read",
    NumberStatus.COUNT: "a bare number, and no measure that is counted so is told of it",
    NumberStatus.QUANTITY: "has a unit, and no measure that is counted in it is told of it",
}
"""Why a number is what it is where no word beside it says so; the others are told by how they are written."""
ONE_OF_SEVERAL = Status(NumberStatus.COUNT, "a superlative of several, which none of them has alone")
_NEAR, _FAR = 8, 12
"""Within how many tokens before a number stands what makes it no statistic: any word, and a noun or a full verb."""
_TWO = 2
_RATES = frozenset({"tariff", "exchange_rate"})
"""Cues of what is no sum of millions."""
_PAST, _TO_COME = "VBD", "MD"
"""How the tagger calls verbs in the past, and "will", "may" and the like (Penn Treebank)."""
_BEFORE_TOO = frozenset([*(_CUES[cue][1] for cue in ("company", "bourse")), tax_rates.RULE])
"""What makes no statistic of an earlier level either: "its profit fell to $8bn from $15bn"."""
_ASIDES = (["which"], ["which is"], ["which would be"], ["which", "would", "be"], ["a"], ["an"])
"""What leads to how far a forecast lies from what was: ", which is 5% more", ", an 8% increase"."""
_ALIKE = frozenset(
    {
        ("tariff", "budget"),
        ("tariff", "inflation"),
        *(("company", one) for one in ("wages", "budget", "other:employed persons", "other:corporate profits")),
    }
)
"""What the words of a cue are of as well: duties that a state takes in, those whom a contract gives work."""


def by_itself(status: NumberStatus) -> Status:
    """The status of a number that its own words or its place decide."""
    return Status(status, _BY_ITSELF.get(status, "written like one"))


def status_of(scene: Scene, at: int, time: Time, measure: str, published: date | None) -> Status | None:
    """What the number at `at`, told of `measure`, is if it is no claim, None if it may be one."""
    unfinished = measure in word_set("measures", "known_at_the_end") and time.is_unfinished_year(published)
    if (unfinished or time.is_to_come(published)) and not _has_been(scene):
        said = time.period.said if time.period else None
        return Status(NumberStatus.FORECAST, "told of a time after the day of publication", said)
    number = scene.tokens[at].number
    assert number is not None
    if found := of_amount(scene, at, number, measure):
        return found
    if verb := to_come(scene, at):
        return Status(NumberStatus.FORECAST, "what a headline says is to come", scene.words([verb]))
    if word := discrepancy(scene, at):
        return Status(NumberStatus.QUANTITY, "what the figures of two are apart by", scene.words([word]))
    if firm := firm_acting(scene, at):
        return Status(NumberStatus.COMPANY, "told of one firm", scene.words([firm]))
    first, _ = scene.clause(at)
    first = _aside(scene, first, at) or first
    start = max(first, at - _NEAR)
    earlier = [place for place, one in scene.numbers if start <= place < at and not _is_no_figure(scene, place, one)]
    near = _between(scene, earlier[-1], at) if earlier else scene.tokens[start:at]
    near = near[next((place for place, token in enumerate(near) if token.has("against")), 0) :]
    near += scene.after(_past_bracket(scene, at), 2)
    if not earlier:
        lead = first - 1 if first and scene.tokens[first - 1].text == ":" and at - first < _NEAR else start
        near += _expecting(scene, max(0 if lead < first else first, at - _FAR), lead)
    if found := of_capacity(scene, near, number, measure) or _of_cues(scene, near, number, measure):
        return found
    percent = number.form is Form.PERCENT
    if percent and (tax := tax_with_rate(scene, at, near)):
        return Status(NumberStatus.TARIFF, tax_rates.RULE, scene.words([tax]))
    if percent and scene.says("poll"):
        poll = next(token for token in scene.tokens if token.has("poll"))
        return Status(NumberStatus.QUANTITY, "what people think", scene.words([poll]))
    if not is_large(number) and (currency := currency_moved(scene, at)):
        return Status(NumberStatus.EXCHANGE_RATE, "told of a currency", scene.words([currency]))
    if percent and (aim := aim_behind(scene, at)):
        return Status(NumberStatus.TARGET, "so much of what was aimed at", scene.words([aim]))
    if aim := aim_qualified(scene, at):
        return Status(NumberStatus.TARGET, "qualifies what is aimed at", scene.words([aim]))
    if aim := aim_compared(scene, at):
        return Status(NumberStatus.TARGET, "so much more or less than was aimed at", scene.words([aim]))
    if number.form is Form.MULTIPLE and (aim := aim_multiplied(scene, at)):
        return Status(NumberStatus.TARGET, "so many times what was expected", scene.words([aim]))
    last = next((place for place, _ in reversed(scene.numbers) if place < at), None)
    if percent and last is not None and (_moved_on(scene, last, at) or takes_up(scene.tokens[last + 1 : at])):
        return status_of(scene, last, time, measure, published)
    if earlier and ((percent and restates(scene, earlier[-1], at)) or goes_on(scene, earlier[-1], at)):
        return status_of(scene, earlier[-1], time, measure, published)
    if earlier and any(token.has("from", "against", "to") for token in scene.before(at, 1)):
        found = status_of(scene, earlier[-1], time, measure, published)
        if found and found.rule in _BEFORE_TOO:
            return found
    if earlier and scene.tokens[at - 1].text == "instead of":
        return status_of(scene, earlier[-1], time, measure, published)
    return _of_revised(scene, at)


def _past_bracket(scene: Scene, at: int) -> int:
    """The end of the same amount in brackets: "of the $3bn (£2bn) target"."""
    behind = scene.after(at, 3)
    restated = len(behind) > _TWO and behind[0].text == "(" and behind[1].number and behind[2].text == ")"
    return at + len(behind) if restated else at


def _aside(scene: Scene, first: int, at: int) -> int | None:
    """Where the aside begins that tells what was, amid what is to come: "it sees exports, which fell 5%, rise"."""
    for place in reversed(range(first, at)):
        if scene.tokens[place].text in word_set("sentences", "relatives"):
            return place if any(token.pos == _PAST for token in scene.tokens[place + 1 : place + 3]) else None
        if scene.tokens[place].pos == _TO_COME:
            return None
    return None


def _is_no_figure(scene: Scene, place: int, number: NumberMention) -> bool:
    """Whether it is a rank, or a multiple that is only to be reached: "want to double trade to"."""
    return number.form is Form.RANK or (number.form is Form.MULTIPLE and scene.tokens[place].pos == "VB")


def _between(scene: Scene, earlier: int, at: int) -> list[Token]:
    """What stands between two numbers, but the aim that the first is so much of where the second tells a change.

    "75 percent of the target and 7 percent more than in 2015" tells one target.
    """
    between = scene.tokens[earlier + 1 : at]
    aim = aim_behind(scene, earlier)
    if aim is None or not any(token is aim for token in between):
        return list(between)
    rest = list(dropwhile(lambda token: token is not aim, between))[1:]
    number = scene.tokens[at].number
    changes = bool(number and number.direction) or any(way(token) for token in rest)
    return rest if changes else list(between)


def _expecting(scene: Scene, start: int, stop: int) -> list[Token]:
    """The nouns and full verbs of forecasts and aims there, unless a number of their own follows them."""
    for place in reversed(range(start, stop)):
        token = scene.tokens[place]
        if token.number is not None:
            return []
        if token.has("forecast", "target") and token.pos[:2] in ("NN", "VB") and " " not in token.text:
            return [token]
    return []


def _of_cues(scene: Scene, near: Iterable[Token], number: NumberMention, measure: str) -> Status | None:
    """What the first word of aims, forecasts, duties, rates or companies beside the number makes of it."""
    percent, large = number.form is Form.PERCENT, is_large(number)
    other = words_of("paces" if percent else "executed")
    near = [token for token in near if token.text not in other and not _is_seen_by_itself(scene, token)]
    taxes = (one for one, other in pairwise(near) if one.text in words_of("taxes") and other.text.startswith("rate"))
    if percent and (tax := next(taxes, None)):
        return Status(NumberStatus.TARIFF, tax_rates.RULE, scene.words([tax]))
    given = is_money(number.quantity.unit or "") and measure in WHOLE
    if given and (word := next((token for token in near if token.has("aid", "fund")), None)):
        return Status(NumberStatus.QUANTITY, "lent, given or put into one undertaking", scene.words([word]))
    texts = {token.text for token in near}
    if is_money(number.quantity.unit or "") and (one := undertaking(near, measure)):
        return Status(NumberStatus.QUANTITY, "lent, given or put into one undertaking", scene.words([one]))
    triples = () if texts.isdisjoint(words_of("is_to")) else zip(near, near[1:], near[2:], strict=False)
    if word := next((one for one, to, other in triples if _is_to(one, to, other)), None):
        return Status(NumberStatus.FORECAST, "what somebody is to do, not what was", scene.words([word]))
    pairs = () if texts.isdisjoint(words_of("may")) else pairwise(near)
    if word := next((one for one, other in pairs if _may(one, other)), None):
        return Status(NumberStatus.FORECAST, "what may be sold or bought, not what was", scene.words([word]))
    near = [one for one, other in pairwise([*near, None]) if one and not _is_cause(one, other)]
    if kind_of(number.quantity.unit) == "cover":
        near = [token for token in near if token.pos != _TO_COME]
    told = {cue for token in near for cue in token.cues}
    for cue, (status, rule) in _CUES.items():
        alike = (cue, measure) in _ALIKE and not (percent and _is_rate_of_duty(near))
        if cue not in told or (large and cue in _RATES) or alike:
            continue
        word = next(token for token in near if token.has(cue))
        return Status(status, rule, scene.words([word]))
    return None


def _is_seen_by_itself(scene: Scene, token: Token) -> bool:
    """Whether no person sees it to come, but what is measured saw it: "Tourism revenue sees 6 percent rise"."""
    before = scene.before(scene.tokens.index(token), 1) if token.text == "sees" else []
    return any(one.measure is not None and not one.measure.verb for one in before)


def _is_rate_of_duty(near: list[Token]) -> bool:
    """Whether a duty is of so many percent: "a duty of 30 percent", not "duties rose by 30 percent"."""
    return any(one.has("tariff") and other.text == "of" for one, other in pairwise(near))


def _may(one: Token, other: Token) -> bool:
    """Whether it is only possible that goods are sold or handled: "may export goods worth $3bn"."""
    able = other.measure is not None or other.text in words_of("able")
    return one.text in words_of("may") and able and other.pos == "VB"


def _is_to(one: Token, to: Token, other: Token) -> bool:
    """Whether it is only to come: "taxes are to bring in $3bn"."""
    return one.text in words_of("is_to") and to.text == "to" and other.pos == "VB"


def _is_cause(one: Token, other: Token | None) -> bool:
    """Whether a cause follows, not what is to come: "the deficit is due to a 5 percent rise in imports"."""
    return one.text.endswith(" due to") and not (other and other.pos[:2] in ("VB", "RB"))


def _moved_on(scene: Scene, earlier: int, at: int) -> bool:
    """Whether the percentage tells how far the number before it lies from another: "expected at 3m t, down 20%"."""
    between = [token for token in scene.tokens[earlier + 1 : at] if not token.has("hedge")]
    comma = next((place for place in reversed(range(len(between))) if between[place].text == ","), None)
    aside = between[comma + 1 :] if comma is not None else []
    if [token.text for token in aside] in _ASIDES:
        number = scene.tokens[at].number
        return bool(number and number.direction) or any(map(way, scene.after(at, 1)))
    if len(aside) == len(("an", "increase", "of")):
        return aside[0].text in ("a", "an") and aside[1].has("rise_noun", "fall_noun") and aside[2].text == "of"
    timed = all(
        token.period or token.has("per", "to_period") or token.pos in ("IN", "NNP") for token in between[:comma]
    )
    return comma is not None and timed and len(aside) == 1 and aside[0].has("rise_adj", "fall_adj")


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
