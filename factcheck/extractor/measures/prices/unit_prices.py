"""What so much of the goods that are traded costs: a price, and no sum of all: "A barrel brought $46 on average"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.told import like
from factcheck.resources import word_set

RULE = "what so much of the goods costs"
PRICES = {"exports": "other:export price", "imports": "other:import price"}
_SMALL = 100_000
"""More than so much is never paid for a tonne, a barrel or a kilo."""
_BEHIND = 2
_FAR = 12
"""Within how many tokens before the money stands the unit that it is paid for."""
_MARKS = frozenset({";", ":", ")"})


def as_unit_price(
    frame: Frame, number: NumberMention, scene: Scene, at: int, made: Sequence[Draft], context: Context
) -> Frame | None:
    """`frame` as the price of what is traded, where words beside the money tell for how much of it that is paid.

    So does the price before it in the sentence: "A barrel brought $46 on average, whereas in 2015 it had been $41".
    """
    last = made[-1] if made else None
    if last and last.rule == RULE and _is_small(number) and number.quantity.unit == last.number.quantity.unit:
        return last.frame.carried()
    priced = frame.measure in word_set("measure_units", "prices_by_weight")
    if not (priced or frame.measure in ONE_WAY) or not _is_small(number) or not _is_average(scene):
        return None
    if not _is_for_one(scene, at):
        return None
    if priced:
        return frame
    flow = frame.told_by(context.home)
    reporter = frame.partner if flow != frame.measure else frame.reporter
    return replace(frame, measure=like(PRICES[flow], frame.measure), reporter=reporter, partner=None, has_partner=False)


def _is_small(number: NumberMention) -> bool:
    quantity = number.quantity
    return is_money(quantity.unit or "") and quantity.printed.scale == 1 and abs(quantity.value) < _SMALL


def _is_average(scene: Scene) -> bool:
    """Whether it is the average of all that is sold, and no price that a market quotes."""
    words = word_set("measures", "statuses", "averages")
    return any(not words.isdisjoint(token.text.split()) for token in scene.tokens)


def _is_for_one(scene: Scene, at: int) -> bool:
    """Whether it is paid for one unit: "$90 a barrel", "For each barrel buyers paid $90"."""
    words = word_set("measures", "statuses", "one_by_weight")
    behind = [token for token in _past_bracket(scene, at) if token.text != "for"]
    if any(token.text in words for token in behind[:1]) or (
        len(behind) > 1 and f"{behind[0].text} {behind[1].text}" in words
    ):
        return True
    row: list[str] = []
    for token in scene.before(at, _FAR):
        if token.text in _MARKS or token.number:
            break
        row = [*token.text.split(), *row]
    told = " ".join(row)
    return any(f" {one} " in f" {told} " for one in words)


def _past_bracket(scene: Scene, at: int) -> list[Token]:
    """The tokens behind the money, and behind a bracket that tells it again."""
    behind = scene.after(at, _BEHIND + 3)
    again = len(behind) > _BEHIND and behind[0].text == "(" and behind[1].number and behind[2].text == ")"
    return behind[3:] if again else behind
