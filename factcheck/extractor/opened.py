"""What is known before the first sentence is read: what an article as a whole and its opening tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from factcheck.domain.period import Period
from factcheck.extractor.discourse import Context
from factcheck.extractor.measures.frame import ONE_WAY, Frame
from factcheck.extractor.measures.money.public_purse import BUDGET, is_on_purse
from factcheck.extractor.products.goods import Goods
from factcheck.extractor.scene import Scene
from factcheck.extractor.sides.group_markets import groups_set_apart
from factcheck.extractor.sides.many_partners import opens_with_all, trades_with_many
from factcheck.extractor.sides.named_together import are_named_together
from factcheck.extractor.sides.only_headed import is_only_headed
from factcheck.extractor.sides.opening_pair import opening_pair
from factcheck.extractor.sides.taking_turns import goes_through
from factcheck.extractor.sides.turning_aside import trading_partners
from factcheck.extractor.times.many_times import tells_of_many_times
from factcheck.extractor.times.stocks.opening_moment import opening_moment
from factcheck.extractor.told import like
from factcheck.extractor.topic import is_named_at_first, topic_of
from factcheck.extractor.weighing.homes import Home

_OPENING = 6
"""So many paragraphs are the opening."""
Measured = tuple[Scene, list[Frame]]
"""A sentence with what it measures."""


def opened(
    told: Sequence[Sequence[Measured]],
    about: Home,
    main_period: Period | None,
    source: str | None,
    goods: Goods | None,
    *,
    headed: bool,
    passage: int | None = None,
) -> Context:
    """What is known before the first sentence is read: what the article as a whole and its opening tell.

    Args:
        passage: before which paragraph the opening ends, where passages are headed by areas.
    """
    opening = [one for row in told[: min(_OPENING, passage or _OPENING)] for one in row]
    staple = bool(goods and goods.staple)
    row = [*chain.from_iterable(told)]
    many = trades_with_many(row, about.area, about.other, staple=staple)
    only_headed = about.other is not None and headed and is_only_headed(told, about.area, about.other)
    all_trade = only_headed or opens_with_all(row, about.area, about.other)
    if many or all_trade:
        about = replace(about, other=None)
    if about.other is None and not all_trade and (pair := opening_pair(row, about.area)):
        about = replace(about, other=pair, mostly=True)
    together = are_named_together([one for row in told for one, _ in row], about.area, about.other)
    topic = topic_of(opening, about.area, about.other, mostly=about.mostly, together=together)
    if topic and about.other == about.area:
        topic = replace(topic, partner=about.other)
    other = topic.partner if topic and is_named_at_first(opening, topic.partner) else None
    if topic and topic.partner != other and not is_named_at_first(opening[headed:], topic.partner):
        topic = replace(topic, partner=None)
    purse = is_on_purse(opening)
    if purse and topic and topic.measure == "balance":
        topic = replace(topic, measure=like(BUDGET, topic.measure), has_partner=False, partner=None, product=None)
    context = Context(
        topic=topic,
        account=BUDGET if purse else None,
        main_period=main_period,
        home=about.area,
        homes=about.shares,
        other=other,
        reporter=about.area,
        partner=other,
        source=source,
        first_source=source,
        moment=opening_moment(opening),
        goods=goods,
        partners=trading_partners(chain.from_iterable(told)),
        set_apart=groups_set_apart(one for row in told for one, _ in row),
        many_times=tells_of_many_times(one for row in told for one, _ in row),
    )
    if goods and goods.devoted:
        context.main_product, context.main_measures = goods.staple, {*ONE_WAY, "production"}
    context.in_turn = other is None and goes_through(chain.from_iterable(told))
    return context
