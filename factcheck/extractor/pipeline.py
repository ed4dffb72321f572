"""The spaCy pipeline: a base with a tagger, and our components behind it, as `models/en/config.cfg` says."""

from __future__ import annotations

import os
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens.underscore import Underscore
from thinc.api import Config

from factcheck.domain.article import Article
from factcheck.domain.errors import FactcheckError
from factcheck.domain.period import Period
from factcheck.extractor.areas import find_areas
from factcheck.extractor.gaps.find import models_of, with_gaps_filled
from factcheck.extractor.gaps.import_cover import with_import_cover
from factcheck.extractor.gaps.lead_units import is_line, lead_unit
from factcheck.extractor.gaps.small_counts import with_small_counts
from factcheck.extractor.measures.find import find_measures
from factcheck.extractor.memory import Memory
from factcheck.extractor.mentions import NumberMention
from factcheck.extractor.numbers import find_numbers
from factcheck.extractor.numbers.decimal_commas import writes_decimal_commas
from factcheck.extractor.numbers.home_money import may_name_home_money, names_home_money
from factcheck.extractor.numbers.ranks import find_rank_phrases, find_ranks
from factcheck.extractor.numbers.told_letters import mean_what_is_told
from factcheck.extractor.paragraphs import Paragraph, is_item
from factcheck.extractor.periods import find_periods
from factcheck.extractor.periods.calendars import NONE_TOLD, Calendars
from factcheck.extractor.placed import placed
from factcheck.extractor.plain_amounts import plain_text
from factcheck.extractor.sides.own_dollars import in_own_dollars, own_dollar
from factcheck.extractor.sides.shared_money import in_named_money, money_named
from factcheck.extractor.sources import find_sources
from factcheck.extractor.spacing import back_in, evenly_spaced
from factcheck.extractor.weighed_pounds import in_weighed_pounds, weighs_in_pounds
from factcheck.resources import models

_FINDERS: dict[str, tuple[Callable[..., Iterable[Any]], tuple[str, ...]]] = {
    "numbers": (find_numbers, ("home", "commas")),
    "ranks": (find_ranks, ()),
    "rank_phrases": (find_rank_phrases, ()),
    "areas": (find_areas, ("article",)),
    "sources": (find_sources, ("article",)),
    "periods": (find_periods, ("published", "anchor", "calendar_home", "calendars")),
    "measures": (find_measures, ()),
}
"""What finds the mentions of each kind in the text of a paragraph, and what else it is told."""

_COMPONENTS = tuple(f"factcheck_{name}" for name in _FINDERS)


def _component(name: str) -> Callable[[Doc], Doc]:
    """A component that keeps in `Doc._.<name>` what the finder of that name finds, unless it is there already."""
    find, inputs = _FINDERS[name]

    def component(doc: Doc) -> Doc:
        known = doc._
        if known.get(name) is None:
            even = known.even
            given = (even.text, *(known.get(one) for one in inputs))
            found = known.memory.recall((name, *given), lambda: tuple(find(*given)))
            known.set(name, placed(back_in(even, found) if even.changes else found, known.start))
        return doc

    return component


for _name in _FINDERS:
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=None)
        Language.component(f"factcheck_{_name}", func=_component(_name))
_PLACE = ("text", "even", "article", "start", "published", "commas")
_LEARNT = ("anchor", "home", "calendar_home", "calendars", "memory", "plain", "tagged")
for _given in (*_PLACE, *_LEARNT):
    if not Doc.has_extension(_given):
        Doc.set_extension(_given, default=None)


@lru_cache(maxsize=1)
def pipeline() -> Language:
    """The assembled pipeline, loaded once.

    Raises:
        FactcheckError: `base` is not installed (code ``model``).
    """
    config = Config().from_disk(models() / "config.cfg")
    name = os.environ.get("FACTCHECK_BASE") or config["base"]["name"]
    try:
        nlp = spacy.load(name, exclude=config["base"]["exclude"])
    except OSError as missing:
        raise FactcheckError(
            "model", f"the spaCy pipeline {name!r} is not installed: install it, or name another in FACTCHECK_BASE"
        ) from missing
    for component in config["nlp"]["pipeline"]:
        nlp.add_pipe(f"factcheck_{component}")
    nlp.batch_size = config["nlp"]["batch_size"]
    return nlp


def documents(blocks: Iterable[Paragraph], article: Article, memory: Memory | None = None) -> list[Doc]:
    """The paragraphs of the article, in order, nothing found in them yet; `memory` of an earlier reading helps to.

    Each has its text in `Doc._.text` and no words: those that the tagger speaks of are in `Doc._.tagged`.
    """
    docs, memory, whole = [], memory or Memory(), evenly_spaced(article.reading).text
    commas = writes_decimal_commas(whole)
    for block in blocks:
        text = article.reading[block.start : block.end]
        doc = Doc(pipeline().vocab)
        docs.append(doc)
        known = doc._
        known.text, known.even, known.start = text, evenly_spaced(text), block.start
        known.article, known.published, known.memory = whole, article.published, memory
        known.calendars, known.commas = NONE_TOLD, commas
    return docs


def mark(docs: Iterable[Doc], *names: str) -> None:
    """Let the components `names` find their mentions; they need neither the home country nor the parse."""
    for name in names:
        component = pipeline().get_pipe(f"factcheck_{name}")
        for doc in docs:
            component(doc)


def tag(
    docs: Sequence[Doc], home: str | None, anchor: Period | None, calendar_home: str | None, calendars: Calendars
) -> None:
    """Find the other mentions, now that the home country is known, and tag the paragraphs that hold a quantity.

    A paragraph with neither one nor a rank states nothing that its tags could help to read.
    """
    for known in [doc._ for doc in docs]:
        known.home, known.anchor = home, anchor
        known.calendar_home, known.calendars = calendar_home, calendars
        if home is not None and names_home_money(known.text, home):
            known.numbers = None
    mark(docs, "numbers", "ranks", "rank_phrases", "periods")
    mean_what_is_told(docs)
    dollar, shared = own_dollar(home, docs), money_named(docs)
    weighed = weighs_in_pounds(home, docs)
    earlier: list[NumberMention] = []
    lead: tuple[NumberMention, int] | None = None
    items = [is_item(doc._.text) for doc in docs]
    for doc, (listed, goes_on) in zip(docs, pairwise([*items, False]), strict=True):
        known = doc._
        text, numbers, measures, start = known.text, known.numbers, known.measures, known.start
        if dollar:
            numbers = in_own_dollars(text, numbers, dollar)
        if shared:
            numbers = in_named_money(numbers, shared)
        if weighed:
            numbers = in_weighed_pounds(text, numbers)
        numbers = with_import_cover(text, with_small_counts(text, numbers, measures), measures)
        if not (listed or is_line(text)):
            lead = lead_unit(text, numbers, home)
        numbers = with_gaps_filled(
            text, numbers, known.areas, known.periods, measures, start, earlier if listed else (), lead
        )
        if lead:
            lead = lead[0], 0
        if goes_on:
            earlier = models_of(numbers, start) or (earlier if listed else [])
        known.numbers = numbers
    untagged: list[Doc] = []
    for known in [doc._ for doc in docs if states(doc) or doc._.ranks]:
        known.plain = plain_text(known.text, known.numbers)
        if tags_key(known) not in known.memory:
            known.tagged = pipeline().make_doc(known.plain.text)
            untagged.append(known.tagged)
    for _ in pipeline().pipe(untagged, disable=_COMPONENTS):
        pass


def states(doc: Doc) -> bool:
    """Whether the paragraph holds a quantity that may state something."""
    return any(number.status is None for number in doc._.numbers)


def may_state(doc: Doc) -> bool:
    """Whether the paragraph, its numbers, ranks and measures marked, may state something, whatever country it is about.

    A number that measures nothing by itself can come to do so: as a small count, or as money of its home country.
    """
    known = doc._
    taken_up = with_small_counts(known.text, known.numbers, known.measures)
    return bool(known.ranks) or any(number.status is None for number in taken_up) or may_name_home_money(known.text)


def tags_key(known: Underscore) -> Hashable:
    """What the tags of a paragraph depend on."""
    return "tags", known.text, known.plain
