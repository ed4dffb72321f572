"""Every number of the text with what it was taken for: a claim, or something else with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from factcheck.domain.article import Article, Label, Line
from factcheck.domain.claim import Number, NumberStatus, SlotReason, Span
from factcheck.domain.period import Words
from factcheck.domain.quantity import Quantity
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.numbers import find_numbers
from factcheck.extractor.paragraphs import Paragraph
from factcheck.extractor.reasons import status_reason
from factcheck.extractor.statuses.of_number import by_itself

_NO_QUANTITY = frozenset(
    {NumberStatus.DATE, NumberStatus.TIME, NumberStatus.NAME, NumberStatus.UNREAD, NumberStatus.AGE}
)


@dataclass(frozen=True, slots=True)
class Taken:
    """What a number was taken for: a claim with its id, or something else with the reason."""

    status: NumberStatus
    claim: str | None = None
    reason: SlotReason | None = None


def numbers_of(
    article: Article,
    blocks: Sequence[Paragraph],
    docs: Sequence[Doc],
    taken: dict[Words, Taken],
    in_tables: Iterable[Number],
) -> Iterable[Number]:
    """Every number of the text: those of the paragraphs, of the tables, and of the page around them, in their order."""
    found = [
        number for block, doc in zip(blocks, docs, strict=True) for number in _of_paragraph(article, block, doc, taken)
    ]
    for number in in_tables:
        what = taken.get((number.span.start, number.span.end))
        found.append(replace(number, claim=what.claim) if what else number)
    read = [(block.start, block.end) for block in blocks]
    for line in article.lines:
        if line.label is not Label.TABLE and not any(start <= line.start and line.end <= end for start, end in read):
            found.extend(_of_page(article, line))
    return sorted(found, key=lambda number: (number.span.start, number.span.end))


def _of_paragraph(article: Article, block: Paragraph, doc: Doc, taken: dict[Words, Taken]) -> Iterable[Number]:
    periods, numbers = doc._.periods, doc._.numbers
    dates = [(mention.start, mention.end) for mention in periods or ()]
    placed = {(block.start + mention.start, block.start + mention.end) for mention in numbers}
    for place, what in taken.items():
        if block.start <= place[0] < block.end and place not in placed:
            yield Number(_span(article, *place), what.status, None, what.claim, what.reason)
    for mention in numbers:
        place = block.start + mention.start, block.start + mention.end
        what = taken.get(place) or _by_itself(article, _status(mention, dates), place)
        quantity = _quantity(mention, what.status, block.start)
        yield Number(_span(article, *place), what.status, quantity, what.claim, what.reason)
    for rank in _within_names(doc):
        place = block.start + rank.start, block.start + rank.end
        yield Number(
            _span(article, *place), NumberStatus.NAME, None, None, _by_itself(article, NumberStatus.NAME, place).reason
        )


def _within_names(doc: Doc) -> Iterable[NumberMention]:
    """The ranks by which a country is only named: "trade with the world's second-largest economy"."""
    known = doc._
    for rank in known.ranks:
        named = any(area.start <= rank.start and rank.end <= area.end for area in known.areas)
        if named and not any(one.start < rank.end and rank.start < one.end for one in known.numbers):
            yield rank


def _by_itself(article: Article, status: NumberStatus, place: Words) -> Taken:
    return Taken(status, None, status_reason(article, by_itself(status), place))


def _of_page(article: Article, line: Line) -> Iterable[Number]:
    for mention in find_numbers(article.reading[line.start : line.end]):
        place = line.start + mention.start, line.start + mention.end
        what = _by_itself(article, NumberStatus.PAGE_FURNITURE, place)
        quantity = _quantity(mention, mention.status or what.status, line.start)
        yield Number(_span(article, *place), what.status, quantity, None, what.reason)


def _quantity(mention: NumberMention, status: NumberStatus, offset: int) -> Quantity | None:
    """What the number measures; nothing where it is a date, a name or unread."""
    return None if status in _NO_QUANTITY else mention.quantity.moved(offset)


def _span(article: Article, start: int, end: int) -> Span:
    return Span(start, end, article.text[start:end])


def _status(mention: NumberMention, dates: list[tuple[int, int]]) -> NumberStatus:
    if mention.status is not None:
        return mention.status
    if mention.form is Form.YEAR or (
        mention.quantity.unit is None and any(s < mention.end and mention.start < e for s, e in dates)
    ):
        return NumberStatus.DATE
    return NumberStatus.QUANTITY if mention.quantity.unit else NumberStatus.COUNT
