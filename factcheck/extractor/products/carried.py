"""The product of a number whose own words name none: that of its heading, of the sentences before, of the article."""

from __future__ import annotations

from dataclasses import replace

from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import FLOWS, ONE_WAY, Frame
from factcheck.extractor.products.words import are_firms_of_a_kind, is_kind_of_trade
from factcheck.resources import word_set

_BUT = "non-"
"""How all exports but some begin, which are not set against such imports: "non-oil exports and imports"."""


def with_product(frame: Frame, context: Context) -> Frame:
    """`frame` with the product that its heading or the article as a whole is about, where its own words name none."""
    if frame.product or frame.all_goods or (not frame.has_partner and frame.measure != "production"):
        return frame
    if context.heading and context.heading.product:
        return replace(frame, product=context.heading.product)
    topic = context.topic
    last = context.claimed
    flow = frame.told_by(context.home)
    whole = last is not None and last.all_goods and last.product is None and last.told_by(context.home) == flow
    whole = whole or context.told_whole >= FLOWS
    if topic and topic.product and topic.told_by(context.home) == flow and not (whole or _is_all(frame, topic.product)):
        return replace(frame, product=topic.product)
    return frame


def theme_of(frame: Frame, context: Context) -> str | None:
    """The product that the heading, the sentences before or the article speak of, where the measure is the same."""
    if context.heading and context.heading.product:
        return context.heading.product
    alike = (None, frame.told_by(context.home), "production")
    theirs = context.theme is not None and are_firms_of_a_kind(context.theme.split())
    of_all = context.theme_is_part and frame.partner not in (None, "world")
    spoken = context.theme if context.theme and not (of_all or _is_all(frame, context.theme)) else None
    if spoken and (frame.at is None or context.theme_measure in alike or theirs):
        return spoken
    if frame.measure == "production" and context.industry:
        return context.industry
    return main_product_of(frame, context)


def main_product_of(frame: Frame, context: Context) -> str | None:
    """The product that the article as a whole is about, where it was told of this measure or of trade as such."""
    product, measure = context.main_product, frame.told_by(context.home)
    if product is None or measure in context.told_whole or _is_all(frame, product):
        return None
    if measure == "balance" and context.main_measure in ONE_WAY and not context.main_measures >= ONE_WAY:
        return None
    trade = measure in FLOWS and (context.main_measure == "turnover" or is_kind_of_trade(product))
    trade = trade and not is_but_of_another(product, frame, context)
    return product if trade or context.main_measures & {measure, frame.measure} else None


def is_but_of_another(product: str, frame: Frame, context: Context) -> bool:
    """Whether only the other flow of the article is of all goods but some: of non-oil exports, and not of imports."""
    return (
        is_all_but_some(product)
        and context.main_measure in ONE_WAY
        and frame.told_by(context.home) not in context.main_measures
    )


def is_all_but_some(product: str | None) -> bool:
    """Whether the product is all goods but some: non-oil."""
    return product is not None and product.startswith(_BUT)


def _is_all(frame: Frame, product: str) -> bool:
    """Whether a word of its own names the flow, where what was spoken of is but a part with another: re-exports."""
    return frame.at is not None and product in word_set("products", "nouns", "parts_of_flows")
