"""The home of an article that tells of trade without a name: that of its dateline, or of the office that reports."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from factcheck.domain.article import Label
from factcheck.extractor.areas import reported_from
from factcheck.extractor.measures.frame import FLOWS
from factcheck.extractor.paragraphs import Paragraph
from factcheck.extractor.sentences import sentences
from factcheck.extractor.sides.home import LEAD, assumed
from factcheck.extractor.sources import source_country
from factcheck.resources import word_shape

_TOWARDS = word_shape("unnamed_home", "towards")
_ROW = word_shape("unnamed_home", "row")


def unnamed_home(blocks: Sequence[Paragraph], docs: Sequence[Doc]) -> str | None:
    """The one country that the first figures of trade are told from, where all that names areas till then is partners.

    "ISLAMABAD – Exports to China rose 5 percent", "Exports reached $9bn, the Central Bank of Chad said".
    """
    for block, doc in [*zip(blocks, docs, strict=True)][:LEAD]:
        known = doc._
        told = block.label is Label.BODY and any(one.measure in FLOWS and not one.weak for one in known.measures)
        figures = [number.start for number in known.numbers if number.quantity.unit] if told else []
        until = _end_of_sentence(known.text, figures[0]) if figures else len(known.text)
        if not _names_only_partners(doc, until):
            return None
        if not figures:
            continue
        whence = {*filter(str.isupper, reported_from(known.text))}
        offices = {code for one in known.sources if one.attributes and (code := source_country(one.name))}
        tellers = whence or offices
        return assumed(tellers.pop()) if len(tellers) == 1 else None
    return None


def _end_of_sentence(text: str, at: int) -> int:
    return next((end for _, end in sentences(text) if at < end), len(text))


def _names_only_partners(doc: Doc, until: int) -> bool:
    """Whether each area that a paragraph names till there is one that goods go to or come from."""
    text: str = doc._.text
    before = False
    for area in (area for area in doc._.areas if area.start < until):
        partner = _TOWARDS.search(text, 0, area.start) or (before and _ROW.search(text, 0, area.start))
        if area.possessive or area.form == "demonym" or not partner:
            return False
        before = True
    return True
