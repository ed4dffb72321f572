"""Whose a number is that goes on from the one before it in its sentence, where nothing new is named in between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile

from factcheck.domain.claim import Kind
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import Frame, mirrored
from factcheck.extractor.scene import Scene, Token
from factcheck.extractor.senses.sense import Sense
from factcheck.extractor.senses.way import way
from factcheck.extractor.times.told_periods import COMPARED

_PHRASE = 6
"""Within how many tokens behind a change stands what changed."""


def going_on(scene: Scene, at: int, sense: Sense, frame: Frame, made: Sequence[Draft]) -> Frame:
    """The frame with the area that the number before it was told of, where nothing new is named in between.

    "Exports to Rwanda fell 5 percent, those to Uganda by 8 percent to $3bn": the $3bn too are those to Uganda, and so
    is a change behind them: "$3bn, a fall of 2 percent". What stands in one bracket is told of one area:
    "Togo ($3bn, 2 percent)".
    """
    last = next((draft for draft in reversed(made) if draft.sense.kind is not Kind.RANK), None)
    if last is not None and _has_both(scene, at, sense, frame, last):
        return replace(frame, reporter=last.frame.reporter, partner=last.frame.partner)
    if last is None or last.frame.at != frame.at or last.frame.measure != frame.measure:
        return frame
    if (last.frame.reporter, last.frame.partner) == (frame.reporter, frame.partner):
        return frame
    if _has_side_behind(scene, at):
        return frame
    own = scene.tokens[frame.at] if frame.at is not None else None
    between = [token for token in scene.tokens[last.at + 1 : at] if token is not own and not token.has("worth")]
    against = len(between) == 1 and between[0].has("against") and sense.base
    if against or _changes_alike(scene, last.at, at, frame):
        return replace(frame, reporter=last.frame.reporter, partner=last.frame.partner)
    if last.sense.kind is Kind.SHARE and [token.text for token in between if token.text != ","] == ["or"]:
        return replace(frame, reporter=last.frame.reporter, partner=last.frame.partner)
    if _moves_on(between) and not any(frame.reporter in token.area.codes for token in scene.tokens[:at] if token.area):
        return replace(frame, reporter=last.frame.reporter, partner=last.frame.partner)
    if scene.in_brackets(at) and {",", "to", "from", "by"}.issuperset(token.text for token in between):
        between = []
    if [token.text for token in between[:2]] == [",", "or"]:
        between = between[2:]
    if sense.kind in COMPARED and last.sense.kind is Kind.LEVEL:
        between = between[between[:1] != [] and between[0].text == "," :]
        between = between[:-1] if between and between[-1].text == "," else between
    named = any(
        t.area or t.measure or t.text in (";", ",", "and", "against") or t.has("whole", "part_of") for t in between
    )
    if named or (scene.tokens[at + 1 : at + 2] and scene.tokens[at + 1].has("part_of", "share_of")):
        return frame
    return replace(frame, reporter=last.frame.reporter, partner=last.frame.partner)


def _has_side_behind(scene: Scene, at: int) -> bool:
    """Whether a side of its own stands right behind the number: "$97 million: $71 million to Chad", "went to Chad"."""
    behind = [token for token in scene.after(at, 3) if token.text != "the"]
    led = bool(behind) and (behind[0].has("preposition") or behind[0].text.endswith((" to", " for", " from")))
    return led and len(behind) > 1 and behind[1].area is not None


def _has_both(scene: Scene, at: int, sense: Sense, frame: Frame, last: Draft) -> bool:
    """Whether who had the number before has this of the other flow: "Chad with $3bn of exports and $2bn of imports"."""
    if sense.kind is not Kind.LEVEL or last.sense.kind is not Kind.LEVEL or frame.at is None or last.frame.at is None:
        return False
    other = frame.measure == mirrored(last.frame.measure) != last.frame.measure
    goes_on = last.at < last.frame.at < at < frame.at and scene.tokens[at - 1].has("and")
    return other and goes_on and not any(token.area for token in scene.tokens[at : frame.at])


def _changes_alike(scene: Scene, last: int, at: int, frame: Frame) -> bool:
    """Whether the next of the same changes is told, with no area of its own: "a 7% fall in its sales of cars and a 4%
    fall in tyres"."""
    before, behind = scene.tokens[at - 2 : at], scene.tokens[at + 1 : at + 3]
    both = all(near and near[0].has("rise_noun", "fall_noun") for near in (behind, scene.after(last, 1)))
    if not both or [token.text for token in before] != ["and", "a"] or behind[-1].text != "in":
        return False
    named = [token for token in scene.tokens[last + 1 : at + _PHRASE] if token.area or token.measure]
    return all(token.measure or (token.area and frame.reporter in token.area.codes) for token in named)


def _moves_on(between: list[Token]) -> bool:
    """Whether a participle tells how what changed before moved: "in Osh, where pay grew 5%, rising from 3 to 4"."""
    rest = list(dropwhile(lambda token: token.pos != "VBG", between))
    moves = bool(rest) and (way(rest[0]) != 0 or rest[0].has("level_verb"))
    return moves and not any(token.area or token.measure or token.text == ";" for token in between)
