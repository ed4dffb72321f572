"""Branches of the economy in an article on trade: what one of them did is its part in that, not what it makes."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers.currencies import is_money
from factcheck.extractor.scene import Scene
from factcheck.extractor.told import like
from factcheck.resources import vocabulary

_MADE = "production"


def branch_traded(frame: Frame, number: NumberMention, scene: Scene, context: Context) -> Frame | None:
    """The flow told last, as that of a branch: "Exports rose 8%. Farming gained 3 percent", "the crops earned $2bn".

    Money is told of what is made only where some has been before.
    """
    flow = flow_told_of(context)
    if flow is None or frame.measure != _MADE or frame.verb or frame.at is None:
        return None
    money = context.told_in.get("money")
    if is_money(number.quantity.unit or ""):
        traded = money is None or money.measure != _MADE
    else:
        share = number.form in (Form.PERCENT, Form.FRACTION)
        traded = share and _MADE not in context.newest and _names_branch(frame, scene)
    told_as = like(flow.measure, frame.measure)
    part = replace(flow, measure=told_as, product=frame.product, at=frame.at, stop=frame.stop, weak=True, verb=False)
    return part if traded else None


def flow_told_of(context: Context) -> Frame | None:
    """The exports or imports told last, where the article is about them."""
    last, topic = context.claimed, context.topic
    if last is None or topic is None or last.measure not in ONE_WAY:
        return None
    return last if (topic.measure, topic.reporter) == (last.measure, last.reporter) else None


def _names_branch(frame: Frame, scene: Scene) -> bool:
    """Whether the word names only who makes something: "agriculture", not "farm output"."""
    words = scene.tokens[frame.at or 0].text
    return frame.weak and not any(word in words for word in vocabulary("measures")["outputs"])
