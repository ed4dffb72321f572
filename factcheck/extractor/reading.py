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
from factcheck.extractor.areas.epithets import name_by_rank
from factcheck.extractor.asking import asks
from factcheck.extractor.calendar_home import calendar_home, country_of, trading_by_fiscal_years
from factcheck.extractor.claims import assemble
from factcheck.extractor.draft import Placed
from factcheck.extractor.gaps.units_carried import units_at_first
from factcheck.extractor.letterheads import letterhead
from factcheck.extractor.main_period import main_period_of
from factcheck.extractor.measures.frames import frames
from factcheck.extractor.measures.profile_lines import name_labels
from factcheck.extractor.memory import Memory
from factcheck.extractor.opened import opened
from factcheck.extractor.paragraphs import Paragraph, paragraphs
from factcheck.extractor.periods.told_calendars import told_calendars
from factcheck.extractor.pipeline import documents, mark, may_state, states, tag
from factcheck.extractor.products.goods import goods_of
from factcheck.extractor.reading_paragraphs import read_paragraph
from factcheck.extractor.reading_together import read_together
from factcheck.extractor.scenes import scenes_of
from factcheck.extractor.sides.headed_passages import are_headed_by_areas, first_passage, headings_in
from factcheck.extractor.sides.receiving_home import of_receiver
from factcheck.extractor.sources.countries import source_country
from factcheck.extractor.tables import Tabled, read_table
from factcheck.extractor.times.exact_dates import keep_exact_dates
from factcheck.extractor.times.parts.parts_meant import mean_part
from factcheck.extractor.times.standing import is_long_ago, tells_facts
from factcheck.extractor.topic import first_source_of
from factcheck.extractor.undated import as_of, supposed_day
from factcheck.extractor.weighing.homes import home_in
from factcheck.extractor.weighing.readings import Reading

_HEADINGS = (Label.HEADLINE, Label.HEADING)
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

    The periods of an article of no known year are of `UNKNOWN_YEAR`: apart from each other, but no more.

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
    telling = list(_telling(blocks, docs))
    blocks, docs = list(compress(blocks, telling)), list(compress(docs, telling))
    if supposed := supposed_day(article, docs):
        article = as_of(article, all_docs, supposed)
    office = letterhead(article)
    about = of_receiver(docs, home_in(blocks, docs, source_country(office) if office else None))
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
    headings = headings_in(blocks, docs, told, home)
    by_areas = are_headed_by_areas(headings, home)
    source, weighed = office or first_source_of(docs, home), goods_of(all_blocks, all_docs)
    passage = first_passage(headings) if by_areas else None
    context = opened(told, about, main_period, source, weighed, headed=headed, passage=passage)
    context.headed_by_areas = by_areas
    context.units = units_at_first(docs, context.home)
    context.profile = profile
    context.published = article.published
    context.long_ago = is_long_ago(main_period, article.published)
    with_times = [(block, doc._.periods) for block, doc in zip(blocks, docs, strict=True)]
    context.facts = tells_facts(
        [named for block, named in with_times if block.bullet],
        [named for block, named in with_times if not block.bullet and block.label not in _HEADINGS],
        [named for block, named in with_times if block.label in _HEADINGS],
    )
    found: list[Placed] = []
    readings: list[Reading] = []
    asserted: list[Assertion] = []
    tabled: list[Tabled] = []
    for block, doc, row, heading in zip(blocks, docs, told, headings, strict=True):
        while len(tabled) < len(article.tables) and article.tables[len(tabled)].start < block.start:
            tabled.append(read_table(article, article.tables[len(tabled)], context, tabled))
        for one in read_paragraph(article, block, doc, row, heading, context, readings):
            asserted.append(one) if isinstance(one, Assertion) else found.append(one)
    for table in article.tables[len(tabled) :]:
        tabled.append(read_table(article, table, context, tabled))
    read_together(readings, article.published)
    claims, numbers = assemble(article, all_blocks, all_docs, found, tabled)
    return Extraction(claims, numbers, tuple(asserted))


def _telling(blocks: Sequence[Paragraph], docs: Sequence[Doc]) -> Iterator[bool]:
    """Whether each paragraph has a part in what the article tells of an economy; else it is as if it were not there.

    A question and a heading have one whatever they say: something else begins there. Not so what stands between the
    headline and the text, such as who wrote it.
    """
    begun = False
    for block, doc in zip(blocks, docs, strict=True):
        known = doc._
        begun = begun or block.label not in _HEADINGS
        opens = block.label is Label.HEADLINE or (begun and _begins(block, known.text))
        yield opens or bool(known.numbers or known.areas or known.measures)


def _begins(block: Paragraph, text: str) -> bool:
    """Whether something else begins there."""
    return block.label not in (Label.BODY, Label.CAPTION) or text.endswith("?") or asks(text)
