"""Reading a whole article: paragraph by paragraph, sentence by sentence, with what carries over between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress

from spacy.tokens import Doc

from factcheck.domain.article import Article, Label
from factcheck.domain.assertion import Assertion
from factcheck.domain.claim import Claim, Number
from factcheck.extractor.areas.anaphora import with_anaphora
from factcheck.extractor.areas.epithets import name_by_rank
from factcheck.extractor.areas.what_they_are import without_what_areas_are
from factcheck.extractor.assertions import assertions_of
from factcheck.extractor.calendar_home import calendar_home, country_of, trading_by_fiscal_years
from factcheck.extractor.claims import assemble
from factcheck.extractor.discourse import Context, Heading
from factcheck.extractor.draft import Placed
from factcheck.extractor.entering_paragraphs import enter_paragraph
from factcheck.extractor.gaps.units_carried import units_at_first
from factcheck.extractor.headings import heading_of
from factcheck.extractor.letterheads import letterhead
from factcheck.extractor.main_period import main_period_of
from factcheck.extractor.measures import leaning, wholes_beside
from factcheck.extractor.measures.balances_by_partner import with_balances_by_partner
from factcheck.extractor.measures.bare_growth import with_growth_of_economy
from factcheck.extractor.measures.between_again import between_after
from factcheck.extractor.measures.by_itself import is_told_by_itself
from factcheck.extractor.measures.by_unit import in_passing
from factcheck.extractor.measures.counted import RULE as COUNTED
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.measures.frames import frames
from factcheck.extractor.measures.prices_again import with_prices_again
from factcheck.extractor.measures.prices_of_goods import with_prices_of_goods
from factcheck.extractor.measures.profile_lines import name_labels
from factcheck.extractor.memory import Memory
from factcheck.extractor.mentions import Form
from factcheck.extractor.opened import Measured, opened
from factcheck.extractor.paragraphs import Paragraph, paragraphs
from factcheck.extractor.paragraphs_going_on import (
    go_on_with_part,
    goes_on_from_before,
    goes_on_in_flows,
    takes_up_trade,
    tells_also,
)
from factcheck.extractor.periods.told_calendars import told_calendars
from factcheck.extractor.pipeline import documents, mark, may_state, states, tag
from factcheck.extractor.products.goods import goods_of
from factcheck.extractor.products.names import product_names
from factcheck.extractor.products.themes import remember_product
from factcheck.extractor.products.topics import turn_to_goods
from factcheck.extractor.ranks.of_other import follow_ranking
from factcheck.extractor.ranks.phrases import ranked_in_words
from factcheck.extractor.reading_together import read_together
from factcheck.extractor.reason_clauses import gives_reason
from factcheck.extractor.remembering import remember
from factcheck.extractor.scene import Scene
from factcheck.extractor.scenes import scenes_of
from factcheck.extractor.senses.points import with_points
from factcheck.extractor.sides.headed_passages import are_headed_by_areas, enter_passage
from factcheck.extractor.sides.later import whole_of
from factcheck.extractor.sides.of_number import completed
from factcheck.extractor.sides.rivals import rival_at
from factcheck.extractor.sides.taking_turns import take_turn
from factcheck.extractor.sides.told_by_other import take_sides
from factcheck.extractor.sides.turning_aside import turn_aside
from factcheck.extractor.slots import drafts
from factcheck.extractor.sources.countries import source_country
from factcheck.extractor.sources.holding import attribute, tells_on
from factcheck.extractor.statuses.firms_again import with_firm_again
from factcheck.extractor.statuses.of_number import status_of
from factcheck.extractor.tables import Tabled, read_table
from factcheck.extractor.times.carried_period import AS_LONG
from factcheck.extractor.times.carried_times import leave_what_is_to_come, remember_time
from factcheck.extractor.times.exact_dates import keep_exact_dates
from factcheck.extractor.times.of_sources import keep_time_of_source, take_time_of_source
from factcheck.extractor.times.parts_meant import mean_part
from factcheck.extractor.times.standing import is_long_ago, tells_facts
from factcheck.extractor.times.turned_to import take_up_then
from factcheck.extractor.topic import first_source_of
from factcheck.extractor.weighing.homes import home_in
from factcheck.extractor.weighing.readings import Reading

_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Extraction:
    """The claims of an article and every number in it, both in the order of the text."""

    claims: tuple[Claim, ...]
    numbers: tuple[Number, ...]
    assertions: tuple[Assertion, ...] = ()
    """What it says in words that its numbers may prove or refute."""


def extract(article: Article, memory: Memory | None = None, *, unproved: bool = True) -> Extraction:
    """Read every number of `article` and fill its slots as far as the text says.

    Args:
        memory: of earlier readings of the same text, which has changed a little since; the result is the same.
        unproved: whether to find what is said in words in an article without any claim, which nothing can prove.
    """
    memory = memory or Memory()
    memory.begin()
    blocks = [b for b in paragraphs(article) if _LETTER.search(article.reading, b.start, b.end)]
    docs = documents(blocks, article, memory)
    mark(docs, "numbers", "ranks", "measures")
    if not unproved and not article.tables and not any(map(may_state, docs)):
        return Extraction(*assemble(article, blocks, docs, ()))
    mark(docs, "areas", "sources")
    name_by_rank(docs)
    profile = name_labels(docs)
    all_blocks, all_docs = blocks, docs
    telling = [_tells(block, doc) for block, doc in zip(blocks, docs, strict=True)]
    blocks, docs = list(compress(blocks, telling)), list(compress(docs, telling))
    office = letterhead(article)
    about = home_in(blocks, docs, source_country(office) if office else None)
    home = about.area
    whose = calendar_home(home)
    calendars = told_calendars([doc._.text for doc in docs], None if whose else trading_by_fiscal_years(docs))
    headed = bool(blocks) and blocks[0].label is Label.HEADLINE
    timed = [doc for doc in docs if doc._.start not in profile] or docs[:1]
    main_period = main_period_of(timed, article.published, whose, calendars, headed=headed)
    tag(all_docs, country_of(home), main_period, whose, calendars)
    main_period = keep_exact_dates(docs, main_period)
    mean_part(docs, main_period)
    if not unproved and not article.tables and not any(states(doc) or doc._.ranks for doc in docs):
        return Extraction(*assemble(article, all_blocks, all_docs, ()))
    told = [[(one, frames(one)) for one in scenes_of(doc)] for doc in docs]
    context = opened(
        told, about, main_period, first_source_of(docs, home) or office, goods_of(all_blocks, all_docs), headed=headed
    )
    context.units = units_at_first(docs, context.home)
    context.profile = profile
    context.published = article.published
    context.long_ago = is_long_ago(main_period, article.published)
    dated = [(block.bullet, doc._.periods) for block, doc in zip(blocks, docs, strict=True)]
    context.facts = tells_facts([named for item, named in dated if item], [named for item, named in dated if not item])
    headings = [
        heading_of(doc._.text, [one for one, _ in row], b) for b, doc, row in zip(blocks, docs, told, strict=True)
    ]
    context.headed_by_areas = are_headed_by_areas(headings, context.home)
    found: list[Placed] = []
    readings: list[Reading] = []
    asserted: list[Assertion] = []
    tabled: list[Tabled] = []
    for block, doc, row, heading in zip(blocks, docs, told, headings, strict=True):
        while len(tabled) < len(article.tables) and article.tables[len(tabled)].start < block.start:
            tabled.append(read_table(article, article.tables[len(tabled)], context))
        for one in _read(article, block, doc, row, heading, context, readings):
            asserted.append(one) if isinstance(one, Assertion) else found.append(one)
    tabled.extend(read_table(article, table, context) for table in article.tables[len(tabled) :])
    read_together(readings, article.published)
    claims, numbers = assemble(article, all_blocks, all_docs, found, tabled)
    return Extraction(claims, numbers, tuple(asserted))


def _tells(block: Paragraph, doc: Doc) -> bool:
    """Whether a paragraph has a part in what the article tells of an economy; else it is as if it were not there.

    A question and a heading have one whatever they say: something else begins there.
    """
    known = doc._
    opens = block.label not in (Label.BODY, Label.CAPTION) or known.text.endswith("?")
    return opens or bool(known.numbers or known.areas or known.measures)


def _read(
    article: Article,
    block: Paragraph,
    doc: Doc,
    row: Sequence[Measured],
    heading: Heading | None,
    context: Context,
    readings: list[Reading],
) -> Iterator[Placed | Assertion]:
    text, found = doc._.text, [one for one, _ in row]
    in_flows = goes_on_in_flows(found, context)
    context.in_profile = block.start in context.profile
    listed = block.bullet and not context.in_profile
    goes_on = listed or in_flows or (bool(found) and goes_on_from_before(found[0]))
    if block.bullet and context.facts:
        context.main_period = None
    names = any(one.areas for one in found[:1])
    also = bool(found) and tells_also(found[0])
    enter_paragraph(context, goes_on=goes_on, also=also, alone=block.bullet and len(row) > 1, names=names)
    if in_flows:
        context.period = context.told_last or context.period
    context.takes_up = False
    if heading:
        context.heading = heading
        if block.bullet and not heading.inline:
            context.theme = None
        if context.headed_by_areas:
            enter_passage(context, heading)
    for as_written, measured in row:
        source = attribute(as_written, context)
        if takes_up_trade(as_written):
            context.takes_up, context.period = True, context.told_of or context.period
        if context.in_turn:
            take_turn(context, as_written, measured)
        else:
            turn_aside(context, as_written)
            take_sides(context, as_written)
        one = with_anaphora(with_firm_again(as_written, context), context)
        one = with_prices_of_goods(with_prices_again(one, context), context)
        one = with_balances_by_partner(with_growth_of_economy(without_what_areas_are(one, context), context))
        if one is not as_written:
            measured = frames(one)
        follow_ranking(context, one, measured)
        one = with_points(one, measured, context)
        products = product_names(one)
        turn_to_goods(context, one, products, leads=len(row) > 1 and as_written is found[0])
        take_time_of_source(context, one)
        leave_what_is_to_come(context, one)
        take_up_then(context, one)
        go_on_with_part(one, context)
        before = context.copy()
        made = drafts(one, measured, products, context)
        # who tells of aims alone is not the source of what follows, nor do aims leave it their time
        stating = [d for d in made if not status_of(one, d.at, d.time, str(d.frame.measure), article.published)]
        dated = [d for d in stating if d.time.explicit or d.time.rule == AS_LONG]
        all_made = [*made, *ranked_in_words(one, doc._.rank_phrases)]
        readings.append(Reading(one, all_made, before, aims=not dated and any(d.time.explicit for d in made)))
        yield from (Placed(draft, one, block, context.source) for draft in all_made)
        yield from assertions_of(article, text, one, measured, made, context)
        if (not made or (source and not stating)) and not tells_on(as_written):
            context.source = source
        used = [d for d in made if d.number.form is not Form.RANK and not in_passing(d.rule, d.frame, one)]
        used = [d for d in used if d.rule not in (wholes_beside.RULE, leaning.RULE)] or used
        used = [d for d in used if not (d.rule == COUNTED and is_told_by_itself(d.frame.measure))] or used
        used = [d for d in used if not gives_reason(one, d.at)] or used
        used = [d for d in used if rival_at(one, d.at, context.home) is None] or used
        told = [d.frame for d in used] or [_spoken_of(frame, one, context) for frame in measured]
        remember(context, told, [d.own_partner for d in used] or [frame.partner for frame in told], one)
        context.between = between_after(one, measured, context.between)
        remember_time(context, made, one, dated, article.published)
        keep_time_of_source(context, one, dated)
        remember_product(context, made, told, one, products, listed=block.bullet)


def _spoken_of(frame: Frame, one: Scene, context: Context) -> Frame:
    """What a sentence without a number tells of, for those that go on with it."""
    told = completed(frame, one, context)
    return whole_of(told, one) if frame.partner is None else told
