"""The sentences of a paragraph that hold figures, and those that only tell when these were."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from factcheck.extractor.mentions import NumberMention, PeriodMention
from factcheck.extractor.sentences import sentences
from factcheck.resources import word_shape

_MANY = 10_000
_OPENS = word_shape("figure_sentences", "opens")
_IS = word_shape("figure_sentences", "is")


def figure_sentences(doc: Doc, named: Sequence[PeriodMention]) -> list[tuple[int, int]]:
    """The sentences of a paragraph that hold a figure or name what is measured, and those that tell when it was.

    "A wet August has cost hoteliers dear. Guests spent 8 million nights there in that month."
    "June was kind to farmers. They sold $5bn worth of grain."
    """
    known = doc._
    told = [number.start for number in known.numbers if number.status is None and _tells_much(number)]
    told += [measure.start for measure in known.measures]
    spans = sentences(known.text)
    held = [any(start <= at < end for at in told) for start, end in spans]
    pointing = [_points_back(span, named) for span in spans]
    setting = [_is_of_its_time(known.text, span, named) for span in spans]
    return [
        span
        for place, span in enumerate(spans)
        if held[place] or (held[place + 1 : place + 2] == [True] and (pointing[place + 1] or setting[place]))
    ]


def _is_of_its_time(text: str, span: tuple[int, int], named: Sequence[PeriodMention]) -> bool:
    """Whether the subject of the sentence is a time: "June was kind to farmers", "The third quarter has been poor"."""
    within = (mention for mention in named if span[0] <= mention.start < span[1])
    return any(_OPENS.search(text[span[0] : one.start]) and _IS.match(text, one.end) for one in within)


def _points_back(span: tuple[int, int], named: Sequence[PeriodMention]) -> bool:
    """Whether the first time of the sentence is one that was named before it: "in that month"."""
    first = next((mention for mention in named if span[0] <= mention.start < span[1]), None)
    return first is not None and first.relative == "same"


def _tells_much(number: NumberMention) -> bool:
    """Whether the number measures something, or counts so many that it is no mere count in passing."""
    return number.quantity.unit is not None or number.quantity.value >= _MANY
