"""Flows that are told by where goods go or come from: "to Peru went $3bn", "from Peru to Chile went $2bn"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from factcheck.extractor.measures.frame import FLOWS, ONE_WAY, TWO_SIDED, Frame, mirrored
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.told import like
from factcheck.resources import word_set

RULE = "where it is said to go or come from"
_FROM_TO = 4
"""How many words tell whence and where goods go."""


def moved_from(scene: Scene, at: int, last: Frame) -> Frame | None:
    """The flow that goes or comes where the one the other way, or the trade of two as a whole, was told before."""
    first, _ = scene.clause(at)
    if last.measure in FLOWS and (sides := _from_to(scene.tokens[first:at])):
        return replace(last, measure="exports", reporter=sides[0], partner=sides[1], sign=1, product=None)
    if last.measure == "production" and _goes_abroad(scene, at):
        return replace(last, measure="exports", partner="world", has_partner=True, sign=1)
    if (moved := _moved(scene, at) or _most_moved(scene, at, last)) is None:
        return None
    way, area = moved
    if last.measure == mirrored(way):
        return replace(last, measure=like(way, way), partner=area if area != last.reporter else None)
    if last.measure not in TWO_SIDED or area not in (last.reporter, last.partner):
        return None
    doer = last.partner if area == last.reporter else last.reporter
    return replace(last, measure=like(way, way), reporter=doer, partner=area, sign=1, product=None)


def _from_to(row: Sequence[Token]) -> tuple[str, str] | None:
    """Whence and where goods go where the clause opens with both: "From Peru to Chile went $3bn"."""
    row = [token for token in row if token.text != "the"]
    if len(row) <= _FROM_TO or any(token.number or token.measure for token in row):
        return None
    whence, where = row[1].area, row[3].area
    led = row[0].text == "from" and row[2].text in word_set("measures", "leading_to", "exports")
    return (whence.codes[0], where.codes[0]) if led and whence and where else None


def _goes_abroad(scene: Scene, at: int) -> bool:
    """Whether so much of what was made is said to leave the country: "of this 3 tonnes went abroad"."""
    first, last = scene.clause(at)
    words = " ".join(token.text for token in scene.tokens[first:last])
    goes = any(token.text in word_set("measures", "moving", "exports") for token in scene.tokens[first:last])
    return goes and any(place in words for place in word_set("measures", "out_of_the_country"))


def _moved(scene: Scene, at: int) -> tuple[str, str] | None:
    """Which flow it is that goes or comes so, and where: "to Peru went $3bn", "from Peru came goods worth $2bn".

    What a colon leads to is told of it as well, and so is all that a row of goods was worth.
    """
    first, _ = scene.clause(at)
    if first and scene.tokens[first - 1].text == ":":
        first, _ = scene.clause(first - 2)
    row = [token for token in scene.tokens[first:at] if not (token.has("and") or token.text == ",")]
    last = next((place for place in range(len(row) - 1, -1, -1) if row[place].area), None)
    if last is None or any(token.measure for token in row) or any(token.number for token in row[:last]):
        return None
    for flow in ONE_WAY:
        led = row[0].text in word_set("measures", "leading_to", flow)
        area = row[last].area
        if led and area and any(token.text in word_set("measures", "moving", flow) for token in row[last:]):
            return flow, area.codes[0]
    return None


def _most_moved(scene: Scene, at: int, last: Frame) -> tuple[str, str] | None:
    """Which flow it is that a part which has no name of its own goes or comes by: "Most came from Peru (9%)".

    So is it where the part is the number itself: "Half of the coal came from Peru".
    """
    first, stop = scene.clause(at)
    row = scene.tokens[first:at]
    named = bool(row) and row[0].text in word_set("measures", "parts_that_move")
    if not named and any(token.text == "of" for token in scene.after(at, 1)):
        row = list(takewhile(lambda token: not token.number, scene.tokens[at + 1 : stop]))
    elif not named:
        return None
    if any(token.measure for token in row):
        return None
    for token, behind in pairwise(row):
        area, (verb, _, led) = behind.area, token.text.partition(" ")
        for flow in ONE_WAY:
            moves = verb in word_set("measures", "moving", flow) and led in word_set("measures", "leading_to", flow)
            if area and moves and last.measure == mirrored(flow) and area.codes[0] != last.reporter:
                return flow, area.codes[0]
    return None
