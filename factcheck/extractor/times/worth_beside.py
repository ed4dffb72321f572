"""What goods told right before were worth is told of their time: "in 2019 it was 3 tonnes, worth $5 million"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.scene import Scene
from factcheck.extractor.times.told_periods import Time

RULE = "the time of the goods that it is the worth of"


def worth_beside(scene: Scene, at: int, made: Sequence[Draft]) -> Time | None:
    """The time of the goods whose worth the money at `at` is, where nothing but a comma stands between."""
    number, last = scene.tokens[at].number, made[-1] if made else None
    if number is None or last is None or last.sense.kind is not Kind.LEVEL or last.time.period is None:
        return None
    goods = is_money(number.quantity.unit or "") and not is_money(last.number.quantity.unit or "")
    between = [token for token in scene.tokens[last.at + 1 : at] if not token.has("hedge")]
    worth = [token for token in between if token.has("worth")]
    beside = len(worth) == 1 and all(token.has("worth") or token.text == "," for token in between)
    return replace(last.time, base=None, rule=RULE) if goods and beside else None
