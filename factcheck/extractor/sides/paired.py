"""Whom the headline names in one breath with the home: "Peru-Chile trade", "Peru's trade with Chile"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from factcheck.domain.article import Label
from factcheck.extractor.measures.frame import TWO_SIDED
from factcheck.extractor.paragraphs import Paragraph
from factcheck.extractor.sides.home import assumed
from factcheck.resources import word_shape

_TWO = 2
_JOINED = word_shape("paired", "joined")
_WITH = word_shape("paired", "with")


def paired_with(blocks: Sequence[Paragraph], docs: Sequence[Doc], area: str) -> str | None:
    """The one that the headline ties to the home, `area`; None where it ties none or several."""
    for block, doc in zip(blocks, docs, strict=True):
        if block.label is not Label.HEADLINE:
            continue
        pairs = [m for m in doc._.areas if m.form == "pair" and area in m.codes]
        others = {code for mention in pairs for code in mention.codes} or _joined(doc)
        others = others - {area} if area in others else _traded_with(doc, area)
        if others:
            return assumed(others.pop()) if len(others) == 1 else None
    return None


def _joined(doc: Doc) -> set[str]:
    """The only two countries that a headline on trade names, with nothing but "and" or a comma between them."""
    two = [mention for mention in doc._.areas if mention.codes[0].isupper() and not mention.region]
    if len(two) != len(doc._.areas) or len(two) != _TWO or not any(m.measure in TWO_SIDED for m in doc._.measures):
        return set()
    one, other = two
    joined = _JOINED.fullmatch(doc._.text, one.end, other.start) and not (one.possessive or other.possessive)
    return {*one.codes, *other.codes} if joined else set()


def _traded_with(doc: Doc, area: str) -> set[str]:
    """Those that a headline names beside the home, where it tells of its trade with one of them."""
    home = next((mention.end for mention in doc._.areas if area in mention.codes), None)
    trade = [m.start for m in doc._.measures if m.measure in TWO_SIDED and home is not None and m.start > home]
    others = [mention for mention in doc._.areas if area not in mention.codes]
    told = any(_WITH.search(doc._.text[: m.start]) and any(at < m.start for at in trade) for m in others)
    return {code for mention in others for code in mention.sides} if told else set()
