"""Items of a list that only name what moved as the one before did: "- tea: $9m (4%) more", "- rice, $8m (3%)"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.domain.claim import Kind
from factcheck.extractor.discourse import Context
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.sense import AS_PART, Sense

_MOVED = (Kind.CHANGE_ABS, Kind.CHANGE)
_PAIR = 2
_RULE = "an item that moved as the one before it"
_AGAIN = "restates a change"


def item_going_on(sense: Sense, scene: Scene, at: int, context: Context) -> Sense:
    """`sense` as the change that the item before has, where nothing in its own says what it is."""
    told = [one for one, _ in context.drafted.values()]
    last, of = list(context.drafted.values())[-1] if told else (None, None)
    if last is None or sense.kind not in (Kind.LEVEL, Kind.SHARE) or sense.base:
        return sense
    here = [number for place, number in scene.numbers if place < at]
    if sense.rule == AS_PART and here and last.kind is Kind.CHANGE_ABS:
        return replace(sense, kind=Kind.CHANGE, direction=last.direction, rule=_AGAIN)
    before = tuple(one.kind for one in told[-_PAIR:])
    named = of is not None and of.product is not None
    if here or before != _MOVED or not named or not _is_amount_and_part(scene):
        return sense
    return replace(sense, kind=Kind.CHANGE_ABS, direction=last.direction, rule=_RULE)


def _is_amount_and_part(scene: Scene) -> bool:
    """Whether the sentence but names something with an amount and a percentage."""
    forms = [number.form for _, number in scene.numbers]
    named = not any(token.is_finite or token.area or token.measure or token.period for token in scene.tokens)
    return named and forms == [Form.AMOUNT, Form.PERCENT]
