"""What a table measures whose heads do not say it: what the lines before it or the article are about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import FLOWS, ONE_WAY, Frame
from factcheck.extractor.mentions import MeasureMention
from factcheck.extractor.phrases import words
from factcheck.extractor.products.carried import theme_of
from factcheck.resources import vocabulary


def leads_on(captions: Sequence[str]) -> bool:
    """Whether the line over a list only leads to it, so that it goes on with what was told last: "Others in turn:"."""
    return bool(captions) and captions[-1].endswith(":")


def topic_of(context: Context, around: Sequence[str], *, goes_on: bool = False) -> MeasureMention | None:
    """The measure, with the goods it is of. The lines `around` may call those it is with buyers, or suppliers.

    What `goes_on` with the text is of what was told last.
    """
    topic = context.claimed if goes_on and context.claimed else _frame(context)
    if topic is None or topic.measure in FLOWS:
        flow = next(filter(None, map(_flow_of_part, around)), None)
        if flow and (topic is None or flow != topic.measure):
            return MeasureMention(0, 0, flow, partner=True)
    if topic is None:
        return None
    return MeasureMention(
        0,
        0,
        topic.measure,
        sign=topic.sign,
        partner=topic.has_partner,
        rate=topic.rate,
        stock=topic.stock,
        product=topic.product or theme_of(replace(topic, at=None), context),
    )


def _frame(context: Context) -> Frame | None:
    """What the article is about, or the one flow that was told last where it is about none or about both."""
    topic, last = context.topic, context.claimed
    topic = None if topic is None or topic.weak else topic
    one = last is not None and {frame.measure for frame in context.row} <= {last.measure}
    if last and one and (topic is None or (topic.measure == "turnover" and last.measure in ONE_WAY)):
        return last
    return topic


def _flow_of_part(text: str) -> str | None:
    said = {word.text for word in words(text)}
    return next((flow for flow, parts in vocabulary("tables")["flows_of_parts"].items() if said & {*parts}), None)
