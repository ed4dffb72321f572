"""The assertions of a sentence, with their measure, sides and time filled as those of its numbers are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from factcheck.domain.article import Article
from factcheck.domain.assertion import Assertion
from factcheck.domain.claim import Kind, Span
from factcheck.domain.period import Period
from factcheck.extractor.assertions.directions import directions
from factcheck.extractor.assertions.leanings import leanings
from factcheck.extractor.assertions.majorities import majorities
from factcheck.extractor.assertions.only_ones import only_ones
from factcheck.extractor.assertions.records import records
from factcheck.extractor.assertions.sketch import Said, Sketch
from factcheck.extractor.assertions.words import cues_of
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.measures.of_sentence import measures_of
from factcheck.extractor.products.carried import theme_of
from factcheck.extractor.scene import Scene
from factcheck.extractor.senses.find import senses
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.series import series_of
from factcheck.extractor.times.of_number import time_of
from factcheck.extractor.times.told_periods import Time
from factcheck.extractor.told import plain

_FINDERS: tuple[Callable[[Said], Iterator[Sketch]], ...] = (directions, only_ones, leanings, majorities, records)
_CARRIED = 0.95
"""A statement is a little less sure where its sentence does not name the time."""


def assertions_of(
    article: Article, text: str, scene: Scene, measured: list[Frame], made: Sequence[Draft], context: Context
) -> Iterator[Assertion]:
    """What the sentence says without a number of its own.

    Args:
        text: that of its paragraph.
        measured: what it measures.
        made: its numbers.
    """
    cues = cues_of(text, scene)
    if not cues or scene.tokens[-1].text == "?":
        return
    own, resolved = measures_of(scene, measured, context)
    said = Said(scene, cues, own, resolved, made, context)
    for finder in _FINDERS:
        yield from (_assertion(article, said, sketch) for sketch in finder(said) if sketch.frame.reporter)


def _assertion(article: Article, said: Said, sketch: Sketch) -> Assertion:
    time = sketch.told.time if sketch.told else _time(said, sketch)
    offset = said.scene.offset
    start, end = offset + said.tokens[sketch.at].start, offset + sketch.end
    return Assertion(
        sketch.asserted,
        series_of(_with_theme(sketch, said), time.period),
        sketch.base or _named(time),
        plain(said.context.source),
        Span(start, end, article.text[start:end]),
        one=plain(sketch.one),
        among=plain(sketch.among),
        whole=series_of(sketch.whole, time.period) if sketch.whole else None,
        strong=sketch.strong,
        confidence=round(sketch.confidence * (1 if time.explicit else _CARRIED), 3),
    )


def _time(said: Said, sketch: Sketch) -> Time:
    """The time of the words, found as that of a change at their place would be."""
    found = {**senses(said.scene), sketch.at: Sense(Kind.CHANGE)}
    return time_of(said.scene, sketch.at, found, said.context, said.made, sketch.frame)


def _named(time: Time) -> Period | None:
    """The base where words name it, or say that it is the period just before."""
    named = time.base and (time.base.said or time.comparison == "previous")
    return time.base if named else None


def _with_theme(sketch: Sketch, said: Said) -> Frame:
    if sketch.told or sketch.frame.product or sketch.frame.all_goods:
        return sketch.frame
    return replace(sketch.frame, product=theme_of(sketch.frame, said.context))
