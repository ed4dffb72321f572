"""The measures that a sentence names before a number, and of which it may be told."""

from __future__ import annotations

from factcheck.extractor.dashed_asides import dashed_aside
from factcheck.extractor.discourse import Context
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.clauses import in_phrase_beside, in_relative_clause
from factcheck.extractor.measures.frame import Frame
from factcheck.extractor.measures.measuring import qualifies_a_part
from factcheck.extractor.measures.shares.wholes_named import wholes_before
from factcheck.extractor.mentions import Form
from factcheck.extractor.scene import Scene

_MUCH = 1_000_000
"""So much or more is no price."""


def told_before(scene: Scene, at: int, own: list[Frame], made: list[Draft], context: Context) -> list[Frame]:
    """The measures before the number that it may be told of, unless the number goes on with what was told before."""
    earlier = [frame for frame in _named_before(scene, at, own) if not _is_passed_over(frame, scene, at, made)]
    return [] if context.frame and all(_describes_area(scene, frame, at) for frame in earlier) else earlier


def _named_before(scene: Scene, at: int, own: list[Frame]) -> list[Frame]:
    """The measures before the number that it may be told of; those named in passing only where there is no other."""
    earlier = [f for f in own if f.at is not None and f.at < at]
    earlier = [f for f in earlier if f.at is not None and not in_relative_clause(scene, f.at, at)] or earlier
    earlier = [f for f in earlier if f.at is not None and not in_phrase_beside(scene, f.at, at)] or earlier
    earlier = [f for f in earlier if f.at is not None and not in_closed_bracket(scene, f.at, at)] or earlier
    wholes = wholes_before(scene, at, own)
    return [f for f in earlier if not f.aside and f.at not in wholes] or [f for f in earlier if not f.cause]


def _describes_area(scene: Scene, frame: Frame, at: int) -> bool:
    """Whether the measure only tells, between commas, who an area is: "to Peru, the main trading partner, $5bn"."""
    place = frame.at
    if place is None or not frame.aside or not qualifies_a_part(scene, place):
        return False
    opening = next((p for p in range(place, 0, -1) if scene.tokens[p].text == ","), 0)
    closed = any(token.text == "," for token in scene.tokens[place:at])
    return closed and opening > 0 and scene.tokens[opening - 1].area is not None


def _is_passed_over(frame: Frame, scene: Scene, at: int, made: list[Draft]) -> bool:
    """Whether prices are only the circumstance of what is told: "With prices on the decline, mining earned $3 billion".

    So much money is no price, and what goes on from it none either.
    """
    number = scene.tokens[at].number
    if frame.measure != "inflation" or frame.at is None or number is None:
        return False
    if number.form is Form.AMOUNT:
        return number.quantity.value >= _MUCH
    since = [draft for draft in made if draft.at > frame.at]
    return bool(since) and since[0].number.form is Form.AMOUNT and since[-1].frame.measure != frame.measure


def in_closed_bracket(scene: Scene, place: int, at: int) -> bool:
    """Whether the bracket that the measure stands in is closed before the number: "$5bn ($3bn of exports), up 2%".

    So may two dashes be.
    """
    if place in dashed_aside(scene, at):
        return True
    return scene.in_brackets(place) and any(token.text == ")" for token in scene.tokens[place:at])
