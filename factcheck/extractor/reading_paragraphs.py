"""Reading a paragraph: sentence by sentence, with what carries over between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from factcheck.domain.article import Article
from factcheck.domain.assertion import Assertion
from factcheck.domain.claim import NumberStatus
from factcheck.extractor.areas.anaphora import with_anaphora
from factcheck.extractor.areas.what_they_are import without_what_areas_are
from factcheck.extractor.asking import asked_by
from factcheck.extractor.assertions import assertions_of
from factcheck.extractor.discourse import Context, Heading
from factcheck.extractor.draft import Draft, Placed
from factcheck.extractor.entering_paragraphs import enter_paragraph
from factcheck.extractor.headings import leading_in, under_heading
from factcheck.extractor.measures.balances import leaning
from factcheck.extractor.measures.balances.balances_by_partner import with_balances_by_partner
from factcheck.extractor.measures.by_itself import is_told_by_itself
from factcheck.extractor.measures.by_unit import in_passing
from factcheck.extractor.measures.counted import RULE as COUNTED
from factcheck.extractor.measures.flows.between_again import between_after
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.measures.frames import frames
from factcheck.extractor.measures.money.money_taken_in import with_money_taken_in
from factcheck.extractor.measures.prices import unit_prices
from factcheck.extractor.measures.prices.prices_again import with_prices_again
from factcheck.extractor.measures.prices.prices_of_goods import with_prices_of_goods
from factcheck.extractor.measures.shares import wholes_beside
from factcheck.extractor.measures.taken_up.bare_growth import with_growth_of_economy
from factcheck.extractor.mentions import Form
from factcheck.extractor.opened import Measured
from factcheck.extractor.paragraphs import Paragraph
from factcheck.extractor.paragraphs_going_on import (
    go_on_with_part,
    goes_on_from_before,
    goes_on_in_flows,
    takes_up_trade,
    tells_also,
)
from factcheck.extractor.products.names import product_names
from factcheck.extractor.products.themes import remember_product
from factcheck.extractor.products.topics import turn_to_goods
from factcheck.extractor.ranks.of_other import follow_ranking
from factcheck.extractor.ranks.phrases import ranked_in_words
from factcheck.extractor.reason_clauses import gives_reason
from factcheck.extractor.remembering import remember
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.percentages.points import with_points
from factcheck.extractor.sides.headed_passages import enter_passage
from factcheck.extractor.sides.later import whole_of
from factcheck.extractor.sides.naming import Naming
from factcheck.extractor.sides.of_number import completed
from factcheck.extractor.sides.rivals import rival_at
from factcheck.extractor.sides.taking_turns import take_turn
from factcheck.extractor.sides.told_by_other import take_sides
from factcheck.extractor.sides.turning_aside import turn_aside
from factcheck.extractor.slots import drafts
from factcheck.extractor.sources.holding import attribute, tells_on
from factcheck.extractor.statuses.firms_again import with_firm_again
from factcheck.extractor.statuses.of_number import status_of
from factcheck.extractor.times.carried.carried_period import AS_LONG
from factcheck.extractor.times.carried.carried_times import leave_what_is_to_come, remember_time
from factcheck.extractor.times.carried.of_sources import keep_time_of_source, take_time_of_source
from factcheck.extractor.times.carried.turned_to import take_up_then
from factcheck.extractor.weighing.readings import Reading


def read_paragraph(
    article: Article,
    block: Paragraph,
    doc: Doc,
    row: Sequence[Measured],
    heading: Heading | None,
    context: Context,
    readings: list[Reading],
) -> Iterator[Placed | Assertion]:
    """What the sentences of a paragraph tell, each number with its slots; `readings` gets each sentence as read."""
    _enter(context, block, doc._.text, [one for one, _ in row], heading)
    for place, (as_written, measured) in enumerate(row):
        source = attribute(as_written, context)
        _turn(context, as_written, measured)
        one = _as_meant(as_written, context)
        if one is not as_written:
            measured = frames(one)
        follow_ranking(context, one, measured)
        one = with_points(one, measured, context)
        products = product_names(one)
        turn_to_goods(context, one, products, leads=len(row) > 1 and place == 0)
        take_time_of_source(context, one)
        leave_what_is_to_come(context, one)
        take_up_then(context, one)
        go_on_with_part(one, context)
        before = context.copy()
        made = drafts(one, measured, products, context)
        # who tells of aims alone is not the source of what follows, nor do aims leave it their time
        states = [(d, status_of(one, d.at, d.time, str(d.frame.measure), article.published)) for d in made]
        stating = [d for d, status in states if status is None]
        told = [d for d, status in states if status is None or status.status is NumberStatus.QUANTITY]
        dated = [d for d in told if d.time.explicit or d.time.rule == AS_LONG]
        all_made = [*made, *ranked_in_words(one, doc._.rank_phrases)]
        readings.append(Reading(one, all_made, before, aims=not dated and any(d.time.explicit for d in made)))
        yield from (Placed(draft, one, block, context.source) for draft in all_made)
        yield from assertions_of(article, doc._.text, one, measured, made, context)
        if (not made or (source and not stating)) and not tells_on(as_written):
            context.source = source
        if _is_aside(one):
            continue
        made, dated = _but_prices(made), _but_prices(dated)
        used = _telling(made, one, context)
        spoken_of = [d.frame for d in used] or [_spoken_of(frame, one, context) for frame in measured]
        remember(context, spoken_of, [d.own_partner for d in used] or [frame.partner for frame in spoken_of], one)
        context.between = between_after(one, measured, context.between)
        remember_time(context, made, one, dated, article.published)
        keep_time_of_source(context, one, dated)
        remember_product(context, made, spoken_of, one, products, listed=block.bullet)
    if row and heading and heading.area and not heading.inline:
        context.headed_by = Naming.by_heading(row[0][0], heading.area, context.home)
    if row and heading is None:
        context.heading = leading_in(doc._.text, row[-1][1], context.heading)


def _enter(context: Context, block: Paragraph, text: str, found: Sequence[Scene], heading: Heading | None) -> None:
    """Forget what does not outlast a paragraph, and take over what this one goes on with or is headed by."""
    in_flows = goes_on_in_flows(found, context)
    context.in_profile = block.start in context.profile
    listed = block.bullet and not context.in_profile
    goes_on = listed or in_flows or (bool(found) and goes_on_from_before(found[0]))
    if block.bullet and context.facts:
        context.main_period = None
    heading = asked_by(found, text, context) or heading
    names = any(one.areas for one in found[:1])
    also = bool(found) and tells_also(found[0])
    alone = block.bullet and len(found) > 1
    verbless = not any(token.is_finite for one in found for token in one.tokens)
    enter_paragraph(context, heading, goes_on=goes_on, also=also, alone=alone, names=names, verbless=verbless)
    context.before, context.headed_by = context.headed_by or context.before, None
    if in_flows:
        context.period = context.told_last or context.period
    context.takes_up = False
    context.in_heading = heading is not None and heading.with_figure
    if heading is None:
        return
    context.heading = under_heading(heading, context.heading)
    if block.bullet and not heading.inline:
        context.theme = None
    if context.headed_by_areas:
        enter_passage(context, heading)


def _turn(context: Context, as_written: Scene, measured: Sequence[Frame]) -> None:
    """Take up what the sentence comes back to, and turn to whom it is about."""
    if takes_up_trade(as_written):
        context.takes_up, context.period = True, context.told_of or context.period
    if context.in_turn:
        take_turn(context, as_written, measured)
    else:
        turn_aside(context, as_written)
        take_sides(context, as_written)


def _as_meant(as_written: Scene, context: Context) -> Scene:
    """The sentence with what its words stand for; the same where they stand for nothing told before."""
    one = with_anaphora(with_firm_again(as_written, context), context)
    one = with_money_taken_in(with_prices_of_goods(with_prices_again(one, context), context), context)
    return with_balances_by_partner(with_growth_of_economy(without_what_areas_are(one, context), context))


def _but_prices(drafts: list[Draft]) -> list[Draft]:
    """Those that are no prices by weight, which leave what was told before as it was."""
    return [draft for draft in drafts if draft.rule != unit_prices.RULE]


def _telling(made: Sequence[Draft], one: Scene, context: Context) -> Sequence[Draft]:
    """The numbers that say what the sentence is about; those told in passing only where there are no others."""
    used = [d for d in made if d.number.form is not Form.RANK and not in_passing(d.rule, d.frame, one)]
    used = [d for d in used if d.rule not in (wholes_beside.RULE, leaning.RULE)] or used
    used = [d for d in used if not (d.rule == COUNTED and is_told_by_itself(d.frame.measure))] or used
    used = [d for d in used if not gives_reason(one, d.at)] or used
    return [d for d in used if rival_at(one, d.at, context.home) is None] or used


def _is_aside(one: Scene) -> bool:
    """Whether it stands in brackets, and what follows goes on as if it had not been told: "(In 2020, $3bn came.)"."""
    return one.tokens[0].text == "(" and any(token.text == ")" for token in one.tokens[-2:])


def _spoken_of(frame: Frame, one: Scene, context: Context) -> Frame:
    """What a sentence without a number tells of, for those that go on with it."""
    told = completed(frame, one, context)
    return whole_of(told, one) if frame.partner is None else told
