"""What a word of aims, forecasts, duties, rates or companies beside a number makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.domain.claim import NumberStatus
from factcheck.extractor.measures.frame import WHOLE_ECONOMY
from factcheck.extractor.measures.units import kind_of
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.statuses import tax_rates
from factcheck.extractor.statuses.amounts import (
    WHOLE,
    Status,
    is_large,
    undertaking,
    words_of,
)
from factcheck.resources import word_set

CUES = {
    "target": (NumberStatus.TARGET, "a word of aims beside it"),
    "forecast": (NumberStatus.FORECAST, "a word of forecasts beside it"),
    "tariff": (NumberStatus.TARIFF, "a word of duties and fees beside it"),
    "exchange_rate": (NumberStatus.EXCHANGE_RATE, "a word of exchange rates beside it"),
    "bourse": (NumberStatus.QUANTITY, "a word of stocks, bonds or futures beside it"),
    "damage": (NumberStatus.QUANTITY, "a word of damage done beside it"),
    "company": (NumberStatus.COMPANY, "a word of companies' own figures beside it"),
}
_RATES = frozenset({"tariff", "exchange_rate"})
"""Cues of what is no sum of millions."""
_OWN_FIGURES = ("wages", "budget", "other:employed persons", "other:corporate profits", "other:bank profits")
_ALIKE = frozenset(
    {
        ("tariff", "budget"),
        ("tariff", "inflation"),
        ("company", "other:net migration"),
        *(("company", one) for one in _OWN_FIGURES),
    }
)
"""What the words of a cue are of as well: duties that a state takes in, those whom a contract gives work."""
_SUBJECTS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "WDT", "WP"})
_TO_COME = "MD"
"""How the tagger calls "will", "may" and the like (Penn Treebank)."""


def of_cues(scene: Scene, near: Sequence[Token], number: NumberMention, measure: str) -> Status | None:
    """What the first word of aims, forecasts, duties, rates or companies beside the number makes of it."""
    percent = number.form is Form.PERCENT
    other = words_of("paces" if percent else "executed")
    near = [token for token in near if token.text not in other and not _is_seen_by_itself(scene, token)]
    near = [token for token in near if not (_is_only_noun(scene, token) or is_promised(token, measure))]
    near = [token for token in near if not (token.has("forecast_behind") and token.start > number.start)]
    near = [token for token in near if not _is_what_last_passed(scene, token, number)]
    taxes = (one for one, other in pairwise(near) if one.text in words_of("taxes") and other.text.startswith("rate"))
    if percent and (tax := next(taxes, None)):
        return Status(NumberStatus.TARIFF, tax_rates.RULE, scene.words([tax]))
    if is_money(number.quantity.unit or "") and (given := _given(scene, near, measure)):
        return Status(NumberStatus.QUANTITY, "lent, given or put into one undertaking", scene.words([given]))
    able = measure in word_set("measure_units", "of_what_can_be")
    return (None if able else _of_what_may_be(scene, near)) or _of_first_cue(scene, near, number, measure)


def _given(scene: Scene, near: Sequence[Token], measure: str) -> Token | None:
    """The word by which the money is aid, or lent to or put into one undertaking."""
    aid = next((token for token in near if token.has("aid", "fund")), None) if measure in WHOLE else None
    return aid or undertaking(scene, near, measure)


def _of_what_may_be(scene: Scene, near: Sequence[Token]) -> Status | None:
    """A forecast, where the words tell only what is to be done or may be."""
    texts = {token.text for token in near}
    triples = () if texts.isdisjoint(words_of("is_to")) else zip(near, near[1:], near[2:], strict=False)
    if word := next((one for one, to, other in triples if _is_to(one, to, other)), None):
        return Status(NumberStatus.FORECAST, "what somebody is to do, not what was", scene.words([word]))
    pairs = () if texts.isdisjoint(words_of("projecting")) else pairwise(near)
    if word := next((one for one, other in pairs if _projects(one, other)), None):
        return Status(NumberStatus.FORECAST, "what somebody thinks is to come", scene.words([word]))
    pairs = () if texts.isdisjoint(words_of("may")) else pairwise(token for token in near if token.pos != "RB")
    if word := next((one for one, other in pairs if _may(one, other)), None):
        return Status(NumberStatus.FORECAST, "what may be sold or bought, not what was", scene.words([word]))
    return None


def _of_first_cue(scene: Scene, near: Sequence[Token], number: NumberMention, measure: str) -> Status | None:
    """What the first cue makes of the number that is not a word of its measure as well."""
    percent, large = number.form is Form.PERCENT, is_large(number)
    near = [one for one, other in pairwise([*near, None]) if one and not _is_cause(one, other)]
    if kind_of(number.quantity.unit) == "cover":
        near = [token for token in near if token.pos != _TO_COME]
    told = {cue for token in near for cue in token.cues}
    for cue, (status, rule) in CUES.items():
        alike = (cue, measure) in _ALIKE and not (percent and _is_rate_of_duty(near))
        if cue not in told or (cue in _RATES and (large or _is_of_economy(scene, number))) or alike:
            continue
        word = next(token for token in near if token.has(cue))
        return Status(status, rule, scene.words([word]))
    return None


def _is_of_economy(scene: Scene, number: NumberMention) -> bool:
    """Whether it is so much of the whole economy, at whatever rate: "at the official rate it comes to 90% of GDP"."""
    at = next(place for place, token in enumerate(scene.tokens) if token.number is number)
    row = [token for token in scene.after(at, 2) if token.text == "of" or token.measure]
    return len(row) > 1 and row[1].measure is not None and row[1].measure.measure in WHOLE_ECONOMY


def _is_seen_by_itself(scene: Scene, token: Token) -> bool:
    """Whether no person sees it to come, but what is measured saw it: "Tourism revenue sees 6 percent rise"."""
    before = scene.before(scene.tokens.index(token), 1) if token.text == "sees" else []
    return any(one.measure is not None and not one.measure.verb for one in before)


def _is_only_noun(scene: Scene, token: Token) -> bool:
    """Whether words that else begin with a verb begin with a noun here, behind no subject: "its count on Tuesday"."""
    aims = token.has("target", "forecast") and token.text.split()[0] in words_of("nouns_too")
    if token.pos[:2] != "NN" or not aims:
        return False
    return not any(one.pos in _SUBJECTS for one in scene.before(scene.tokens.index(token), 1))


def _is_what_last_passed(scene: Scene, token: Token, number: NumberMention) -> bool:
    """Whether the figure before the number is set against it: "2bn more than planned, and spending 13bn"."""
    if not token.has("target", "forecast") or token.start > number.start:
        return False
    place = scene.tokens.index(token)
    than = any(one.has("than", "comparing") for one in scene.before(place, 1))
    return than and any(one.text in (",", ";") for one in scene.after(place, 1))


def is_promised(token: Token, measure: str) -> bool:
    """Whether the word tells of money that is counted once it is promised: "foreigners pledged $3bn"."""
    return token.text in words_of("promised") and measure in words_of("counted_when_promised")


def _is_rate_of_duty(near: list[Token]) -> bool:
    """Whether a duty is of so many percent: "a duty of 30 percent", not "duties rose by 30 percent"."""
    return any(one.has("tariff") and other.text == "of" for one, other in pairwise(near))


def _may(one: Token, other: Token) -> bool:
    """Whether it is only possible that goods are sold or handled, or that something moves: "may export goods worth
    $3bn", "might now slide to 6 percent".
    """
    able = other.measure is not None or other.text in words_of("able") or other.has("rise_verb", "fall_verb")
    return one.text in words_of("may") and able and other.pos == "VB"


def _projects(one: Token, other: Token) -> bool:
    """Whether somebody looks ahead to what is measured: "the bank projects inflation of 4 percent"."""
    return one.text in words_of("projecting") and other.measure is not None and not other.measure.verb


def _is_to(one: Token, to: Token, other: Token) -> bool:
    """Whether it is only to come: "taxes are to bring in $3bn"."""
    return one.text in words_of("is_to") and to.text == "to" and other.pos == "VB"


def _is_cause(one: Token, other: Token | None) -> bool:
    """Whether a cause follows, not what is to come: "the deficit is due to a 5 percent rise in imports"."""
    return one.text.endswith(" due to") and not (other and other.pos[:2] in ("VB", "RB"))
