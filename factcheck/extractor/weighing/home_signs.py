"""What the areas that a paragraph names look like: what they own, where they stand, what leads to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from factcheck.domain.article import Label
from factcheck.extractor.mentions import AreaMention
from factcheck.extractor.paragraphs import Paragraph
from factcheck.extractor.sentences import sentences
from factcheck.extractor.sides.home import LEAD, is_passing
from factcheck.resources import vocabulary, word_shape

OPENING = 2
"""How many paragraphs open an article, its headline among them."""
_OPENS = 5
_BESIDE = 12
"""Within how many characters a name opens a sentence, or is followed by what is measured."""
_GOVERNOR = word_shape("home_signs", "governor")


def home_signs(place: int, block: Paragraph, doc: Doc) -> Iterator[tuple[AreaMention, list[str]]]:
    """The areas that a paragraph names, each with what it looks like."""
    known = doc._
    text: str = known.text
    areas = [area for area in known.areas if not is_passing(text, area)]
    for start, end in sentences(text) if areas else ():
        measures = [measure.start for measure in known.measures if start <= measure.start < end]
        counted = any(start <= number.start < end and number.quantity.unit for number in known.numbers)
        for area in areas:
            if start <= area.start < end:
                signs = [*_of_place(area, place, block), *_of_sentence(area, text, start, measures)]
                yield area, [*signs, "beside_number"] if counted else signs


def _of_place(area: AreaMention, place: int, block: Paragraph) -> Iterator[str]:
    owns = area.possessive or area.form == "demonym"
    yield area.form
    if owns:
        yield "owns"
    if block.label is Label.HEADLINE:
        yield "headline"
        if owns:
            yield "headline_owns"
    if block.label is Label.BODY and place < LEAD:
        yield "early"
        if place < OPENING:
            yield "opening"


def _of_sentence(area: AreaMention, text: str, start: int, measures: Sequence[int]) -> Iterator[str]:
    if area.start - start < _OPENS:
        yield "opens"
    if (governor := _GOVERNOR.search(text, start, area.start)) and (
        way := vocabulary("weighing")["ways"].get(governor[1].lower())
    ):
        yield way
    if any(area.end <= at <= area.end + _BESIDE and "," not in text[area.end : at] for at in measures):
        yield "measured"
    if any(at > area.start for at in measures):
        yield "before_measure"
