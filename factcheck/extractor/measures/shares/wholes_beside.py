"""The whole that is told beside its parts: "Of the $9bn that Peru imported, $3bn came from Chad".

Or behind the share that is a part of it: "Chad sold $3bn worth, a third of the $9bn that Peru imported".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from factcheck.domain.claim import Kind
from factcheck.extractor.datelines import past_dateline
from factcheck.extractor.draft import Draft
from factcheck.extractor.measures.frame import FLOWS, ONE_WAY, Frame
from factcheck.extractor.mentions import Form, NumberMention
from factcheck.extractor.scene import Scene
from factcheck.resources import word_set

RULE = "the whole of which the parts are told"
_OPENING = 6
"""Within how many tokens of a sentence stands the whole that it opens with."""


def is_whole(scene: Scene, at: int, frame: Frame, made: Sequence[Draft], *, within: bool) -> bool:
    """Whether the number is trade with all, the other side having but a part in it.

    Args:
        within: whether the article tells of a group that trades with itself.
    """
    if frame.measure in ONE_WAY and _is_said_of_all(scene, at, frame, made):
        return True
    if frame.partner in (None, "world"):
        return False
    if frame.measure not in ONE_WAY:
        return frame.measure in FLOWS and _is_owners_total(scene, at, frame, made)
    if (stop := _end_of_front(scene, at)) is not None and (within or _tells_other_side(scene, stop, frame)):
        return True
    if _follows_part(scene, at) and (within or _is_total_of_sold(scene, at, frame)):
        return True
    return _is_out_of(scene, at, frame, made) or _is_behind_share(scene, at, frame, made)


def _is_out_of(scene: Scene, at: int, frame: Frame, made: Sequence[Draft]) -> bool:
    """Whether it is what the part before it is taken out of: "Chad paid $3bn, out of the $9bn that it earned"."""
    lead = [token.text for token in scene.before(at, 4) if token.text not in ("the", "a", "total of")]
    part = made[-1] if made and lead[:1] == ["out of"] and _is_amount(scene.tokens[at].number) else None
    if part is None or part.frame.partner != frame.partner or part.number.quantity.unit != _unit(scene, at):
        return False
    return not any(token.area and frame.partner not in token.area.codes for token in scene.tokens[part.at + 1 : at])


def _is_said_of_all(scene: Scene, at: int, frame: Frame, made: Sequence[Draft]) -> bool:
    """Whether a relative clause tells it of what a share is of: "4 percent of Chad's exports, which grew 6 percent"."""
    if frame.at is None or frame.at >= at or frame.product:
        return False
    opening = [token.text for token in scene.tokens[frame.at + 1 : frame.at + 3]]
    goes_on = any(token.text == "," or token.area for token in scene.tokens[frame.at + 3 : at])
    if opening != [",", "which"] or goes_on:
        return False
    row = scene.before(frame.at, _OPENING)
    shares = [draft for draft in made if draft.sense.kind is Kind.SHARE and scene.tokens[draft.at] in row]
    return bool(shares) or any(token.has("share_noun", "share_of") for token in row)


def _unit(scene: Scene, at: int) -> str | None:
    number = scene.tokens[at].number
    return number.quantity.unit if number else None


def _is_total_of_sold(scene: Scene, at: int, frame: Frame) -> bool:
    """Whether a verb tells of the part before it whom that went to: "$3bn of the total $9bn was sold to Chad"."""
    whole = any(token.has("whole") for token in scene.before(at, 1))
    sold_to = (None, (frame.reporter,))
    behind = takewhile(lambda token: (token.area and token.area.codes) in sold_to, scene.tokens[at + 1 :])
    return whole and any(token.has("be") and token.is_finite for token in behind)


def _is_behind_share(scene: Scene, at: int, frame: Frame, made: Sequence[Draft]) -> bool:
    """Whether the amount is trade with all behind the share that one other side has in it."""
    share = made[-1] if made else None
    if share is None or share.sense.kind is not Kind.SHARE or share.frame.product:
        return False
    if frame.partner != share.frame.partner:
        return False
    between = [token.text for token in scene.tokens[share.at + 1 : at] if not token.has("hedge")]
    if between not in (["of", "the"], ["of the"], ["of"]) or not _is_amount(scene.tokens[at].number):
        return False
    behind = scene.tokens[at + 1 : scene.clause(at)[1]]
    return not any(token.text == "there" or (token.area and frame.reporter not in token.area.codes) for token in behind)


def _is_owners_total(scene: Scene, at: int, frame: Frame, made: Sequence[Draft]) -> bool:
    """Whether it is the total of one of two, behind the share that the other has: "3 percent of Chad's total of"."""
    share = made[-1] if made else None
    if share is None or share.sense.kind is not Kind.SHARE or not _is_amount(scene.tokens[at].number):
        return False
    between = scene.tokens[share.at + 1 : at]
    owners = [token.area.codes for token in between if token.area and token.area.possessive]
    whole = any(token.has("whole") for token in between) and not any(token.measure for token in between)
    return whole and owners == [(frame.reporter,)] and between[0].text == "of"


def _end_of_front(scene: Scene, at: int) -> int | None:
    """Where the phrase ends that opens the sentence with the number at `at` as a whole; None where none does."""
    start = past_dateline(scene)
    if not start <= at < start + _OPENING or scene.tokens[start].text not in word_set("measures", "fronting_whole"):
        return None
    if any(token.number for token in scene.tokens[start:at]) or not _is_amount(scene.tokens[at].number):
        return None
    first, last = scene.clause(at)
    part = next((place for place in range(at + 1, last) if _is_amount(scene.tokens[place].number)), None)
    commas = [place for place in range(at + 1, part or first) if scene.tokens[place].text == ","]
    return commas[0] if commas else None


def _tells_other_side(scene: Scene, stop: int, frame: Frame) -> bool:
    """Whether the part is told of another side, which nothing before `stop` names."""
    sides = (frame.reporter, frame.partner)
    if any(token.area and frame.partner in token.area.codes for token in scene.tokens[:stop]):
        return False
    return any(
        token.area and token.area.form != "region" and token.area.codes[0] != sides[0]
        for token in scene.tokens[stop : scene.clause(stop)[1]]
    )


def _follows_part(scene: Scene, at: int) -> bool:
    """Whether a part of it stands right before it: "$11 billion of $109 billion"."""
    before = [token for token in scene.before(at, 3) if token.text != "the"]
    if len(before) < 2 or before[0].text.partition(" ")[0] != "of":
        return False
    return _is_amount(scene.tokens[at].number) and _is_amount(before[1].number)


def _is_amount(number: NumberMention | None) -> bool:
    return number is not None and number.form in (Form.AMOUNT, Form.PLAIN) and number.status is None
