"""What the article as a whole tells of, told by its headline and first paragraphs: which measure, when, who says it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile, islice

from spacy.tokens import Doc

from factcheck.extractor.measures.frame import FLOWS, ONE_WAY, TWO_SIDED, Frame
from factcheck.extractor.measures.verbs.weighed_goods import has_goods
from factcheck.extractor.mentions import Form, SourceMention
from factcheck.extractor.scene import Scene
from factcheck.extractor.sides.named_together import is_exception
from factcheck.extractor.sides.subject import subject_of
from factcheck.extractor.sources import source_country
from factcheck.resources import vocabulary, word_set

_ROW = word_set("small_words", "shared", "in_a_row")
_TRADING = tuple(sorted(word_set("small_words", "rows", "traded")))
_TOLD_AT_ONCE = 3
"""In how many sentences an article tells whom it sees its home trade with."""


def first_source_of(docs: Sequence[Doc], home: str | None) -> str | None:
    """The first source that a statement is attributed to: the headline and the lead rest on it too.

    Not one that another country than the home is told of by, further on: "Chad counts otherwise. Its customs says".
    """
    told = False
    for doc in docs:
        for mention in doc._.sources:
            if mention.attributes and not (told and _is_of_other(doc, mention, home)):
                name: str = mention.name
                return name
        told = told or bool(doc._.numbers)
    return None


def _is_of_other(doc: Doc, mention: SourceMention, home: str | None) -> bool:
    """Whether it is no office of the home, and its paragraph has told of others alone until then."""
    if source_country(mention.name) == home:
        return False
    codes = {code for area in doc._.areas if area.start < mention.start for code in area.codes}
    return bool(codes) and home not in codes


def topic_of(
    opening: Sequence[tuple[Scene, list[Frame]]],
    home: str | None,
    other: str | None,
    *,
    mostly: bool = True,
    together: bool = False,
) -> Frame | None:
    """What the `opening` sentences, each given with what it measures, tell of, between the article's own sides.

    Args:
        mostly: whether most of what is said of others is said of `other`.
        together: whether the article as a whole names the two together.
    """
    told = [frame for _, measured in opening for frame in measured if not _lasts(frame)]
    if not together and not _told_at_once(opening, home, other, mostly=mostly):
        other = None
    sided = next((f for scene, measured in opening for f in measured if _is_sided(f, scene, home)), None)
    frame = sided or _first_sure(opening, told) or (told[0] if told else None)
    if frame is None:
        return None
    mirrored = frame.partner == home and frame.reporter == other and frame.measure in ONE_WAY
    frame = frame.mirrored() if mirrored else frame
    opens = any(frame.at == one.at and frame.measure == one.measure for one in told[:1])
    partner = other if frame.has_partner else None
    return replace(frame, reporter=home, partner=partner, product=frame.product if opens else None, at=None, stop=-1)


def _lasts(frame: Frame) -> bool:
    """Whether it is told in years, days or hours, which no article is about as a whole: "guests stayed three days"."""
    return frame.measure in vocabulary("measure_units")["lasting"]


def _first_sure(opening: Sequence[tuple[Scene, list[Frame]]], told: Sequence[Frame]) -> Frame | None:
    """The first measure that is sure to be meant: a noun for nothing else, or a verb of what is no trade.

    A verb is sure where its sentence counts something. What is made gives way to trade, which it may be told for.
    """
    acting: Frame | None = None
    for scene, measured in opening:
        for frame in (frame for frame in measured if frame in told):
            if not frame.weak:
                return acting if acting and not {acting.measure, frame.measure} & FLOWS else frame
            if not frame.verb or not scene.numbers or acting:
                continue
            acting = replace(frame, weak=frame.measure in FLOWS)
            if frame.measure in vocabulary("measures")["from_abroad"]:
                return acting
    return acting if acting and acting.measure not in FLOWS else None


def _is_sided(frame: Frame, scene: Scene, home: str | None) -> bool:
    """Whether it says of the home what it trades: a verb does so with both sides, or by its name, "exported"."""
    if home not in (frame.reporter, frame.partner):
        return False
    word = scene.tokens[frame.at].text if frame.at is not None else ""
    named = not frame.verb or bool(frame.reporter and frame.partner) or word.startswith(_TRADING)
    return named or (frame.measure in ONE_WAY and has_goods(frame, scene))


def _told_at_once(
    opening: Sequence[tuple[Scene, list[Frame]]], home: str | None, other: str | None, *, mostly: bool
) -> bool:
    """Whether the first sentences tell more of trade between the two than of the home's own.

    Where the article speaks mostly of the other it is enough that they, or the headline, name it so, not as an example.
    """
    if not opening or home is None or other is None:
        return False
    headline, measured = opening[0]
    heading = [frame for frame in measured if not is_exception(headline, frame.stop)]
    told = [*heading, *(frame for _, measured in opening[1:_TOLD_AT_ONCE] for frame in measured)]
    part = [frame for scene, frames in opening[:_TOLD_AT_ONCE] for frame in frames if _is_had_by(other, frame, scene)]
    between = sum(
        2 if frame.measure in TWO_SIDED else 1
        for frame in told
        if {frame.reporter, frame.partner} == {home, other} or frame in part or _is_unsaid_trade(frame, other)
    )
    alone = sum(f.reporter == home and f.partner is None and not f.weak and f not in part for f in told)
    if between > alone or not mostly:
        return between > alone
    of_other = sum(other in (frame.reporter, frame.partner) and not frame.weak for frame in told)
    aside = (_is_example, is_exception)
    headed = [area for place, area in headline.areas if not any(is_(headline, place) for is_ in aside)]
    named = {code for area in headed for code in (*area.codes, *area.sides)}
    return (home.isupper() and of_other > alone) or between == alone > 0 or (not alone and {home, other} <= named)


def _is_had_by(other: str, frame: Frame, scene: Scene) -> bool:
    """Whether all that is told of the home's trade is which part of it the other has: "Peru made up 5% of it"."""
    parts = any(number.form is Form.PERCENT for place, number in scene.numbers if place < (frame.at or 0))
    return frame.measure in TWO_SIDED and frame.partner is None and parts and subject_of(scene, frame) == other


def _is_unsaid_trade(frame: Frame, other: str | None) -> bool:
    """Whether it is trade with the other that does not say whose: "Trade with Chad grows"."""
    return frame.measure in TWO_SIDED and frame.reporter is None and frame.partner == other


def _is_example(scene: Scene, place: int) -> bool:
    """Whether the area is only one of a row of examples: "buyers like Chile and Peru"."""
    row = dropwhile(lambda token: token.area or token.text in _ROW, reversed(scene.tokens[:place]))
    words = " ".join(reversed([token.text for token in islice(row, 2)]))
    return f" {words}".endswith(tuple(f" {lead}" for lead in word_set("sentences", "examples")))


def is_named_at_first(opening: Sequence[tuple[Scene, list[Frame]]], area: str | None) -> bool:
    """Whether the area is named before the first figure of a flow is told, or in its sentence."""
    for scene, measured in opening:
        if any(area in mention.codes for _, mention in scene.areas):
            return True
        if scene.numbers and any(frame.measure in FLOWS for frame in measured):
            return False
    return True
