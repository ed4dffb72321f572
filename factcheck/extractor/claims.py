"""The last step: drafts become claims, and every number of the text gets its status."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from factcheck.domain.article import Article
from factcheck.domain.claim import Claim, Kind, Number, NumberStatus, Span
from factcheck.domain.period import Words
from factcheck.domain.quantity import Quantity
from factcheck.extractor.draft import Draft, Placed
from factcheck.extractor.every_number import Taken, numbers_of
from factcheck.extractor.measures.prices.averages import apiece, averaged
from factcheck.extractor.measures.taken_up import carried, of_two
from factcheck.extractor.measures.unsaid_units import unsaid_unit
from factcheck.extractor.mentions import Form
from factcheck.extractor.numbers.superlatives import is_one_of_several
from factcheck.extractor.paragraphs import Paragraph
from factcheck.extractor.reasons import Reasons, status_reason
from factcheck.extractor.senses.sense import AS_BEFORE, OF_SOMETHING, SIGNED, SIGNED_RATE, UNSAID
from factcheck.extractor.senses.yearly import is_yearly
from factcheck.extractor.series import series_of
from factcheck.extractor.statuses.of_number import ONE_OF_SEVERAL, rank_status, status_of
from factcheck.extractor.tables import Tabled
from factcheck.extractor.times.stocks.closing_days import year_closed
from factcheck.extractor.times.told_periods import MORE_THAN_NOW
from factcheck.extractor.told import plain
from factcheck.extractor.weighing.confidence import Signs, confidence, signs
from factcheck.extractor.weighing.weigh import WEIGHED
from factcheck.resources import word_set

_COMPARING = frozenset({Kind.CHANGE, Kind.CHANGE_ABS, Kind.RATIO})
_TOLD = {
    "measure before the number": 0.9,
    "measure right behind the number": 0.85,
    "as the number it restates": 0.85,
    carried.HEADED: 0.85,
    of_two.RULE: 0.75,
    "measure after the number": 0.7,
    carried.TAKEN_UP: 0.7,
    "carried from the sentence before": 0.6,
    "what the article is about": 0.5,
    "the flow told before the balance": 0.3,
}
"""How far each rule that gave a number its measure is to be trusted; any other by 0.7."""


def assemble(
    article: Article,
    blocks: Sequence[Paragraph],
    docs: Sequence[Doc],
    placed: Iterable[Placed],
    tabled: Sequence[Tabled] = (),
) -> tuple[tuple[Claim, ...], tuple[Number, ...]]:
    """The claims, numbered in the order of the text, and every number with what it was taken for."""
    claims: list[Claim] = []
    taken: dict[Words, Taken] = {}
    both: list[Placed | Claim] = [*placed, *(claim for table in tabled for claim in table.claims)]
    for one in sorted(both, key=_start):
        if isinstance(one, Claim):
            claims.append(replace(one, id=f"c{len(claims) + 1}"))
            taken[one.span.start, one.span.end] = Taken(NumberStatus.CLAIM, claims[-1].id)
            continue
        offset = one.block.start
        place = offset + one.draft.number.start, offset + one.draft.number.end
        ranks = one.draft.number.form is Form.RANK
        if ranks and is_one_of_several(article.text, place[0]):
            taken[place] = Taken(NumberStatus.COUNT, None, status_reason(article, ONE_OF_SEVERAL, place))
            continue
        status = rank_status(one.scene, one.draft.at)
        if not ranks:
            one = _with(one, apiece(one.draft, one.scene))
            status = status_of(one.scene, one.draft.at, one.draft.time, one.draft.frame.measure, article.published)
        if status is not None:
            taken[place] = Taken(status.status, None, status_reason(article, status, place))
            continue
        if not ranks:
            one = _with(one, averaged(one.draft, one.scene))
        elif not one.draft.frame.measure:
            continue
        claim = _claim(article, one, f"c{len(claims) + 1}")
        if claim is not None:
            claims.append(claim)
            taken[place] = Taken(NumberStatus.CLAIM, claim.id)
    in_tables = [number for table in tabled for number in table.numbers]
    return tuple(claims), tuple(numbers_of(article, blocks, docs, taken, in_tables))


def _start(one: Placed | Claim) -> int:
    return one.span.start if isinstance(one, Claim) else one.block.start + one.draft.number.start


def _with(one: Placed, draft: Draft) -> Placed:
    return one if draft is one.draft else replace(one, draft=draft)


def _claim(article: Article, one: Placed, name: str) -> Claim | None:
    draft, offset = one.draft, one.block.start
    frame, time, number = draft.frame, draft.time, draft.number
    start, end = offset + number.start, offset + number.end
    compares = draft.sense.kind in _COMPARING and not (draft.sense.kind is Kind.RATIO and draft.whole)
    base = time.base if compares else None
    kind, quantity = _kind(draft), _signed(number.quantity.moved(offset), draft)
    return Claim(
        id=name,
        kind=kind,
        series=series_of(frame, time.period),
        base_period=base,
        quantity=quantity,
        source=plain(one.source),
        span=Span(start, end, article.text[start:end]),
        against=series_of(draft.whole, year_closed(draft.whole.measure, time.period)) if draft.whole else None,
        among=plain(draft.among),
        ranks=draft.ranks,
        divides=draft.sense.kind is Kind.RATIO and draft.sense.direction < 0 and number.quantity.value > 1,
        yearly=is_yearly(draft, one.scene),
        confidence=_confidence(draft),
        reasons=Reasons(article, one, kind, quantity, base).told(),
    )


def _kind(draft: Draft) -> Kind:
    """A rate that is "at 5 percent" is a level: inflation, unemployment; of anything else a percentage is a share."""
    in_percent = draft.number.form in (Form.PERCENT, Form.FRACTION)
    if in_percent and draft.sense.kind in (Kind.SHARE, Kind.LEVEL):
        prices = draft.frame.measure == "inflation"
        bare = prices and (draft.sense.kind is Kind.LEVEL or draft.sense.rule in (UNSAID, AS_BEFORE))
        rate = draft.frame.rate and not draft.sense.of_those
        return Kind.LEVEL if rate or bare or _is_rate_of_jobless(draft) else Kind.SHARE
    return draft.sense.kind


def _is_rate_of_jobless(draft: Draft) -> bool:
    """Whether it is so much of those who work or would: "the unemployed are 4 percent of the labour force"."""
    whole = draft.whole.measure if draft.whole else None
    return draft.frame.measure == "unemployment" and whole in word_set("measures", "at_work")


def _signed(quantity: Quantity, draft: Draft) -> Quantity:
    kind, value = draft.sense.kind, quantity.value
    if quantity.unit is None:
        quantity = replace(quantity, unit=unsaid_unit(quantity, draft.frame))
    moves = kind in (Kind.CHANGE, Kind.CHANGE_ABS) or draft.sense.rule == SIGNED_RATE
    direction = -draft.sense.direction if draft.time.rule == MORE_THAN_NOW else draft.sense.direction
    if moves and direction < 0 < value:
        return -quantity
    whole = draft.whole.measure if draft.whole else None
    shared = kind is Kind.SHARE and whole != draft.frame.measure and not _is_part_of_it(draft)
    told_whole = kind is Kind.LEVEL or shared
    minus = draft.frame.measure == "balance" and draft.sense.rule == SIGNED and draft.sense.direction < 0
    if told_whole and value > 0 and (draft.frame.sign < 0 or minus):
        return -quantity
    return quantity


def _is_part_of_it(draft: Draft) -> bool:
    """Whether it is so much of what is measured itself: "60 percent of the deficit was covered"."""
    behind = draft.frame.at is not None and draft.frame.at > draft.at
    return behind and draft.whole is None and draft.sense.rule == OF_SOMETHING


def _confidence(draft: Draft) -> float:
    """Of a rank, whose sides are not weighed, how far its rules are to be trusted; fitted for all others."""
    return round(_told(draft) if draft.sense.kind is Kind.RANK else confidence(_signs(draft)), 3)


def _told(draft: Draft) -> float:
    """How far the rules are to be trusted that gave the draft its measure, its sense and its time."""
    told = _TOLD.get(draft.rule, 0.7)
    if not draft.sense.sure:
        told *= 0.8
    if not draft.time.explicit:
        told *= 0.95
    return told if draft.time.period else told * 0.6


def _signs(draft: Draft) -> Signs:
    return signs(
        what=draft.what,
        which=draft.which,
        whose=draft.whose,
        when=draft.when,
        told=_told(draft),
        product=draft.frame.product is not None,
        ruled=draft.time.rule != WEIGHED,
    )
