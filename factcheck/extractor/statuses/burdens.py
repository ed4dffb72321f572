"""Amounts of what is no flow: "$300 million in tariffs", "$1bn in damage", "saved $2bn", "1.5 points above LIBOR"."""

from __future__ import annotations

from factcheck.domain.claim import NumberStatus
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.statuses.amounts import Status, words_of
from factcheck.resources import word_set

_LEADING = word_set("small_words", "statuses", "to_a_burden")
_NEAR, _VERB = 3, 4
"""Within how many tokens behind an amount stands what it is of, and before it the verb that saves it."""


def of_burden(scene: Scene, at: int, number: NumberMention, measure: str) -> Status | None:
    """A quantity, where the number tells what was laid on trade or saved, or how far one interest lies from another."""
    if word := _burden(scene, at, number, measure):
        return Status(NumberStatus.QUANTITY, "laid on trade, done to it or saved", scene.words([word]))
    if word := _interest_of_others(scene, at, number):
        return Status(NumberStatus.QUANTITY, "how far an interest lies from another", scene.words([word]))
    return None


def _burden(scene: Scene, at: int, number: NumberMention, measure: str) -> Token | None:
    """What an amount of money is of that is no trade, though trade is all that the sentence measures."""
    if not is_money(number.quantity.unit or "") or measure not in FLOWS | {"other:investment"}:
        return None
    behind = scene.after(at, _NEAR)
    if behind and behind[0].text in _LEADING:
        named = [token for token in behind[1:] if token.pos[:2] not in ("JJ", "DT", "VB")][:1]
        if burdens := [token for token in named if token.text in words_of("burdens")]:
            return burdens[0]
    verbs = (token for token in scene.before(at, _VERB) if token.pos[:2] == "VB" or token.number)
    verb = next(verbs, None)
    return verb if verb and verb.text in words_of("saving") else None


def _interest_of_others(scene: Scene, at: int, number: NumberMention) -> Token | None:
    """The interest of others that the points are told above: "at 1.5 points over LIBOR"."""
    behind = scene.after(at, _NEAR)
    if number.form is not Form.POINTS or not behind or behind[0].text not in ("above", "over", "below", "under"):
        return None
    return next((token for token in behind[1:] if token.text in words_of("interest_of_others")), None)
